"""The kinds of single values, each typed from text strictly: `1_000`, `3.0` and `nan` are no whole numbers.

Every reader raises a PydanticCustomError whose type is a code of the catalogue and whose context holds what was
expected, a hint and, where there is only one, the cure: the text that is to stand there instead.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, time
from functools import lru_cache
from typing import Annotated, Any, NoReturn

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError, core_schema

from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.words import fields

FIRST_YEAR, LAST_YEAR = 1990, 2100
ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9._-]*")
LONGEST_ID = 64
WORD = "^[^;|]*$"  # of a list: what people put between values elsewhere cannot be part of one
EMAIL = r"""^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$"""
DEVICE_NAMES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{digit}" for digit in range(10)),
        *(f"lpt{digit}" for digit in range(10)),
    )
)

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_DECIMAL = re.compile(r"(0|[1-9][0-9]{0,5})(\.[0-9]{1,9})?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_LOOSE_CLOCK = re.compile(r"(?:kl\.? ?)?([0-9]{1,2})(?:[.:]([0-9]{2}))?(?: ?t(?:imer)?)?")
_MINUTES = re.compile(r"([1-9][0-9]{0,3})(?: ?min)?")
_NUMBER_WORDS = {"nul": 0, "zero": 0, "en": 1, "én": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4}
_FLAG_WORDS = {
    **dict.fromkeys(("true", "yes", "y", "ja", "j", "x", "1", "on", "sand", "sandt"), "true"),
    **dict.fromkeys(("false", "no", "n", "nej", "0", "off", "falsk"), "false"),
}
_ACCENTS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "o", "ä": "a"})


def refuse(
    code: str, expected: Phrase, hint: Phrase = NOTHING, *, cure: str | None = None, keys: tuple[str, ...] = ()
) -> NoReturn:
    """Raise the error that the reader of the file turns into a problem with its place.

    `cure` is what can safely be written instead, `keys` are those of the entry that contradict each other.
    """
    facts: dict[str, Any] = {"expected": expected, "hint": hint, "cure": cure, "keys": keys}
    raise PydanticCustomError(code, "refused", facts)


def _text_of(value: Any, code: str, expected: Phrase) -> str:
    if not isinstance(value, str):
        refuse(code, expected)
    return value


def read_id(text: str) -> str:
    """Return an id that can be a file name on every system."""
    if ID_PATTERN.fullmatch(text) and len(text) <= LONGEST_ID and not text.endswith("."):
        if text.split(".", maxsplit=1)[0] not in DEVICE_NAMES:
            return text
        refuse("FD211", fields.ID_FOR_FILES, fields.DEVICE_NAME(id=text))
    proposal = likely_id(text)
    hint = fields.WRITE_PROPOSAL(value=proposal) if proposal else NOTHING
    cure = proposal if proposal == text.strip() else None
    refuse("FD211", fields.ID_FORM(most=LONGEST_ID), hint, cure=cure)


def likely_id(text: str) -> str:
    """Return the id nearest to a text: `Ærø IT ` becomes `aeroe-it`; empty where nothing is left."""
    small = re.sub(r"[^a-z0-9._]+", "-", text.strip().casefold().translate(_ACCENTS))
    return small.strip("-._")[:LONGEST_ID].rstrip("-._")


@lru_cache(maxsize=1024)
def read_whole_number(text: str) -> int:
    """Return a whole number written in digits alone."""
    if _WHOLE.fullmatch(text):
        return int(text)
    number = _likely_number(text)
    refuse("FD206", fields.WHOLE_NUMBER, fields.WRITE(value=number) if number is not None else NOTHING)


def _likely_number(text: str) -> int | None:
    """Return the whole number that a text most likely means."""
    if re.fullmatch(r"[0-9]{1,9}[.,]0+", text):
        return int(re.split("[.,]", text)[0])
    if re.fullmatch(r"0+[0-9]{1,9}", text):
        return int(text)
    if words := re.fullmatch(r"(?:ca\.? ?)?([0-9]{1,9}) ?[^0-9,. ][^0-9]*", text):
        return int(words[1])
    digits = text.replace("_", "")
    if "_" in text and _WHOLE.fullmatch(digits):
        return int(digits)
    return _NUMBER_WORDS.get(text.strip().casefold())


def read_decimal(text: str) -> float:
    """Return a number with a decimal point, as 7.4."""
    if _DECIMAL.fullmatch(text):
        return float(text)
    swapped = text.replace(",", ".")
    if percent := re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]+)?) ?%", swapped):
        refuse("FD207", fields.A_NUMBER, fields.WRITE(value=f"{float(percent[1]) / 100:g}"))
    certain = _DECIMAL.fullmatch(swapped) is not None
    hint = fields.WRITE(value=swapped) if certain else NOTHING
    refuse("FD207", fields.A_NUMBER, hint, cure=swapped if certain else None)


def read_flag(text: str) -> bool:
    """Return true or false, which are the only two words for it."""
    if text in {"true", "false"}:
        return text == "true"
    word = _FLAG_WORDS.get(text.casefold())
    if word is None and text.casefold().startswith(("ja", "yes")):
        refuse("FD208", fields.TRUE_OR_FALSE, fields.NEVER_WHY)
    refuse("FD208", fields.TRUE_OR_FALSE, fields.WRITE(value=word) if word is not None else NOTHING)


@lru_cache(maxsize=8192)
def read_date(text: str) -> date:
    """Return a date written as 2027-09-13."""
    if match := _DATE.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        if (found := existing_date(year, month, day)) is not None:
            return found
        refuse("FD209", fields.EXISTING_DAY(first=FIRST_YEAR, last=LAST_YEAR), _days_of_month(year, month))
    from praktik.round.likely_dates import likely_date

    likely = likely_date(text)
    if likely is None:
        refuse("FD209", fields.A_DATE)
    refuse("FD209", fields.A_DATE, likely.hint, cure=likely.day.isoformat() if likely.certain else None)


def existing_date(year: int, month: int, day: int) -> date | None:
    """Return the day, if there is one and it lies within reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days_of_month(year: int, month: int) -> Phrase:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return NOTHING
    return fields.DAYS_OF_MONTH(days=monthrange(year, month)[1])


@lru_cache(maxsize=1024)
def read_week(text: str) -> tuple[date, date]:
    """Return Monday and Sunday of a week written as 2027-W37."""
    if match := _WEEK.fullmatch(text):
        year, week = int(match[1]), int(match[2])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            refuse("FD209", fields.YEAR_OUT_OF_REACH(first=FIRST_YEAR, last=LAST_YEAR))
        try:
            return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        except ValueError:
            refuse("FD209", fields.NO_SUCH_WEEK(year=year, week=week))
    from praktik.round.likely_dates import likely_range, likely_week

    hint, cure = likely_week(text)
    refuse("FD209", fields.RANGE_OR_WEEK, likely_range(text) if hint is NOTHING else hint, cure=cure)


@lru_cache(maxsize=1024)
def read_clock(text: str) -> time:
    """Return a time of day written as 09:30."""
    if match := _CLOCK.fullmatch(text):
        return time(int(match[1]), int(match[2]))
    proposal = likely_clock(text)
    if proposal is None:
        refuse("FD210", fields.A_TIME)
    refuse("FD210", fields.A_TIME, fields.WRITE_QUOTED(value=proposal), cure=proposal if ":" in text else None)


def likely_clock(text: str) -> str | None:
    """Return the time of day that a text probably means; a spreadsheet stores 9:00 as 0,375 of a day."""
    if loose := _LOOSE_CLOCK.fullmatch(text.strip().casefold()):
        proposal = f"{int(loose[1]):02}:{loose[2] or '00'}"
    elif part := re.fullmatch(r"0[.,]([0-9]{1,15})", text.strip()):
        minutes = round(float(f"0.{part[1]}") * 24 * 60)
        proposal = f"{minutes // 60:02}:{minutes % 60:02}"
    else:
        return None
    return proposal if _CLOCK.fullmatch(proposal) else None


def read_clock_range(text: str) -> tuple[time, time]:
    """Return start and end of a stretch of a day written as 08:30-16:00."""
    start, dash, end = text.partition("–" if "–" in text else "-")
    if not dash:
        refuse("FD210", fields.TIME_RANGE)
    loose = [_LOOSE_CLOCK.fullmatch(part.strip()) for part in (start, end)]
    right = dash == "-" and _CLOCK.fullmatch(start.strip()) and _CLOCK.fullmatch(end.strip())
    if not right and all(loose):
        proposal = "-".join(f"{int(part[1]):02}:{part[2] or '00'}" for part in loose if part is not None)
        refuse("FD210", fields.TIME_RANGE, fields.WRITE_QUOTED(value=proposal))
    first, last = read_clock(start.strip()), read_clock(end.strip())
    if last <= first:
        refuse("FD210", fields.END_AFTER_START)
    return first, last


def read_moment(text: str) -> tuple[date, time]:
    """Return day and time of something fixed, written as 2027-09-14 09:00."""
    day, _, clock = text.partition(" ")
    if _DATE.fullmatch(day) and _CLOCK.fullmatch(clock.strip()):
        return read_date(day), read_clock(clock.strip())
    from praktik.round.likely_dates import likely_moment

    likely = likely_moment(text)
    if likely is None:
        refuse("FD210", fields.A_MOMENT)
    refuse("FD210", fields.A_MOMENT, fields.WRITE_QUOTED(value=likely.written), cure=likely.cure)


@lru_cache(maxsize=1024)
def read_minutes(text: str) -> int:
    """Return a length of time written as 90 or 90min."""
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    minutes = _likely_minutes(text.strip().casefold())
    refuse("FD206", fields.MINUTES, fields.WRITE(value=minutes) if minutes else NOTHING)


def _likely_minutes(text: str) -> int | None:
    if minutes := re.fullmatch(r"(?:ca\.? ?)?([1-9][0-9]{0,3}) ?(?:min\.?|minutter|minutes|m)", text):
        return int(minutes[1])
    if hours := re.fullmatch(r"([0-9]{1,2})(?:[.,]([0-9]{1,2}))? ?(?:t\.?|time|timer|h|hours?)", text):
        return round(60 * float(f"{hours[1]}.{hours[2] or 0}"))
    if clock := re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text):
        return 60 * int(clock[1]) + int(clock[2])
    return None


def read_line(text: str) -> str:
    """Return one line of text, without the space round it."""
    stripped = text.strip()
    if "\n" in stripped or "\r" in stripped:
        refuse("FD213", fields.SOME_TEXT)
    if not stripped:
        refuse("FD204", fields.SOME_TEXT, fields.FILL_IN_OR_REMOVE)
    return stripped


class _FromText:
    """Has a value made of its text by one of the readers above."""

    def __init__(self, read: Callable[[str], Any], code: str, expected: Phrase) -> None:
        self._schema = core_schema.no_info_plain_validator_function(lambda value: read(_text_of(value, code, expected)))

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return self._schema


class _NonEmptyText:
    """Text without the space round it; Pydantic's own, stated directly since it is built a hundred times."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.str_schema(strip_whitespace=True, min_length=1)


class _PatternedText:
    """Text that must have a pattern."""

    def __init__(self, pattern: str) -> None:
        self._schema = core_schema.str_schema(strip_whitespace=True, min_length=1, pattern=pattern)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return self._schema


def _from_text(read: Callable[[str], Any], code: str, expected: Phrase) -> _FromText:
    return _FromText(read, code, expected)


Id = Annotated[str, AfterValidator(read_id)]
Text = Annotated[str, _NonEmptyText()]
Email = Annotated[str, _PatternedText(EMAIL)]
Word = Annotated[str, _PatternedText(WORD)]
Line = Annotated[str, AfterValidator(read_line)]
WholeNumber = Annotated[int, _from_text(read_whole_number, "FD206", fields.WHOLE_NUMBER)]
Decimal = Annotated[float, _from_text(read_decimal, "FD207", fields.A_NUMBER)]
Flag = Annotated[bool, _from_text(read_flag, "FD208", fields.TRUE_OR_FALSE)]
Day = Annotated[date, _from_text(read_date, "FD209", fields.A_DATE)]
Clock = Annotated[time, _from_text(read_clock, "FD210", fields.A_TIME)]
ClockRange = Annotated[tuple[time, time], _from_text(read_clock_range, "FD210", fields.TIME_RANGE)]
Moment = Annotated[tuple[date, time], _from_text(read_moment, "FD210", fields.A_MOMENT)]
Minutes = Annotated[int, _from_text(read_minutes, "FD206", fields.MINUTES)]
