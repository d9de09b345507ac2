"""verify after publishing: what answers have ended, what stands from before, and each way in which a file can lie."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from praktik.audit.pairs import Pairs
from praktik.audit.verification import Verification, verify_placements
from praktik.placing.match import Terms, match_round
from praktik.placing.repair import Wanted, situation_after
from praktik.problems.phrase import LANGUAGES
from praktik.problems.words.results import KEPT_FIRST, PINS_FIRST
from praktik.round.inputs import hash_answers
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements
from praktik.round.placements_file import format_placements
from praktik.round.rounds import Round
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility
from tests.placing.random_rounds import RoundText

ANSWER_BY = date(2027, 6, 25)
DAY_AFTER = ANSWER_BY + timedelta(days=1)
WEEK_37 = {"from": "2027-09-13", "to": "2027-09-17"}
TO_THURSDAY = {"from": "2027-09-13", "to": "2027-09-16"}
START_OF_WEEK_38 = {"from": "2027-09-20", "to": "2027-09-22"}

# a1 comes first at both offers: five days at o1 in week 37; a2 has the three days that are left there; a3 has o2, and
# a4, who is outranked, would have it as well; a5 asks for o3 alone.
ROUND = RoundText(
    settings={"round": "2027-efteraar", "matching": {"lottery": "uge 25: 3 9 14"}},
    offers=[
        {
            "id": "o1",
            "host": {"organisation": "Assens Kommune"},
            "places": "2",
            "periods": [{**WEEK_37, "places": "1"}, {**START_OF_WEEK_38, "places": "1"}],
            "ranking": ["a1", "a2", "a3", "a4", "a5"],
        },
        {
            "id": "o2",
            "host": {"organisation": "Odense Kommune"},
            "places": "1",
            "periods": [WEEK_37],
            "ranking": ["a3", "a4"],
        },
        {"id": "o3", "host": {"organisation": "Region Syd"}, "places": "1", "periods": [WEEK_37]},
    ],
    applicants=[
        {"id": "a1", "name": "A1", "organisation": "Digst", "wishes": ["o1"]},
        {"id": "a2", "name": "A2", "organisation": "Digst", "wishes": ["o1"], "days": {"min": "2", "max": "5"}},
        {"id": "a3", "name": "A3", "organisation": "Digst", "wishes": ["o2"]},
        {"id": "a4", "name": "A4", "organisation": "Digst", "wishes": ["o2"]},
        {"id": "a5", "name": "A5", "organisation": "Digst", "wishes": ["o3"], "available": [TO_THURSDAY]},
    ],
)


def answer(word: Any, applicant: str | None = None, offer: str | None = None, by: Any = "host") -> Response:
    return Response.model_construct(on=date(2027, 6, 14), applicant=applicant, offer=offer, by=by, answer=word)


PUBLISHED = answer("published", by="coordinator")


class Case:
    """A round and its placements, matched again after some answers."""

    def __init__(self, *, answer_by: date | None = None, pins: bool = False) -> None:
        pin = {"applicant": "a5", "offer": "o3", "reason": "aftalt"}
        self.round: Round = (ROUND.with_pins([pin]) if pins else ROUND).build()
        self.terms = Terms(answer_by)
        self.placements: Placements = match_round(Eligibility(self.round), "stable", None, self.terms)

    def say(self, *answers: Response) -> "Case":
        self.round = replace(self.round, responses=(*self.round.responses, *answers))
        return self

    def repair(self, wanted: Wanted | None = None) -> "Case":
        situation = situation_after(self.round, self.placements, wanted or Wanted())
        self.placements = match_round(Eligibility(self.round), "stable", situation, self.terms)
        return self

    def verify(self, changed: Placements | None = None) -> Verification:
        return self.verify_text(format_placements(changed or self.placements))

    def verify_text(self, text: str) -> Verification:
        return verify_placements(Pairs(self.round), SourceFile(Path("placements.yaml"), text.encode()))


def after(*answers: Response) -> Case:
    return Case().say(PUBLISHED, *answers).repair()


def codes(verification: Verification) -> list[str]:
    """All codes, and every word said in both languages: a fact that is missing would be an error."""
    for problem in verification.problems:
        for phrase in (problem.message, problem.expected, problem.found, problem.hint):
            assert all(phrase.in_language(language) for language in LANGUAGES)
    return sorted({problem.code for problem in verification.problems})


def placement_of(placements: Placements, applicant: str) -> Placement:
    return next(one for one in placements.placements if one.applicant == applicant)


def with_placement(placements: Placements, applicant: str, **values: Any) -> Placements:
    changed = (one._replace(**values) if one.applicant == applicant else one for one in placements.placements)
    return placements._replace(placements=tuple(changed))


def test_whoever_stands_keeps_days_that_are_no_longer_the_best() -> None:
    case = after(answer("withdrawn", "a1", by="applicant"))
    kept = placement_of(case.placements, "a2")
    assert (kept.first, kept.last) == (date(2027, 9, 20), date(2027, 9, 22))
    assert codes(case.verify()) == []
    not_kept = tuple(one for one in case.placements.kept if one != "a2")
    assert codes(case.verify(case.placements._replace(kept=not_kept))) == ["VE710"]


def test_what_stood_before_is_for_version_control_to_show() -> None:
    assert Case().verify().not_judged == ()
    (said,) = after().verify().not_judged
    assert "version control" in said.in_language("en")
    assert "answers" in after().verify().checked


def test_answers_are_read_as_they_are_meant() -> None:
    """Each placement has the status that the answers make of it; some take theirs back."""
    everybody = [answer("accepted", "a2", "o1", by) for by in ("applicant", "manager", "host")]
    case = after(
        *everybody,
        answer("accepted", "a1", "o1"),
        answer("declined", "a3", "o2"),
        answer("cleared", "a3", "o2"),
        answer("accepted", "a5", "o3", "coordinator"),
    )
    statuses = {one.applicant: one.status for one in case.placements.placements}
    assert statuses == {"a1": "accepted", "a2": "confirmed", "a3": "proposed", "a5": "proposed"}
    assert codes(case.verify()) == []
    for applicant, status in statuses.items():
        for other in {"proposed", "accepted", "confirmed", "declined", "withdrawn", "lapsed"} - {status}:
            assert codes(case.verify(with_placement(case.placements, applicant, status=other))) == ["VE713"]


@pytest.mark.parametrize(
    ("answers", "reasons"),
    [
        ([answer("declined", "a3", "o2")], {"a3": "declined"}),
        ([answer("withdrawn", "a3", "o2")], {"a3": "declined"}),
        ([answer("withdrawn", "a3", by="applicant")], {"a3": "withdrawn"}),
        ([answer("withdrawn", None, "o2")], {"a3": "withdrawn", "a4": "withdrawn"}),
        ([answer("declined", "a3", "o2"), answer("withdrawn", None, "o2")], {"a3": "declined", "a4": "withdrawn"}),
        ([answer("declined", "a4", "o2", "manager")], {"a4": "declined"}),
        ([], {"a4": "outranked"}),
    ],
)
def test_the_reason_of_somebody_without_a_place_is_judged_by_the_answers(
    answers: list[Response], reasons: dict[str, str]
) -> None:
    case = after(*answers)
    assert {one.applicant: one.reason for one in case.placements.unplaced} == reasons
    assert codes(case.verify()) == []
    for applicant, reason in reasons.items():
        for other in {"withdrawn", "declined", "outranked", "no_eligible_offer"} - {reason}:
            listed: Any = case.placements.unplaced
            changed = [one._replace(reason=other) if one.applicant == applicant else one for one in listed]
            assert codes(case.verify(case.placements._replace(unplaced=tuple(changed)))) == ["VE711"]


def test_an_offer_that_has_withdrawn_has_no_unfilled_places() -> None:
    case = after(answer("withdrawn", None, "o3"))
    assert [one.offer for one in case.placements.unfilled] == []
    assert codes(case.verify()) == []


def test_whoever_is_put_back_where_it_has_ended_is_noticed() -> None:
    before = Case().placements
    case = after(answer("declined", "a5", "o3"))
    back = replace_outcome(case.placements, before)
    assert codes(case.verify(back)) == ["VE718"]


def replace_outcome(placements: Placements, before: Placements) -> Placements:
    """The places of before, in a file that has read the answers since."""
    kept = tuple(one.applicant for one in before.placements)
    return placements._replace(
        placements=before.placements,
        unplaced=before.unplaced,
        unfilled=before.unfilled,
        statistics=before.statistics,
        kept=kept,
    )


def test_a_lapsed_pair_is_not_placed_again() -> None:
    case = Case(answer_by=ANSWER_BY).say(PUBLISHED)
    before = case.placements
    case.repair(Wanted(lapse_before=DAY_AFTER))
    assert {one.status for one in case.placements.ended} == {"lapsed"}
    assert codes(case.verify()) == []
    assert "VE718" in codes(case.verify(replace_outcome(case.placements, before)))


def test_an_answer_that_was_rewritten_is_noticed() -> None:
    case = after(answer("accepted", "a2", "o1"), answer("accepted", "a2", "o1", "manager"))
    first, second, third = case.round.responses
    case.round = replace(case.round, responses=(first, third, second))
    assert codes(case.verify()) == ["VE719"]
    assert case.verify().problems[0].found.in_language("en") == "other answers"
    case.round = replace(case.round, responses=(first, second, third, third))
    assert codes(case.verify()) == ["VE723"]
    case.round = replace(case.round, responses=(first, second))
    assert codes(case.verify()) == ["VE719"]
    assert case.verify().problems[0].found.in_language("en") == "only 2"
    case.round = replace(case.round, responses=())
    assert "VE719" in codes(case.verify())


def test_later_answers_are_told_and_do_not_fail_the_file() -> None:
    case = after().say(answer("declined", "a3", "o2"), answer("withdrawn", "a1", by="applicant"))
    verification = case.verify()
    assert codes(verification) == ["VE723"]
    assert verification.passed
    assert verification.problems[0].found.in_language("en") == "answers since the match: 2"


def test_publishing_alone_is_no_answer_to_wait_for() -> None:
    assert codes(Case().say(PUBLISHED).verify()) == []


def test_a_match_that_had_read_no_answers_is_judged_without_any() -> None:
    case = Case().say(PUBLISHED, answer("declined", "a3", "o2"))
    assert codes(case.verify()) == ["VE723"]
    assert case.verify().passed


def test_nothing_is_kept_before_publishing() -> None:
    placements = Case().placements
    guarantees = (*placements.guarantees, KEPT_FIRST.in_language("en"))
    assert codes(Case().verify(placements._replace(kept=("a1",), guarantees=guarantees))) == ["VE720"]
    ended = placements.placements[0]._replace(status="lapsed", offer="o2", answer_by=ANSWER_BY)
    assert codes(Case().verify(placements._replace(ended=(ended,)))) == ["VE720"]


@pytest.mark.parametrize(("kept", "code"), [("a4", "VE721"), ("a9", "VE704")])
def test_only_who_is_placed_is_kept(kept: str, code: str) -> None:
    case = after()
    assert codes(case.verify(case.placements._replace(kept=(*case.placements.kept, kept)))) == [code]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"status": "withdrawn"}, ["VE722"]),
        ({"status": "confirmed"}, ["VE722"]),
        ({"status": "lapsed"}, ["VE722"]),
        ({"applicant": "a4"}, ["VE722"]),
        ({"applicant": "a4", "status": "lapsed"}, ["VE722"]),
    ],
)
def test_what_has_ended_has_ended_by_an_answer_or_a_deadline(values: dict[str, Any], expected: list[str]) -> None:
    case = after(answer("declined", "a5", "o3"))
    (ended,) = case.placements.ended
    assert codes(case.verify(case.placements._replace(ended=(ended._replace(**values),)))) == expected


def test_the_guarantees_say_what_came_first() -> None:
    case = Case(pins=True)
    assert case.placements.guarantees[-1] == PINS_FIRST.in_language("en")
    case.say(PUBLISHED).repair()
    assert case.placements.guarantees[-1] == KEPT_FIRST.in_language("en")
    assert codes(case.verify()) == []
    for last in (PINS_FIRST, None):
        guarantees = (*case.placements.guarantees[:-1], *([last.in_language("en")] if last else []))
        assert codes(case.verify(case.placements._replace(guarantees=guarantees))) == ["VE713"]


@pytest.mark.parametrize(
    ("applicant", "first", "last"),
    [
        ("a2", date(2027, 9, 21), date(2027, 9, 23)),
        ("a2", date(2027, 9, 20), date(2027, 9, 20)),
        ("a1", date(2027, 9, 13), date(2027, 9, 21)),
        ("a5", date(2027, 9, 14), date(2027, 9, 17)),
    ],
)
def test_kept_days_must_suit_both_sides(applicant: str, first: date, last: date) -> None:
    case = after()
    assert "VE710" in codes(case.verify(with_placement(case.placements, applicant, first=first, last=last)))


def test_a_fingerprint_that_was_announced_of_another_round_is_told() -> None:
    case = Case()
    case.placements = case.placements._replace(announced=case.placements.fingerprint)
    assert codes(case.verify()) == []
    case.placements = case.placements._replace(announced="0" * 64)
    assert codes(case.verify()) == ["VE724"]
    assert case.verify().passed


EDITS: dict[str, Callable[[str], str]] = {
    "a list": lambda _: "- a1\n- a2\n",
    "a word": lambda _: "placements\n",
    "placements of no list": lambda text: text.replace("\nplacements:\n", "\nplacements: none\nmore:\n"),
    "no placements": lambda text: text.replace("\nplacements:\n", "\nplaced:\n"),
    "unplaced of no list": lambda text: text.replace("\nunplaced:\n", "\nunplaced: none\nmore:\n"),
    "no unplaced": lambda text: text.replace("\nunplaced:\n", "\nnot_placed:\n"),
    "no unfilled": lambda text: text.replace("\nunfilled:", "\nempty:"),
    "kept of no list": lambda text: text.replace("\nkept:\n", "\nkept: none\nmore:\n"),
    "answers of no form": lambda text: text.replace("answers: {number:", "answers: {no:"),
    "a number of answers in words": lambda text: text.replace("{number: 1,", "{number: one,"),
    "a deadline in words": lambda text: text.replace("status: proposed}", "status: proposed, answer_by: fri}"),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_cannot_be_read_has_no_consequences(name: str) -> None:
    case = after()
    text = EDITS[name](format_placements(case.placements))
    assert text != format_placements(case.placements)
    assert codes(case.verify_text(text)) == ["VE701", "VE702"]


def test_the_hash_is_that_of_the_answers_that_were_read() -> None:
    case = after(answer("accepted", "a2", "o1"))
    assert case.placements.answers == hash_answers(case.round.responses)
    fewer = hash_answers(case.round.responses[:1])
    assert "VE713" in codes(case.verify(case.placements._replace(answers=fewer)))
