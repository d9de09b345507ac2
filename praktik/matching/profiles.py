"""The best profile: how many get their first wish, how many their second, and so on, whatever the priorities.

Each is a flow that is improved by one objective after another, a rank at a time, so that lists may be of any length
(Irving et al. 2006, "Rank-maximal matchings"; Huang et al. 2016, "Fair matchings", for the others). Optima are not
unique: among them, in lottery order, each applicant gets the best rank that is still possible.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.flow import Network
from praktik.matching.market import TOP, Assignment, Choice, Market

NOTHING = 0
Objectives = Callable[[int], Iterator[Mapping[int, int]]]
"""For so many ranks, what each rank costs, objective after objective; NOTHING is the rank of having no place."""


def rank_maximal(ranks: int) -> Iterator[Mapping[int, int]]:
    """As many first wishes as possible, then second, and so on, whatever the number placed."""
    for rank in range(1, ranks + 1):
        yield {rank: -1}


def greedy(ranks: int) -> Iterator[Mapping[int, int]]:
    """As many placed as possible, then as many first wishes, then second, and so on."""
    yield {NOTHING: 1}
    yield from rank_maximal(ranks)


def generous(ranks: int) -> Iterator[Mapping[int, int]]:
    """As many placed as possible, then as few as possible at the last rank, then at the last but one, and so on."""
    yield {NOTHING: 1}
    for rank in range(ranks, 1, -1):
        yield {rank: 1}


def least_total_rank(ranks: int) -> Iterator[Mapping[int, int]]:
    """As many placed as possible, then the least sum of ranks."""
    yield {NOTHING: 1}
    yield {rank: rank for rank in range(1, ranks + 1)}


class RankedChoice(NamedTuple):
    """A choice with its rank; choices of one rank stand in the order that breaks the tie."""

    rank: int
    choice: Choice


_FIXED, _LAST = -1, 10**9


class _Way(NamedTuple):
    """An arc by which somebody can be placed; `order` counts the choice among those of the applicant."""

    arc: int
    rank: int
    order: int


def match_by_profile(
    market: Market, order: Sequence[int], wishes: Sequence[Sequence[RankedChoice]], objectives: Objectives
) -> Assignment:
    """Return each applicant's choice, or None; `wishes` are the choices best first, `order` that of the lottery."""
    return _Profile(market, wishes).solve(order, objectives)


class _Profile:
    """The network of a market: from each applicant through the limits to the sink, or straight there for nothing."""

    def __init__(self, market: Market, wishes: Sequence[Sequence[RankedChoice]]) -> None:
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
        self._ways = [self._ways_of(applicant) for applicant in range(applicants)]

    def solve(self, order: Sequence[int], objectives: Objectives) -> Assignment:
        """Return the best assignment: the best profile, and among these the best in lottery order."""
        self._begin()
        by_rank: dict[int, list[int]] = {}
        for ways in self._ways:
            for way in ways:
                by_rank.setdefault(way.rank, []).append(way.arc)
        for costs in objectives(max(by_rank, default=0)):
            self._network.improve({arc: cost for rank, cost in costs.items() for arc in by_rank.get(rank, ())})
        for applicant in order:
            self._settle(applicant, lambda way: way.rank or _LAST)
        for applicant in order:
            self._settle(applicant, lambda way: way.order)
        return [self._choice(applicant) for applicant in range(len(self._wishes))]

    def _begin(self) -> None:
        """Seat those who are fixed, and leave all others without a place."""
        for applicant, ways in enumerate(self._ways):
            if applicant in self._market.fixed:
                sent = self._network.send(applicant, self._sink)
                assert sent, "what is fixed fits the limits together"
            else:
                self._network.fill(ways[-1].arc)

    def _ways_of(self, applicant: int) -> list[_Way]:
        fixed = self._market.fixed.get(applicant)
        if fixed is not None:
            return [_Way(self._enter(applicant, seat), _FIXED, 0) for seat in fixed.seats]
        ways = []
        for order, (rank, choice) in enumerate(self._wishes[applicant]):
            ways += [_Way(self._enter(applicant, seat), rank, order) for seat in choice.seats]
        return [*ways, _Way(self._network.add(applicant, self._sink, 1), NOTHING, len(self._wishes[applicant]))]

    def _enter(self, applicant: int, seat: int) -> int:
        node = self._homes.get((seat, self._market.home[applicant]), len(self._wishes) + seat)
        return self._network.add(applicant, node, 1)

    def _seats_with_home_limit(self, applicant: int, ranked: Sequence[RankedChoice]) -> Iterable[int]:
        fixed = self._market.fixed.get(applicant)
        choices = [one.choice for one in ranked] if fixed is None else [fixed]
        return (seat for choice in choices for seat in choice.seats if self._market.limits.same_home[seat])

    def _settle(self, applicant: int, worth: Callable[[_Way], int]) -> None:
        """Give an applicant the best that is possible now, and keep it so; ways stand best first."""
        ways = self._ways[applicant]
        held = worth(self._used(applicant))
        for way in ways:
            if worth(way) >= held:
                break
            if way.arc in self._network.out[applicant] and self._network.redirect(way.arc):
                held = worth(way)
                break
        self._network.close(way.arc for way in ways if worth(way) != held)

    def _used(self, applicant: int) -> _Way:
        return next(way for way in self._ways[applicant] if self._network.carries(way.arc))

    def _choice(self, applicant: int) -> Choice | None:
        if applicant in self._market.fixed:
            return self._market.fixed[applicant]
        order = self._used(applicant).order
        ranked = self._wishes[applicant]
        return ranked[order].choice if order < len(ranked) else None
