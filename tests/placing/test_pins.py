"""Pins: kept as they are where they can be, and refused by the check where they cannot."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from praktik.placing.preparation import check_round
from praktik.round.models import Pin

from .brute_force import SmallRound
from .random_rounds import RoundText, dates_suit, match, random_pins, rounds

WRONG_PINS = {"RU308", "RU309", "RU310"}


def meets_every_rule(small: SmallRound, pin: Pin) -> bool:
    if pin.first is None or pin.last is None:
        return small.pairs.broken_rule(pin.applicant, pin.offer) is None
    suits = dates_suit(small, pin.applicant, pin.offer, pin.first, pin.last)
    return suits and small.pairs.broken_but_for_time(pin.applicant, pin.offer) is None


def are_possible(small: SmallRound, pins: tuple[Pin, ...]) -> bool:
    """Does each meet every rule, is nobody pinned twice, and do they fit together?"""
    return (
        len(small.pins) == len(pins)
        and all(meets_every_rule(small, pin) for pin in pins)
        and small.fit((pin.applicant, pin.offer) for pin in pins)
    )


@settings(max_examples=100, deadline=None)
@given(rounds(never={"pins", "ranked_only"}), st.integers(0, 2**32))
def test_the_check_refuses_those_that_cannot_be_and_no_others(text: RoundText, seed: int) -> None:
    text = text.with_pins(random_pins(text, seed))
    small = SmallRound(text.build())
    possible = are_possible(small, small.round.settings.matching.pins)
    event("possible" if possible else "impossible")
    with TemporaryDirectory() as folder:
        text.write(Path(folder))
        found = {finding.code for finding in check_round(Path(folder)).findings}
    assume("RU318" not in found)  # a conflict that is misspelt: with that, no pin is looked at
    assert bool(found & WRONG_PINS) == (not possible)


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, always={"pins"}), st.sampled_from(["stable", "draw"]))
def test_they_are_kept(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placed = {one.applicant: one for one in match(small.round, policy).placements}
    for applicant, pin in small.pins.items():
        one = placed[applicant]
        assert one.offer == pin.offer
        assert one.wish == small.rank.get((applicant, pin.offer))
        if pin.first is not None:
            assert (one.first, one.last) == (pin.first, pin.last)


def test_a_pin_with_dates_may_hold_more_days_than_working_days() -> None:
    text = RoundText(
        settings={
            "round": "r",
            "matching": {
                "lottery": "l",
                "pins": [
                    {"applicant": "a", "offer": "o", "reason": "ja", "from": "2027-03-24", "to": "2027-03-31"},
                ],
            },
        },
        offers=[{"id": "o", "host": {"organisation": "V"}, "places": "1"}],
        applicants=[{"id": "a", "name": "A", "organisation": "H"}],
    )
    (one,) = match(text.build(), "stable").placements
    assert (one.first, one.last, one.wish) == (date(2027, 3, 24), date(2027, 3, 31), None)
