"""What is wrong with an agenda: nothing with the frame's own, each code with one that is spoilt in its way."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.agenda.agenda import AgendaDay, AgendaItem
from praktik.agenda.checks.fault import Judged
from praktik.agenda.checks.judging import judge_host
from praktik.agenda.checks.measures import span_of, stretches, time_for_reflection, time_of
from praktik.agenda.points import clock_at, minutes_at
from praktik.agenda.stays import Stay
from praktik.problems.catalogue import CATALOGUE
from praktik.round.models import Item, ItemKind
from tests.agenda.judged_stays import builder_of, codes, item, only, stay_of
from tests.agenda.test_agenda_properties import Case, cases

quick = settings(max_examples=40, deadline=None)
Spoil = Callable[[Judged], Judged]

hours = st.fixed_dictionaries(
    {
        "day": st.sampled_from(["08:30-16:00", "09:00-15:00", "08:00-15:45", "08:15-16:00"]),
        "lunch": st.sampled_from(["12:00-12:30", "11:30-12:15", "12:15-12:45"]),
        "max_unbroken": st.sampled_from(["90min", "60", "120"]),
        "reflection_share": st.sampled_from(["0", "0.15", "0.25"]),
    },
    optional={"arrive": st.sampled_from(["09:30", "11:00"]), "leave": st.sampled_from(["14:00", "15:00"])},
)
stays = st.builds(stay_of, st.just([]), st.integers(1, 5), st.sampled_from([("a01",), ("a01", "a02", "a03")]))


@quick
@given(stays, hours)
def test_the_frame_of_an_empty_programme_has_nothing_wrong_with_it(stay: Stay, hours: dict[str, str]) -> None:
    assert codes(judge_host(builder_of(**hours).judged(stay))) == []


@quick
@given(cases())
def test_what_is_measured_is_what_is_counted_minute_by_minute(case: Case) -> None:
    for day in case.agenda().days:
        if not day.items:
            continue
        spans = [(item.kind, range(*span_of(item))) for item in day.items]
        first, last = min(span.start for _, span in spans), max(span.stop for _, span in spans)
        lunch = {minute for kind, span in spans if kind == "lunch" for minute in span}
        assert time_of(day) == sum(minute not in lunch for minute in range(first, last))
        reflection = {minute for kind, span in spans if kind == "reflection" for minute in span}
        is_open = [all(minute not in span for _, span in spans) for minute in range(first, last + 1)]
        assert time_for_reflection(day, 10) == len(reflection) + counted_open(is_open[:-1], 10)


def counted_open(is_open: Sequence[bool], shortest: int) -> int:
    runs = "".join("." if each else "x" for each in is_open).split("x")
    return sum(len(run) for run in runs if len(run) >= shortest)


@quick
@given(cases())
def test_a_stretch_has_no_break_inside(case: Case) -> None:
    for day in case.agenda().days:
        rests = {"lunch", "reflection"}
        found = list(stretches(day, 10))
        assert [one for stretch in found for one in stretch.items] == [
            one for one in day.items if one.kind not in rests
        ]
        for stretch in found:
            until = stretch.span.start
            for one in stretch.items:
                assert minutes_at(one.start) - until < 10
                until = max(until, minutes_at(one.end))
            assert until == stretch.span.end


# Each way to spoil an agenda that has nothing wrong with it. The day is 08:30 to 16:00, lunch at noon.


def put(
    judged: Judged, number: int, kind: ItemKind, start: str, minutes: int, place: str | None = None, **more: object
) -> Judged:
    """Put an item of the host's own on a day, whatever stands there."""
    index = len(judged.stay.offer.programme)
    title = f"Punkt {index}"
    own = Item.model_validate({"title": title, "kind": kind, "minutes": str(minutes)}).model_copy(update=more)
    offer = judged.stay.offer.model_copy(update={"programme": (*judged.stay.offer.programme, own)})
    day = judged.agenda.days[number]
    begins = minutes_at(time.fromisoformat(start))
    shown = AgendaItem(
        day=day.day,
        start=clock_at(begins),
        end=clock_at(begins + minutes),
        kind=kind,
        title=title,
        with_whom=own.with_whom,
        place=place,
        topic=None,
        item_index=index,
        is_fixed=True,
    )
    items = tuple(sorted((*day.items, shown), key=lambda one: (one.start, one.end)))
    return with_day(judged._replace(stay=judged.stay._replace(offer=offer)), number, replace(day, items=items))


def take(judged: Judged, number: int, kind: ItemKind) -> Judged:
    """Take what is of a kind off a day."""
    day = judged.agenda.days[number]
    return with_day(judged, number, replace(day, items=tuple(one for one in day.items if one.kind != kind)))


def with_day(judged: Judged, number: int, day: AgendaDay) -> Judged:
    days = list(judged.agenda.days)
    days[number] = day
    return judged._replace(agenda=replace(judged.agenda, days=tuple(days)))


def crowd(judged: Judged) -> Judged:
    """Fill the first day up to its lunch, and from there to its reflection."""
    return put(put(judged, 0, "work", "09:00", 175), 0, "work", "12:30", 175)


def strip_topic(judged: Judged) -> Judged:
    day = judged.agenda.days[1]
    items = tuple(replace(one, topic=None) if one.kind == "pitstop" else one for one in day.items)
    return with_day(judged, 1, replace(day, items=items))


def there_and_back(judged: Judged) -> Judged:
    judged = put(judged, 0, "visit", "09:30", 30, place="Rådhuset")
    judged = put(judged, 0, "travel", "10:15", 15)
    return put(judged, 0, "visit", "10:45", 30, place="rådhuset")


SPOILT: dict[str, Spoil] = {
    "AG102": crowd,
    "AG103": lambda judged: take(judged, 0, "reflection"),
    "AG104": lambda judged: put(judged, 0, "visit", "09:00", 90),
    "AG105": lambda judged: put(judged, 0, "visit", "09:30", 95),
    "AG106": lambda judged: put(judged, 0, "meeting", "16:30", 30),
    "AG107": lambda judged: put(judged, 0, "meeting", "16:00", 15),
    "AG108": lambda judged: put(judged, 0, "meeting", "08:45", 30),
    "AG109": lambda judged: take(judged, 0, "welcome"),
    "AG110": lambda judged: take(judged, 2, "evaluation"),
    "AG111": lambda judged: take(judged, 1, "pitstop"),
    "AG112": strip_topic,
    "AG113": lambda judged: put(judged, 0, "visit", "08:45", 30, citizens=True),
    "AG115": there_and_back,
}


@pytest.mark.parametrize("code", SPOILT)
def test_each_code_is_found_in_what_is_spoilt_and_not_before(code: str) -> None:
    sound = only(builder_of().judged(stay_of([], days=3)))
    assert codes(judge_host([sound])) == []
    assert code in codes(judge_host([SPOILT[code](sound)]))


@pytest.mark.parametrize(("start", "is_break"), [("09:10", True), ("09:09", False)])
def test_ten_open_minutes_are_a_break_and_time_for_reflection(start: str, is_break: bool) -> None:
    sound = only(builder_of().judged(stay_of([], days=3)))
    judged = put(sound, 0, "work", start, 90)
    assert codes(judge_host([judged])) == ([] if is_break else ["AG104"])
    first, after = sound.agenda.days[0], judged.agenda.days[0]
    lost = time_for_reflection(first, 10) - time_for_reflection(after, 10)
    assert lost == (90 if is_break else 99)


def test_an_item_that_is_long_by_itself_is_not_told_twice() -> None:
    sound = only(builder_of().judged(stay_of([], days=3)))
    assert codes(judge_host([put(sound, 0, "work", "09:30", 120)])) == ["AG105"]


def test_every_code_is_spoilt_here_or_in_a_test_of_its_own() -> None:
    agendas = {code for code in CATALOGUE if code.startswith("AG1")}
    assert agendas - SPOILT.keys() == {"AG101", "AG114"}


def test_what_has_no_room_is_found() -> None:
    assert codes(judge_host(builder_of().judged(stay_of([item("Hele døgnet", 1200)])))) == ["AG101"]


@pytest.mark.parametrize(
    ("who", "other", "found"),
    [
        ("Lone Vestbirk", "Lone Vestbirk", True),
        ("Lone Vestbirk", "lone  vestbirk", True),
        ("LONE VESTBIRK", "Lone Vestbirk", True),
        ("Ane Ågård", "ane A\u030aga\u030ard", True),
        ("Lone", "lone", False),
        ("Lone Vestbirk", "Jesper Holm", False),
        ("hele afdelingen", "hele afdelingen", False),
        ("Hele afdelingen", "hele  afdelingen", False),
    ],
)
def test_a_person_is_one_throughout_the_host_and_a_team_one_of_its_offer(who: str, other: str, found: bool) -> None:
    here = stay_of([item("Her", 60, 1, "10:00", **{"with": [who]})], interns=["a01"])
    there = stay_of([item("Dér", 60, 1, "10:30", **{"with": [other]})], interns=["a02"], offer="p")
    build = builder_of().judged
    assert codes(judge_host([*build(here), *build(there)])) == (["AG114"] if found else [])


@pytest.mark.parametrize("team", ["hele  afdelingen", "Hele afdelingen"])
def test_a_team_of_one_unit_is_the_same_however_it_is_spelt(team: str) -> None:
    stays = [
        stay_of([item("Her", 60, 1, "10:00", **{"with": ["hele afdelingen"]})], interns=["a01"]),
        stay_of([item("Dér", 60, 1, "10:30", **{"with": [team]})], interns=["a02"], offer="p"),
    ]
    for number, stay in enumerate(stays):
        host = stay.offer.host.model_copy(update={"unit": ("Digital", "digital ")[number]})
        stays[number] = stay._replace(offer=stay.offer.model_copy(update={"host": host}))
    host_of_both = [judged for stay in stays for judged in builder_of().judged(stay)]
    assert codes(judge_host(host_of_both)) == ["AG114"]


def test_somebody_who_is_named_twice_at_an_item_is_in_two_places_once() -> None:
    here = stay_of([item("Her", 60, 1, "10:00", **{"with": ["Lone Vestbirk"]})], interns=["a01"])
    twice = ["Lone Vestbirk", "lone vestbirk"]
    there = stay_of([item("Dér", 60, 1, "10:30", **{"with": twice})], interns=["a02"], offer="p")
    build = builder_of().judged
    assert [fault.code for fault in judge_host([*build(here), *build(there)])] == ["AG114"]


@pytest.mark.parametrize(("second", "found"), [("10:30", True), ("11:15", False)])
def test_interns_of_one_agenda_may_need_the_same_person_at_once(second: str, found: bool) -> None:
    programme = [
        item("Den ene", 60, 1, "10:00", **{"with": ["Lone Vestbirk"], "for": ["a01"]}),
        item("Den anden", 45, 1, second, **{"with": ["Lone Vestbirk"], "for": ["a02"]}),
    ]
    assert codes(judge_host(builder_of().judged(stay_of(programme, interns=["a01", "a02"])))) == ["AG114"] * found


def test_who_meets_somebody_together_meets_them_once() -> None:
    programme = [item("Sammen", 60, 1, "10:00", **{"with": ["Lone Vestbirk", "hele afdelingen"]})]
    assert judge_host(builder_of().judged(stay_of(programme, interns=["a01", "a02"]))) == []


def test_what_is_for_another_intern_is_no_overlap() -> None:
    programme = [
        item("Den ene", 60, 1, "10:00", **{"for": ["a01"]}),
        item("Den anden", 60, 1, "10:00", **{"for": ["a02"]}),
    ]
    assert judge_host(builder_of().judged(stay_of(programme, interns=["a01", "a02"]))) == []


def test_citizens_wait_for_the_end_of_the_hosts_own_welcome() -> None:
    programme = [
        item("Velkommen", 30, 1, "12:30", kind="welcome"),
        item("Frokost med beboerne", 30, 1, "12:00", kind="lunch", citizens="true"),
        item("Skranken", 60, 1, "13:00", kind="visit", citizens="true"),
    ]
    (fault,) = judge_host(builder_of().judged(stay_of(programme)))
    assert (fault.code, fault.items) == ("AG113", (1,))


def test_an_event_on_a_day_off_is_outside_the_working_hours_and_needs_no_frame() -> None:
    programme = [{"title": "Åbent hus", "minutes": "60", "at": "2027-09-18 10:00"}]
    stay = stay_of(programme, days=8)
    stay = stay._replace(days=tuple(day for day in stay.days if day.weekday() < 5))
    assert codes(judge_host(builder_of().judged(stay))) == ["AG107"]


def test_a_round_whose_own_working_day_is_too_long_is_told_so() -> None:
    faults = judge_host(builder_of(day="07:30-16:00").judged(stay_of([])))
    assert {(fault.code, fault.setting) for fault in faults} == {("AG106", "day")}
