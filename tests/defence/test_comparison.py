"""compare's figures are those that match records and that the audit counts."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.blocking import blocking_pairs
from praktik.audit.figures import count
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.defence.comparison import Change, compare_policies
from praktik.defence.outcome import Held, work_out
from praktik.placing.market import MarketOfRound
from praktik.placing.match import match_round
from praktik.placing.policies import POLICIES
from praktik.round.models import Response
from praktik.rules.eligibility import Eligibility
from tests.placing.brute_force import SmallRound
from tests.placing.random_rounds import RoundText, held_in, match, rounds

from .changes import no_progress


@settings(max_examples=50, deadline=None)
@given(rounds(most_applicants=6))
def test_each_policy_has_the_figures_of_its_own_match(text: RoundText) -> None:
    round_ = text.build()
    pairs = Pairs(round_)
    room, small = Room(pairs), SmallRound(round_)
    comparison = compare_policies(Eligibility(round_), None, no_progress)
    assert [one.policy for one in comparison.policies] == list(POLICIES)
    for one in comparison.policies:
        matched = match(round_, one.policy)
        held = held_in(matched)
        placed = {applicant: offer for applicant, offer in held.items() if offer is not None}
        assert one.statistics == matched.statistics
        assert one.statistics._asdict() == count(room, placed, len(held) - len(placed))
        ranks = [rank for pair in placed.items() if (rank := small.rank.get(pair)) is not None]
        assert one.sum_of_ranks == sum(ranks)
        assert one.top_wishes == sum(rank <= 3 for rank in ranks)
        blocking = [pair.through_a_fixed_place for pair in blocking_pairs(room, held, after_lottery=False)]
        assert (one.blocking_pairs, one.blocking_pairs_by_pins) == (blocking.count(False), blocking.count(True))
        assert one.changes is None
        if one.policy == "stable":
            assert one.blocking_pairs == 0, "what is stable after the lottery is stable without it"


@settings(max_examples=40, deadline=None)
@given(rounds(most_applicants=6, always={"organisations"}))
def test_senders_are_counted_as_the_rules_compare_organisations(text: RoundText) -> None:
    round_ = text.build()
    pairs = Pairs(round_)
    for one in compare_policies(Eligibility(round_), None, no_progress).policies:
        placed = [(p.applicant, p.offer) for p in match(round_, one.policy).placements]
        sends = [pairs.applicants[applicant].organisation for applicant, _ in placed]
        receives = [pairs.offers[offer].organisation for _, offer in placed]
        expected = {key: (sends.count(key), receives.count(key)) for key in sends}
        found = {pairs.organisations.key(s.organisation): (s.sends, s.receives) for s in one.senders}
        assert found == {key: both for key, both in expected.items() if both[0] > both[1]}


@settings(max_examples=40, deadline=None)
@given(rounds(most_applicants=6), st.sampled_from(["stable", "draw"]))
def test_the_changes_lead_from_placements_yaml_to_the_policy(text: RoundText, policy: str) -> None:
    round_ = text.build()
    before = match(round_, policy)
    for one in compare_policies(Eligibility(round_), before, no_progress).policies:
        assert one.changes is not None
        held: dict[str, str | None] = held_in(before)
        for change in one.changes:
            assert held[change.applicant] == (change.before and change.before.offer)
            held[change.applicant] = change.after and change.after.offer
        assert held == held_in(match(round_, one.policy))
        assert one.policy != policy or one.changes == ()


def test_a_change_of_rank_alone_is_none_and_whoever_is_gone_is_one() -> None:
    text = RoundText(
        settings={"round": "r", "matching": {"lottery": "x"}},
        offers=[{"id": "o0", "host": {"organisation": "Odense"}, "places": "1"}],
        applicants=[{"id": "a0", "name": "A", "organisation": "SKAT", "wishes": ["o0"]}],
    )
    round_ = text.build()
    before = match(round_, "stable")
    (placed,) = before.placements
    before = before._replace(placements=(placed._replace(wish=2), placed._replace(applicant="gone")))
    changes = compare_policies(Eligibility(round_), before, no_progress).policies[0].changes
    assert changes == (Change("gone", Held("o0", 1), None),)


@settings(max_examples=40, deadline=None)
@given(rounds(most_applicants=6), st.data())
def test_answers_count_and_what_was_declined_blocks_nothing(text: RoundText, data: st.DataObject) -> None:
    round_ = text.build()
    placed = match(round_, "stable").placements
    pinned = {pin.applicant for pin in round_.settings.matching.pins}
    free = [one for one in placed if one.applicant not in pinned]
    if not free:
        return
    one = data.draw(st.sampled_from(free))
    answer = Response.model_construct(
        on=date(2027, 6, 1), applicant=one.applicant, offer=one.offer, by="host", answer="declined"
    )
    changed = type(round_)(
        round_.folder, round_.settings, round_.offers, round_.applicants, round_.organisations, (answer,)
    )
    stable = compare_policies(Eligibility(changed), None, no_progress).policies[0]
    assert stable.statistics == match_round(Eligibility(changed), "stable").statistics
    assert stable.blocking_pairs == 0


@settings(max_examples=40, deadline=None)
@given(rounds(most_applicants=6), st.sampled_from(["stable", "draw"]))
def test_an_outcome_is_what_match_gives(text: RoundText, policy: str) -> None:
    round_ = text.build()
    matched = match(round_, policy)
    outcome = work_out(MarketOfRound(Eligibility(round_)), policy)
    assert outcome.held == {one.applicant: Held(one.offer, one.wish) for one in matched.placements}
    assert outcome.statistics == matched.statistics
