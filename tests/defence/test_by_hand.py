"""Results small enough to be judged by hand."""

from typing import Any

import pytest

from praktik.defence.applicant import defend_applicant
from praktik.defence.comparison import compare_policies
from praktik.defence.comparison_text import comparison_text
from praktik.defence.offer import defend_offer
from praktik.defence.public_text import letter_sentences, public_text
from praktik.defence.reasons import Decision, find_reasons
from praktik.defence.result import Result
from praktik.defence.waiting_list import Turn, WaitingLists
from praktik.placing.match import match_round
from praktik.placing.policies import POLICIES
from praktik.problems.problem import Refusal
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_number
from tests.placing.random_rounds import RoundText

from .changes import no_progress
from .small_rounds import answer, as_it_stands, with_answers

LOTTERY = "uge 25"
FIRST, SECOND, THIRD = sorted(("a0", "a1", "a2"), key=lambda id_: lottery_number(LOTTERY, id_))


def applicant(id_: str, *wishes: Any, **more: Any) -> dict[str, Any]:
    return {"id": id_, "name": f"Navn {id_}", "organisation": f"Hjem {id_}", "wishes": list(wishes), **more}


def offer(id_: str, places: int = 1, organisation: str = "Odense", **more: Any) -> dict[str, Any]:
    return {"id": id_, "host": {"organisation": organisation}, "places": str(places), **more}


def make(offers: list[Any], applicants: list[Any], hosts: Any = (), **matching: Any) -> Round:
    settings = {"round": "2027", "matching": {"lottery": LOTTERY, **matching}, "hosts": list(hosts)}
    return RoundText(settings, offers, applicants).build()


def matched(round_: Round, policy: str = "stable") -> Result:
    eligibility = Eligibility(round_)
    return Result(eligibility, as_it_stands(round_, match_round(eligibility, policy)))


def reasons_of(result: Result, id_: str) -> list[tuple[int, str, str]]:
    index = result.eligibility.applicant_index[id_]
    return [(one.wish, result.round.offers[one.offer].id, one.code) for one in find_reasons(result, index)]


def decision_of(result: Result, id_: str, number: int = 0) -> Decision:
    decision = find_reasons(result, result.eligibility.applicant_index[id_])[number].decision
    assert decision is not None
    return decision


def test_the_lottery_decides_between_equals() -> None:
    result = matched(make([offer("o0", 2)], [applicant(id_, "o0") for id_ in ("a0", "a1", "a2")]))
    decision = decision_of(result, THIRD)
    assert (decision.ground, decision.before, decision.fills_the_offer) == ("lottery", 2, True)
    assert decision.against == result.eligibility.applicant_index[SECOND], "the lowest, not just anybody"
    numbers = [lottery_number(LOTTERY, id_).hex()[:16] for id_ in (SECOND, THIRD)]
    assert [decision.theirs, decision.yours] == numbers


def test_a_draw_names_the_last_who_was_drawn_before_even_at_another_offer() -> None:
    """The first two took what is equal to them; one of them would have to go for the third."""
    applicants = [applicant(FIRST, ["o0", "o1"]), applicant(SECOND, ["o0", "o1"]), applicant(THIRD, "o0")]
    result = matched(make([offer("o0"), offer("o1", organisation="Assens")], applicants), "draw")
    decision = decision_of(result, THIRD)
    assert (decision.ground, decision.before) == ("lottery", 2)
    assert decision.against == result.eligibility.applicant_index[SECOND]


def test_only_the_own_place_at_the_same_host_stands_in_the_way() -> None:
    """The host takes one; it has the first rather at its second offer than anybody at the first."""
    offers = [offer("o0", ranking=[SECOND, FIRST]), offer("o1", ranking=[FIRST]), offer("o2", organisation="Assens")]
    applicants = [applicant(FIRST, "o0", "o1"), applicant(SECOND, "o0", "o2")]
    result = matched(make(offers, applicants, [{"organisation": "Odense", "places": "1"}]))
    assert reasons_of(result, FIRST) == [(1, "o0", "full"), (2, "o1", "placed")]
    assert decision_of(result, FIRST).ground == "own_place"


def test_an_offer_without_places_has_nobody_who_would_give_way() -> None:
    result = matched(make([offer("o0", 0)], [applicant("a0", "o0")]))
    assert decision_of(result, "a0").ground == "no_places"


def test_a_pin_is_named_where_everybody_is_pinned() -> None:
    pins = [{"applicant": "a0", "offer": "o0", "reason": "aftalt"}]
    round_ = make([offer("o0"), offer("o1")], [applicant("a0", "o1", "o0"), applicant("a1", "o0", "o1")], pins=pins)
    result = matched(round_)
    assert decision_of(result, "a1").ground == "pinned"
    assert reasons_of(result, "a0") == [(1, "o1", "fixed"), (2, "o0", "placed")]


def test_open_to_is_the_last_group_and_one_sentence_of_the_letter() -> None:
    offers = [offer("o0"), offer("o1", requires=["english"]), offer("o2", 0)]
    result = matched(make(offers, [applicant(FIRST, "o0"), applicant(SECOND, "o0", open_to={})]))
    assert sorted(reasons_of(result, SECOND)) == [(1, "o0", "full"), (2, "o1", "ineligible"), (2, "o2", "full")]
    index = result.eligibility.applicant_index[SECOND]
    sentences = letter_sentences(result, index, find_reasons(result, index), "en")
    assert len(sentences) == 2
    assert "at 1 the dates, a requirement or another rule" in sentences[1]
    assert "at 1 the places went to others" in sentences[1]


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ({"organisation": "Odense"}, {}, "værten er den organisation, hvor du selv arbejder."),
        ({}, {"conflicts": ["a0", "hemmelig"]}, "der er inhabilitet mellem dig og værten."),
        ({"has": ["bil"]}, {"requires": ["english", "bil"]}, "værten kræver english, bil; english står ikke"),
        ({}, {"ranked_only": "true", "ranking": ["a1"]}, "værten tager kun dem, den selv har prioriteret"),
        (
            {"days": {"min": "4", "max": "5"}},
            {"days": {"min": "1", "max": "2"}},
            "et ophold på 4-5 arbejdsdage; værten",
        ),
        (
            {"available": [{"from": "2027-10-12", "to": "2027-10-14"}]},
            {"periods": [{"from": "2027-09-06", "to": "2027-09-10"}]},
            "du kan komme 12.-14. oktober 2027; værten tager praktikanter 6.-10. september 2027",
        ),
    ],
)
def test_each_rule_with_both_facts_to_the_applicant(mine: Any, theirs: Any, told: str) -> None:
    result = matched(make([offer("o0", **theirs)], [applicant("a0", "o0", **mine), applicant("a1", "o0")]))
    text = " ".join(public_text(result, defend_applicant(result, 0), "da", 400))
    assert told in text
    assert "hemmelig" not in text
    assert "'a0'" not in text


def test_an_answer_since_the_match_shows_in_the_status_and_the_lists() -> None:
    round_ = make([offer("o0")], [applicant(id_, "o0") for id_ in ("a0", "a1", "a2")])
    round_ = with_answers(round_, answer("coordinator", "published"))
    placements = match_round(Eligibility(round_), "stable")
    round_ = with_answers(round_, answer("host", "declined", FIRST, "o0"), answer("applicant", "withdrawn", SECOND))
    result = Result(Eligibility(round_), as_it_stands(round_, placements))
    index = result.eligibility.applicant_index
    first = defend_applicant(result, index[FIRST])
    assert first.outcome is not None
    assert first.outcome.ending is not None
    assert first.outcome.ending.status == "declined"
    assert (first.waiting, first.answers_since) == ({}, 2)
    assert WaitingLists(result).overall == [index[THIRD]], "the first has nothing left to wait for"
    assert defend_applicant(result, index[THIRD]).waiting == {0: Turn(1, 1)}
    told = defend_offer(result, 0)
    assert (told.holders, told.next_now) == ((), index[THIRD])
    assert [asker.state for asker in told.askers] == ["out", "out", "waits"]


def test_one_place_more_is_a_place_under_all_limits() -> None:
    """A second place brings nothing where only one may come from a home, or the host takes one in all."""
    applicants = [applicant(id_, "o0", organisation="Hjem") for id_ in ("a0", "a1")]
    assert defend_offer(matched(make([offer("o0")], applicants)), 0).next_with_one_more is not None
    one_of_a_home = make([offer("o0")], applicants, same_organisation_per_offer="1")
    assert defend_offer(matched(one_of_a_home), 0).next_with_one_more is None
    one_in_all = make([offer("o0")], applicants, [{"organisation": "Odense", "places": "1"}])
    assert defend_offer(matched(one_in_all), 0).next_with_one_more is None


def test_whoever_has_said_yes_waits_for_nothing_better() -> None:
    round_ = make([offer("o0"), offer("o1")], [applicant(FIRST, "o0"), applicant(SECOND, "o0", "o1")])
    assert WaitingLists(matched(round_)).of_offers([0]) == {0: [Eligibility(round_).applicant_index[SECOND]]}
    accepted = with_answers(round_, answer("applicant", "accepted", SECOND, "o1"))
    assert WaitingLists(matched(accepted)).of_offers([0]) == {0: []}
    assert [asker.state for asker in defend_offer(matched(accepted), 0).askers] == ["here", "settled"]


def test_a_policy_of_another_version_is_refused() -> None:
    round_ = make([offer("o0")], [applicant("a0", "o0")])
    placements = match_round(Eligibility(round_), "stable")._replace(policy="by-height")
    with pytest.raises(Refusal) as refusal:
        Result(Eligibility(round_), placements)
    assert [problem.code for problem in refusal.value.problems] == ["PL510"]


def test_what_takes_a_solver_is_named_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("praktik.defence.comparison.is_solver_installed", lambda: False)
    comparison = compare_policies(Eligibility(make([offer("o0")], [applicant("a0", "o0")])), None, no_progress)
    assert [one.policy for one in comparison.policies] == [name for name in POLICIES if name != "most-placed"]
    assert "Left out, since it takes a solver" in " ".join(comparison_text(comparison, "en", 100))
