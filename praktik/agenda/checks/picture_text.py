"""The days of an agenda as bars of plain characters, for a terminal without colour."""

from collections.abc import Iterator, Sequence

from praktik.agenda.agenda import AgendaDay
from praktik.agenda.checks.fault import Judged
from praktik.agenda.checks.measures import time_for_reflection, time_of
from praktik.agenda.picture import HOUR, DayPicture, Mark, pictures_of
from praktik.problems.phrase import Language, ShortDay
from praktik.problems.words import agendas as words

SIGNS: dict[Mark, str] = {
    "programme": "#",
    "pitstop": "P",
    "reflection": "o",
    "frame": "=",
    "lunch": "-",
    "travel": ">",
}
OPEN, TWO_AT_ONCE = ".", "X"
FINE, COARSE = 8, 4  # characters an hour; what the terminal has no room for is drawn half as long
LABEL = 11


def draw_agenda(judged: Judged, language: Language, width: int) -> Iterator[str]:
    """Yield a line of hours and one for each day, with the share of the day that is reflection or open."""
    days = [day for day in judged.agenda.days if day.items]
    pictures = pictures_of(tuple(days))
    if not pictures:
        return
    room = width - LABEL - 7
    an_hour = FINE if pictures[0].length // HOUR * FINE <= room else COARSE
    hours = "".join(str(hour).ljust(an_hour) for hour in pictures[0].hours)
    yield f"{' ' * LABEL}{hours}".rstrip()
    for day, picture in zip(days, pictures, strict=True):
        share = f"{_percent(day, judged.frame.shortest_break):4} %"
        yield f"{ShortDay(day.day).in_language(language):{LABEL}}{_bar(picture, an_hour)}{share}"


def legend(language: Language) -> list[str]:
    """Return the lines that tell the signs."""
    told = {
        **{sign: words.SIGNS[mark] for mark, sign in SIGNS.items()},
        OPEN: words.OPEN,
        TWO_AT_ONCE: words.TWO_AT_ONCE,
    }
    signs = "  ".join(f"{sign} {phrase.in_language(language)}" for sign, phrase in told.items())
    return [signs, words.SHARE.in_language(language)]


def _bar(picture: DayPicture, an_hour: int) -> str:
    """Return the signs of a day, each that of what lies at the middle of its minutes."""
    signs: Sequence[str] = [
        _sign(picture, (number + 0.5) * HOUR / an_hour) for number in range(picture.length // HOUR * an_hour)
    ]
    return "".join(signs)


def _sign(picture: DayPicture, minute: float) -> str:
    there = [bar.mark for bar in picture.bars if bar.start <= minute < bar.start + bar.length]
    if len(there) > 1:
        return TWO_AT_ONCE
    if there:
        return SIGNS[there[0]]
    return OPEN if picture.start <= minute < picture.end else " "


def _percent(day: AgendaDay, shortest_gap: int) -> int:
    return 100 * time_for_reflection(day, shortest_gap) // max(1, time_of(day))
