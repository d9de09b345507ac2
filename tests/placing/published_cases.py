"""Matching cases with published answers, written as rounds of praktik."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .random_rounds import RoundText, Text

TESTS = Path(__file__).resolve().parents[1]
COLLECTED = TESTS.parents[1] / "shared" / "cases"
LITERATURE = TESTS / "cases" / "literature.yaml"
MATCHED = ("stable-applicant-optimal", "spa-student-optimal")
MATCHED_BY_HOSTS = ("stable-host-optimal",)
JUDGED = ("check",)
PROFILES = {
    "max-cardinality": "greedy",
    "greedy-max": "greedy",
    "generous-max": "generous",
    "min-cost-max": "least-total-rank",
    "rank-maximal": "rank-maximal",
}


@dataclass(frozen=True)
class PublishedCase:
    """A case as it was published, with the ids that its people and offers have in a round."""

    facts: Mapping[str, Any]
    applicants: Mapping[str, str]
    offers: Mapping[str, str]

    def __str__(self) -> str:
        return str(self.facts["name"])

    def matching(self, key: str) -> dict[str, str | None]:
        """A matching of the case, with the ids of the round; whoever is not named has no place."""
        named: Mapping[str, str | None] = self.facts[key]
        held: dict[str, str | None] = dict.fromkeys(self.applicants.values())
        return held | {self.applicants[one]: self.offers[offer] for one, offer in named.items() if offer is not None}

    def round(self) -> RoundText:
        """The case as a round: every organisation is another, and nothing but rankings counts."""
        hosts: Mapping[str, Any] = self.facts.get("hosts") or {}
        return RoundText(
            settings={
                "round": "published",
                "matching": {"lottery": "published", "priority": ["host", "lottery"], "cross_sector": "ignore"},
                "hosts": [self._limit(name, host) for name, host in hosts.items()],
            },
            offers=[self._offer(name, offer, hosts) for name, offer in self.facts["offers"].items()],
            applicants=[self._applicant(name, wishes) for name, wishes in self.facts["applicants"].items()],
        )

    def _limit(self, name: str, host: Mapping[str, Any]) -> Text:
        limit: Text = {"organisation": f"host {name}", "places": str(host["capacity"])}
        if host.get("preferences") is not None:
            limit["ranking"] = renamed(host["preferences"], self.applicants)
        return limit

    def _offer(self, name: str, offer: Mapping[str, Any], hosts: Mapping[str, Any]) -> Text:
        host = next((host for host in hosts if name in hosts[host]["offers"]), None)
        entry: Text = {
            "id": self.offers[name],
            "host": {"organisation": f"host of {name}" if host is None else f"host {host}"},
            "places": str(offer["capacity"]),
        }
        if offer["preferences"] is not None:
            entry["ranking"] = renamed(offer["preferences"], self.applicants)
        if "ranking" in entry or (host is not None and hosts[host].get("preferences") is not None):
            entry["ranked_only"] = "true"
        return entry

    def _applicant(self, name: str, wishes: Sequence[Any]) -> Text:
        return {
            "id": self.applicants[name],
            "name": name,
            "organisation": f"home of {name}",
            "wishes": renamed(wishes, self.offers),
            "conflicts": [self.offers[offer] for one, offer in self.facts.get("forbidden", ()) if one == name],
        }


def case_from(facts: Mapping[str, Any]) -> PublishedCase:
    return PublishedCase(facts, ids_for(facts["applicants"], "a"), ids_for(facts["offers"], "o"))


def ids_for(names: Iterable[str], letter: str) -> dict[str, str]:
    """Ids that a round allows, each used once: the same name may stand on both sides of a case."""
    return {
        name: f"{letter}{number}-{re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')}".rstrip("-")
        for number, name in enumerate(names)
    }


def renamed(ranking: Sequence[Any], ids: Mapping[str, str]) -> list[Any]:
    return [renamed(entry, ids) if isinstance(entry, list) else ids[entry] for entry in ranking]


def cases(policies: Sequence[str]) -> Iterator[PublishedCase]:
    """The cases of some policies: our own copy of the literature, then those that were collected, if they are here."""
    for facts in [*yaml.safe_load(LITERATURE.read_text("utf-8")), *_collected()]:
        if facts["policy"] in policies:
            yield case_from(facts)


def _collected() -> Iterator[Mapping[str, Any]]:
    for path in sorted(COLLECTED.glob("*.json")):
        facts = json.loads(path.read_text("utf-8"))
        if isinstance(facts, dict) and "policy" in facts:
            yield facts
