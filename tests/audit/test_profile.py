"""The profile and the choice among equals, judged: the best of all matchings that fit, and nothing but the best."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.pairs import Pairs
from praktik.audit.profile import Better, find_better
from praktik.audit.residual import Residual, has_residual
from praktik.audit.room import Room
from praktik.placing.match import match_round
from praktik.placing.repair import Wanted, situation_after
from praktik.round.placements import Proof
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from tests.placing.brute_force import Matching, SmallRound, best_in_lottery_order
from tests.placing.random_rounds import ABOUT_LIMITS, RoundText, match, rounds
from tests.placing.test_profiles import OBJECTIVES, profile_of

from .test_after_answers import answer
from .test_verification import errors, forge, verify, words_of

POLICIES = pytest.mark.parametrize("policy", [*OBJECTIVES, "draw"])
MUCH_THAT_LIMITS = ABOUT_LIMITS | {"applicants_tie"}
RARELY_LEFT = {"conflicts", "days", "ranked_only", "requires"}


def key_of(small: SmallRound, policy: str, matching: Matching) -> object:
    """How good the profile of a matching is, smaller is better."""
    profile = profile_of(small, matching)
    return () if policy == "draw" else OBJECTIVES[policy](profile, sum(profile))


def look_at(small: SmallRound, policy: str, matching: Matching, *, strict: bool = False) -> Better:
    better = find_better(small.pairs, Residual(Room(small.pairs), matching, strict=strict), policy)
    assert better is not None
    return better


def after(matching: Matching, better: Better) -> Matching:
    return {**matching, **{move.applicant: move.way.offer for move in better.exchange}}


def check_all(text: RoundText, policy: str) -> None:
    """An exchange makes better what is not the best; in all that is as good, but one, somebody is due more."""
    small = SmallRound(text.build())
    possible = list(small.matchings())
    keys = [key_of(small, policy, one) for one in possible]
    best = min(keys)  # type: ignore[type-var]
    given_ = best_in_lottery_order(small, [one for one, key in zip(possible, keys, strict=True) if key == best])
    for matching, key in zip(possible, keys, strict=True):
        better = look_at(small, policy, matching)
        assert bool(better.exchange) == (key != best)
        assert bool(better.due) == (key == best and matching != given_)
        if better.exchange:
            assert after(matching, better) in possible
            assert key_of(small, policy, after(matching, better)) < key  # type: ignore[operator]


@POLICIES
@settings(max_examples=25, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=4))
def test_what_is_best_is_known_from_all_that_fits(policy: str, text: RoundText) -> None:
    check_all(text, policy)


@POLICIES
@settings(max_examples=15, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=5, most_offers=3, always=MUCH_THAT_LIMITS, never=RARELY_LEFT))
def test_what_is_best_is_known_under_all_limits_together(policy: str, text: RoundText) -> None:
    check_all(text, policy)


@POLICIES
@settings(max_examples=20, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=7, always={"applicants_tie"}))
def test_what_match_gives_verifies_clean(policy: str, text: RoundText) -> None:
    pairs = Pairs(text.build())
    verification = verify(pairs, match(pairs.round, policy))
    assert errors(verification) == set(), words_of(verification)
    assert verification.not_judged == ()
    assert {"profile", "among_equals"} <= set(verification.checked) or policy == "draw"


@POLICIES
@settings(max_examples=15, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=4, most_offers=3, always={"applicants_tie"}))
def test_every_other_matching_is_flagged(policy: str, text: RoundText) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    held = {one.applicant: one.offer for one in placements.placements}
    for matching in small.matchings():
        placed = {applicant: offer for applicant, offer in matching.items() if offer is not None}
        verification = verify(small.pairs, forge(small.pairs, placements, placed))
        assert errors(verification) == set() if placed == held else errors(verification) & {"VE717", "VE730"}
        assert words_of(verification) or not verification.problems


@POLICIES
@settings(max_examples=15, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=7, most_offers=3), seed=st.integers(0, 2**32))
def test_what_stands_from_before_stands(policy: str, text: RoundText, seed: int) -> None:
    """After publishing, answers and another match the best is that of what was left; what was kept is no exchange."""
    round_, random = text.build(), Random(seed)
    placements, free = match(round_, policy), [one for one in round_.applicants if one.id not in pinned_in(round_)]
    answers = [answer("published", by="coordinator")]
    answers += [answer("withdrawn", one.id, by="applicant") for one in free if random.random() < 1 / 5]
    gone = {one.applicant for one in answers}
    answers += [
        answer("declined", one.applicant, one.offer)
        for one in placements.placements
        if one.applicant not in gone | pinned_in(round_) and random.random() < 1 / 4
    ]
    answered = replace(round_, responses=tuple(answers))
    situation = situation_after(answered, placements, Wanted())
    verification = verify(Pairs(answered), match_round(Eligibility(answered), policy, situation))
    assert errors(verification) == set(), words_of(verification)
    assert {"among_equals", "draw"} & set(verification.checked)


def pinned_in(round_: Round) -> set[str | None]:
    return {pin.applicant for pin in round_.settings.matching.pins}


@POLICIES
@settings(max_examples=20, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=5, most_offers=3, always={"pairs", "minimums"}, never=RARELY_LEFT))
def test_with_pairs_and_minimums_nothing_is_said_that_is_not_so(policy: str, text: RoundText) -> None:
    """What is best without looking at them is best; an exchange that leaves them as they are leads to what fits."""
    small = SmallRound(text.build())
    possible = list(small.matchings())
    if not has_residual(Room(small.pairs)) or not possible:
        return
    best = min(key_of(small, policy, one) for one in possible)  # type: ignore[type-var]
    given_ = best_in_lottery_order(small, [one for one in possible if key_of(small, policy, one) == best])
    for matching in possible:
        assert look_at(small, policy, matching) != Better() or matching == given_
        better = look_at(small, policy, matching, strict=True)
        if better.exchange:
            assert after(matching, better) in possible
            assert key_of(small, policy, after(matching, better)) < key_of(small, policy, matching)  # type: ignore[operator]
        assert not better.due or matching != given_


LARGE = RoundText(
    settings={"round": "2027-efteraar", "matching": {"lottery": "uge 25"}},
    offers=[{"id": id_, "host": {"organisation": f"Host {id_}"}, "places": "1"} for id_ in ("o1", "o2")],
    applicants=[
        {"id": id_, "name": id_, "organisation": "Digst", "wishes": ["o1", "o2"]} for id_ in ("a1", "a2", "a3")
    ],
)


@pytest.mark.parametrize(
    ("limit", "policy"),
    [
        ("praktik.audit.cheapest_ways.MOST_STEPS", "greedy"),
        ("praktik.audit.turns_among_equals.MOST_STEPS", "greedy"),
        ("praktik.audit.turns_among_equals.MOST_STEPS", "draw"),
        ("praktik.audit.best_for_hosts.MOST_LOOKED_AT", "stable-hosts"),
    ],
)
def test_what_is_too_large_is_not_judged_and_that_is_said(
    limit: str, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = Pairs(LARGE.build())
    placements = match(pairs.round, policy)
    assert verify(pairs, placements).not_judged == ()
    monkeypatch.setattr(limit, -1)
    verification = verify(pairs, placements)
    assert verification.passed
    assert len(verification.not_judged) == 1
    assert not {"profile", "among_equals", "draw", "best_for_hosts"} & set(verification.checked)


@pytest.mark.parametrize(("proven", "said"), [(("profile", "lottery"), {"VE730"}), (("lottery",), set()), ((), set())])
def test_a_solver_is_held_to_what_it_has_shown(proven: tuple[str, ...], said: set[str]) -> None:
    """Where its time was over, a better profile is no lie; a pair asks for the solver and has its place."""
    two = [{**one, "together_with": {"a1": "a2", "a2": "a1"}[one["id"]]} for one in LARGE.applicants[:2]]
    offers = [{**LARGE.offers[0], "places": "2"}, *LARGE.offers[1:]]
    text = replace(LARGE, offers=offers, applicants=[*two, {**LARGE.applicants[2], "wishes": ["o2"]}])
    pairs = Pairs(text.build())
    better = match(pairs.round, "greedy")
    assert errors(verify(pairs, better)) == set()
    worse = forge(pairs, better, {"a1": "o1", "a2": "o1"})._replace(proof=Proof(proven))
    assert errors(verify(pairs, worse)) - {"VE713"} == said
