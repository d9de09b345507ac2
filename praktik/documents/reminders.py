"""Reminders: to whoever has not answered a proposal that stands, when the last day for it draws near or is over."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from praktik.documents.catalogue import Audience, document_for
from praktik.documents.contents import HostReminder, Reminder
from praktik.documents.facts import stay_of
from praktik.documents.letter import Batch, InternSide, Letter
from praktik.documents.outcomes import AWAITING_ANSWERS
from praktik.round.answers import Party
from praktik.round.placements import Placement

WEEK = timedelta(days=7)
"""So long before the last day for answers a reminder goes out, and so long is nobody reminded who was just asked."""


def reminders(batch: Batch, audience: InternSide) -> Iterator[Letter]:
    """Yield the reminders to applicants, or to their managers."""
    for placement in _unanswered(batch, audience):
        answer_by = batch.composition.answer_by([placement])
        if not _is_due(batch, audience, placement.applicant, answer_by):
            continue
        applicant, offer = batch.facts.applicant(placement.applicant), batch.facts.offer(placement.offer)
        data = Reminder(
            intern=batch.facts.intern(placement),
            host=batch.facts.host(offer),
            stay=stay_of(placement),
            answer_by=answer_by,
            overdue=_is_overdue(batch, answer_by),
        )
        yield batch.to_intern_side(audience, "reminder", applicant, data)


def host_reminders(batch: Batch) -> Iterator[Letter]:
    """Yield the reminders to hosts, each of all interns it has not answered for."""
    unanswered = list(_unanswered(batch, "host"))
    for offer, _ in batch.hosts():
        waiting = [placement for placement in unanswered if placement.offer == offer.id]
        answer_by = batch.composition.answer_by(waiting)
        if waiting and _is_due(batch, "host", offer.id, answer_by):
            interns = tuple(map(batch.facts.intern, waiting))
            data = HostReminder(batch.facts.host(offer), interns, answer_by, _is_overdue(batch, answer_by))
            yield batch.to_host("reminder", offer, data)


def _unanswered(batch: Batch, party: Party) -> Iterator[Placement]:
    for placement in batch.composition.standing:
        missing = batch.answers.missing(placement.applicant, placement.offer)
        if placement.status in AWAITING_ANSWERS and party in missing:
            yield placement


def _is_due(batch: Batch, audience: Audience, about: str, answer_by: date | None) -> bool:
    """Tell whether it is time: a week before the last day for answers, and a week after the reader was asked.

    Once that day is over no week is waited for; where there is none, it is time two weeks after the reader was asked.
    """
    if batch.every:
        return True
    on, asked = batch.circumstances.on, _asked(batch, audience, about)
    if on is None or asked is None:
        return False
    if answer_by is None or answer_by < asked:
        return on >= asked + 2 * WEEK
    return on > answer_by or on >= max(answer_by - WEEK, asked + WEEK)


def _is_overdue(batch: Batch, answer_by: date | None) -> bool:
    on = batch.circumstances.on
    return on is not None and answer_by is not None and on > answer_by


def _asked(batch: Batch, audience: Audience, about: str) -> date | None:
    """Return when a reader was asked: the day of the letter, else that from which proposals stand."""
    publication = batch.answers.publication
    if publication is None:
        return None
    letter = batch.told.latest(_asking(audience), about)
    return publication.on if letter is None else max(letter.on, publication.on)


def _asking(audience: Audience) -> Iterable[str]:
    if audience == "manager":
        return document_for("manager-approval", "manager").names()
    return document_for("proposal", audience).names()
