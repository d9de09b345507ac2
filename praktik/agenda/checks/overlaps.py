"""Overlaps: nobody can be at two items at once."""

from collections.abc import Iterator
from dataclasses import replace

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.checks.fault import Booked, Fault, Judged, fault
from praktik.agenda.checks.measures import Span, span_of
from praktik.problems.phrase import Clock, Weekday


def check_overlaps(judged: Judged) -> Iterator[Fault]:
    """Yield each two items of a day that overlap."""
    for day in judged.agenda.days:
        for earlier, later in overlapping(day):
            shared = overlap(earlier, later)
            one = fault(
                "AG108",
                judged,
                day.day,
                (later, earlier),
                size=shared.length,
                item=later.title,
                other=earlier.title,
                on=Weekday(day.day),
                start=Clock(later.start),
                end=Clock(min(earlier.end, later.end)),
            )
            other = None if earlier.item_index is None else Booked(judged.offer, earlier.item_index)
            yield replace(one, other=other)


def overlapping(day: AgendaDay) -> Iterator[tuple[AgendaItem, AgendaItem]]:
    """Yield each two items of a day that somebody would have at once, the earlier first."""
    for number, later in enumerate(day.items):
        for earlier in day.items[:number]:
            if overlap(earlier, later).length > 0 and _have_somebody_in_common(earlier, later):
                yield earlier, later


def overlap(earlier: AgendaItem, later: AgendaItem) -> Span:
    """Return when two items are both; its length is not positive where there is no such time."""
    return Span(span_of(later).start, min(span_of(earlier).end, span_of(later).end))


def _have_somebody_in_common(one: AgendaItem, other: AgendaItem) -> bool:
    return not one.for_whom or not other.for_whom or not set(one.for_whom).isdisjoint(other.for_whom)
