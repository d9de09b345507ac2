"""Points of a programme, before and after they have their time. Times are minutes from midnight."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from praktik.agenda.agenda import AgendaItem
from praktik.round.models import Item, ItemKind
from praktik.rules.organisations import fold

MIDNIGHT = 24 * 60
RESTS: frozenset[ItemKind] = frozenset({"lunch", "reflection"})


@dataclass(frozen=True, slots=True)
class Point:
    """What is to stand on an agenda.

    `day` if it is tied to one, `index` if it is the host's own item, `for_whom` if it is not meant for everybody.
    """

    kind: ItemKind
    minutes: int
    title: str
    with_whom: tuple[str, ...] = ()
    place: str | None = None
    topic: str | None = None
    day: date | None = None
    index: int | None = None
    for_whom: tuple[str, ...] = ()
    is_fixed: bool = False

    @property
    def company(self) -> frozenset[str]:
        """Return who of the host is there, in the same letters however they were typed."""
        return frozenset(fold(who) for who in self.with_whom if self.index is not None)

    def is_for(self, intern: str) -> bool:
        """Tell whether it is meant for this intern."""
        return not self.for_whom or intern in self.for_whom


@dataclass(frozen=True, slots=True)
class Booking:
    """A point that has its time."""

    point: Point
    start: int

    @property
    def end(self) -> int:
        """Return when it ends."""
        return self.start + self.point.minutes

    @property
    def is_rest(self) -> bool:
        """Tell whether it is a rest for everybody."""
        return self.point.kind in RESTS and not self.point.for_whom


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a day with nothing in it."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return how long it is."""
        return self.end - self.start


def point_of(item: Item, index: int, day: date | None, for_whom: tuple[str, ...]) -> Point:
    """Return an item of the host's programme as a point."""
    return Point(
        kind=item.kind,
        minutes=item.minutes,
        title=item.title,
        with_whom=item.with_whom,
        place=item.place,
        topic=item.topic,
        day=day,
        index=index,
        for_whom=for_whom,
        is_fixed=item.at is not None or item.time is not None,
    )


def agenda_item(booking: Booking, day: date) -> AgendaItem:
    """Return a booking as the agenda shows it."""
    point = booking.point
    return AgendaItem(
        day=day,
        start=clock_at(booking.start),
        end=clock_at(booking.end),
        kind=point.kind,
        title=point.title,
        with_whom=point.with_whom,
        place=point.place,
        topic=point.topic,
        for_whom=point.for_whom,
        item_index=point.index,
        is_fixed=point.is_fixed,
    )


def by_time(bookings: Iterable[Booking]) -> list[Booking]:
    """Return the bookings in the order of time; of those that start together the shorter first."""
    return sorted(bookings, key=lambda booking: (booking.start, booking.end))


def gaps_between(bookings: Iterable[Booking], start: int, end: int) -> list[Gap]:
    """Return what is free from start to end, by time; bookings may overlap, and reach beyond both."""
    gaps = []
    for booking in by_time(bookings):
        if start < min(booking.start, end):
            gaps.append(Gap(start, min(booking.start, end)))
        start = max(start, booking.end)
    if start < end:
        gaps.append(Gap(start, end))
    return gaps


def minutes_at(clock: time) -> int:
    """Return a time of day in minutes from midnight."""
    return clock.hour * 60 + clock.minute


def clock_at(minutes: int) -> time:
    """Return minutes from midnight as a time of day."""
    return time(minutes // 60, minutes % 60)
