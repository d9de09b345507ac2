"""Company: whoever is to be with an intern cannot be at another item at the same time.

People are known by what stands under `with`. A team, written in small letters, is one of its own unit: `the whole
department` of two offers is the same only where both have the same organisation and unit. A name, of which each word
has a capital, is one person throughout the organisation. Interns who meet somebody at the same item meet them together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from praktik.agenda.agenda import AgendaItem
from praktik.agenda.checks.fault import Booked, Fault, Judged, fault
from praktik.agenda.checks.measures import span_of
from praktik.problems.phrase import Clock, Weekday


class Meeting(NamedTuple):
    """An item at which somebody is to be."""

    judged: Judged
    item: AgendaItem

    @property
    def identity(self) -> tuple[str, int | None, date, object]:
        """Return what is equal for those who meet somebody together."""
        return self.judged.offer, self.item.item_index, self.item.day, self.item.start


def check_company(host: Sequence[Judged]) -> Iterator[Fault]:
    """Yield each item of one intern whose people are at another intern's item; `host` has the stays at one host."""
    meetings: dict[tuple[str, date], list[Meeting]] = {}
    for judged in host:
        for day in judged.agenda.days:
            for item in day.items:
                for who in item.with_whom if item.item_index is not None else ():
                    booked = meetings.setdefault((_person(who, judged), day.day), [])
                    for other in booked:
                        if _clash(other, Meeting(judged, item)):
                            yield _fault(other, Meeting(judged, item), who)
                            break
                    booked.append(Meeting(judged, item))


def _person(who: str, judged: Judged) -> str:
    """Return what tells one person or team from another within a host."""
    is_name = " " in who and all(word[:1].isupper() for word in who.split())
    unit = "" if is_name else (judged.stay.offer.host.unit or judged.stay.offer.id)
    return f"{who} {unit}".casefold()


def _clash(one: Meeting, other: Meeting) -> bool:
    if one.identity == other.identity or one.judged is other.judged:
        return False
    first, second = span_of(one.item), span_of(other.item)
    return first.start < second.end and second.start < first.end


def _fault(earlier: Meeting, later: Meeting, who: str) -> Fault:
    item, other = later.item, earlier.item
    assert other.item_index is not None
    one = fault(
        "AG114",
        later.judged,
        item.day,
        (item,),
        person=who,
        item=item.title,
        other=other.title,
        on=Weekday(item.day),
        start=Clock(max(item.start, other.start)),
        end=Clock(min(item.end, other.end)),
    )
    return replace(one, other=Booked(earlier.judged.offer, other.item_index))
