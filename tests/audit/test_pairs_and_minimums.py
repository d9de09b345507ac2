"""verify where there are pairs and minimums: what match may write passes, and what breaks them does not."""

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from praktik.audit.closed_offers import closed_offers
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.standing import Standing
from praktik.audit.totals import true_reason
from praktik.audit.verification import Verification
from praktik.round.inputs import fingerprint, hash_inputs
from praktik.round.models import Applicant, Offer, Settings
from praktik.round.placements import Blocking, Placements, Proof, Statistics
from praktik.round.placements_file import FILE, format_placements, read_placements
from praktik.round.rounds import Round
from tests.placing.brute_force import Matching, SmallRound, fewest_blocking, number_blocking
from tests.placing.random_rounds import RoundText, rounds

from .test_blocking_alike import PAIRS_AND_MINIMUMS, RARELY_LEFT, ByTrying, some_matching
from .test_verification import errors, forge, verify, verify_text, words_of

POLICIES = st.sampled_from(["stable", "most-placed"])


def placements_of(
    pairs: Pairs, matching: Matching, policy: str = "stable", blocking: tuple[Blocking, ...] = ()
) -> Placements:
    """A file with these placements; what the policy guarantees is left to others."""
    round_, inputs = pairs.round, hash_inputs(pairs.round)
    bare = Placements(
        round=round_.settings.round,
        policy=policy,
        guarantees=(),
        lottery=pairs.text,
        versions={"praktik": "1", "highspy": "1.9.0"},
        inputs=inputs,
        placements=(),
        unplaced=(),
        unfilled=(),
        statistics=Statistics(0, 0, None, 0, 0, 0, {}, None),
        fingerprint=fingerprint(round_, inputs),
        blocking=blocking,
    )
    room = Room(pairs)
    placements = forge(pairs, bare, {one: offer for one, offer in matching.items() if offer is not None})
    closed = frozenset(closed_offers(room, matching))
    reasons: list[Any] = [true_reason(Room(pairs), one.applicant, closed) for one in placements.unplaced]
    unplaced = [one._replace(reason=reason) for one, reason in zip(placements.unplaced, reasons, strict=True)]
    return placements._replace(unplaced=tuple(unplaced))


def wrong(verification: Verification) -> set[str]:
    assert words_of(verification) or not verification.problems
    return errors(verification) - {"VE713"}


def what_blocks(small: SmallRound, matching: Matching, policy: str) -> tuple[Blocking, ...]:
    found = ByTrying(small, matching, after_lottery=policy == "stable").found()
    return tuple(Blocking(tuple(sorted(applicants)), offer) for applicants, offer in found)


@settings(max_examples=60, deadline=None)
@given(rounds(most_applicants=6, most_offers=3, always=PAIRS_AND_MINIMUMS, never=RARELY_LEFT), POLICIES, st.data())
def test_the_list_is_what_blocks(text: RoundText, policy: str, data: st.DataObject) -> None:
    small = SmallRound(text.build())
    matching = some_matching(small, Random(data.draw(st.integers(0, 2**32))))
    if matching is None:
        return
    listed = what_blocks(small, matching, policy)
    verification = verify(small.pairs, placements_of(small.pairs, matching, policy, listed))
    assert wrong(verification) <= {"VE715", "VE717"}, words_of(verification)  # in a round without pairs and minimums
    if not small.partner and all(offer.minimum < 2 for offer in small.round.offers):
        return
    assert "VE715" not in errors(verification)
    assert ("stability" in " ".join(verification.checked)) == (not listed)
    if listed:
        left_out = verify(small.pairs, placements_of(small.pairs, matching, policy, listed[1:]))
        assert "VE729" in errors(left_out)
        twice = verify(small.pairs, placements_of(small.pairs, matching, policy, (*listed, listed[0])))
        assert "VE705" in errors(twice)
    other = Blocking((data.draw(st.sampled_from(sorted(matching))),), data.draw(st.sampled_from(small.round.offers)).id)
    if other not in listed:
        assert "VE729" in errors(verify(small.pairs, placements_of(small.pairs, matching, policy, (*listed, other))))


@settings(max_examples=25, deadline=None)
@given(rounds(most_applicants=4, most_offers=3, always=PAIRS_AND_MINIMUMS, never=RARELY_LEFT), st.data())
def test_fewest_are_fewest(text: RoundText, data: st.DataObject) -> None:
    small = SmallRound(text.build())
    least, matchings = fewest_blocking(small)
    assume(matchings)
    best = data.draw(st.sampled_from(matchings))
    assert len(what_blocks(small, best, "stable")) == least
    another = some_matching(small, Random(data.draw(st.integers(0, 2**32))))
    assert another is None or number_blocking(small, another) >= least


def applicant(id_: str, *wishes: str, partner: str | None = None) -> Applicant:
    entry: dict[str, Any] = {"id": id_, "name": id_, "organisation": f"Home {id_}", "wishes": list(wishes)}
    return Applicant.model_validate(entry | ({} if partner is None else {"together_with": partner}))


def offer(id_: str, places: int, minimum: int = 1, host_name: str | None = None) -> Offer:
    host = {"organisation": host_name or f"Host {id_}"}
    return Offer.model_validate({"id": id_, "host": host, "places": str(places), "minimum": str(minimum)})


def round_of(
    offers: list[Offer], applicants: list[Applicant], pins: Mapping[str, str] | None = None, places_of_host: int = 9
) -> Pairs:
    pinned = [{"applicant": one, "offer": where, "reason": "aftalt"} for one, where in (pins or {}).items()]
    matching = {"lottery": "uge 25", "pins": pinned}
    hosts = [{"organisation": "Host", "places": str(places_of_host)}]
    settings_ = Settings.model_validate({"round": "prove", "matching": matching, "hosts": hosts})
    return Pairs(Round(Path("round"), settings_, tuple(offers), tuple(applicants), ()))


TWO = [applicant("a1", "o1", "o2", partner="a2"), applicant("a2", "o1", "o2", partner="a1")]
OFFERS = [offer("o1", 2), offer("o2", 2)]


@pytest.mark.parametrize(
    ("held", "pins", "split"),
    [
        ({"a1": "o1", "a2": "o1"}, {}, False),
        ({"a1": "o1", "a2": "o2"}, {}, True),
        ({"a1": "o1", "a2": None}, {}, True),
        ({"a1": None, "a2": "o2"}, {}, True),
        ({"a1": None, "a2": None}, {}, False),
        ({"a1": "o1", "a2": "o2"}, {"a1": "o1", "a2": "o2"}, False),
        ({"a1": "o1", "a2": "o2"}, {"a1": "o1"}, True),
        ({"a1": "o1", "a2": None}, {"a1": "o1"}, True),
        ({"a1": "o1", "a2": "o1"}, {"a1": "o1"}, False),
    ],
)
def test_a_pair_is_at_one_offer_unless_both_are_pinned(
    held: dict[str, str | None], pins: dict[str, str], split: bool
) -> None:
    pairs = round_of(OFFERS, TWO, pins)
    assert ("VE727" in errors(verify(pairs, placements_of(pairs, held)))) == split


def test_whoever_cannot_follow_a_pinned_partner_has_nothing() -> None:
    two = [applicant("a1", "o1", "o2", partner="a2"), applicant("a2", "o2", partner="a1")]
    pairs = round_of(OFFERS, two, {"a1": "o1"})
    alone = verify(pairs, placements_of(pairs, {"a1": "o1", "a2": None}))
    assert wrong(alone) == set()
    elsewhere = verify(pairs, placements_of(pairs, {"a1": "o1", "a2": "o2"}))
    assert "VE727" in errors(elsewhere)


@pytest.mark.parametrize(("number", "pinned", "missed"), [(1, False, True), (1, True, False), (2, False, False)])
def test_a_minimum_is_met_or_somebody_pinned_keeps_the_offer_open(number: int, pinned: bool, missed: bool) -> None:
    people = [applicant("a1", "o1"), applicant("a2", "o1")]
    pairs = round_of([offer("o1", 3, 2)], people, {"a1": "o1"} if pinned else {})
    held = {one.id: "o1" if place < number else None for place, one in enumerate(people)}
    assert ("VE728" in errors(verify(pairs, placements_of(pairs, held)))) == missed


def test_a_closed_offer_blocks_once_and_is_listed_by_itself() -> None:
    pairs = round_of([offer("o1", 3, 2), offer("o2", 3)], [applicant(f"a{n}", "o1", "o2") for n in (1, 2, 3)])
    held: dict[str, str | None] = {"a1": "o2", "a2": "o2", "a3": "o2"}
    unlisted = verify(pairs, placements_of(pairs, held))
    assert [problem.code for problem in unlisted.problems if problem.code != "VE713"] == ["VE729"]
    listed = verify(pairs, placements_of(pairs, held, blocking=(Blocking((), "o1"),)))
    assert wrong(listed) <= {"VE717"}
    assert "stability" not in listed.checked


@pytest.mark.parametrize("also_asking", [[], [applicant("a0", "o1")]])
def test_whoever_moves_at_a_host_gives_up_a_seat_of_equal_priority(also_asking: list[Applicant]) -> None:
    """Without the lottery all are equal; the host takes two, and both could open the offer they like better."""
    offers = [offer("o1", 2, 2, "Host"), offer("o2", 2, 1, "Host")]
    people = [*also_asking, applicant("a1", "o1", "o2"), applicant("a2", "o1", "o2")]
    pairs = round_of(offers, people, places_of_host=2)
    held = {one.id: "o2" if one.id > "a0" else None for one in people}
    listed = placements_of(pairs, held, "most-placed", (Blocking((), "o1"),))
    assert wrong(verify(pairs, listed)) == set()
    assert "VE729" in errors(verify(pairs, listed._replace(blocking=())))


def test_whoever_moves_alone_gives_up_their_seat_as_well() -> None:
    offers = [offer("o1", 1, 1, "Host"), offer("o2", 1, 1, "Host"), offer("o3", 3, 3)]
    pairs = round_of(offers, [applicant("a1", "o1", "o2")], places_of_host=1)
    listed = placements_of(pairs, {"a1": "o2"}, "most-placed", (Blocking(("a1",), "o1"),))
    assert wrong(verify(pairs, listed)) == set()
    assert "VE729" in errors(verify(pairs, listed._replace(blocking=())))


def test_whoever_comes_to_a_pinned_partner_has_their_own_priority() -> None:
    two = [applicant("a1", "o1", partner="a2"), applicant("a2", "o1", partner="a1")]
    people = [*two, applicant("a3", "o1")]
    liked = offer("o1", 2).model_copy(update={"ranking": ("a2", "a3", "a1")})
    pairs = round_of([liked], people, {"a1": "o1"})
    assert wrong(verify(pairs, placements_of(pairs, {"a1": "o1", "a2": "o1"}))) == set()
    unpinned = round_of([liked], people)
    assert "VE729" in errors(verify(unpinned, placements_of(unpinned, {"a1": "o1", "a2": "o1"})))


def test_reasons_of_pairs_and_of_closed_offers() -> None:
    apart = [applicant("a1", "o1", partner="a2"), applicant("a2", "o2", partner="a1")]
    closed = [applicant("a3", "o3"), applicant("a4", "o1", "o3"), applicant("a5")]
    pairs = round_of([*OFFERS, offer("o3", 3, 2)], [*apart, *closed])
    reasons = {one: true_reason(Room(pairs), one, {"o3"}) for one in pairs.applicants}
    assert reasons == {
        "a1": "partner_unplaced",
        "a2": "partner_unplaced",
        "a3": "offer_closed",
        "a4": "outranked",
        "a5": "no_eligible_offer",
    }
    two = round_of(OFFERS, TWO)
    gone = two.where(Standing({}, withdrawn=frozenset({"a2"})))
    assert true_reason(Room(two), "a1", set()) == "outranked"
    assert true_reason(Room(gone), "a1", set()) == "partner_unplaced"
    assert true_reason(Room(gone), "a2", set()) == "withdrawn"


def test_a_proof_and_what_blocks_are_read_as_written(tmp_path: Path) -> None:
    pairs = round_of(OFFERS, TWO)
    blocking = (Blocking(("a1", "a2"), "o1"), Blocking((), "o2"))
    proof = Proof(("blocking", "most placed"), "total rank", 12, -3)
    for one in (proof, Proof(("blocking",)), Proof()):
        placements = placements_of(pairs, {"a1": "o2", "a2": "o2"}, blocking=blocking)._replace(proof=one)
        (tmp_path / FILE).write_text(format_placements(placements), "utf-8")
        assert read_placements(tmp_path) == placements
        assert "VE702" not in errors(verify(pairs, placements))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("reached: 12", "reached: twelve"),
        ("bound: -3", "bound: null"),
        ('proven: ["blocking"', 'proven: [[x], "blocking"'),
        ("proof: {", "proof: {seconds: 3, "),
        ('applicants: ["a1", "a2"]', "applicants: []"),
        ('offer: "o1"', "offers: o1"),
        ("highspy: ", "highspy: [1], other: "),
    ],
)
def test_other_forms_are_told(old: str, new: str) -> None:
    pairs = round_of(OFFERS, TWO)
    placements = placements_of(pairs, {"a1": "o2", "a2": "o2"}, blocking=(Blocking(("a1", "a2"), "o1"),))
    text = format_placements(placements._replace(proof=Proof(("blocking",), "most", 12, -3)))
    written = next(one for one in (old, old.replace('"', "")) if one in text)
    new = new if written == old else new.replace('"', "")
    assert "VE702" in errors(verify_text(pairs, text.replace(written, new)))
