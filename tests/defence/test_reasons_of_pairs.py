"""Why two who belong together did not get an offer, and what is said where time was over: rounds judged by hand."""

from typing import Any

import pytest

from praktik.defence.offer import defend_offer
from praktik.defence.public_text import letter_sentences
from praktik.defence.reasons import find_reasons
from praktik.defence.result import Result
from praktik.matching.programme import is_solver_installed
from praktik.placing.match import Terms, match_round
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

from .test_by_hand import applicant, make, offer

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")


def pair(one: str, other: str, *wishes: Any) -> list[dict[str, Any]]:
    return [applicant(one, *wishes, together_with=other), applicant(other, *wishes, together_with=one)]


def codes(round_: Round, placements: Placements, id_: str) -> list[str]:
    result = Result(Eligibility(round_), placements)
    return [reason.code for reason in find_reasons(result, result.eligibility.applicant_index[id_])]


def reason_of(placements: Placements, id_: str) -> str:
    return next(one.reason for one in placements.unplaced if one.applicant == id_)


def test_two_whom_no_offer_can_hold() -> None:
    round_ = make([offer("o1"), offer("o2")], pair("a1", "a2", "o1", "o2"))
    placements = match_round(Eligibility(round_), "stable")
    assert reason_of(placements, "a1") == "partner_unplaced"
    assert codes(round_, placements, "a1") == ["no_room_for_two", "no_room_for_two"]


def test_one_place_is_none_for_two() -> None:
    round_ = make([offer("o1", 2, ranking=["a3", "a1", "a2"])], [*pair("a1", "a2", "o1"), applicant("a3", "o1")])
    placements = match_round(Eligibility(round_), "stable")
    assert [one.applicant for one in placements.placements] == ["a3"]
    assert codes(round_, placements, "a1") == ["no_room_for_two"]
    result = Result(Eligibility(round_), placements)
    assert defend_offer(result, 0).next_now is None
    for language in ("da", "en"):
        [told] = letter_sentences(result, 0, find_reasons(result, 0), language)
        assert {"da": "til jer begge", "en": "for you both"}[language] in told


def test_whoever_comes_along_would_rather_have_what_they_have() -> None:
    both = [applicant("a1", "o1", "o2", together_with="a2"), applicant("a2", "o2", "o1", together_with="a1")]
    round_ = make([offer("o1", 2), offer("o2", 2)], both)
    placements = match_round(Eligibility(round_), "stable")
    offers = {one.offer for one in placements.placements}
    other = "a2" if offers == {"o1"} else "a1"
    assert codes(round_, placements, other) == ["companion", "placed"]


def test_an_offer_without_places_was_never_possible() -> None:
    round_ = make([offer("o1", 0)], [applicant("a1", "o1")])
    assert reason_of(match_round(Eligibility(round_), "stable"), "a1") == "no_eligible_offer"


def test_nothing_is_claimed_that_there_was_no_time_to_show() -> None:
    offers = [offer(f"o{number}", 2, organisation=f"Vært {number}") for number in range(6)]
    people = [
        entry for number in range(6) for entry in pair(f"a{number}", f"b{number}", f"o{number}", f"o{(number + 1) % 6}")
    ]
    for number, entry in enumerate(people):
        entry["organisation"] = f"Vært {(number // 2 + 2) % 6}"
    round_ = make(offers, people)
    placements = match_round(Eligibility(round_), "exchange", terms=Terms(seconds=1e-6))
    assert placements.proof is not None
    assert placements.proof.open == "lottery"
    assert any("how many get a place, and which" in sentence for sentence in placements.guarantees)
    told = {code for one in placements.unplaced for code in codes(round_, placements, one.applicant)}
    assert told
    assert told <= {"unproven", "no_room_for_two"}
