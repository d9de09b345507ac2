"""What mends a fault mends it: each cure is made in the programme as a host would make it, and looked at once more."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from praktik.agenda.checks.changes import Begin, Change, Cut, Move, Shorten, Split
from praktik.agenda.checks.cures import Cure, Cures
from praktik.agenda.checks.fault import Fault
from praktik.agenda.checks.judging import Builder
from praktik.agenda.points import clock_at
from praktik.agenda.stays import Stay
from praktik.round.models import Item, Offer
from tests.agenda.judged_stays import builder_of, codes, item, stay_of
from tests.agenda.test_agenda_properties import Case, cases

ROOT = Path(__file__).parents[2]
CROWDED = ROOT / "rounds" / "assens" / "offers.yaml"
CURED = Path(__file__).parent / "cured" / "offers.yaml"
few = settings(max_examples=12, deadline=None)


def mended(offer: Offer, cure: Cure, way: Change) -> Offer:
    """Make a cure as a host would: what is cut is gone, and the second half of what is split follows the first."""
    programme: list[Item | None] = list(offer.programme)
    halves: list[Item] = []
    for change in (*cure.also, *cure.held, way):
        one = programme[change.index]
        assert one is not None
        match change:
            case Shorten(by=by):
                programme[change.index] = one.model_copy(update={"minutes": one.minutes - by})
            case Move():
                programme[change.index] = timed(one, change.day, change.number, change.start)
            case Split():
                later = change.start + change.first + change.gap
                halves.append(
                    timed(one, change.day, change.number, later).model_copy(
                        update={"minutes": one.minutes - change.first}
                    )
                )
                first = timed(one, change.day, change.number, change.start)
                programme[change.index] = first.model_copy(update={"minutes": change.first})
            case Begin():
                programme[change.index] = one.model_copy(update={"topic": "Et emne", "with_whom": ("alle",)})
            case Cut():
                programme[change.index] = None
    kept = [one for one in programme if one is not None]
    return offer.model_copy(update={"programme": (*kept, *halves)})


def timed(one: Item, day: Any, number: int, start: int) -> Item:
    if one.at is not None:
        return one.model_copy(update={"at": (day, clock_at(start))})
    return one.model_copy(update={"day": number, "time": clock_at(start)})


def told(fault: Fault, offer: Offer) -> tuple[object, ...]:
    """What makes it the same fault for a reader: the title, since an index changes where something is cut."""
    titles = tuple(offer.programme[index].title for index in fault.items)
    return fault.code, fault.applicant, titles or fault.day


def sizes(cures: Cures, offer: Offer) -> dict[tuple[object, ...], int]:
    found: dict[tuple[object, ...], int] = {}
    for fault in cures.faults:
        key = told(fault, offer)
        found[key] = found.get(key, 0) + fault.size
    return found


def assert_every_way_mends(stay: Stay, builder: Builder) -> list[Cure]:
    cures = Cures([stay], builder)
    before = sizes(cures, stay.offer)
    found = []
    for fault in cures.faults:
        cure = cures.of(fault)
        found.append(cure)
        for way in cure.ways:
            offer = mended(stay.offer, cure, way)
            after = sizes(Cures([stay._replace(offer=offer)], builder), offer)
            key = told(fault, stay.offer)
            assert after.get(key, 0) <= before[key] - fault.size, (fault.code, way)
            assert all(size <= before.get(key, 0) for key, size in after.items()), (fault.code, way)
    return found


def offers_in(path: Path) -> dict[str, Offer]:
    entries = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return {entry["id"]: Offer.model_validate(entry) for entry in entries}


def crowded_stay(path: Path = CROWDED) -> Stay:
    return stay_of([], days=4)._replace(offer=offers_in(path)["assens-digital"])


def test_every_way_to_mend_the_crowded_programme_mends_it() -> None:
    cures = assert_every_way_mends(crowded_stay(), builder_of())
    assert len(cures) > 5
    assert all(cure.ways for cure in cures)


def test_the_crowded_programme_is_flagged_for_what_crowds_it_and_the_cured_one_for_nothing() -> None:
    builder = builder_of()
    assert codes(Cures([crowded_stay()], builder).faults) == ["AG101", "AG102", "AG104", "AG105"]
    assert Cures([crowded_stay(CURED)], builder).faults == []


def test_the_cured_programme_keeps_what_the_host_wanted_to_show() -> None:
    crowded, cured = (crowded_stay(path).offer.programme for path in (CROWDED, CURED))
    titles = {one.title for one in cured}
    assert {one.title for one in crowded} - titles == {"Borgerservice, telefon og hjælp til Digital Post"}
    assert titles >= {"Borgerservice, telefonen", "Borgerservice, hjælp til Digital Post"}


def test_who_follows_one_cure_after_the_other_ends_with_a_programme_that_passes() -> None:
    builder, stay = builder_of(), crowded_stay()
    for _ in range(20):
        cures = Cures([stay], builder)
        if not cures.faults:
            return
        cure = cures.of(cures.faults[0])
        stay = stay._replace(offer=mended(stay.offer, cure, cure.ways[0]))
    raise AssertionError("twenty cures do not mend it")


@few
@given(cases(most=5))
def test_whatever_is_told_to_do_helps(case: Case) -> None:
    stay = stay_of([], days=len(case.days))._replace(offer=case.offer, days=case.days)
    assert_every_way_mends(stay, builder_of())


@pytest.mark.parametrize(
    ("programme", "code", "ways"),
    [
        (
            [item("Morgen", 80, 1, "09:10"), item("Middag", 80, 1, "10:40"), item("Aften", 165, 1, "12:30")],
            "AG103",
            "Shorten Cut",
        ),
        ([item("Skranken", 120, 1, "09:30")], "AG105", "Shorten Split Cut"),
        ([item("Tavlemøde", 60, 1, "08:30")], "AG109", "Move Cut"),
        ([item("Gevinster", 60, 1, "10:00", kind="pitstop")], "AG112", "Begin"),
        ([item("Velkommen", 30, 1, "10:00", kind="welcome"), item("Tur", 30, 1, "09:00")], "AG109", "Move Cut"),
        ([item("Ro", 30, 1, "17:00", kind="reflection")], "AG107", "Move"),
    ],
)
def test_the_ways_are_told_the_mildest_first(programme: Sequence[dict[str, Any]], code: str, ways: str) -> None:
    stay = stay_of(programme)
    cures = Cures([stay], builder_of())
    (fault,) = (fault for fault in cures.faults if fault.code == code)
    assert [type(way).__name__ for way in cures.of(fault).ways] == ways.split()
    assert_every_way_mends(stay, builder_of())


def test_two_items_are_changed_where_one_is_not_enough() -> None:
    programme = [item(f"Punkt {start}", 45, 1, start) for start in ("09:00", "09:45", "10:30", "11:15")]
    programme += [item("Middag", 55, 1, "12:30"), item("Aften", 55, 1, "13:40")]
    stay, builder = stay_of(programme, days=2), builder_of(max_unbroken="60")
    cures = Cures([stay], builder)
    (fault,) = (fault for fault in cures.faults if fault.code == "AG104")
    cure = cures.of(fault)
    assert cure.also
    assert cure.ways
    assert {way.index for way in cure.ways}.isdisjoint(change.index for change in cure.also)
    assert_every_way_mends(stay, builder)


@pytest.mark.parametrize(
    "absent",
    [item("Midnat", 60, 1, "23:30"), item("Femte dag", 60, 5), item("Hele døgnet", 600)],
    ids=lambda one: one["title"],
)
def test_what_is_not_on_the_agenda_and_stands_in_no_ways_is_left_alone(absent: dict[str, Any]) -> None:
    stay = stay_of([absent, item("Tidligt", 60, 1, "07:00"), item("Sent", 60, 1, "17:00")])
    cures = Cures([stay], builder_of())
    (fault,) = (fault for fault in cures.faults if fault.code == "AG106")
    cure = cures.of(fault)
    assert [change.index for change in cure.also] == [2]
    assert {way.index for way in cure.ways} == {1}
    assert_every_way_mends(stay, builder_of())


@pytest.mark.parametrize(
    ("half_days", "days", "setting"),
    [
        ({"arrive": "15:45"}, 2, {"AG103": "arrive", "AG109": "arrive"}),
        ({"leave": "08:45"}, 2, {"AG103": "leave", "AG110": "leave"}),
        ({"arrive": "15:00", "leave": "15:15"}, 1, {"AG103": "arrive", "AG109": "arrive", "AG110": "arrive"}),
        ({"arrive": "12:30", "leave": "12:00"}, 2, {}),
    ],
)
def test_half_days_without_time_for_the_frame_are_the_rounds_own_fault(
    half_days: dict[str, str], days: int, setting: dict[str, str]
) -> None:
    cures = Cures([stay_of([item("Tavlemøde", 30, 1, "08:30")], days)], builder_of(**half_days))
    assert {fault.code: fault.setting for fault in cures.faults if fault.setting} == setting


def test_of_two_who_want_the_same_person_one_is_moved() -> None:
    stays = [
        stay_of([item("Her", 60, 1, "10:00", **{"with": ["Lone Vestbirk"]})]),
        stay_of([item("Dér", 60, 1, "10:30", **{"with": ["Lone Vestbirk"]})], interns=["a02"], offer="p"),
    ]
    cures = Cures(stays, builder_of())
    (fault,) = cures.faults
    way = cures.of(fault).ways[0]
    assert isinstance(way, Move)
    after = [stays[0], stays[1]._replace(offer=mended(stays[1].offer, cures.of(fault), way))]
    assert Cures(after, builder_of()).faults == []


def test_a_programme_of_forty_lines_is_mended_in_bounded_work() -> None:
    programme = [item(f"Punkt {number}", 40 + number) for number in range(40)]
    cures = Cures([stay_of(programme, days=5)], builder_of())
    assert all(cures.of(fault).ways for fault in cures.faults[:3])
