"""What could be otherwise beside a matching: how each applicant could be placed, and where a seat can be passed on.

This is the residual network of the matching (Ford & Fulkerson 1962), in which all stand where they are seated: a cycle
of it is an exchange after which everybody fits, and to any other matching that fits such exchanges lead.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from praktik.audit.closed_offers import closed_offers
from praktik.audit.held import Matching
from praktik.audit.room import Room
from praktik.audit.shared_periods import SharedPeriods

NOTHING, FIXED = 0, -1
"""The ranks of having no place, and of a place that is not to be changed."""
TOP = 0
"""The node above all limits, where those are who have no place."""


class Way(NamedTuple):
    """How an applicant can be placed: the offer, its rank as profiles count it, and the node where they enter."""

    offer: str | None
    rank: int
    node: int


class Move(NamedTuple):
    """An applicant, the way that they have, and another one."""

    applicant: str
    held: Way
    way: Way


class Residual:
    """The ways of all applicants, the way that each has, and the nodes to which each node can pass a seat on.

    Periods and homes that share one cannot be told apart from others where two from one home count as one, so that no
    matching of a round with both has a residual network (`has_residual`).
    """

    def __init__(self, room: Room, matching: Matching, *, strict: bool = False) -> None:
        """Look at a matching that fits; pairs and minimums are not looked at unless `strict`.

        Where it is, those who belong together stay where they are, and every offer stays open or closed: then every
        exchange leads to what could be, but not all that could be is reached by one.
        """
        self._room = room
        self._limits = _Limits(room)
        self._strict = strict
        self._closed = frozenset(closed_offers(room, matching)) if strict else frozenset()
        entries = [len(applicant.wishes) for applicant in room.pairs.round.applicants]
        self._after_all = 1 + max(entries, default=0)
        self.ways: dict[str, list[Way]] = {}
        self.held: dict[str, Way] = {}
        periods = _periods(room, matching)
        for applicant, offer in matching.items():
            self.ways[applicant] = list(self._ways(applicant, offer))
            entry = None if offer is None else self._limits.entries(applicant, offer)[periods.get(applicant, 0)]
            node = TOP if entry is None else entry
            self.held[applicant] = next(way for way in self.ways[applicant] if (way.offer, way.node) == (offer, node))
            self._limits.take(node)
        self.passes_on = self._limits.passes_on(self._least() if strict else {})

    def moves(self) -> Iterator[Move]:
        """Yield the ways that each could have instead."""
        for applicant, held in self.held.items():
            for way in self.ways[applicant]:
                if way.node != held.node:
                    yield Move(applicant, held, way)

    def _ways(self, applicant: str, held: str | None) -> Iterator[Way]:
        """Yield the ways of an applicant, best first."""
        pairs = self._room.pairs
        if applicant in pairs.standing.fixed or (self._strict and applicant in pairs.partner):
            nodes: Iterable[int] = [TOP] if held is None else self._limits.entries(applicant, held).values()
            yield from (Way(held, FIXED, node) for node in nodes)
            return
        last = len(pairs.round.applicant[applicant].wishes)
        for rank, offer in pairs.eligible(applicant):
            if offer not in self._closed:
                for node in self._limits.entries(applicant, offer).values():
                    yield Way(offer, self._after_all if rank > last else rank, node)
        yield Way(None, NOTHING, TOP)

    def _least(self) -> dict[int, int]:
        """Return the nodes of offers with how many have to stay there."""
        kept_open = {place.offer for place in self._room.pairs.standing.fixed.values()}
        minimums = ((offer.id, offer.minimum) for offer in self._room.pairs.round.offers if offer.minimum > 1)
        return {self._limits.of_offer(id_): least for id_, least in minimums if id_ not in kept_open}


def has_residual(room: Room) -> bool:
    """Tell whether matchings of a round have a residual network: two from one home that count as one have none."""
    return room.most_of_a_home is None or not room.couples_of_a_home


def _periods(room: Room, matching: Matching) -> dict[str, int]:
    """Return the periods in which all can be seated."""
    periods: dict[str, int] = {}
    interns: dict[str, list[str]] = {}
    for applicant, offer in matching.items():
        if offer is not None and room.is_shared(offer):
            interns.setdefault(offer, []).append(applicant)
    for offer, there in interns.items():
        shared = room.share(offer)
        assert isinstance(shared, SharedPeriods)
        for intern in there:
            shared.seat(intern, room.pairs.applicants[intern].organisation, room.periods(intern, offer))
        periods |= shared.period_of
    return periods


class _Limits:
    """The limits as nodes, each below another: a home in a period, a period, an offer, a host."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._numbers: dict[tuple[str, ...], int] = {}
        self._places = [0]
        self._above = [TOP]
        self._taken = [0]

    def of_offer(self, offer: str) -> int:
        """Return the node of an offer."""
        entry, host = self._room.pairs.round.offer[offer], self._room.pairs.offers[offer].organisation
        limit = self._room.of_host.get(host)
        above = TOP if limit is None else self._node(("host", host), limit, TOP)
        return self._node(("offer", offer), entry.places, above)

    def entries(self, applicant: str, offer: str) -> Mapping[int, int]:
        """Return the nodes where an applicant can enter an offer, by their periods."""
        top = self.of_offer(offer)
        if not self._room.is_shared(offer):
            return {0: top}
        places, most = self._room.places_of_periods(offer), self._room.most_of_a_home
        entries = {}
        for period in self._room.periods(applicant, offer):
            node = self._node(("period", offer, str(period)), places[period], top)
            if most is not None:
                home = self._room.pairs.applicants[applicant].organisation
                node = self._node(("home", offer, str(period), home), most, node)
            entries[period] = node
        return entries

    def take(self, node: int) -> None:
        """Count one more at a node and at all above it."""
        while node != TOP:
            self._taken[node] += 1
            node = self._above[node]

    def passes_on(self, least: Mapping[int, int]) -> list[list[int]]:
        """Return to which nodes each can pass a seat on: upwards where there is room, downwards where one may leave."""
        passes_on: list[list[int]] = [[] for _ in self._above]
        for node in range(1, len(self._above)):
            above, taken = self._above[node], self._taken[node]
            if taken < self._places[node]:
                passes_on[node].append(above)
            if taken > least.get(node, 0):
                passes_on[above].append(node)
        return passes_on

    def _node(self, key: tuple[str, ...], places: int, above: int) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._above)
            self._places.append(places)
            self._above.append(above)
            self._taken.append(0)
        return number
