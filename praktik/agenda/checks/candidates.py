"""What can be tried with one item of a programme, the mildest first: whether it helps is for others to find out."""

from collections.abc import Iterator
from datetime import date

from praktik.agenda.agenda import AgendaItem
from praktik.agenda.checks.changes import Begin, Change, Cut, Move, Shorten, Split
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.measures import Span, span_of
from praktik.agenda.points import minutes_at
from praktik.round.models import ItemKind

STEP = 5
QUARTER = 15
STAYS_AS_IT_IS: frozenset[ItemKind] = frozenset({"welcome", "lunch", "reflection", "debrief", "evaluation"})
"""Kinds that the frame has a place for: they are moved, but never shortened or cut for another's sake."""


def mild_changes(fault: Fault, judged: Judged, index: int) -> Iterator[Iterator[Change]]:
    """Yield the kinds of changes that keep an item in the programme, each with its changes by how little they do."""
    kind = judged.stay.offer.programme[index].kind
    if fault.code == "AG112":
        yield iter([Begin(index)])
        return
    if kind not in STAYS_AS_IT_IS:
        yield _shortened(judged, index)
    yield _moved(judged, index)
    if fault.code == "AG105":
        yield _split(judged, index)


def cuts(fault: Fault, judged: Judged, index: int) -> Iterator[Change]:
    """Yield the cut of an item, if it is of a kind that may be left out, and not merely unprepared."""
    if fault.code != "AG112" and judged.stay.offer.programme[index].kind not in STAYS_AS_IT_IS:
        yield Cut(index)


def held_as_they_are(judged: Judged) -> Iterator[Move]:
    """Yield the host's items of an agenda that have no fixed time, fixed where they are."""
    for number, day in enumerate(judged.working_days(), start=1):
        for item in day.items:
            if item.item_index is not None and not item.is_fixed:
                yield Move(item.item_index, day.day, number, minutes_at(item.start))


def _shortened(judged: Judged, index: int) -> Iterator[Change]:
    item = judged.stay.offer.programme[index]
    least = judged.frame.pitstop.minutes if item.kind == "pitstop" else -(-item.minutes // 2)
    for by in range(STEP, item.minutes - least + 1, STEP):
        yield Shorten(index, by)


def _moved(judged: Judged, index: int) -> Iterator[Change]:
    """Yield the free gaps of the stay, those of the same day first, then of the nearest days.

    The frame's own items give way, and are placed anew, but for those at the edges of a day.
    """
    days, minutes = judged.stay.days, judged.stay.offer.programme[index].minutes
    shown = _shown(judged, index)
    at_home = days.index(shown.day) if shown is not None and shown.day in days else 0
    for number in sorted(range(len(days)), key=lambda number: (abs(number - at_home), -number)):
        for start, end in _free(judged, days[number], index):
            for moment in _starts(start, end - minutes):
                yield Move(index, days[number], number + 1, moment)


def _split(judged: Judged, index: int) -> Iterator[Change]:
    """Yield two halves with a break between them, as long as the frame's reflection."""
    shown = _shown(judged, index)
    if shown is None or shown.day not in judged.stay.days:
        return
    half = -(-judged.stay.offer.programme[index].minutes // 2 // STEP) * STEP
    number = judged.stay.days.index(shown.day) + 1
    yield Split(index, shown.day, number, minutes_at(shown.start), half, judged.frame.reflection.minutes)


def _free(judged: Judged, day: date, moved: int) -> list[Span]:
    """Return the gaps of a day within the working hours, with the item that is moved out of the way."""
    shown = next((one for one in judged.agenda.days if one.day == day), None)
    if shown is None or shown.hours is None:
        return []
    until, closes = (minutes_at(clock) for clock in shown.hours)
    gaps = []
    for start, end in [
        *sorted(span_of(item) for item in shown.items if _keeps_its_place(item, moved)),
        (closes, closes),
    ]:
        if until < start:
            gaps.append(Span(until, start))
        until = max(until, end)
    return gaps


def _starts(first: int, last: int) -> list[int]:
    """Return where an item can begin in a gap: the first few quarters of an hour, and as late as there is room."""
    quarters = list(range(-(-first // QUARTER) * QUARTER, last + 1, QUARTER))
    return [*quarters[:3], *quarters[3:][-1:]]


def _keeps_its_place(item: AgendaItem, moved: int) -> bool:
    return item.item_index != moved and (item.item_index is not None or item.kind in ("welcome", "lunch", "evaluation"))


def _shown(judged: Judged, index: int) -> AgendaItem | None:
    items = (item for day in judged.agenda.days for item in day.items)
    return next((item for item in items if item.item_index == index), None)
