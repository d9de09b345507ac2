"""Overlaps: nobody can be at two items at once."""

from collections.abc import Iterator
from dataclasses import replace

from praktik.agenda.checks.fault import Booked, Fault, Judged, fault
from praktik.agenda.checks.measures import span_of
from praktik.problems.phrase import Clock, Weekday


def check_overlaps(judged: Judged) -> Iterator[Fault]:
    """Yield each two items of a day that overlap."""
    for day in judged.agenda.days:
        for number, later in enumerate(day.items):
            for earlier in day.items[:number]:
                minutes = min(span_of(earlier).end, span_of(later).end) - span_of(later).start
                if minutes <= 0:
                    continue
                one = fault(
                    "AG108",
                    judged,
                    day.day,
                    (later, earlier),
                    size=minutes,
                    item=later.title,
                    other=earlier.title,
                    on=Weekday(day.day),
                    start=Clock(later.start),
                    end=Clock(min(earlier.end, later.end)),
                )
                other = None if earlier.item_index is None else Booked(judged.offer, earlier.item_index)
                yield replace(one, other=other)
