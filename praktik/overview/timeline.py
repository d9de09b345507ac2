"""The days that matter in a round, in the order in which they come."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from praktik.problems.phrase import Fact
from praktik.round.models import Settings
from praktik.rules.calendar import Calendar, public_holidays

MomentKind = Literal["offers", "applications", "responses", "workshop", "week", "delete_after"]


class Holiday(NamedTuple):
    """A public holiday, on which nobody can be received."""

    day: date
    name: Fact


class Moment(NamedTuple):
    """Something that happens on a day or on several; working days and holidays are those of a week of stays."""

    kind: MomentKind
    first: date
    last: date
    days: int | None = None
    holidays: tuple[Holiday, ...] = ()
    place: str | None = None
    time: str | None = None


def view_timeline(settings: Settings, calendar: Calendar) -> tuple[Moment, ...]:
    """Return the days of a round in the order of time."""
    return tuple(sorted(_moments(settings, calendar), key=lambda moment: (moment.first, moment.last)))


def _moments(settings: Settings, calendar: Calendar) -> Iterator[Moment]:
    deadlines: list[tuple[MomentKind, date | None]] = [
        ("offers", settings.deadlines.offers),
        ("applications", settings.deadlines.applications),
        ("responses", settings.deadlines.responses),
        ("delete_after", settings.retention.delete_after),
    ]
    for kind, day in deadlines:
        if day is not None:
            yield Moment(kind, day, day)
    if settings.workshop is not None:
        workshop = settings.workshop
        time = None if workshop.time is None else "-".join(f"{clock:%H:%M}" for clock in workshop.time)
        yield Moment("workshop", workshop.date, workshop.date, place=workshop.place, time=time)
    if settings.week is not None:
        first, last = settings.week.first, settings.week.last
        free = tuple(Holiday(*holiday) for holiday in public_holidays(settings.country, first, last))
        yield Moment("week", first, last, calendar.count(first, last), free)
