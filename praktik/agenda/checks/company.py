"""Company: whoever is to be with an intern cannot be at another item at the same time.

People are known by what stands under `with`, whatever its capitals and spaces. A team, always written in small letters,
is one of its own unit: `the whole department` of two offers is the same only where both have the same organisation and
unit. A name, of which each word has a capital wherever it is written once with care, is one person throughout the
organisation. Interns who meet somebody at the same item meet them together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.checks.fault import Booked, Fault, Judged, fault
from praktik.agenda.checks.measures import span_of
from praktik.problems.phrase import Clock, Weekday
from praktik.rules.organisations import fold


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
    meetings: dict[tuple[str, str, date], list[Meeting]] = {}
    names = _names(host)
    for judged in host:
        unit = fold(judged.stay.offer.host.unit or judged.stay.offer.id)
        for day in judged.agenda.days:
            for item in _with_company(day):
                for folded, who in {fold(who): who for who in item.with_whom}.items():
                    booked = meetings.setdefault((folded, "" if folded in names else unit, day.day), [])
                    for other in booked:
                        if _clash(other, Meeting(judged, item)):
                            yield _fault(other, Meeting(judged, item), who)
                            break
                    booked.append(Meeting(judged, item))


def _with_company(day: AgendaDay) -> Iterator[AgendaItem]:
    """Yield the host's own items of a day: who is with the frame's is not for the host to promise."""
    return (item for item in day.items if item.item_index is not None)


def _names(host: Sequence[Judged]) -> frozenset[str]:
    """Return who is a person and no team, folded: whoever has capitals in one of the programmes at least."""
    written = {who for judged in host for item in judged.stay.offer.programme for who in item.with_whom}
    return frozenset(fold(who) for who in written if _has_capitals(who))


def _has_capitals(who: str) -> bool:
    words = who.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


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
