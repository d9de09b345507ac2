"""What a policy may promise, each held against everything that could have been."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from random import Random
from typing import NamedTuple

from praktik.round.placements_file import format_placements
from tests.placing.brute_force import Balance, Matching, SmallRound, blocking_pairs
from tests.placing.random_rounds import RoundText, Text, held_in, match

AFTER_LOTTERY = frozenset(("stable", "stable-hosts"))
"""Promise that nothing blocks once the lottery has broken all ties; all else is judged with ties as ties."""


class Row(NamedTuple):
    """A row of the table: a policy, and how ties are broken under it."""

    policy: str
    ties: str = "lottery"

    @property
    def name(self) -> str:
        return self.policy if self.ties == "lottery" else f"{self.policy}, ties: {self.ties}"

    def of(self, text: RoundText) -> RoundText:
        """A round with the policy that the row is about."""
        matching = {**text.settings["matching"], "policy": self.policy}
        if self.ties != "lottery":
            matching["ties"] = self.ties
        return replace(text, settings={**text.settings, "matching": matching})

    def held(self, text: RoundText) -> dict[str, str | None]:
        return held_in(match(self.of(text).build(), self.policy))

    def guarantees(self, text: RoundText) -> tuple[str, ...]:
        return match(self.of(text).build(), self.policy).guarantees


def find_blocking(row: Row, text: RoundText) -> str | None:
    small = SmallRound(text.build())
    blocking = blocking_pairs(small, row.held(text), after_lottery=row.name in AFTER_LOTTERY)
    return f"{blocking[0][0]} {blocking[0][1]}" if blocking else None


def find_better(row: Row, text: RoundText) -> Matching | None:
    """Another matching in which nobody has less and somebody more, an applicant's own ties as ties."""
    small, held = SmallRound(text.build()), row.held(text)
    mine = {one: small.taste(one, offer, with_ties=True) for one, offer in held.items()}
    for other in small.matchings():
        theirs = {one: small.taste(one, offer, with_ties=True) for one, offer in other.items()}
        if theirs != mine and all(theirs[one] <= mine[one] for one in held):
            return other
    return None


def find_larger(row: Row, text: RoundText) -> Matching | None:
    small, held = SmallRound(text.build()), row.held(text)
    placed = sum(offer is not None for offer in held.values())
    return next((one for one in small.matchings() if sum(map(bool, one.values())) > placed), None)


def find_imbalance(row: Row, text: RoundText) -> Matching | None:
    held = row.held(text)
    return None if Balance(SmallRound(text.build())).is_kept(held) else held


def find_gain(row: Row, text: RoundText, lies: Iterator[tuple[str, RoundText]]) -> tuple[str, RoundText] | None:
    """Somebody who gains by telling something else than the truth."""
    small, held = SmallRound(text.build()), row.held(text)
    for applicant, lie in lies:
        told = row.held(lie)
        if small.taste(applicant, told[applicant], with_ties=True) < small.taste(
            applicant, held[applicant], with_ties=True
        ):
            return applicant, lie
    return None


def find_other_bytes(row: Row, text: RoundText) -> bool | None:
    """The same entries in another order, with other bytes of placements.yaml."""
    shuffled = replace(
        text,
        offers=Random(1).sample(text.offers, len(text.offers)),
        applicants=Random(1).sample(text.applicants, len(text.applicants)),
    )
    written = {format_placements(match(row.of(one).build(), row.policy)) for one in (text, shuffled)}
    return True if len(written) > 1 else None


Counterexample = Callable[[Row, RoundText], object]
COUNTEREXAMPLES: Mapping[str, Counterexample] = {
    "stable": find_blocking,
    "efficient": find_better,
    "maximum": find_larger,
    "balanced": find_imbalance,
    "deterministic": find_other_bytes,
}


def plain_round(entry: Text) -> RoundText:
    """A round as counterexamples tell it: offers of one place, their host and ranking; applicants, home and wishes."""
    offers = [
        {
            "id": id_,
            "host": {"organisation": offer.get("host", f"host of {id_}")},
            "places": "1",
            **({"ranking": offer["ranking"]} if "ranking" in offer else {}),
        }
        for id_, offer in entry["offers"].items()
    ]
    applicants = [
        {"id": id_, "name": id_, "organisation": one.get("home", f"home of {id_}"), "wishes": one["wishes"]}
        for id_, one in entry["applicants"].items()
    ]
    matching = {"lottery": entry["lottery"], "priority": ["host", "lottery"], "cross_sector": "ignore"}
    return RoundText({"round": "example", "matching": matching}, offers, applicants)
