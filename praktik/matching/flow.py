"""People who flow through a forest of nodes with limited room: who is where, and who could be led elsewhere.

A set of nodes is an integer, a bit for each: all ways of a person, or of everybody at a node, are followed at once.
People are led by shortest ways, all of one length at a time (Dinic 1970).
"""

from collections.abc import Iterator, Mapping, Sequence

OUT = 0
"""The node above all others, with room for everybody."""
_UP, _DOWN = -1, -2
_MANY = 100  # held at a node, so that it may be quicker to ask who wants to go to another


def members(nodes: int) -> Iterator[int]:
    """Yield the numbers of the nodes in a set."""
    while nodes:
        node = nodes.bit_length() - 1
        nodes ^= 1 << node
        yield node


class Network:
    """The nodes, and the people in them.

    Whoever is at a node takes up `room` there and at all nodes `above` it. `possible` are the nodes where each person
    may be, `ways` those of them that are as good as their own, where they are `at`. Who may be at one node only is not
    among those `held`. Between nodes of equal `price` room may be passed on, if they are `tied`; `beyond` each node are
    those to which something can be moved on, and perhaps a few more.
    """

    def __init__(self, above: Sequence[int], room: Sequence[int], possible: list[int]) -> None:
        nodes = range(len(above))
        self.bits = [1 << node for node in nodes]
        self.everywhere = (1 << len(nodes)) - 1
        self.above = above
        self._room = list(room)
        self._inside = [0 for _ in nodes]
        self.price = [0 for _ in nodes]
        self.tied = [True for _ in nodes]
        self.possible = possible
        self.ways = list(possible)
        self.at = [OUT] * len(possible)
        self.held: list[dict[int, None]] = [{} for _ in nodes]
        self.beyond = [0 for _ in nodes]
        self._asking: list[list[int]] | None = None

    def seat(self, person: int, nodes: int) -> bool:
        """Put a person who is nowhere yet at one of some nodes; return whether there is room."""
        while nodes:
            node = nodes.bit_length() - 1
            nodes ^= self.bits[node]
            if self._has_room(node):
                self.put(person, node)
                while node != OUT:
                    self._shift(node, 1)
                    node = self.above[node]
                return True
        return False

    def put(self, person: int, node: int) -> None:
        """Let a person be at a node, whose room is taken up already."""
        self.at[person] = node
        self.held[node][person] = None

    def look_around(self) -> None:
        """Find out anew what lies beyond each node."""
        ways = self.ways
        for node, people in enumerate(self.held):
            beyond = 0
            for person in people:
                beyond |= ways[person]
            self.beyond[node] = beyond
        for node in range(1, len(self.above)):
            if self.tied[node] and self.price[node] == self.price[self.above[node]]:
                self.link(node)

    def link(self, node: int) -> None:
        """Open the ways between a node and the one above it, as far as there is room, or somebody inside."""
        above = self.above[node]
        if self._room[node]:
            self.beyond[node] |= self.bits[above]
        if self._inside[node]:
            self.beyond[above] |= self.bits[node]

    def lead(self, waiting: list[int], missing: dict[int, int]) -> tuple[list[int], int]:
        """Lead those who wait to where somebody is missing, so long as there is a way.

        Returns those who still wait, and all nodes that they can reach.
        """
        reached = 0
        while waiting:
            levels, reached = self._levels(waiting, missing)
            if not levels:
                break
            waiting = [person for person in waiting if not self._lead(person, levels, missing)]
        return waiting, reached

    def mover(self, node: int, to: int) -> int | None:
        """Return who can be moved from one node to another, or that room can be passed on; None if nobody can."""
        if self.above[node] == to or self.above[to] == node:
            link = self._link(node, to)
            if link is not None:
                return link
        ways, bit, held = self.ways, self.bits[to], self.held[node]
        if len(held) > _MANY and len(asking := self._who_asks(to)) < len(held):
            return next((person for person in asking if person in held and ways[person] & bit), None)
        for person in held:
            if ways[person] & bit:
                return person
        return None

    def move(self, path: Sequence[int], movers: Sequence[int]) -> None:
        """Move people on along a path of nodes, the last first; one of them goes to each node but the first."""
        for place in range(len(movers) - 1, -1, -1):
            mover, node, to = movers[place], path[place], path[place + 1]
            if mover == _UP:
                self._shift(node, 1)
                self.beyond[to] |= self.bits[node]
            elif mover == _DOWN:
                self._shift(to, -1)
                self.beyond[to] |= self.bits[node]
            else:
                del self.held[node][mover]
                self.arrive(mover, to)

    def arrive(self, person: int, node: int) -> None:
        """Let a person come to a node."""
        self.put(person, node)
        self.beyond[node] |= self.ways[person]

    def _shift(self, node: int, more: int) -> None:
        self._room[node] -= more
        self._inside[node] += more

    def _has_room(self, node: int) -> bool:
        while node != OUT:
            if not self._room[node]:
                return False
            node = self.above[node]
        return True

    def _link(self, node: int, to: int) -> int | None:
        if self.price[node] != self.price[to]:
            return None
        if node != OUT and self.above[node] == to and self.tied[node] and self._room[node]:
            return _UP
        if to != OUT and self.above[to] == node and self.tied[to] and self._inside[to]:
            return _DOWN
        return None

    def _who_asks(self, node: int) -> list[int]:
        """Return everybody who may be at a node."""
        if self._asking is None:
            self._asking = [[] for _ in self.above]
            for person, nodes in enumerate(self.possible):
                for one in members(nodes):
                    self._asking[one].append(person)
        return self._asking[node]

    def _levels(self, waiting: Sequence[int], missing: Mapping[int, int]) -> tuple[list[int], int]:
        """Return the sets of nodes on shortest ways to where somebody is missing, step by step; and all that were seen.

        There are no steps where there is no way.
        """
        ways, beyond, bits = self.ways, self.beyond, self.bits
        wanted = 0
        for node in missing:
            wanted |= bits[node]
        levels, reached, following = [], 0, 0
        for person in waiting:
            following |= ways[person]
        while following and not following & wanted:
            levels.append(following)
            reached |= following
            left, following = following, 0
            while left:
                node = left.bit_length() - 1
                left ^= bits[node]
                following |= beyond[node]
            following &= ~reached
        if not following:
            return [], reached
        levels.append(following & wanted)
        for step in range(len(levels) - 2, -1, -1):
            left, further, useful = levels[step], levels[step + 1], 0
            while left:
                node = left.bit_length() - 1
                left ^= bits[node]
                if beyond[node] & further:
                    useful |= bits[node]
            levels[step] = useful
        return levels, reached

    def _lead(self, person: int, levels: list[int], missing: dict[int, int]) -> bool:
        """Lead one person down the levels, moving others on; nodes that lead nowhere are taken out of them."""
        beyond, bits = self.beyond, self.bits
        path: list[int] = []
        movers: list[int] = []
        onward = self.ways[person] & levels[0]
        while len(path) < len(levels):
            if onward:
                node = onward.bit_length() - 1
                if path:
                    mover = self.mover(path[-1], node)
                    if mover is None:
                        beyond[path[-1]] &= ~bits[node]
                        onward ^= bits[node]
                        continue
                    movers.append(mover)
                path.append(node)
                if len(path) < len(levels):
                    onward = beyond[node] & levels[len(path)]
            elif path:
                dead = path.pop()
                if movers:
                    movers.pop()
                levels[len(path)] &= ~bits[dead]
                onward = (beyond[path[-1]] if path else self.ways[person]) & levels[len(path)]
            else:
                return False
        self.move(path, movers)
        self.arrive(person, path[0])
        missing[path[-1]] -= 1
        if not missing[path[-1]]:
            del missing[path[-1]]
            levels[-1] &= ~bits[path[-1]]
        return True
