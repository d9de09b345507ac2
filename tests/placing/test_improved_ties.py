"""`ties: improve`, held against every matching of small rounds, and against what verify works out by itself."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from praktik.audit.improvement import Exchanges, improved_matching, only_places_limit
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.verification import verify_placements
from praktik.placing.other_limits import find_other_limits
from praktik.round.placements import Placements
from praktik.round.placements_file import format_placements
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

from .brute_force import SmallRound, blocking_pairs
from .random_rounds import FEATURES, RoundText, held_in, match, rounds

POLICY = "stable"
Held = dict[str, str | None]
only_places = rounds(
    most_applicants=6,
    always={"rankings", "rankings_tie"},
    never={"host_limits", "limits_by_home", "periods", "conflicts", "days"},
)
crowded = rounds(
    most_applicants=6,
    most_offers=4,
    always={"rankings", "rankings_tie", "applicants_tie"},
    never=set(FEATURES) - {"rankings", "rankings_tie", "applicants_tie", "history", "special_consideration", "pins"},
)
any_limits = rounds(most_applicants=6, never={"conflicts", "days"})


def improving(text: RoundText, ties: str = "improve") -> RoundText:
    matching = {**text.settings["matching"], "ties": ties}
    return replace(text, settings={**text.settings, "matching": matching})


def is_better(small: SmallRound, held: Held, other: Held) -> bool:
    """Is one matching better for somebody than another, their own ties kept, and worse for nobody?"""
    tastes = [
        (small.taste(one, held[one], with_ties=True), small.taste(one, other[one], with_ties=True)) for one in held
    ]
    return all(now <= before for now, before in tastes) and any(now < before for now, before in tastes)


@settings(max_examples=80, deadline=None)
@given(st.one_of(only_places, crowded))
def test_nothing_stable_is_better_for_somebody_and_worse_for_nobody(text: RoundText) -> None:
    small = SmallRound(improving(text).build())
    assume(not any(find_other_limits(Eligibility(small.round))))
    held = held_in(match(small.round, POLICY))
    by_lottery = held_in(match(improving(text, "lottery").build(), POLICY))
    assert small.fits_all(held)
    assert not blocking_pairs(small, held, after_lottery=False)
    assert held == by_lottery or is_better(small, held, by_lottery)
    for other in small.matchings():
        assert not (is_better(small, other, held) and not blocking_pairs(small, other, after_lottery=False))


@settings(max_examples=80, deadline=None)
@given(st.one_of(only_places, crowded))
def test_verify_finds_the_same_exchanges_by_itself(text: RoundText) -> None:
    round_ = improving(text).build()
    assume(not any(find_other_limits(Eligibility(round_))))
    placements = match(round_, POLICY)
    room = Room(Pairs(round_))
    assert dict(improved_matching(room)) == held_in(placements)
    assert not list(Exchanges(room).of_one_pass(held_in(placements)))
    verification = verify(placements, improving(text))
    assert {problem.code for problem in verification.problems} <= {"VE716"}
    assert "improvement" in verification.checked
    assert not verification.not_judged


@settings(max_examples=60, deadline=None)
@given(any_limits)
def test_other_limits_are_those_that_verify_sees(text: RoundText) -> None:
    round_ = improving(text).build()
    assert only_places_limit(Room(Pairs(round_))) == (not any(find_other_limits(Eligibility(round_))))


def verify(placements: Placements, text: RoundText) -> Any:
    source = SourceFile(Path("placements.yaml"), format_placements(placements).encode())
    return verify_placements(Pairs(text.build()), source)


def by_lottery_told_as_improved(text: RoundText) -> Placements:
    """The placements that the lottery alone gives, said to be improved."""
    honest = match(improving(text).build(), POLICY)
    left = match(improving(text, "lottery").build(), POLICY)
    return honest._replace(
        placements=left.placements, unplaced=left.unplaced, unfilled=left.unfilled, statistics=left.statistics
    )


def three_at_three_offers() -> RoundText:
    """What the lottery gives here stands in the way of an exchange between a1 and a2 (the draw is a3, a1, a2)."""
    return RoundText(
        settings={"round": "2027-efteraar", "matching": {"lottery": "uge 25", "policy": "stable"}},
        offers=[
            {"id": id_, "host": {"organisation": f"Vært {id_}"}, "places": "1", "ranking": ranking}
            for id_, ranking in (("o1", ["a1"]), ("o2", ["a2"]), ("o3", []))
        ],
        applicants=[
            {"id": id_, "name": id_, "organisation": "Digst", "wishes": wishes}
            for id_, wishes in (("a1", ["o2", "o1"]), ("a2", ["o1", "o2"]), ("a3", ["o1", "o3"]))
        ],
    )


def with_draw(text: RoundText, *order: str) -> RoundText:
    """The same round with a lottery text by which applicants are drawn in an order."""
    for number in range(10_000):
        matching = {**text.settings["matching"], "lottery": f"uge {number}"}
        drawn = replace(text, settings={**text.settings, "matching": matching})
        if SmallRound(drawn.build()).lottery_order() == list(order):
            return drawn
    raise AssertionError("no such draw")


def test_an_exchange_that_was_left_is_found_by_verify() -> None:
    text = improving(with_draw(three_at_three_offers(), "a3", "a1", "a2"))
    assert held_in(match(improving(text, "lottery").build(), POLICY)) == {"a1": "o1", "a2": "o2", "a3": "o3"}
    assert held_in(match(text.build(), POLICY)) == {"a1": "o2", "a2": "o1", "a3": "o3"}
    found = [one for one in verify(by_lottery_told_as_improved(text), text).problems if one.code == "VE735"]
    assert len(found) == 1
    assert "'a1'" in found[0].message.in_language("en")
