"""The edges of a stay: it begins with a welcome, ends with an evaluation, and citizens come after the welcome.

The openness and confidentiality agreement is signed at the welcome: before it has ended nobody meets citizens.
"""

from collections.abc import Iterator

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.checks.fault import Fault, Judged, fault
from praktik.agenda.points import minutes_at
from praktik.problems.phrase import Clock, Weekday
from praktik.problems.words import agendas as words
from praktik.round.models import ItemKind

ON_THE_WAY: frozenset[ItemKind] = frozenset({"travel", "lunch"})


def check_welcome(judged: Judged) -> Iterator[Fault]:
    """Yield it where something comes before the welcome, or where there is none."""
    first_day = _edge(judged, 0)
    if first_day is None:
        return
    items = _counted(first_day)
    before = _before(items, "welcome")
    if before or not items:
        yield fault(
            "AG109",
            judged,
            first_day.day,
            blamed=before,
            size=len(before),
            on=Weekday(first_day.day),
            found=words.IS_FIRST(item=before[0].title, start=Clock(before[0].start)) if before else words.NOTHING_THERE,
        )


def check_evaluation(judged: Judged) -> Iterator[Fault]:
    """Yield it where something comes after the closing evaluation, or where there is none."""
    last_day = _edge(judged, -1)
    if last_day is None:
        return
    items = tuple(sorted(_counted(last_day), key=lambda item: (item.end, item.start), reverse=True))
    after = _before(items, "evaluation")
    if after or not items:
        yield fault(
            "AG110",
            judged,
            last_day.day,
            blamed=after,
            size=len(after),
            on=Weekday(last_day.day),
            found=words.IS_LAST(item=after[0].title, end=Clock(after[0].end)) if after else words.NOTHING_THERE,
        )


def check_citizens(judged: Judged) -> Iterator[Fault]:
    """Yield each item that meets citizens before the welcome has ended."""
    programme = judged.stay.offer.programme
    items = [item for day in judged.agenda.days for item in day.items]
    signed = min(
        ((item.day, minutes_at(item.end)) for item in items if item.kind == "welcome"),
        default=None,
    )
    for item in items:
        if item.item_index is None or not programme[item.item_index].citizens:
            continue
        if signed is None or (item.day, minutes_at(item.start)) < signed:
            yield fault(
                "AG113",
                judged,
                item.day,
                (item,),
                item=item.title,
                on=Weekday(item.day),
                start=Clock(item.start),
            )


def _edge(judged: Judged, which: int) -> AgendaDay | None:
    days = judged.working_days()
    return days[which] if days else None


def _counted(day: AgendaDay) -> tuple[AgendaItem, ...]:
    return tuple(item for item in day.items if item.kind not in ON_THE_WAY)


def _before(items: tuple[AgendaItem, ...], kind: ItemKind) -> tuple[AgendaItem, ...]:
    """Return what comes before the first of a kind: all, where there is none."""
    for number, item in enumerate(items):
        if item.kind == kind:
            return items[:number]
    return items
