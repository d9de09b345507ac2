"""What it costs people to be at nodes, as precisely as the search for the least cost asks for it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from praktik.matching.flow import Network


class Cost(NamedTuple):
    """What some nodes cost; `where` are these, for each person for whom there are any."""

    amount: int
    where: Mapping[int, int]


class Costs(Protocol):
    """The costs of those for whom not all nodes cost the same.

    Costs have so many `bits`, and count as far as the one that `bit` numbers. With each bit they become twice as large,
    and those of some nodes one larger.
    """

    bits: int
    bit: int

    def payers(self) -> Iterable[int]:
        """Return those for whom not all nodes cost the same."""

    def find_dear(self, person: int) -> int:
        """Return those of a person's ways that cost one more with the last bit."""

    def find_affordable(self, person: int, paid: int, outside: Mapping[int, int]) -> int:
        """Return the nodes outside, there by their prices, where a person can be for so much, and perhaps others."""


def list_costs(network: Network, costs: Sequence[Cost]) -> Costs:
    """Return costs ready for use; what has no cost is free.

    Only differences count, so the least cost becomes nothing.
    """
    amounts = [0, *(cost.amount for cost in costs)]
    least, most = min(amounts), max(amounts)
    differing = [Cost(amount - least, _where_it_differs(network, where)) for amount, where in costs]
    if len(costs) == 1 and most - least == 1:
        return _OneCost(network, differing[0])
    return _ManyCosts(network, differing, -least, (most - least).bit_length())


def _where_it_differs(network: Network, where: Mapping[int, int]) -> dict[int, int]:
    """Leave out those for whom all nodes cost this, or none."""
    possible = network.possible
    differing = {}
    for person, nodes in where.items():
        mine = possible[person]
        if mine != nodes and (some := mine & nodes) and some != mine:
            differing[person] = some
    return differing


class _OneCost:
    """Some nodes cost one more than all others, or one less."""

    def __init__(self, network: Network, cost: Cost) -> None:
        self.bits, self.bit = 1, 0
        self._these = cost.where
        self._network = network
        self._is_dear = bool(cost.amount)

    def payers(self) -> Iterable[int]:
        """Return those for whom not all nodes cost the same."""
        return self._these

    def find_dear(self, person: int) -> int:
        """Return those of a person's ways that cost one more."""
        ways = self._network.ways[person]
        return ways & (self._these[person] if self._is_dear else ~self._these[person])

    def find_affordable(self, person: int, paid: int, outside: Mapping[int, int]) -> int:
        """Return the nodes outside where a person can be for so much."""
        these, possible = self._these[person], self._network.possible[person]
        if self._is_dear:
            return these & outside.get(paid - 1, 0) | (possible ^ these) & outside.get(paid, 0)
        return these & outside.get(paid, 0) | (possible ^ these) & outside.get(paid - 1, 0)


class _ManyCosts:
    """Whatever nodes cost: for each person what single nodes do, and what sets do of which all nodes cost the same."""

    def __init__(self, network: Network, costs: Sequence[Cost], elsewhere: int, bits: int) -> None:
        self.bits, self.bit = bits, 0
        self._network = network
        rest = {person: network.possible[person] for cost in costs for person in cost.where}
        self._single: dict[int, dict[int, int]] = {person: {} for person in rest}
        self._sets: dict[int, list[tuple[int, int]]] = {}
        for amount, where in costs:
            for person, nodes in where.items():
                rest[person] ^= nodes
            self._list(amount, where)
        self._list(elsewhere, rest)

    def payers(self) -> Iterable[int]:
        """Return those for whom not all nodes cost the same."""
        return self._single

    def _list(self, amount: int, where: Mapping[int, int]) -> None:
        for person, nodes in where.items():
            if nodes & (nodes - 1):
                self._sets.setdefault(person, []).append((amount, nodes))
            elif nodes:
                self._single[person][nodes.bit_length() - 1] = amount

    def find_dear(self, person: int) -> int:
        """Return those of a person's ways that cost one more with the last bit."""
        left, dear = self._network.ways[person], 0
        for amount, nodes in self._sets.get(person, ()):
            if amount >> self.bit & 1:
                dear |= left & nodes
            left &= ~nodes
        amounts, bits, bit = self._single[person], self._network.bits, self.bit
        while left:
            node = left.bit_length() - 1
            left ^= bits[node]
            if amounts[node] >> bit & 1:
                dear |= bits[node]
        return dear

    def find_affordable(self, person: int, paid: int, outside: Mapping[int, int]) -> int:
        """Return the nodes outside where a person can be for so much, and perhaps some that were open already."""
        bits, price, bit = self._network.bits, self._network.price, self.bit
        nodes = 0
        for node, amount in self._single[person].items():
            if price[node] + (amount >> bit) == paid:
                nodes |= bits[node]
        for amount, some in self._sets.get(person, ()):
            nodes |= some & outside.get(paid - (amount >> bit), 0)
        return nodes
