"""Who can be seated together under a forest of limits: found by trying every seat for everyone."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from praktik.matching.market import TOP, Assignment, Choice, Limits, Market

Options = Mapping[int, Sequence[int]]


def keeps_limits(limits: Limits, home: Sequence[int], seat: Mapping[int, int]) -> bool:
    """Tell whether all limits hold where each person sits."""
    people = [0] * len(limits.capacity)
    for entered in seat.values():
        limit = entered
        while limit != TOP:
            people[limit] += 1
            limit = limits.above[limit]
    if any(sitting > capacity for sitting, capacity in zip(people, limits.capacity, strict=True)):
        return False
    homes = [(entered, home[person]) for person, entered in seat.items()]
    return all(not limits.same_home[entered] or homes.count((entered, of)) <= limits.same_home[entered]
               for entered, of in homes)  # fmt: skip


def seatings(limits: Limits, home: Sequence[int], options: Options) -> Iterator[dict[int, int]]:
    """Every way to give each person one of their options within all limits."""
    for seats in product(*options.values()):
        seating = dict(zip(options, seats, strict=True))
        if keeps_limits(limits, home, seating):
            yield seating


def can_sit(limits: Limits, home: Sequence[int], options: Options) -> bool:
    """Tell whether all can be seated together."""
    return any(True for _ in seatings(limits, home, options))


def assignments(market: Market) -> Iterator[Assignment]:
    """Every assignment that can be seated and holds what is fixed."""
    yield from _extend(market, [], [[choice for group in groups for choice in group] for groups in market.preferences])


def _extend(market: Market, held: Assignment, rest: Sequence[Sequence[Choice]]) -> Iterator[Assignment]:
    if not rest:
        yield held
        return
    applicant = len(held)
    choices = [market.fixed[applicant]] if applicant in market.fixed else [*rest[0], None]
    for choice in choices:
        extended = [*held, choice]
        if choice is None or can_sit(market.limits, market.home, options_of(market, extended)):
            yield from _extend(market, extended, rest[1:])


def options_of(market: Market, held: Assignment) -> Options:
    """The seats that each one may take who holds something, or will hold something fixed."""
    options = {applicant: choice.seats for applicant, choice in market.fixed.items()}
    return options | {applicant: choice.seats for applicant, choice in enumerate(held) if choice is not None}
