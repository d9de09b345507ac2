"""Reminders: to those who have not answered, a week before the last day, and once more when it is over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from praktik.documents.contents import HostReminder, Reminder
from praktik.documents.letter import Circumstances, Letter
from praktik.documents.letters import list_letters
from praktik.documents.told import LetterTold, StayTold, Told
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round

ASKED, LAST_DAY = date(2027, 7, 2), date(2027, 8, 13)  # the round's own last day
A01 = Placement("a01", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 16))
A02 = A01._replace(applicant="a02")
PUBLISHED = {"on": "2027-07-01", "by": "coordinator", "answer": "published"}


def yes(applicant: str, by: str) -> dict[str, str]:
    return {"on": "2027-07-05", "applicant": applicant, "offer": "assens-digital", "by": by, "answer": "accepted"}


def told(*placements: Placement, on: date = ASKED) -> Told:
    return Told(
        ((name, about), LetterTold(on, (StayTold(one.applicant, one.offer, one.first, one.last),), ()))
        for one in placements
        for name, about in (("proposal", one.applicant), ("manager-approval", one.applicant), ("proposal", one.offer))
    )


@pytest.fixture
def reminders(full_round: Round, place: Callable[..., Placements]) -> Callable[..., list[Letter]]:
    def list_them(
        *answers: dict[str, str],
        on: date,
        known: Told,
        placements: tuple[Placement, ...] = (A01,),
        kind: str | None = None,
    ) -> list[Letter]:
        responses = tuple(Response.model_validate(answer) for answer in answers)
        round_, circumstances = replace(full_round, responses=responses), Circumstances(on=on, told=known)
        letters = list_letters(round_, place(list(placements), []), kind, None, "da", circumstances)
        return [letter for letter in letters if letter.kind == "reminder"]

    return list_them


def names(letters: list[Letter]) -> list[str]:
    return [f"{letter.name}/{letter.about}" for letter in letters]


ALL = ["reminder/a01", "reminder/assens-digital", "reminder-manager/a01"]


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2027, 8, 5), False),
        (date(2027, 8, 6), True),  # a week before the last day
        (LAST_DAY, True),
        (date(2027, 9, 12), True),
        (date(2027, 9, 13), False),  # the stay begins
    ],
)
def test_reminders_come_a_week_before_the_last_day(reminders: Callable[..., list[Letter]], on: date, due: bool) -> None:
    letters = reminders(PUBLISHED, on=on, known=told(A01))
    assert names(letters) == (ALL if due else [])
    for letter in letters:
        assert isinstance(letter.data, Reminder | HostReminder)
        assert (letter.data.overdue, letter.data.answer_by) == (on > LAST_DAY, LAST_DAY)


def test_nobody_is_reminded_in_the_week_they_were_asked_unless_the_day_is_over(
    reminders: Callable[..., list[Letter]],
) -> None:
    late = told(A01, on=date(2027, 8, 10))
    assert reminders(PUBLISHED, on=LAST_DAY, known=late) == []
    assert names(reminders(PUBLISHED, on=date(2027, 8, 14), known=late)) == ALL


def test_whoever_was_asked_after_the_last_day_has_two_weeks(reminders: Callable[..., list[Letter]]) -> None:
    later = told(A01, on=date(2027, 8, 20))
    assert reminders(PUBLISHED, on=date(2027, 9, 2), known=later) == []
    assert names(reminders(PUBLISHED, on=date(2027, 9, 3), known=later)) == ALL


def test_only_those_who_have_not_answered_are_reminded(reminders: Callable[..., list[Letter]]) -> None:
    def due(*answers: dict[str, str]) -> list[str]:
        return names(reminders(PUBLISHED, *answers, on=LAST_DAY, known=told(A01)))

    assert due(yes("a01", "applicant")) == ALL[1:]
    assert due(yes("a01", "manager"), yes("a01", "host")) == ALL[:1]
    assert due(*(yes("a01", party) for party in ("applicant", "manager", "host"))) == []


def test_nobody_is_reminded_of_what_they_were_never_asked(reminders: Callable[..., list[Letter]]) -> None:
    assert reminders(on=LAST_DAY, known=told(A01)) == [], "not published"
    assert reminders(PUBLISHED, on=LAST_DAY, known=Told()) == []
    [host] = [
        letter
        for letter in reminders(PUBLISHED, on=LAST_DAY, known=told(A01), placements=(A01, A02))
        if letter.about == "assens-digital"
    ]
    assert isinstance(host.data, HostReminder)
    assert [intern.name for intern in host.data.interns] == ["Mette Holm Kjærgaard"]


def test_a_reminder_can_be_asked_for_at_any_time(reminders: Callable[..., list[Letter]]) -> None:
    early: dict[str, Any] = {"on": date(2027, 7, 3), "known": Told()}
    assert names(reminders(PUBLISHED, kind="reminder", **early)) == ALL
