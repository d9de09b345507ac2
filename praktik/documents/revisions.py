"""Which version of an event a calendar is at: raised when it changes, and cancelled when it is gone.

Who has an event in their calendar already keeps it until a newer version with the same identifier arrives (RFC 5546).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from praktik.documents.events import Event
from praktik.round.models import Entry
from praktik.round.scalars import Clock, Day, Flag, Id, Line, WholeNumber
from praktik.round.writer import quote


class SentEvent(Entry):
    """An event as a calendar last had it, in sent.yaml: `calendar` is the applicant or offer whose calendar it is.

    `date` is the day of this version. An event that is gone keeps its time and title, to be cancelled with.
    """

    calendar: Id
    event: Line
    sequence: WholeNumber
    date: Day
    sha256: Line
    day: Day
    start: Clock
    end: Clock
    title: Line
    cancelled: Flag = False


def revise(
    calendar: str, events: Iterable[Event], before: Iterable[SentEvent], on: date, *, published: bool
) -> Iterator[SentEvent]:
    """Yield each event's version: the one before if nothing has changed, else a newer one, dated `on`.

    What was there `before` and is gone is cancelled, and stays so until it is there again; where nothing has been
    published, nobody has it, and it is dropped.
    """
    gone = {entry.event: entry for entry in before if entry.calendar == calendar}
    for event in events:
        known = gone.pop(event.uid, None)
        hash_ = _hash(event)
        if known is not None and known.sha256 == hash_ and not known.cancelled:
            yield known
        else:
            sequence = known.sequence + 1 if known is not None and published else 0
            yield _entry(calendar, event, sequence, on, hash_)
    for entry in gone.values() if published else ():
        if entry.cancelled:
            yield entry
        else:
            yield entry.model_copy(update={"cancelled": True, "sequence": entry.sequence + 1, "date": on})


def format_event(entry: SentEvent) -> str:
    """Return the line of an event in sent.yaml."""
    cancelled = ", cancelled: true" if entry.cancelled else ""
    return (
        f"- {{calendar: {quote(entry.calendar)}, event: {quote(entry.event)}, sequence: {entry.sequence}, "
        f"date: {entry.date}, sha256: {quote(entry.sha256)}, day: {entry.day}, start: {quote(f'{entry.start:%H:%M}')}, "
        f"end: {quote(f'{entry.end:%H:%M}')}, title: {quote(entry.title)}{cancelled}}}"
    )


def _entry(calendar: str, event: Event, sequence: int, on: date, hash_: str) -> SentEvent:
    return SentEvent.model_construct(
        calendar=calendar,
        event=event.uid,
        sequence=sequence,
        date=on,
        sha256=hash_,
        day=event.day,
        start=event.start,
        end=event.end,
        title=event.title,
        cancelled=False,
    )


def _hash(event: Event) -> str:
    when = (event.day.isoformat(), event.start.isoformat(), event.end.isoformat())
    parts = (
        *when,
        "certain" if event.certain else "proposed",
        event.title,
        event.kind,
        event.place or "",
        event.description,
    )
    return sha256("\0".join(parts).encode()).hexdigest()
