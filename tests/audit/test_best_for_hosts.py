"""What is best for hosts, judged: the stable matching that every applicant likes least, and no other."""

from hypothesis import given, settings

from praktik.audit.best_for_hosts import best_stable_for_hosts
from praktik.audit.room import Room
from tests.placing.brute_force import SmallRound, stable_matchings
from tests.placing.random_rounds import ABOUT_LIMITS, RoundText, match, plain_rounds, rounds

from .test_verification import errors, forge, verify, words_of


def check(text: RoundText) -> None:
    small = SmallRound(text.build())
    stable = stable_matchings(small)
    best = best_stable_for_hosts(Room(small.pairs))
    assert best in stable
    assert best is not None
    for applicant in small.eligible.keys() - small.pins.keys():
        assert small.taste(applicant, best[applicant]) == max(small.taste(applicant, one[applicant]) for one in stable)
    placements = match(small.round, "stable-hosts")
    for matching in stable:
        placed = {applicant: offer for applicant, offer in matching.items() if offer is not None}
        verification = verify(small.pairs, forge(small.pairs, placements, placed))
        assert errors(verification) == (set() if matching == best else {"VE731"}), words_of(verification)
        assert "best_for_hosts" in verification.checked


@settings(max_examples=30, deadline=None, derandomize=True)
@given(rounds(most_applicants=4))
def test_it_is_the_worst_for_applicants_of_all_stable_matchings(text: RoundText) -> None:
    check(text)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(rounds(most_applicants=5, most_offers=3, always=ABOUT_LIMITS, never={"conflicts", "days", "ranked_only"}))
def test_it_is_so_under_all_limits_together(text: RoundText) -> None:
    check(text)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(plain_rounds)
def test_it_is_so_where_there_are_only_places(text: RoundText) -> None:
    check(text)
