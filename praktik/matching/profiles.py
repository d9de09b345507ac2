"""The best profile: how many get their first wish, how many their second, and so on, whatever the priorities.

Each is a flow that is improved by one objective after another, a rank at a time, so that lists may be of any length
(Irving et al. 2006, "Rank-maximal matchings"; Huang et al. 2016, "Fair matchings", for the others). Optima are not
unique: among them, in lottery order, each applicant gets the best rank that is still possible.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.costs import Cost
from praktik.matching.flow import OUT, Network
from praktik.matching.least_cost import reach_least_cost
from praktik.matching.market import TOP, Assignment, Choice, Market
from praktik.matching.settling import Settling

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


def match_by_profile(
    market: Market, order: Sequence[int], wishes: Sequence[Sequence[RankedChoice]], objectives: Objectives
) -> Assignment:
    """Return each applicant's choice, or None; `wishes` are the choices best first, `order` that of the lottery."""
    return _Profile(market, wishes).solve(order, objectives)


class _Profile:
    """The network of a market: a node for each limit, for each home whose own limit could bind, and for nothing."""

    def __init__(self, market: Market, wishes: Sequence[Sequence[RankedChoice]]) -> None:
        self._market = market
        self._wishes = wishes
        limits = market.limits
        self._seats = [TOP, *range(len(limits.capacity))]
        above = [OUT, *(OUT if limit == TOP else limit + 1 for limit in limits.above)]
        room = [0, *limits.capacity]
        self._homes: dict[tuple[int, int], int] = {}
        for seat, home in self._crowded():
            self._homes[seat, home] = len(above)
            self._seats.append(seat)
            above.append(seat + 1)
            room.append(limits.same_home[seat])
        self._bits = [1 << node for node in range(len(above))]
        self._by_rank: dict[int, dict[int, int]] = {NOTHING: {}}
        self._network = Network(above, room, [self._list(applicant) for applicant in range(len(wishes))])

    def solve(self, order: Sequence[int], objectives: Objectives) -> Assignment:
        """Return the best assignment: the best profile, and among these the best in lottery order."""
        self._begin()
        for costs in objectives(max(self._by_rank)):
            reach_least_cost(self._network, [Cost(cost, self._by_rank.get(rank, {})) for rank, cost in costs.items()])
        settling = Settling(self._network)
        settling.settle(order, self._ranks_of)
        settling.settle(order, self._choices_of)
        return [self._choice(applicant) for applicant in range(len(self._wishes))]

    def _begin(self) -> None:
        """Seat those who are fixed, then others while there is room, first wishes first, and leave the rest out."""
        network, fixed = self._network, self._market.fixed
        network.look_around()
        waiting, _ = network.lead(list(fixed), {OUT: len(fixed)})
        assert not waiting, "what is fixed fits the limits together"
        for rank in sorted(self._by_rank.keys() - {NOTHING}):
            for applicant, nodes in self._by_rank[rank].items():
                if network.at[applicant] == OUT:
                    network.seat(applicant, nodes)
        for applicant in self._by_rank[NOTHING]:
            if network.at[applicant] == OUT:
                network.put(applicant, OUT)

    def _crowded(self) -> Iterator[tuple[int, int]]:
        """Yield the seats, and the homes, from which more want to sit there than may."""
        same_home, home, fixed = self._market.limits.same_home, self._market.home, self._market.fixed
        if not any(same_home):
            return
        asking: Counter[tuple[int, int]] = Counter()
        for applicant, ranked in enumerate(self._wishes):
            choices = [fixed[applicant]] if applicant in fixed else [choice for _, choice in ranked]
            asking.update((seat, home[applicant]) for choice in choices for seat in choice.seats if same_home[seat])
        yield from ((seat, its) for (seat, its), number in asking.items() if number > same_home[seat])

    def _list(self, applicant: int) -> int:
        """Return the nodes where an applicant may be, and list them by rank."""
        if applicant in self._market.fixed:
            return self._nodes(applicant, self._market.fixed[applicant].seats)
        everything = self._bits[OUT]
        for rank, (_, _, seats) in self._wishes[applicant]:
            nodes = self._nodes(applicant, seats)
            everything |= nodes
            if rank not in self._by_rank:
                self._by_rank[rank] = {}
            listed = self._by_rank[rank]
            listed[applicant] = listed[applicant] | nodes if applicant in listed else nodes
        self._by_rank[NOTHING][applicant] = self._bits[OUT]
        return everything

    def _nodes(self, applicant: int, seats: Sequence[int]) -> int:
        """Return the nodes at which one enters some seats."""
        if not self._homes:
            if len(seats) == 1:
                return self._bits[seats[0] + 1]
            return sum(self._bits[seat + 1] for seat in seats)
        home = self._market.home[applicant]
        return sum(self._bits[self._homes.get((seat, home), seat + 1)] for seat in seats)

    def _ranks_of(self, applicant: int) -> Iterator[int]:
        """Yield the nodes of each rank, having nothing last."""
        for rank in sorted(self._by_rank, key=lambda rank: (rank == NOTHING, rank)):
            if applicant in self._by_rank[rank]:
                yield self._by_rank[rank][applicant]

    def _choices_of(self, applicant: int) -> Iterator[int]:
        """Yield the nodes of each choice in the order that breaks ties, having nothing last."""
        if applicant not in self._market.fixed:
            for _, choice in self._wishes[applicant]:
                yield self._nodes(applicant, choice.seats)
            yield self._bits[OUT]

    def _choice(self, applicant: int) -> Choice | None:
        if applicant in self._market.fixed:
            return self._market.fixed[applicant]
        node = self._network.at[applicant]
        if node == OUT:
            return None
        seat = self._seats[node]
        return next(choice for _, choice in self._wishes[applicant] if seat in choice.seats)
