"""Detours: a place that the day leaves by travel and comes back to, which two journeys could have been saved for.

A place is what the host writes: a room, a building or a town. That two places are far apart is only known where the
programme has a journey between them.
"""

from collections.abc import Iterator
from dataclasses import replace

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.checks.fault import Booked, Fault, Judged, fault
from praktik.problems.phrase import Clock, Weekday


def check_detours(judged: Judged) -> Iterator[Fault]:
    """Yield each item at a place where the day has been before, on the other side of a journey."""
    for day in judged.agenda.days:
        for earlier, later in _returns(day):
            one = fault(
                "AG115",
                judged,
                day.day,
                (later, earlier),
                blamed=(later, earlier),
                item=later.title,
                site=later.place or "",
                on=Weekday(day.day),
                start=Clock(earlier.start),
                again=Clock(later.start),
            )
            other = None if earlier.item_index is None else Booked(judged.offer, earlier.item_index)
            yield replace(one, other=other)


def _returns(day: AgendaDay) -> Iterator[tuple[AgendaItem, AgendaItem]]:
    """Yield the first item after each return with the last one before that journey."""
    before: dict[str, AgendaItem] = {}
    here: dict[str, AgendaItem] = {}
    for item in day.items:
        if item.kind == "travel":
            before |= here
            here = {}
        elif item.place is not None:
            place = item.place.casefold()
            if place in before and place not in here:
                yield before[place], item
            here[place] = item
