"""What takes a solver, held against all matchings that fit: pairs, minimums, and the most that can be placed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from praktik.audit.pairs import Pairs
from praktik.audit.verification import verify_placements
from praktik.matching.programme import is_solver_installed
from praktik.placing.match import match_round
from praktik.round.placements import Placements
from praktik.round.placements_file import format_placements
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

from .brute_force import Balance, Matching, SmallRound, best_in_order, fewest_blocking, number_blocking, pairs_of
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, rounds
from .test_profiles import OBJECTIVES, profile_of

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")
POLICIES = ("stable", "stable-hosts", "most-placed", *OBJECTIVES, "exchange", "draw")
EACH_POLICY = pytest.mark.parametrize("policy", POLICIES)


def best_by_trying_everything(small: SmallRound, policy: str) -> tuple[int, Matching] | None:
    """What blocks the best of all matchings, and that matching; None where pins leave none."""
    number, possible = 0, list(small.matchings())
    if not possible:
        return None
    if policy in {"stable", "stable-hosts", "most-placed"}:
        number, possible = fewest_blocking(small, after_lottery=policy != "most-placed")
    if policy == "stable-hosts":
        possible = _best_for_hosts(small, possible)
    elif policy == "exchange":
        possible = [one for one in possible if Balance(small).is_kept(one)]
    elif policy != "draw":
        key = OBJECTIVES["least-total-rank" if policy in {"stable", "most-placed"} else policy]
        possible = _least(possible, lambda one: key(profile := profile_of(small, one), sum(profile)))
    order = small.own_order() if policy == "exchange" else small.lottery_order()
    return number, best_in_order(small, possible, order)


def _least(possible: list[dict[str, str | None]], key: Callable[[Matching], Any]) -> list[dict[str, str | None]]:
    best = min(map(key, possible))
    return [one for one in possible if key(one) == best]


def _best_for_hosts(small: SmallRound, possible: list[dict[str, str | None]]) -> list[dict[str, str | None]]:
    for pair in sorted(small.order, key=small.order.__getitem__):
        those_with_it = [one for one in possible if pair in pairs_of(one)]
        possible = those_with_it or possible
    return possible


def check(text: RoundText, policy: str) -> Placements | None:
    small = SmallRound(text.build())
    expected = best_by_trying_everything(small, policy)
    if expected is None:
        return None
    placements = match_round(Eligibility(small.round), policy)
    if placements.proof is None and policy == "exchange":  # cycles met all minimums
        assert small.fits_all(held_in(placements))
        assert Balance(small).is_kept(held_in(placements))
        return placements
    if placements.proof is None and policy in {"stable", "stable-hosts"}:  # deferred acceptance met all minimums
        assert number_blocking(small, held_in(placements)) == expected[0] == 0
        assert small.fits_all(held_in(placements))
        return placements
    assert held_in(placements) == expected[1]
    if policy in {"stable", "stable-hosts", "most-placed"}:
        assert len(placements.blocking) == expected[0]
    if placements.proof is not None:
        assert placements.proof.open is None
    return placements


@EACH_POLICY
@settings(max_examples=25, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=4, always={"pairs", "minimums"}))
def test_with_pairs_and_minimums_it_is_the_best_of_all_that_fit(policy: str, text: RoundText) -> None:
    check(text, policy)


@pytest.mark.parametrize("policy", ["stable", "most-placed", "greedy"])
@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    text=rounds(
        most_applicants=5,
        most_offers=3,
        always={"pairs", "minimums", *ABOUT_LIMITS},
        never={"conflicts", "days", "ranked_only"},
    )
)
def test_with_pairs_and_minimums_it_is_the_best_under_all_limits(policy: str, text: RoundText) -> None:
    check(text, policy)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=5, always={"rankings", "rankings_tie"}))
def test_the_most_are_placed_that_nothing_blocks(text: RoundText) -> None:
    placements = check(text, "most-placed")
    assert placements is not None
    assert not placements.blocking


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=5, most_offers=3, always={"hosts_apply", "imbalance", "minimums", "pairs"}))
def test_an_exchange_with_pairs_and_minimums_is_the_best_that_is_balanced(text: RoundText) -> None:
    placements = check(text, "exchange")
    if placements is not None:
        round_ = text.build()
        source = SourceFile(Path("p.yaml"), format_placements(placements).encode())
        verification = verify_placements(Pairs(round_), source)
        assert {problem.code for problem in verification.problems} <= {"VE716"}
        assert "balance" in verification.checked
