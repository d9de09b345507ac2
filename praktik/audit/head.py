"""What placements.yaml says of itself and of the round: id, policy, lottery text, guarantees, inputs, pins."""

from collections.abc import Iterator
from typing import get_args

from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.problems.phrase import Fact, Listing
from praktik.problems.words import audit as words
from praktik.problems.words import placements as placement_words
from praktik.round.described import shorten
from praktik.round.finding import Finding
from praktik.round.guarantees import Shown, find_guarantees
from praktik.round.inputs import changed_entries, fingerprint
from praktik.round.models import Policy
from praktik.round.placements import InputHashes

_FOUND = {"changed": placement_words.READ_DIFFERENTLY, "new": placement_words.NEW_ENTRY, "gone": placement_words.GONE}
_WHAT = {"offer": placement_words.THE_OFFER, "applicant": placement_words.THE_APPLICANT}


def check_inputs(pairs: Pairs, record: Record, inputs: InputHashes) -> Iterator[Finding]:
    """Yield what has changed in the round since the match; `inputs` are those of the round as it is."""
    if record.inputs is None:
        return
    at = record.at.at("inputs")
    for kind, id_, change in changed_entries(record.inputs, inputs):
        if kind == "round":
            drawn = record.data.get("lottery") == pairs.text
            what = placement_words.THE_ROUND_CHANGED if drawn else words.THE_LOTTERY_TEXT
            found: Fact = placement_words.OTHER_SETTINGS if drawn else f'"{pairs.text}"'
            yield Finding("VE703", at.at("round"), {"what": what, "found": found})
        else:
            where = at.at(f"{kind}s", part="key") if change == "new" else at.at(f"{kind}s", id_, part="key")
            yield Finding("VE703", where, {"what": _WHAT[kind](id=id_), "found": _FOUND[change]})


def check_head(pairs: Pairs, record: Record, inputs: InputHashes, *, unchanged: bool) -> Iterator[Finding]:
    """Yield what is not that of the round; what a change of the round has changed was told already."""
    data, settings = record.data, pairs.round.settings
    expected: dict[str, tuple[Fact, Fact]] = {"round": (words.THE_ROUND, settings.round)}
    if unchanged:
        expected["lottery"] = words.THE_LOTTERY_TEXT, pairs.text
        expected["fingerprint"] = words.THE_FINGERPRINT, fingerprint(pairs.round, inputs)
    for key, (what, right) in expected.items():
        if key in data and data[key] != right:
            yield Finding(
                "VE713", record.at.at(key), {"what": what, "expected": f'"{right}"', "found": f'"{data[key]}"'}
            )
    policy = data.get("policy")
    if policy is not None and policy not in get_args(Policy):
        facts: dict[str, Fact] = {"what": words.THE_POLICY, "found": f'"{policy}"'}
        facts["expected"] = words.ONE_OF(names=Listing(get_args(Policy)))
        yield Finding("VE713", record.at.at("policy"), facts)
    if "guarantees" in data and policy is not None and policy in get_args(Policy):
        shown = Shown(policy, bool(data.get("kept")), len(record.blocking), record.shown())
        promised = find_guarantees(pairs.round, shown)
        if data["guarantees"] != [phrase.in_language("en") for phrase in promised]:
            facts = {"what": words.THE_GUARANTEES, "expected": Listing(promised)}
            facts["found"] = shorten(data["guarantees"]) if data["guarantees"] is not None else words.NOTHING_THERE
            yield Finding("VE713", record.at.at("guarantees"), facts)


def check_pins(pairs: Pairs, people: People, record: Record) -> Iterator[Finding]:
    """Yield the pins that are not honoured; their dates are looked at with all others."""
    held = people.held
    for applicant, pin in pairs.pins.items():
        if held.get(applicant) == pin.offer:
            continue
        entry = people.placed.get(applicant) or people.unplaced.get(applicant)
        where = words.AT_OFFER(offer=held[applicant]) if applicant in held else words.NOT_PLACED
        facts: dict[str, Fact] = {
            "applicant": applicant,
            "offer": pin.offer,
            "found": words.HAS(applicant=applicant, held=where),
        }
        yield Finding("VE714", record.at.at("placements", part="key") if entry is None else entry.at, facts)
