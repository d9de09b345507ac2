"""Why an applicant did not get an offer they asked for, or that they did."""

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from praktik.defence.result import Result
from praktik.round.answers import Ending
from praktik.round.models import Criterion, Response
from praktik.round.wording import Rule

if TYPE_CHECKING:
    from praktik.defence.given_up import Price

Code = Literal[
    "ineligible",
    "struck",
    "withdrawn",
    "full",
    "given_up",
    "fixed",
    "tied",
    "placed",
    "partner",  # who cannot have the offer, and the two want to be together
    "no_room_for_two",  # beside those who have places
    "companion",  # the other of two, who would rather have what they have
    "unproven",  # time was over before it was shown whether it could be had
    "closed",  # fewer would have come than the offer's minimum
    "blocking",  # they would have to get it, but no result is without such a case
    "balance",  # there is room, but an organisation would receive or send too many
    "exchanged",  # the places went to others in the exchange
    "improved",  # somebody equal but for the lottery came by an exchange after it
    "aims",  # what is wanted of the result as a whole, ties, pairs and minimums with it, decided
]
_OF_THE_WHOLE = frozenset({"closed", "blocking", "balance", "exchanged", "aims"})
Ground = Criterion | Literal["pinned", "kept", "own_place", "no_places", "alike", "improvement"]
Value = bool | int | str | None


class Decision(NamedTuple):
    """What decided between an applicant and the lowest of those who would have to give way.

    `before` counts these. `yours` and `theirs` are what the criterion looks at: yes or no, the group in the host's
    ranking, rounds without a place, the beginning of a lottery number; None where it is none of the criteria. The
    ground is an exchange where the lowest is equal but for the lottery, and has not the place from it.
    """

    ground: Ground
    before: int
    fills_the_offer: bool
    against: int | None = None
    yours: Value = None
    theirs: Value = None


class Reason(NamedTuple):
    """The one reason for an offer: its code, and the fact that belongs to it."""

    wish: int
    offer: int
    code: Code
    rule: Rule | None = None
    answer: Response | None = None
    lapsed: date | None = None
    decision: Decision | None = None
    price: "Price | None" = None


def find_reasons(result: Result, applicant: int) -> list[Reason]:
    """Return a reason for each offer an applicant asked for, in the order of the wishes, down to their outcome."""
    own = result.held.get(applicant)
    reasons = []
    for wish, group in enumerate(result.groups(applicant), start=1):
        reasons += [_reason(result, applicant, offer, wish) for offer in group]
        if own is not None and own.wish == wish:
            break
    return reasons


def _reason(result: Result, applicant: int, offer: int, wish: int) -> Reason:
    own = result.held.get(applicant)
    if own is not None and own.offer == offer:
        return Reason(wish, offer, "placed")
    rule = result.eligibility.barrier(applicant, offer)
    if rule is not None:
        return Reason(wish, offer, "ineligible", rule=rule)
    if result.market.is_out(applicant, offer):
        return _out(result, applicant, offer, wish)
    if own is not None and own.wish == wish:
        return Reason(wish, offer, "tied")
    if (code := _by_company(result, applicant, offer)) is not None:
        return Reason(wish, offer, _as_far_as_shown(result, code))
    by_settled = result.by_profile or result.by_exchange
    decision = decide_by_settled(result, applicant, offer) if by_settled else decide(result, applicant, offer)
    if decision is not None:
        code = "improved" if decision.ground == "improvement" else "full"
        return Reason(wish, offer, code, decision=decision)
    if result.is_fixed(applicant):
        return Reason(wish, offer, "fixed")
    if result.by_profile:
        from praktik.defence.given_up import find_price  # few policies need it

        return Reason(wish, offer, "given_up", price=find_price(result, applicant, offer))
    if result.by_exchange:
        from praktik.defence.exchange import why_not_exchanged  # likewise

        return Reason(wish, offer, _as_far_as_shown(result, why_not_exchanged(result, applicant, offer)))
    return Reason(wish, offer, _as_far_as_shown(result, "aims"))


def _as_far_as_shown(result: Result, code: Code) -> Code:
    """Return a reason, if it does not claim more of the result as a whole than the solver has shown."""
    return "unproven" if result.is_unproven and code in _OF_THE_WHOLE else code


def _by_company(result: Result, applicant: int, offer: int) -> Code | None:
    """Return why an offer was out of reach because of how many come, or of who comes along; None where it was not."""
    if result.is_fixed(applicant):
        return None
    if not result.is_shared(applicant, offer):
        return "partner"
    if offer in result.closed:
        return "closed"
    if (applicant, offer) in result.blocking:
        return "blocking"
    partner = result.market.partner.get(applicant)
    if partner is None or result.is_fixed(partner):
        return None
    if not result.has_room_for_both(applicant, partner, offer):
        return "no_room_for_two"
    own, rank = result.held.get(partner), result.eligibility.rank(partner, offer)
    is_worse = own is not None and own.wish is not None and rank is not None and own.wish < rank
    return "companion" if is_worse else "aims"


def _out(result: Result, applicant: int, offer: int, wish: int) -> Reason:
    mine, theirs = result.round.applicants[applicant].id, result.round.offers[offer].id
    situation = result.market.situation
    code: Code = "withdrawn" if mine in situation.withdrawn or theirs in situation.withdrawn else "struck"
    ending = situation.answers.ending(mine, theirs)
    if ending is not None:
        return Reason(wish, offer, code, answer=ending.answer)
    due = next(one.answer_by for one in situation.ended if (one.applicant, one.offer) == (mine, theirs))
    return Reason(wish, offer, code, lapsed=due)


def find_ending(result: Result, applicant: int) -> Ending | None:
    """Return the answer that has ended somebody's placement since the match."""
    placement = result.placement.get(applicant)
    if placement is None or result.standing(applicant) is not None:
        return None
    return result.now.answers.ending(placement.applicant, placement.offer)


def decide(result: Result, applicant: int, offer: int) -> Decision | None:
    """Return what decided against an applicant at an eligible offer that is full.

    None where the place was not theirs to lose: they are fixed elsewhere, and somebody after them would give way; or
    where ties, pairs and minimums made a solver look at the result as a whole.
    """
    circuit = result.who_would_give_way(applicant, offer)
    if circuit is None:
        return _decide_without_others(result, applicant, offer)
    if not circuit:
        return Decision("no_places", 0, fills_the_offer=False)
    mine = result.order(applicant, offer)
    orders = {one: result.order(one, result.held[one].offer) for one in circuit}
    free = [one for one in circuit if not result.is_fixed(one)]
    lowest = max(free or circuit, key=orders.__getitem__)
    if free and result.came_by_exchange(lowest) and _are_alike(result, (applicant, offer), lowest):
        if result.is_fixed(applicant):
            return None
        return Decision("improvement", len(circuit), _fills(result, offer, circuit), lowest)
    if free and result.keeps_ties and _are_alike(result, (applicant, offer), lowest):
        return Decision("alike", len(circuit), _fills(result, offer, circuit), lowest)
    if free and orders[lowest] > mine:
        assert result.is_solved or result.is_fixed(applicant), "the policy passes nobody over"
        return None
    fills = _fills(result, offer, circuit)
    pair, other = (applicant, offer), (lowest, result.held[lowest].offer)
    if lowest in result.pinned:
        return Decision("pinned", len(circuit), fills, lowest)
    if orders[lowest] > mine:
        return Decision("kept", len(circuit), fills, lowest)
    ground: Criterion = "lottery" if result.by_lottery else result.priorities.first_difference(other, pair)
    return Decision(
        ground, len(circuit), fills, lowest, value_of(result, ground, pair), value_of(result, ground, other)
    )


def _are_alike(result: Result, pair: tuple[int, int], other: int) -> bool:
    """Tell whether nothing before the lottery puts somebody before another, or after them."""
    return result.level(*pair) == result.level(other, result.held[other].offer)


def decide_by_settled(result: Result, applicant: int, offer: int) -> Decision | None:
    """Return what decided where settled places alone leave no room; None where the result as a whole decided."""
    from praktik.defence.given_up import fixed_in_the_way

    circuit = fixed_in_the_way(result, applicant, offer)
    if circuit is None or applicant in circuit or result.is_fixed(applicant):
        return None
    if not circuit:
        return Decision("no_places", 0, fills_the_offer=False)
    lowest = max(circuit, key=lambda one: result.order(one, result.held[one].offer))
    return Decision(
        "pinned" if lowest in result.pinned else "kept", len(circuit), _fills(result, offer, circuit), lowest
    )


def _fills(result: Result, offer: int, people: list[int]) -> bool:
    """Tell whether some people are just as many as the offer has places, and all at it."""
    return len(people) == result.round.offers[offer].places and all(result.held[one].offer == offer for one in people)


def _decide_without_others(result: Result, applicant: int, offer: int) -> Decision | None:
    """Return the decision where nobody else stands in the way: the host prefers the applicant where they are."""
    own = result.held.get(applicant)
    if result.is_fixed(applicant):
        return None
    if own is not None and result.level(applicant, own.offer) < result.level(applicant, offer):
        return Decision("own_place", 0, fills_the_offer=False)
    assert result.is_solved, "the policy passes nobody over, and leaves no place empty that somebody wishes"
    return None


def value_of(result: Result, criterion: Criterion, pair: tuple[int, int]) -> Value:
    """Return what a criterion looks at in a pair."""
    applicant, offer = pair
    entry = result.round.applicants[applicant]
    match criterion:
        case "special_consideration":
            return entry.special_consideration
        case "host":
            group = (result.eligibility.offers[offer].group or {}).get(entry.id)
            return None if group is None else group + 1
        case "previously_unplaced":
            return -result.priorities.value(criterion, applicant, offer)
        case "cross_sector":
            return result.eligibility.is_cross_sector(applicant, offer)
        case "lottery":
            return result.lottery_number(applicant)
