"""Follow-ups: one and three months after what was agreed, and drafts before that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik.documents.contents import HostFollowUp
from praktik.documents.follow_ups import months_after
from praktik.documents.letter import Circumstances, Letter
from praktik.documents.letters import list_letters
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round

AGREED = Placement("a01", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 16), "confirmed")
LATER = Placement("a03", "assens-digital", 1, date(2027, 9, 29), date(2027, 10, 1), "confirmed")


@pytest.fixture
def follow_ups(full_round: Round, place: Callable[..., Placements]) -> Callable[..., list[Letter]]:
    def list_them(on: date, *placements: Placement, kind: str | None = None) -> list[Letter]:
        letters = list_letters(full_round, place(list(placements), []), kind, None, "da", Circumstances(on=on))
        return [letter for letter in letters if letter.kind == "follow-up"]

    return list_them


def names(letters: list[Letter]) -> list[str]:
    return [f"{letter.name}/{letter.about}" for letter in letters]


@pytest.mark.parametrize(
    ("on", "months"),
    [
        (date(2027, 10, 15), ""),
        (date(2027, 10, 16), "1-month"),
        (date(2027, 12, 15), "1-month"),
        (date(2027, 12, 16), "3-months"),
        (date(2028, 6, 1), "3-months"),
    ],
)
def test_they_come_after_one_and_three_months(follow_ups: Callable[..., list[Letter]], on: date, months: str) -> None:
    letters = follow_ups(on, AGREED)
    wanted = [f"follow-up-{months}/a01", f"follow-up-{months}/assens-digital", f"follow-up-manager-{months}/a01"]
    assert names(letters) == (wanted if months else [])
    assert not any(letter.paper.draft for letter in letters)


def test_a_host_is_asked_once_its_last_intern_has_left(follow_ups: Callable[..., list[Letter]]) -> None:
    assert "follow-up-1-month/assens-digital" not in names(follow_ups(date(2027, 10, 20), AGREED, LATER))
    [host] = [letter for letter in follow_ups(date(2027, 11, 1), AGREED, LATER) if letter.about == "assens-digital"]
    assert isinstance(host.data, HostFollowUp)
    assert len(host.data.interns) == 2


def test_what_was_not_agreed_or_is_not_over_is_a_draft(follow_ups: Callable[..., list[Letter]]) -> None:
    late, early = date(2027, 11, 1), date(2027, 9, 16)
    proposed = AGREED._replace(status="proposed")
    assert follow_ups(late, proposed) == []
    assert {letter.paper.draft for letter in follow_ups(late, proposed, kind="follow-up")} == {True}
    assert {letter.paper.draft for letter in follow_ups(early, AGREED, kind="follow-up")} == {True}
    assert {letter.paper.draft for letter in follow_ups(date(2027, 9, 17), AGREED, kind="follow-up")} == {False}


def test_without_dates_there_is_nothing_to_count_from(follow_ups: Callable[..., list[Letter]]) -> None:
    assert follow_ups(date(2028, 1, 1), AGREED._replace(first=None, last=None), kind="follow-up") == []


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later.replace(day=28) <= later))
    assert later.day == day.day or _is_last_of_its_month(later)


def _is_last_of_its_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).day == 1


def test_the_day_is_what_the_clock_of_the_letter_says(full_round: Round, place: Callable[..., Placements]) -> None:
    letters = list_letters(replace(full_round), place([AGREED], []), None, None, "da")
    assert "follow-up" not in {letter.kind for letter in letters}, "no day, no follow-up"
