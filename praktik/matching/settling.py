"""Among flows that are equally good, the one that is best for people in an order.

Somebody can be moved to a node if from there others can be moved on, round in a circle to where the first was. Nodes
that do not reach each other lie on no circle: they are parted, at first by strong components (Gabow 2000), then
whenever a search ends without a circle, and no search crosses what is parted.
"""

from collections.abc import Callable, Iterable, Sequence

from praktik.matching.flow import Network, members

Preferences = Callable[[int], Iterable[int]]
"""The nodes where a person may be, the best set of nodes first."""


class Settling:
    """A network in which people change places in circles. `behind` each node are those from which it can be reached."""

    def __init__(self, network: Network) -> None:
        self._network = network
        network.look_around()
        self._parts = _strong_components(network)
        self._part = [0 for _ in network.bits]
        self._behind = [0 for _ in network.bits]
        for part, nodes in enumerate(self._parts):
            for node in members(nodes):
                self._part[node] = part
                network.beyond[node] &= nodes
                self._remember(node, network.beyond[node])

    def settle(self, order: Sequence[int], preferences: Preferences) -> None:
        """Give each in turn the best that is still possible, and nothing worse or better from then on."""
        network, parts, part = self._network, self._parts, self._part
        bits, ways, at = network.bits, network.ways, network.at
        for person in order:
            node = at[person]
            if ways[person] == bits[node]:
                continue
            ways[person] &= parts[part[node]]
            for nodes in preferences(person):
                better = nodes & ways[person] & parts[part[node]]
                if nodes & bits[node] or (better and self._exchange(person, better)):
                    ways[person] &= nodes
                    break

    def _exchange(self, person: int, nodes: int) -> bool:
        """Move a person to one of some nodes, and others round in a circle; False if that is not possible."""
        network, node = self._network, self._network.at[person]
        while True:
            found = self._search(nodes, network.bits[node], self._part[node])
            if found is None:
                return False
            circle = self._trace(*found)
            if circle is not None:
                break
        path, movers = circle
        del network.held[node][person]
        network.move(path, movers)
        network.arrive(person, path[0])
        for mover, start, end in zip(movers, path, path[1:], strict=False):
            self._remember(end, network.ways[mover] if mover >= 0 else network.bits[start])
        self._remember(path[0], network.ways[person])
        return True

    def _remember(self, node: int, beyond: int) -> None:
        for other in members(beyond):
            self._behind[other] |= self._network.bits[node]

    def _search(self, start: int, end: int, part: int) -> tuple[list[int], list[int]] | None:
        """Return steps from the start and from the end until they meet; None, and the part is split, if they cannot."""
        within = self._parts[part]
        forwards, backwards = [start], [end]
        seen, seen_behind = start, end
        while not seen & seen_behind:
            if len(forwards) <= len(backwards):
                following = _all_beyond(forwards[-1], self._network.beyond) & within & ~seen
                forwards.append(following)
                seen |= following
                closed = seen
            else:
                following = _all_beyond(backwards[-1], self._behind) & within & ~seen_behind
                backwards.append(following)
                seen_behind |= following
                closed = seen_behind
            if not following:
                self._split(part, closed)
                return None
        return forwards, backwards

    def _split(self, part: int, closed: int) -> None:
        """Part those nodes from the others of their part."""
        larger, smaller = sorted((closed, self._parts[part] ^ closed), key=int.bit_count, reverse=True)
        self._parts[part] = larger
        for node in members(smaller):
            self._part[node] = len(self._parts)
        self._parts.append(smaller)

    def _trace(self, forwards: list[int], backwards: list[int]) -> tuple[list[int], list[int]] | None:
        """Return a path through the steps that have met, and who moves on along it; None if some of them cannot."""
        path = [(forwards[-1] & backwards[-1]).bit_length() - 1]
        movers: list[int] = []
        for step in reversed(forwards[:-1]):
            for node in members(step & self._behind[path[0]]):
                if (mover := self._mover(node, path[0])) is not None:
                    path.insert(0, node)
                    movers.insert(0, mover)
                    break
            else:
                return None
        for step in reversed(backwards[:-1]):
            for node in members(step & self._network.beyond[path[-1]]):
                if (mover := self._mover(path[-1], node)) is not None:
                    path.append(node)
                    movers.append(mover)
                    break
            else:
                return None
        return path, movers

    def _mover(self, node: int, to: int) -> int | None:
        """Return who can be moved from one node to another; if nobody, note that."""
        mover = self._network.mover(node, to)
        if mover is None:
            self._network.beyond[node] &= ~self._network.bits[to]
            self._behind[to] &= ~self._network.bits[node]
        return mover


def _all_beyond(nodes: int, beyond: Sequence[int]) -> int:
    together = 0
    for node in members(nodes):
        together |= beyond[node]
    return together


def _strong_components(network: Network) -> list[int]:
    """Return the sets of nodes that all reach each other."""
    components = []
    unseen = network.everywhere
    while unseen:
        path: list[tuple[int, int]] = []
        on_path, following = 0, unseen
        while following or path:
            if following:
                node = following.bit_length() - 1
                path.append((network.bits[node], network.beyond[node]))
                on_path |= network.bits[node]
                unseen ^= network.bits[node]
            nodes, beyond = path.pop()
            while beyond & on_path & ~nodes:
                others, beyond_others = path.pop()
                nodes, beyond = nodes | others, beyond | beyond_others
            following = beyond & unseen
            if following:
                path.append((nodes, beyond))
                continue
            on_path ^= nodes
            components.append(nodes)
            following = path[-1][1] & unseen if path else 0
    return components
