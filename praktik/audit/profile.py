"""The profile of a matching, how many have which wish: whether an exchange makes it better, or somebody is due more.

A matching is best exactly if no circle of its residual network costs less than nothing (Klein 1967). What is as good
is reached by circles that cost nothing, and these lie on arcs that are as cheap as they can be.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from praktik.audit.cheapest_ways import explore
from praktik.audit.pairs import Pairs
from praktik.audit.residual import FIXED, NOTHING, Move, Residual
from praktik.audit.turns_among_equals import find_due

Costs = Mapping[int, int]


class Better(NamedTuple):
    """Moves that together are an exchange after which the profile is better, or moves to which somebody is due."""

    exchange: tuple[Move, ...] = ()
    due: tuple[Move, ...] = ()


def find_better(pairs: Pairs, residual: Residual, policy: str) -> Better | None:
    """Return what a policy makes better of a matching, nothing where it gives this one; None if that takes too long.

    Only where no exchange makes the profile better is anybody due something. `draw` has no profile.
    """
    costs = _costs(policy, residual)
    arcs: list[dict[int, int]] = [dict.fromkeys(nodes, 0) for nodes in residual.passes_on]
    movers: dict[tuple[int, int], Move] = {}
    for move in residual.moves():
        node, other = move.held.node, move.way.node
        cost, known = costs[move.way.rank] - costs[move.held.rank], arcs[node].get(other)
        if known is None or cost < known:
            arcs[node][other] = cost
            movers[node, other] = move
    explored = explore(arcs)
    if explored is None:
        return None
    circle, far = explored.circle, explored.costs
    if circle:
        around = zip(circle, [*circle[1:], circle[0]], strict=True)
        return Better(exchange=tuple(movers[arc] for arc in around if arc in movers))

    def is_as_good(move: Move) -> bool:
        return far[move.way.node] - far[move.held.node] == costs[move.way.rank] - costs[move.held.rank]

    passes_on = [[other for other in nodes if far[other] == far[node]] for node, nodes in enumerate(residual.passes_on)]
    due = find_due(pairs, passes_on, filter(is_as_good, residual.moves()))
    return None if due is None else Better(due=tuple(due))


def count_ranks(residual: Residual, exchange: Iterable[Move] = ()) -> Counter[int]:
    """Return how many have each rank, those left out who are fixed; after an exchange, if there is one."""
    ranks = Counter(way.rank for way in residual.held.values() if way.rank != FIXED)
    for move in exchange:
        ranks[move.held.rank] -= 1
        ranks[move.way.rank] += 1
    return +ranks


def _costs(policy: str, residual: Residual) -> Costs:
    """Return what each rank costs such that the better of two profiles costs less, whatever stands behind in it."""
    ranks = sorted({way.rank for ways in residual.ways.values() for way in ways} - {NOTHING, FIXED})
    return {NOTHING: 0, FIXED: 0, **_BY_POLICY[policy](ranks, 1 + len(residual.ways))}


def _rank_maximal(ranks: list[int], more_than_all: int) -> Costs:
    return {rank: -(more_than_all**place) for place, rank in enumerate(reversed(ranks))}


def _greedy(ranks: list[int], more_than_all: int) -> Costs:
    return {**_rank_maximal(ranks, more_than_all), NOTHING: more_than_all ** len(ranks)}


def _generous(ranks: list[int], more_than_all: int) -> Costs:
    return {
        **{rank: more_than_all**place for place, rank in enumerate(ranks)},
        NOTHING: more_than_all ** len(ranks),
    }


def _least_total_rank(ranks: list[int], more_than_all: int) -> Costs:
    return {**{rank: rank for rank in ranks}, NOTHING: more_than_all * max(ranks, default=1)}


def _no_profile(ranks: list[int], _more_than_all: int) -> Costs:
    return dict.fromkeys(ranks, 0)


_BY_POLICY: Mapping[str, Callable[[list[int], int], Costs]] = MappingProxyType(
    {
        "rank-maximal": _rank_maximal,
        "greedy": _greedy,
        "generous": _generous,
        "least-total-rank": _least_total_rank,
        "draw": _no_profile,
    }
)
