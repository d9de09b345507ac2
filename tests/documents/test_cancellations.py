"""Cancellations: whoever counted on a placement hears that it has ended, unless they ended it themselves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from praktik.documents.contents import Cancellation, HostCancellation
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Circumstances, Letter
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.documents.told import LetterTold, StayTold, Told
from praktik.problems.phrase import LANGUAGES
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements, Unplaced
from praktik.round.rounds import Round

PUBLISHED = {"on": "2027-07-01", "by": "coordinator", "answer": "published"}
A01 = Placement("a01", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 16))
GONE = A01._replace(status="declined")
A02 = Placement("a02", "assens-digital", 2, date(2027, 9, 13), date(2027, 9, 16))
TOLD = Told(
    (about, LetterTold(date(2027, 7, 2), (StayTold(*A01[:2], *A01[3:5]),), ()))
    for about in (("proposal", "a01"), ("proposal", "assens-digital"), ("manager-approval", "a01"))
)
TO_ALL = {"cancellation/a01", "cancellation/assens-digital", "cancellation-manager/a01"}


def answer(by: str, what: str = "declined", **about: str) -> dict[str, str]:
    pair = about or {"applicant": "a01", "offer": "assens-digital"}
    return {"on": "2027-07-09", **pair, "by": by, "answer": what, "reason": "en hemmelig grund"}


@pytest.fixture
def cancellations(full_round: Round) -> Callable[..., list[Letter]]:
    def list_them(
        placements: Placements, *answers: dict[str, str], told: Told = TOLD, kind: str | None = None
    ) -> list[Letter]:
        responses = tuple(Response.model_validate(one) for one in (PUBLISHED, *answers))
        round_ = replace(full_round, responses=responses)
        letters = list_letters(round_, placements, kind, None, "da", Circumstances(told=told))
        return [letter for letter in letters if letter.kind == "cancellation"]

    return list_them


def names(letters: list[Letter]) -> set[str]:
    return {f"{letter.name}/{letter.about}" for letter in letters}


@pytest.mark.parametrize(
    ("answers", "knows", "cause"),
    [
        ([answer("applicant")], "cancellation/a01", "applicant"),
        ([answer("manager")], "cancellation-manager/a01", "manager"),
        ([answer("host")], "cancellation/assens-digital", "host"),
        ([answer("coordinator")], None, "coordinator"),
        ([answer("host", "withdrawn", offer="assens-digital")], "cancellation/assens-digital", "offer"),
        ([answer("coordinator", "withdrawn", offer="assens-digital")], None, "offer"),
        ([answer("applicant", "withdrawn", applicant="a01")], "cancellation/a01", "applicant"),
    ],
)
def test_all_hear_of_it_but_who_ended_it(
    answers: list[dict[str, str]],
    knows: str | None,
    cause: str,
    cancellations: Callable[..., list[Letter]],
    place: Callable[..., Placements],
    environment: RoundEnvironment,
) -> None:
    letters = cancellations(place([GONE], []), *answers)
    assert names(letters) == TO_ALL - {knows}
    for letter in letters:
        if isinstance(letter.data, HostCancellation):
            assert [one.cause for one in letter.data.cancelled] == [cause]
        else:
            assert isinstance(letter.data, Cancellation)
            assert letter.data.cause == cause
        for language in LANGUAGES:
            text = render_letter(replace(letter, language=language), environment, None)
            assert "hemmelig" not in text, "a reason may name anybody"


def test_the_next_match_leaves_the_applicant_to_a_regret(
    cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]
) -> None:
    matched = place([], [Unplaced("a01", "declined")])._replace(ended=(GONE,))
    answers = [answer("manager")]
    assert names(cancellations(matched, *answers)) == {"cancellation/assens-digital"}
    assert names(cancellations(matched, *answers, kind="cancellation")) == TO_ALL - {"cancellation-manager/a01"}


def test_a_manager_with_a_new_letter_to_sign_needs_no_other(
    cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]
) -> None:
    unplaced = place([], [Unplaced("a01", "declined")])._replace(ended=(GONE,))
    assert "cancellation-manager/a01" in names(cancellations(unplaced, answer("host")))
    elsewhere = place([A01._replace(offer="odense-borger")], [])._replace(ended=(GONE,))
    assert cancellations(elsewhere, answer("host")) == []


def test_a_hosts_letter_does_not_change_when_the_place_is_filled(
    cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]
) -> None:
    [before] = [one for one in cancellations(place([GONE], []), answer("applicant")) if one.audience == "host"]
    filled = place([A02], [])._replace(ended=(GONE,))
    [after] = [one for one in cancellations(filled, answer("applicant")) if one.audience == "host"]
    assert before.data == after.data


def test_a_lapse_ends_it_for_all(cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]) -> None:
    matched = place([], [Unplaced("a01", "declined")])._replace(ended=(A01._replace(status="lapsed"),))
    letters = cancellations(matched, kind="cancellation")
    assert names(letters) == TO_ALL
    assert {letter.data.cause for letter in letters if isinstance(letter.data, Cancellation)} == {"lapsed"}


def test_a_host_hears_of_whom_a_repair_has_moved_and_goes_on_to(
    cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]
) -> None:
    """No answer ended it, and the placements remember nothing: only sent.yaml does, then the letter itself."""
    moved = place([A01._replace(offer="odense-borger"), A02], [])
    [letter] = cancellations(moved)
    assert isinstance(letter.data, HostCancellation)
    assert [(one.intern.name, one.cause, one.on) for one in letter.data.cancelled] == [
        ("Mette Holm Kjærgaard", "taken_back", None)
    ]
    later = Told([(("cancellation", "assens-digital"), LetterTold(date(2027, 7, 20), (), letter.filing.before))])
    assert cancellations(moved, told=later) == [], "nobody there has ever had a proposal"
    later = Told(
        [
            (("cancellation", "assens-digital"), LetterTold(date(2027, 7, 20), (), letter.filing.before)),
            (("proposal", "assens-digital"), LetterTold(date(2027, 7, 20), (StayTold(*A02[:2], *A02[3:5]),), ())),
        ]
    )
    [again] = cancellations(moved, told=later)
    assert again.data == letter.data
    assert cancellations(place([A01, A02], []), told=later) == [], "back again"


def test_whoever_was_never_told_has_nothing_cancelled(
    cancellations: Callable[..., list[Letter]], place: Callable[..., Placements]
) -> None:
    assert cancellations(place([GONE], []), answer("coordinator"), told=Told()) == []
    asked_for = cancellations(place([GONE], []), answer("coordinator"), told=Told(), kind="cancellation")
    assert names(asked_for) == TO_ALL
