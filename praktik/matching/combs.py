"""Combs: what holds for several applicants at an offer together, and is hidden from a solver by each row alone.

An offer that is not filled by those down to a level is had, or beaten by something no worse, by everyone there: so with
k of them, k not above the places, those who have it and those of the k who have something else that is no worse
are at least k. For strict priorities these rows and the limits leave nothing but stable assignments and their
mixtures (Baïou & Balinski 2000, "The stable admissions polytope"); with ties they still hold.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from praktik.matching.programme import Row

_CLEARLY = 1e-4


class Tooth(NamedTuple):
    """Somebody's choice of a place, their level there, and the choices that are no worse for them."""

    level: int
    choice: int
    no_worse: tuple[int, ...]


class Comb(NamedTuple):
    """A limit with so many places, who counts there with level, choice and size, and the teeth."""

    places: int
    counted: Sequence[tuple[int, int, int]]
    teeth: Sequence[Tooth]


def find_broken(combs: Sequence[Comb], parts: Sequence[float]) -> Iterator[Row]:
    """Yield for each limit and level the comb that choices made in part break most."""
    for comb in combs:
        for level in sorted({tooth.level for tooth in comb.teeth}):
            there = {choice: size for one, choice, size in comb.counted if one <= level}
            filled = sum(size * parts[choice] for choice, size in there.items())
            if filled < comb.places - _CLEARLY:
                row = _most_broken(comb, level, there, filled, parts)
                if row is not None:
                    yield row


def _most_broken(comb: Comb, level: int, there: dict[int, int], filled: float, parts: Sequence[float]) -> Row | None:
    elsewhere = [
        (sum(parts[choice] for choice in tooth.no_worse), tooth.choice, tooth.no_worse)
        for tooth in comb.teeth
        if tooth.level <= level
    ]
    elsewhere = sorted(elsewhere, key=itemgetter(0, 1))[: comb.places]
    sums = accumulate(part for part, _, _ in elsewhere)
    lacking = [number - filled - part for number, part in enumerate(sums, 1)]
    if max(lacking) < _CLEARLY:
        return None
    teeth = lacking.index(max(lacking)) + 1
    factors = dict(there)
    for _, _, no_worse in elsewhere[:teeth]:
        for choice in no_worse:
            factors[choice] = factors.get(choice, 0) + 1
    return Row(factors, least=teeth)
