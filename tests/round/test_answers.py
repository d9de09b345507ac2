"""Answers: of each party the latest counts, and what they make of a placement."""

from datetime import date
from itertools import product

import pytest

from praktik.round.answers import PARTIES, Answers
from praktik.round.models import Response


def said(answer: str, by: str, applicant: str | None = "a", offer: str | None = "o") -> Response:
    entry = {"on": "2026-06-14", "applicant": applicant, "offer": offer, "by": by, "answer": answer}
    return Response.model_validate({key: value for key, value in entry.items() if value is not None})


def test_nothing_said_is_a_proposal_that_nobody_has_published() -> None:
    answers = Answers()
    assert answers.status("a", "o") == "proposed"
    assert answers.missing("a", "o") == PARTIES
    assert answers.ending("a", "o") is None
    assert not answers.published


def test_it_is_published_by_the_coordinator_about_nobody() -> None:
    published = said("published", "coordinator", None, None)
    assert Answers([published]).publication == published
    assert Answers([published]).publication.on == date(2026, 6, 14)  # type: ignore[union-attr]


@pytest.mark.parametrize("yes", list(product((False, True), repeat=3)))
def test_it_is_confirmed_when_all_three_have_said_yes(yes: tuple[bool, ...]) -> None:
    answers = Answers([said("accepted", party) for party, says in zip(PARTIES, yes, strict=True) if says])
    expected = {0: "proposed", 3: "confirmed"}.get(sum(yes), "accepted")
    assert answers.status("a", "o") == expected
    assert answers.missing("a", "o") == tuple(party for party, says in zip(PARTIES, yes, strict=True) if not says)


def test_the_latest_of_a_party_counts() -> None:
    yes, no = said("accepted", "host"), said("declined", "host")
    assert Answers([yes, no]).status("a", "o") == "declined"
    assert Answers([no, yes]).status("a", "o") == "accepted"
    assert Answers([no, said("accepted", "applicant")]).status("a", "o") == "declined", "another party is no help"


def test_cleared_takes_back_what_this_party_has_said_about_this() -> None:
    no = said("declined", "host")
    assert Answers([no, said("cleared", "host")]).status("a", "o") == "proposed"
    for other in (said("cleared", "manager"), said("cleared", "host", "a", None), said("cleared", "host", "b")):
        assert Answers([no, other]).status("a", "o") == "declined"
    assert Answers([said("cleared", "host"), no]).status("a", "o") == "declined"


@pytest.mark.parametrize("by", [*PARTIES, "coordinator"])
def test_any_party_can_end_a_placement(by: str) -> None:
    answers = Answers([said("accepted", party) for party in PARTIES] + [said("declined", by)])
    assert answers.status("a", "o") == "declined"
    assert set(answers.struck()) == {("a", "o")}


def test_a_person_an_offer_or_a_pair_withdraws() -> None:
    person, offer = said("withdrawn", "applicant", "a", None), said("withdrawn", "host", None, "o")
    pair = said("withdrawn", "manager")
    for answer in (person, offer, pair):
        ending = Answers([answer]).ending("a", "o")
        assert ending is not None
        assert ending == ("withdrawn", answer)
    assert Answers([person]).withdrawn_applicants() == {"a"}
    assert Answers([offer]).withdrawn_offers() == {"o"}
    assert set(Answers([person, offer]).struck()) == set(), "the pair itself was not struck"
    assert set(Answers([pair]).struck()) == {("a", "o")}
    assert Answers([person]).status("b", "o") == "proposed"
    assert Answers([offer]).status("a", "p") == "proposed"


def test_a_person_who_comes_back_finds_the_earlier_answers() -> None:
    answers = [said("accepted", "applicant"), said("withdrawn", "applicant", "a", None)]
    assert Answers(answers).status("a", "o") == "withdrawn"
    assert Answers([*answers, said("cleared", "applicant", "a", None)]).status("a", "o") == "accepted"


def test_those_that_count_are_told_and_found() -> None:
    yes, no = said("accepted", "host"), said("declined", "manager", "b")
    answers = Answers([said("declined", "host"), yes, no, said("cleared", "manager", "b")])
    assert list(answers.counting()) == [yes]
    assert answers.of("a", "o", "host") == yes
    assert answers.of("b", "o", "manager") is None
