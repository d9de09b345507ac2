"""What a wish was given up for, under a policy that looks at the result as a whole."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from praktik.defence.result import Result
from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import POLICIES
from praktik.placing.situation import Fixed

_OPEN_TO, _NOT_ASKED_FOR = 10**6, 10**7  # after all wishes


class Price(NamedTuple):
    """How many more would be placed, and would get each of their wishes, if one wish were met; below 0 fewer.

    Offers that only `open_to` reaches count together, under None, after all wishes, as they do for the policy. Without
    any difference the results are equally good, and the lottery has decided.
    """

    placed: int
    wishes: tuple[tuple[int | None, int], ...]


def find_price(result: Result, applicant: int, offer: int) -> Price:
    """Return what the best result would be in which an applicant has an offer, beside the result as it is."""
    situation = result.market.situation
    entry, id_ = result.round.applicants[applicant], result.round.offers[offer].id
    forced = situation._replace(fixed={**situation.fixed, entry.id: Fixed(id_)})
    held = POLICIES[result.placements.policy].run(MarketOfRound(result.eligibility, forced))
    now = _profile(result, {one: choice.offer for one, choice in enumerate(held) if choice is not None})
    before = _profile(result, {one: own.offer for one, own in result.held.items()})
    asked_for = [wish for wish in (now | before) if wish != _NOT_ASKED_FOR]
    changes = [
        (None if wish == _OPEN_TO else wish, now[wish] - before[wish])
        for wish in sorted(asked_for)
        if now[wish] != before[wish]
    ]
    return Price(now.total() - before.total(), tuple(changes))


def fixed_in_the_way(result: Result, applicant: int, offer: int) -> list[int] | None:
    """Return those whose settled places alone leave no room; None where there is room beside them."""
    market = result.market
    seating = Seating(market.market.limits, market.home_once)
    for other, choice in market.market.fixed.items():
        admitted = seating.admit(other, choice.seats)
        assert admitted, "what is fixed fits the limits together"
    reach = seating.reach(applicant, market.seats_of(applicant, offer))
    return None if reach.moves is not None else [person for person in reach.movable if person != applicant]


def _profile(result: Result, held: Mapping[int, int]) -> Counter[int]:
    ranks: Counter[int] = Counter()
    for applicant, offer in held.items():
        wish = result.eligibility.rank(applicant, offer)
        if wish is not None and wish > len(result.round.applicants[applicant].wishes):
            wish = _OPEN_TO
        ranks[_NOT_ASKED_FOR if wish is None else wish] += 1
    return ranks
