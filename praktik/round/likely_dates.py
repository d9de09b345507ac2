"""What somebody meant by a date, a week or a stretch of days that is not written as praktik wants it."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.words import fields
from praktik.round.scalars import FIRST_YEAR, LAST_YEAR, existing_date, likely_clock

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\s?(?P<sign>[./-])\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.]?(?P<month>\d{1,2})[-/.]?(?P<day>\d{1,2})")
_IN_WORDS = re.compile(r"(?:den )?(?P<day>\d{1,2})\.? ?(?P<month>[a-zæøå]{3,9})\.? (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})")
_SHORT_YEAR = re.compile(r"(?P<day>\d{1,2})\.?[./ -](?P<month>\d{1,2})[./-](?P<year>\d{2})")
_MIDNIGHT = re.compile(r"[ t]0?0[:.]00([:.]00)?$")
_AT_A_TIME = re.compile(r",? (?:kl\.? ?)?\d{1,2}[:.]\d\d.*$|,? kl\.? ?\d.*$")
_WEEKDAY = re.compile(
    r"(?:man|tirs|ons|tors|fre|lør|søn)dag,? (?:den |d\. ?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? "
)
_MOMENT = re.compile(r"(?P<day>.+?),?[ t](?:kl\.? ?)?(?P<clock>\d{1,2}(?:[.:]\d{2})?)(?:[.:]00)?")
_SERIAL = re.compile(r"\d{5}")
_SERIAL_ZERO = date(1899, 12, 30)
_WEEK = re.compile(r"(?:uge|week|w)?\s?(?P<week>\d{1,2})(?:,| i| of| -|/)?\s?(?P<year>\d{4})")
_WEEK_AFTER_YEAR = re.compile(r"(?P<year>\d{4})(?:[ ,/-]*(?:uge|week|w) ?|-)(?P<week>\d{1,2})")
_WEEK_ALONE = re.compile(r"(?:uge|week|w) ?\.?(?P<week>\d{1,2})")
_DASHES = re.compile(r" ?(?:–|—|(?<=-\d\d)/(?=\d{4}-)| - | til | to |\.\.) ?")
_SHARED_MONTH = re.compile(r"(?P<first>\d{1,2})\.? ?[-–] ?(?P<last>\d{1,2}(?:\. ?| )(?P<rest>.+))")
_WITHOUT_YEAR = re.compile(r"(?:den )?\d{1,2}(?:\.|/|-)? ?(?:\d{1,2}\.?|[a-zæøå]{3,9}\.?)")
_MONTHS = (
    ("jan", "january", "januar"),
    ("feb", "february", "februar"),
    ("mar", "march", "marts"),
    ("apr", "april"),
    ("maj", "may"),
    ("jun", "june", "juni"),
    ("jul", "july", "juli"),
    ("aug", "august"),
    ("sep", "sept", "september"),
    ("okt", "oct", "oktober", "october"),
    ("nov", "november"),
    ("dec", "december"),
)


class LikelyDate(NamedTuple):
    """A day that somebody probably meant; `certain` where it can be nothing else."""

    day: date
    certain: bool
    hint: Phrase


def likely_date(text: str) -> LikelyDate | None:
    """Return the day that a text probably means."""
    dated = _MIDNIGHT.sub("", _WEEKDAY.sub("", text.strip().casefold()))
    plain = _AT_A_TIME.sub("", dated)
    likely = _likely_day(plain)
    return likely._replace(certain=False) if likely is not None and plain != dated else likely


def _likely_day(plain: str) -> LikelyDate | None:
    if match := _DAY_FIRST.fullmatch(plain):
        day, month = int(match["day"]), int(match["month"])
        if month > 12 >= day:  # as it is written in America
            return _likely(int(match["year"]), day, month, fields.WRITE, certain=False)
        certain = match["sign"] != "/" or day > 12 or day == month
        hint = fields.WRITE if certain else fields.DAY_AND_MONTH
        return _likely(int(match["year"]), month, day, hint, certain=certain)
    for pattern in (_IN_WORDS, _MONTH_FIRST):
        if (match := pattern.fullmatch(plain)) and (month := _month(match["month"])):
            return _likely(int(match["year"]), month, int(match["day"]), fields.WRITE, certain=True)
    if match := _YEAR_FIRST.fullmatch(plain):
        return _likely(int(match["year"]), int(match["month"]), int(match["day"]), fields.WRITE, certain=True)
    if match := _SHORT_YEAR.fullmatch(plain):
        year, month, day = 2000 + int(match["year"]), int(match["month"]), int(match["day"])
        return _likely(year, month, day, fields.YEAR_IN_FOUR_DIGITS, certain=False)
    if _SERIAL.fullmatch(plain):
        day_counted = _SERIAL_ZERO + timedelta(days=int(plain))
        if FIRST_YEAR <= day_counted.year <= LAST_YEAR:
            return LikelyDate(day_counted, certain=False, hint=fields.EXCEL_DATE(date=day_counted))
    return None


class LikelyMoment(NamedTuple):
    """A day and a time that somebody probably meant; the cure is empty where it could be another."""

    written: str
    cure: str | None


def likely_moment(text: str) -> LikelyMoment | None:
    """Return the day and time that a text probably means."""
    match = _MOMENT.fullmatch(text.strip().casefold())
    day = likely_date(match["day"]) if match is not None else None
    clock = likely_clock(match["clock"]) if match is not None else None
    if day is None or clock is None:
        return None
    written = f"{day.day} {clock}"
    return LikelyMoment(written, written if day.certain else None)


def likely_week(text: str) -> tuple[Phrase, str | None]:
    """Return how a week is to be written, and the week itself where it can be no other."""
    plain = text.strip().casefold()
    for pattern in (_WEEK, _WEEK_AFTER_YEAR):
        if (match := pattern.fullmatch(plain)) and 1 <= int(match["week"]) <= 53:
            written = f"{match['year']}-W{int(match['week']):02}"
            return fields.WRITE(value=written), written if "w" in plain or "uge" in plain else None
    if match := _WEEK_ALONE.fullmatch(plain):
        return fields.WEEK_WITH_ITS_YEAR(week=f"{int(match['week']):02}", number=int(match["week"])), None
    return NOTHING, None


def likely_range(text: str) -> Phrase:
    """Return how a stretch of days written as one text is to be written."""
    parts = _DASHES.split(text.strip().casefold())
    if shared := _SHARED_MONTH.fullmatch("-".join(parts)):
        parts = [f"{shared['first']}.{shared['rest'].lstrip('. ')}", shared["last"]]
    if len(parts) <= 2 and all(_WITHOUT_YEAR.fullmatch(part) for part in parts):
        return fields.WITH_THE_YEAR
    days = [likely_date(part) for part in parts]
    first, last = days[0], days[-1]
    if len(days) > 2 or first is None or last is None or last.day < first.day:
        return NOTHING
    return fields.WRITE(value=f"{{from: {first.day}, to: {last.day}}}")


def _likely(year: int, month: int, day: int, hint: Phrase, *, certain: bool) -> LikelyDate | None:
    found = existing_date(year, month, day)
    if found is None:
        return None
    return LikelyDate(found, certain, hint(value=found) if hint is fields.WRITE else hint(date=found))


def _month(word: str) -> int:
    """Return the number of a month, or 0 where there is no such month."""
    return next((number for number, names in enumerate(_MONTHS, 1) if word in names), 0)
