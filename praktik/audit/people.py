"""Everybody once: who placements.yaml places and where, who it leaves unplaced, and whom it forgets or repeats."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from praktik.audit.pairs import Pairs
from praktik.audit.record import Listed, Record
from praktik.problems.words import audit as words
from praktik.round.finding import Finding, Pointer


class People(NamedTuple):
    """The entries of known applicants, each at its first place in the file."""

    placed: Mapping[str, Listed]
    unplaced: Mapping[str, Listed]
    findings: tuple[Finding, ...]

    @property
    def held(self) -> dict[str, str]:
        """Return the offer of each who is placed."""
        return {applicant: entry.values["offer"] for applicant, entry in self.placed.items()}


def find_people(pairs: Pairs, record: Record) -> People:
    """Return who is listed where; a placement at an unknown offer is none, but whoever has it is not missing.

    Where one of the lists cannot be read, nobody is missing.
    """
    findings: list[Finding] = []
    placed: dict[str, Listed] = {}
    unplaced: dict[str, Listed] = {}
    seen: dict[str, Pointer] = {}
    for entries, listed in ((placed, record.placements), (unplaced, record.unplaced)):
        for entry in listed:
            findings += _unknown(pairs, entry)
            applicant = entry.values.get("applicant")
            if applicant in seen:
                facts = {"what": words.APPLICANT(id=applicant)}
                findings.append(Finding("VE705", entry.at.at("applicant"), facts, seen[applicant]))
            elif applicant is not None:
                seen[applicant] = entry.at.at("applicant")
                if applicant in pairs.applicants and (entries is unplaced or entry.values.get("offer") in pairs.offers):
                    entries[applicant] = entry
    findings += [
        Finding("VE706", record.at.at("placements", part="key"), {"applicant": applicant})
        for applicant in pairs.applicants
        if applicant not in seen and record.has_list("placements") and record.has_list("unplaced")
    ]
    return People(placed, unplaced, tuple(findings))


def _unknown(pairs: Pairs, entry: Listed) -> Iterator[Finding]:
    for key, known, what in (("applicant", pairs.applicants, words.APPLICANT), ("offer", pairs.offers, words.OFFER)):
        id_ = entry.values.get(key)
        if id_ is not None and id_ not in known:
            yield Finding("VE704", entry.at.at(key), {"what": what(id=id_), "id": id_})
