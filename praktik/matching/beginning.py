"""An assignment to begin with, found quickly: what an exact solver is given, and keeps if its time is over.

Priorities are made strict; whoever is refused everywhere asks once more, and then goes before all others of the same
level (Király 2013, "Linear time local approximation algorithm for maximum stable marriage": at least two thirds of
the most that can be placed without a blocking pair, where nothing but ties makes it hard). Pairs get nothing, and an
offer below its minimum is closed.
"""

from collections.abc import Callable, Sequence

from praktik.matching.balance import Balance
from praktik.matching.blocking import Hosts
from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.market import Choice, Market
from praktik.matching.two_sided_cycles import match_by_two_sided_cycles
from praktik.matching.units import Option, Unit


def find_beginning(market: Market, units: Sequence[Unit], hosts: Hosts) -> list[Option | None]:
    """Return an option for each unit, or None.

    Only for those who stand where some have to come to a companion, or count as one with whom they are fixed.
    """
    if any(unit.bound or _may_count_as_one(market, unit) for unit in units):
        return seat_what_stands(units)
    return _close_what_lacks(market, hosts, lambda closed: _ask_twice(market, units, closed))


def begin_in_balance(
    market: Market, units: Sequence[Unit], hosts: Hosts, order: Sequence[int], balance: Balance
) -> list[Option | None]:
    """Return an option for each unit, or None, that keeps a balance: what trading cycles give those who come alone."""
    if any(unit.bound or _may_count_as_one(market, unit) for unit in units):
        return seat_what_stands(units)
    return _close_what_lacks(market, hosts, lambda closed: _trade(market, units, closed, order, balance))


def _close_what_lacks(
    market: Market, hosts: Hosts, ask: Callable[[set[int]], list[Option | None]]
) -> list[Option | None]:
    """Return what is found when offers below their minimum are closed, the most lacking first, until there are none."""
    closed: set[int] = set()
    while True:
        found = ask(closed)
        interns: dict[int, int] = {}
        for option in found:
            if option is not None:
                interns[option.offer] = interns.get(option.offer, 0) + len(option.seats)
        lacking = [
            offer for offer, number in interns.items() if hosts.needs_minimum(offer) and number < market.minimum[offer]
        ]
        if not lacking:
            return found
        closed.add(max(lacking, key=lambda offer: (market.minimum[offer] - interns[offer], offer)))


def _trade(
    market: Market, units: Sequence[Unit], closed: set[int], order: Sequence[int], balance: Balance
) -> list[Option | None]:
    preferences: list[list[list[Choice]]] = [[] for _ in market.preferences]
    for unit in units:
        if not unit.fixed and len(unit.members) == 1:
            groups = market.preferences[unit.members[0]]
            preferences[unit.members[0]] = [[one for one in group if one.offer not in closed] for group in groups]
    held = match_by_two_sided_cycles(market._replace(preferences=preferences), order, balance)
    return [_option_held(unit, held[unit.members[0]]) for unit in units]


def seat_what_stands(units: Sequence[Unit]) -> list[Option | None]:
    """Return an option for those only who are fixed, or have to come to a companion who is."""
    return [unit.options[0] if unit.fixed or unit.bound else None for unit in units]


def _may_count_as_one(market: Market, unit: Unit) -> bool:
    """Tell whether two of one home are fixed together where that counts."""
    if not unit.fixed or len({market.home[member] for member in unit.members}) == len(unit.members):
        return False
    return any(market.limits.same_home[seat] for seats in unit.options[0].seats for seat in seats)


def _ask_twice(market: Market, units: Sequence[Unit], closed: set[int]) -> list[Option | None]:
    levels = sorted({option.level for unit in units for option in unit.options})
    rank = {level: place for place, level in enumerate(levels)}
    everybody = len(market.preferences)
    offers = 1 + max((option.offer for unit in units for option in unit.options), default=0)
    preferences: list[list[list[Choice]]] = [[] for _ in range(everybody)]
    for unit in units:
        if unit.fixed or len(unit.members) > 1:
            continue
        applicant = unit.members[0]
        for first in (True, False):
            for option in unit.options:
                if option.offer not in closed:
                    order = (2 * rank[option.level] + first) * everybody + applicant
                    priority = order * offers + option.offer
                    preferences[applicant].append([Choice(priority, option.offer, option.seats[0])])
    held = match_by_deferred_acceptance(Market(market.limits, market.home, preferences, market.fixed))
    return [_option_held(unit, held[unit.members[0]]) for unit in units]


def _option_held(unit: Unit, choice: Choice | None) -> Option | None:
    return None if choice is None else next(option for option in unit.options if option.offer == choice.offer)
