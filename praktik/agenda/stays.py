"""The stays of a round: who is where on which working days."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.calendar import Calendar


class Stay(NamedTuple):
    """An applicant at an offer, and the working days of the stay."""

    applicant: Applicant
    offer: Offer
    days: tuple[date, ...]


def stays_of(round_: Round, placements: Placements, calendar: Calendar) -> Iterator[Stay]:
    """Yield the stays that have dates."""
    for placement in placements.placements:
        if placement.first is not None and placement.last is not None:
            days = working_days_of(calendar, placement.first, placement.last)
            yield Stay(round_.applicant[placement.applicant], round_.offer[placement.offer], tuple(days))


def working_days_of(calendar: Calendar, first: date, last: date) -> list[date]:
    """Return the working days of a stay; one agreed by hand may lie on other days alone."""
    return calendar.working_days(first, last) or [first]
