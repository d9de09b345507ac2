"""The sheets of a stay: what intern and host fill in, sign and take home."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from praktik.documents.contents import (
    Agreement,
    ApplicantEvaluation,
    Certificate,
    DailyLog,
    HostEvaluation,
    HostPlace,
    Hours,
    StayDay,
    WorkshopSheet,
)
from praktik.documents.facts import stay_of
from praktik.documents.follow_ups import months_after
from praktik.documents.letter import Batch, Filing, Letter
from praktik.documents.outcomes import CONFIRMED
from praktik.documents.told import tell
from praktik.round.placements import Placement
from praktik.rules.calendar import Calendar

MONTHS_UNTIL_LATER = 3


def workshop_sheets(batch: Batch) -> Iterator[Letter]:
    """Yield what each intern and host have before them at the workshop."""
    agenda = batch.facts.settings.agenda
    for placement in batch.placements(CONFIRMED):
        applicant = batch.facts.applicant(placement.applicant)
        data = WorkshopSheet(
            intern=batch.facts.intern(placement),
            host=_host(batch, placement),
            stay=stay_of(placement),
            days=_days(batch, placement),
            workshop=batch.facts.workshop,
            working_day=Hours(*agenda.day),
            lunch=Hours(*agenda.lunch),
            reflection_percent=round(agenda.reflection_share * 100, 1),
            max_unbroken=agenda.max_unbroken,
        )
        yield batch.sheet("workshop-sheet", "pair", applicant, data)


def agreements(batch: Batch) -> Iterator[Letter]:
    """Yield what each intern and host sign at the start."""
    for placement in batch.placements(CONFIRMED):
        applicant = batch.facts.applicant(placement.applicant)
        data = Agreement(batch.facts.intern(placement), _host(batch, placement), stay_of(placement))
        yield batch.sheet("agreement", "pair", applicant, data)


def daily_logs(batch: Batch) -> Iterator[Letter]:
    """Yield what each intern writes in, day by day."""
    for placement in batch.placements(CONFIRMED):
        applicant = batch.facts.applicant(placement.applicant)
        data = DailyLog(batch.facts.intern(placement), _host(batch, placement), _days(batch, placement))
        yield batch.sheet("daily-log", "applicant", applicant, data)


def applicant_evaluations(batch: Batch) -> Iterator[Letter]:
    """Yield what each intern is asked on the last day, and again later."""
    for placement in batch.placements(CONFIRMED):
        applicant = batch.facts.applicant(placement.applicant)
        data = ApplicantEvaluation(
            intern=batch.facts.intern(placement),
            host=_host(batch, placement),
            stay=stay_of(placement),
            last_day=placement.last,
            later=_later(placement.last),
        )
        yield batch.sheet("evaluation", "applicant", applicant, data)


def host_evaluations(batch: Batch) -> Iterator[Letter]:
    """Yield what each host is asked when the last of its interns leaves, and again later."""
    for offer, placed in batch.hosts():
        came = [placement for placement in placed if batch.every or placement.status in CONFIRMED]
        if came:
            interns, last_day = tuple(map(batch.facts.intern, came)), _last_day(came)
            data = HostEvaluation(batch.facts.host(offer), interns, last_day, _later(last_day))
            yield batch.sheet("evaluation", "host", offer, data)


def certificates(batch: Batch) -> Iterator[Letter]:
    """Yield what each intern takes home; a draft as long as not all have said yes."""
    for placement in batch.placements(CONFIRMED):
        applicant, offer = batch.facts.applicant(placement.applicant), batch.facts.offer(placement.offer)
        data = Certificate(
            intern=batch.facts.intern(placement),
            host=batch.facts.host(offer),
            stay=stay_of(placement),
            working_days=len(_dates(batch, placement)) or None,
            themes=offer.themes,
        )
        draft = placement.status not in CONFIRMED
        yield batch.sheet("certificate", "applicant", applicant, data, Filing(stays=(tell(placement),)), draft=draft)


def _host(batch: Batch, placement: Placement) -> HostPlace:
    return batch.facts.host(batch.facts.offer(placement.offer))


def _days(batch: Batch, placement: Placement) -> tuple[StayDay, ...]:
    """Return the days of a stay; of one without dates as many as both sides would take at the most."""
    dates = _dates(batch, placement)
    if dates:
        return tuple(StayDay(number, day) for number, day in enumerate(dates, start=1))
    both = batch.facts.offer(placement.offer).days, batch.facts.applicant(placement.applicant).days
    most = min(length.most for length in both)
    return tuple(StayDay(number, None) for number in range(1, most + 1))


def _dates(batch: Batch, placement: Placement) -> Sequence[date]:
    if placement.first is None or placement.last is None:
        return ()
    return _working_days(batch.facts.settings.country, placement.first, placement.last)


@lru_cache(maxsize=256)
def _working_days(country: str, first: date, last: date) -> Sequence[date]:
    """Return the working days of a stay; one agreed by hand may lie on other days alone. Many stays are alike."""
    return Calendar(country, (first, last)).working_days(first, last) or [first]


def _last_day(placements: Sequence[Placement]) -> date | None:
    """Return when the last of them leaves, if that is known of all."""
    known = [placement.last for placement in placements if placement.last is not None]
    return max(known) if len(known) == len(placements) else None


def _later(day: date | None) -> date | None:
    return None if day is None else months_after(day, MONTHS_UNTIL_LATER)
