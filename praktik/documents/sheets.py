"""The sheets of a stay: what intern and host write on, sign and take home, and what stands on each of them."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from praktik.documents.catalogue import Document, Kind
from praktik.documents.contents import (
    Agreement,
    ApplicantEvaluation,
    Certificate,
    Content,
    DailyLog,
    HostEvaluation,
    HostPlace,
    Hours,
    StayDay,
    WorkshopSheet,
)
from praktik.documents.facts import RoundFacts, stay_of
from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placement
from praktik.rules.calendar import Calendar

MONTHS_UNTIL_LATER = 3


class Sheet(NamedTuple):
    """One sheet: whom it is about, and all that its template sees of it."""

    about: Applicant | Offer
    data: Content


class Sheets:
    """The sheets of the placements of a round."""

    def __init__(self, facts: RoundFacts, placements: Iterable[Placement]) -> None:
        self._facts = facts
        self._settings = facts.settings
        self._placements = tuple(placements)

    def of(self, document: Document) -> Iterator[Sheet]:
        """Return the sheets of one document of the catalogue: one a placement, or one a host."""
        if document.audience == "host":
            yield from self._host_evaluations()
            return
        composed: Mapping[Kind, Callable[[Placement], Content]] = {
            "workshop-sheet": self.workshop_sheet,
            "agreement": self.agreement,
            "daily-log": self.daily_log,
            "evaluation": self.applicant_evaluation,
            "certificate": self.certificate,
        }
        for placement in self._placements:
            yield Sheet(self._facts.applicant(placement.applicant), composed[document.kind](placement))

    def workshop_sheet(self, placement: Placement) -> WorkshopSheet:
        """Return what intern and host have before them at the workshop."""
        agenda = self._settings.agenda
        return WorkshopSheet(
            intern=self._facts.intern(placement),
            host=self._host(placement),
            stay=stay_of(placement),
            days=self._days(placement),
            workshop=self._facts.workshop,
            working_day=Hours(*agenda.day),
            lunch=Hours(*agenda.lunch),
            reflection_percent=round(agenda.reflection_share * 100, 1),
            max_unbroken=agenda.max_unbroken,
        )

    def agreement(self, placement: Placement) -> Agreement:
        """Return what intern and host sign at the start."""
        return Agreement(self._facts.intern(placement), self._host(placement), stay_of(placement))

    def daily_log(self, placement: Placement) -> DailyLog:
        """Return what the intern writes in each day."""
        intern, days = self._facts.intern(placement), self._days(placement)
        return DailyLog(intern, self._host(placement), stay_of(placement), days)

    def applicant_evaluation(self, placement: Placement) -> ApplicantEvaluation:
        """Return what the intern is asked on the last day, and again later."""
        return ApplicantEvaluation(
            intern=self._facts.intern(placement),
            host=self._host(placement),
            stay=stay_of(placement),
            last_day=placement.last,
            later=_later(placement.last),
        )

    def host_evaluation(self, offer: Offer, placements: Iterable[Placement]) -> HostEvaluation:
        """Return what the host is asked when the last of its interns leaves, and again later."""
        interns = tuple(self._facts.intern(placement) for placement in placements)
        lasts = [intern.stay.last if intern.stay else None for intern in interns]
        last_day = max((last for last in lasts if last is not None), default=None) if None not in lasts else None
        return HostEvaluation(self._facts.host(offer), interns, last_day, _later(last_day))

    def certificate(self, placement: Placement) -> Certificate:
        """Return what the intern takes home."""
        dates = self._working_days(placement)
        return Certificate(
            intern=self._facts.intern(placement),
            host=self._host(placement),
            stay=stay_of(placement),
            working_days=len(dates) or None,
            themes=self._facts.offer(placement.offer).themes,
        )

    def _host_evaluations(self) -> Iterator[Sheet]:
        at_offer: defaultdict[str, list[Placement]] = defaultdict(list)
        for placement in self._placements:
            at_offer[placement.offer].append(placement)
        for id_, placements in sorted(at_offer.items()):
            offer = self._facts.offer(id_)
            yield Sheet(offer, self.host_evaluation(offer, placements))

    def _host(self, placement: Placement) -> HostPlace:
        return self._facts.host(self._facts.offer(placement.offer))

    def _days(self, placement: Placement) -> tuple[StayDay, ...]:
        """Return the days of a stay; of one without dates as many as both sides would take at the most."""
        dates = self._working_days(placement)
        if dates:
            return tuple(StayDay(number, day) for number, day in enumerate(dates, start=1))
        both = self._facts.offer(placement.offer).days, self._facts.applicant(placement.applicant).days
        most = min(length.most for length in both)
        return tuple(StayDay(number, None) for number in range(1, most + 1))

    def _working_days(self, placement: Placement) -> list[date]:
        """Return the working days of a stay; one agreed by hand may lie on other days alone."""
        if placement.first is None or placement.last is None:
            return []
        return self._calendar.working_days(placement.first, placement.last) or [placement.first]

    @cached_property
    def _calendar(self) -> Calendar:
        days = (day for placement in self._placements for day in (placement.first, placement.last))
        return Calendar(self._settings.country, (day for day in days if day is not None))


def _later(day: date | None) -> date | None:
    return None if day is None else months_after(day, MONTHS_UNTIL_LATER)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
