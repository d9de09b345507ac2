"""Chains place more, and nothing begins to block; a quick bound is one that no solution goes below."""

from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.matching.beginning import find_beginning
from praktik.matching.blocking import Hosts
from praktik.matching.chains import place_more
from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.matching.profiles import RankedChoice
from praktik.matching.programme import Clock, Programme, Row, is_solver_installed
from praktik.matching.units import Option, Unit, find_units

LEVELS = 3
SECONDS = 20


def tied_units(random: Random, applicants: int, offers: int) -> tuple[Market, list[Unit]]:
    """Applicants with some wishes each, whom offers with few places take in a few groups of equals."""
    places = [random.choice((0, 1, 1, 1, 2)) for _ in range(offers)]
    wishes = []
    for applicant in range(applicants):
        wanted = random.sample(range(offers), random.randint(1, min(5, offers)))
        levels = [random.randrange(LEVELS) * applicants + applicant for _ in wanted]
        wishes.append(
            [
                RankedChoice(random.choice((rank, 1)), Choice(level * offers + offer, offer, (offer,)))
                for rank, (offer, level) in enumerate(zip(wanted, levels, strict=True), start=1)
            ]
        )
        wishes[-1].sort(key=lambda ranked: ranked.rank)
    limits = Limits(places, [TOP] * offers, [0] * offers, [False] * offers)
    fixed = {0: wishes[0][0].choice._replace(priority=-1)} if places[wishes[0][0].choice.offer] else {}
    market = Market(limits, list(range(applicants)), [()] * applicants, fixed)
    return market, find_units(market, wishes, applicants * offers)


def before_and_after(seed: int, applicants: int = 14, offers: int = 12) -> tuple[int, int]:
    """How many Király's algorithm places, and how many there are with chains; nothing blocks either."""
    market, units = tied_units(Random(seed), applicants, offers)
    hosts = Hosts(market, units)
    beginning = find_beginning(market, units, hosts)
    found = place_more(market, units, hosts, beginning, Clock(SECONDS))
    assert not list(hosts.find_blocking(found))
    assert all(option is None or option in unit.options for unit, option in zip(units, found, strict=True))
    assert [option for unit, option in zip(units, found, strict=True) if unit.fixed] == [
        unit.options[0] for unit in units if unit.fixed
    ]
    return placed(beginning), placed(found)


def placed(assignment: list[Option | None]) -> int:
    return sum(option is not None for option in assignment)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_no_fewer_are_placed_and_nothing_blocks(seed: int) -> None:
    before, after = before_and_after(seed)
    assert after >= before


def test_more_are_placed_than_without_chains() -> None:
    both = [before_and_after(seed, 30, 25) for seed in range(25)]
    assert sum(after for _, after in both) > sum(before for before, _ in both)


@pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")
@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_nothing_costs_less_than_the_quick_bound(seed: int) -> None:
    random, choices = Random(seed), 7
    costs = {choice: random.randint(-3, 3) for choice in range(choices)}
    rows = []
    for _ in range(random.randint(1, 5)):
        factors = {choice: random.choice((1, 1, -1, 2)) for choice in random.sample(range(choices), 3)}
        most = random.choice((None, 1, 2))
        rows.append(Row(factors, least=random.choice((None, -1, 0)), most=most))
    programme = Programme()
    for _ in range(choices):
        programme.add_choice()
    for row in rows:
        programme.add_row(row)
    settled = random.choice((None, False, True))
    if settled is not None:
        programme.settle(0, made=settled)
    bound = programme.bound_at_first(costs, Clock(SECONDS))
    assert bound is not None
    possible = [
        made
        for made in product((0, 1), repeat=choices)
        if settled in {None, bool(made[0])} and all(keeps(made, row) for row in rows)
    ]
    assert all(bound <= sum(cost * made[choice] for choice, cost in costs.items()) for made in possible)


def keeps(made: tuple[int, ...], row: Row) -> bool:
    total = sum(factor * made[choice] for choice, factor in row.factors.items())
    return (row.least is None or row.least <= total) and (row.most is None or total <= row.most)
