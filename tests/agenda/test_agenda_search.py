"""The search for an agenda, held against trying everything: small stays, in quarters of an hour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.agenda.agenda import Agenda, AgendaDay
from praktik.agenda.building import build_agenda
from praktik.round.frame import Frame
from praktik.round.frame_file import shipped_frame
from praktik.round.models import AgendaSettings, Applicant, Item, Offer
from tests.agenda.every_agenda import QUARTER, Day, Wanted, fit

DAYS = (date(2027, 9, 13), date(2027, 9, 14))
INTERNS = ("a01", "a02")
EDGES = ("welcome", "lunch", "debrief", "evaluation")
PITSTOP = Wanted(3, (0, 1), (0, 1))
FOR = [[], [], [], ["a01"], ["a02"], ["a02", "a01"]]
parts: dict[str, st.SearchStrategy[Any]] = {
    "minutes": st.sampled_from(["15", "30", "30", "45", "60", "75", "90"]),
    "for": st.sampled_from(FOR),
}
free = st.fixed_dictionaries(parts)
tied = st.fixed_dictionaries(parts | {"day": st.sampled_from("12")})
quarters = st.builds("{:02}:{:02}".format, st.integers(9, 12), st.sampled_from([0, 15, 30, 45]))
fixed = st.fixed_dictionaries(parts | {"day": st.sampled_from("12"), "time": quarters})
programmes = st.builds(
    lambda fixed_items, items: [*fixed_items, *items],
    st.lists(fixed, max_size=2),
    st.lists(free | free | tied, min_size=1, max_size=5),
)


def frame_of(minutes: Mapping[str, int], between: int) -> Frame:
    """The frame that ships, with parts of other lengths."""
    shipped = shipped_frame()
    parts = {name: getattr(shipped, name).model_copy(update={"minutes": length}) for name, length in minutes.items()}
    return shipped.model_copy(update={**parts, "between": between})


PARTS = ("welcome", "reflection", "pitstop", "debrief", "evaluation")
lengths = st.dictionaries(st.sampled_from(PARTS), st.sampled_from([15, 45, 90, 600]))
frames = st.builds(frame_of, lengths, st.sampled_from([0, 15, 60]))


@dataclass(frozen=True)
class Built:
    """An agenda of two interns, and what its programme looks like to somebody who tries everything."""

    agenda: Agenda
    programme: Sequence[Item]
    days: Sequence[Day]
    always: Sequence[Wanted]

    def wanted(self, index: int) -> Wanted:
        item = self.programme[index]
        interns = tuple(number for number, id_ in enumerate(INTERNS) if not item.for_whom or id_ in item.for_whom)
        days = range(len(self.days)) if item.day is None else [item.day - 1]
        return Wanted(item.minutes // QUARTER, interns, tuple(days))

    def fit(self, indices: Sequence[int]) -> bool:
        return fit([*self.always, *map(self.wanted, indices)], self.days)


def build(programme: Sequence[Mapping[str, Any]], length: int, frame: Frame | None = None) -> Built:
    titled = [{"title": str(index), **item} for index, item in enumerate(programme)]
    offer = Offer.model_validate({"id": "o", "host": {"organisation": "H"}, "places": "2", "programme": titled})
    interns = [Applicant.model_validate({"id": id_, "name": id_, "organisation": "B"}) for id_ in INTERNS]
    hours = AgendaSettings.model_validate({"day": "09:00-13:00", "lunch": "11:00-11:30"})
    agenda = build_agenda(offer, interns, DAYS[:length], hours, "da", frame or shipped_frame())
    days = [day_of(day, number, length) for number, day in enumerate(agenda.days)]
    has_pitstop = any(item.kind == "pitstop" for day in agenda.days for item in day.items)
    return Built(agenda, offer.programme, days, [PITSTOP] if has_pitstop else [])


def day_of(day: AgendaDay, number: int, length: int) -> Day:
    """What nobody may move: the items with a time, and the frame's own edges."""
    settled = [item for item in day.items if item.is_fixed or item.kind in EDGES]
    busy = [0, 0]
    for item in settled:
        for intern, id_ in enumerate(INTERNS):
            if not item.for_whom or id_ in item.for_whom:
                first, last = quarter(item.start), quarter(item.end)
                busy[intern] |= ((1 << (last - first)) - 1) << first
    opens, closes = quarter(time(9)), quarter(time(13))
    if number == 0:
        opens = max([opens, *(quarter(item.end) for item in settled if item.kind == "welcome")])
    starts = [quarter(item.start) for item in settled if item.kind in {"debrief", "evaluation"}]
    return Day(tuple(busy), opens, min([closes, *starts]), must_reflect=True)


def quarter(clock: time) -> int:
    assert clock.minute % QUARTER == 0
    return clock.hour * 4 + clock.minute // QUARTER


def outside(built: Built) -> set[int]:
    return {each.item_index for each in built.agenda.left_out if each.reason in {"outside_the_stay", "past_midnight"}}


@settings(max_examples=60, deadline=None)
@given(programmes, st.sampled_from([1, 2]))
def test_what_is_left_out_cannot_be_on_any_agenda_with_the_rest(programme: list[dict[str, Any]], length: int) -> None:
    built = build(programme, length)
    left_out = [each for each in built.agenda.left_out if each.item_index not in outside(built)]
    flexible = [i for i, item in enumerate(built.programme) if item.time is None and i not in outside(built)]
    placed = [index for index in flexible if index not in {each.item_index for each in left_out}]
    assert built.fit(placed)
    for each in left_out:
        assert each.reason != "not_found"
        together = each.together or (each.item_index,)
        assert each.item_index in together
        assert set(together) <= {*placed, each.item_index}
        assert not built.fit(together)
        assert all(built.fit(fewer) for fewer in combinations([*placed, each.item_index], len(together) - 1))


@settings(max_examples=60, deadline=None)
@given(programmes, st.sampled_from([1, 2]))
def test_nobody_is_in_two_places_and_every_day_reflects(programme: list[dict[str, Any]], length: int) -> None:
    built = build(programme, length)
    assert_nobody_is_in_two_places(built.agenda)
    for day, before in zip(built.agenda.days, built.days, strict=True):
        if before.can_reflect(before.busy):
            assert "reflection" in [item.kind for item in day.items]


@settings(max_examples=40, deadline=None)
@given(programmes, st.sampled_from([1, 2]), frames)
def test_whatever_the_frame_each_item_is_on_the_agenda_once_or_named(
    programme: list[dict[str, Any]], length: int, frame: Frame
) -> None:
    agenda = build(programme, length, frame).agenda
    assert_nobody_is_in_two_places(agenda)
    placed = [item.item_index for day in agenda.days for item in day.items if item.item_index is not None]
    assert sorted([*placed, *(each.item_index for each in agenda.left_out)]) == list(range(len(programme)))
    for day in agenda.days:
        assert all(time(9) <= item.start < item.end <= time(13) for item in day.items if not item.is_fixed)


def assert_nobody_is_in_two_places(agenda: Agenda) -> None:
    for day in agenda.days:
        for intern in agenda.interns:
            theirs = [item for item in day.items if not item.for_whom or intern in item.for_whom]
            for one, other in combinations(theirs, 2):
                assert one.end <= other.start or other.end <= one.start or (one.is_fixed and other.is_fixed)
