"""Working days, stays inside them, and calendars that meet or do not."""

from datetime import date
from typing import Any

import pytest

from praktik.round.models import DateRange
from praktik.rules.calendar import Calendar, Stay, calendar_version, is_known_country
from praktik.rules.eligibility import Eligibility

from .small_round import Text, applicant, barrier_between, offer, round_of

BEFORE_EASTER, AFTER_EASTER = date(2027, 3, 22), date(2027, 4, 2)


@pytest.fixture(scope="module")
def danish() -> Calendar:
    return Calendar("DK", [date(2027, 1, 1), date(2028, 1, 1)])


def days(first: str, last: str) -> Text:
    return {"from": first, "to": last}


def stays(mine: Text, theirs: Text, **settings: Any) -> list[tuple[int, Stay | None]]:
    """The stay in each period of an offer in which an applicant can come."""
    eligibility = Eligibility(round_of([offer(**theirs)], [applicant(**mine)], **settings))
    return [(found.period, found.stay) for found in eligibility.stays(0, 0)]


def test_easter_leaves_seven_days_of_two_weeks(danish: Calendar) -> None:
    found = danish.working_days(BEFORE_EASTER, AFTER_EASTER)
    assert [(day.month, day.day) for day in found] == [(3, 22), (3, 23), (3, 24), (3, 30), (3, 31), (4, 1), (4, 2)]
    assert danish.count(BEFORE_EASTER, AFTER_EASTER) == 7


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2027-01-01", False),  # nytårsdag
        ("2027-03-25", False),  # skærtorsdag
        ("2027-03-26", False),  # langfredag
        ("2027-03-29", False),  # anden påskedag
        ("2027-04-23", True),  # store bededag until 2023
        ("2027-05-06", False),  # Kristi himmelfart
        ("2027-05-07", True),
        ("2027-05-17", False),  # anden pinsedag
        ("2027-12-24", True),
        ("2027-12-31", True),
        ("2027-09-11", False),  # a Saturday
        ("2027-09-13", True),
    ],
)
def test_public_holidays_and_weekends_are_no_working_days(danish: Calendar, day: str, works: bool) -> None:
    assert danish.count(date.fromisoformat(day), date.fromisoformat(day)) == int(works)


def test_a_holiday_inside_does_not_break_a_run(danish: Calendar) -> None:
    stay = danish.longest_stay(date(2027, 5, 4), date(2027, 5, 7), 3, 5)
    assert stay == Stay(date(2027, 5, 4), date(2027, 5, 7), 3)


def test_a_stay_begins_and_ends_on_a_working_day(danish: Calendar) -> None:
    stay = danish.longest_stay(date(2027, 3, 25), date(2027, 4, 4), 1, 5)
    assert stay == Stay(date(2027, 3, 30), date(2027, 4, 2), 4)


def test_the_longest_stay_is_no_longer_than_asked_and_begins_at_once(danish: Calendar) -> None:
    stay = danish.longest_stay(date(2027, 9, 13), date(2027, 9, 24), 2, 4)
    assert stay == Stay(date(2027, 9, 13), date(2027, 9, 16), 4)


@pytest.mark.parametrize(("least", "found"), [(5, True), (6, False)])
def test_a_week_has_five_days_and_not_six(danish: Calendar, least: int, found: bool) -> None:
    assert (danish.longest_stay(date(2027, 9, 13), date(2027, 9, 19), least, 9) is not None) == found


def test_nothing_fits_between_an_end_and_an_earlier_start(danish: Calendar) -> None:
    assert danish.count(date(2027, 9, 17), date(2027, 9, 13)) == 0
    assert danish.longest_stay(date(2027, 9, 17), date(2027, 9, 13), 1, 5) is None


def test_a_calendar_goes_over_new_year() -> None:
    calendar = Calendar("DK", [date(2027, 12, 30), date(2028, 1, 4)])
    assert calendar.working_days(date(2027, 12, 30), date(2028, 1, 4)) == [
        date(2027, 12, 30),
        date(2027, 12, 31),
        date(2028, 1, 3),
        date(2028, 1, 4),
    ]


def test_another_country_has_other_holidays_and_another_weekend() -> None:
    assert Calendar("DE", [date(2027, 10, 3)]).count(date(2027, 3, 25), date(2027, 3, 25)) == 1
    friday, sunday = date(2027, 6, 11), date(2027, 6, 13)
    assert Calendar("SA", [friday]).working_days(friday, sunday) == [sunday]
    assert is_known_country("DE")
    assert not is_known_country("Atlantis")
    assert calendar_version()[0].isdigit()


def test_a_week_is_its_monday_to_its_sunday() -> None:
    week = offer(periods=["2027-W37"]).periods[0]
    assert (week.first, week.last) == (date(2027, 9, 13), date(2027, 9, 19))
    assert stays({"available": ["2027-W37"]}, {}) == [(0, Stay(date(2027, 9, 13), date(2027, 9, 17), 5))]


def test_a_period_and_the_time_available_share_enough_days_or_not() -> None:
    theirs = offer(periods=[days("2027-09-13", "2027-09-17")], days={"min": "3", "max": "5"})
    just_enough = applicant(available=[days("2027-09-15", "2027-09-24")])
    too_few = applicant(available=[days("2027-09-16", "2027-09-24")])
    assert barrier_between(just_enough, theirs) is None
    assert barrier_between(too_few, theirs) == "calendar"


def test_two_stretches_that_touch_are_two() -> None:
    mine = applicant(available=[days("2027-09-13", "2027-09-14"), days("2027-09-15", "2027-09-17")])
    assert barrier_between(mine, offer(days={"min": "3", "max": "5"})) is None
    assert barrier_between(mine, offer(days={"min": "4", "max": "5"})) == "calendar"


def test_of_two_stretches_the_longest_stay_wins_then_the_earliest() -> None:
    week = [days("2027-09-13", "2027-09-17")]
    late_but_longer = {"available": [days("2027-09-13", "2027-09-13"), days("2027-09-15", "2027-09-17")]}
    as_long = {"available": [days("2027-09-16", "2027-09-17"), days("2027-09-13", "2027-09-14")]}
    assert stays(late_but_longer, {"periods": week}) == [(0, Stay(date(2027, 9, 15), date(2027, 9, 17), 3))]
    assert stays(as_long, {"periods": week}) == [(0, Stay(date(2027, 9, 13), date(2027, 9, 14), 2))]


def test_every_period_has_its_own_stay_and_those_too_short_have_none() -> None:
    periods = [days("2027-09-06", "2027-09-10"), days("2027-09-13", "2027-09-13"), days("2027-09-20", "2027-09-22")]
    assert stays({"days": {"min": "2", "max": "4"}}, {"periods": periods}) == [
        (0, Stay(date(2027, 9, 6), date(2027, 9, 9), 4)),
        (2, Stay(date(2027, 9, 20), date(2027, 9, 22), 3)),
    ]


def test_lengths_that_do_not_overlap_are_told_from_calendars_that_do_not_meet() -> None:
    short = offer(days={"min": "1", "max": "2"})
    assert barrier_between(applicant(days={"min": "3", "max": "4"}), short) == "days"
    assert barrier_between(applicant(days={"min": "2", "max": "4"}), short) is None


def test_nobody_with_dates_comes_in_the_week_of_the_round() -> None:
    week = days("2027-09-13", "2027-09-14")
    assert stays({}, {}, week=week) == [(0, Stay(date(2027, 9, 13), date(2027, 9, 14), 2))]
    assert barrier_between(applicant(days={"min": "3", "max": "5"}), offer(), week=week) == "calendar"
    assert stays({}, {}) == [(0, None)]


def test_the_week_of_the_round_is_not_looked_at_where_one_side_has_dates() -> None:
    week = days("2027-09-13", "2027-09-17")
    assert stays({"available": ["2027-W40"]}, {}, week=week) == [(0, Stay(date(2027, 10, 4), date(2027, 10, 8), 5))]
    assert stays({}, {"periods": ["2027-W41"]}, week=week) == [(0, Stay(date(2027, 10, 11), date(2027, 10, 15), 5))]


def test_a_range_holds_its_first_and_its_last_day() -> None:
    one_day = DateRange.model_validate(days("2027-09-13", "2027-09-13"))
    assert Calendar("DK", [one_day.first]).count(one_day.first, one_day.last) == 1
