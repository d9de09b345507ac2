"""What holds for every agenda, whatever the programme."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from math import ceil
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.agenda.agenda import Agenda, AgendaDay, AgendaItem
from praktik.agenda.building import build_agenda
from praktik.round.frame_file import shipped_frame
from praktik.round.models import AgendaSettings, Applicant, Item, ItemKind, Offer

# Drawing a case takes far longer than its agenda; 40 keep the suite short.
quick = settings(max_examples=40, deadline=None)

MONDAY = date(2027, 9, 13)
WORKING_DAYS = [MONDAY + timedelta(days=days) for days in (0, 1, 2, 3, 4, 7, 8, 9)]
FIXED_DAYS = [MONDAY + timedelta(days=days) for days in range(-1, 9)]
FRAME_KINDS = ("welcome", "lunch", "reflection", "debrief", "evaluation")
HOST_KINDS = ("visit", "meeting", "work", "pitstop", "travel")
EDGES = ("welcome", "lunch", "debrief", "evaluation")
REFLECTION = 15
SHORTEST_GAP = 10


@dataclass(frozen=True)
class Case:
    offer: Offer
    applicant: Applicant
    days: tuple[date, ...]
    settings: AgendaSettings

    def agenda(self) -> Agenda:
        return build_agenda(self.offer, [self.applicant], self.days, self.settings, "da", shipped_frame())

    def item(self, shown: AgendaItem) -> Item | None:
        """The host's item behind what is shown; titles are numbers, so that each is known again."""
        return None if shown.from_frame else self.offer.programme[int(shown.title)]

    def is_fixed(self, shown: AgendaItem) -> bool:
        item = self.item(shown)
        return item is not None and (item.at is not None or item.time is not None)

    def hours(self) -> tuple[int, int]:
        return minutes(self.settings.day[0]), minutes(self.settings.day[1])


def minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def clocks(first: int, last: int) -> st.SearchStrategy[str]:
    return st.builds("{:02}:{:02}".format, st.integers(first, last), st.sampled_from(range(0, 60, 5)))


def items(kinds: Sequence[str], fixed: bool) -> st.SearchStrategy[dict[str, Any]]:
    parts: dict[str, st.SearchStrategy[Any]] = {
        "kind": st.sampled_from(kinds),
        "minutes": st.sampled_from([*map(str, range(5, 205, 5)), "7", "450", "1500"]),
        "for": st.sampled_from([[], [], [], ["a01"], ["a02", "a01"], ["a02"]]),
    }
    day = st.integers(1, 6).map(str)
    free = st.fixed_dictionaries(parts)
    tied = st.fixed_dictionaries(parts | {"day": day})
    if not fixed:
        return free | tied
    moment = st.builds("{} {}".format, st.sampled_from(FIXED_DAYS), clocks(8, 16) | clocks(0, 23))
    timed = st.fixed_dictionaries(parts | {"day": day, "time": clocks(8, 16)})
    return free | tied | timed | st.fixed_dictionaries(parts | {"at": moment})


def cases(
    kinds: Sequence[str] = HOST_KINDS + FRAME_KINDS, fixed: bool = True, most: int = 12
) -> st.SearchStrategy[Case]:
    return st.builds(
        case_of,
        st.lists(items(kinds, fixed), max_size=most),
        st.integers(0, 3),
        st.integers(1, 5),
        st.sampled_from(["08:30-16:00", "09:00-15:00", "07:45-17:15"]),
        st.sampled_from(["12:00-12:30", "11:30-12:15", "12:00-12:07"]),
        st.sampled_from(["90min", "60", "45", "120", "1"]),
    )


def case_of(
    programme: Sequence[Mapping[str, Any]], first: int, length: int, day: str, lunch: str, max_unbroken: str
) -> Case:
    titled = [{"title": str(index)} | dict(item) for index, item in enumerate(programme)]
    return Case(
        Offer.model_validate({"id": "o", "host": {"organisation": "H"}, "places": "1", "programme": titled}),
        Applicant.model_validate({"id": "a01", "name": "A", "organisation": "B"}),
        tuple(WORKING_DAYS[first : first + length]),
        AgendaSettings.model_validate({"day": day, "lunch": lunch, "max_unbroken": max_unbroken}),
    )


def shown_items(agenda: Agenda) -> Iterator[AgendaItem]:
    for day in agenda.days:
        yield from day.items


def overlap(one: AgendaItem, other: AgendaItem) -> bool:
    return one.start < other.end and other.start < one.end


def open_hours(case: Case, day: AgendaDay) -> tuple[int, int]:
    """From the welcome to the day's closing: only there the frame and the flexible items may lie."""
    opens, closes = case.hours()
    if day.day == case.days[0]:
        opens = max(opens, min((minutes(item.end) for item in day.items if item.kind == "welcome"), default=0))
    if day.day == case.days[-1]:
        starts = [minutes(item.start) for item in day.items if item.kind == "evaluation"]
        closes = min(closes, max(starts, default=closes))
    debriefs = [minutes(item.start) for item in day.items if item.kind == "debrief" and not case.is_fixed(item)]
    return opens, min(closes, max(debriefs, default=closes))


def gaps(case: Case, day: AgendaDay) -> list[tuple[int, int]]:
    moment, closes = open_hours(case, day)
    found = []
    for item in day.items:
        if moment < min(minutes(item.start), closes):
            found.append((moment, min(minutes(item.start), closes)))
        moment = max(moment, minutes(item.end))
    return [*found, (moment, closes)] if moment < closes else found


@quick
@given(cases())
def test_each_item_is_placed_once_or_named(case: Case) -> None:
    agenda = case.agenda()
    placed = [int(item.title) for item in shown_items(agenda) if not item.from_frame]
    named = [left_out.item_index for left_out in agenda.left_out]
    meant = [i for i, item in enumerate(case.offer.programme) if not item.for_whom or "a01" in item.for_whom]
    assert sorted(placed + named) == meant
    assert named == sorted(named)
    assert all(left_out.title == str(left_out.item_index) for left_out in agenda.left_out)


@quick
@given(cases())
def test_items_are_shown_as_the_host_wrote_them(case: Case) -> None:
    for shown in shown_items(case.agenda()):
        if (item := case.item(shown)) is not None:
            assert minutes(shown.end) - minutes(shown.start) == item.minutes
            assert (shown.kind, shown.with_whom, shown.place) == (item.kind, item.with_whom, item.place)


@quick
@given(cases())
def test_fixed_items_never_move(case: Case) -> None:
    for shown in shown_items(case.agenda()):
        item = case.item(shown)
        if item is None:
            continue
        if item.at is not None:
            assert (shown.day, shown.start) == item.at
        if item.day is not None:
            assert shown.day == case.days[item.day - 1]
            assert item.time in {None, shown.start}


@quick
@given(cases())
def test_a_fixed_item_is_left_out_only_for_its_day_or_midnight(case: Case) -> None:
    for left_out in case.agenda().left_out:
        item = case.offer.programme[left_out.item_index]
        day = item.at[0] if item.at else case.days[item.day - 1] if item.day and item.day <= len(case.days) else None
        outside = (item.at or item.day) and (day is None or not case.days[0] <= day <= case.days[-1])
        assert (left_out.reason == "outside_the_stay") == bool(outside)
        if not outside and (clock := item.at[1] if item.at else item.time) is not None:
            assert left_out.reason == "past_midnight"
            assert minutes(clock) + item.minutes >= 24 * 60


@quick
@given(cases())
def test_only_what_the_host_fixed_overlaps(case: Case) -> None:
    for day in case.agenda().days:
        for number, one in enumerate(day.items):
            for other in day.items[number + 1 :]:
                assert not overlap(one, other) or (case.is_fixed(one) and case.is_fixed(other))


@quick
@given(cases())
def test_the_rest_lies_within_the_working_hours_of_the_stay(case: Case) -> None:
    opens, closes = case.hours()
    for shown in shown_items(case.agenda()):
        if not case.is_fixed(shown):
            assert shown.day in case.days
            assert opens <= minutes(shown.start) < minutes(shown.end) <= closes


@quick
@given(cases())
def test_days_and_items_stand_in_the_order_of_time(case: Case) -> None:
    agenda = case.agenda()
    shown_days = [day.day for day in agenda.days]
    assert shown_days == sorted(set(shown_days))
    assert set(case.days) <= set(shown_days)
    for day in agenda.days:
        assert all(item.day == day.day for item in day.items)
        assert [item.start for item in day.items] == sorted(item.start for item in day.items)
        assert day.items or day.day in case.days


@quick
@given(cases(kinds=(*FRAME_KINDS, "work", "visit")))  # what has to be travelled to needs a longer gap than itself
def test_nothing_is_left_out_for_which_there_is_a_gap(case: Case) -> None:
    agenda = case.agenda()
    for left_out in agenda.left_out:
        item = case.offer.programme[left_out.item_index]
        if left_out.reason == "no_gap":
            days = [day for day in agenda.days if day.day in case.days]
            days = days if item.day is None else [day for day in days if day.day == case.days[item.day - 1]]
            assert all(end - start < item.minutes for day in days for start, end in gaps(case, day))


@quick
@given(cases(kinds=("work",)))
def test_an_equally_long_item_does_not_overtake(case: Case) -> None:
    placed = {int(item.title): (item.day, item.start) for item in shown_items(case.agenda()) if not item.from_frame}
    free = [
        (index, item.minutes)
        for index, item in enumerate(case.offer.programme)
        if item.at is None and item.day is None and not item.for_whom
    ]
    for (one, length), (other, other_length) in ((a, b) for a in free for b in free if a[0] < b[0]):
        if length == other_length and other in placed:
            assert one in placed
            assert placed[one] < placed[other]


def reflection_of_a_day(case: Case) -> int:
    """The minutes that a whole day without its lunch is to have for reflection."""
    first, last = case.hours()
    lunch = minutes(case.settings.lunch[1]) - minutes(case.settings.lunch[0])
    return max(REFLECTION, ceil(round(case.settings.reflection_share * (last - first - lunch), 6)))


@quick
@given(cases(kinds=("work",)))
def test_no_item_could_have_come_earlier(case: Case) -> None:
    agenda = case.agenda()
    for shown in shown_items(agenda):
        item = case.item(shown)
        if item is None or case.is_fixed(shown):
            continue
        for day in agenda.days:
            if day.day in ({shown.day} if item.day else case.days) and day.day <= shown.day:
                for start, end in gaps(case, day):
                    earlier = (day.day, start) < (shown.day, minutes(shown.start))
                    # A shorter gap than this may have been kept for the day's share of reflection.
                    assert not earlier or end - start < item.minutes + reflection_of_a_day(case)


@quick
@given(cases())
def test_every_day_reflects_where_there_is_room(case: Case) -> None:
    for day in case.agenda().days:
        if day.day in case.days and all(item.kind != "reflection" for item in day.items):
            assert all(end - start < REFLECTION for start, end in gaps(case, day))


@quick
@given(cases(kinds=HOST_KINDS, fixed=False, most=30))
def test_flexible_items_cannot_crowd_out_the_frame(case: Case) -> None:
    agenda = case.agenda()
    opens, closes = case.hours()
    for day in agenda.days:
        kinds = [item.kind for item in day.items]
        assert (kinds.count("lunch"), kinds.count("debrief")) == (1, 1)
        assert "reflection" in kinds
        assert next(item.start for item in day.items if item.kind == "lunch") == case.settings.lunch[0]
        assert minutes(day.items[-1].end) == closes
    first, last = agenda.days[0].items[0], agenda.days[-1].items[-1]
    assert (first.kind, minutes(first.start), last.kind) == ("welcome", opens, "evaluation")
    if len(case.days) > 1 and all(item.day is None for item in case.offer.programme):
        left_out = [case.offer.programme[each.item_index].kind for each in agenda.left_out]
        assert "pitstop" in [*(item.kind for item in shown_items(agenda)), *left_out]


@quick
@given(cases(kinds=HOST_KINDS))
def test_welcome_is_first_and_evaluation_last_unless_the_host_fixed_something_there(case: Case) -> None:
    agenda = case.agenda()
    opens, closes = case.hours()
    first_day = next(day for day in agenda.days if day.day == case.days[0])
    last_day = next(day for day in agenda.days if day.day == case.days[-1])
    if not any(case.is_fixed(item) and minutes(item.start) < opens + 30 for item in first_day.items):
        assert first_day.items[0].kind == "welcome"
    if not any(case.is_fixed(item) and minutes(item.end) > closes - 30 for item in last_day.items):
        assert last_day.items[-1].kind == "evaluation"
    assert not [item for item in before("welcome", first_day) if not case.is_fixed(item) and item.kind != "lunch"]
    assert not [item for item in after("evaluation", last_day) if not case.is_fixed(item) and item.kind != "lunch"]


def before(kind: ItemKind, day: AgendaDay) -> list[AgendaItem]:
    starts = [item.start for item in day.items if item.kind == kind]
    return [item for item in day.items if starts and item.start < starts[0]]


def after(kind: ItemKind, day: AgendaDay) -> list[AgendaItem]:
    starts = [item.start for item in day.items if item.kind == kind]
    return [item for item in day.items if starts and item.start > starts[-1]]


@quick
@given(cases())
def test_a_stretch_is_too_long_only_where_no_reflection_could_break_it(case: Case) -> None:
    for day in case.agenda().days:
        for item in day.items if day.day in case.days else ():
            length = minutes(item.end) - minutes(item.start)
            run_on = unbroken_before(day, item)
            can_move = not case.is_fixed(item) and item.kind not in (*EDGES, "reflection")
            if can_move and length <= case.settings.max_unbroken < run_on + length and run_on > 0:
                assert spare_behind(case, day, item) < REFLECTION


def unbroken_before(day: AgendaDay, item: AgendaItem) -> int:
    """How long the day has run on when an item begins."""
    since = until = -60
    for earlier in day.items[: day.items.index(item)]:
        start, end = minutes(earlier.start), minutes(earlier.end)
        if start - until >= SHORTEST_GAP:
            since = start
        if earlier.kind in {"lunch", "reflection"}:
            since = end
        until = max(until, end)
    return minutes(item.start) - since if minutes(item.start) - until < SHORTEST_GAP else 0


def spare_behind(case: Case, day: AgendaDay, item: AgendaItem) -> int:
    """The gap behind the flexible items that follow an item with nothing settled between."""
    moment = minutes(item.end)
    for later in day.items[day.items.index(item) + 1 :]:
        if minutes(later.start) > moment or case.is_fixed(later) or later.kind in EDGES:
            break
        moment = minutes(later.end)
    return next((end - start for start, end in gaps(case, day) if start == moment), 0)


@quick
@given(cases())
def test_the_same_inputs_give_the_same_agenda(case: Case) -> None:
    assert case.agenda() == case.agenda()
