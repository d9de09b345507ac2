"""What blocks, held against what the policy promises and against the list that placements.yaml has of it."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from praktik.audit.blocking import Blocking, blocking_pairs
from praktik.audit.held import Matching
from praktik.audit.outcome import entry_of, justify, matching_of
from praktik.audit.people import People
from praktik.audit.record import Listed, Record
from praktik.audit.room import Room
from praktik.audit.units import Unit
from praktik.problems.phrase import Fact, Phrase
from praktik.problems.words import audit as words
from praktik.round.finding import Finding, Pointer
from praktik.round.guarantees import improves_ties

PROMISE_STABILITY = frozenset(("stable", "stable-hosts", "most-placed"))
MOST_BLOCKING = 1000
_What = tuple[Unit, str]


class Judged(NamedTuple):
    """What was found, how much blocks that the policy would rather have none of, and whether there was more to see."""

    findings: tuple[Finding, ...]
    blocking: int
    more: bool


def judge_blocking(room: Room, people: People, record: Record, policy: str | None) -> Judged:
    """Return what blocks, as errors where the policy promises that nothing does, and what is listed wrongly."""
    matching = matching_of(room.pairs, people)
    found = list(islice(blocking_pairs(room, matching, after_lottery=not keeps_ties(room, policy)), MOST_BLOCKING + 1))
    judgement = _Judgement(room, people, record, policy, matching)
    blocking = [one for one in found if not one.through_a_fixed_place]
    findings = [judgement.finding(one) for one in found[:MOST_BLOCKING]]
    if len(found) <= MOST_BLOCKING:
        findings += _listed_wrongly(record, frozenset(_what(one) for one in blocking))
    promised = blocking if policy in PROMISE_STABILITY else []
    return Judged(tuple(findings), len(promised), len(found) > MOST_BLOCKING)


def keeps_ties(room: Room, policy: str | None) -> bool:
    """Tell whether whom an offer's order leaves equal is taken as equal, whatever the lottery says."""
    return policy == "most-placed" or improves_ties(room.pairs.round, policy)


def may_block(room: Room) -> bool:
    """Tell whether a round may have no outcome that nothing blocks: where there are pairs, or minimums above 1."""
    return bool(room.pairs.partner) or any(offer.minimum > 1 for offer in room.pairs.round.offers)


class _Judgement(NamedTuple):
    """A matching, and what is promised of it."""

    room: Room
    people: People
    record: Record
    policy: str | None
    matching: Matching

    def finding(self, one: Blocking) -> Finding:
        """Return what to say of something that blocks."""
        facts: dict[str, Fact] = {"applicant": _names(one.applicants or one.would_open), "offer": one.offer}
        facts["found"] = justify(self.room.pairs, self.matching, one)
        at = entry_of(self.people, self.record, (one.applicants or one.would_open)[0])
        if one.through_a_fixed_place:
            only_fixed = words.ONLY_WHAT_STOOD if self.record.kept else words.ONLY_A_PIN
            return Finding("VE716", at, {**facts, "expected": only_fixed})
        if self.policy not in PROMISE_STABILITY:
            return Finding("VE716", at, {**facts, "expected": words.NO_PROMISE(policy=self.policy or "?")})
        if not may_block(self.room):
            return Finding("VE715", at, facts)
        if any(_what_is_listed(entry) == _what(one) for entry in self.record.blocking):
            return Finding("VE716", at, {**facts, "expected": words.FEWEST_CLAIMED})
        return Finding(
            "VE729", at, {"what": _in_words(one.applicants, one.offer), **_UNLISTED, "found": facts["found"]}
        )


_UNLISTED: dict[str, Fact] = {"expected": words.UNDER_BLOCKING}


def _listed_wrongly(record: Record, blocking: frozenset[_What]) -> Iterator[Finding]:
    """Yield the entries under `blocking` that block nothing, or stand there twice."""
    first: dict[_What, Pointer] = {}
    for entry in record.blocking:
        what = _what_is_listed(entry)
        if what is None:
            continue
        facts: dict[str, Fact] = {"what": _in_words(*what)}
        if what in first:
            yield Finding("VE705", entry.at, facts, first[what])
        elif what not in blocking:
            yield Finding("VE729", entry.at, {**facts, "expected": words.BLOCKS_NOT, "found": words.LISTED_AS_BLOCKING})
        first.setdefault(what, entry.at)


def _what(one: Blocking) -> _What:
    return tuple(sorted(one.applicants)), one.offer


def _what_is_listed(entry: Listed) -> _What | None:
    """Return what an entry says, the two of a pair in either order; None where it is of a wrong form."""
    offer = entry.values.get("offer")
    return None if offer is None else (tuple(sorted(entry.values.get("applicants", ()))), offer)


def _in_words(applicants: Unit, offer: str) -> Phrase:
    if not applicants:
        return words.THE_CLOSED_OFFER(offer=offer)
    return words.UNIT_AND_OFFER(applicants=_names(applicants), offer=offer)


def _names(applicants: Unit) -> Fact:
    """Return ids to be put in quotes: one as it is, several each in quotes of its own."""
    *others, last = applicants
    return last if not others else words.IDS_IN_QUOTES(others="', '".join(others), last=last)
