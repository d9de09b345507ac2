"""Whether places could still be exchanged so that somebody gains, nobody loses, and no priority is broken.

Each place that somebody leaves points to where they could go; being nowhere is a place as well. A cycle in which one
at least gains is what must not be left (Erdil & Ergin 2008, theorem 1). Which of them is carried out first is gone
through once more as the design of the draw has it: all paths are measured from their end, and only those are looked
at that stay among places from which one can come back.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.audit.best_for_applicants import best_stable_matching
from praktik.audit.held import Matching
from praktik.audit.room import Room

Cycle = list[tuple[str, str]]
"""Who goes where, the first for something better."""
_NOWHERE = ""


def only_places_limit(room: Room) -> bool:
    """Tell whether nothing but the places of each offer decides who fits at it."""
    pairs, together = room.pairs, dict.fromkeys(room.of_host, 0)
    for id_, offer in pairs.round.offer.items():
        periods, host = room.of_periods[id_], pairs.offers[id_].organisation
        if host in together:
            together[host] += offer.places
        most = offer.places if room.most_of_a_home is None else room.most_of_a_home
        if offer.minimum > 1 or most < offer.places or (len(periods) > 1 and min(periods) < offer.places):
            return False
    return not pairs.partner and all(places <= room.of_host[host] for host, places in together.items())


def improved_matching(room: Room) -> Matching:
    """Return the stable matching that is best for applicants after the lottery, and then all exchanges made."""
    exchanges, held = Exchanges(room), best_stable_matching(room)
    while cycles := list(exchanges.of_one_pass(held)):
        held.update(move for cycle in cycles for move in cycle)
    return held


class _Wish(NamedTuple):
    """An offer that somebody may have: its rank, the number that breaks their tie, and what its order makes of them."""

    rank: int
    number: str
    offer: str
    values: tuple[int, ...]


class _Arc(NamedTuple):
    """That a place can be left for another, by somebody or by nobody; where they are `better` off."""

    to: str
    mover: str | None = None
    better: bool = False


class Exchanges:
    """Finds the exchanges of places that a matching allows."""

    def __init__(self, room: Room) -> None:
        self._room = room
        pairs = room.pairs
        self._places = {
            id_: min([offer.places, *room.of_periods[id_]]) if len(room.of_periods[id_]) == 1 else offer.places
            for id_, offer in pairs.round.offer.items()
        }
        fixed = pairs.standing.fixed
        self._order = sorted((one for one in pairs.applicants if one not in fixed), key=self._drawn)
        self._wishes = {
            one: sorted(
                _Wish(rank, pairs.tie_number(one, offer), offer, pairs.order(one, offer)[0])
                for rank, offer in pairs.eligible(one)
            )
            for one in self._order
        }

    def of_one_pass(self, held: Matching) -> Iterator[Cycle]:
        """Yield the cycles that are carried out one after the other before it is looked anew who may move."""
        ways = _Ways(self._arcs(held))
        free = self._free(held)
        for applicant in self._order:
            better = (arc for arc in ways.of(applicant) if arc.better)
            cycle = next(
                (found for arc in better if (found := ways.cycle(held[applicant] or _NOWHERE, arc, free))), None
            )
            if cycle is not None:
                yield cycle

    def _drawn(self, applicant: str) -> str:
        return self._room.pairs.applicants[applicant].number

    def _free(self, held: Matching) -> dict[str, int]:
        free = dict(self._places)
        for offer in held.values():
            if offer is not None:
                free[offer] -= 1
        return free

    def _arcs(self, held: Matching) -> dict[str, list[_Arc]]:
        """Return for each place, in the order that decides, where those may go who have it."""
        ranks = {one: self.rank(one, held[one]) for one in self._order}
        foremost: dict[str, tuple[int, ...]] = {}
        for one in self._order:
            for wish in self._wishes[one]:
                if wish.rank < ranks[one]:
                    foremost[wish.offer] = min(wish.values, foremost.get(wish.offer, wish.values))
        arcs: dict[str, list[_Arc]] = {offer: [] for offer in (*self._places, _NOWHERE)}
        for offer, places in self._free(held).items():
            if places > 0:
                arcs[offer].append(_Arc(_NOWHERE))
        for one in self._order:
            for wish in self._wishes[one]:
                may_come = wish.offer not in foremost or wish.values <= foremost[wish.offer]
                if wish.rank <= ranks[one] and wish.offer != held[one] and may_come:
                    arcs[held[one] or _NOWHERE].append(_Arc(wish.offer, one, wish.rank < ranks[one]))
        arcs[_NOWHERE] += [_Arc(offer) for offer in self._places if offer not in foremost]
        return arcs

    def rank(self, applicant: str, offer: str | None) -> int:
        """Return the rank of what somebody has; nothing comes after all wishes."""
        rank = None if offer is None else self._room.pairs.rank(applicant, offer)
        return len(self._room.pairs.round.applicant[applicant].wishes) + 2 if rank is None else rank


class _Ways:
    """The ways from place to place in one pass, of which those are gone whose movers have moved."""

    def __init__(self, arcs: dict[str, list[_Arc]]) -> None:
        self.arcs = arcs
        self._moved: set[str | None] = set()
        self._of: dict[str | None, list[_Arc]] = {}
        self._back: dict[str, list[tuple[str, _Arc]]] = {place: [] for place in arcs}
        for place, leading in arcs.items():
            for arc in leading:
                self._back[arc.to].append((place, arc))
                self._of.setdefault(arc.mover, []).append(arc)
        self._knot = _knots(
            {place: [arc.to for arc in leading] for place, leading in arcs.items()},
            {place: [other for other, _ in leading] for place, leading in self._back.items()},
        )

    def of(self, mover: str) -> Sequence[_Arc]:
        """Return where somebody may go, best first."""
        return self._of.get(mover, ())

    def cycle(self, at: str, first: _Arc, free: dict[str, int]) -> Cycle:
        """Carry out the shortest cycle that begins so, of several the first; none where there is none."""
        if first.mover in self._moved or self._knot[at] != self._knot[first.to]:
            return []
        left = self._distances(at, first.to, free)
        if first.to not in left:
            return []
        moves, place, arc = [], at, first
        while True:
            if arc.mover is not None:
                moves.append((arc.mover, arc.to))
                self._moved.add(arc.mover)
            elif arc.to == _NOWHERE:
                free[place] -= 1
            place = arc.to
            if place == at:
                return moves
            arc = next(
                one
                for one in self.arcs[place]
                if left.get(one.to) == left[place] - 1 and self._is_open(place, one, free)
            )

    def _is_open(self, place: str, arc: _Arc, free: dict[str, int]) -> bool:
        if arc.mover is not None:
            return arc.mover not in self._moved
        return place == _NOWHERE or free[place] > 0

    def _distances(self, end: str, start: str, free: dict[str, int]) -> dict[str, int]:
        """Return how many steps it is to the end, from all places that are no further from it than the start."""
        left, border = {end: 0}, [end]
        while border and start not in left:
            further = []
            for place in border:
                for other, arc in self._back[place]:
                    if other not in left and self._knot[other] == self._knot[end] and self._is_open(other, arc, free):
                        left[other] = left[place] + 1
                        further.append(other)
            border = further
        return left


def _knots(ahead: Mapping[str, Sequence[str]], behind: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return a number for each place, the same for those between which ways lead both there and back (Kosaraju)."""
    finished: list[str] = []
    seen: set[str] = set()
    for place in ahead:
        finished += _gone_through(place, ahead, seen)
    knots: dict[str, int] = {}
    seen = set()
    for number, place in enumerate(reversed(finished)):
        knots |= dict.fromkeys(_gone_through(place, behind, seen), number)
    return knots


def _gone_through(first: str, following: Mapping[str, Sequence[str]], seen: set[str]) -> list[str]:
    """Return what can be reached and has not been seen, each after all that follows from it."""
    finished: list[str] = []
    if first in seen:
        return finished
    seen.add(first)
    path = [(first, iter(following[first]))]
    while path:
        place, others = path[-1]
        other = next((one for one in others if one not in seen), None)
        if other is None:
            finished.append(place)
            path.pop()
        else:
            seen.add(other)
            path.append((other, iter(following[other])))
    return finished
