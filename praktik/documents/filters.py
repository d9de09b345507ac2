"""The filters of the templates: `{{ stay|dates }}` writes days in the document's language."""

from collections.abc import Callable
from datetime import date, time
from functools import lru_cache
from typing import Any, cast

from jinja2 import TemplateRuntimeError, Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from praktik.agenda.agenda import AgendaItem
from praktik.documents import languages
from praktik.documents.contents import Hours, Stay, WorkshopMeeting
from praktik.problems.phrase import Language

Writer = Callable[[Any, Language], str]

_kept = lru_cache(maxsize=4096)


@_kept
def _date(day: date, language: Language) -> str:
    return _unbroken(day, languages.long_date(day, language))


@_kept
def _weekday(day: date, language: Language) -> str:
    return _unbroken(day, languages.weekday_date(day, language))


def _unbroken(day: date, written: str) -> str:
    """Return a date that programs can read too, and that the stylesheet keeps on one line."""
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), written)


@_kept
def _dates(stay: Stay, language: Language) -> str:
    return Markup('<span class="dates">{}</span>').format(languages.long_dates(stay.first, stay.last, language))


def _short_dates(stay: Stay, language: Language) -> str:
    return languages.short_dates(stay.first, stay.last, language)


@_kept
def _weeks(stay: Stay, language: Language) -> str:
    return Markup('<span class="dates">{}</span>').format(languages.weeks(stay.first, stay.last, language))


def _clocks(item: AgendaItem | Hours | WorkshopMeeting, language: Language) -> str:
    if item.start is None or item.end is None:
        return ""
    return languages.clocks(item.start, item.end, language)


def _filter(name: str, wanted: type | tuple[type, ...], noun: str, write: Writer) -> Callable[..., str]:
    @pass_context
    def in_the_language(context: Context, value: object) -> str:
        if isinstance(value, wanted):
            language = context.get("language")
            if language is None:
                raise TemplateRuntimeError("the language is unknown here: import the macro 'with context'")
            return write(value, cast("Language", language))
        if isinstance(value, Undefined):
            return str(value)  # which says what is undefined, and where
        if value is None:
            return ""
        raise TemplateRuntimeError(f"the filter '{name}' writes {noun}, and this is something else")

    return in_the_language


FILTERS: dict[str, Callable[..., str]] = {
    "date": _filter("date", date, "a date", _date),
    "short_date": _filter("short_date", date, "a date", languages.short_date),
    "weekday": _filter("weekday", date, "a date", _weekday),
    "dates": _filter("dates", Stay, "the days of a stay", _dates),
    "short_dates": _filter("short_dates", Stay, "the days of a stay", _short_dates),
    "weeks": _filter("weeks", Stay, "the days of a stay", _weeks),
    "clock": _filter("clock", time, "a time of day", languages.clock),
    "clocks": _filter("clocks", (AgendaItem, Hours, WorkshopMeeting), "something with a start and an end", _clocks),
    "decimal": _filter("decimal", (int, float), "a number", languages.decimal),
    "ordinal": _filter("ordinal", int, "a whole number", languages.ordinal),
}
