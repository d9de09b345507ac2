"""verify finds nothing in what match writes, and something in whatever was changed afterwards."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from praktik.audit.dates_of_stays import expected_stays
from praktik.audit.figures import count, count_free_places
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.verification import Verification, verify_placements
from praktik.problems.phrase import LANGUAGES
from praktik.problems.problem import Refusal
from praktik.round.placements import Placement, Placements, Statistics, Unfilled, Unplaced
from praktik.round.placements_file import format_placements
from praktik.round.source import SourceFile
from tests.placing.random_rounds import ABOUT_LIMITS, RoundText, match, rounds

CHECKED = {"stable": "best", "stable-hosts": "best_for_hosts", "greedy": "among_equals", "draw": "draw"}
policies = st.sampled_from(list(CHECKED))
seeds = st.integers(0, 2**32)
FILE = Path("placements.yaml")


def verify(pairs: Pairs, placements: Placements) -> Verification:
    return verify_text(pairs, format_placements(placements))


def verify_text(pairs: Pairs, text: str) -> Verification:
    return verify_placements(pairs, SourceFile(FILE, text.encode()))


def errors(verification: Verification) -> set[str]:
    return {problem.code for problem in verification.problems if problem.severity == "error"}


def words_of(verification: Verification) -> str:
    """Everything that is said, in both languages: a fact that is missing would be an error."""
    return "\n".join(
        phrase.in_language(language)
        for language in LANGUAGES
        for problem in verification.problems
        for phrase in (problem.message, problem.expected, problem.found, problem.hint)
    )


@settings(max_examples=250, deadline=None)
@given(rounds(most_applicants=7), policies)
def test_what_match_gives_verifies_clean(text: RoundText, policy: str) -> None:
    pairs = Pairs(text.build())
    verification = verify(pairs, match(pairs.round, policy))
    assert errors(verification) == set(), words_of(verification)
    assert {problem.code for problem in verification.problems} <= {"VE716"}
    assert verification.not_judged == ()
    assert CHECKED[policy] in verification.checked


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=7, always=ABOUT_LIMITS, never={"conflicts", "ranked_only"}), policies)
def test_it_does_so_under_all_limits_together(text: RoundText, policy: str) -> None:
    pairs = Pairs(text.build())
    assert errors(verify(pairs, match(pairs.round, policy))) == set()


def has_a_place_to_ask_for(pairs: Pairs, applicant: str) -> bool:
    return any(pairs.round.offer[offer].places for _, offer in pairs.eligible(applicant))


def forge(pairs: Pairs, placements: Placements, held: dict[str, str]) -> Placements:
    """Other placements in the same file, with all that belongs to them made right."""
    room = Room(pairs)
    stays = {
        intern: stay
        for offer in set(held.values())
        for intern, stay in (expected_stays(room, offer, [one for one in held if held[one] == offer]) or {}).items()
    }
    placed = [
        Placement(
            applicant,
            offer,
            pairs.rank(applicant, offer),
            None if (stay := stays.get(applicant)) is None else stay.first,
            None if stay is None else stay.last,
        )
        for applicant, offer in sorted(held.items())
    ]
    unplaced = [
        Unplaced(applicant, "outranked" if has_a_place_to_ask_for(pairs, applicant) else "no_eligible_offer")
        for applicant in pairs.applicants
        if applicant not in held
    ]
    figures: dict[str, Any] = count(room, held, len(unplaced))
    return placements._replace(
        placements=tuple(placed),
        unplaced=tuple(unplaced),
        unfilled=tuple(Unfilled(offer, places) for offer, places in count_free_places(room, held).items()),
        statistics=Statistics(**figures),
    )


@settings(max_examples=300, deadline=None)
@given(rounds(most_applicants=6), policies, st.data())
def test_whoever_is_moved_is_noticed_however_well_the_rest_is_made_to_fit(
    text: RoundText, policy: str, data: st.DataObject
) -> None:
    pairs = Pairs(text.build())
    placements = match(pairs.round, policy)
    held = {one.applicant: one.offer for one in placements.placements}
    assert forge(pairs, placements, held) == placements
    applicant = data.draw(st.sampled_from(sorted(pairs.applicants)))
    offer = data.draw(st.sampled_from([None, *sorted(pairs.offers)]))
    assume(held.get(applicant) != offer)
    held.pop(applicant, None)
    if offer is not None:
        held[applicant] = offer
    verification = verify(pairs, forge(pairs, placements, held))
    assert errors(verification)
    assert words_of(verification)


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6), policies, seeds)
def test_two_who_change_places_are_noticed(text: RoundText, policy: str, seed: int) -> None:
    pairs = Pairs(text.build())
    placements = match(pairs.round, policy)
    held = {one.applicant: one.offer for one in placements.placements}
    assume(len(set(held.values())) > 1)
    one, other = Random(seed).sample(sorted(held), 2)
    assume(held[one] != held[other])
    held[one], held[other] = held[other], held[one]
    assert errors(verify(pairs, forge(pairs, placements, held)))


Change = Callable[[Placements, Random], Placements | None]


def change_one(placements: Placements, random: Random, **values: Any) -> Placements | None:
    if not placements.placements:
        return None
    listed = list(placements.placements)
    number = random.randrange(len(listed))
    listed[number] = listed[number]._replace(**values)
    return placements._replace(placements=tuple(listed))


def longer(placements: Placements, random: Random) -> Placements | None:
    dated = [number for number, one in enumerate(placements.placements) if one.last is not None]
    if not dated:
        return None
    listed, number = list(placements.placements), random.choice(dated)
    last = listed[number].last
    assert last is not None
    listed[number] = listed[number]._replace(last=last + timedelta(days=random.choice([-30, -1, 1, 7])))
    return placements._replace(placements=tuple(listed))


def drop(placements: Placements, random: Random) -> Placements | None:
    listed = list(placements.placements)
    if listed:
        listed.pop(random.randrange(len(listed)))
    return placements._replace(placements=tuple(listed)) if placements.placements else None


def forget(placements: Placements, random: Random) -> Placements | None:
    return placements._replace(unplaced=placements.unplaced[1:]) if placements.unplaced else None


def repeat(placements: Placements, random: Random) -> Placements | None:
    again = [random.choice(placements.placements)] if placements.placements else []
    return placements._replace(placements=(*placements.placements, *again)) if again else None


def both(placements: Placements, random: Random) -> Placements | None:
    also = [Unplaced(one.applicant, "outranked") for one in placements.placements[:1]]
    return placements._replace(unplaced=(*placements.unplaced, *also)) if also else None


def other_reason(placements: Placements, random: Random) -> Placements | None:
    if not placements.unplaced:
        return None
    first, *rest = placements.unplaced
    other = first._replace(reason="outranked" if first.reason == "no_eligible_offer" else "no_eligible_offer")
    return placements._replace(unplaced=(other, *rest))


def other_figure(placements: Placements, random: Random) -> Placements:
    key = random.choice(Statistics._fields)
    value: Any = {7: 1} if key == "wishes" else 77
    return placements._replace(statistics=placements.statistics._replace(**{key: value}))


def other_places(placements: Placements, random: Random) -> Placements | None:
    more = tuple(one._replace(places=one.places + 1) for one in placements.unfilled)
    return placements._replace(unfilled=more) if more else None


def fewer_unfilled(placements: Placements, random: Random) -> Placements | None:
    return placements._replace(unfilled=placements.unfilled[1:]) if placements.unfilled else None


CHANGES: dict[str, tuple[str, Change]] = {
    "wish": ("VE709", lambda placements, random: change_one(placements, random, wish=77)),
    "status": ("VE713", lambda placements, random: change_one(placements, random, status="confirmed")),
    "unknown applicant": ("VE704", lambda placements, random: change_one(placements, random, applicant="a99")),
    "unknown offer": ("VE704", lambda placements, random: change_one(placements, random, offer="o99")),
    "dates": ("VE710", longer),
    "drop": ("VE706", drop),
    "forget": ("VE706", forget),
    "repeat": ("VE705", repeat),
    "both": ("VE705", both),
    "reason": ("VE711", other_reason),
    "figure": ("VE712", other_figure),
    "unfilled": ("VE712", other_places),
    "fewer unfilled": ("VE712", fewer_unfilled),
    "round": ("VE713", lambda placements, _: placements._replace(round="another")),
    "policy": ("VE713", lambda placements, _: placements._replace(policy="by-hand")),
    "lottery": ("VE713", lambda placements, _: placements._replace(lottery="uge 53")),
    "fingerprint": ("VE713", lambda placements, _: placements._replace(fingerprint="0" * 64)),
    "guarantees": ("VE713", lambda placements, _: placements._replace(guarantees=("all is well",))),
    "inputs": ("VE703", lambda placements, _: placements._replace(inputs=placements.inputs._replace(applicants={}))),
}


@pytest.mark.parametrize("name", CHANGES)
@settings(max_examples=25, deadline=None)
@given(text=rounds(most_applicants=6), policy=policies, seed=seeds)
def test_each_change_is_called_by_its_name(name: str, text: RoundText, policy: str, seed: int) -> None:
    code, change = CHANGES[name]
    pairs = Pairs(text.build())
    changed = change(match(pairs.round, policy), Random(seed))
    assume(changed is not None)
    assert changed is not None
    verification = verify(pairs, changed)
    assert code in errors(verification)
    assert all(problem.place.line for problem in verification.problems)


@settings(max_examples=80, deadline=None)
@given(rounds(most_applicants=6), policies, seeds)
def test_a_change_of_the_round_is_named(text: RoundText, policy: str, seed: int) -> None:
    placements = match(text.build(), policy)
    entry = Random(seed).choice(text.applicants)
    changed = text.with_applicant({**entry, "has": ["a licence to fly"]}).build()
    verification = verify(Pairs(changed), placements)
    assert verification.problems[0].code == "VE703"
    assert f"'{entry['id']}'" in verification.problems[0].message.in_language("en")


@settings(max_examples=200, deadline=None)
@given(rounds(most_applicants=4), policies, seeds)
def test_any_edit_is_named_first_and_none_breaks_the_audit(text: RoundText, policy: str, seed: int) -> None:
    pairs, random = Pairs(text.build()), Random(seed)
    lines = format_placements(match(pairs.round, policy)).splitlines()
    for _ in range(random.randint(1, 3)):
        spoil(lines, random)
    spoilt = "\n".join(lines) + "\n"
    assume(spoilt != format_placements(match(pairs.round, policy)))
    try:
        verification = verify_text(pairs, spoilt)
    except Refusal:
        return
    assert verification.problems[0].code == "VE701"
    assert words_of(verification)


def spoil(lines: list[str], random: Random) -> None:
    """Edit a file by hand, without care."""
    number = random.randrange(len(lines))
    line = lines[number]
    words = ["", "null", "[]", "{}", "[a, b]", "a0", "o1", "2027-02-30", "2027-09-14", "-1", "9" * 5000, "ja", "1.5"]
    if random.random() < 1 / 4:
        lines.pop(number)
    elif random.random() < 1 / 4:
        lines.insert(number, line)
    elif ":" in line:
        parts = line.split(", ")
        place = random.randrange(len(parts))
        key = parts[place].partition(":")[0]
        ending = "}" if parts[place].endswith("}") else ""
        parts[place] = f"{key}: {random.choice(words)}{ending}"
        lines[number] = ", ".join(parts)
    if len(lines) < 2:
        lines += ["round: x", "placements: []"]


DATA = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from(["a0", "o1", "proposed", "2027-09-13"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["applicant", "offer", "wish", "from", "to", "status", "places", "reason", "round", "offers"]),
        inner,
        max_size=4,
    ),
)  # fmt: skip
KEYS = ("round", "policy", "guarantees", "lottery", "fingerprint", "versions", "redraws", "statistics", "unplaced")


@settings(max_examples=200, deadline=None)
@given(
    rounds(most_applicants=3),
    st.dictionaries(st.sampled_from([*KEYS, "placements", "unfilled", "inputs", "other"]), DATA, max_size=8) | DATA,
)
def test_data_of_any_form_are_answered(text: RoundText, data: Any) -> None:
    try:
        verification = verify_text(Pairs(text.build()), json.dumps(data))
    except Refusal:
        return
    assert not verification.passed
    assert words_of(verification)
