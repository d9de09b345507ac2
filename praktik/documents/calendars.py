"""Events as a calendar file (iCalendar, RFC 5545) that any calendar program reads; the same events, the same bytes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from praktik.documents.events import Event
from praktik.documents.revisions import SentEvent

if TYPE_CHECKING:
    from icalendar import Component

_ZONE = "Europe/Copenhagen"
_MAKER = "-//praktik//praktik//EN"


def calendar_text(name: str, versions: Iterable[SentEvent], events: Mapping[str, Event]) -> str:
    """Return a calendar of this name: its events by version, and what there is to say of those not gone."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", _ZONE)
    calendar.add_component(_zone())
    for version in sorted(versions, key=lambda one: (one.day, one.start, one.event)):
        calendar.add_component(_component(version, events.get(version.event)))
    return str(calendar.to_ical(), "utf-8")


def _component(version: SentEvent, event: Event | None) -> "Component":
    from icalendar import Event as EventComponent

    component = EventComponent()
    component.add("uid", version.event)
    component.add("sequence", version.sequence)
    component.add("dtstamp", datetime.combine(version.date, time(), UTC))
    component.add("dtstart", datetime.combine(version.day, version.start), parameters={"TZID": _ZONE})
    component.add("dtend", datetime.combine(version.day, version.end), parameters={"TZID": _ZONE})
    component.add("summary", version.title)
    component.add("status", _status(version, event))
    if event is not None and not version.cancelled:
        component.add("categories", [event.kind.upper()])
        if event.place:
            component.add("location", event.place)
        if event.description:
            component.add("description", event.description)
    return component


def _status(version: SentEvent, event: Event | None) -> str:
    if version.cancelled:
        return "CANCELLED"
    return "CONFIRMED" if event is not None and event.certain else "TENTATIVE"


def _zone() -> "Component":
    """Return the rules of Danish time since 1996: no calendar program needs tables of its own then."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _ZONE)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for kind, name, begins, before, after in (
        (TimezoneDaylight, "CEST", datetime(1996, 3, 31, 2), winter, summer),
        (TimezoneStandard, "CET", datetime(1996, 10, 27, 3), summer, winter),
    ):
        part = kind()
        part.add("dtstart", begins)
        part.add("rrule", {"freq": "yearly", "bymonth": begins.month, "byday": "-1SU"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
