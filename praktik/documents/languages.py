"""Dates, times and numbers as they are written in each language, and sentences as they are printed.

Every form is kept once made: a round has few different days, and thousands of letters that name them.
"""

import re
from datetime import date, time
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from praktik.problems.phrase import Language

LOCALES: dict[Language, str] = {"da": "da_DK", "en": "en_GB"}
_ORDINAL_WORDS: dict[Language, tuple[str, ...]] = {
    "da": (
        "første",
        "andet",
        "tredje",
        "fjerde",
        "femte",
        "sjette",
        "syvende",
        "ottende",
        "niende",
        "tiende",
    ),
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
}

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?= )")

_kept = lru_cache(maxsize=4096)


def printed(sentence: str) -> str:
    """Return a sentence that is shown at a terminal too as letters print it: the host’s, applicants’ own."""
    return _APOSTROPHE.sub("’", sentence)


@_kept
def long_date(day: date, language: Language) -> str:
    """Return a date for running text: 7. september 2027, 7 September 2027."""
    return format_date(day, "long", LOCALES[language])


@_kept
def short_date(day: date, language: Language) -> str:
    """Return a date for a table: 7.9.2027, 7 Sept 2027."""
    return format_date(day, "d.M.y" if language == "da" else "d MMM y", LOCALES[language])


@_kept
def weekday_date(day: date, language: Language) -> str:
    """Return a date with its weekday and without its year: mandag den 13. september, Monday 13 September."""
    return format_date(day, "EEEE 'den' d. MMMM" if language == "da" else "EEEE d MMMM", LOCALES[language])


@_kept
def long_dates(first: date, last: date, language: Language) -> str:
    """Return a stretch of days for running text: 13.-16. september 2027, 13–16 September 2027."""
    if first == last:
        return long_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return _day_to(first, language) + long_date(last, language)
    start = long_date(first, language)
    if first.year == last.year:
        start = format_date(first, "d. MMMM" if language == "da" else "d MMMM", LOCALES[language])
    return f"{start} {'til' if language == 'da' else 'to'} {long_date(last, language)}"


@_kept
def short_dates(first: date, last: date, language: Language) -> str:
    """Return a stretch of days for a table: 13.-16.9.2027, 13–16 Sept 2027."""
    if first == last:
        return short_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return _day_to(first, language) + short_date(last, language)
    start = short_date(first, language)
    if first.year == last.year:
        start = format_date(first, "d.M." if language == "da" else "d MMM", LOCALES[language])
    return f"{start}{'-' if language == 'da' else ' – '}{short_date(last, language)}"


@_kept
def weeks(first: date, last: date, language: Language) -> str:
    """Return the week or weeks of a stretch of days: uge 37, weeks 37–38."""
    start, end = first.isocalendar(), last.isocalendar()
    if (start.year, start.week) == (end.year, end.week):
        return f"{'uge' if language == 'da' else 'week'} {start.week}"
    return f"{'uge' if language == 'da' else 'weeks'} {start.week}{_dash(language)}{end.week}"


@_kept
def clock(moment: time, language: Language) -> str:
    """Return a time of day: 9.30 (after `kl.`), 09:30."""
    if language == "da":
        return f"{moment.hour}.{moment.minute:02}"
    return f"{moment.hour:02}:{moment.minute:02}"


def clocks(start: time, end: time, language: Language) -> str:
    """Return a stretch of a day: 9.30-10.15, 09:30–10:15."""
    return f"{clock(start, language)}{_dash(language)}{clock(end, language)}"


@_kept
def decimal(number: float, language: Language) -> str:
    """Return a number with the decimal sign of the language: 7,4 or 7.4."""
    return format_decimal(number, locale=LOCALES[language])


def ordinal(number: int, language: Language) -> str:
    """Return a place in an order: første, andet (for a neuter noun), 12.; first, second, 12th."""
    words = _ORDINAL_WORDS[language]
    if 1 <= number <= len(words):
        return words[number - 1]
    if language == "da":
        return f"{number}."
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _day_to(first: date, language: Language) -> str:
    return f"{first.day}.-" if language == "da" else f"{first.day}–"


def _dash(language: Language) -> str:
    """Danish writes the hyphen between figures, English the en dash."""
    return "-" if language == "da" else "–"
