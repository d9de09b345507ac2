"""`stable`: what the policy promises, held against everything that could have been."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .brute_force import SmallRound, blocking_pairs, stable_matchings
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, misreports, plain_rounds, rounds

POLICY = "stable"


def check_against_all_stable_matchings(text: RoundText) -> None:
    """`stable` is best for everyone, `stable-hosts` worst, and all stable matchings leave the same people out."""
    small = SmallRound(text.build())
    best, worst = (held_in(match(small.round, policy)) for policy in (POLICY, "stable-hosts"))
    stable = stable_matchings(small)
    assert best in stable
    assert worst in stable
    for applicant in best:
        tastes = [small.taste(applicant, other[applicant]) for other in stable]
        if applicant not in small.pins:
            assert small.taste(applicant, best[applicant]) == min(tastes)
            assert small.taste(applicant, worst[applicant]) == max(tastes)
        assert {other[applicant] is None for other in stable} == {best[applicant] is None}


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
def test_it_is_best_and_the_hosts_policy_worst_among_all_stable_matchings(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=5, most_offers=3, always=ABOUT_LIMITS, never={"conflicts", "days", "ranked_only"}))
def test_it_is_best_and_the_hosts_policy_worst_under_all_limits_together(text: RoundText) -> None:
    check_against_all_stable_matchings(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(plain_rounds)
def test_it_is_best_and_the_hosts_policy_worst_where_there_are_only_places(text: RoundText) -> None:
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
