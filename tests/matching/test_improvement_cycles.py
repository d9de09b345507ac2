"""Stable improvement cycles held against every stable matching of thousands of small markets, and against examples."""

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random
from typing import NamedTuple

import pytest

from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.improvement_cycles import match_by_improvement_cycles, only_places_limit
from praktik.matching.market import TOP, Assignment, Choice, Limits, Market

Held = tuple[int | None, ...]
NOTHING = 99
MARKETS = 2500


class SmallMarket(NamedTuple):
    """A market that only places limit, the order of its lottery, and the number that takes it out of priorities."""

    market: Market
    order: list[int]
    unit: int

    def improved(self) -> Held:
        return offers(match_by_improvement_cycles(self.market, self.order, self.unit))

    def by_lottery(self) -> Held:
        return offers(match_by_deferred_acceptance(self.market))

    def rank(self, applicant: int, offer: int | None) -> int:
        for rank, group in enumerate(self.market.preferences[applicant]):
            if any(choice.offer == offer for choice in group):
                return rank
        return NOTHING

    def fits(self, held: Held) -> bool:
        return all(held.count(offer) <= places for offer, places in enumerate(self.market.limits.capacity))

    def is_stable(self, held: Held) -> bool:
        """Does nobody prefer an offer with a free place, or with somebody who comes after them before the lottery?"""
        return not any(
            self.rank(one, choice.offer) < self.rank(one, held[one]) and self._would_take(held, choice)
            for one in range(len(held))
            if one not in self.market.fixed
            for group in self.market.preferences[one]
            for choice in group
        )

    def _would_take(self, held: Held, choice: Choice) -> bool:
        there = [one for one, offer in enumerate(held) if offer == choice.offer]
        if len(there) < self.market.limits.capacity[choice.offer]:
            return True
        level = choice.priority // self.unit
        return any(self._level(one, choice.offer) > level for one in there if one not in self.market.fixed)

    def _level(self, applicant: int, offer: int) -> int:
        groups = self.market.preferences[applicant]
        return next(one.priority // self.unit for group in groups for one in group if one.offer == offer)

    def matchings(self) -> Iterator[Held]:
        possible = [
            [self.market.fixed[one].offer]
            if one in self.market.fixed
            else [None, *(choice.offer for group in groups for choice in group)]
            for one, groups in enumerate(self.market.preferences)
        ]
        return (held for held in product(*possible) if self.fits(held))

    def is_better(self, held: Held, other: Held) -> bool:
        """Is one matching better for somebody than another, and worse for nobody?"""
        ranks = [(self.rank(one, mine), self.rank(one, held[one])) for one, mine in enumerate(other)]
        return all(now <= before for before, now in ranks) and any(now < before for before, now in ranks)


def offers(assignment: Assignment) -> Held:
    return tuple(None if choice is None else choice.offer for choice in assignment)


def small_market(
    wishes: Sequence[Sequence[Sequence[int]]],
    levels: Sequence[Sequence[int]],
    places: Sequence[int],
    order: Sequence[int],
    fixed: dict[int, int] | None = None,
) -> SmallMarket:
    """Return a market in which `levels` holds for each offer what it makes of each applicant, smaller first."""
    number, unit = len(places), len(places) * len(wishes)
    turn = {applicant: place for place, applicant in enumerate(order)}
    preferences = [
        [
            [Choice(levels[offer][one] * unit + turn[one] * number + offer, offer, (offer,)) for offer in group]
            for group in groups
        ]
        for one, groups in enumerate(wishes)
    ]
    stand = {one: Choice(-1 - one, offer, (offer,)) for one, offer in (fixed or {}).items()}
    limits = Limits(list(places), [TOP] * number, [0] * number, [False] * number)
    return SmallMarket(Market(limits, [0] * len(wishes), preferences, stand), list(order), unit)


def random_market(random: Random) -> SmallMarket:
    applicants, number = random.randint(1, 5), random.randint(1, 4)
    ties, wishes = random.choice((0.0, 0.3, 0.6)), []
    for _ in range(applicants):
        groups: list[list[int]] = []
        for offer in random.sample(range(number), random.randint(0, number)):
            if groups and random.random() < ties:
                groups[-1].append(offer)
            else:
                groups.append([offer])
        wishes.append(groups)
    places = [random.choice((0, 1, 1, 1, 2)) for _ in range(number)]
    levels = [[random.randrange(3) for _ in range(applicants)] for _ in range(number)]
    open_offers = [offer for offer in range(number) if places[offer]]
    fixed = {random.randrange(applicants): random.choice(open_offers)} if open_offers and random.random() < 0.2 else {}
    return small_market(wishes, levels, places, random.sample(range(applicants), applicants), fixed)


def test_no_stable_matching_is_better_and_nobody_loses_by_it() -> None:
    improved = more_placed = 0
    for seed in range(MARKETS):
        small = random_market(Random(seed))
        before, held = small.by_lottery(), small.improved()
        assert small.fits(held)
        assert small.is_stable(held)
        assert held == before or small.is_better(held, before)
        assert not any(small.is_better(other, held) and small.is_stable(other) for other in small.matchings()), seed
        improved += held != before
        more_placed += held.count(None) < before.count(None)
    assert improved > MARKETS / 100
    assert more_placed > MARKETS / 200


def test_what_the_lottery_has_in_its_way_is_exchanged() -> None:
    wishes = [[[1], [0], [2]], [[0], [1], [2]], [[0], [1], [2]]]
    levels = [[0, 1, 1], [1, 0, 1], [0, 0, 0]]
    small = small_market(wishes, levels, (1, 1, 1), (0, 2, 1))
    assert small.by_lottery() == (0, 1, 2)  # 2 was drawn before 1, asks at 0, and so drives 1 and then 0 out again
    assert small.improved() == (1, 0, 2)
    assert small_market(wishes, levels, (1, 1, 1), (0, 1, 2)).by_lottery() == (1, 0, 2)


def test_a_priority_is_not_broken_for_an_exchange() -> None:
    wishes = [[[1], [0], [2]], [[0], [1], [2]], [[0], [1], [2]]]
    small = small_market(wishes, [[0, 2, 1], [1, 0, 1], [0, 0, 0]], (1, 1, 1), (0, 2, 1))
    assert small.improved() == small.by_lottery() == (0, 1, 2)


def test_whoever_likes_a_free_place_as_well_makes_room() -> None:
    small = small_market([[[0, 1]], [[0]]], [[0, 0], [0, 0]], (1, 1), (0, 1))
    assert small.by_lottery() == (0, None)
    assert small.improved() == (1, 0)


@pytest.mark.parametrize(("order", "improved"), [((0, 1, 2, 3), (2, 1, 0, None)), ((0, 1, 3, 2), (0, 2, None, 1))])
def test_the_lottery_decides_for_whom_the_only_free_place_makes_room(order: tuple[int, ...], improved: Held) -> None:
    small = small_market([[[0, 2]], [[1, 2]], [[0]], [[1]]], [[0] * 4] * 3, (1, 1, 1), order)
    assert small.by_lottery() == (0, 1, None, None)
    assert small.improved() == improved


def test_an_applicant_may_gain_by_tactical_wishes() -> None:
    """The counterexample: 0 names an offer that they do not want, to have something to give away in an exchange."""
    levels = [[0, 1, 0], [0, 0, 0], [1, 0, 0]]
    truth = small_market([[[2]], [[1], [0]], [[1], [2]]], levels, (1, 1, 1), (0, 1, 2))
    assert truth.improved() == (None, 1, 2)
    tactical = small_market([[[2], [1]], [[1], [0]], [[1], [2]]], levels, (1, 1, 1), (0, 1, 2))
    assert tactical.by_lottery() == (1, 0, 2)
    assert tactical.improved() == (2, 0, 1)


@pytest.mark.parametrize(
    "limits",
    [
        Limits([1, 1], [1, TOP], [0, 0], [False, False]),
        Limits([2], [TOP], [1], [False]),
    ],
)
def test_other_limits_are_told_apart(limits: Limits) -> None:
    assert not only_places_limit(limits)
    assert only_places_limit(Limits([1, 1], [TOP, TOP], [0, 0], [False, False]))
