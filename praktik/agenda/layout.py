"""A day's bookings given their final times, with a reflection after each long stretch where there is room.

What is flexible moves later within its opening to make room for one; what is settled stays. A stretch is what
runs on without lunch, a reflection or an open gap. A day that would come out without any reflection gets one
after its longest stretch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from praktik.agenda.day_plan import DayPlan
from praktik.agenda.openings import Bundle, Opening
from praktik.agenda.points import MIDNIGHT, Booking, Point, by_time

LIMIT_STEP = 5


def lay_out(
    plan: DayPlan, openings: Sequence[Opening], reflection: Point, max_unbroken: int, shortest_break: int
) -> list[Booking]:
    """Return the bookings of a day by time, reflections among them."""
    layout = _Layout(reflection, max_unbroken, shortest_break)
    parts: list[Booking | Opening] = [*plan.settled, *openings]
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        if isinstance(part, Opening):
            layout.fill(part)
        else:
            layout.book(part)
    layout.ensure_reflection()
    return by_time(layout.bookings)


@dataclass(frozen=True, slots=True)
class _Room:
    """What an opening has left behind its bundles, and how long the day has run on when it begins."""

    start: int
    end: int
    stretch: int


class _Layout:
    """The bookings of a day as they are made from morning to evening, and the stretch that is running."""

    def __init__(self, reflection: Point, max_unbroken: int, shortest_break: int) -> None:
        self.bookings: list[Booking] = []
        self._reflection = reflection
        self._pause = Bundle((Booking(reflection, 0),), reflection.minutes)
        self._max_unbroken = max_unbroken
        self._shortest_break = shortest_break
        self._since = self._until = -MIDNIGHT
        self._rooms: list[_Room] = []

    def book(self, booking: Booking) -> None:
        self.bookings.append(booking)
        if booking.is_rest:
            self._since = booking.end
        elif booking.start - self._until >= self._shortest_break:
            self._since = booking.start
        self._until = max(self._until, booking.end)

    def fill(self, opening: Opening) -> None:
        at = opening.start
        for bundle in self._with_reflections(opening):
            for booking in bundle.bookings_from(at):
                self.book(booking)
            at += bundle.minutes
        if opening.end - at < self._reflection.minutes:
            return
        room = _Room(at, opening.end, self._stretch_at(at))
        self._rooms.append(room)
        if room.stretch >= self._max_unbroken:
            self.book(Booking(self._reflection, at))

    def ensure_reflection(self) -> None:
        if not self._rooms or any(_is_reflection(booking) for booking in self.bookings):
            return
        room = max(self._rooms, key=lambda room: room.stretch)
        start = room.start
        # After next to nothing there is nothing to reflect on: then rather at the end of the day.
        if not self._is_worth_a_break(room.stretch):
            start = self._rooms[-1].end - self._reflection.minutes
        self.bookings.append(Booking(self._reflection, start))

    def _with_reflections(self, opening: Opening) -> Sequence[Bundle]:
        """Return the bundles of an opening, with reflections so that no stretch among them is too long.

        Where there is room for some of these only, they go where the longest stretch becomes shortest.
        """
        stretch = self._stretch_at(opening.start)
        limits = count(self._max_unbroken, LIMIT_STEP)
        attempts = (self._broken_up(opening.bundles, stretch, limit) for limit in limits)
        return next(bundles for bundles in attempts if _minutes(bundles) <= opening.end - opening.start)

    def _broken_up(self, bundles: Sequence[Bundle], stretch: int, limit: int) -> list[Bundle]:
        """Return the bundles with a reflection before each that would take a stretch beyond the limit.

        What is too long by itself is no reason to break off what has hardly begun: there the reflection is better
        kept for afterwards.
        """
        broken_up = []
        for bundle in bundles:
            rests = all(booking.is_rest for booking in bundle.bookings)
            helps = bundle.minutes <= self._max_unbroken or self._is_worth_a_break(stretch)
            if not rests and stretch + bundle.minutes > limit and helps:
                broken_up.append(self._pause)
                stretch = 0
            broken_up.append(bundle)
            stretch = 0 if rests or bundle.free_after >= self._shortest_break else stretch + bundle.minutes
        return broken_up

    def _is_worth_a_break(self, stretch: int) -> bool:
        return 2 * stretch >= self._max_unbroken

    def _stretch_at(self, moment: int) -> int:
        return moment - self._since if moment - self._until < self._shortest_break else 0


def _is_reflection(booking: Booking) -> bool:
    return booking.point.kind == "reflection" and not booking.point.for_whom


def _minutes(bundles: Sequence[Bundle]) -> int:
    return sum(bundle.minutes for bundle in bundles)
