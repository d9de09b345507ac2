"""Small random rounds for Hypothesis, as the text that stands in a round's files; each feature is sometimes absent."""

import json
from collections.abc import Iterator, Sequence, Set
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from praktik.placing.match import match_round
from praktik.round.models import Applicant, DateRange, Offer, Organisation, Settings
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

from .brute_force import SmallRound, is_inside

Text = dict[str, Any]
ROUNDS_IN_ORDER_OF_TIME = ("2024-efteraar", "2025-foraar", "2025-efteraar", "2026-foraar", "2026-efteraar")
FEATURES = (
    "applicants_tie",
    "availability",
    "conflicts",
    "days",
    "history",
    "host_limits",
    "host_rankings",
    "limits_by_home",
    "open_to",
    "organisations",
    "periods",
    "pins",
    "rankings",
    "ranked_only",
    "rankings_tie",
    "requires",
    "sectors",
    "special_consideration",
)
ONLY_ON_DEMAND = ("hosts_apply", "imbalance", "minimums", "pairs")  # `always` may name these beside the features above
ABOUT_ELIGIBILITY = {"availability", "conflicts", "days", "open_to", "organisations", "periods", "requires", "sectors"}
ABOUT_LIMITS = {"availability", "host_limits", "limits_by_home", "periods", "rankings"}
MONDAYS = (date(2027, 3, 22), date(2027, 5, 3), date(2027, 5, 10), date(2027, 9, 13), date(2027, 12, 27))
HOSTS = ("Assens Kommune", "ASSENS  kommune", "Odense Kommune", "Odense", "Region Syd")
HOMES = ("Digst", "digst", "Statens It", "Finansministeriet", "SKAT", "Borgerservice Vest", "Odense")
SECTORS = ("state", "region", "municipality")
ORGANISATIONS: tuple[Text, ...] = (
    {"name": "Odense Kommune", "aliases": ["odense"], "sector": "municipality", "region": "Syddanmark"},
    {"name": "Odense Borgerservice", "parent": "ODENSE"},
    {"name": "Borgerservice Vest", "parent": "Odense Borgerservice"},
    {"name": "Digst", "parent": "Finansministeriet", "sector": "state"},
    {"name": "Statens It", "aliases": ["SIT"], "parent": "finansministeriet"},
    {"name": "Region Syd", "sector": "region"},
)


@dataclass
class RoundText:
    """The entries of a round's files as plain text data."""

    settings: Text
    offers: list[Text]
    applicants: list[Text]
    organisations: list[Text] = field(default_factory=list)
    monday: date = MONDAYS[0]

    def build(self) -> Round:
        return Round(
            Path("random"),
            Settings.model_validate(self.settings),
            tuple(sorted(map(Offer.model_validate, self.offers), key=lambda offer: offer.id)),
            tuple(sorted(map(Applicant.model_validate, self.applicants), key=lambda applicant: applicant.id)),
            tuple(map(Organisation.model_validate, self.organisations)),
        )

    def write(self, folder: Path, *, split_offers: bool = False) -> None:
        """Write the files of the round; JSON is YAML. Offers may stand in several files."""
        files: dict[str, Any] = {"round.yaml": self.settings, "organisations.yaml": self.organisations}
        files["applicants.yaml"] = self.applicants
        if split_offers:
            (folder / "offers").mkdir()
            files |= {f"offers/{number}.yaml": [offer] for number, offer in enumerate(self.offers)}
        else:
            files["offers.yaml"] = self.offers
        for name, data in files.items():
            (folder / name).write_text(json.dumps(data, ensure_ascii=False), "utf-8")

    def with_pins(self, pins: list[Text]) -> "RoundText":
        settings = deepcopy(self.settings)
        settings["matching"]["pins"] = pins
        return replace(self, settings=settings)

    def with_applicant(self, changed: Text) -> "RoundText":
        return replace(
            self, applicants=[changed if entry["id"] == changed["id"] else entry for entry in self.applicants]
        )

    def without_applicant(self, id_: str) -> "RoundText":
        return replace(self, applicants=[entry for entry in self.applicants if entry["id"] != id_])


def match(round_: Round, policy: str) -> Placements:
    return match_round(Eligibility(round_), policy)


def held_in(placements: Placements) -> dict[str, str | None]:
    """A match as a matching: the offer of each applicant, or None."""
    held: dict[str, str | None] = {one.applicant: None for one in placements.unplaced}
    return held | {one.applicant: one.offer for one in placements.placements}


@st.composite
def rounds(
    draw: st.DrawFn,
    most_applicants: int = 5,
    most_offers: int = 4,
    always: Set[str] = frozenset(),
    never: Set[str] = frozenset(),
) -> RoundText:
    """Draw a round; `always` and `never` name features that it must or must not have.

    What only an exchange looks at is there only where `always` names it.

    Hypothesis chooses, and shrinks, size and features; the rest comes from a seed, which is ten times as fast.
    """
    used = {feature for feature in FEATURES if feature not in never and (feature in always or draw(st.booleans()))}
    used |= always & set(ONLY_ON_DEMAND)
    applicants, offers = draw(st.integers(1, most_applicants)), draw(st.integers(1, most_offers))
    random = Random(draw(st.integers(0, 2**32)))
    applicants, offers = (
        max(applicants, random.randint(1, most_applicants)),
        max(offers, random.randint(1, most_offers)),
    )
    return _Drawing(random, used, random.choice(MONDAYS)).round(applicants, offers)


plain_rounds = rounds(
    most_applicants=6,
    always={"rankings"},
    never=set(FEATURES) - {"rankings", "rankings_tie", "applicants_tie", "special_consideration"},
)


def random_pins(text: RoundText, seed: int) -> list[Text]:
    """Up to three pins that may be quite impossible."""
    drawing = _Drawing(Random(seed), set(FEATURES), text.monday)
    pins = []
    for _ in range(drawing.one_of(1, 2, 3)):
        pin = {"applicant": drawing.one_of(*text.applicants)["id"], "offer": drawing.one_of(*text.offers)["id"]}
        dates = drawing.stretch() if drawing.chance(1 / 2) else {}
        pins.append({**pin, **dates, "reason": "aftalt"})
    return pins


def misreports(text: RoundText, applicant: str, seed: int, number: int) -> Iterator[RoundText]:
    """Yield rounds in which an applicant tells something else than the truth: other wishes, another open_to."""
    drawing = _Drawing(Random(seed), set(FEATURES), text.monday)
    for _ in range(number):
        entry = deepcopy(next(entry for entry in text.applicants if entry["id"] == applicant))
        entry["wishes"] = drawing.ranking([offer["id"] for offer in text.offers], ties=True)
        entry.pop("open_to", None)
        if drawing.chance(1 / 3):
            entry["open_to"] = drawing.open_to()
        yield text.with_applicant(entry)


class _Drawing:
    """Draws the parts of a round that has some of the features."""

    def __init__(self, random: Random, used: set[str], monday: date) -> None:
        self.random = random
        self.used = used
        self.monday = monday

    def round(self, applicants: int, offers: int) -> RoundText:
        offer_ids = [f"o{number}" for number in range(offers)]
        ids = [f"a{number}" for number in range(applicants)]
        text = RoundText(
            settings=self.settings(ids),
            offers=[self.offer(id_, ids) for id_ in offer_ids],
            applicants=[self.applicant(id_, offer_ids) for id_ in ids],
            organisations=[deepcopy(entry) for entry in ORGANISATIONS] if "organisations" in self.used else [],
            monday=self.monday,
        )
        if "pairs" in self.used:
            self.pair_up(text.applicants)
        if "pins" in self.used:
            text.settings["matching"]["pins"] = self.pins(text)
        return text

    def settings(self, applicants: list[str]) -> Text:
        criteria = ["special_consideration", "host", "previously_unplaced", "cross_sector", "lottery"]
        matching: Text = {"lottery": f"uge {self.random.randint(1, 52)}: Ærø 3 9", "priority": criteria}
        if self.chance(1 / 3):
            matching["priority"] = self.random.sample(criteria, self.random.randint(0, 5))
        if self.uses("sectors"):
            matching["cross_sector"] = self.one_of("prefer", "prefer", "prefer", "require", "ignore")
        if self.chance(1 / 2):
            matching["own_organisation"] = "allow"
        if self.uses("limits_by_home"):
            matching["same_organisation_per_offer"] = self.one_of("1", "1", "2")
        if self.uses("imbalance"):
            matching["imbalance"] = self.one_of("0", "0", "1", "2")
        settings: Text = {"round": "2027-efteraar", "matching": matching, "hosts": self.host_limits(applicants)}
        if self.chance(1 / 2):
            settings["week"] = self.stretch()
        return settings

    def host_limits(self, applicants: list[str]) -> list[Text]:
        limits = []
        for organisation in ("assens kommune", "Odense Kommune", "Region Syd"):
            limit: Text = {"organisation": organisation}
            if self.uses("host_limits"):
                limit["places"] = self.one_of("1", "2", "2", "3")
            if self.uses("imbalance", 1 / 3):
                limit["imbalance"] = self.one_of("0", "1", "3")
            if self.uses("host_rankings", 2 / 3):
                limit["ranking"] = self.ranking(applicants, ties="rankings_tie" in self.used)
            limits.append(limit)
        return limits

    def offer(self, id_: str, applicants: list[str]) -> Text:
        offer: Text = {"id": id_, "host": self.host(), "places": self.one_of("1", "1", "1", "2", "2", "3", "0")}
        if self.uses("periods"):
            offer["places"] = self.one_of("1", "2", "2", "3", "3", "4")
            offer["periods"] = [self.period() for _ in range(self.one_of(0, 1, 2, 2, 3))]
        if self.uses("days", 1 / 2):
            offer["days"] = self.days()
        if self.uses("open_to"):
            offer["themes"] = self.some_of("digitalisering", "Borgerservice")
        if self.uses("requires", 1 / 4):
            offer["requires"] = self.some_of("english", "Bil")
        if self.uses("conflicts", 1 / 3):
            offer["conflicts"] = [self.one_of(*applicants, "Finansministeriet", "ODENSE", "skat")]
        if self.uses("rankings", 2 / 3):
            offer["ranking"] = self.ranking(applicants, ties="rankings_tie" in self.used)
        if self.uses("ranked_only", 1 / 4):
            offer["ranked_only"] = "true"
        if self.uses("minimums", 2 / 3):
            offer["places"] = self.one_of("2", "2", "3", "4")
            offer["minimum"] = self.one_of("2", "2", "2", "3") if offer["places"] != "2" else "2"
        return offer

    def pair_up(self, applicants: list[Text]) -> None:
        """Let two or four belong together, who often have much in common."""
        alone = self.random.sample(applicants, len(applicants))
        for one, other in list(zip(alone[::2], alone[1::2], strict=False))[: self.one_of(1, 1, 2)]:
            one["together_with"], other["together_with"] = other["id"], one["id"]
            for key in ("wishes", "organisation", "open_to"):
                if key in one and self.chance(1 / 2):
                    other[key] = deepcopy(one[key])

    def host(self) -> Text:
        host: Text = {"organisation": self.one_of(*HOSTS)}
        if self.uses("sectors", 2 / 3):
            host["sector"] = self.one_of(*SECTORS)
        if self.uses("open_to", 2 / 3):
            host["region"] = self.one_of("Syddanmark", "hovedstaden")
        return host

    def applicant(self, id_: str, offers: list[str]) -> Text:
        applicant: Text = {"id": id_, "name": id_.upper(), "organisation": self.one_of(*HOMES)}
        if self.uses("hosts_apply", 5 / 6):
            applicant["organisation"] = self.one_of(*HOSTS)
        applicant["wishes"] = self.ranking(offers, ties="applicants_tie" in self.used)
        if self.uses("open_to", 1 / 2):
            applicant["open_to"] = self.open_to()
        if self.uses("availability"):
            applicant["available"] = [self.stretch() for _ in range(self.one_of(0, 1, 2))]
        if self.uses("days", 1 / 2):
            applicant["days"] = self.days()
        if self.uses("requires"):
            applicant["has"] = self.some_of("English", "bil")
        if self.uses("conflicts", 1 / 3):
            applicant["conflicts"] = [self.one_of(*offers, "Assens kommune", "Odense Borgerservice")]
        if self.uses("sectors", 2 / 3):
            applicant["sector"] = self.one_of(*SECTORS)
        if self.uses("special_consideration", 1 / 3):
            applicant["special_consideration"] = "true"
        if self.uses("history"):
            applicant["history"] = {
                "unplaced": self.some_of(*ROUNDS_IN_ORDER_OF_TIME),
                "placed": self.some_of(*ROUNDS_IN_ORDER_OF_TIME[1:4]),
            }
        return applicant

    def open_to(self) -> Text:
        fits: Text = {}
        if self.chance(1 / 3):
            fits["sectors"] = self.one_of(["municipality"], ["region", "municipality"], list(SECTORS))
        if self.chance(1 / 3):
            fits["themes"] = self.one_of(["Digitalisering"], ["digitalisering", "borgerservice"])
        if self.chance(1 / 3):
            fits["regions"] = self.one_of(["syddanmark"], ["Hovedstaden", "Syddanmark"])
        return fits

    def period(self) -> Text:
        """A week or the beginning of one, or any stretch; most often with places of its own."""
        first, last = self.one_of((0, 4), (0, 2), (7, 11), (7, 9), None) or self.random_stretch()
        period = {"from": self._day(first), "to": self._day(last)}
        if self.chance(2 / 3):
            period["places"] = self.one_of("1", "1", "1", "2", "0")
        return period

    def stretch(self) -> Text:
        """A week or two, or any stretch within two weeks."""
        first, last = self.one_of((0, 4), (7, 11), (0, 11), (0, 13), self.random_stretch())
        return {"from": self._day(first), "to": self._day(last)}

    def random_stretch(self) -> tuple[int, int]:
        first, last = sorted(self.random.choices(range(14), k=2))
        return first, last

    def days(self) -> Text:
        least, most = self.one_of((1, 5), (2, 4), (3, 3), (1, 2), (4, 5))
        return {"min": str(least), "max": str(most)}

    def ranking(self, ids: list[str], *, ties: bool) -> list[str | list[str]]:
        """All of the ids in an order, sometimes only some; now and then two or more are tied."""
        number = len(ids) if self.chance(2 / 3) else self.random.randint(0, len(ids))
        groups: list[list[str]] = []
        for id_ in self.random.sample(ids, number):
            if ties and groups and self.chance(1 / 2):
                groups[-1].append(id_)
            else:
                groups.append([id_])
        return [group[0] if len(group) == 1 else group for group in groups]

    def pins(self, text: RoundText) -> list[Text]:
        """Up to two pins that meet every rule and fit together, with or without dates of their own."""
        pins: list[Text] = []
        small = SmallRound(text.build())
        pairs = sorted(small.stays)
        for applicant, offer in self.random.sample(pairs, min(2, len(pairs))):
            if any(pin["applicant"] == applicant for pin in pins):
                continue
            pin = {
                "applicant": applicant,
                "offer": offer,
                "reason": "aftalt",
                **self.own_dates(small, applicant, offer),
            }
            pinned = SmallRound(text.with_pins([*pins, pin]).build())
            if pinned.fit((one.applicant, one.offer) for one in pinned.pins.values()):
                pins.append(pin)
        return pins

    def own_dates(self, small: SmallRound, applicant: str, offer: str) -> Text:
        if self.chance(1 / 2):
            return {}
        days = [self.monday + timedelta(days=number) for number in range(14)]
        stays = [(first, last) for first in days for last in days if dates_suit(small, applicant, offer, first, last)]
        if not stays:
            return {}
        first, last = self.random.choice(stays)
        return {"from": first.isoformat(), "to": last.isoformat()}

    def uses(self, feature: str, probability: float = 1) -> bool:
        return feature in self.used and self.chance(probability)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def one_of(self, *values: Any) -> Any:
        return deepcopy(self.random.choice(values))

    def some_of(self, *values: str) -> list[str]:
        return [value for value in values if self.chance(1 / 2)]

    def _day(self, number: int) -> str:
        return (self.monday + timedelta(days=number)).isoformat()


def dates_suit(small: SmallRound, applicant: str, offer: str, first: date, last: date) -> bool:
    """May a pin have these dates?"""
    a, o = small.round.applicant[applicant], small.round.offer[offer]
    length = small.pairs.length_for_both(applicant, offer)
    sides: tuple[Sequence[DateRange], Sequence[DateRange]] = (o.periods, a.available)
    return (
        first <= last
        and length is not None
        and length[0] <= len(list(small.pairs.working_days.between(first, last))) <= length[1]
        and all(not side or any(is_inside(first, last, stretch) for stretch in side) for side in sides)
    )
