"""Reflection: some on each day, and no less than the round's share of the day."""

from collections.abc import Iterator
from math import ceil

from praktik.agenda.agenda import AgendaDay
from praktik.agenda.checks.fault import Fault, Judged, fault
from praktik.agenda.checks.measures import own_items, time_for_reflection, time_of
from praktik.problems.phrase import Weekday


def check_reflection(judged: Judged) -> Iterator[Fault]:
    """Yield the days without any reflection, and of the others those with too little."""
    for day in judged.working_days():
        if not day.items:
            continue
        if all(item.kind != "reflection" for item in day.items):
            items = own_items(day.items)
            yield fault("AG103", judged, day.day, blamed=items, on=Weekday(day.day))
        else:
            yield from _check_share(judged, day)


def _check_share(judged: Judged, day: AgendaDay) -> Iterator[Fault]:
    time, found = time_of(day), time_for_reflection(day, judged.frame.shortest_break)
    share = judged.settings.reflection_share
    wanted = ceil(round(share * time, 6))
    if found < wanted:
        items = own_items(day.items)
        yield fault(
            "AG102",
            judged,
            day.day,
            blamed=items,
            size=wanted - found,
            on=Weekday(day.day),
            wanted=wanted,
            share=round(100 * share),
            found=found,
            percent=int(100 * found / time),
            time=time,
        )
