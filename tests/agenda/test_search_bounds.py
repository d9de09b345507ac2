"""A search that ends before it has tried everything says so, and a conflict is still one."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from praktik.agenda import selection
from praktik.agenda.conflicts import smallest_conflict
from praktik.agenda.day_search import Steps, fit_into_day
from praktik.agenda.free_time import OpenDay, Piece
from tests.agenda.small_agendas import MONDAY, build, item, left_out, lines

DAY = OpenDay((((540, 720), (750, 900)),), 1, 15, None, 540)


def piece(minutes: int) -> Piece:
    return Piece(minutes, (0,), (0,))


def test_an_order_that_fits_is_found_where_the_one_given_does_not() -> None:
    assert fit_into_day([piece(60), piece(90), piece(105), piece(60)], DAY, Steps(1000)) is not None
    assert fit_into_day([piece(60), piece(90), piece(105), piece(75)], DAY, Steps(1000)) is None


def test_a_search_without_steps_finds_nothing_and_can_be_told_from_one_that_knows() -> None:
    for most, used_up in ((0, True), (1000, False)):
        steps = Steps(most)
        assert fit_into_day([piece(181)], DAY, steps) is None
        assert steps.used_up is used_up


def test_a_part_of_the_steps_uses_up_all() -> None:
    steps = Steps(2)
    part = Steps(5, steps)
    assert [part.take(), part.take(), part.take()] == [True, True, False]
    assert steps.used_up


def test_what_no_search_found_in_time_is_named_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A and D in the morning, B and C in the afternoon; in the order given D has no gap."""
    programme = [item(title, minutes) for title, minutes in (("A", 75), ("B", 60), ("C", 105), ("D", 90))]
    found = build(*programme)
    assert (left_out(found), found.reordered) == ([], (3,))
    monkeypatch.setattr(selection, "MOST_STEPS", 0)
    agenda = build(*programme)
    assert left_out(agenda) == [(3, "not_found")]
    assert "09:15-10:30 A" in lines(agenda)


@pytest.mark.parametrize("steps", [0, 1000])
def test_none_of_a_conflict_can_be_spared(steps: int) -> None:
    pieces = [piece(minutes) for minutes in (30, 50, 40, 60)]

    def fits(numbers: Sequence[int]) -> bool:
        return sum(pieces[number].minutes for number in numbers) < 95

    assert list(smallest_conflict(pieces, fits, Steps(steps))) == [1, 3]


def test_a_long_programme_takes_no_more_steps_than_it_may() -> None:
    """Thirty items of many lengths, some more than five days hold: each is on the agenda once, or named."""
    programme = [item(str(number), 20 + 7 * number % 93) for number in range(30)]
    agenda = build(*programme, days=[MONDAY + timedelta(days=number) for number in range(5)])
    placed = [shown.item_index for day in agenda.days for shown in day.items if shown.item_index is not None]
    assert sorted([*placed, *(index for index, _ in left_out(agenda))]) == list(range(30))
