"""Pairs and minimums: what blocks, as the audit finds it, as the solver does, and as trying everything does."""

from collections.abc import Iterator
from itertools import chain, combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.blocking import blocking_pairs
from praktik.audit.room import Room
from praktik.audit.units import Unit, units
from praktik.matching.blocking import Hosts
from praktik.matching.profiles import RankedChoice
from praktik.matching.units import find_units
from praktik.placing.market import MarketOfRound
from praktik.rules.eligibility import Eligibility
from tests.placing.brute_force import Matching, OrderOfPairs, SmallRound, pairs_of
from tests.placing.random_rounds import RoundText, rounds

What = tuple[frozenset[str], str]
PAIRS_AND_MINIMUMS = {"minimums", "pairs", "rankings"}
MUCH_THAT_LIMITS = {*PAIRS_AND_MINIMUMS, "host_limits", "limits_by_home"}
RARELY_LEFT = {"conflicts", "days", "ranked_only", "requires"}


def found_by_audit(small: SmallRound, matching: Matching, *, after_lottery: bool) -> set[What]:
    found = blocking_pairs(Room(small.pairs), matching, after_lottery=after_lottery)
    return {(frozenset(one.applicants), one.offer) for one in found if not one.through_a_fixed_place}


def found_by_solver(small: SmallRound, matching: Matching, *, after_lottery: bool) -> set[What]:
    round_ = small.round
    made = MarketOfRound(Eligibility(round_))
    ids = [applicant.id for applicant in round_.applicants]
    market = made.market._replace(
        partner={ids.index(one): ids.index(other) for one, other in small.partner.items()},
        minimum={place: offer.minimum for place, offer in enumerate(round_.offers) if offer.minimum > 1},
    )
    wishes = [[RankedChoice(*ranked) for ranked in choices] for choices in made.ranked_choices()]
    tied = None if after_lottery else len(ids) * len(round_.offers)
    found_units = find_units(market, wishes, tied)
    hosts = Hosts(market, found_units)
    assignment = []
    for unit in found_units:
        held = matching[ids[unit.members[0]]]
        assignment.append(next((one for one in unit.options if round_.offers[one.offer].id == held), None))
    return {
        (
            frozenset() if one.closed else frozenset(ids[member] for member in found_units[one.units[0]].members),
            round_.offers[one.offer].id,
        )
        for one in hosts.find_blocking(assignment)
    }


class ByTrying:
    """What blocks, read from the design word by word."""

    def __init__(self, small: SmallRound, matching: Matching, *, after_lottery: bool) -> None:
        self.small = small
        self.matching = matching
        self.after_lottery = after_lottery
        self.units = [
            unit for unit in units(sorted(small.eligible), small.partner) if small.pins.keys().isdisjoint(unit)
        ]

    def found(self) -> set[What]:
        return {*self._units_that_block(), *self._closed_offers_that_block()}

    def _units_that_block(self) -> Iterator[What]:
        for unit in self.units:
            for offer in self.small.round.offers:
                if not self._is_closed(offer.id) and self._wants(unit, offer.id) and self._fit([unit], offer.id):
                    yield frozenset(unit), offer.id

    def _closed_offers_that_block(self) -> Iterator[What]:
        for offer in self.small.round.offers:
            if self._is_closed(offer.id):
                asking = [unit for unit in self.units if self._wants(unit, offer.id)]
                groups = chain.from_iterable(combinations(asking, number) for number in range(1, len(asking) + 1))
                if any(sum(map(len, group)) >= offer.minimum and self._fit(group, offer.id) for group in groups):
                    yield frozenset(), offer.id

    def _is_closed(self, offer: str) -> bool:
        return self.small.round.offer[offer].minimum > 1 and offer not in self.matching.values()

    def _wants(self, unit: Unit, offer: str) -> bool:
        if any(offer not in self.small.eligible[one] for one in unit):
            return False
        there = [self._taste(one, offer) for one in unit]
        held = [self._taste(one, self.matching[one]) for one in unit]
        return there != held and all(new <= old for new, old in zip(there, held, strict=True))

    def _taste(self, applicant: str, offer: str | None) -> tuple[int, str]:
        return self.small.taste(applicant, offer, with_ties=not self.after_lottery)

    def _fit(self, group: tuple[Unit, ...] | list[Unit], offer: str) -> bool:
        """Do they fit beside those whom the host holds with priority equal or higher than the lowest of theirs?"""
        host, lowest = self.small.host[offer], max(self._priority(unit[0], offer) for unit in group)
        comers = {one for unit in group for one in unit}
        beside = [
            (one, held)
            for one, held in pairs_of(self.matching)
            if self.small.host[held] == host
            and (self._priority(one, held) < lowest or (self._priority(one, held) == lowest and one not in comers))
        ]
        return self.small.fit({*beside, *((one, offer) for one in comers)})

    def _priority(self, applicant: str, offer: str) -> tuple[object, ...]:
        """Of two who belong together the lower, unless one is pinned."""
        both = [self.small.order[applicant, offer]]
        partner = self.small.partner.get(applicant)
        if partner is not None and applicant not in self.small.pins and partner not in self.small.pins:
            both.append(self.small.order[partner, offer])
        return max(map(self._judged, both))

    def _judged(self, order: OrderOfPairs) -> tuple[object, ...]:
        return order if self.after_lottery else order[:2]


def some_matching(small: SmallRound, random: Random) -> Matching | None:
    """Seat units in a random order where they fit; what is below its minimum is left empty."""
    held: dict[str, str | None] = {one: small.pins[one].offer if one in small.pins else None for one in small.eligible}
    closed: set[str] = {offer.id for offer in small.round.offers if random.random() < 1 / 4} - set(held.values())
    for unit in random.sample(found := list(units(small.eligible, small.partner)), len(found)):
        pinned = [small.pins[one].offer for one in unit if one in small.pins]
        wanted: list[str | None] = [*pinned] or [*small.eligible[unit[0]], None]
        for offer in random.sample(wanted, len(wanted)):
            trial = {**held, **{one: offer for one in unit if one not in small.pins}}
            able = offer is None or all(offer in small.eligible[one] for one in unit if one not in small.pins)
            if able and offer not in closed and small.fit(pairs_of(trial)):
                held = trial
                break
    for entry in small.round.offers:
        there = [one for one in held if held[one] == entry.id]
        if len(there) < entry.minimum and small.pins.keys().isdisjoint(there):
            held |= dict.fromkeys(there)
    return held if small.keeps_company(held) else None


def check_alike(text: RoundText, seed: int, *, after_lottery: bool) -> None:
    small, random = SmallRound(text.build()), Random(seed)
    for _ in range(4):
        matching = some_matching(small, random)
        if matching is None:
            continue
        found = found_by_audit(small, matching, after_lottery=after_lottery)
        assert found == ByTrying(small, matching, after_lottery=after_lottery).found()
        if not comes_to_a_partner_from_the_same_home(small):
            assert found == found_by_solver(small, matching, after_lottery=after_lottery)


def comes_to_a_partner_from_the_same_home(small: SmallRound) -> bool:
    """Is one of two pinned? For the solver they are no pair then, and do not count as one towards a limit by home."""
    limited = small.round.settings.matching.same_organisation_per_offer is not None
    return limited and any(one in small.pins and other not in small.pins for one, other in small.partner.items())


@settings(max_examples=60, deadline=None)
@given(
    rounds(most_applicants=6, most_offers=3, always=PAIRS_AND_MINIMUMS, never=RARELY_LEFT),
    st.integers(0, 2**32),
    st.booleans(),
)
def test_what_blocks(text: RoundText, seed: int, after_lottery: bool) -> None:
    check_alike(text, seed, after_lottery=after_lottery)


@settings(max_examples=60, deadline=None)
@given(
    rounds(most_applicants=7, most_offers=3, always=MUCH_THAT_LIMITS, never=RARELY_LEFT),
    st.integers(0, 2**32),
    st.booleans(),
)
def test_what_blocks_under_many_limits(text: RoundText, seed: int, after_lottery: bool) -> None:
    check_alike(text, seed, after_lottery=after_lottery)
