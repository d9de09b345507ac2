"""The audit's working days against holidays that are worked out by hand."""

from datetime import date, timedelta
from functools import cache

import pytest

from praktik.audit.working_days import Run, WorkingDays


def easter(year: int) -> date:
    """The Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def danish_holidays(year: int) -> set[date]:
    """The Danish public holidays since 2024, when the Great Prayer Day was given up."""
    moving = {easter(year) + timedelta(days=days) for days in (-3, -2, 0, 1, 39, 49, 50)}
    return moving | {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)}


@pytest.mark.parametrize("year", range(2024, 2035))
def test_danish_working_days_are_those_of_the_computus(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    expected = [day for day in days if day.isoweekday() <= 5 and day not in danish_holidays(year)]
    assert list(WorkingDays("DK").between(days[0], days[-1])) == expected


def test_the_longest_run_then_the_earliest() -> None:
    working = WorkingDays("DK")
    friday, next_friday = date(2027, 9, 10), date(2027, 9, 17)
    assert working.best_run(friday, next_friday, 2, 4) == Run(friday, date(2027, 9, 15), 4)
    assert working.best_run(friday, next_friday, 2, 9) == Run(friday, next_friday, 6)
    assert working.best_run(friday, next_friday, 7, 9) is None
    assert working.best_run(next_friday, friday, 1, 5) is None
    assert working.best_run(date.max, date.max, 1, 5) == Run(date.max, date.max, 1)
