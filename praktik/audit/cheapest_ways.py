"""Cheapest ways through a network whose arcs may cost less than nothing, or a circle that pays for itself."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

MOST_STEPS = 50_000_000
"""So many arcs are looked at, in well under half a minute; what takes more is given up."""


class Explored(NamedTuple):
    """What each node costs at most to reach from any, or else the nodes of a circle that costs less than nothing."""

    costs: Sequence[int]
    circle: Sequence[int] = ()


def explore(arcs: Sequence[Mapping[int, int]]) -> Explored | None:
    """Return what a network is like, given for each node what it costs to go on to others; None if it is too large.

    Costs are whole numbers of any length. Without a circle no arc leads to a node cheaper than its cost (Bellman 1958,
    Ford 1956); a circle among the arcs by which nodes were last reached costs less than nothing (Cherkassky and
    Goldberg 1999).
    """
    costs, before = [0] * len(arcs), [-1] * len(arcs)
    active: Sequence[int] = range(len(arcs))
    steps = 0
    while active:
        reached: dict[int, None] = {}
        for node in active:
            here = costs[node]
            steps += len(arcs[node])
            for other, cost in arcs[node].items():
                if here + cost < costs[other]:
                    costs[other] = here + cost
                    before[other] = node
                    reached[other] = None
        if steps > MOST_STEPS:
            return None
        if circle := _circle(before):
            return Explored(costs, circle)
        active = list(reached)
    return Explored(costs)


def _circle(before: Sequence[int]) -> list[int]:
    """Return a circle of nodes, each after the one before it; none if there is no circle."""
    seen = [-1] * len(before)
    for first in range(len(before)):
        node = first
        while node != -1 and seen[node] == -1:
            seen[node] = first
            node = before[node]
        if node != -1 and seen[node] == first:
            circle = [node]
            while (previous := before[circle[-1]]) != node:
                circle.append(previous)
            return circle[::-1]
    return []
