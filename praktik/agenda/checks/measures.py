"""What is measured of a day: how long it is, how much of it is reflection or open, and where it runs on.

A day is from its first item to the end of its last, lunch aside. What lies open between counts as time for reflection
where it is as long as a break; what is open before the first item and after the last is no part of the day.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.points import RESTS, minutes_at
from praktik.round.models import ItemKind

PROGRAMME_KINDS: tuple[ItemKind, ...] = ("visit", "meeting", "work", "pitstop", "travel")


class Span(NamedTuple):
    """From when to when, in minutes from midnight."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return how long it is."""
        return self.end - self.start


class Stretch(NamedTuple):
    """Items that follow each other without a break."""

    span: Span
    items: tuple[AgendaItem, ...]


def span_of(item: AgendaItem) -> Span:
    """Return when an item is."""
    return Span(minutes_at(item.start), minutes_at(item.end))


def day_span(day: AgendaDay) -> Span:
    """Return the day from its first item to the end of its last."""
    spans = [span_of(item) for item in day.items]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def time_of(day: AgendaDay) -> int:
    """Return the minutes of the day without lunch."""
    return day_span(day).length - _covered(day, "lunch") if day.items else 0


def time_for_reflection(day: AgendaDay, shortest_gap: int) -> int:
    """Return the minutes of reflection and those that are open, in breaks long enough to be some."""
    gaps = [gap.length for gap in gaps_of(day.items) if gap.length >= shortest_gap]
    return _covered(day, "reflection") + sum(gaps)


def gaps_of(items: tuple[AgendaItem, ...]) -> Iterator[Span]:
    """Yield what is open between items, by time."""
    until: int | None = None
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        span = span_of(item)
        if until is not None and span.start > until:
            yield Span(until, span.start)
        until = span.end if until is None else max(until, span.end)


def stretches(day: AgendaDay, shortest_gap: int) -> Iterator[Stretch]:
    """Yield what runs on without lunch, reflection or an open gap."""
    running: list[AgendaItem] = []
    until = 0
    for item in day.items:
        span = span_of(item)
        if running and (item.kind in RESTS or span.start - until >= shortest_gap):
            yield _stretch(running, until)
            running = []
        if item.kind in RESTS:
            continue
        until = max(until, span.end) if running else span.end
        running.append(item)
    if running:
        yield _stretch(running, until)


def own_items(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return the host's own items that can be shortened, moved or cut: the longest first, pitstops last."""
    own = [item for item in items if item.item_index is not None and item.kind in PROGRAMME_KINDS]
    return tuple(sorted(own, key=lambda item: (item.kind == "pitstop", -span_of(item).length, item.start)))


def _stretch(items: list[AgendaItem], until: int) -> Stretch:
    return Stretch(Span(span_of(items[0]).start, until), tuple(items))


def _covered(day: AgendaDay, kind: ItemKind) -> int:
    """Return how many minutes of the day are of a kind, two at once counted once."""
    covered = until = 0
    for item in day.items:
        if item.kind == kind:
            start, end = span_of(item)
            covered += max(0, end - max(start, until))
            until = max(until, end)
    return covered
