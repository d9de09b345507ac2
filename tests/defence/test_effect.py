"""whatif: what changes do and do not do."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from praktik.defence.capacity import room_of, with_room_for
from praktik.defence.changed_round import change_round
from praktik.defence.effect import Effect
from praktik.defence.outcome import Held
from praktik.defence.typed_changes import Typed, read_changes
from praktik.placing.match import match_round
from praktik.problems.problem import WrongUsage
from praktik.round.models import Offer, Response
from praktik.rules.eligibility import Eligibility
from tests.placing.brute_force import SmallRound
from tests.placing.random_rounds import RoundText, held_in, match, rounds

from .changes import baseline_of, effect_of, offers_of, rank_of

policies = st.sampled_from(["stable", "draw"])
PUBLISHED = Response.model_construct(
    on=date(2027, 6, 1), applicant=None, offer=None, by="coordinator", answer="published"
)


def nobody_moves(effect: Effect) -> bool:
    return not (effect.gains or effect.loses or effect.moves)


@settings(max_examples=60, deadline=None)
@given(rounds(most_applicants=6), policies, st.data())
def test_what_changes_nothing_changes_nothing(text: RoundText, policy: str, data: st.DataObject) -> None:
    round_ = text.build()
    offer = data.draw(st.sampled_from(round_.offers))
    for amount in ("+0", "-0", str(room_of(offer))):
        effect = effect_of(round_, Typed(places=(f"{offer.id}={amount}",)), policy)
        assert effect.before == effect.after
        assert nobody_moves(effect)
    effect = effect_of(round_, Typed(policy=policy), policy)
    assert effect.before == effect.after


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=6), policies, st.data())
def test_the_outcome_is_that_of_the_round_changed_in_its_files(
    text: RoundText, policy: str, data: st.DataObject
) -> None:
    """Eligibility and priorities are taken over from the round as it is: nothing else may come out than afresh."""
    round_ = text.build()
    offer = data.draw(st.sampled_from(round_.offers))
    amount = data.draw(st.integers(-room_of(offer), 3))
    typed = Typed(places=(f"{offer.id}={amount:+}",))
    changed = change_round(round_, read_changes(round_, typed))
    assert room_of(changed.offer[offer.id]) == room_of(offer) + amount
    try:
        effect = effect_of(round_, typed, policy)
    except WrongUsage:
        assert amount < 0, "only then can a pin lose its room"
        small = SmallRound(changed)
        assert not small.fit((pin.applicant, pin.offer) for pin in small.pins.values())
        return
    assert offers_of(effect.before, round_) == held_in(match(round_, policy))
    matched = match_round(Eligibility(changed), policy)
    assert offers_of(effect.after, round_) == held_in(matched)
    assert effect.after.statistics == matched.statistics


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=6), policies, st.data())
def test_everybody_who_has_another_place_is_named_once_and_rightly(
    text: RoundText, policy: str, data: st.DataObject
) -> None:
    round_ = text.build()
    offer = data.draw(st.sampled_from(round_.offers))
    applicant = data.draw(st.sampled_from(round_.applicants))
    other = data.draw(policies)
    effect = effect_of(round_, Typed((f"{offer.id}=+1",), (applicant.id,), (), other), policy)
    named = [move.applicant for move in (*effect.gains, *effect.loses, *effect.moves)]
    before, after = offers_of(effect.before, round_), offers_of(effect.after, round_)
    assert sorted(named) == [one for one in before if before[one] != after[one] and one != applicant.id]
    assert after[applicant.id] is None
    for moves, sign in ((effect.gains, 1), (effect.loses, -1), (effect.moves, 0)):
        for move in moves:
            down, up = rank_of(move.before), rank_of(move.after)
            assert (down > up) - (down < up) == sign
            assert move.before == effect.before.held.get(move.applicant)
            assert move.after == effect.after.held.get(move.applicant)


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=7, never={"host_limits"}), st.data())
def test_one_more_place_makes_nobody_worse_off_by_stable(text: RoundText, data: st.DataObject) -> None:
    """With a limit across a host's offers it may: whoever comes to the place may come before somebody elsewhere."""
    round_ = text.build()
    offer = data.draw(st.sampled_from(round_.offers))
    assert effect_of(round_, Typed(places=(f"{offer.id}=+1",))).loses == ()


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=7), st.data())
def test_somebody_who_withdraws_makes_nobody_worse_off_by_stable(text: RoundText, data: st.DataObject) -> None:
    round_ = text.build()
    applicant = data.draw(st.sampled_from(round_.applicants))
    assert effect_of(round_, Typed(without=(applicant.id,))).loses == ()


@settings(max_examples=60, deadline=None)
@given(rounds(most_applicants=6, never={"pins"}), policies, st.data())
def test_a_pin_that_can_be_is_kept_and_another_refused(text: RoundText, policy: str, data: st.DataObject) -> None:
    round_ = text.build()
    small = SmallRound(round_)
    applicant, offer = data.draw(st.sampled_from(round_.applicants)), data.draw(st.sampled_from(round_.offers))
    pair = applicant.id, offer.id
    typed = Typed(pins=("=".join(pair),))
    if small.pairs.broken_rule(*pair) is None and small.fit([pair]):
        effect = effect_of(round_, typed, policy)
        assert effect.after.held[applicant.id].offer == offer.id
    else:
        with pytest.raises(WrongUsage, match="--pin " + "=".join(pair)):
            effect_of(round_, typed, policy)


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=6, never={"pins"}), policies, st.data())
def test_once_published_nobody_who_stands_is_moved(text: RoundText, policy: str, data: st.DataObject) -> None:
    standing = match(text.build(), policy)
    round_ = replace(text.build(), responses=(PUBLISHED,))
    baseline = baseline_of(round_, policy, standing)
    assume(standing.placements)
    placed = data.draw(st.sampled_from(standing.placements))
    offer = data.draw(st.sampled_from(round_.offers))
    from praktik.defence.effect import find_effect

    more = find_effect(baseline, Typed(places=(f"{offer.id}=+1",)))
    assert not more.overtaken
    assert (more.loses, more.moves) == ((), ())
    assert all(move.before is None and move.after is not None for move in more.gains)
    without = find_effect(baseline, Typed(without=(placed.applicant,)))
    assert (without.loses, without.moves) == ((), ())
    host_gone = find_effect(baseline, Typed(without=(placed.offer,)))
    there = {one.applicant for one in standing.placements if one.offer == placed.offer}
    assert {move.applicant for move in (*host_gone.loses, *host_gone.moves)} <= there
    assert all(host_gone.after.held.get(one, Held("", None)).offer != placed.offer for one in there)


def test_a_place_more_is_one_place_more_whatever_the_periods() -> None:
    def offer(places: int, *periods: int | None) -> Offer:
        spans = [("2027-09-13", "2027-09-17"), ("2027-09-20", "2027-09-24")]
        return Offer.model_validate(
            {
                "id": "o",
                "host": {"organisation": "Odense"},
                "places": str(places),
                "periods": [
                    {"from": first, "to": last, **({} if own is None else {"places": str(own)})}
                    for (first, last), own in zip(spans, periods, strict=False)
                ],
            }
        )

    def shown(entry: Offer) -> tuple[int, list[int | None]]:
        return entry.places, [period.places for period in entry.periods]

    assert shown(with_room_for(offer(2), 3)) == (3, [])
    assert shown(with_room_for(offer(2, 1, 1), 3)) == (3, [2, 2])
    assert shown(with_room_for(offer(2, None, 1), 3)) == (3, [None, 2])
    assert shown(with_room_for(offer(4, 1, 1), 3)) == (3, [2, 2])
    assert shown(with_room_for(offer(4, 2, 2), 3)) == (3, [2, 2])
    assert room_of(with_room_for(offer(4, 1, 1), 1)) == 1
