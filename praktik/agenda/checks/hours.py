"""Hours: no day longer than the round allows, and nothing outside the working hours or on a day off."""

from collections.abc import Iterator

from praktik.agenda.agenda import AgendaDay
from praktik.agenda.checks.fault import Fault, Judged, fault
from praktik.agenda.checks.measures import day_span, own_items, span_of, time_of
from praktik.agenda.points import minutes_at
from praktik.problems.phrase import Clock, Decimal, Fact, Weekday
from praktik.problems.words import agendas as words


def check_hours(judged: Judged) -> Iterator[Fault]:
    """Yield the days that are too long, and the items that lie outside the round's working hours."""
    settings = judged.settings
    for day in judged.agenda.days:
        if not day.items:
            continue
        most = round(settings.max_hours * 60)
        if time_of(day) > most:
            yield _too_long(judged, day, most)
        for item in day.items:
            span = span_of(item)
            if item.item_index is None:
                continue
            if day.hours is None:
                found = words.A_DAY_OFF(on=Weekday(day.day))
            elif not minutes_at(day.hours[0]) <= span.start < span.end <= minutes_at(day.hours[1]):
                found = words.FROM_TO(start=Clock(item.start), end=Clock(item.end))
            else:
                continue
            yield fault(
                "AG107",
                judged,
                day.day,
                (item,),
                item=item.title,
                found=found,
                opens=Clock((day.hours or settings.day)[0]),
                closes=Clock((day.hours or settings.day)[1]),
            )


def _too_long(judged: Judged, day: AgendaDay, most: int) -> Fault:
    """Return the fault; that of the settings where no host has gone beyond the round's own working day."""
    span = day_span(day)
    opens, closes = (minutes_at(clock) for clock in day.hours or judged.settings.day)
    hours: dict[str, Fact] = {"found": Decimal(time_of(day) / 60), "most": Decimal(most / 60)}
    if opens <= span.start and span.end <= closes:
        what = words.THE_WORKING_DAY(start=Clock(judged.settings.day[0]), end=Clock(judged.settings.day[1]))
        return Fault(
            "AG106",
            judged.applicant,
            judged.offer,
            day.day,
            size=time_of(day) - most,
            facts=hours | {"what": what},
            setting="day",
        )
    items = own_items(day.items)
    outside = tuple(sorted(items, key=lambda item: opens <= span_of(item).start and span_of(item).end <= closes))
    return fault(
        "AG106",
        judged,
        day.day,
        blamed=outside,
        size=time_of(day) - most,
        what=words.A_DAY(on=Weekday(day.day)),
        found=hours["found"],
        most=hours["most"],
    )
