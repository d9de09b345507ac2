"""What stands beside each placement: its stay, its wish; the reasons of the unplaced and the figures."""

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.figures import count, count_free_places
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room

from .brute_force import SmallRound, is_inside
from .random_rounds import RoundText, held_in, match, rounds

policies = st.sampled_from(["stable", "draw"])


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, most_offers=2, always={"periods", "rankings"}, never={"ranked_only"}), policies)
def test_in_priority_order_each_has_the_longest_then_earliest_stay(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    stays = small.expected_stays(held_in(placements))
    for one in placements.placements:
        run = stays[one.applicant]
        assert (one.first, one.last) == ((None, None) if run is None else (run.first, run.last))


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, always={"periods", "availability"}), policies)
def test_the_dates_suit_both_sides(text: RoundText, policy: str) -> None:
    round_ = text.build()
    pairs = Pairs(round_)
    for one in match(round_, policy).placements:
        applicant, offer = round_.applicant[one.applicant], round_.offer[one.offer]
        if one.first is None or one.last is None:
            assert not offer.periods
            assert not applicant.available
            continue
        for side in (offer.periods, applicant.available):
            assert not side or any(is_inside(one.first, one.last, stretch) for stretch in side)
        length = pairs.length_for_both(one.applicant, one.offer)
        assert length is not None
        assert length[0] <= len(list(pairs.working_days.between(one.first, one.last))) <= length[1]


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, never={"pins"}), policies)
def test_wishes_and_reasons(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    for one in placements.placements:
        assert one.wish == small.rank[one.applicant, one.offer]
        assert one.status == "proposed"
    for lacking in placements.unplaced:
        possible = any(small.round.offer[offer].places for offer in small.eligible[lacking.applicant])
        assert lacking.reason == ("outranked" if possible else "no_eligible_offer")


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6), policies)
def test_the_figures_are_what_one_counts(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    held = {one.applicant: one.offer for one in placements.placements}
    placed, lacking = list(held), [one.applicant for one in placements.unplaced]
    assert (placed, lacking) == (sorted(placed), sorted(lacking))
    assert sorted(placed + lacking) == [applicant.id for applicant in small.round.applicants]
    room = Room(small.pairs)
    assert placements.statistics._asdict() == count(room, held, len(lacking))
    assert {one.offer: one.places for one in placements.unfilled} == count_free_places(room, held)
