"""What is wanted of an assignment, one aim after the other, as costs of the options that units could have."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.profiles import NOTHING, Objectives
from praktik.matching.units import Unit


class Aim(NamedTuple):
    """A name, and the cost of each option by the numbers of unit and option; the least sum of costs is wanted."""

    name: str
    costs: Mapping[tuple[int, int], int]


def aims_by_rank(name: str, objectives: Objectives, units: Sequence[Unit]) -> Iterator[Aim]:
    """Yield the aims of a profile: each objective says what each rank costs, and what having nothing does."""
    ranks = max((rank for unit in units for option in unit.options for rank in option.ranks), default=0)
    for objective in objectives(ranks):
        of_nothing = objective.get(NOTHING, 0)
        costs = {}
        for number, unit in enumerate(units):
            for place, option in enumerate(() if unit.fixed else unit.options):
                cost = sum(objective.get(rank, 0) - of_nothing for rank in option.ranks)
                if cost:
                    costs[number, place] = cost
        yield Aim(name, costs)
