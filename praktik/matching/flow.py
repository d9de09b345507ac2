"""Flows of whole units through a network, made better by one objective after another.

Each objective is a circulation of least cost in what earlier objectives have left of the network: arcs that pay are
filled, and what is then too much somewhere is led back by ways of least cost, all ways of one cost at a time
(primal-dual method, Ford & Fulkerson 1962, chapter III; for the ways of one cost Dinic 1970). Afterwards only arcs are
left that some best flow may use (complementary slackness), so that the next objective cannot undo the one before.
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush


class Network:
    """Nodes and arcs are numbered; arc n^1 is arc n backwards. `out` holds the arcs by which more can flow."""

    def __init__(self, nodes: int) -> None:
        self.out: list[dict[int, None]] = [{} for _ in range(nodes)]
        self.head: list[int] = []
        self._room: list[int] = []

    def add(self, tail: int, head: int, room: int) -> int:
        """Add an arc along which so many units can flow, and return its number."""
        number = len(self.head)
        self.head += [head, tail]
        self._room += [room, 0]
        if room:
            self.out[tail][number] = None
        return number

    def carries(self, arc: int) -> bool:
        """Tell whether something flows along an arc."""
        return self._room[arc ^ 1] > 0

    def fill(self, arc: int) -> None:
        """Let one unit more flow along an arc, whatever comes of it at its ends."""
        back = arc ^ 1
        self._room[arc] -= 1
        self._room[back] += 1
        if not self._room[arc]:
            del self.out[self.head[back]][arc]
        self.out[self.head[arc]][back] = None

    def send(self, source: int, sink: int, around: int | None = None) -> bool:
        """Send one unit by the shortest way, but not along one arc; False where there is no way.

        What flows already may be led elsewhere.
        """
        by_arc = {source: -1}
        queue = [source]
        for node in queue:
            for arc in self.out[node]:
                other = self.head[arc]
                if other in by_arc or arc == around:
                    continue
                by_arc[other] = arc
                if other == sink:
                    self._fill_way(by_arc, sink)
                    return True
                queue.append(other)
        return False

    def redirect(self, arc: int) -> bool:
        """Let a unit flow along an arc and round in a circle, if what is left of the network allows it."""
        if not self.send(self.head[arc], self.head[arc ^ 1], around=arc ^ 1):
            return False
        self.fill(arc)
        return True

    def close(self, arcs: Iterable[int]) -> None:
        """Take out arcs, so that nothing that does not flow along them now will."""
        for arc in arcs:
            self.out[self.head[arc ^ 1]].pop(arc, None)

    def improve(self, costs: Mapping[int, int]) -> None:
        """Make the flow one of least cost, and leave only arcs that such flows may use; what has no cost is free.

        At most one unit flows along an arc with a cost.
        """
        _Improvement(self, costs).make()

    def _fill_way(self, by_arc: dict[int, int], sink: int) -> None:
        node = sink
        while (arc := by_arc[node]) >= 0:
            node = self.head[arc ^ 1]
            self.fill(arc)


class _Improvement:
    """One objective: where there is too much or too little, and what a unit is worth at each node."""

    def __init__(self, network: Network, costs: Mapping[int, int]) -> None:
        self._network = network
        self._head, self._out = network.head, network.out
        self._cost = [0] * len(network.head)
        for arc, cost in costs.items():
            self._cost[arc], self._cost[arc ^ 1] = cost, -cost
        self._worth = [0] * len(network.out)
        self._excess = [0] * len(network.out)
        self._costly = [one for arc in costs for one in (arc, arc ^ 1)]

    def make(self) -> None:
        """Fill what pays, lead back what is too much, and take out the arcs that only dearer flows could use."""
        for arc in self._costly:
            if self._cost[arc] < 0 and arc in self._out[self._head[arc ^ 1]]:
                self._network.fill(arc)
                self._excess[self._head[arc]] += 1
                self._excess[self._head[arc ^ 1]] -= 1
        while sources := [node for node, excess in enumerate(self._excess) if excess > 0]:
            self._value(sources)
            while self._lead_back(sources):
                sources = [node for node in sources if self._excess[node] > 0]
        worth, head, cost = self._worth, self._head, self._cost
        for node, arcs in enumerate(self._out):
            here = worth[node]
            for arc in [arc for arc in arcs if cost[arc] + here != worth[head[arc]]]:
                del arcs[arc]

    def _value(self, sources: list[int]) -> None:
        """Change what units are worth so that the cheapest ways to where there is too little cost nothing."""
        head, cost, worth, out = self._head, self._cost, self._worth, self._out
        best = dict.fromkeys(sources, 0)
        settled: dict[int, int] = {}
        queue = [(0, node) for node in sources]
        far: int | None = None
        while queue:
            near, node = heappop(queue)
            if node in settled:
                continue
            if far is not None and near >= far:
                break
            settled[node] = near
            if far is None and self._excess[node] < 0:
                far = near
            here = near + worth[node]
            for arc in out[node]:
                other = head[arc]
                distance = here + cost[arc] - worth[other]
                known = best.get(other)
                if known is None or distance < known:
                    best[other] = distance
                    heappush(queue, (distance, other))
        assert far is not None, "what was filled can always be emptied again"
        for node, near in settled.items():
            worth[node] += min(near - far, 0)

    def _lead_back(self, sources: list[int]) -> bool:
        """Lead units along the shortest of the ways that cost nothing; return whether there was any."""
        level = self._levels(sources)
        if level is None:
            return False
        onward: dict[int, Iterator[int]] = {}
        for source in sources:
            while self._excess[source] > 0 and (way := self._way(source, level, onward)) is not None:
                for arc in way:
                    self._network.fill(arc)
                self._excess[source] -= 1
                self._excess[self._head[way[-1]]] += 1
        return True

    def _levels(self, sources: list[int]) -> dict[int, int] | None:
        """Return how many free arcs each node is from where there is too much, as far as where there is too little."""
        head, cost, worth, out, excess = self._head, self._cost, self._worth, self._out, self._excess
        level = dict.fromkeys(sources, 0)
        layer, depth, found = sources, 0, False
        while layer and not found:
            depth += 1
            following = []
            for node in layer:
                here = worth[node]
                for arc in out[node]:
                    other = head[arc]
                    if other not in level and cost[arc] + here == worth[other]:
                        level[other] = depth
                        following.append(other)
                        found = found or excess[other] < 0
            layer = following
        return level if found else None

    def _way(self, source: int, level: dict[int, int], onward: dict[int, Iterator[int]]) -> list[int] | None:
        """Return a way down the levels to where there is too little; no arc that led nowhere is tried again."""
        way: list[int] = []
        node = source
        while True:
            if way and self._excess[node] < 0:
                return way
            arcs = onward.get(node)
            if arcs is None:
                arcs = onward[node] = iter(self._free_arcs(node, level))
            arc = next((arc for arc in arcs if arc in self._out[node]), None)
            if arc is not None:
                way.append(arc)
                node = self._head[arc]
            elif way:
                node = self._head[way.pop() ^ 1]
            else:
                return None

    def _free_arcs(self, node: int, level: dict[int, int]) -> list[int]:
        deeper, here = level[node] + 1, self._worth[node]
        return [
            arc
            for arc in self._out[node]
            if level.get(self._head[arc]) == deeper and self._cost[arc] + here == self._worth[self._head[arc]]
        ]
