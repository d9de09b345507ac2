"""Follow-ups: one and three months after a stay, to all three who said yes to it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from praktik.documents.catalogue import ONE_MONTH, THREE_MONTHS
from praktik.documents.contents import FollowUp, HostFollowUp
from praktik.documents.facts import stay_of
from praktik.documents.letter import Batch, Filing, InternSide, Letter
from praktik.documents.outcomes import CONFIRMED
from praktik.round.placements import Placement

OCCASIONS = {1: ONE_MONTH, 3: THREE_MONTHS}


def follow_ups(batch: Batch, audience: InternSide) -> Iterator[Letter]:
    """Yield the follow-ups to interns, or to their managers."""
    for placement in batch.placements(CONFIRMED):
        stay, months = stay_of(placement), _months_since(batch, [placement])
        if stay is not None and months is not None:
            host = batch.facts.host(batch.facts.offer(placement.offer))
            data = FollowUp(batch.facts.intern(placement), host, stay, months)
            applicant, filing = batch.facts.applicant(placement.applicant), Filing(OCCASIONS[months])
            draft = _is_draft(batch, [placement])
            yield batch.to_intern_side(audience, "follow-up", applicant, data, filing, draft=draft)


def host_follow_ups(batch: Batch) -> Iterator[Letter]:
    """Yield the follow-ups to hosts, each once its last intern has left."""
    for offer, placed in batch.hosts():
        came = [one for one in placed if one.last is not None and (batch.every or one.status in CONFIRMED)]
        months = _months_since(batch, came)
        if months is not None:
            data = HostFollowUp(batch.facts.host(offer), tuple(map(batch.facts.intern, came)), months)
            yield batch.to_host("follow-up", offer, data, Filing(OCCASIONS[months]), draft=_is_draft(batch, came))


def _months_since(batch: Batch, placements: list[Placement]) -> int | None:
    """Return whether one or three months have passed since the last day; a letter asked for by name does not wait."""
    on, last = batch.circumstances.on, max((one.last for one in placements if one.last is not None), default=None)
    if last is None:
        return None
    if on is not None and on >= months_after(last, 3):
        return 3
    return 1 if batch.every or (on is not None and on >= months_after(last, 1)) else None


def _is_draft(batch: Batch, placements: list[Placement]) -> bool:
    """Tell whether the stay has not been agreed, or is not over yet."""
    on = batch.circumstances.on
    return any(
        one.status not in CONFIRMED or (on is not None and one.last is not None and on <= one.last)
        for one in placements
    )


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
