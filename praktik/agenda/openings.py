"""What was placed on a day, as a layout moves it: bundles that fill the openings between what is settled.

Where interns do different things at the same time, what overlaps makes one bundle, which moves as one. What
overlaps something settled is settled itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from praktik.agenda.blocks import Block
from praktik.agenda.day_plan import DayPlan
from praktik.agenda.points import Booking, Gap


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its start, and its place in the order given."""

    block: Block
    start: int
    order: int

    @property
    def end(self) -> int:
        """Return when it ends, with what is kept free after it."""
        return self.start + self.block.minutes


@dataclass(frozen=True, slots=True)
class Bundle:
    """Bookings that move together; their times count from its start, and it may end in minutes kept free."""

    bookings: tuple[Booking, ...]
    minutes: int
    free_after: int = 0

    def bookings_from(self, start: int) -> list[Booking]:
        """Return its bookings once it starts."""
        return [replace(booking, start=start + booking.start) for booking in self.bookings]


@dataclass(frozen=True, slots=True)
class Opening:
    """A gap in which nobody has anything settled, and the bundles in it, one after the other from its start."""

    start: int
    end: int
    bundles: tuple[Bundle, ...]


def open_up(plan: DayPlan, placed: Sequence[Placed]) -> list[Opening]:
    """Return the openings of a day; what cannot move becomes settled in the plan."""
    groups = _overlapping(placed)
    gaps = plan.gaps(plan.interns)
    for group in groups:
        if not any(_lies_in(group, gap) for gap in gaps):
            plan.settled += [booking for each in group for booking in each.block.bookings(each.start)]
    openings = []
    for gap in plan.gaps(plan.interns):
        inside = [group for group in groups if _lies_in(group, gap)]
        inside.sort(key=lambda group: min(each.order for each in group))
        openings.append(Opening(gap.start, gap.end, tuple(map(_bundle, inside))))
    return openings


def _overlapping(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return what is placed in groups: what overlaps, in time, is in the same."""
    groups: list[list[Placed]] = []
    for each in sorted(placed, key=lambda each: (each.start, each.end)):
        if groups and each.start < _end(groups[-1]):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _lies_in(group: Sequence[Placed], gap: Gap) -> bool:
    return gap.start <= group[0].start and _end(group) <= gap.end


def _bundle(group: Sequence[Placed]) -> Bundle:
    start = group[0].start
    bookings = [booking for each in group for booking in each.block.bookings(each.start - start)]
    minutes = _end(group) - start
    return Bundle(tuple(bookings), minutes, minutes - max(booking.end for booking in bookings))


def _end(group: Iterable[Placed]) -> int:
    return max(each.end for each in group)
