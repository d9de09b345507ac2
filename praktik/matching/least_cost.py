"""A flow of people made one of least cost, whatever costs the nodes have for each of them.

Nodes have prices, so that in the end nobody could be anywhere for less than where they are, and where there is room
left the price is that of the node above (complementary slackness). Costs are made precise bit by bit, and with each
bit those who could now be elsewhere for less are led there, while what they compete for becomes dearer by one
(Gabow 1985; primal-dual method of Ford & Fulkerson 1962, chapter III). Afterwards people may only be where a flow of
least cost can have them, so that the next objective cannot undo the one before.
"""

from collections.abc import Mapping, Sequence

from praktik.matching.costs import Cost, Costs, list_costs
from praktik.matching.flow import Network, members


def reach_least_cost(network: Network, costs: Sequence[Cost]) -> None:
    """Make the flow one of least cost, and leave only what such flows may use; what has no cost is free."""
    _LeastCost(network, list_costs(network, costs)).make()


class _LeastCost:
    """One objective. `pays` is the least that each can be somewhere for, of those for whom not all nodes cost the same.

    In the round of a bit all costs count as far as that bit, without those after it.
    """

    def __init__(self, network: Network, costs: Costs) -> None:
        self._network = network
        self._costs = costs
        self._pays = dict.fromkeys(costs.payers(), 0)
        self._waiting: list[int] = []
        self._missing: dict[int, int] = {}
        self._priced = {0: network.everywhere}

    def make(self) -> None:
        """Make the flow one of least cost, bit by bit."""
        network = self._network
        network.price = [0 for _ in network.price]
        for bit in reversed(range(self._costs.bits)):
            self._costs.bit = bit
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

    def _begin(self) -> None:
        """Begin the round of a bit: let those wait who are where it costs them one more, and it need not."""
        network, pays = self._network, self._pays
        bits, ways, at = network.bits, network.ways, network.at
        find_dear = self._costs.find_dear
        for person, paid in pays.items():
            dear = find_dear(person)
            if dear == ways[person]:
                pays[person] = 2 * paid + 1
                continue
            pays[person] = 2 * paid
            if dear:
                node = at[person]
                ways[person] ^= dear
                if dear & bits[node]:
                    del network.held[node][person]
                    self._waiting.append(person)
                    self._missing[node] = self._missing.get(node, 0) + 1

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
        if not self._network.possible[person] & others:
            return 0
        opened = self._costs.find_affordable(person, paid, outside)
        if opened:
            self._network.ways[person] |= opened
        return opened

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
