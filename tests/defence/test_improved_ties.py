"""What is told of `ties: improve`: true reasons, odds draw by draw, pins, and the lottery alone beside it."""

from dataclasses import replace
from hashlib import shake_256
from pathlib import Path
from random import Random

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from praktik.audit.blocking import blocking_pairs
from praktik.audit.improvement import Exchanges, improved_matching
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.verification import verify_placements
from praktik.defence.applicant import defend_applicant
from praktik.defence.applicant_text import applicant_text
from praktik.defence.comparison import compare_policies
from praktik.defence.comparison_text import comparison_text
from praktik.defence.odds import work_out_odds
from praktik.defence.pin_price import price_pins
from praktik.defence.public_text import public_text
from praktik.defence.reasons import Reason, find_reasons
from praktik.defence.result import Result
from praktik.placing.match import Terms, match_round
from praktik.placing.other_limits import find_other_limits
from praktik.placing.repair import Wanted
from praktik.placing.situation import begin_afresh
from praktik.problems.phrase import LANGUAGES
from praktik.round.inputs import fingerprint, hash_inputs
from praktik.round.placements_file import format_placements
from praktik.round.rounds import Round
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility
from tests.placing.random_rounds import RoundText, held_in, match, rounds
from tests.placing.test_improved_ties import crowded, improving, three_at_three_offers, with_draw

from .small_rounds import DAY, answer, random_answers, rematch, with_answers

Pair = tuple[str, str]
pinned = rounds(
    most_applicants=7,
    always={"pins", "rankings", "rankings_tie"},
    never={"host_limits", "limits_by_home", "periods"},
)


def exchanged() -> RoundText:
    """a1 and a2 exchange their places after the lottery, though a3, who is drawn first, would like one of them."""
    return improving(with_draw(three_at_three_offers(), "a3", "a1", "a2"))


@settings(max_examples=60, deadline=None)
@given(crowded)
def test_every_reason_is_true(text: RoundText) -> None:
    round_ = improving(text).build()
    by_lottery = held_in(match(improving(text, "lottery").build(), "stable"))
    eligibility = Eligibility(round_)
    placements = match_round(eligibility, "stable")
    result, pairs = Result(eligibility, placements), Pairs(round_)
    held = held_in(placements)
    for index, applicant in enumerate(round_.applicants):
        for reason in find_reasons(result, index):
            event(reason.code if reason.decision is None else f"{reason.code}: {reason.decision.ground}")
            check(pairs, (applicant.id, round_.offers[reason.offer].id), reason, held, by_lottery)


def check(
    pairs: Pairs, mine: Pair, reason: Reason, held: dict[str, str | None], by_lottery: dict[str, str | None]
) -> None:
    decision = reason.decision
    if decision is None or decision.against is None or decision.ground in {"pinned", "kept"}:
        return
    applicant, offer = mine
    against = pairs.round.applicants[decision.against].id
    there = [one for one in held if held[one] == offer and one not in pairs.pins]
    assert len([one for one in held if held[one] == offer]) == pairs.round.offer[offer].places
    assert against == max(there, key=lambda one: pairs.order(one, offer))
    values, theirs = pairs.order(applicant, offer)[0], pairs.order(against, offer)[0]
    assert all(pairs.order(one, offer)[0] <= values for one in there), "nobody comes after by a criterion"
    if values != theirs:
        assert reason.code == "full"
        differing = zip(pairs.criteria, values, theirs, strict=True)
        assert decision.ground == next(name for name, one, other in differing if one != other)
    elif by_lottery[against] == offer:
        assert decision.ground == "lottery"
        assert pairs.applicants[against].number < pairs.applicants[applicant].number
    else:
        assert reason.code == "improved"
        assert decision.ground == "improvement"
        assert applicant not in pairs.pins


def test_an_exchange_is_told_to_whoever_was_drawn_first_and_has_less() -> None:
    round_ = exchanged().build()
    eligibility = Eligibility(round_)
    result = Result(eligibility, match_round(eligibility, "stable"))
    last = eligibility.applicant_index["a3"]
    reason = find_reasons(result, last)[0]
    assert reason.code == "improved"
    defence = defend_applicant(result, last)
    for language in LANGUAGES:
        assert "a2" in "\n".join(applicant_text(result, defence, language, 100))
        assert not {"a1", "a2"} & set("\n".join(public_text(result, defence, language, 100)).split())


def test_comparison_shows_beside_it_what_the_lottery_alone_gives() -> None:
    comparison = compare_policies(Eligibility(exchanged().build()), None, lambda *_: None)
    shown = {one.ties: one for one in comparison.policies if one.policy == "stable"}
    assert list(shown) == ["lottery", "improve"]
    assert [one.statistics.first_wishes for one in shown.values()] == [0, 2]
    assert [one.blocking_pairs for one in shown.values()] == [0, 0]
    assert shown["lottery"].guarantees != shown["improve"].guarantees
    assert all(one.ties is None for one in comparison.policies if one.policy != "stable")
    text = "\n".join(comparison_text(comparison, "en", 200))
    assert "stable, ties: improve" in text


def test_comparison_leaves_out_what_is_not_defined() -> None:
    text = exchanged()
    limited = replace(text, settings={**text.settings, "hosts": [{"organisation": "Vært o1", "places": "0"}]})
    comparison = compare_policies(Eligibility(limited.build()), None, lambda *_: None)
    assert [one.ties for one in comparison.policies if one.policy == "stable"] == ["lottery"]


@settings(max_examples=20, deadline=None)
@given(crowded)
def test_odds_are_those_of_each_draw_worked_out_by_verify(text: RoundText) -> None:
    round_, draws = improving(text).build(), 6
    odds = work_out_odds(Eligibility(round_), draws, 1)
    no_place = dict.fromkeys(round_.applicant, 0)
    for draw in range(draws):
        for applicant, offer in improved_matching(Room(redrawn(round_, draw))).items():
            no_place[applicant] += offer is None
    assert {one.applicant: one.no_place.times for one in odds.applicants} == no_place


def redrawn(round_: Round, draw: int) -> Pairs:
    """The pairs of a round with the lottery numbers of another draw."""
    pairs = Pairs(round_)
    for id_, side in pairs.applicants.items():
        number = shake_256(f"{pairs.text}:{id_}".encode()).digest(8 * draw + 8)[8 * draw :]
        pairs.applicants[id_] = side._replace(number=number.hex())
    return pairs


@settings(max_examples=25, deadline=None)
@given(pinned)
def test_pins_cost_what_blocks_before_the_lottery(text: RoundText) -> None:
    round_ = improving(text).build()
    eligibility = Eligibility(round_)
    assume(not any(find_other_limits(eligibility)))
    placements = match_round(eligibility, "stable")
    pairs = Pairs(round_)
    found = list(blocking_pairs(Room(pairs), held_in(placements), after_lottery=False))
    through = [one for one in found if one.through_a_fixed_place and one.applicant not in pairs.pins]
    own = [one for one in found if one.applicant in pairs.pins]
    prices = price_pins(eligibility, begin_afresh(round_), placements)
    assert bool(through) == (sum(one.blocking_pairs for one in prices) > len(own))
    assert not list(Exchanges(Room(pairs)).of_one_pass(held_in(placements)))


@settings(max_examples=20, deadline=None)
@given(crowded, st.integers(0, 2**32))
def test_a_repair_keeps_what_stands_and_improves_the_rest(text: RoundText, seed: int) -> None:
    random, round_ = Random(seed), improving(text).build()
    placements = match_round(Eligibility(round_), "stable", terms=Terms(answer_by=DAY))
    published = with_answers(round_, answer("coordinator", "published"))
    answered = with_answers(published, *random_answers(published, placements, random))
    repaired = rematch(answered, placements, "stable", Wanted(improve=random.random() < 0.5))
    source = SourceFile(Path("placements.yaml"), format_placements(repaired).encode())
    verification = verify_placements(Pairs(answered), source)
    assert verification.passed, verification.problems
    assert "improvement" in verification.checked


def test_the_key_is_part_of_the_fingerprint_and_leaving_it_out_is_the_lottery() -> None:
    text = three_at_three_offers()
    marks = [fingerprint(one, hash_inputs(one)) for one in (text.build(), improving(text, "lottery").build())]
    improved = improving(text).build()
    assert marks[0] == marks[1] != fingerprint(improved, hash_inputs(improved))
    assert hash_inputs(improved).round != hash_inputs(text.build()).round
