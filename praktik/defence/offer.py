"""One offer's result with its grounds: who asked, in what order, what became of each, and who would be next."""

from typing import Literal, NamedTuple

from praktik.defence.applicant import count_answers_since
from praktik.defence.capacity import with_one_more
from praktik.defence.reasons import Value, value_of
from praktik.defence.result import Result
from praktik.defence.waiting_list import WaitingLists
from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound
from praktik.placing.room_for_two import has_room_for_two
from praktik.round.answers import Ending
from praktik.round.models import Criterion
from praktik.round.placements import Status
from praktik.round.wording import Rule

State = Literal["here", "out", "better", "equal", "settled", "waits"]


class Difference(NamedTuple):
    """The criterion that puts somebody before the next one, and what it looks at in the two."""

    criterion: Criterion
    value: Value
    of_next: Value


class Asker(NamedTuple):
    """Somebody who asked for the offer and may come, as they stand by now.

    `elsewhere` is the offer they have instead, with `elsewhere_wish` as its number among their wishes, and `turn` their
    place on the waiting list. `before_next` is None for the last.
    """

    applicant: int
    wish: int
    state: State
    status: Status | None
    elsewhere: int | None
    elsewhere_wish: int | None
    turn: int | None
    ending: Ending | None
    before_next: Difference | None


class NotEligible(NamedTuple):
    """Somebody who asked for the offer and may not come."""

    applicant: int
    wish: int
    rule: Rule


class Holder(NamedTuple):
    """Somebody who has a place at the offer, whether it was settled before, and who would get it if they left."""

    applicant: int
    status: Status
    pinned: bool
    kept: bool
    next: int | None


class OfferDefence(NamedTuple):
    """One offer's result. `next_now` would fit as things are, `next_with_one_more` if it had one place more."""

    offer: int
    by_lottery: bool
    places: int
    withdrawn: Ending | None
    askers: tuple[Asker, ...]
    not_eligible: tuple[NotEligible, ...]
    holders: tuple[Holder, ...]
    waiting: tuple[int, ...]
    next_now: int | None
    next_with_one_more: int | None
    answers_since: int


def defend_offer(result: Result, offer: int) -> OfferDefence:
    """Return who asked for an offer, who got it, and who would be next."""
    waiting = WaitingLists(result).of_offers([offer])[offer]
    asked = _asked(result, offer)
    barrier = result.eligibility.barrier
    eligible = [applicant for applicant in asked if barrier(applicant, offer) is None]
    queue = _Queue(result, offer, waiting)
    return OfferDefence(
        offer=offer,
        by_lottery=result.by_lottery,
        places=result.round.offers[offer].places,
        withdrawn=_withdrawn(result, offer),
        askers=tuple(_asker(result, offer, asked, eligible, number, waiting) for number in range(len(eligible))),
        not_eligible=tuple(
            NotEligible(applicant, asked[applicant], rule)
            for applicant in asked
            if (rule := barrier(applicant, offer)) is not None
        ),
        holders=tuple(_holder(result, applicant, queue) for applicant in queue.present),
        waiting=tuple(waiting),
        next_now=queue.first_to_fit(None),
        next_with_one_more=queue.first_to_fit(None, one_more=True),
        answers_since=count_answers_since(result),
    )


def _asked(result: Result, offer: int) -> dict[int, int]:
    """Return who asked for an offer, each with its number among their wishes, in the order that decides."""
    rank, applicants = result.eligibility.rank, range(len(result.round.applicants))
    wishes = {applicant: wish for applicant in applicants if (wish := rank(applicant, offer)) is not None}
    return {applicant: wishes[applicant] for applicant in sorted(wishes, key=lambda one: result.order(one, offer))}


def _withdrawn(result: Result, offer: int) -> Ending | None:
    id_ = result.round.offers[offer].id
    return result.now.answers.ending("", id_) if id_ in result.now.withdrawn else None


def _asker(
    result: Result, offer: int, asked: dict[int, int], eligible: list[int], number: int, waiting: list[int]
) -> Asker:
    applicant = eligible[number]
    entry, placement = result.round.applicants[applicant], result.standing(applicant)
    own = None if placement is None else result.held[applicant]
    turn = waiting.index(applicant) + 1 if applicant in waiting else None
    ending = None
    state: State
    if own is not None and own.offer == offer:
        state = "here"
    elif result.now.is_out(entry.id, result.round.offers[offer].id):
        state, ending = "out", result.now.answers.ending(entry.id, result.round.offers[offer].id)
    elif turn is not None:
        state = "waits"
    elif own is not None and own.wish is not None and own.wish <= asked[applicant]:
        state = "better" if own.wish < asked[applicant] else "equal"
    else:
        state = "settled"
    elsewhere = own if own is not None and own.offer != offer else None
    return Asker(
        applicant=applicant,
        wish=asked[applicant],
        state=state,
        status=None if placement is None else placement.status,
        elsewhere=None if elsewhere is None else elsewhere.offer,
        elsewhere_wish=None if elsewhere is None else elsewhere.wish,
        turn=turn,
        ending=ending,
        before_next=_difference(result, offer, *eligible[number : number + 2]),
    )


def _difference(result: Result, offer: int, applicant: int, following: int | None = None) -> Difference | None:
    if following is None:
        return None
    pair, other = (applicant, offer), (following, offer)
    criterion: Criterion = "lottery" if result.by_lottery else result.priorities.first_difference(pair, other)
    return Difference(criterion, value_of(result, criterion, pair), value_of(result, criterion, other))


def _holder(result: Result, applicant: int, queue: "_Queue") -> Holder:
    placement = result.placement[applicant]
    pinned = applicant in result.pinned
    kept = not pinned and placement.applicant in result.placements.kept
    return Holder(applicant, placement.status, pinned, kept, queue.first_to_fit(applicant))


class _Queue:
    """Those who wait for an offer, beside whoever holds a place at its host by now."""

    def __init__(self, result: Result, offer: int, waiting: list[int]) -> None:
        self._result = result
        self._offer = offer
        self._waiting = waiting
        traits = result.eligibility.offers
        there = [
            applicant
            for applicant, own in result.held.items()
            if traits[own.offer].organisation == traits[offer].organisation and result.standing(applicant) is not None
        ]
        self._there = sorted(there, key=lambda one: result.order(one, result.held[one].offer))
        self.present = [applicant for applicant in self._there if result.held[applicant].offer == offer]

    def first_to_fit(self, without: int | None, *, one_more: bool = False) -> int | None:
        """Return the first who would fit if somebody left, or if there was one place more; None where nobody would."""
        market = _with_one_more(self._result, self._offer) if one_more else self._result.market
        seating = Seating(market.market.limits, market.home_once)
        for applicant in self._there:
            if applicant != without:
                admitted = seating.admit(applicant, self._options(market, applicant))
                assert admitted, "what was matched fits the limits together"
        return next((one for one in self._waiting if self._fits(market, seating, one, without)), None)

    def _options(self, market: MarketOfRound, applicant: int) -> tuple[int, ...]:
        if applicant in market.fixed:
            return market.market.fixed[applicant].seats
        return market.seats_of(applicant, self._result.held[applicant].offer)

    def _fits(self, market: MarketOfRound, seating: Seating, applicant: int, without: int | None) -> bool:
        """Tell whether somebody fits, with their partner if they have one who does not stand elsewhere already."""
        partner = market.partner.get(applicant)
        if partner is None or partner in market.fixed:
            return seating.reach_elsewhere(applicant, market.seats_of(applicant, self._offer)).moves is not None
        if partner not in self._waiting:
            return False
        pair = (applicant, partner)
        others = {one: self._result.held[one].offer for one in self._there if one not in {without, *pair}}
        return has_room_for_two(market, others, pair, self._offer)


def _with_one_more(result: Result, offer: int) -> MarketOfRound:
    """Return the market as it would be if an offer could take one more."""
    changed = result.eligibility.of_changed(with_one_more(result.round, offer))
    return MarketOfRound(changed, result.market.situation)
