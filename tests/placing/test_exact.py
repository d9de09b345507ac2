"""What takes a solver, held against all matchings that fit: pairs, minimums, and the most that can be placed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.pairs import Pairs
from praktik.audit.verification import verify_placements
from praktik.matching.programme import is_solver_installed
from praktik.placing.match import match_round
from praktik.round.placements import Placements
from praktik.round.placements_file import format_placements
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

from .brute_force import Balance, Matching, SmallRound, best_in_order, fewest_blocking, number_blocking, pairs_of
from .random_rounds import ABOUT_LIMITS, RoundText, Text, held_in, rounds
from .test_profiles import OBJECTIVES, profile_of

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")
POLICIES = ("stable", "stable-hosts", "most-placed", *OBJECTIVES, "exchange", "draw")
ALL_MIXED = ABOUT_LIMITS | {"pairs", "minimums", "pins", "applicants_tie", "rankings_tie"}
RARELY_LEFT = {"conflicts", "days", "ranked_only", "requires"}
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


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    text=rounds(most_applicants=5, most_offers=3, always=ALL_MIXED, never=RARELY_LEFT), policy=st.sampled_from(POLICIES)
)
def test_with_pins_pairs_minimums_ties_and_all_limits_it_is_the_best(text: RoundText, policy: str) -> None:
    check(text, policy)


def round_with(matching: Text, offers: list[Text], applicants: list[Text]) -> RoundText:
    matching = {"lottery": "uge 25", "priority": ["host", "lottery"], **matching}
    week = {"from": "2027-09-13", "to": "2027-09-17"}
    return RoundText({"round": "2027-efteraar", "week": week, "matching": matching}, offers, applicants)


def offer(id_: str, places: str, **further: Any) -> Text:
    return {"id": id_, "host": {"organisation": f"Host {id_}"}, "places": places, **further}


def applicant(id_: str, *wishes: str, **further: Any) -> Text:
    return {"id": id_, "name": id_, "organisation": f"Home {id_}", "wishes": list(wishes), **further}


def pin(applicant: str, offer: str) -> Text:
    return {"applicant": applicant, "offer": offer, "reason": "aftalt"}


@EACH_POLICY
def test_two_pinned_colleagues_count_as_one_of_their_home_and_take_two_places(policy: str) -> None:
    two = [applicant("a1", "o1", organisation="Digst", together_with="a2")]
    two.append(applicant("a2", "o1", organisation="Digst", together_with="a1"))
    matching = {"same_organisation_per_offer": "1", "pins": [pin("a1", "o1"), pin("a2", "o1")], "imbalance": "1"}
    offers = [offer("o1", "2"), offer("o2", "1")]
    placements = check(round_with(matching, offers, [*two, applicant("a3", "o1", "o2")]), policy)
    assert placements is not None
    assert held_in(placements) == {"a1": "o1", "a2": "o1", "a3": "o2"}


@EACH_POLICY
def test_whoever_comes_last_to_a_pinned_partner_comes_nevertheless(policy: str) -> None:
    people = [applicant("a1", "o1", organisation="Digst", together_with="a2")]
    people.append(applicant("a2", "o1", organisation="Digst", together_with="a1"))
    people += [applicant("a3", "o1"), applicant("a4", "o1")]
    liked = offer("o1", "2", ranking=["a3", "a4", "a2", "a1"])
    placements = check(round_with({"pins": [pin("a2", "o1")], "imbalance": "1"}, [liked], people), policy)
    assert placements is not None
    assert held_in(placements) == {"a1": "o1", "a2": "o1", "a3": None, "a4": None}


@EACH_POLICY
def test_two_of_whom_one_finds_no_period_are_no_obstacle(policy: str) -> None:
    """For a2 there is the period without places alone; no others need come before for the two to have no room."""
    first, later = {"from": "2027-09-13", "to": "2027-09-14"}, {"from": "2027-09-16", "to": "2027-09-17"}
    periods = [{**first, "places": "0"}, later]
    two = [applicant("a1", "o1", together_with="a2"), applicant("a2", "o1", together_with="a1", available=[first])]
    matching = {"same_organisation_per_offer": "2"}
    placements = check(round_with(matching, [offer("o1", "3", periods=periods)], two), policy)
    assert placements is not None
    assert held_in(placements) == {"a1": None, "a2": None}
    assert not placements.blocking


@EACH_POLICY
def test_whoever_is_pinned_has_the_longer_stay_before_the_partner_who_comes_along(policy: str) -> None:
    """Beside a partner who is far down in the order of the offer, who is pinned is still before all others."""
    days = {"from": "2027-09-13", "to": "2027-09-15"}, {"from": "2027-09-13", "to": "2027-09-17"}
    periods = [{**days[0], "places": "2"}, {**days[1], "places": "1"}]
    people = [
        applicant("a1", "o1", together_with="a2"),
        applicant("a2", "o1", together_with="a1"),
        applicant("a3", "o1"),
    ]
    liked = offer("o1", "3", periods=periods, ranking=["a3", "a1", "a2"])
    matching = {"pins": [pin("a1", "o1")], "imbalance": "3"}
    placements = check(round_with(matching, [liked], people), policy)
    assert placements is not None
    assert {one.applicant: one.last.day for one in placements.placements if one.last} == {"a1": 17, "a2": 15, "a3": 15}


def test_a_better_offer_of_the_host_does_not_rule_out_where_the_host_rather_has_somebody() -> None:
    """Their own seat, where they come higher, leaves no room for them at the offer that they would rather have."""
    text = round_with(
        {"pins": [pin("a1", "o2"), pin("a2", "o3")]},
        [
            offer("o0", "1", host={"organisation": "Odense"}, ranking=["a2", "a0"]),
            offer("o1", "1", host={"organisation": "Odense"}, ranking=["a0"]),
            offer("o2", "1"),
            offer("o3", "1"),
        ],
        [
            applicant("a0", "o0", "o1"),
            applicant("a1", "o2", together_with="a2"),
            applicant("a2", "o3", together_with="a1"),
        ],
    )
    text.settings["hosts"] = [{"organisation": "Odense", "places": "1"}]
    placements = check(text, "stable-hosts")
    assert placements is not None
    assert placements.proof is not None
    assert held_in(placements)["a0"] == "o1"
