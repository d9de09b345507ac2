"""The stays of a round: who is where on which working days, together where offer and dates are the same."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from praktik.round.models import Applicant, Offer
from praktik.round.placements import STANDING, Placements
from praktik.round.rounds import Round
from praktik.rules.calendar import Calendar


class Stay(NamedTuple):
    """The interns who are at an offer together, and the working days of the stay."""

    interns: tuple[Applicant, ...]
    offer: Offer
    days: tuple[date, ...]

    def concerns(self, id_: str | None) -> bool:
        """Tell whether it is the stay of this intern, or at this offer; nobody in particular is everybody."""
        return id_ in {None, self.offer.id, *(intern.id for intern in self.interns)}


def stays_of(round_: Round, placements: Placements, calendar: Calendar) -> Sequence[Stay]:
    """Return the stays that have dates and that somebody still counts on, in the order of their first placements."""
    together: dict[tuple[str, date, date], list[Applicant]] = {}
    standing = (placement for placement in placements.placements if placement.status in STANDING)
    for placement in standing:
        if placement.first is not None and placement.last is not None:
            key = placement.offer, placement.first, placement.last
            together.setdefault(key, []).append(round_.applicant[placement.applicant])
    return [
        Stay(tuple(interns), round_.offer[offer], tuple(working_days_of(calendar, first, last)))
        for (offer, first, last), interns in together.items()
    ]


def working_days_of(calendar: Calendar, first: date, last: date) -> list[date]:
    """Return the working days of a stay; one agreed by hand may lie on other days alone."""
    return calendar.working_days(first, last) or [first]
