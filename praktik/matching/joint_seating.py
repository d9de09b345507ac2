"""Whether units fit together at a host, where two from one home organisation in one period count there as one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from praktik.matching.market import TOP, Limits, Market
from praktik.matching.seating import Seating
from praktik.matching.units import Option, Unit

Stay = tuple[Unit, Option]


class _Entry(NamedTuple):
    """Somebody who would come, with the home organisation that they count for."""

    person: int
    home: int
    seats: tuple[int, ...]


class JointSeating:
    """Tells whether units with their options fit together under the limits of a market."""

    def __init__(self, market: Market) -> None:
        self._limits: Limits = market.limits
        self._home = market.home
        self._nobodys_home = max(market.home, default=0) + 1
        limits, tops = market.limits, market.limits.tops()
        intricate = {
            tops[limit] for limit in range(len(tops)) if limits.interchangeable[limit] or limits.same_home[limit]
        }
        self.is_plain = [top not in intricate for top in tops]

    def fits(self, stays: Sequence[Stay]) -> bool:
        """Tell whether all these, who come to one host, can come."""
        if stays and self.is_plain[stays[0][1].seats[0][0]]:
            return self._is_room_for(stays)
        alone: list[_Entry] = []
        together: list[Stay] = []
        for unit, option in _with_companions(stays):
            if self._may_count_as_one(unit, option):
                together.append((unit, option))
            else:
                alone += self._apart(unit, option)
        return any(self._seats_all([*way, *alone]) for way in self._ways(together))

    def _is_room_for(self, stays: Sequence[Stay]) -> bool:
        """Tell whether no limit is passed where everyone enters at one."""
        taken: dict[int, int] = {}
        for _, option in stays:
            limit = option.seats[0][0]
            while limit != TOP:
                taken[limit] = taken.get(limit, 0) + len(option.seats)
                limit = self._limits.above[limit]
        return all(number <= self._limits.capacity[limit] for limit, number in taken.items())

    def _ways(self, together: Sequence[Stay]) -> Iterator[list[_Entry]]:
        """Yield all ways in which pairs may come: both in one period, counted as one, or each by themselves."""
        if not together:
            yield []
            return
        *others, (unit, option) = together
        first, second = unit.members
        for way in self._ways(others):
            for seat in option.seats[0]:
                if seat in option.seats[1]:
                    counted_not = self._nobodys_home + second
                    yield [*way, _Entry(first, self._home[first], (seat,)), _Entry(second, counted_not, (seat,))]
            yield [*way, *self._apart(unit, option)]

    def _apart(self, unit: Unit, option: Option) -> list[_Entry]:
        return [
            _Entry(member, self._home[member], seats) for member, seats in zip(unit.members, option.seats, strict=True)
        ]

    def _may_count_as_one(self, unit: Unit, option: Option) -> bool:
        if len(unit.members) == 1 or len({self._home[member] for member in unit.members}) > 1:
            return False
        return any(self._limits.same_home[seat] and seat in option.seats[1] for seat in option.seats[0])

    def _seats_all(self, entries: Sequence[_Entry]) -> bool:
        seating = Seating(self._limits, [entry.home for entry in entries])
        return all(seating.admit(number, entry.seats) for number, entry in enumerate(entries))


def let_bound_come(market: Market, units: Sequence[Unit]) -> list[Unit]:
    """Return the units; of those who have to come to a companion some cannot, who do not fit beside all that is fixed.

    Whoever comes first in priority is let in first.
    """
    seating, tops = JointSeating(market), market.limits.tops()
    there: dict[int, list[Stay]] = {}
    for unit in units:
        if unit.fixed:
            there.setdefault(tops[unit.options[0].seats[0][0]], []).append((unit, unit.options[0]))
    left = list(units)
    bound = [number for number, unit in enumerate(units) if unit.bound]
    for number in sorted(bound, key=lambda number: (units[number].options[0].level, number)):
        unit, option = units[number], units[number].options[0]
        stays = there[tops[option.seats[0][0]]]
        if seating.fits([*stays, (unit, option)]):
            stays.append((unit, option))
        else:
            left[number] = unit._replace(options=(), companion=None)
    return left


def _with_companions(stays: Sequence[Stay]) -> Iterator[Stay]:
    """Yield all who come, those who come to a companion as a pair with these."""
    bound = {unit.companion: (unit, option) for unit, option in stays if unit.companion is not None}
    for unit, option in stays:
        follower = bound.pop(unit.members[0], None) if len(unit.members) == 1 else None
        if follower is not None:
            pair = Unit((*unit.members, *follower[0].members), ())
            yield pair, option._replace(seats=(*option.seats, *follower[1].seats))
        elif unit.companion is None:
            yield unit, option
    yield from bound.values()
