"""Flows of least cost, one unit from each source to the sink, in exact integers of any size.

Successive shortest paths with potentials (Edmonds & Karp 1972; Ahuja, Magnanti & Orlin, *Network Flows* (1993),
section 9.7). Afterwards only arcs on which every cheapest flow agrees or that some cheapest flow may use are left, so
that the flow can be changed along cycles without becoming dearer (complementary slackness, theorem 9.4 there).
"""

from collections.abc import Iterable
from heapq import heappop, heappush


class Network:
    """Nodes and arcs are numbered; arc n^1 is arc n backwards. `out` holds the arcs by which more can flow."""

    def __init__(self, nodes: int) -> None:
        self.out: list[dict[int, None]] = [{} for _ in range(nodes)]
        self.head: list[int] = []
        self._room: list[int] = []
        self._cost: list[int] = []
        self._potential = [0] * nodes

    def add(self, tail: int, head: int, room: int, cost: int = 0) -> int:
        """Add an arc that costs nothing or something, and return its number."""
        number = len(self.head)
        self.head += [head, tail]
        self._room += [room, 0]
        self._cost += [cost, -cost]
        if room:
            self.out[tail][number] = None
        return number

    def carries(self, arc: int) -> bool:
        """Tell whether something flows along an arc."""
        return self._room[arc ^ 1] > 0

    def send(self, source: int, sink: int) -> bool:
        """Send one unit by the cheapest way; what flows already may be led elsewhere. False where there is no way."""
        arrived, distance, by_arc = self._cheapest_way(source, sink)
        if not arrived:
            return False
        far = distance[sink]
        for node, near in distance.items():
            if near < far:
                self._potential[node] += near - far
        node = sink
        way = []
        while node != source:
            way.append(by_arc[node])
            node = self.head[by_arc[node] ^ 1]
        self._push(way)
        return True

    def _cheapest_way(self, source: int, sink: int) -> tuple[bool, dict[int, int], dict[int, int]]:
        """Return whether the sink was reached, the distances of the nodes nearer than it, and the arcs used."""
        head, cost, potential, out = self.head, self._cost, self._potential, self.out
        best = {source: 0}
        by_arc: dict[int, int] = {}
        settled: dict[int, int] = {}
        queue = [(0, source)]
        while queue:
            near, node = heappop(queue)
            if node in settled:
                continue
            settled[node] = near
            if node == sink:
                return True, settled, by_arc
            here = near + potential[node]
            for arc in out[node]:
                other = head[arc]
                if other in settled:
                    continue
                distance = here + cost[arc] - potential[other]
                known = best.get(other)
                if known is None or distance < known:
                    best[other], by_arc[other] = distance, arc
                    heappush(queue, (distance, other))
        return False, settled, by_arc

    def keep_cheapest(self) -> None:
        """Take out the arcs that no flow of the same cost could use."""
        for node, arcs in enumerate(self.out):
            here = self._potential[node]
            for arc in [arc for arc in arcs if self._cost[arc] + here != self._potential[self.head[arc]]]:
                del arcs[arc]

    def redirect(self, arc: int) -> bool:
        """Let a unit flow along an arc in a circle, if what is left of the network allows it."""
        start, goal = self.head[arc], self.head[arc ^ 1]
        by_arc = {start: arc}
        queue = [start]
        for node in queue:
            for onward in self.out[node]:
                other = self.head[onward]
                if other in by_arc or onward == arc ^ 1:
                    continue
                by_arc[other] = onward
                if other == goal:
                    self._push(self._circle(by_arc, goal))
                    return True
                queue.append(other)
        return False

    def close(self, arcs: Iterable[int]) -> None:
        """Take out arcs, so that nothing that does not flow along them now will."""
        for arc in arcs:
            self.out[self.head[arc ^ 1]].pop(arc, None)

    def _circle(self, by_arc: dict[int, int], goal: int) -> list[int]:
        circle = [by_arc[goal]]
        while self.head[circle[-1] ^ 1] != goal:
            circle.append(by_arc[self.head[circle[-1] ^ 1]])
        return circle

    def _push(self, arcs: Iterable[int]) -> None:
        for arc in arcs:
            back = arc ^ 1
            self._room[arc] -= 1
            self._room[back] += 1
            if not self._room[arc]:
                del self.out[self.head[back]][arc]
            self.out[self.head[arc]][back] = None
