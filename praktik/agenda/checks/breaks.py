"""Breaks: nothing runs on longer than the round's agenda settings let it.

Several items without a break between them are the agenda's own fault. One long item is for the host to know: a visit
may have its pauses inside, which no agenda shows.
"""

from collections.abc import Iterator

from praktik.agenda.checks.fault import Fault, Judged, fault
from praktik.agenda.checks.measures import Stretch, own_items, span_of, stretches
from praktik.agenda.points import clock_at
from praktik.problems.phrase import Clock, Weekday


def check_breaks(judged: Judged) -> Iterator[Fault]:
    """Yield the stretches of several items that are too long, and the items that are too long by themselves."""
    limit = judged.settings.max_unbroken
    for day in judged.working_days():
        for stretch in stretches(day, judged.frame.shortest_break):
            for item in stretch.items:
                length = span_of(item).length
                if length > limit and item.item_index is not None:
                    yield fault(
                        "AG105",
                        judged,
                        day.day,
                        (item,),
                        size=length - limit,
                        item=item.title,
                        minutes=length,
                        limit=limit,
                    )
            if len(stretch.items) > 1 and stretch.span.length > limit:
                yield _too_long(judged, stretch, limit)


def _too_long(judged: Judged, stretch: Stretch, limit: int) -> Fault:
    day = stretch.items[0].day
    return fault(
        "AG104",
        judged,
        day,
        blamed=own_items(stretch.items),
        size=stretch.span.length - limit,
        on=Weekday(day),
        start=Clock(stretch.items[0].start),
        end=Clock(clock_at(stretch.span.end)),
        minutes=stretch.span.length,
        limit=limit,
    )
