"""Stretches of days and lengths of stay, as they are shown."""

from datetime import date
from typing import NamedTuple

from praktik.round.models import DateRange, StayLength
from praktik.rules.calendar import Calendar


class Stretch(NamedTuple):
    """The days from the first to the last, and how many of them are working days."""

    first: date
    last: date
    days: int


class Length(NamedTuple):
    """The shortest and the longest stay, in working days."""

    least: int
    most: int


def stretch_of(calendar: Calendar, days: DateRange) -> Stretch:
    """Return a stretch of days with its working days counted."""
    return Stretch(days.first, days.last, calendar.count(days.first, days.last))


def length_of(days: StayLength) -> Length:
    """Return a length of stay."""
    return Length(days.least, days.most)
