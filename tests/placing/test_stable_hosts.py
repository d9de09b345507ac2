"""`stable-hosts`: stable, and of all stable matchings the best for every host and the worst for every applicant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .brute_force import SmallRound, stable_matchings
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, plain_rounds, rounds

POLICY = "stable-hosts"


def check_against_all_stable_matchings(text: RoundText) -> None:
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    stable = stable_matchings(small)
    assert held in stable
    for applicant, offer in held.items():
        if applicant not in small.pins:
            mine = small.taste(applicant, offer)
            assert all(mine >= small.taste(applicant, other[applicant]) for other in stable)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=4))
def test_it_is_worst_for_applicants_among_all_stable_matchings(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=5, most_offers=3, always=ABOUT_LIMITS, never={"conflicts", "days", "ranked_only"}))
def test_it_is_worst_for_applicants_under_all_limits_together(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(plain_rounds)
def test_it_is_worst_for_applicants_where_there_are_only_places(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=100, deadline=None)
@given(rounds(most_applicants=6), st.just("stable"))
def test_the_same_people_are_placed_as_when_applicants_propose(text: RoundText, other: str) -> None:
    small = SmallRound(text.build())
    hosts, applicants = held_in(match(small.round, POLICY)), held_in(match(small.round, other))
    assert {one for one in hosts if hosts[one]} == {one for one in applicants if applicants[one]}
