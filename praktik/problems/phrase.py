"""Words in each language that praktik speaks, with room for the facts of a case.

Nothing is said in a language before it is shown: whoever finds a problem hands on phrases and facts, and only the
door knows who reads them.
"""

from collections.abc import Mapping, Sequence
from datetime import date, time
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")
LONGEST_FACT = 400

_MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "da": (
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
}
_WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
}
_DOT_AFTER_THE_DAY: Mapping[Language, str] = {"da": ".", "en": ""}
_OR: Mapping[Language, str] = {"da": "eller", "en": "or"}


def as_language(text: str) -> Language | None:
    """Return the language that a text names, if it is one of ours."""
    return next((language for language in LANGUAGES if language == text), None)


class Worded(Protocol):
    """Something that can be said in each language."""

    def in_language(self, language: Language) -> str:
        """Return it as a text."""
        ...


Fact = str | int | float | date | Worded
NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


class Phrase(NamedTuple):
    """A template in British English and in Danish; what stands in braces are the names of facts.

    `str.format` fills it in, so that a brace that is meant itself is doubled.
    """

    en: str
    da: str
    facts: Mapping[str, Fact] = NO_FACTS

    def __call__(self, **facts: Fact) -> "Phrase":
        """Return the phrase with its facts."""
        return self._replace(facts=facts)

    def in_language(self, language: Language) -> str:
        """Return the phrase as a text, its facts filled in."""
        template = self.da if language == "da" else self.en
        return template.format(**{name: say(fact, language) for name, fact in self.facts.items()})


NOTHING = Phrase("", "")


def alike(text: str) -> Phrase:
    """Return what reads the same in every language: a fact by itself, or something as it stands in a file."""
    return Phrase(text, text)


class Dates(NamedTuple):
    """The days from the first to the last, said as 7-11 September 2027 or 7.-11. september 2027."""

    first: date
    last: date

    def in_language(self, language: Language) -> str:
        """Return the dates with no part said twice."""
        first, last = self
        if first == last:
            return _day(first, language, with_year=True)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{_DOT_AFTER_THE_DAY[language]}-{_day(last, language, with_year=True)}"
        start = _day(first, language, with_year=first.year != last.year)
        return f"{start} - {_day(last, language, with_year=True)}"


class Weekday(NamedTuple):
    """A day with its weekday and without its year, said as Monday 13 September or mandag den 13. september."""

    day: date

    def in_language(self, language: Language) -> str:
        """Return the day as it stands in a sentence."""
        article = " den" if language == "da" else ""
        return f"{_WEEKDAYS[language][self.day.weekday()]}{article} {_day(self.day, language, with_year=False)}"


class ShortDay(NamedTuple):
    """A day with the first letters of its weekday, for a table: Mon 13 Sep or ma. 13.9."""

    day: date

    def in_language(self, language: Language) -> str:
        """Return the day in at most ten signs."""
        name = _WEEKDAYS[language][self.day.weekday()]
        if language == "da":
            return f"{name[:2]}. {self.day.day}.{self.day.month}."
        return f"{name[:3]} {self.day.day} {_MONTHS[language][self.day.month - 1][:3]}"


class Clock(NamedTuple):
    """A time of day, said as 09:30 or 9.30 (after `kl.`)."""

    moment: time

    def in_language(self, language: Language) -> str:
        """Return the time as it stands in a sentence."""
        hour, minute = self.moment.hour, self.moment.minute
        return f"{hour}.{minute:02}" if language == "da" else f"{hour:02}:{minute:02}"


class Decimal(NamedTuple):
    """A number with one decimal at most, said as 7.4 or 7,4."""

    number: float

    def in_language(self, language: Language) -> str:
        """Return the number with the sign of the language."""
        written = f"{self.number:.1f}".removesuffix(".0")
        return written.replace(".", ",") if language == "da" else written


class Listing(NamedTuple):
    """Several facts with commas between them."""

    facts: Sequence[Fact]

    def in_language(self, language: Language) -> str:
        """Return them one after the other."""
        return ", ".join(say(fact, language) for fact in self.facts)


class Lines(NamedTuple):
    """Several facts, each on a line of its own."""

    facts: Sequence[Fact]

    def in_language(self, language: Language) -> str:
        """Return them below each other, indented."""
        return "\n".join(f"  {say(fact, language)}" for fact in self.facts)


class Either(NamedTuple):
    """Several facts of which one holds: a, b or c."""

    facts: Sequence[Fact]

    def in_language(self, language: Language) -> str:
        """Return them with 'or' before the last."""
        *others, last = (say(fact, language) for fact in self.facts)
        return f"{', '.join(others)} {_OR[language]} {last}" if others else last


def counted(number: int, one: Phrase, many: Phrase) -> Phrase:
    """Return the phrase that suits the number, which it can name as {number}."""
    return (one if number == 1 else many)(number=number)


def say(fact: Fact, language: Language) -> str:
    """Return a fact as a text; a text is said as it stands, without what nobody would read to the end."""
    if isinstance(fact, str):
        return fact if len(fact) <= LONGEST_FACT else f"{fact[: LONGEST_FACT - 1]}…"
    if isinstance(fact, int | float):
        return str(fact)
    if isinstance(fact, date):
        return fact.isoformat()
    return fact.in_language(language)


def _day(day: date, language: Language, *, with_year: bool) -> str:
    words = f"{day.day}{_DOT_AFTER_THE_DAY[language]} {_MONTHS[language][day.month - 1]}"
    return f"{words} {day.year}" if with_year else words
