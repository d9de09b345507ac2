"""The kinds of single values, each typed from text strictly: `1_000`, `3.0` and `nan` are no whole numbers.

Every reader raises a PydanticCustomError whose type is a code of the catalogue and whose context holds what was
expected and, where there is one, the likely cure.
"""

import re
from collections.abc import Callable
from datetime import date, time
from functools import lru_cache
from typing import Annotated, Any, NoReturn

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError, core_schema

FIRST_YEAR, LAST_YEAR = 1990, 2100
ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9._-]*")
LONGEST_ID = 64
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
_DANISH_DATE = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{4})")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_LOOSE_CLOCK = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})")
_MINUTES = re.compile(r"([1-9][0-9]{0,3})(?: ?min)?")
_ACCENTS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "o", "ä": "a"})


def refuse(code: str, expected: str, hint: str = "") -> NoReturn:
    """Raise the error that the reader of the file turns into a problem with its place."""
    raise PydanticCustomError(code, "{expected}", {"expected": expected, "hint": hint})


def _text_of(value: Any, code: str, expected: str) -> str:
    if not isinstance(value, str):
        refuse(code, expected)
    return value


def read_id(text: str) -> str:
    """Return an id that can be a file name on every system."""
    if ID_PATTERN.fullmatch(text) and len(text) <= LONGEST_ID and not text.endswith("."):
        if text.split(".", maxsplit=1)[0] not in DEVICE_NAMES:
            return text
        refuse(
            "FD211",
            "an id that can be a file name everywhere",
            f"Windows keeps '{text}' for a device: add a word",
        )
    proposal = likely_id(text)
    refuse(
        "FD211",
        f"small letters a-z, digits, and . _ - between them; at most {LONGEST_ID} characters",
        f"write '{proposal}'?" if proposal else "",
    )


def likely_id(text: str) -> str:
    """Return the id nearest to a text: `Ærø IT ` becomes `aeroe-it`; empty where nothing is left."""
    small = re.sub(r"[^a-z0-9._]+", "-", text.strip().casefold().translate(_ACCENTS))
    return small.strip("-._")[:LONGEST_ID].rstrip("-._")


@lru_cache(maxsize=1024)
def read_whole_number(text: str) -> int:
    """Return a whole number written in digits alone."""
    if _WHOLE.fullmatch(text):
        return int(text)
    digits = re.sub(r"[ _.,]", "", text)
    hint = ""
    if re.fullmatch(r"[0-9]+[.,]0+", text):
        hint = f"write {int(re.split('[.,]', text)[0])}"
    elif re.fullmatch(r"0+[0-9]+", text):
        hint = f"write {int(text)}"
    elif words := re.fullmatch(r"(0|[1-9][0-9]{0,8}) [^0-9]+", text):
        hint = f"write {words[1]}"
    elif "_" in text and _WHOLE.fullmatch(digits):
        hint = f"write {digits}"
    refuse("FD206", "a whole number written in digits, 0 or more", hint)


def read_decimal(text: str) -> float:
    """Return a number with a decimal point, as 7.4."""
    if _DECIMAL.fullmatch(text):
        return float(text)
    swapped = text.replace(",", ".")
    refuse("FD207", "a number such as 7.4", f"write {swapped}" if _DECIMAL.fullmatch(swapped) else "")


def read_flag(text: str) -> bool:
    """Return true or false, which are the only two words for it."""
    if text in {"true", "false"}:
        return text == "true"
    word = {
        "yes": "true",
        "ja": "true",
        "x": "true",
        "1": "true",
        "no": "false",
        "nej": "false",
        "0": "false",
    }.get(text.casefold(), text.casefold())
    refuse("FD208", "true or false", f"write {word}" if word in {"true", "false"} else "")


@lru_cache(maxsize=8192)
def read_date(text: str) -> date:
    """Return a date written as 2027-09-13."""
    if match := _DATE.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        if (found := _existing_date(year, month, day)) is not None:
            return found
        refuse("FD209", f"a day that exists, between {FIRST_YEAR} and {LAST_YEAR}")
    hint = ""
    if (danish := _DANISH_DATE.fullmatch(text)) and (
        found := _existing_date(int(danish[3]), int(danish[2]), int(danish[1]))
    ):
        hint = f"write {found}"
    refuse("FD209", "a date written as 2027-09-13", hint)


def _existing_date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def read_week(text: str) -> tuple[date, date]:
    """Return Monday and Sunday of a week written as 2027-W37."""
    if match := _WEEK.fullmatch(text):
        year, week = int(match[1]), int(match[2])
        try:
            if FIRST_YEAR <= year <= LAST_YEAR:
                return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        except ValueError:
            pass
        refuse("FD209", f"a week that exists: {year} has no week {week}")
    refuse("FD209", "{from: 2027-09-13, to: 2027-09-17}, or a week as 2027-W37")


@lru_cache(maxsize=1024)
def read_clock(text: str) -> time:
    """Return a time of day written as 09:30."""
    if match := _CLOCK.fullmatch(text):
        return time(int(match[1]), int(match[2]))
    hint = ""
    if loose := _LOOSE_CLOCK.fullmatch(text):
        proposal = f"{int(loose[1]):02}:{loose[2]}"
        hint = f'write "{proposal}"' if _CLOCK.fullmatch(proposal) else ""
    refuse("FD210", 'a time such as "09:30"', hint)


def read_clock_range(text: str) -> tuple[time, time]:
    """Return start and end of a stretch of a day written as 08:30-16:00."""
    start, dash, end = text.partition("-")
    expected = 'a start and an end such as "08:30-16:00"'
    if not dash:
        refuse("FD210", expected)
    loose = [_LOOSE_CLOCK.fullmatch(part.strip()) for part in (start, end)]
    if not (_CLOCK.fullmatch(start.strip()) and _CLOCK.fullmatch(end.strip())) and all(loose):
        proposal = "-".join(f"{int(part[1]):02}:{part[2]}" for part in loose if part is not None)
        refuse("FD210", expected, f'write "{proposal}"')
    first, last = read_clock(start.strip()), read_clock(end.strip())
    if last <= first:
        refuse("FD210", "an end that is later than the start")
    return first, last


def read_moment(text: str) -> tuple[date, time]:
    """Return day and time of something fixed, written as 2027-09-14 09:00."""
    day, space, clock = text.partition(" ")
    if not space:
        refuse("FD210", 'a day and a time such as "2027-09-14 09:00"')
    return read_date(day), read_clock(clock.strip())


@lru_cache(maxsize=1024)
def read_minutes(text: str) -> int:
    """Return a length of time written as 90 or 90min."""
    if match := _MINUTES.fullmatch(text):
        return int(match[1])
    refuse("FD206", "a number of minutes such as 90 or 90min")


def read_line(text: str) -> str:
    """Return one line of text, without the space round it."""
    stripped = text.strip()
    if "\n" in stripped or "\r" in stripped:
        refuse("FD213", "one line of text")
    if not stripped:
        refuse("FD204", "some text")
    return stripped


class _FromText:
    """Has a value made of its text by one of the readers above."""

    def __init__(self, read: Callable[[str], Any], code: str, expected: str) -> None:
        self._schema = core_schema.no_info_plain_validator_function(lambda value: read(_text_of(value, code, expected)))

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return self._schema


class _NonEmptyText:
    """Text without the space round it; Pydantic's own, stated directly since it is built a hundred times."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.str_schema(strip_whitespace=True, min_length=1)


def _from_text(read: Callable[[str], Any], code: str, expected: str) -> _FromText:
    return _FromText(read, code, expected)


Id = Annotated[str, AfterValidator(read_id)]
Text = Annotated[str, _NonEmptyText()]
Line = Annotated[str, AfterValidator(read_line)]
WholeNumber = Annotated[int, _from_text(read_whole_number, "FD206", "a whole number")]
Decimal = Annotated[float, _from_text(read_decimal, "FD207", "a number such as 7.4")]
Flag = Annotated[bool, _from_text(read_flag, "FD208", "true or false")]
Day = Annotated[date, _from_text(read_date, "FD209", "a date written as 2027-09-13")]
Clock = Annotated[time, _from_text(read_clock, "FD210", 'a time such as "09:30"')]
ClockRange = Annotated[tuple[time, time], _from_text(read_clock_range, "FD210", 'a range such as "08:30-16:00"')]
Moment = Annotated[tuple[date, time], _from_text(read_moment, "FD210", 'a moment such as "2027-09-14 09:00"')]
Minutes = Annotated[int, _from_text(read_minutes, "FD206", "a number of minutes such as 90min")]
