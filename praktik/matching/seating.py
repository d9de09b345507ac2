"""Who sits where under a forest of limits, and who would have to move or leave to let one more in.

The sets of people that can be seated together are the independent sets of a gammoid (people linked to the top
through nodes of limited capacity), so people may be exchanged along shortest paths as in any matroid: Schrijver,
*Combinatorial Optimization* (2003), sections 39.3 and 41.2.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.market import TOP, Limits


class Reach(NamedTuple):
    """What a newcomer can bring about.

    `moves` seats the newcomer: each person with the seat to take, the newcomer first; None where nobody else can be
    moved to make room. `movable` are then the people of whom one would have to leave, and `blocked` the limits that
    are full.
    """

    moves: list[tuple[int, int]] | None
    movable: list[int]
    blocked: set[tuple[int, int]]


class Seating:
    """The people who are seated now. People and limits are integers."""

    def __init__(self, limits: Limits, home: Sequence[int]) -> None:
        self._capacity = limits.capacity
        self._above = limits.above
        self._same_home = limits.same_home
        self._home = home
        self._taken = [0] * len(limits.capacity)
        self._below: list[dict[int, None]] = [{} for _ in limits.capacity]
        self._of_home: dict[tuple[int, int], dict[int, None]] = {}
        self.seat: dict[int, int] = {}
        self.options: dict[int, tuple[int, ...]] = {}
        self._way: dict[int, tuple[int | None, int]] = {}

    def reach(self, person: int, options: tuple[int, ...], closed: set[tuple[int, int]] | None = None) -> Reach:
        """Look for a way to seat a person at one of the options, moving others among theirs.

        Full limits in `closed` are known to lead nowhere and are not tried again.
        """
        home = self._home[person]
        for seat in options:
            if self._first_full(seat, home) is None:
                return Reach([(person, seat)], [], set())
        way: dict[int, tuple[int | None, int]] = {person: (None, TOP)}
        blocked: set[tuple[int, int]] = set()
        queue = [person]
        for mover in queue:
            for seat in options if mover == person else self.options[mover]:
                if seat == self.seat.get(mover):
                    continue
                full = self._first_full(seat, self._home[mover])
                if full is None:
                    return Reach(self._moves(way, mover, seat), [], blocked)
                if full in blocked or (closed is not None and full in closed):
                    continue
                blocked.add(full)
                for other in self._people_at(full):
                    if other not in way:
                        way[other] = (mover, seat)
                        queue.append(other)
        self._way = way
        return Reach(None, queue, blocked)

    def take(self, moves: Iterable[tuple[int, int]], newcomer: int, options: tuple[int, ...]) -> None:
        """Carry out the moves that seat a newcomer."""
        self.options[newcomer] = options
        for person, seat in moves:
            if person in self.seat:
                self._stand_up(person)
            self._sit_down(person, seat)

    def admit(self, person: int, options: tuple[int, ...]) -> bool:
        """Seat a person at one of the options if there is a way, moving others; else leave everything as it was."""
        moves = self.reach(person, options).moves
        if moves is None:
            return False
        self.take(moves, person, options)
        return True

    def reach_elsewhere(self, person: int, options: tuple[int, ...]) -> Reach:
        """Look for a way as `reach` does, with the seat that the person may have already counted as free."""
        seat, before = self.seat.get(person), self.options.get(person)
        if seat is None or before is None:
            return self.reach(person, options)
        self.remove(person)
        reach = self.reach(person, options)
        self.take([(person, seat)], person, before)
        return reach

    def replace(self, leaver: int, newcomer: int, options: tuple[int, ...]) -> None:
        """Let the newcomer of the last `reach` in, and the leaver, one of those movable, out."""
        before, seat = self._way[leaver]
        assert before is not None
        moves = self._moves(self._way, before, seat)
        self.remove(leaver)
        self.take(moves, newcomer, options)

    def remove(self, person: int) -> None:
        """Let a person leave."""
        self._stand_up(person)
        del self.seat[person]
        del self.options[person]

    def _first_full(self, seat: int, home: int) -> tuple[int, int] | None:
        """Return the first full limit on the way up; its second part is a home organisation, or TOP for everybody."""
        most = self._same_home[seat]
        if most and len(self._of_home.get((seat, home), ())) >= most:
            return seat, home
        taken, capacity, above = self._taken, self._capacity, self._above
        limit = seat
        while limit != TOP:
            if taken[limit] >= capacity[limit]:
                return limit, TOP
            limit = above[limit]
        return None

    def _people_at(self, full: tuple[int, int]) -> dict[int, None]:
        limit, home = full
        return self._below[limit] if home == TOP else self._of_home[full]

    def _moves(self, way: dict[int, tuple[int | None, int]], last: int, seat: int) -> list[tuple[int, int]]:
        moves = [(last, seat)]
        before, seat = way[last]
        while before is not None:
            moves.append((before, seat))
            before, seat = way[before]
        return moves

    def _sit_down(self, person: int, seat: int) -> None:
        self.seat[person] = seat
        if self._same_home[seat]:
            self._of_home.setdefault((seat, self._home[person]), {})[person] = None
        limit = seat
        while limit != TOP:
            self._taken[limit] += 1
            self._below[limit][person] = None
            limit = self._above[limit]

    def _stand_up(self, person: int) -> None:
        seat = self.seat[person]
        if self._same_home[seat]:
            del self._of_home[seat, self._home[person]][person]
        limit = seat
        while limit != TOP:
            self._taken[limit] -= 1
            del self._below[limit][person]
            limit = self._above[limit]


def settle(
    seating: Seating, order: Iterable[int], wanted: Mapping[int, Sequence[tuple[int, ...]]]
) -> dict[int, tuple[int, ...]]:
    """Give each person, in order, the first of the wanted sets of seats that keeps everyone seated.

    All are seated already, and each person's options are the wanted sets together. Returns the set each one got.
    """
    got: dict[int, tuple[int, ...]] = {}
    for person in order:
        for options in wanted[person]:
            if seating.seat[person] in options:
                seating.options[person] = options
            elif not _reseat(seating, person, options):
                continue
            got[person] = options
            break
    return got


def _reseat(seating: Seating, person: int, options: tuple[int, ...]) -> bool:
    """Move a person to one of the options if all others can stay seated; else leave everything as it was."""
    seat, before = seating.seat[person], seating.options[person]
    seating.remove(person)
    if seating.admit(person, options):
        return True
    seating.take([(person, seat)], person, before)
    return False
