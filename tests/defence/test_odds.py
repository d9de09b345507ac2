"""Odds of a round: counts that can be had by matching each draw, figures by hand, and the text and JSON shown."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from hashlib import shake_256
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.defence import drawing
from praktik.defence.drawing import has_numpy, tally_draws, tally_share
from praktik.defence.odds import Chance, Odds, lottery_market, work_out_odds
from praktik.defence.odds_json import odds_to_json
from praktik.defence.odds_text import odds_text
from praktik.matching.lottery_market import Draws, LotteryMarket, Tally
from praktik.matching.one_by_one import tally_one_by_one
from praktik.placing import market as market_of_round
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import POLICIES
from praktik.placing.preparation import check_round
from praktik.problems.frame import columns
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.models import Response
from praktik.rules import priority
from praktik.rules.eligibility import Eligibility
from tests.placing.random_rounds import RoundText, match, rounds

ROUNDS = Path(__file__).parents[2] / "rounds"
GOLDEN = Path(__file__).parent / "golden" / "odds"
DRAWN_QUICKLY = sorted(name for name, policy in POLICIES.items() if policy.mechanism is not None)


exchanges = rounds(most_applicants=6, always={"hosts_apply", "imbalance"})


def quiet(_: int) -> None:
    pass


def of_example(name: str = "2027-efteraar") -> Eligibility:
    eligibility = check_round(ROUNDS / name).eligibility
    assert eligibility is not None
    return eligibility


def repeated_round(text: RoundText, policy: str) -> LotteryMarket:
    return lottery_market(MarketOfRound(Eligibility(text.build())), policy)


def with_policy(text: RoundText, policy: str) -> RoundText:
    text.settings["matching"]["policy"] = policy
    return text


@settings(deadline=None, max_examples=150)
@given(rounds(most_applicants=8, most_offers=5), st.sampled_from(["stable", "draw"]))
def test_lockstep_counts_what_single_draws_count(text: RoundText, policy: str) -> None:
    many = repeated_round(text, policy)
    assert tally_share(many, Draws(0, 12), quiet) == tally_one_by_one(many, Draws(0, 12), quiet)


@settings(deadline=None, max_examples=60)
@given(rounds(most_applicants=6), st.sampled_from(DRAWN_QUICKLY))
def test_a_draw_is_a_match_with_other_lottery_numbers(text: RoundText, policy: str) -> None:
    check_draws(text, policy)


@settings(deadline=None, max_examples=30, derandomize=True)
@given(exchanges)
def test_a_draw_is_an_exchange_with_other_lottery_numbers(text: RoundText) -> None:
    check_draws(text, "exchange")


def check_draws(text: RoundText, policy: str) -> None:
    """The lottery numbers of one draw are put in place of the round's own, and then it is matched as ever."""
    eligibility = Eligibility(text.build())
    round_ = eligibility.round
    odds = work_out_odds(Eligibility(with_policy(text, policy).build()), 3, 1)
    got: dict[str, Counter[str | None]] = {applicant.id: Counter() for applicant in round_.applicants}
    wishes: dict[str, Counter[int | None]] = {applicant.id: Counter() for applicant in round_.applicants}
    for draw in range(3):

        def number(lottery: str, applicant: str, draw: int = draw) -> bytes:
            return shake_256(f"{lottery}:{applicant}".encode()).digest(8 * draw + 8)[8 * draw :]

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(priority, "lottery_number", number)
            placements = match(round_, policy)
        for placement in placements.placements:
            got[placement.applicant][placement.offer] += 1
            wishes[placement.applicant][placement.wish] += 1
        for left_over in placements.unplaced:
            got[left_over.applicant][None] += 1
    for one in odds.applicants:
        expected = got[one.applicant]
        assert one.no_place.times == expected.pop(None, 0)
        assert {offer.offer: offer.chance.times for wish in one.wishes for offer in wish.offers} == expected
        assert {wish.wish: wish.chance.times for wish in one.wishes if wish.chance.times} == wishes[one.applicant]


@settings(deadline=None, max_examples=60)
@given(rounds(most_applicants=7), st.sampled_from(DRAWN_QUICKLY))
def test_figures_hang_together(text: RoundText, policy: str) -> None:
    eligibility = Eligibility(with_policy(text, policy).build())
    draws = 20
    odds = work_out_odds(eligibility, draws, 1)
    for one in odds.applicants:
        assert one.no_place.times + sum(wish.chance.times for wish in one.wishes) == draws
        for wish in one.wishes:
            assert sum(offer.chance.times for offer in wish.offers) == wish.chance.times
    unplaced = sum(one.no_place.times for one in odds.applicants)
    assert isclose(odds.unplaced.mean, unplaced / draws)
    first = sum(wish.chance.times for one in odds.applicants for wish in one.wishes if wish.wish == 1)
    assert isclose(odds.first_wishes.mean, first / draws)
    own = match(eligibility.round, policy).statistics
    assert (odds.unplaced.own, odds.first_wishes.own) == (own.unplaced, own.first_wishes)
    for offer in odds.offers:
        assert 0 <= offer.turned_away <= offer.asked
    for spread in (odds.unplaced, odds.first_wishes):
        assert spread.low <= spread.high
        assert spread.as_many.times + spread.as_few.times >= draws
    json.loads(odds_to_json(odds))
    for language in LANGUAGES:
        assert all(columns(line) <= 80 for line in odds_text(eligibility.round, odds, language, 80))


def two_for_one_place(**matching: str) -> RoundText:
    return RoundText(
        settings={"round": "2027-efteraar", "matching": {"lottery": "Lotto 3 9 14", "policy": "stable", **matching}},
        offers=[{"id": "o1", "host": {"organisation": "Assens Kommune"}, "places": "1"}],
        applicants=[
            {"id": id_, "name": id_, "organisation": home, "wishes": ["o1"]}
            for id_, home in (("a1", "Digst"), ("a2", "SKAT"))
        ],
    )


def chances(odds: Odds) -> dict[str, Chance]:
    return {one.applicant: one.wishes[0].chance for one in odds.applicants}


def test_two_equal_applicants_for_one_place_have_one_half_each() -> None:
    odds = work_out_odds(Eligibility(two_for_one_place().build()), 2000)
    numbers = [shake_256(f"Lotto 3 9 14:a{n}".encode()).digest(16000) for n in (1, 2)]
    first = sum(numbers[0][8 * d : 8 * d + 8] < numbers[1][8 * d : 8 * d + 8] for d in range(2000))
    assert {id_: chance.times for id_, chance in chances(odds).items()} == {"a1": first, "a2": 2000 - first}
    for chance in chances(odds).values():
        low, high = chance.interval()
        assert low < 0.5 < high
    (offer,) = odds.offers
    assert (offer.asked, offer.turned_away, offer.full.times) == (2, 1.0, 2000)
    assert odds.unplaced == (1.0, 1, 1, 1, Chance(2000, 2000), Chance(2000, 2000))


def test_what_comes_before_the_lottery_leaves_nothing_to_it() -> None:
    text = two_for_one_place()
    text.applicants[1]["special_consideration"] = "true"
    odds = work_out_odds(Eligibility(text.build()), 50)
    assert chances(odds) == {"a1": Chance(0, 50), "a2": Chance(50, 50)}
    text.settings["matching"]["policy"] = "draw"
    assert 0 < chances(work_out_odds(Eligibility(text.build()), 50))["a1"].times < 50


def test_a_pin_stands_in_every_draw() -> None:
    text = two_for_one_place().with_pins([{"applicant": "a1", "offer": "o1", "reason": "aftalt"}])
    odds = work_out_odds(Eligibility(text.build()), 50)
    assert chances(odds) == {"a1": Chance(50, 50), "a2": Chance(0, 50)}
    assert [one.pinned for one in odds.applicants] == ["o1", None]


def test_whoever_has_withdrawn_is_out() -> None:
    response = Response.model_validate(
        {"on": "2027-06-01", "applicant": "a1", "by": "applicant", "answer": "withdrawn"}
    )
    round_ = replace(two_for_one_place().build(), responses=(response,))
    odds = work_out_odds(Eligibility(round_), 50)
    assert chances(odds) == {"a1": Chance(0, 50), "a2": Chance(50, 50)}
    assert odds.offers[0].turned_away == 0


@pytest.mark.parametrize(
    ("times", "draws", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (1, 100, 0.0018, 0.0545)],
)
def test_intervals_are_those_of_the_tables(times: int, draws: int, low: float, high: float) -> None:
    """As in Newcombe (1998), method 3: the score interval without continuity correction."""
    assert Chance(times, draws).interval() == pytest.approx((low, high), abs=5e-5)


def test_nobody_at_all_has_no_odds() -> None:
    text = two_for_one_place()
    text.applicants.clear()
    odds = work_out_odds(Eligibility(text.build()), 5, 2)
    assert odds.applicants == ()
    assert odds.unplaced.mean == 0
    assert list(odds_text(text.build(), odds, "da", 80))[-1]


def example_market(policy: str = "stable") -> LotteryMarket:
    return lottery_market(MarketOfRound(of_example()), policy)


def test_the_numbers_are_the_same_for_any_number_of_processes() -> None:
    many = example_market()
    reported: list[int] = []
    alone = tally_draws(many, 40, 1, quiet)
    assert tally_draws(many, 40, 3, reported.append) == alone
    assert sum(reported) == 40


def test_what_a_process_does_not_finish_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    many = example_market()
    alone = tally_draws(many, 30, 1, quiet)
    engage = drawing._engage
    ended = []

    def engage_and_kill(share: Draws) -> object:
        colleague, ours = engage(share)
        assert colleague._process is not None
        colleague._process.kill()
        ended.append(colleague)
        return colleague, ours

    monkeypatch.setattr(drawing, "_engage", engage_and_kill)
    assert tally_draws(many, 30, 3, quiet) == alone
    assert len(ended) == 2


def test_where_no_process_can_be_started_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    many = example_market()
    alone = tally_draws(many, 30, 1, quiet)

    def refuse(share: Draws) -> object:
        return drawing._Colleague(None, None, share), None

    monkeypatch.setattr(drawing, "_engage", refuse)
    assert tally_draws(many, 30, 3, quiet) == alone


@pytest.mark.parametrize("policy", ["stable", "draw"])
def test_without_numpy_the_numbers_are_the_same(policy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    many = example_market(policy)
    assert has_numpy()
    fast: Tally = tally_draws(many, 25, 1, quiet)
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "praktik.matching.lockstep", raising=False)
    assert not has_numpy()
    assert tally_draws(many, 25, 1, quiet) == fast


def test_what_does_not_fit_the_memory_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    eligibility = of_example()
    kept = work_out_odds(eligibility, 10, 1)
    monkeypatch.setattr("praktik.defence.odds.MOST_CHOICES", 5)
    monkeypatch.setattr("praktik.matching.lockstep.MOST_CHOICES", 5)
    market = lottery_market(MarketOfRound(eligibility), "stable")
    assert isinstance(market.market.preferences[0], market_of_round.Wishes)
    assert work_out_odds(eligibility, 10, 4) == kept


def assert_is_golden(path: Path, text: str) -> None:
    if os.environ.get("PRAKTIK_RENEW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_bytes().decode() == text, f"{path}: see the difference, then PRAKTIK_RENEW=1"


@pytest.fixture(scope="module")
def example() -> tuple[Eligibility, Odds]:
    eligibility = of_example()
    return eligibility, work_out_odds(eligibility, 200, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_is_what_it_was(example: tuple[Eligibility, Odds], language: Language) -> None:
    lines = list(odds_text(example[0].round, example[1], language, 80))
    assert all(columns(line) <= 80 and line == line.rstrip() for line in lines)
    assert_is_golden(GOLDEN / f"2027-efteraar.{language}.txt", "\n".join(lines) + "\n")


def test_the_data_are_what_they_were() -> None:
    """This file is the documentation of the JSON: its keys and what stands under them."""
    assert_is_golden(GOLDEN / "assens.json", odds_to_json(work_out_odds(of_example("assens"), 200, 1)) + "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there an interrupt is sent otherwise")
def test_an_interrupt_ends_all_processes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "praktik", "odds", str(ROUNDS / "2027-efteraar"), "--draws", "300000"]
    process = subprocess.Popen(
        [*command, "--jobs", "3"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        process.kill()
        process.communicate()
        pytest.skip("this system does not tell which processes belong together")
    while len(children.read_text().split()) < 3 and process.poll() is None:
        time.sleep(0.02)  # until there are two colleagues, and the one that tidies up
    started = children.read_text().split()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
    patience = time.monotonic() + 20
    while any(Path(f"/proc/{id_}").exists() for id_ in started):
        assert time.monotonic() < patience, "a process was left behind"
        time.sleep(0.02)
