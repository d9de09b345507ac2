"""Settled places that find no room: what is named cannot hold together, and without any one of it the rest can."""

from collections.abc import Collection, Sequence
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from praktik.placing.host_room import Limit, NoRoom, SettledPlace, find_no_room
from praktik.placing.preparation import check_round
from praktik.placing.situation import Fixed
from praktik.round.finding import Pointer
from praktik.round.models import Pin
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

from .brute_force import SmallRound
from .random_rounds import RoundText, random_pins, rounds
from .test_pins import meets_every_rule

MANY = "99"
NOWHERE = Pointer(SourceFile(Path("round.yaml"), b""))
crowded_rounds = rounds(
    most_applicants=7,
    most_offers=3,
    always={"pairs", "host_limits", "limits_by_home", "periods"},
    never={"pins", "conflicts", "days", "ranked_only", "sectors"},
)


def holds(text: RoundText, pins: Collection[SettledPlace], limits: Collection[Limit]) -> bool:
    """Do some pins fit together in a round that has some of its limits and no others?"""
    kept = {(limit.kind, limit.of, limit.period) for limit in limits}
    changed = deepcopy(text)
    if ("same_organisation", "", 0) not in kept:
        changed.settings["matching"].pop("same_organisation_per_offer", None)
    for host in changed.settings["hosts"]:
        if ("host", host["organisation"], 0) not in kept:
            host.pop("places", None)
    for offer in changed.offers:
        if ("offer", offer["id"], 0) not in kept:
            offer["places"] = MANY
        for number, period in enumerate(offer.get("periods", [])):
            if ("period", offer["id"], number) not in kept:
                period.pop("places", None)
    small = SmallRound(changed.build())
    return small.fit((pin.applicant, pin.fixed.offer) for pin in pins)


def with_right_pins(text: RoundText, seeds: Sequence[int]) -> tuple[RoundText, SmallRound]:
    """The round with pins that meet every rule each by itself, one an applicant."""
    pins = {pin["applicant"]: pin for seed in seeds for pin in random_pins(text, seed)}
    small = SmallRound(text.with_pins(list(pins.values())).build())
    right = {pin.applicant for pin in small.pins.values() if meets_every_rule(small, pin)}
    text = text.with_pins([pin for applicant, pin in pins.items() if applicant in right])
    return text, SmallRound(text.build())


def conflicts_of(small: SmallRound) -> list[NoRoom]:
    return list(find_no_room(Eligibility(small.round), map(settled, small.pins.values())))


def settled(pin: Pin) -> SettledPlace:
    return SettledPlace(pin.applicant, Fixed(pin.offer, pin.first, pin.last), NOWHERE)


@settings(max_examples=150, deadline=None)
@given(crowded_rounds, st.lists(st.integers(0, 2**32), min_size=3, max_size=5))
def test_what_is_named_is_a_smallest_set_that_cannot_hold(text: RoundText, seeds: list[int]) -> None:
    text, small = with_right_pins(text, seeds)
    found = conflicts_of(small)
    assert bool(found) == (not small.fit((pin.applicant, pin.offer) for pin in small.pins.values()))
    for conflict in found:
        event(f"{len(conflict.everybody())} pins, {sorted(limit.kind for limit in conflict.limits)}")
        pins, limits = conflict.everybody(), conflict.limits
        assert not holds(text, pins, limits)
        for one in pins:
            assert holds(text, [pin for pin in pins if pin is not one], limits)
        for one_limit in limits:
            assert holds(text, pins, [limit for limit in limits if limit is not one_limit])


@settings(max_examples=60, deadline=None)
@given(crowded_rounds, st.lists(st.integers(0, 2**32), min_size=3, max_size=5))
def test_those_that_are_not_blamed_fit_together(text: RoundText, seeds: list[int]) -> None:
    _, small = with_right_pins(text, seeds)
    blamed = {conflict.comers[-1].applicant for conflict in conflicts_of(small)}
    assert small.fit((pin.applicant, pin.offer) for pin in small.pins.values() if pin.applicant not in blamed)


@settings(max_examples=100, deadline=None)
@given(crowded_rounds, st.lists(st.integers(0, 2**32), min_size=0, max_size=2))
def test_pairs_are_warned_of_where_they_can_be_together_nowhere(text: RoundText, seeds: list[int]) -> None:
    text, small = with_right_pins(text, seeds)
    pinned = {(pin.applicant, pin.offer) for pin in small.pins.values()}
    assume(small.fit(pinned))
    with TemporaryDirectory() as folder:
        text.write(Path(folder))
        findings = check_round(Path(folder)).findings
    assume("RU318" not in {finding.code for finding in findings})
    warned = {str(finding.facts["applicant"]) for finding in findings if finding.code == "RU430"}
    for one, other in small.partner.items():
        where = dict(pinned)
        if one > other or {one, other} <= where.keys():
            continue
        possible = [{where[each]} if each in where else can_have(small, each) for each in (one, other)]
        if all(possible):
            shared = set.intersection(*possible)
            together = any(small.fit({*pinned, (one, offer), (other, offer)}) for offer in shared)
            event("together" if together else "too little room" if shared else "nothing shared")
            assert (one in warned) == (not together)


def can_have(small: SmallRound, applicant: str) -> set[str]:
    return {offer for offer in small.eligible[applicant] if small.round.offer[offer].places > 0}
