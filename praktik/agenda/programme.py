"""A host's programme as it concerns the interns of an agenda: what is fixed, what is flexible, what falls outside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from praktik.agenda.agenda import LeftOut, LeftOutReason
from praktik.agenda.points import MIDNIGHT, Booking, Point, minutes_at, point_of
from praktik.round.models import Item, ItemKind, Offer


@dataclass(frozen=True, slots=True)
class Programme:
    """The fixed items by day, the flexible ones in the host's order, and those that cannot be in the stay."""

    fixed: Mapping[date, Sequence[Booking]]
    flexible: Sequence[Point]
    left_out: Sequence[LeftOut]

    def has(self, kind: ItemKind) -> bool:
        """Tell whether some item that can be in the stay is of this kind."""
        points = [booking.point for bookings in self.fixed.values() for booking in bookings]
        return any(point.kind == kind for point in (*points, *self.flexible))


def programme_for(offer: Offer, interns: Sequence[str], days: Sequence[date]) -> Programme:
    """Return what an offer's programme has for these interns in a stay of these days."""
    fixed: dict[date, list[Booking]] = {}
    flexible: list[Point] = []
    left_out: list[LeftOut] = []
    for index, item in enumerate(offer.programme):
        for_whom = tuple(intern for intern in interns if not item.for_whom or intern in item.for_whom)
        if not for_whom:
            continue
        day = _day_of(item, days)
        reason = _reason_against(item, day, days)
        if reason is not None:
            left_out.append(LeftOut(index, item.title, reason))
            continue
        point = point_of(item, index, day, () if len(for_whom) == len(interns) else for_whom)
        start = _start_of(item)
        if day is None or start is None:
            flexible.append(point)
        else:
            fixed.setdefault(day, []).append(Booking(point, start))
    return Programme(fixed, flexible, left_out)


def _day_of(item: Item, days: Sequence[date]) -> date | None:
    if item.at is not None:
        return item.at[0]
    if item.day is not None and item.day <= len(days):
        return days[item.day - 1]
    return None


def _start_of(item: Item) -> int | None:
    clock = item.at[1] if item.at is not None else item.time
    return None if clock is None else minutes_at(clock)


def _reason_against(item: Item, day: date | None, days: Sequence[date]) -> LeftOutReason | None:
    """Say why an item cannot be in the stay.

    A fixed day need not be a working day: an event on the Saturday between two weeks of a stay is part of it.
    """
    if day is None and item.day is not None:
        return "outside_the_stay"
    if not days or (day is not None and not days[0] <= day <= days[-1]):
        return "outside_the_stay"
    start = _start_of(item)
    if start is not None and start + item.minutes >= MIDNIGHT:
        return "past_midnight"
    return None
