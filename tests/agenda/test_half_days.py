"""Half days: interns who arrive later on the first day, or leave earlier on the last."""

from datetime import time

from tests.agenda.small_agendas import MONDAY, TUESDAY, build, item, lines


def test_nothing_comes_before_interns_arrive_or_after_they_leave() -> None:
    agenda = build(item("Rundtur", 60), days=(MONDAY, TUESDAY), arrive="10:30", leave="14:00")
    assert lines(agenda, 0)[:3] == [
        "10:30-11:00*Velkomst og forventninger",
        "11:00-12:00 Rundtur",
        "12:00-12:30*Frokost",
    ]
    assert lines(agenda, 1)[-2:] == ["13:15-13:30*Dagens opsamling", "13:30-14:00*Afsluttende evaluering"]
    assert [day.hours for day in agenda.days] == [(time(10, 30), time(16)), (time(8, 30), time(14))]


def test_half_a_day_after_lunch_has_none() -> None:
    assert lines(build(arrive="12:30"))[0] == "12:30-13:00*Velkomst og forventninger"


def test_half_a_day_before_lunch_has_none_and_ends_with_a_debrief() -> None:
    agenda = build(days=(MONDAY, TUESDAY), leave="12:00")
    assert lines(agenda, 1)[-2:] == ["11:15-11:30*Dagens opsamling", "11:30-12:00*Afsluttende evaluering"]
    assert "12:00-12:30*Frokost" not in lines(agenda, 1)


def test_what_the_host_has_fixed_stays_where_it_is() -> None:
    agenda = build(item("Morgenmøde", 30, day="1", time="08:30"), arrive="10:00")
    assert lines(agenda)[:2] == ["08:30-09:00 Morgenmøde", "10:00-10:30*Velkomst og forventninger"]


def test_who_arrives_after_lunch_may_leave_before_it_on_another_day() -> None:
    agenda = build(days=(MONDAY, TUESDAY), arrive="13:00", leave="12:00")
    assert [day.hours for day in agenda.days] == [(time(13), time(16)), (time(8, 30), time(12))]


def test_a_stay_of_one_day_that_would_end_before_it_begins_lasts_until_the_working_day_ends() -> None:
    for leave in ("12:00", "13:00"):
        agenda = build(arrive="13:00", leave=leave)
        assert [day.hours for day in agenda.days] == [(time(13), time(16))]
        assert lines(agenda)[-1] == "15:30-16:00*Afsluttende evaluering"
