"""Matching cases with published answers, as rounds of praktik; their form is that of ../shared/cases/README.md."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import yaml

from .random_rounds import RoundText, Text

TESTS = Path(__file__).resolve().parents[1]
COLLECTED = TESTS.parents[1] / "shared" / "cases"
LITERATURE = TESTS / "cases" / "literature.yaml"
COUNTERPARTS = {
    "stable-applicant-optimal": "stable",
    "spa-student-optimal": "stable",
    "stable-with-couples": "stable",
    "stable-host-optimal": "stable-hosts",
    "max-stable": "most-placed",
    "max-cardinality": "greedy",
    "greedy-max": "greedy",
    "generous-max": "generous",
    "min-cost-max": "least-total-rank",
    "rank-maximal": "rank-maximal",
}
JUDGED, COUNTED = "check", "all-stable"
ELSEWHERE = {
    "boston": "praktik has no immediate acceptance",
    "ttc": "praktik has no top trading cycles in which applicants trade priorities",
}
MOST_TO_COUNT = 20_000


@dataclass(frozen=True)
class PublishedCase:
    """A case as it was published, with the ids that its people and offers have in a round."""

    facts: Mapping[str, Any]
    applicants: Mapping[str, str]
    offers: Mapping[str, str]

    def __str__(self) -> str:
        return str(self.facts["name"])

    @property
    def policy(self) -> str:
        return str(self.facts["policy"])

    @property
    def couples(self) -> dict[tuple[str, str], list[list[Sequence[str | None]]]]:
        """The tiers of each couple: what is tied in them, an offer for each member."""
        return {
            (couple["members"][0], couple["members"][1]): [
                [tier] if not isinstance(tier[0], list) else tier for tier in couple["preferences"]
            ]
            for couple in self.facts.get("couples") or ()
        }

    def why_it_has_no_counterpart(self) -> str | None:
        """Why praktik has no answer to compare, where that is so."""
        both = (choice for tiers in self.couples.values() for tier in tiers for choice in tier)
        if any(one != other for one, other in both):
            return "a couple would go to different offers, or one of them alone"
        ways = prod(1 + len(named_in(wishes)) for wishes in self.wishes().values())
        if self.policy == COUNTED and ways > MOST_TO_COUNT:
            return f"{ways} matchings are too many to try"
        return ELSEWHERE.get(self.policy)

    def matching(self, key: str) -> dict[str, str | None]:
        """A matching of the case, with the ids of the round; whoever is not named has no place."""
        named: Mapping[str, str | None] = self.facts[key]
        held: dict[str, str | None] = dict.fromkeys(self.applicants.values())
        return held | {self.applicants[one]: self.offers[offer] for one, offer in named.items() if offer is not None}

    def wishes(self) -> dict[str, Sequence[Any]]:
        """The lists of all; a couple's is that of each member."""
        wishes: dict[str, Sequence[Any]] = dict(self.facts["applicants"])
        for members, tiers in self.couples.items():
            shared = [[one for one, _ in tier if one is not None] for tier in tiers]
            wishes |= dict.fromkeys(members, shared)
        return wishes

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
            applicants=[self._applicant(name, wishes) for name, wishes in self.wishes().items()],
        )

    def _limit(self, name: str, host: Mapping[str, Any]) -> Text:
        limit: Text = {"organisation": f"host {name}"}
        if host.get("capacity") is not None:
            limit["places"] = str(host["capacity"])
        if host.get("preferences") is not None:
            limit["ranking"] = renamed(host["preferences"], self.applicants)
        return limit

    def _offer(self, name: str, offer: Mapping[str, Any], hosts: Mapping[str, Any]) -> Text:
        """Without a list of its own an offer has that of its host; without either it accepts all who ask."""
        host = next((host for host in hosts if name in hosts[host]["offers"]), None)
        entry: Text = {
            "id": self.offers[name],
            "host": {"organisation": f"host of {name}" if host is None else f"host {host}"},
            "places": str(offer["capacity"]),
        }
        if offer.get("min") is not None:
            entry["minimum"] = str(offer["min"])
        if offer.get("preferences") is not None:
            entry["ranking"] = renamed(offer["preferences"], self.applicants)
        if "ranking" in entry or (host is not None and hosts[host].get("preferences") is not None):
            entry["ranked_only"] = "true"
        return entry

    def _applicant(self, name: str, wishes: Sequence[Any]) -> Text:
        entry: Text = {
            "id": self.applicants[name],
            "name": name,
            "organisation": f"home of {name}",
            "wishes": renamed(wishes, self.offers),
            "conflicts": [self.offers[offer] for one, offer in self.facts.get("forbidden") or () if one == name],
        }
        for one, other in self.couples:
            if name in (one, other):
                entry["together_with"] = self.applicants[other if name == one else one]
        return entry


def case_from(facts: Mapping[str, Any]) -> PublishedCase:
    people = dict.fromkeys([*facts["applicants"], *named_in(one["members"] for one in facts.get("couples") or ())])
    return PublishedCase(facts, ids_for(people, "a"), ids_for(facts["offers"], "o"))


def ids_for(names: Iterable[str], letter: str) -> dict[str, str]:
    """Ids that a round allows, each used once: the same name may stand on both sides of a case."""
    return {
        name: f"{letter}{number}-{re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')[:40]}".rstrip("-")
        for number, name in enumerate(names)
    }


def named_in(ranking: Iterable[Any]) -> list[str]:
    """All who are named in a ranking, ties opened."""
    return [name for entry in ranking for name in (entry if isinstance(entry, list) else [entry])]


def renamed(ranking: Sequence[Any], ids: Mapping[str, str]) -> list[Any]:
    """A ranking with the ids of the round; whoever the case does not know stands in no pair, and is left out."""
    tiers = ([ids[name] for name in named_in([entry]) if name in ids] for entry in ranking)
    return [tier[0] if len(tier) == 1 else tier for tier in tiers if tier]


def all_cases() -> list[PublishedCase]:
    """Our own copy of the literature's cases, then those that were collected, if they are here."""
    literature = yaml.safe_load(LITERATURE.read_text("utf-8"))
    also = [{**facts, **other} for facts in literature for other in facts.get("also", ())]
    return [case_from(facts) for facts in [*literature, *also, *_collected()]]


def _collected() -> Iterator[Mapping[str, Any]]:
    for path in sorted(COLLECTED.glob("*.json")):
        facts = json.loads(path.read_text("utf-8"))
        if isinstance(facts, dict) and "policy" in facts:
            yield facts
