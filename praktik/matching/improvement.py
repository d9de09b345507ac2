"""A flow of people made one of least cost, whatever costs the nodes have for each of them.

Nodes have prices, so that in the end nobody could be anywhere for less than where they are, and where there is room
left the price is that of the node above (complementary slackness). Costs are made precise bit by bit, and with each
bit those who could now be elsewhere for less are led there, while what they compete for becomes dearer by one
(Gabow 1985; primal-dual method of Ford & Fulkerson 1962, chapter III). Afterwards people may only be where a flow of
least cost can have them, so that the next objective cannot undo the one before.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from praktik.matching.flow import Network, members


class Cost(NamedTuple):
    """What some nodes cost; `where` are these, for each person for whom there are any."""

    amount: int
    where: Mapping[int, int]


def improve(network: Network, costs: Sequence[Cost]) -> None:
    """Make the flow one of least cost, and leave only what such flows may use; what has no cost is free."""
    _Improvement(network, costs).make()


class _Improvement:
    """One objective. `pays` is the least that each can be somewhere for, of those for whom not all nodes cost the same.

    In the round of a bit all costs count as far as that bit, without those after it.
    """

    def __init__(self, network: Network, costs: Sequence[Cost]) -> None:
        self._network = network
        amounts = [0, *(cost.amount for cost in costs)]
        least = min(amounts)
        self._bits = (max(amounts) - least).bit_length()
        self._costs = [Cost(cost.amount - least, self._where_it_differs(cost.where)) for cost in costs]
        self._elsewhere = -least
        self._pays = {person: 0 for cost in self._costs for person in cost.where}
        self._dear: dict[int, int] = {}
        self._cost_of_nodes: dict[int, list[tuple[int, int]]] = {}
        self._cost_of_sets: dict[int, list[tuple[int, int]]] = {}
        if self._bits > 1:
            self._list_costs()
        self._waiting: list[int] = []
        self._missing: dict[int, int] = {}
        self._priced = {0: network.everywhere}
        self._bit = 0

    def make(self) -> None:
        """Make the flow one of least cost, bit by bit."""
        network = self._network
        network.price = [0 for _ in network.price]
        for bit in reversed(range(self._bits)):
            self._bit = bit
            network.price = [2 * price for price in network.price]
            self._priced = {2 * price: nodes for price, nodes in self._priced.items()}
            self._begin()
            network.look_around()
            while True:
                self._waiting, reached = network.lead(self._waiting, self._missing)
                if not self._waiting:
                    break
                self._raise(reached)
        self._keep()

    def _where_it_differs(self, where: Mapping[int, int]) -> dict[int, int]:
        """Leave out those for whom all nodes cost this, or none."""
        possible = self._network.possible
        differing = {}
        for person, nodes in where.items():
            mine = possible[person]
            if mine != nodes and (some := mine & nodes) and some != mine:
                differing[person] = some
        return differing

    def _list_costs(self) -> None:
        """List what each node costs, for each person who pays: single nodes, and sets of nodes that cost the same."""
        rest = {person: self._network.possible[person] for person in self._pays}
        for amount, where in self._costs:
            for person, nodes in where.items():
                self._list_cost(person, amount, nodes)
                rest[person] ^= nodes
        for person, nodes in rest.items():
            self._list_cost(person, self._elsewhere, nodes)

    def _list_cost(self, person: int, amount: int, nodes: int) -> None:
        if nodes & (nodes - 1):
            self._cost_of_sets.setdefault(person, []).append((amount, nodes))
        elif nodes:
            self._cost_of_nodes.setdefault(person, []).append((amount, nodes.bit_length() - 1))

    def _begin(self) -> None:
        """Begin the round of a bit: let those wait who are where it costs them one more, and it need not."""
        network, pays, waiting, missing = self._network, self._pays, self._waiting, self._missing
        bits, ways, at = network.bits, network.ways, network.at
        marked, marked_are_dear = self._marked()
        self._dear = {}
        for person, paid in pays.items():
            mine = ways[person]
            dear = mine & marked.get(person, 0)
            if not marked_are_dear:
                dear ^= mine
            self._dear[person] = dear
            node = at[person]
            if dear == mine:
                pays[person] = 2 * paid + 1
                continue
            pays[person] = 2 * paid
            ways[person] = mine ^ dear
            if dear & bits[node]:
                del network.held[node][person]
                waiting.append(person)
                missing[node] = missing.get(node, 0) + 1

    def _marked(self) -> tuple[Mapping[int, int], bool]:
        """Return for whom which nodes differ by the bit from those that were not named, and whether they are dearer."""
        elsewhere = self._elsewhere >> self._bit & 1
        differing = [where for amount, where in self._costs if amount >> self._bit & 1 != elsewhere]
        if len(differing) == 1:
            return differing[0], not elsewhere
        marked: dict[int, int] = {}
        for where in differing:
            for person, nodes in where.items():
                marked[person] = marked.get(person, 0) | nodes
        return marked, not elsewhere

    def _raise(self, reached: int) -> None:
        """Make dearer by one what those who wait can reach, and open to people what now costs them no more."""
        network = self._network
        ways, price, beyond, pays = network.ways, network.price, network.beyond, self._pays
        outside = {price: rest for price, nodes in self._priced.items() if (rest := nodes & ~reached)}
        self._reprice(reached)
        others = network.everywhere ^ reached
        for node in members(others):
            if beyond[node] & reached:
                beyond[node] &= others
                for person in network.held[node]:
                    ways[person] &= others
        for node in members(reached):
            price[node] += 1
        for node in members(reached):
            alike, opened = outside.get(price[node], 0), 0
            for person in network.held[node]:
                if person in pays:
                    opened |= self._open(person, outside, others)
                elif alike:
                    more = network.possible[person] & alike
                    ways[person] |= more
                    opened |= more
            beyond[node] |= opened
        for person in self._waiting:
            self._open(person, outside, others)
        self._link(reached)

    def _reprice(self, reached: int) -> None:
        priced: dict[int, int] = {}
        for price, nodes in self._priced.items():
            for new, some in ((price + 1, nodes & reached), (price, nodes & ~reached)):
                if some:
                    priced[new] = priced.get(new, 0) | some
        self._priced = priced

    def _open(self, person: int, outside: Mapping[int, int], others: int) -> int:
        """Let a person pay one more, and return the further nodes where they could be for that."""
        paid = self._pays[person] = self._pays[person] + 1
        possible = self._network.possible[person]
        if not possible & others:
            return 0
        if self._bits == 1:
            dear = self._dear[person]
            opened = (possible ^ dear) & outside.get(paid, 0) | dear & outside.get(paid - 1, 0)
        else:
            opened = self._affordable(person, paid, outside)
        if opened:
            self._network.ways[person] |= opened
        return opened

    def _affordable(self, person: int, paid: int, outside: Mapping[int, int]) -> int:
        """Return the nodes outside, and perhaps some that were open already, where a person could be for that."""
        bits, price, bit = self._network.bits, self._network.price, self._bit
        nodes = 0
        for amount, node in self._cost_of_nodes.get(person, ()):
            if price[node] + (amount >> bit) == paid:
                nodes |= bits[node]
        for amount, some in self._cost_of_sets.get(person, ()):
            nodes |= some & outside.get(paid - (amount >> bit), 0)
        return nodes

    def _link(self, reached: int) -> None:
        """Open the ways between nodes that have come to the same price."""
        network = self._network
        for node in range(1, len(network.price)):
            above = network.above[node]
            alike = network.tied[node] and network.price[node] == network.price[above]
            if alike and (reached >> node ^ reached >> above) & 1:
                network.link(node)

    def _keep(self) -> None:
        """Leave only where flows of least cost can have people; whoever has no choice any more is held no longer."""
        network = self._network
        network.possible = list(network.ways)
        for node, people in enumerate(network.held):
            here = network.bits[node]
            for person in [person for person in people if network.ways[person] == here]:
                del people[person]
        for node in range(1, len(network.price)):
            if network.price[node] != network.price[network.above[node]]:
                network.tied[node] = False
        network.price = [0 for _ in network.price]
