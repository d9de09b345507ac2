"""Travelling: the way there and the way back stay with what is visited."""

import pytest

from praktik.agenda.blocks import blocks_of
from praktik.agenda.points import Point
from praktik.round.frame_file import shipped_frame
from praktik.round.models import ItemKind
from tests.agenda.small_agendas import MONDAY, build, item, left_out, lines

KINDS: dict[str, ItemKind] = {"T": "travel", "V": "visit"}


def points(kinds: str) -> list[Point]:
    return [Point(KINDS[kind], 10, kind, index=index) for index, kind in enumerate(kinds)]


@pytest.mark.parametrize(
    ("programme", "blocks"),
    [
        ("VV", "V V"),
        ("TVT", "TVT"),
        ("TV", "TV"),
        ("VT", "VT"),
        ("TTV", "TTV"),
        ("VTVTV", "V TVT V"),
        ("TVTTVT", "TVT TVT"),
        ("TVTV", "TVT V"),
        ("T", "T"),
        ("VTV", "V TV"),
    ],
)
def test_travel_belongs_to_what_is_visited(programme: str, blocks: str) -> None:
    found = ["".join(point.title for point in block.points) for block in blocks_of(points(programme), 0)]
    assert " ".join(found) == blocks


def test_items_of_different_days_or_people_are_no_block() -> None:
    way = Point("travel", 10, "T", index=0)
    assert len(blocks_of([way, Point("visit", 10, "V", index=1, day=MONDAY)], 0)) == 2
    assert len(blocks_of([way, Point("visit", 10, "V", index=1, for_whom=("a01",))], 0)) == 2
    assert len(blocks_of([way, Point("visit", 10, "V", index=2)], 0)) == 2


def test_a_visit_with_its_ways_is_placed_as_one() -> None:
    agenda = build(
        item("Fyld", 135, day="1", time="09:00"),
        item("Med bus derud", 20, kind="travel"),
        item("Vandværket", 60, kind="visit"),
        item("Med bus tilbage", 20, kind="travel"),
    )
    assert lines(agenda)[3:7] == [
        "12:00-12:30*Frokost",
        "12:30-12:50 Med bus derud",
        "12:50-13:50 Vandværket",
        "13:50-14:10 Med bus tilbage",
    ]


def test_a_visit_that_fits_without_its_ways_is_named_with_them() -> None:
    agenda = build(
        item("Formiddag", 180, day="1", time="09:00"),
        item("Eftermiddag", 90, day="1", time="12:30"),
        item("Ud", 30, kind="travel"),
        item("Besøg", 45, kind="visit"),
        days=(MONDAY,),
    )
    assert left_out(agenda) == [(2, "cannot_fit_together"), (3, "cannot_fit_together")]
    assert agenda.left_out[0].together == (2, 3)


def test_minutes_between_items_are_kept_free() -> None:
    frame = shipped_frame().model_copy(update={"between": 10})
    agenda = build(item("A", 40), item("B", 40), item("C", 40, day="1", time="11:00"), frame=frame)
    assert lines(agenda)[1:4] == ["09:00-09:40 A", "09:50-10:30 B", "11:00-11:40 C"]
