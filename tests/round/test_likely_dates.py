"""What somebody meant by a date that is not written as praktik wants it, and whether it can be nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik.problems.phrase import NOTHING, Dates
from praktik.round.likely_dates import likely_date, likely_moment, likely_range, likely_week
from praktik.round.scalars import FIRST_YEAR, LAST_YEAR

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "day", "certain"),
    [
        ("13.9.2027", "2027-09-13", True),
        ("13-09-2027", "2027-09-13", True),
        ("13/9/2027", "2027-09-13", True),
        ("3/9/2027", "2027-09-03", False),
        ("9/9/2027", "2027-09-09", True),
        ("9/13/2027", "2027-09-13", False),
        ("13. september 2027", "2027-09-13", True),
        ("den 13. sept. 2027", "2027-09-13", True),
        ("mandag den 13. september 2027", "2027-09-13", True),
        ("Monday, 13 September 2027", "2027-09-13", True),
        ("September 13, 2027", "2027-09-13", True),
        ("2027-9-3", "2027-09-03", True),
        ("2027/09/13", "2027-09-13", True),
        ("20270913", "2027-09-13", True),
        ("2027-09-13 00:00:00", "2027-09-13", True),
        ("2027-09-13T00:00:00", "2027-09-13", True),
        ("2027-09-13 09:00", "2027-09-13", False),
        ("onsdag d. 1. september 2027 kl. 10", "2027-09-01", False),
        ("17-09-27", "2027-09-17", False),
        ("46643", "2027-09-13", False),
    ],
)
def test_a_date_is_understood(text: str, day: str, certain: bool) -> None:
    likely = likely_date(text)
    assert likely is not None
    assert (likely.day.isoformat(), likely.certain) == (day, certain)
    assert likely.day.isoformat() in likely.hint.in_language("en")


@pytest.mark.parametrize(
    "text", ["", "uge 37", "31.2.2027", "13.13.2027", "13. brumaire 2027", "1.1.1789", "99999", "12345", "soon", "13.9"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert likely_date(text) is None


@given(day=DAYS)
def test_every_day_is_understood_in_each_danish_form(day: date) -> None:
    for text in (
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        Dates(day, day).in_language("da"),
    ):
        likely = likely_date(text)
        assert likely is not None
        assert (likely.day, likely.certain) == (day, True)


@given(day=DAYS)
def test_a_form_that_could_be_two_days_is_never_certain(day: date) -> None:
    likely = likely_date(f"{day.day}/{day.month}/{day.year}")
    assert likely is not None
    if day.day <= 12 and day.day != day.month:
        assert not likely.certain


@pytest.mark.parametrize(
    ("text", "written", "cure"),
    [
        ("uge 37, 2027", "2027-W37", "2027-W37"),
        ("uge 37 2027", "2027-W37", "2027-W37"),
        ("Week 7 of 2027", "2027-W07", "2027-W07"),
        ("2027 uge 37", "2027-W37", "2027-W37"),
        ("2027-37", "2027-W37", None),
        ("37/2027", "2027-W37", None),
        ("2027W37", "2027-W37", "2027-W37"),
    ],
)
def test_a_week_is_understood(text: str, written: str, cure: str | None) -> None:
    hint, certain = likely_week(text)
    assert (hint.in_language("en"), certain) == (f"write {written}", cure)


def test_a_week_without_its_year_asks_for_it() -> None:
    hint, cure = likely_week("uge 7")
    assert (hint.in_language("da"), cure) == ("skriv også årstallet: 2027-W07 er uge 7 i 2027", None)
    assert likely_week("uge 99, 2027") == (NOTHING, None)


@pytest.mark.parametrize(
    "text",
    [
        "13.-17. september 2027",
        "13. - 17. september 2027",
        "13-17 september 2027",
        "13.-17.9.2027",
        "13.9.2027 - 17.9.2027",
        "13-09-2027 til 17-09-2027",
        "2027-09-13 to 2027-09-17",
        "2027-09-13/2027-09-17",
        "13. september 2027 – 17. september 2027",
    ],
)
def test_a_stretch_of_days_is_understood(text: str) -> None:
    assert likely_range(text).in_language("en") == "write {from: 2027-09-13, to: 2027-09-17}"


@pytest.mark.parametrize("text", ["17.9.2027 - 13.9.2027", "soon", "13.9.2027 - ", "a - b - c", ""])
def test_what_is_no_stretch_is_not_guessed(text: str) -> None:
    assert likely_range(text) == NOTHING


@pytest.mark.parametrize("text", ["13.-17. september", "13/9 - 17/9"])
def test_days_without_a_year_ask_for_it(text: str) -> None:
    assert likely_range(text).in_language("en").startswith("write the year as well")


@given(day=DAYS, minutes=st.integers(0, 24 * 60 - 1))
def test_a_moment_keeps_its_time(day: date, minutes: int) -> None:
    clock = str(timedelta(minutes=minutes))[:-3]
    for text in (f"{day.day}.{day.month}.{day.year} kl. {clock.replace(':', '.')}", f"{day} {clock}"):
        likely = likely_moment(text)
        assert likely is not None
        assert likely.cure == likely.written == f"{day} {clock.rjust(5, '0')}"
