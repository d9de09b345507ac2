"""Reminders: to whoever has not answered a proposal that stands, when the last day for it draws near or is over."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from praktik.documents.catalogue import document_for
from praktik.documents.contents import HostReminder, Reminder
from praktik.documents.facts import stay_of
from praktik.documents.letter import Batch, InternSide, Letter
from praktik.documents.outcomes import AWAITING_ANSWERS
from praktik.round.placements import Placement

Reminded = Literal["applicant", "manager", "host"]
WEEK = timedelta(days=7)
"""So long before the last day for answers a reminder goes out, and so long is nobody reminded who was just asked."""


def reminders(batch: Batch, audience: InternSide) -> Iterator[Letter]:
    """Yield the reminders to applicants, or to their managers."""
    for placement in batch.composition.standing:
        if not _is_due(batch, placement, audience, placement.applicant):
            continue
        applicant, offer = batch.facts.applicant(placement.applicant), batch.facts.offer(placement.offer)
        answer_by = batch.composition.answer_by([placement])
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
    for offer, placed in batch.hosts():
        due = [placement for placement in placed if _is_due(batch, placement, "host", offer.id)]
        if due:
            answer_by = batch.composition.answer_by(due)
            interns = tuple(map(batch.facts.intern, due))
            data = HostReminder(batch.facts.host(offer), interns, answer_by, _is_overdue(batch, answer_by))
            yield batch.to_host("reminder", offer, data)


def _is_due(batch: Batch, placement: Placement, party: Reminded, about: str) -> bool:
    """Tell whether an answer is missing, and it is time: a week before the last day for it, and a week after asking.

    Once that day is over no week is waited for; where there is none, it is time two weeks after asking. When the stay
    has begun it is too late.
    """
    if placement.status not in AWAITING_ANSWERS:
        return False
    if party not in batch.answers.missing(placement.applicant, placement.offer):
        return False
    if batch.every:
        return True
    on, asked = batch.circumstances.on, _asked(batch, placement, party, about)
    if on is None or asked is None or (placement.first is not None and on >= placement.first):
        return False
    answer_by = batch.composition.answer_by([placement])
    if answer_by is None or answer_by < asked:
        return on >= asked + 2 * WEEK
    return on > answer_by or on >= max(answer_by - WEEK, asked + WEEK)


def _is_overdue(batch: Batch, answer_by: date | None) -> bool:
    on = batch.circumstances.on
    return on is not None and answer_by is not None and on > answer_by


def _asked(batch: Batch, placement: Placement, party: Reminded, about: str) -> date | None:
    """Return when somebody was asked: the day of the letter, but none before proposals stood."""
    names = document_for("manager-approval" if party == "manager" else "proposal", party).names()
    told, publication = batch.told.stay(names, about, placement.applicant, placement.offer), batch.answers.publication
    return None if told is None or publication is None else max(told.on, publication.on)
