"""The dates of each stay: in priority order each gets the longest, then the earliest, that keeps everyone seated."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from praktik.matching.market import Assignment, Choice, Limits
from praktik.matching.seating import Seating, settle
from praktik.placing.market import MarketOfRound
from praktik.rules.calendar import Stay
from praktik.rules.eligibility import PeriodStay


def find_stays(market: MarketOfRound, held: Assignment) -> dict[int, Stay | None]:
    """Return the stay of each placed applicant; None where nothing in the round has dates."""
    stays: dict[int, Stay | None] = {}
    shared: dict[int, list[int]] = {}
    for applicant, choice in enumerate(held):
        if choice is None:
            continue
        if (own := _own_dates(market, applicant)) is not None:
            stays[applicant] = own
        if market.seats.is_split(choice.offer):
            shared.setdefault(choice.offer, []).append(applicant)
        elif own is None:
            stays[applicant] = _best_first(market, applicant, choice.offer)[0].stay
    for offer, interns in shared.items():
        for applicant, stay in _share_periods(market, held, offer, interns).items():
            stays.setdefault(applicant, stay)
    return stays


def _own_dates(market: MarketOfRound, applicant: int) -> Stay | None:
    if applicant not in market.fixed:
        return None
    _, fixed = market.fixed[applicant]
    if fixed.first is None or fixed.last is None:
        return None
    return Stay(fixed.first, fixed.last, market.eligibility.calendar.count(fixed.first, fixed.last))


def _share_periods(market: MarketOfRound, held: Assignment, offer: int, interns: list[int]) -> dict[int, Stay | None]:
    """Share the periods of one offer among its interns, each one's first choice in the order of priority.

    Periods that mean the same dates to somebody are left open, so that nobody after is cut short by the choice.
    """
    choices = {applicant: choice for applicant in interns if (choice := held[applicant]) is not None}
    order = _in_order(market, choices)
    shared = [got for way in _ways(market, choices) if (got := _share(market, offer, order, way)) is not None]
    if len(shared) == 1:
        return shared[0]
    places: dict[int, dict[Stay | None, int]] = {}
    for applicant in order:
        for place, found in enumerate(_best_first(market, applicant, offer)):
            places.setdefault(applicant, {}).setdefault(found.stay, place)
    return min(shared, key=lambda got: [places[applicant].get(got[applicant], 0) for applicant in order])


def _in_order(market: MarketOfRound, choices: Mapping[int, Choice]) -> list[int]:
    """Return the interns in the order of priority; two who come together, neither fixed, have that of the later."""

    def turn(applicant: int) -> tuple[int, int]:
        own, partner = choices[applicant].priority, market.partner.get(applicant)
        if partner is None or partner not in choices or not market.fixed.keys().isdisjoint((applicant, partner)):
            return own, own
        return max(own, choices[partner].priority), own

    return sorted(choices, key=turn)


def _share(market: MarketOfRound, offer: int, order: Sequence[int], way: "_Way") -> dict[int, Stay | None] | None:
    """Return the stays that follow from one way to come; None where it does not seat all."""
    seating = Seating(way.limits, way.home)
    if not all(seating.admit(applicant, way.seats[applicant]) for applicant in order):
        return None
    stays_of = {applicant: _stays_of(market, applicant, offer, way.seats[applicant]) for applicant in order}
    got = settle(seating, order, {applicant: list(seats.values()) for applicant, seats in stays_of.items()})
    return {
        applicant: next(stay for stay, seats in stays_of[applicant].items() if seats == got[applicant])
        for applicant in order
    }


class _Way(NamedTuple):
    """Where interns may sit, and for which home organisations they count."""

    limits: Limits
    home: Sequence[int]
    seats: Mapping[int, tuple[int, ...]]


def _ways(market: MarketOfRound, choices: Mapping[int, Choice]) -> Iterator[_Way]:
    """Yield the ways in which pairs from one home can come: each for themselves, or in one period, counted once."""
    apart = {applicant: choice.seats for applicant, choice in choices.items()}
    pairs = [(one, other) for one in apart if one < (other := market.partner.get(one, one)) and other in apart]
    pairs = [pair for pair in pairs if market.home[pair[0]] == market.home[pair[1]]]
    together = [(None, *(seat for seat in apart[one] if seat in apart[other])) for one, other in pairs]
    for shared in product(*together):
        home, seats = list(market.home), dict(apart)
        for (one, other), seat in zip(pairs, shared, strict=True):
            if seat is not None:
                home[other] = market.home_once[other]
                seats[one] = seats[other] = (seat,)
        yield _Way(market.market.limits, home, seats)


def _stays_of(
    market: MarketOfRound, applicant: int, offer: int, seats: tuple[int, ...]
) -> dict[Stay | None, tuple[int, ...]]:
    """Return the stays that some seats allow, best first, each with its seats."""
    if _own_dates(market, applicant) is not None:
        return {None: seats}
    periods = market.seats.of_periods[offer]
    stays: dict[Stay | None, tuple[int, ...]] = {}
    for found in _best_first(market, applicant, offer):
        if periods[found.period] in seats:
            stays[found.stay] = (*stays.get(found.stay, ()), periods[found.period])
    return stays


def _best_first(market: MarketOfRound, applicant: int, offer: int) -> list[PeriodStay]:
    """Return the stays that the periods of an offer allow, the longest first, of these the earliest."""

    def order(found: PeriodStay) -> tuple[int, int, int]:
        if found.stay is None:
            return 0, 0, found.period
        return -found.stay.days, found.stay.first.toordinal(), found.period

    return sorted(market.eligibility.stays(applicant, offer), key=order)
