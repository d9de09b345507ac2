"""Working days, and the stays that two calendars allow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import holidays

from praktik.problems.phrase import Phrase
from praktik.round.models import DateRange, StayLength


class Stay(NamedTuple):
    """The first and last day of a stay, and how many working days lie in it."""

    first: date
    last: date
    days: int


class PublicHoliday(NamedTuple):
    """A public holiday, by the name it has in each language as far as that is known."""

    day: date
    name: Phrase


class Calendar:
    """The working days of a country: neither weekends nor public holidays."""

    def __init__(self, country: str, days: Iterable[date]) -> None:
        """Prepare the years that lie between the earliest and the latest of the days."""
        years = sorted({day.year for day in days})
        self._days: list[int] = []
        if years:
            span = range(years[0], years[-1] + 1)
            self._days = _working_days(span, holidays.country_holidays(country, years=span))

    def working_days(self, first: date, last: date) -> list[date]:
        """Return the working days from first to last, both included."""
        return [date.fromordinal(day) for day in self._between(first, last)]

    def count(self, first: date, last: date) -> int:
        """Return how many working days there are from first to last, both included."""
        start = bisect_left(self._days, first.toordinal())
        return max(0, bisect_right(self._days, last.toordinal()) - start)

    def longest_stay(self, first: date, last: date, least: int, most: int) -> Stay | None:
        """Return the longest stay of least to most working days from first to last, the earliest of these."""
        start = bisect_left(self._days, first.toordinal())
        days = min(most, bisect_right(self._days, last.toordinal()) - start)
        if days < least or days < 1:
            return None
        return Stay(date.fromordinal(self._days[start]), date.fromordinal(self._days[start + days - 1]), days)

    def _between(self, first: date, last: date) -> list[int]:
        return self._days[bisect_left(self._days, first.toordinal()) : bisect_right(self._days, last.toordinal())]


def public_holidays(country: str, first: date, last: date) -> list[PublicHoliday]:
    """Return the public holidays from first to last that would else be working days."""
    years = range(first.year, last.year + 1)
    english = _holidays_in(country, years, ("en_GB", "en_US", "en"))
    danish = _holidays_in(country, years, ("da",))
    days = [day for day in sorted(english) if first <= day <= last and day.weekday() not in english.weekend]
    return [PublicHoliday(day, Phrase("{en}", "{da}")(en=english[day], da=danish[day])) for day in days]


def is_known_country(country: str) -> bool:
    """Tell whether the public holidays of the country are known."""
    try:
        holidays.country_holidays(country)
    except NotImplementedError:
        return False
    return True


def known_countries() -> list[str]:
    """Return the codes of all countries whose public holidays are known."""
    return sorted(holidays.list_supported_countries())


def calendar_version() -> str:
    """Return the version of the package that knows the public holidays."""
    return str(vars(holidays)["__version__"])


def common_stretches(window: DateRange | None, available: tuple[DateRange, ...]) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of what is both inside a window and available; an empty one ends before it starts.

    No window means any time; so does nothing under `available`.
    """
    for stretch in available or ((window,) if window is not None else ()):
        first = stretch.first if window is None else max(stretch.first, window.first)
        last = stretch.last if window is None else min(stretch.last, window.last)
        yield first, last


def longest_common_stay(
    calendar: Calendar,
    window: DateRange | None,
    available: tuple[DateRange, ...],
    lengths: tuple[StayLength, StayLength],
) -> Stay | None:
    """Return the longest stay inside a window and one of the stretches available, the earliest of these.

    No window means any time; so does nothing under `available`. One of the two must be given.
    """
    least = max(length.least for length in lengths)
    most = min(length.most for length in lengths)
    best: Stay | None = None
    for first, last in common_stretches(window, available):
        stay = calendar.longest_stay(first, last, least, most)
        if stay is not None and (best is None or (-stay.days, stay.first) < (-best.days, best.first)):
            best = stay
    return best


def _holidays_in(country: str, years: range, languages: tuple[str, ...]) -> holidays.HolidayBase:
    """Return the holidays under their names in the first of the languages that is known, else in the country's own."""
    known = holidays.country_holidays(country)
    language = next((code for code in languages if code in known.supported_languages), known.default_language)
    return holidays.country_holidays(country, years=years, language=language)


def _working_days(years: range, free: holidays.HolidayBase) -> list[int]:
    """Return the working days of the years as ordinals, in order."""
    public = {day.toordinal() for day in free}
    start, end = date(years[0], 1, 1).toordinal(), date(years[-1], 12, 31).toordinal()
    return [day for day in range(start, end + 1) if (day + 6) % 7 not in free.weekend and day not in public]
