"""Cases with published answers: the literature's, and those collected from peers where they are at hand."""

import json
from collections import Counter
from pathlib import Path

import pytest

from praktik.matching.programme import is_solver_installed
from praktik.placing.policies import POLICIES
from praktik.problems.problem import has_error
from praktik.round.folder import read_round
from praktik.round.placements import Placements

from .brute_force import Matching, SmallRound, blocking_pairs
from .published_cases import (
    COLLECTED,
    COUNTED,
    COUNTERPARTS,
    ELSEWHERE,
    JUDGED,
    TESTS,
    PublishedCase,
    all_cases,
    case_from,
)
from .random_rounds import held_in, match

PROMISE_STABILITY = {"stable", "stable-hosts", "most-placed"}
OF_ONE_MATCHING = ("stable-applicant-optimal", "spa-student-optimal", "stable-host-optimal")
CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_published_answer_is_ours(case: PublishedCase) -> None:
    if (why := case.why_it_has_no_counterpart()) is not None:
        pytest.skip(why)
    expected, small = dict(case.facts["expected"]), SmallRound(case.round().build())
    if case.policy == JUDGED:
        check_verdict(case, small)
    elif case.policy == COUNTED:
        stable = [one for one in small.matchings() if not blocking_pairs(small, one, after_lottery=False)]
        assert len(stable) == expected["stable_count"]
    else:
        placements = match_case(small, COUNTERPARTS[case.policy])
        check_stability(small, placements)
        if "exists" in expected:
            assert expected["exists"] == (not placements.blocking)
        elif expected.keys() & {"size", "cost", "profile"}:
            found = figures_of(small, held_in(placements))
            assert {key: found[key] for key in expected} == without_trailing_zeros(expected)
        else:
            assert held_in(placements) == case.matching("expected")


def match_case(small: SmallRound, policy: str) -> Placements:
    company = small.partner or any(offer.minimum > 1 for offer in small.round.offers)
    if (company or POLICIES[policy].mechanism is None) and not is_solver_installed():
        pytest.skip("there is no solver: pip install praktik[exact]")
    return match(small.round, policy)


def check_stability(small: SmallRound, placements: Placements) -> None:
    """All fits; nothing blocks what promises so, unless it says that something must."""
    held, policy = held_in(placements), placements.policy
    assert small.fits_all(held)
    assert small.keeps_company(held)
    if policy in PROMISE_STABILITY and not placements.blocking:
        assert not blocking_pairs(small, held, after_lottery=False)
        assert policy == "most-placed" or not blocking_pairs(small, held)


def figures_of(small: SmallRound, held: Matching) -> dict[str, object]:
    ranks = Counter(small.rank[applicant, offer] for applicant, offer in held.items() if offer is not None)
    profile = [ranks[rank] for rank in range(1, max(ranks, default=0) + 1)]
    return {"size": ranks.total(), "cost": sum(rank * number for rank, number in ranks.items()), "profile": profile}


def without_trailing_zeros(expected: dict[str, object]) -> dict[str, object]:
    profile = expected.get("profile")
    if not isinstance(profile, list):
        return expected
    last = max((rank for rank, number in enumerate(profile, start=1) if number), default=0)
    return {**expected, "profile": profile[:last]}


def check_verdict(case: PublishedCase, small: SmallRound) -> None:
    expected, matching = case.facts["expected"], case.matching("matching")
    blocking = blocking_pairs(small, matching, after_lottery=False)
    assert (small.fits_all(matching) and not blocking) == expected["stable"]
    named = [(case.applicants[one], case.offers[offer]) for one, offer in expected.get("blocking_includes", ())]
    assert set(named) <= set(blocking)


@pytest.mark.parametrize("case", [one for one in CASES if one.policy in OF_ONE_MATCHING], ids=str)
def test_the_published_matching_is_stable(case: PublishedCase) -> None:
    small = SmallRound(case.round().build())
    assert small.fits_all(case.matching("expected"))
    assert not blocking_pairs(small, case.matching("expected"))


EVERY_FORM = {
    "name": "every form at once",
    "policy": "stable-with-couples",
    "applicants": {"A": ["x", ["y", "z"]], "B": ["x"], "C": ["nowhere", "z"], "D": ["empty"], "E": ["z", "y"]},
    "couples": [{"members": ["L", "R"], "preferences": [[["x", "x"]], [["w", "w"], ["v", "v"]], [[None, None]]]}],
    "offers": {
        "x": {"capacity": 2, "preferences": ["B", ["L", "R"], "A", "stranger"]},
        "y": {"capacity": 2, "preferences": None, "min": 2},
        "z": {"capacity": 1, "preferences": None},
        "w": {"capacity": 2, "preferences": None},
        "v": {"capacity": 0, "preferences": None},
        "empty": {"capacity": 3, "preferences": []},
    },
    "hosts": {"H": {"capacity": 1, "offers": ["z"], "preferences": ["E", "C"]}},
    "forbidden": [["B", "x"]],
    "expected": {"exists": True},
    "answer": {"L": "x", "R": "x", "E": "z"},
}


def test_a_case_of_every_form_is_made_a_round(tmp_path: Path) -> None:
    """B may not, so the couple has x; z takes E before C, A not at all; A would be alone at y; empty takes nobody."""
    case = case_from(EVERY_FORM)
    assert case.why_it_has_no_counterpart() is None
    small = SmallRound(case.round().build())
    placements = match_case(small, "stable")
    assert not placements.blocking
    assert held_in(placements) == case.matching("answer")
    case.round().write(tmp_path)
    assert not has_error(read_round(tmp_path).problems)


def test_every_policy_of_the_cases_is_known() -> None:
    assert {case.policy for case in CASES} <= {*COUNTERPARTS, *ELSEWHERE, JUDGED, COUNTED}


@pytest.mark.skipif(not COLLECTED.is_dir(), reason="../shared/cases is not here: only the literature's cases were run")
def test_the_collected_cases_were_run() -> None:
    compared = Counter(case.policy for case in CASES if case.why_it_has_no_counterpart() is None)
    assert compared.total() >= 90 + 18
    assert set(compared) >= {*COUNTERPARTS, JUDGED, COUNTED} - {"stable-with-couples"}


@pytest.mark.skipif(not COLLECTED.is_dir(), reason="../shared/cases is not here: tests/wrong has all of its bad inputs")
def test_every_bad_input_has_its_message() -> None:
    bad = json.loads((COLLECTED / "bad-inputs.json").read_text("utf-8"))
    folders = {path.name for path in (TESTS / "wrong").glob("seen-*")}
    assert {f"seen-{one['id'].replace('_', '-')}" for one in bad} <= folders
