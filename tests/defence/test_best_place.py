"""whatif --best-place tells of each offer what one more place does when it is tried alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.defence.best_place import find_best_places
from praktik.defence.typed_changes import Typed
from tests.placing.random_rounds import RoundText, rounds
from tests.placing.test_improved_ties import crowded, improving

from .changes import baseline_of, effect_of, no_progress


def last_step(text: RoundText, applicant: str) -> int:
    """One below the last rank that an applicant asked for."""
    entry = next(one for one in text.applicants if one["id"] == applicant)
    return len(entry["wishes"]) + ("open_to" in entry) + 1


@settings(max_examples=50, deadline=None)
@given(rounds(most_applicants=7), st.sampled_from(["stable", "draw"]))
def test_each_offer_is_told_as_if_it_were_tried_alone(text: RoundText, policy: str) -> None:
    check_each_offer(text, policy)


@settings(max_examples=20, deadline=None)
@given(crowded)
def test_so_it_is_where_ties_are_improved(text: RoundText) -> None:
    check_each_offer(improving(text), "stable")


def check_each_offer(text: RoundText, policy: str) -> None:
    round_ = text.build()
    best = find_best_places(baseline_of(round_, policy), Typed(), no_progress)
    told = {one.offer: one for one in best.offers}
    assert sorted([*told, *best.nothing, *best.bound_by_host]) == sorted(round_.offer)
    for offer in round_.offers:
        effect = effect_of(round_, Typed(places=(f"{offer.id}=+1",)), policy)
        more = effect.after.statistics.placed - effect.before.statistics.placed
        gained = 0
        for move in (*effect.gains, *effect.loses):
            last = last_step(text, move.applicant)
            before = last if move.before is None or move.before.wish is None else move.before.wish
            after = last if move.after is None or move.after.wish is None else move.after.wish
            gained += before - after
        assert (offer.id in told) == (more > 0 or (more == 0 and gained > 0))
        if offer.id not in told:
            continue
        one = told[offer.id]
        assert (one.more_placed, one.ranks_gained) == (more, gained)
        assert set(one.placed) == {move.applicant for move in effect.gains if move.before is None}
        assert set(one.gains) == {move.applicant for move in effect.gains if move.before is not None}
        assert set(one.loses) == {move.applicant for move in effect.loses}


@settings(max_examples=30, deadline=None)
@given(rounds(most_applicants=7, always={"host_limits"}))
def test_the_best_come_first_and_full_hosts_are_named_apart(text: RoundText) -> None:
    round_ = text.build()
    baseline = baseline_of(round_)
    best = find_best_places(baseline, Typed(), no_progress)
    order = [(-one.more_placed, -one.ranks_gained, one.offer) for one in best.offers]
    assert order == sorted(order)
    limits = {
        baseline.eligibility.organisations.key(limit.organisation): limit.places
        for limit in round_.settings.hosts
        if limit.places is not None
    }
    for offer in best.bound_by_host:
        host = baseline.eligibility.offers[baseline.eligibility.offer_index[offer]].organisation
        there = [
            one
            for one in best.before.held.values()
            if baseline.eligibility.offers[baseline.eligibility.offer_index[one.offer]].organisation == host
        ]
        assert len(there) == limits[host]
