"""What one more place would do at each offer: whom to ring."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from praktik.defence.baseline import Baseline
from praktik.defence.capacity import room_of, with_one_more
from praktik.defence.changed_round import imagine
from praktik.defence.outcome import Held, Outcome, describe_outcome, step
from praktik.defence.typed_changes import Changes, Typed, read_changes
from praktik.matching.market import Assignment, Choice
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import policy_of
from praktik.problems.words import whatif as words
from praktik.round.folder import Progress
from praktik.round.models import MOST_PLACES


class OneMore(NamedTuple):
    """What one more place at an offer would do: who would be placed by it, and who else would gain or lose.

    `ranks_gained` adds up how many ranks everybody would climb, less how many others would fall; having no place counts
    as one rank below the last. Somebody may lose where a host's limit across its offers is full: whoever comes to the
    further place may come before another of its interns.
    """

    offer: str
    more_placed: int
    ranks_gained: int
    placed: tuple[str, ...]
    gains: tuple[str, ...]
    loses: tuple[str, ...]


class BestPlaces(NamedTuple):
    """The offers where one more place would gain something, best first, and those where it would not.

    Of the latter, `bound_by_host` are wanted, but their host takes no more across all its offers.
    """

    changes: Changes
    before: Outcome
    published: bool
    offers: tuple[OneMore, ...]
    nothing: tuple[str, ...]
    bound_by_host: tuple[str, ...]


class Remembered:
    """Tie groups of choices, each made when it is first asked for, and kept for whoever asks again."""

    def __init__(self, groups: Iterable[Sequence[Choice]]) -> None:
        self._rest = iter(groups)
        self._known: list[Sequence[Choice]] = []

    def __iter__(self) -> Iterator[Sequence[Choice]]:
        for place in count():
            if place == len(self._known):
                group = next(self._rest, None)
                if group is None:
                    return
                self._known.append(group)
            yield self._known[place]


def find_best_places(baseline: Baseline, typed: Typed, progress: Progress) -> BestPlaces:
    """Return what one more place would do at each offer, beside the changes that were typed.

    Raises:
        WrongUsage: something typed is unknown or cannot be.
    """
    changes = read_changes(baseline.eligibility.round, typed)
    eligibility, situation = imagine(baseline, changes)
    policy = typed.policy or baseline.policy
    market = MarketOfRound(eligibility, situation)
    market.market = market.market._replace(preferences=[Remembered(one) for one in market.market.preferences])
    decides = policy_of(eligibility.round, policy)
    decide = decides.decide
    needs_somebody = (
        policy == "stable" and not decides.improves_ties
    )  # else a place nobody wants may still free another
    held = decide(market, typed.seconds).held
    wanted = _wanted(market, held)
    found, nothing = [], []
    offers = eligibility.round.offers
    for index, offer in enumerate(offers):
        progress(words.TRYING, index, len(offers))
        is_of_use = offer.id not in situation.withdrawn and room_of(offer) < MOST_PLACES
        if is_of_use and (index in wanted or not needs_somebody):
            one = _compare(market, index, held, decide(_with_one_more(market, index), typed.seconds).held)
            if (one.more_placed, one.ranks_gained) > (0, 0):
                found.append(one)
                continue
        nothing.append(index)
    full = _full_hosts(market, held)
    bound = [index for index in nothing if index in wanted and eligibility.offers[index].organisation in full]
    return BestPlaces(
        changes=changes,
        before=describe_outcome(market, policy, held),
        published=baseline.standing is not None,
        offers=tuple(sorted(found, key=lambda one: (-one.more_placed, -one.ranks_gained, one.offer))),
        nothing=tuple(offers[index].id for index in nothing if index not in bound),
        bound_by_host=tuple(offers[index].id for index in bound),
    )


def _with_one_more(market: MarketOfRound, index: int) -> MarketOfRound:
    """Return the market with one more place at an offer; wishes are taken over where their numbers still hold."""
    changed = market.eligibility.of_changed(with_one_more(market.eligibility.round, index))
    further = MarketOfRound(changed, market.situation, market.priorities)
    if further.seats.of_periods == market.seats.of_periods:
        further.market = further.market._replace(preferences=market.market.preferences)
    return further


def _wanted(market: MarketOfRound, held: Assignment) -> set[int]:
    """Return the offers that somebody would take before what they have, their own ties broken by the lottery."""
    wanted: set[int] = set()
    for applicant, choice in enumerate(held):
        if applicant in market.fixed:
            continue
        for group in market.market.preferences[applicant]:
            offers = [one.offer for one in group]
            if choice is not None and choice.offer in offers:
                wanted.update(offers[: offers.index(choice.offer)])
                break
            wanted.update(offers)
    return wanted


def _compare(market: MarketOfRound, offer: int, before: Assignment, after: Assignment) -> OneMore:
    entries = market.eligibility.round
    more = gained = 0
    placed: list[str] = []
    gains: list[str] = []
    loses: list[str] = []
    for applicant, (was, is_) in enumerate(zip(before, after, strict=True)):
        if (was and was.offer) == (is_ and is_.offer):
            continue
        id_ = entries.applicants[applicant].id
        climbed = _step(market, applicant, was) - _step(market, applicant, is_)
        gained += climbed
        more += (is_ is not None) - (was is not None)
        if was is None:
            placed.append(id_)
        elif climbed:
            (gains if climbed > 0 else loses).append(id_)
    return OneMore(entries.offers[offer].id, more, gained, tuple(placed), tuple(gains), tuple(loses))


def _step(market: MarketOfRound, applicant: int, choice: Choice | None) -> int:
    eligibility = market.eligibility
    if choice is None:
        held = None
    else:
        held = Held(eligibility.round.offers[choice.offer].id, eligibility.rank(applicant, choice.offer))
    return step(eligibility, eligibility.round.applicants[applicant].id, held)


def _full_hosts(market: MarketOfRound, held: Assignment) -> set[str]:
    """Return the hosts that take no more across their offers."""
    eligibility = market.eligibility
    interns: dict[str, int] = {}
    for choice in held:
        if choice is not None:
            host = eligibility.offers[choice.offer].organisation
            interns[host] = interns.get(host, 0) + 1
    return {
        key
        for limit in eligibility.round.settings.hosts
        if limit.places is not None
        and interns.get(key := eligibility.organisations.key(limit.organisation), 0) >= limit.places
    }
