"""`stable`: what the policy promises, held against everything that could have been."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .brute_force import SmallRound, blocking_pairs, stable_matchings
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, misreports, plain_rounds, rounds

POLICY = "stable"


def check_against_all_stable_matchings(text: RoundText) -> None:
    """Best for everyone among the stable matchings, which all leave the same people without a place."""
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    stable = stable_matchings(small)
    assert held in stable
    for applicant, offer in held.items():
        mine = small.taste(applicant, offer)
        assert all(mine <= small.taste(applicant, other[applicant]) for other in stable if applicant not in small.pins)
        assert {other[applicant] is None for other in stable} == {offer is None}


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6))
def test_it_fits_and_nobody_blocks(text: RoundText) -> None:
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    assert small.fits_all(held)
    assert not blocking_pairs(small, held)
    assert not blocking_pairs(small, held, after_lottery=False)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=4))
def test_it_is_best_for_applicants_among_all_stable_matchings(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=5, most_offers=3, always=ABOUT_LIMITS, never={"conflicts", "days", "ranked_only"}))
def test_it_is_best_for_applicants_under_all_limits_together(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(plain_rounds)
def test_it_is_best_for_applicants_where_there_are_only_places(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_nobody_gains_by_misreporting(data: st.DataObject) -> None:
    text = data.draw(rounds())
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    applicant = data.draw(st.sampled_from(sorted(held)))
    truth = small.taste(applicant, held[applicant], with_ties=True)
    for lie in misreports(text, applicant, data.draw(st.integers(0, 2**32)), 5):
        told = held_in(match(lie.build(), POLICY))
        assert small.taste(applicant, told[applicant], with_ties=True) >= truth
