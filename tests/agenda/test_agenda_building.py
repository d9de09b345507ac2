"""Whole agendas, as a coordinator reads them."""

from datetime import date

import pytest

from praktik.agenda.frame import topic_of
from praktik.round.frame_file import shipped_frame
from tests.agenda.small_agendas import (
    FRIDAY,
    MONDAY,
    NEXT_MONDAY,
    THURSDAY,
    TUESDAY,
    build,
    item,
    left_out,
    lines,
)


def test_an_empty_programme_is_the_frame() -> None:
    assert lines(build()) == [
        "08:30-09:00*Velkomst og forventninger",
        "12:00-12:30*Frokost",
        "15:00-15:15*Refleksionspause",
        "15:15-15:30*Dagens opsamling",
        "15:30-16:00*Afsluttende evaluering",
    ]


def test_the_frame_speaks_english() -> None:
    agenda = build(days=(MONDAY, TUESDAY), language="en", goals=["solution: how to measure effects"])
    assert lines(agenda, 0) == [
        "08:30-09:00*Welcome and expectations",
        "12:00-12:30*Lunch",
        "15:30-15:45*Reflection break",
        "15:45-16:00*Daily debrief",
    ]
    assert lines(agenda, 1) == [
        "12:00-12:30*Lunch",
        "12:30-13:15*Pitstop",
        "13:15-13:30*Reflection break",
        "15:15-15:30*Daily debrief",
        "15:30-16:00*Closing evaluation",
    ]
    assert agenda.days[0].items[0].topic == "Openness and confidentiality agreement"
    pitstop = agenda.days[1].items[1]
    assert (pitstop.topic, pitstop.with_whom) == ("how to measure effects", ("the whole department",))


def test_flexible_items_fill_the_gaps_in_order_round_what_is_fixed() -> None:
    agenda = build(
        item("Skranken", 120, at="2027-09-13 10:00", kind="visit"),
        item("Porteføljen", 60),
        item("En hel eftermiddag", 150),
        item("Robotter", 45),
        item("Gevinster", 60, kind="pitstop", day="2"),
        days=(MONDAY, TUESDAY),
        reflection_share="0.1",
    )
    assert lines(agenda, 0) == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-10:00 Porteføljen",
        "10:00-12:00 Skranken",
        "12:00-12:30*Frokost",
        "12:30-15:00 En hel eftermiddag",
        "15:00-15:15*Refleksionspause",
        "15:45-16:00*Dagens opsamling",
    ]
    assert lines(agenda, 1) == [
        "08:30-09:30 Gevinster",
        "09:30-09:45*Refleksionspause",
        "09:45-10:30 Robotter",
        "12:00-12:30*Frokost",
        "15:15-15:30*Dagens opsamling",
        "15:30-16:00*Afsluttende evaluering",
    ]
    assert not agenda.left_out


def test_a_limited_number_of_reflections_shortens_the_longest_stretch() -> None:
    full = item("Eftermiddag", 180, day="1", time="12:30")
    agenda = build(full, item("Laboratoriet", 90), item("Regneøvelse", 75))
    assert lines(agenda)[:4] == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-10:30 Laboratoriet",
        "10:30-10:45*Refleksionspause",
        "10:45-12:00 Regneøvelse",
    ]


def test_a_gap_is_not_filled_at_the_cost_of_the_breaks_in_it() -> None:
    agenda = build(*(item(str(number), 45) for number in range(1, 7)), days=(MONDAY, TUESDAY))
    assert lines(agenda) == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-09:45 1",
        "09:45-10:00*Refleksionspause",
        "10:00-10:45 2",
        "10:45-11:30 3",
        "11:30-11:45*Refleksionspause",
        "12:00-12:30*Frokost",
        "12:30-13:15 4",
        "13:15-14:00 5",
        "14:00-14:15*Refleksionspause",
        "14:15-15:00 6",
        "15:45-16:00*Dagens opsamling",
    ]


def test_where_the_share_cannot_be_kept_no_day_is_filled_while_another_has_room() -> None:
    agenda = build(*(item(str(number), 45) for number in range(13)), days=(MONDAY, TUESDAY))
    assert [sum(not shown.from_frame for shown in day.items) for day in agenda.days] == [7, 6]


def test_what_is_long_by_itself_gets_its_reflection_afterwards() -> None:
    agenda = build(item("Følg en projektleder", 150), item("Følg en anden", 120))
    assert lines(agenda) == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-11:30 Følg en projektleder",
        "11:30-11:45*Refleksionspause",
        "12:00-12:30*Frokost",
        "12:30-14:30 Følg en anden",
        "14:30-14:45*Refleksionspause",
        "15:15-15:30*Dagens opsamling",
        "15:30-16:00*Afsluttende evaluering",
    ]


def test_the_last_room_for_a_reflection_is_not_given_away() -> None:
    # Fixed up to 15:00 but for lunch: 15 minutes are left before the debrief and the evaluation.
    full = (item("Morgen", 180, day="1", time="09:00"), item("Middag", 150, day="1", time="12:30"))
    agenda = build(*full, item("Kort snak", 15), item("Lang snak", 20))
    assert left_out(agenda) == [(2, "kept_for_reflection"), (3, "no_gap")]
    assert lines(agenda)[3:] == [
        "12:30-15:00 Middag",
        "15:00-15:15*Refleksionspause",
        "15:15-15:30*Dagens opsamling",
        "15:30-16:00*Afsluttende evaluering",
    ]


def test_a_day_with_a_reflection_of_the_hosts_keeps_no_room_for_another() -> None:
    morning = (
        item("Morgen", 165, day="1", time="09:00"),
        item("Ro", 15, day="1", time="11:45", kind="reflection"),
    )
    agenda = build(*morning, item("Middag", 150, day="1", time="12:30"), item("Kort snak", 15))
    assert "15:00-15:15 Kort snak" in lines(agenda)


def test_a_gap_before_the_day_has_begun_is_no_room_for_its_reflection() -> None:
    fixed = (item("Tavlemøde", 75, day="2", time="08:45"), item("Skranken", 165, day="2", time="12:30"))
    agenda = build(*fixed, item("Formiddag", 120, day="2"), item("Besøg", 105, day="2"), days=(MONDAY, TUESDAY))
    assert left_out(agenda) == [(2, "kept_for_reflection")]
    assert "12:30-13:15*Pitstop" in lines(agenda, 0)
    assert lines(agenda, 1)[:4] == [
        "08:45-10:00 Tavlemøde",
        "10:00-10:15*Refleksionspause",
        "10:15-12:00 Besøg",
        "12:00-12:30*Frokost",
    ]


@pytest.mark.parametrize(
    ("fixed", "lunch"),
    [
        ([("11:30", 45)], "12:15-12:45"),
        ([("11:45", 60)], "12:45-13:15"),
        ([("12:15", 60)], "11:45-12:15"),
        ([("12:00", 30)], "12:30-13:00"),
        ([("10:00", 130), ("12:30", 120)], "12:10-12:30"),
        ([("10:00", 240)], None),
        ([("10:00", 130), ("12:24", 120)], None),
    ],
)
def test_lunch_gives_way_to_what_is_fixed(fixed: list[tuple[str, int]], lunch: str | None) -> None:
    agenda = build(*(item("Møde", minutes, day="1", time=start) for start, minutes in fixed))
    assert [line[:11] for line in lines(agenda) if line.endswith("*Frokost")] == ([lunch] if lunch else [])


def test_the_hosts_own_parts_take_the_place_of_the_frames() -> None:
    agenda = build(
        item("Tak for denne gang", 45, kind="evaluation"),
        item("Frokost med direktionen", 60, kind="lunch"),
        item("Kaffe og rundstykker", 20, kind="welcome"),
        item("Hvad undrede dig?", 30, kind="debrief", day="1"),
        item("Åben dør", 30, kind="meeting", day="1", time="10:00"),
    )
    assert lines(agenda) == [
        "08:30-08:50 Kaffe og rundstykker",
        "10:00-10:30 Åben dør",
        "12:00-13:00 Frokost med direktionen",
        "14:30-14:45*Refleksionspause",
        "14:45-15:15 Hvad undrede dig?",
        "15:15-16:00 Tak for denne gang",
    ]


def test_a_welcome_that_the_host_has_fixed_opens_the_stay() -> None:
    agenda = build(item("Rundtur", 60), item("Velkommen", 30, kind="welcome", day="1", time="10:00"))
    assert lines(agenda)[:2] == ["10:00-10:30 Velkommen", "10:30-11:30 Rundtur"]


def test_an_evaluation_that_the_host_has_fixed_closes_the_stay() -> None:
    agenda = build(item("Tak", 30, kind="evaluation", day="1", time="13:00"), item("Langt", 180), item("Mere", 60))
    assert lines(agenda)[-3:] == [
        "12:30-12:45*Refleksionspause",
        "12:45-13:00*Dagens opsamling",
        "13:00-13:30 Tak",
    ]
    assert left_out(agenda) == [(2, "cannot_fit_together")]
    assert agenda.left_out[0].together == (1, 2)


def test_nothing_flexible_comes_after_the_debrief() -> None:
    agenda = build(
        item("Lang dag", 180, day="1", time="12:30"), item("Ti minutter", 10, day="1"), days=(MONDAY, TUESDAY)
    )
    assert "09:00-09:10 Ti minutter" in lines(agenda)
    late = build(
        item("Formiddag", 180, day="1", time="09:00"),
        item("Eftermiddag", 140, day="1", time="13:30"),
        item("Tæt på fyraften", 10, day="1"),
        item("Fyldt", 45, day="1", time="12:30"),
        days=(MONDAY, TUESDAY),
    )
    assert lines(late)[-2:] == ["13:15-13:30*Dagens opsamling", "13:30-15:50 Eftermiddag"]
    assert left_out(late) == [(2, "no_gap")]


def test_there_is_no_debrief_in_the_morning() -> None:
    agenda = build(item("Ud af huset", 450, day="1", time="09:30"), days=(MONDAY, TUESDAY))
    assert lines(agenda) == [
        "08:30-09:00*Velkomst og forventninger",
        "09:15-09:30*Refleksionspause",
        "09:30-17:00 Ud af huset",
    ]


def test_fixed_items_that_overlap_are_both_kept() -> None:
    agenda = build(item("Møde A", 90, day="1", time="09:00"), item("Møde B", 60, at="2027-09-13 10:00"))
    assert lines(agenda)[:4] == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-10:30 Møde A",
        "10:00-11:00 Møde B",
        "11:00-11:15*Refleksionspause",
    ]


def test_a_fixed_item_within_another_opens_no_gap() -> None:
    agenda = build(
        item("Temadag", 180, day="1", time="09:00"),
        item("Oplæg", 30, day="1", time="09:30"),
        item("Snak", 60),
    )
    assert lines(agenda)[:5] == [
        "08:30-09:00*Velkomst og forventninger",
        "09:00-12:00 Temadag",
        "09:30-10:00 Oplæg",
        "12:00-12:30*Frokost",
        "12:30-13:30 Snak",
    ]


def test_an_event_on_a_day_off_within_the_stay_is_kept_without_the_frame() -> None:
    event = item("Åbent hus", 120, at="2027-09-18 11:00")
    agenda = build(event, item("Plan", 60, day="3"), days=(THURSDAY, FRIDAY, NEXT_MONDAY))
    assert [day.day for day in agenda.days] == [THURSDAY, FRIDAY, date(2027, 9, 18), NEXT_MONDAY]
    assert lines(agenda, 2) == ["11:00-13:00 Åbent hus"]
    assert "08:30-09:30 Plan" in lines(agenda, 3)


def test_what_the_stay_cannot_hold_is_named_with_the_reason() -> None:
    agenda = build(
        item("Ugen efter", 60, at="2027-09-20 09:00"),
        item("Fjerde dag", 60, day="4"),
        item("Natholdet", 480, at="2027-09-13 22:00"),
        item("For en anden", 60, **{"for": ["a02"]}),
        item("Hele døgnet", 1500),
        item("Den første dag", 60),
    )
    assert left_out(agenda) == [
        (0, "outside_the_stay"),
        (1, "outside_the_stay"),
        (2, "past_midnight"),
        (4, "no_gap"),
    ]
    assert agenda.left_out[1].title == "Fjerde dag"
    assert "09:00-10:00 Den første dag" in lines(agenda)


def test_a_fixed_item_may_overrun_the_working_day() -> None:
    agenda = build(item("Folkemøde", 240, day="1", time="15:00"))
    assert lines(agenda)[-3:] == [
        "14:15-14:30*Dagens opsamling",
        "14:30-15:00*Afsluttende evaluering",
        "15:00-19:00 Folkemøde",
    ]


def test_a_day_that_is_fixed_from_end_to_end_has_no_frame() -> None:
    agenda = build(item("Konference", 600, day="1", time="08:00"), item("Samtale", 30))
    assert lines(agenda) == ["08:00-18:00 Konference"]
    assert left_out(agenda) == [(1, "no_gap")]


def test_a_stay_without_days_names_the_whole_programme() -> None:
    agenda = build(item("Fast", 60, at="2027-09-13 09:00"), item("Løs", 60), days=())
    assert agenda.days == ()
    assert left_out(agenda) == [(0, "outside_the_stay"), (1, "outside_the_stay")]


def test_a_host_who_has_planned_a_pitstop_gets_no_other() -> None:
    agenda = build(item("Effekter", 60, kind="pitstop"), days=(MONDAY, TUESDAY))
    pitstops = [shown for day in agenda.days for shown in day.items if shown.kind == "pitstop"]
    assert [shown.title for shown in pitstops] == ["Effekter"]


def test_a_programme_of_thirty_lines_keeps_every_line() -> None:
    programme = [item(f"Punkt {number}", 40) for number in range(30)]
    agenda = build(*programme, days=(MONDAY, TUESDAY))
    placed = [shown.title for day in agenda.days for shown in day.items if not shown.from_frame]
    assert placed == [f"Punkt {number}" for number in range(len(placed))]
    assert [each.item_index for each in agenda.left_out] == list(range(len(placed), 30))
    assert all("reflection" in [shown.kind for shown in day.items] for day in agenda.days)


@pytest.mark.parametrize(
    ("goal", "topic"),
    [
        ("inspiration: mødet ved skranken", "mødet ved skranken"),
        ("Network", "netværk"),
        ("solution:", "løsning"),
        ("At se: hvordan andre gør", "At se: hvordan andre gør"),
    ],
)
def test_the_topic_comes_from_the_goal(goal: str, topic: str) -> None:
    assert topic_of(goal, shipped_frame().pitstop.goals, "da") == topic
