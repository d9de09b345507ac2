"""Every way to place some items on the days of a stay, tried one after the other: what a search is held against.

Days are counted in quarters of an hour: what an intern has on a day is a number with a bit for each quarter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

QUARTER = 15


@dataclass(frozen=True)
class Wanted:
    """Something to place: for how many quarters, for which interns, on which days."""

    quarters: int
    interns: tuple[int, ...]
    days: tuple[int, ...]


@dataclass(frozen=True)
class Day:
    """What stands on a day already, by intern, and the quarters from and before which the rest may lie."""

    busy: tuple[int, ...]
    opens: int
    closes: int
    must_reflect: bool

    def anything_before(self, busy: Sequence[int], quarter: int) -> bool:
        return any(each & _bits(0, quarter) for each in busy)

    def can_reflect(self, busy: Sequence[int]) -> bool:
        """Tell whether everybody is free for a quarter that follows something."""
        together = 0
        for each in busy:
            together |= each
        return any(
            not together & _bits(quarter, 1) and self.anything_before(busy, quarter)
            for quarter in range(self.opens, self.closes)
        )

    def can_reflect_late(self, busy: Sequence[int]) -> bool:
        """Tell whether everybody is free for a quarter that does not begin the day."""
        return any(not any(each & _bits(quarter, 1) for each in busy) for quarter in range(self.opens + 1, self.closes))

    def is_well(self, busy: Sequence[int]) -> bool:
        """Tell whether there is a reflection on the day, if only one such as the day could have had at best."""
        if not self.must_reflect:
            return True
        if self.can_reflect(self.busy):
            return self.can_reflect(busy)
        return not self.can_reflect_late(self.busy) or self.can_reflect_late(busy)


def fit(wanted: Sequence[Wanted], days: Sequence[Day]) -> bool:
    """Tell whether all can be placed, each day with its reflection."""
    longest_first = sorted(wanted, key=lambda each: -each.quarters)
    return _place(longest_first, days, [list(day.busy) for day in days])


def _place(wanted: Sequence[Wanted], days: Sequence[Day], busy: list[list[int]]) -> bool:
    if not wanted:
        return all(day.is_well(each) for day, each in zip(days, busy, strict=True))
    first, *others = wanted
    for number, bits in _places(first, days, busy):
        for intern in first.interns:
            busy[number][intern] |= bits
        fits = _place(others, days, busy)
        for intern in first.interns:
            busy[number][intern] &= ~bits
        if fits:
            return True
    return False


def _places(wanted: Wanted, days: Sequence[Day], busy: list[list[int]]) -> Iterator[tuple[int, int]]:
    for number in wanted.days:
        for start in range(days[number].opens, days[number].closes - wanted.quarters + 1):
            bits = _bits(start, wanted.quarters)
            if not any(busy[number][intern] & bits for intern in wanted.interns):
                yield number, bits


def _bits(start: int, length: int) -> int:
    return ((1 << length) - 1) << start
