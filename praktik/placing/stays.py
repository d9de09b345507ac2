"""The dates of each stay: in priority order each gets the longest, then the earliest, that keeps everyone seated."""

from praktik.matching.market import Assignment
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
    periods = market.seats.of_periods[offer]
    choices = {applicant: choice for applicant in interns if (choice := held[applicant]) is not None}
    order = sorted(interns, key=lambda applicant: choices[applicant].priority)
    seating = Seating(market.market.limits, market.home)
    for applicant in order:
        admitted = seating.admit(applicant, choices[applicant].seats)
        assert admitted, "the matching keeps all limits"
    seats_of_stay: dict[int, dict[Stay | None, tuple[int, ...]]] = {}
    for applicant in order:
        seats_of: dict[Stay | None, tuple[int, ...]] = {}
        seats_of_stay[applicant] = seats_of
        if _own_dates(market, applicant) is not None:
            seats_of[None] = choices[applicant].seats
            continue
        for found in _best_first(market, applicant, offer):
            seats_of[found.stay] = (*seats_of.get(found.stay, ()), periods[found.period])
    got = settle(seating, order, {applicant: list(seats.values()) for applicant, seats in seats_of_stay.items()})
    return {
        applicant: next(stay for stay, seats in seats_of_stay[applicant].items() if seats == got[applicant])
        for applicant in order
    }


def _best_first(market: MarketOfRound, applicant: int, offer: int) -> list[PeriodStay]:
    """Return the stays that the periods of an offer allow, the longest first, of these the earliest."""

    def order(found: PeriodStay) -> tuple[int, int, int]:
        if found.stay is None:
            return 0, 0, found.period
        return -found.stay.days, found.stay.first.toordinal(), found.period

    return sorted(market.eligibility.stays(applicant, offer), key=order)
