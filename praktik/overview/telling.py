"""Facts that several views tell: days, places, lists, where something comes from."""

from collections.abc import Iterable, Sequence
from datetime import date

from praktik.overview.belonging import Belonging
from praktik.overview.pairs import Barrier, Possibility
from praktik.overview.pinned import Pinned
from praktik.overview.stretches import Stretch
from praktik.problems.phrase import Dates, Either, Fact, Language, Listing, Phrase, alike, say
from praktik.problems.words import overview as words
from praktik.round.wording import word_days

MOST_ROWS = 40


def tell_stretch(stretch: Stretch) -> Phrase:
    """Return the dates of a stretch with its working days."""
    return words.WITH_DAYS(dates=Dates(stretch.first, stretch.last), days=word_days(stretch.days))


def tell_weekday(day: date) -> Phrase:
    """Return the day's weekday in short."""
    return words.WEEKDAYS[day.weekday()]


def tell_time(text: str) -> Phrase:
    """Return a time or a range of times, 10:00-15:00, as each language writes it."""
    return words.AT_TIME(colons=text, dots=text.replace(":", "."))


def tell_all(facts: Iterable[Fact]) -> Fact:
    """Return the facts with commas between them, or nothing."""
    return Listing(list(facts))


def tell_sector(belonging: Belonging, name: str) -> Phrase:
    """Return a sector and where it comes from."""
    value = belonging.value
    return _tell_belonging(words.UNKNOWN if value is None else words.SECTORS[value], belonging, name)


def tell_region(belonging: Belonging, name: str) -> Phrase:
    """Return a region and where it comes from."""
    return _tell_belonging(words.UNKNOWN if belonging.value is None else belonging.value, belonging, name)


def tell_possibility(possibilities: Sequence[Possibility]) -> Phrase:
    """Return the longest stay and the dates within which it may lie; the stays of further periods after it."""
    told: list[Fact] = []
    for stay, within in possibilities:
        if stay is None:
            return words.POSSIBLE_WITHOUT_DATES
        dates, days = Dates(stay.first, stay.last), word_days(stay.days)
        if [(one.first, one.last) for one in within] == [(stay.first, stay.last)]:
            told.append(words.WITH_DAYS(dates=dates, days=days))
        else:
            around = Either([Dates(one.first, one.last) for one in within])
            told.append(words.LONGEST_WITHIN(stay=dates, days=days, within=around))
    return words.POSSIBLE(dates=Either(told))


def tell_barrier(barrier: Barrier) -> Phrase:
    """Return the rule that stands against a pair, and both facts."""
    return words.IMPOSSIBLE(rule=barrier.words, found=barrier.found)


def tell_pinned(who: Fact, pinned: Pinned) -> Phrase:
    """Return who is placed by hand, or where, with the reason."""
    if pinned.first is None or pinned.last is None:
        return words.PIN(who=who, reason=pinned.reason)
    return words.PIN_WITH_DATES(who=who, dates=Dates(pinned.first, pinned.last), reason=pinned.reason)


def tell_more(number: int, language: Language) -> list[str]:
    """Return the line that says how many rows are left out, if any are."""
    return [f"  {say(words.MORE(number=number - MOST_ROWS), language)}"] if number > MOST_ROWS else []


def _tell_belonging(value: Fact, belonging: Belonging, name: str) -> Phrase:
    said_by = belonging.said_by or ""
    match belonging.source:
        case "organisation":
            return words.FROM_ORGANISATIONS(value=value)
        case "alias":
            return words.FROM_ALIAS(value=value, name=name, said_by=said_by)
        case "parent":
            return words.FROM_PARENT(value=value, name=name, said_by=said_by)
        case _:
            return value if isinstance(value, Phrase) else alike("{value}")(value=value)
