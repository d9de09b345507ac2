"""When there is still time: whole numbers alone, so that a search can go through many days in a moment.

A *lane* is an intern of the agenda, or several to whom the same items apply. Free time is, for each lane, the
spans in which nothing stands yet. A *piece* is what is to be placed: for how long, in which lanes, on which days.
"""

from collections.abc import Container, Iterable
from typing import NamedTuple

Span = tuple[int, int]
Free = tuple[tuple[Span, ...], ...]


class Piece(NamedTuple):
    """What is to be placed: the days are numbers in the order in which they are tried.

    In the order given it is tried from `preferred_from` on first, a time of day.
    """

    minutes: int
    lanes: tuple[int, ...]
    days: tuple[int, ...]
    preferred_from: int = 0


class OpenDay(NamedTuple):
    """A day with room: its free time, and how many reflections must find room in it beside all pieces.

    A reflection follows something: the gap that `begins_at` this moment holds none until a piece begins it. Where a
    day has no other gap that holds one, that gap is None, and no reflection comes before `first_reflection`.
    """

    free: Free
    reflections: int
    reflection: int
    begins_at: int | None
    first_reflection: int

    def room(self, free: Free) -> int:
        """Return how many reflections for everybody what is still free can hold."""
        return sum((end - start) // self.reflection for start, end in self.for_reflection(free))

    def most_room(self, free: Free) -> int:
        """Return how many it could hold if the day began with something."""
        spans = common(free, tuple(range(len(free))))
        first = spans[0] if spans and spans[0][0] == self.begins_at else None
        return self.room(free) + ((first[1] - first[0] - 1) // self.reflection if first else 0)

    def for_reflection(self, free: Free) -> list[Span]:
        """Return the spans in which there may be a reflection for everybody."""
        spans = common(free, tuple(range(len(free))))
        later = [(max(start, self.first_reflection), end) for start, end in spans if start != self.begins_at]
        return [(start, end) for start, end in later if start < end]


class Slot(NamedTuple):
    """Where a piece is placed: the number of the day, and the minute it starts."""

    day: int
    start: int


def common(free: Free, lanes: tuple[int, ...]) -> tuple[Span, ...]:
    """Return the spans that are free in all of these lanes, by time."""
    spans = free[lanes[0]]
    for lane in lanes[1:]:
        if free[lane] != spans:
            spans = _overlaps(spans, free[lane])
    return spans


def earliest(spans: Iterable[Span], minutes: int) -> int | None:
    """Return the first moment from which so many minutes are free."""
    return next((start for start, end in spans if end - start >= minutes), None)


def taken(free: Free, lanes: Container[int], start: int, minutes: int) -> Free:
    """Return what is still free once these lanes are busy from start on; they are free until then."""
    return tuple(_without(spans, start, start + minutes) if lane in lanes else spans for lane, spans in enumerate(free))


def _without(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    left: list[Span] = []
    for span in spans:
        if span[1] <= start or end <= span[0]:
            left.append(span)
            continue
        left += [part for part in ((span[0], start), (end, span[1])) if part[0] < part[1]]
    return tuple(left)


def _overlaps(spans: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
    overlaps = ((max(one[0], other[0]), min(one[1], other[1])) for one in spans for other in others)
    return tuple(span for span in overlaps if span[0] < span[1])
