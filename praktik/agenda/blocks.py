"""Points that have to follow each other: a visit with the way there and the way back is placed as one.

A flexible travel item belongs to what follows it in the programme. It is the way back, and belongs to what it
follows, where that was reached by travelling, or where nothing follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from praktik.agenda.points import Booking, Point


@dataclass(frozen=True, slots=True)
class Block:
    """Points that follow each other without a gap, and the minutes that are kept free after them."""

    points: tuple[Point, ...]
    free_after: int = 0

    @property
    def minutes(self) -> int:
        """Return how long it takes, what is kept free included."""
        return sum(point.minutes for point in self.points) + self.free_after

    @property
    def day(self) -> date | None:
        """Return the day it is tied to."""
        return self.points[0].day

    @property
    def for_whom(self) -> tuple[str, ...]:
        """Return whom it is meant for; nobody means everybody."""
        return self.points[0].for_whom

    def bookings(self, start: int) -> list[Booking]:
        """Return its points with their times."""
        bookings = []
        for point in self.points:
            bookings.append(Booking(point, start))
            start += point.minutes
        return bookings


def blocks_of(points: Sequence[Point], free_after: int) -> list[Block]:
    """Return the points of a programme, in its order, as blocks."""
    blocks: list[list[Point]] = []
    for number, point in enumerate(points):
        before = blocks[-1] if blocks and _go_together(blocks[-1][-1], point) else None
        following = points[number + 1] if number + 1 < len(points) else None
        if before is not None and _belongs_to(point, before, following):
            before.append(point)
        else:
            blocks.append([point])
    return [Block(tuple(block), free_after) for block in blocks]


def _belongs_to(point: Point, before: Sequence[Point], following: Point | None) -> bool:
    on_the_way = all(earlier.kind == "travel" for earlier in before)
    if on_the_way or point.kind != "travel":
        return on_the_way
    is_there = before[-1].kind != "travel"
    nothing_follows = following is None or not _go_together(point, following)
    return is_there and (before[0].kind == "travel" or nothing_follows)


def _go_together(one: Point, other: Point) -> bool:
    next_to_it = one.index is not None and other.index == one.index + 1
    return next_to_it and (one.day, one.for_whom) == (other.day, other.for_whom)
