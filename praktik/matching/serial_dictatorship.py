"""Serial dictatorship in which ties are kept open.

Each applicant in turn narrows the assignments still possible to those that are best for them (Svensson 1994, "Queue
allocation of indivisible goods"). Under a forest of limits an assignment is still possible if there is a way to seat
everyone at one of the seats that they are indifferent between.
"""

from collections.abc import Sequence

from praktik.matching.market import Assignment, Choice, Market
from praktik.matching.seating import Seating, settle


def match_by_serial_dictatorship(market: Market, order: Sequence[int]) -> Assignment:
    """Return each applicant's choice, or None; `order` says who comes first. Priorities are not looked at.

    In the end each one, in the same order, gets the first choice of their own tie group that the others leave open.
    """
    seating = Seating(market.limits, market.home)
    groups: dict[int, Sequence[Choice]] = {}
    for applicant, choice in market.fixed.items():
        admitted = seating.admit(applicant, choice.seats)
        assert admitted, "what is fixed fits the limits together"
        groups[applicant] = [choice]
    closed: set[tuple[int, int]] = set()
    for applicant in order:
        if applicant in market.fixed:
            continue
        for group in market.preferences[applicant]:
            options = tuple(seat for choice in group for seat in choice.seats)
            reach = seating.reach(applicant, options, closed)
            if reach.moves is not None:
                seating.take(reach.moves, applicant, options)
                groups[applicant] = group
                break
            closed |= reach.blocked
    seated = [applicant for applicant in (*market.fixed, *order) if applicant in groups]
    wanted = {applicant: [choice.seats for choice in groups[applicant]] for applicant in seated}
    got = settle(seating, dict.fromkeys(seated), wanted)
    held: Assignment = [None] * len(market.preferences)
    for applicant, seats in got.items():
        held[applicant] = next(choice for choice in groups[applicant] if choice.seats == seats)
    return held
