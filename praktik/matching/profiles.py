"""The best profile: how many get their first wish, how many their second, and so on, whatever the priorities.

Each is a flow of least cost with weights that put one rank before another (Irving et al. 2006, "Rank-maximal
matchings"; Huang et al. 2016, "Fair matchings"; the weights of Mehlhorn & Michail 2006), in exact integers. Optima are
not unique: among them, in lottery order, each applicant gets the best rank that is still possible.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from praktik.matching.flow import Network
from praktik.matching.market import TOP, Assignment, Choice, Market

Cost = Callable[[int], int]
"""What it costs that somebody gets the rank, 1 first, or 0 for nothing; none costs less than nothing."""
Objective = Callable[[int, int], Cost]
"""The costs for so many applicants and so many ranks."""


def rank_maximal(applicants: int, ranks: int) -> Cost:
    """As many first wishes as possible, then second, and so on, whatever the number placed."""
    weight, most = applicants + 1, (applicants + 1) ** ranks
    return lambda rank: most if rank == 0 else most - weight ** (ranks - rank)


def greedy(applicants: int, ranks: int) -> Cost:
    """As many placed as possible, then as many first wishes, then second, and so on."""
    weight, nobody = applicants + 1, 2 * (applicants + 1) ** (ranks + 1)
    most = weight**ranks
    return lambda rank: nobody if rank == 0 else most - weight ** (ranks - rank)


def generous(applicants: int, ranks: int) -> Cost:
    """As many placed as possible, then as few as possible at the last rank, then at the last but one, and so on."""
    weight, nobody = applicants + 1, (applicants + 1) ** (ranks + 1)
    return lambda rank: nobody if rank == 0 else weight ** (rank - 1)


def least_total_rank(applicants: int, ranks: int) -> Cost:
    """As many placed as possible, then the least sum of ranks."""
    nobody = (applicants + 1) * (ranks + 1)
    return lambda rank: nobody if rank == 0 else rank


class RankedChoice(NamedTuple):
    """A choice with its rank; choices of one rank stand in the order that breaks the tie."""

    rank: int
    choice: Choice


class _Way(NamedTuple):
    """An arc by which somebody can be placed; `order` counts the choice among those of the applicant."""

    arc: int
    rank: int
    order: int


def match_by_profile(
    market: Market, wishes: Sequence[Sequence[RankedChoice]], order: Sequence[int], objective: Objective
) -> Assignment:
    """Return each applicant's choice, or None; `wishes` are the choices best first, `order` that of the lottery."""
    return _Profile(market, wishes, objective).solve(order)


class _Profile:
    """The network of a market: from each applicant through the limits to the sink, or straight there for nothing."""

    def __init__(self, market: Market, wishes: Sequence[Sequence[RankedChoice]], objective: Objective) -> None:
        self._market = market
        self._wishes = wishes
        applicants, limits = len(wishes), market.limits
        self._sink = applicants + len(limits.capacity)
        self._homes: dict[tuple[int, int], int] = {}
        nodes = self._sink + 1
        for applicant, ranked in enumerate(wishes):
            for seat in self._seats_with_home_limit(applicant, ranked):
                if (seat, market.home[applicant]) not in self._homes:
                    self._homes[seat, market.home[applicant]] = nodes
                    nodes += 1
        self._network = Network(nodes)
        for limit, capacity in enumerate(limits.capacity):
            above = limits.above[limit]
            self._network.add(applicants + limit, self._sink if above == TOP else applicants + above, capacity)
        for (seat, _), node in self._homes.items():
            self._network.add(node, applicants + seat, limits.same_home[seat])
        ranks = max((one.rank for ranked in wishes for one in ranked), default=0)
        cost = objective(applicants, ranks)
        costs = [cost(rank) for rank in range(ranks + 1)]
        self._ways = [self._ways_of(applicant, costs) for applicant in range(applicants)]

    def solve(self, order: Sequence[int]) -> Assignment:
        """Return the best assignment: the best profile, and among these the best in lottery order."""
        fixed = self._market.fixed
        for applicant in (*fixed, *(one for one in order if one not in fixed)):
            sent = self._network.send(applicant, self._sink)
            assert sent, "what is fixed fits the limits together, and all others may stay without a place"
        self._network.keep_cheapest()
        for applicant in order:
            self._settle_rank(applicant)
        for applicant in order:
            self._settle_choice(applicant)
        return [self._choice(applicant) for applicant in range(len(self._wishes))]

    def _ways_of(self, applicant: int, costs: Sequence[int]) -> list[_Way]:
        ways = []
        fixed = self._market.fixed.get(applicant)
        if fixed is not None:
            return [_Way(self._enter(applicant, seat, 0), 0, 0) for seat in fixed.seats]
        for order, (rank, choice) in enumerate(self._wishes[applicant]):
            ways += [_Way(self._enter(applicant, seat, costs[rank]), rank, order) for seat in choice.seats]
        nothing = len(costs), len(self._wishes[applicant])
        return [*ways, _Way(self._network.add(applicant, self._sink, 1, costs[0]), *nothing)]

    def _enter(self, applicant: int, seat: int, cost: int) -> int:
        node = self._homes.get((seat, self._market.home[applicant]), len(self._wishes) + seat)
        return self._network.add(applicant, node, 1, cost)

    def _seats_with_home_limit(self, applicant: int, ranked: Sequence[RankedChoice]) -> Iterable[int]:
        fixed = self._market.fixed.get(applicant)
        choices = [one.choice for one in ranked] if fixed is None else [fixed]
        return (seat for choice in choices for seat in choice.seats if self._market.limits.same_home[seat])

    def _settle_rank(self, applicant: int) -> None:
        """Give an applicant the best rank that is possible now, and keep it so."""
        ways = self._ways[applicant]
        rank = self._used(applicant).rank
        for way in ways:
            if way.rank >= rank:
                break
            if way.arc in self._network.out[applicant] and self._network.redirect(way.arc):
                rank = way.rank
                break
        self._network.close(way.arc for way in ways if way.rank != rank)

    def _settle_choice(self, applicant: int) -> None:
        """Give an applicant the first choice of their rank that is possible now, and keep it so."""
        ways = self._ways[applicant]
        order = self._used(applicant).order
        for way in ways:
            if way.order >= order:
                break
            if way.arc in self._network.out[applicant] and self._network.redirect(way.arc):
                order = way.order
                break
        self._network.close(way.arc for way in ways if way.order != order)

    def _used(self, applicant: int) -> _Way:
        return next(way for way in self._ways[applicant] if self._network.carries(way.arc))

    def _choice(self, applicant: int) -> Choice | None:
        if applicant in self._market.fixed:
            return self._market.fixed[applicant]
        order = self._used(applicant).order
        ranked = self._wishes[applicant]
        return ranked[order].choice if order < len(ranked) else None
