"""Options that no unit has in any assignment without blocking units, found before anything is solved.

Whoever finds room at an offer even if all come who stand before them there never has less; and an offer that is
filled by units that want nothing else as much takes nobody after these (Irving & Manlove 2009, "Finding large stable
matchings"; Delorme et al. 2019). Both are used only where places are counted, for single applicants.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from praktik.matching.blocking import Hosts
from praktik.matching.market import TOP
from praktik.matching.units import Option, Unit


def leave_out_impossible(units: Sequence[Unit], hosts: Hosts) -> list[Unit]:
    """Return the units with the options that are left, until nothing more can be left out."""
    left = list(units)
    while True:
        shorter = _without_worse(left, hosts)
        shorter = _without_later(shorter, hosts)
        if shorter == left:
            return left
        left = shorter


def _without_worse(units: Sequence[Unit], hosts: Hosts) -> list[Unit]:
    """Leave out what is worse than an offer where there is room whoever comes before."""
    first_there: dict[int, dict[int, int]] = {}
    for number, unit in enumerate(units):
        for option in unit.options:
            for limit in _way_up(option, hosts):
                levels = first_there.setdefault(limit, {})
                levels[number] = min(option.level, levels.get(number, option.level))
    in_order = {limit: sorted(levels.values()) for limit, levels in first_there.items()}
    left = []
    for unit in units:
        safe = (
            None if unit.fixed else next((one for one in unit.options if _has_room(unit, one, in_order, hosts)), None)
        )
        if safe is None:
            left.append(unit)
        else:
            left.append(unit._replace(options=tuple(one for one in unit.options if not safe.is_preferred_to(one))))
    return left


def _has_room(unit: Unit, option: Option, in_order: dict[int, list[int]], hosts: Hosts) -> bool:
    """Tell whether all who stand at a level or before it, the unit itself among them, find room at an offer.

    A seat that the unit itself may have at the host counts as well, if it stands before.
    """
    if not hosts.seating.is_plain[option.seats[0][0]]:
        return False
    own = {limit for one in unit.options if one.level < option.level for limit in _way_up(one, hosts)}
    return all(
        bisect_right(in_order[limit], option.level) + (limit in own) <= hosts.limits.capacity[limit]
        for limit in _way_up(option, hosts)
    )


def _without_later(units: Sequence[Unit], hosts: Hosts) -> list[Unit]:
    """Leave out whoever stands after as many as an offer takes, who all want it more than anything else."""
    levels: dict[int, list[int]] = {}
    for unit in units:
        if unit.options and all(unit.options[0].is_preferred_to(other) for other in unit.options[1:]):
            levels.setdefault(unit.options[0].seats[0][0], []).append(unit.options[0].level)
    last = {}
    for seat, there in levels.items():
        capacity = hosts.limits.capacity[seat]
        if hosts.seating.is_plain[seat] and 0 < capacity <= len(there):
            last[seat] = sorted(there)[capacity - 1]
    return [
        unit._replace(options=tuple(one for one in unit.options if one.level <= last.get(one.seats[0][0], one.level)))
        for unit in units
    ]


def _way_up(option: Option, hosts: Hosts) -> Iterator[int]:
    limit = option.seats[0][0]
    while limit != TOP:
        yield limit
        limit = hosts.limits.above[limit]
