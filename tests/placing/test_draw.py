"""`draw`: in lottery order each gets the best that those drawn before leave possible."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .brute_force import SmallRound, draw_by_trying_everything
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, misreports, rounds

POLICY = "draw"


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6))
def test_it_fits(text: RoundText) -> None:
    small = SmallRound(text.build())
    assert small.fits_all(held_in(match(small.round, POLICY)))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rounds(most_applicants=4))
def test_each_in_turn_narrows_what_is_still_possible(text: RoundText) -> None:
    small = SmallRound(text.build())
    assert held_in(match(small.round, POLICY)) == draw_by_trying_everything(small)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    rounds(
        most_applicants=5,
        most_offers=3,
        always=ABOUT_LIMITS | {"applicants_tie"},
        never={"conflicts", "days", "ranked_only", "requires"},
    )
)
def test_ties_stay_open_under_all_limits_together(text: RoundText) -> None:
    small = SmallRound(text.build())
    assert held_in(match(small.round, POLICY)) == draw_by_trying_everything(small)


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_nobody_gains_by_misreporting(data: st.DataObject) -> None:
    text = data.draw(rounds(always={"applicants_tie"}))
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    applicant = data.draw(st.sampled_from(sorted(held)))
    truth = small.taste(applicant, held[applicant], with_ties=True)
    for lie in misreports(text, applicant, data.draw(st.integers(0, 2**32)), 5):
        told = held_in(match(lie.build(), POLICY))
        assert small.taste(applicant, told[applicant], with_ties=True) >= truth
