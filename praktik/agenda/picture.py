"""A day as a picture: a bar from morning to evening, its parts marked by what they are."""

from dataclasses import dataclass
from typing import Literal

from praktik.agenda.agenda import AgendaDay
from praktik.agenda.points import minutes_at
from praktik.round.models import ItemKind

Mark = Literal["programme", "pitstop", "reflection", "frame", "lunch", "travel"]
MARKS: dict[ItemKind, Mark] = {
    "welcome": "frame",
    "visit": "programme",
    "meeting": "programme",
    "work": "programme",
    "pitstop": "pitstop",
    "reflection": "reflection",
    "lunch": "lunch",
    "travel": "travel",
    "debrief": "frame",
    "evaluation": "frame",
}
HOUR = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One item in the picture: what it is, where it begins, and how long it is; minutes from the picture's start."""

    mark: Mark
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class DayPicture:
    """The bars of a day over its hours, in minutes from the first hour.

    `hours` are the full hours that the picture spans, and `length` its minutes; the day is from `start` to `end`.
    """

    hours: tuple[int, ...]
    length: int
    start: int
    end: int
    bars: tuple[Bar, ...]


def picture_of(day: AgendaDay, first_hour: int, last_hour: int) -> DayPicture:
    """Return the picture of a day from one full hour to another."""
    origin = first_hour * HOUR
    bars = tuple(
        Bar(MARKS[item.kind], minutes_at(item.start) - origin, minutes_at(item.end) - minutes_at(item.start))
        for item in day.items
    )
    return DayPicture(
        hours=tuple(range(first_hour, last_hour + 1)),
        length=(last_hour - first_hour) * HOUR,
        start=min((bar.start for bar in bars), default=0),
        end=max((bar.start + bar.length for bar in bars), default=0),
        bars=bars,
    )


def pictures_of(days: tuple[AgendaDay, ...]) -> tuple[DayPicture, ...]:
    """Return the pictures of the days of one agenda, all over the same hours."""
    items = [item for day in days for item in day.items]
    if not items:
        return tuple(picture_of(day, 8, 16) for day in days)
    first = min(item.start.hour for item in items)
    last = max(-(-minutes_at(item.end) // HOUR) for item in items)
    return tuple(picture_of(day, first, last) for day in days)
