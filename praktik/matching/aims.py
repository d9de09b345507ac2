"""What is wanted of an assignment, one aim after the other, as costs of the options that units could have."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.profiles import NOTHING, Objectives
from praktik.matching.units import Unit

_AT_ONCE = 14  # so that a solver, who counts with fractions, cannot confuse two costs


class Aim(NamedTuple):
    """A name, and the cost of each option by the numbers of unit and option; the least sum of costs is wanted."""

    name: str
    costs: Mapping[tuple[int, int], int]


Aims = Callable[[Sequence[Unit]], Iterator[Aim]]
"""The aims for some units."""


def aims_by_rank(units: Sequence[Unit], *, names: Sequence[str], objectives: Objectives) -> Iterator[Aim]:
    """Yield the aims of a profile: each objective says what each rank costs, and what having nothing does.

    The last of the names stands for all aims that follow as well.
    """
    ranks = max((rank for unit in units for option in unit.options for rank in option.ranks), default=0)
    for place, objective in enumerate(objectives(ranks)):
        name = names[min(place, len(names) - 1)]
        of_nothing = objective.get(NOTHING, 0)
        costs = {}
        for number, unit in enumerate(units):
            for which, option in enumerate(() if unit.fixed else unit.options):
                cost = sum(objective.get(rank, 0) - of_nothing for rank in option.ranks)
                if cost:
                    costs[number, which] = cost
        yield Aim(name, costs)


def aims_by_priority(units: Sequence[Unit]) -> Iterator[Aim]:
    """Yield the aims of hosts: those who come first in the order of priority are placed there, if that is possible."""
    options = sorted(
        (option.level, number, which)
        for number, unit in enumerate(units)
        for which, option in enumerate(() if unit.fixed else unit.options)
    )
    for first in range(0, len(options), _AT_ONCE):
        some = options[first : first + _AT_ONCE]
        yield Aim(
            "priority", {(number, which): -(1 << place) for place, (_, number, which) in enumerate(reversed(some))}
        )


def no_aims(_units: Sequence[Unit]) -> Iterator[Aim]:
    """Yield nothing: the lottery alone decides."""
    yield from ()
