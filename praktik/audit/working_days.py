"""Working days, counted one by one."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import holidays


class Run(NamedTuple):
    """A run of working days: its first, its last, and how many they are."""

    first: date
    last: date
    days: int


def is_known_country(country: str) -> bool:
    """Tell whether the public holidays of a country are known."""
    return country in holidays.list_supported_countries()


class WorkingDays:
    """The days of a country that are neither weekend nor public holiday."""

    def __init__(self, country: str) -> None:
        self._free = holidays.country_holidays(country)
        self._known: dict[int, bool] = {}

    def is_working_day(self, number: int) -> bool:
        """Tell whether people work on a day, given as its ordinal."""
        known = self._known.get(number)
        if known is None:
            day = date.fromordinal(number)
            known = self._known[number] = day.weekday() not in self._free.weekend and day not in self._free
        return known

    def between(self, first: date, last: date) -> Iterator[date]:
        """Yield the working days from first to last, both included."""
        for number in range(first.toordinal(), last.toordinal() + 1):
            if self.is_working_day(number):
                yield date.fromordinal(number)

    def best_run(self, first: date, last: date, least: int, most: int) -> Run | None:
        """Return the longest run of least to most working days from first to last, of these the earliest."""
        days: list[date] = []
        for day in self.between(first, last):
            if len(days) == most:
                break
            days.append(day)
        return Run(days[0], days[-1], len(days)) if days and len(days) >= least else None
