"""Dates, times and numbers as each language writes them."""

from datetime import date, time

import pytest

from praktik.documents import languages
from praktik.problems.phrase import Language

FIRST = date(2027, 9, 7)


def test_sentences_have_the_apostrophe_of_print() -> None:
    assert languages.printed("the host's own, applicants' own: a 'quoted' word") == (
        "the host’s own, applicants’ own: a 'quoted' word"
    )


@pytest.mark.parametrize(
    ("language", "long", "short", "weekday"),
    [
        ("da", "7. september 2027", "7.9.2027", "tirsdag den 7. september"),
        ("en", "7 September 2027", "7 Sept 2027", "Tuesday 7 September"),
    ],
)
def test_a_date(language: Language, long: str, short: str, weekday: str) -> None:
    assert languages.long_date(FIRST, language) == long
    assert languages.short_date(FIRST, language) == short
    assert languages.weekday_date(FIRST, language) == weekday


@pytest.mark.parametrize(
    ("first", "last", "language", "long", "short"),
    [
        ("2027-09-13", "2027-09-16", "da", "13.-16. september 2027", "13.-16.9.2027"),
        ("2027-09-13", "2027-09-16", "en", "13–16 September 2027", "13–16 Sept 2027"),
        ("2027-09-29", "2027-10-01", "da", "29. september til 1. oktober 2027", "29.9.-1.10.2027"),
        ("2027-09-29", "2027-10-01", "en", "29 September to 1 October 2027", "29 Sept – 1 Oct 2027"),
        ("2027-12-30", "2028-01-03", "da", "30. december 2027 til 3. januar 2028", "30.12.2027-3.1.2028"),
        ("2027-12-30", "2028-01-03", "en", "30 December 2027 to 3 January 2028", "30 Dec 2027 – 3 Jan 2028"),
        ("2027-09-13", "2027-09-13", "da", "13. september 2027", "13.9.2027"),
        ("2027-09-13", "2027-09-13", "en", "13 September 2027", "13 Sept 2027"),
    ],
)
def test_a_stretch_of_days(first: str, last: str, language: Language, long: str, short: str) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert languages.long_dates(*days, language) == long
    assert languages.short_dates(*days, language) == short


def test_weeks() -> None:
    assert languages.weeks(date(2027, 9, 13), date(2027, 9, 17), "da") == "uge 37"
    assert languages.weeks(date(2027, 9, 13), date(2027, 9, 20), "da") == "uge 37-38"
    assert languages.weeks(date(2027, 9, 13), date(2027, 9, 17), "en") == "week 37"
    assert languages.weeks(date(2027, 9, 13), date(2027, 9, 20), "en") == "weeks 37–38"
    assert languages.weeks(date(2020, 12, 31), date(2021, 1, 1), "da") == "uge 53"


def test_times_and_numbers() -> None:
    assert languages.clock(time(9, 30), "da") == "9.30"
    assert languages.clock(time(9, 30), "en") == "09:30"
    assert languages.clocks(time(9), time(10, 15), "da") == "9.00-10.15"
    assert languages.clocks(time(9), time(10, 15), "en") == "09:00–10:15"
    assert languages.decimal(7.4, "da") == "7,4"
    assert languages.decimal(1234.5, "en") == "1,234.5"


def test_ordinals() -> None:
    assert [languages.ordinal(number, "da") for number in (1, 2, 10, 11)] == [
        "første",
        "andet",
        "tiende",
        "11.",
    ]
    assert [languages.ordinal(number, "en") for number in (1, 12, 21, 111)] == [
        "first",
        "12th",
        "21st",
        "111th",
    ]
