"""The profile policies, held against all matchings that fit: the best profile, and among these the best by lottery."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from .brute_force import Matching, SmallRound, best_in_lottery_order
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, plain_rounds, rounds

Key = Callable[[list[int], int], object]
"""The smaller the better: of the numbers that got each rank, and the number placed."""
OBJECTIVES: dict[str, Key] = {
    "rank-maximal": lambda profile, _: [-number for number in profile],
    "greedy": lambda profile, placed: (-placed, [-number for number in profile]),
    "generous": lambda profile, placed: (-placed, profile[::-1]),
    "least-total-rank": lambda profile, placed: (-placed, sum(rank * number for rank, number in enumerate(profile))),
}
POLICIES = pytest.mark.parametrize("policy", OBJECTIVES)


def profile_of(small: SmallRound, matching: Matching) -> list[int]:
    """How many got each rank; open_to counts one after the longest list of the round."""
    longest = max((len(applicant.wishes) for applicant in small.round.applicants), default=0)
    ranks: Counter[int] = Counter()
    for applicant, offer in matching.items():
        if offer is not None and applicant not in small.pins:
            rank = small.rank[applicant, offer]
            ranks[longest + 1 if rank > len(small.round.applicant[applicant].wishes) else rank] += 1
    return [ranks[rank] for rank in range(1, longest + 2)]


def best_by_trying_everything(small: SmallRound, policy: str) -> Matching:
    def key(matching: Matching) -> object:
        profile = profile_of(small, matching)
        return OBJECTIVES[policy](profile, sum(profile))

    possible = list(small.matchings())
    best = min(map(key, possible))  # type: ignore[type-var]
    return best_in_lottery_order(small, [matching for matching in possible if key(matching) == best])


def check(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    assert held_in(match(small.round, policy)) == best_by_trying_everything(small, policy)


@POLICIES
@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=4))
def test_it_is_the_best_of_all_that_fit(policy: str, text: RoundText) -> None:
    check(text, policy)


@POLICIES
@settings(max_examples=40, deadline=None, derandomize=True)
@given(text=rounds(most_applicants=5, most_offers=3, always=ABOUT_LIMITS, never={"conflicts", "days", "ranked_only"}))
def test_it_is_the_best_under_all_limits_together(policy: str, text: RoundText) -> None:
    check(text, policy)


@POLICIES
@settings(max_examples=40, deadline=None, derandomize=True)
@given(text=plain_rounds)
def test_it_is_the_best_where_there_are_only_places(policy: str, text: RoundText) -> None:
    check(text, policy)
