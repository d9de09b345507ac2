"""The periods of one offer shared among its interns, who may be moved to let one more in."""

from collections import Counter, deque
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

Seat = tuple[str, int]  # a home organisation in a period


class _Step(NamedTuple):
    """How a seat was reached on the search for room: by whom, and from which seat.

    Nobody, where somebody else's coming into the period would put the people of this seat out.
    """

    intern: str | None
    origin: Seat | None


class SharedPeriods:
    """Who sits in which period: each takes so many, and so many from one home organisation.

    A search for augmenting paths in the network home and period - period - offer: it finds room exactly if there is.
    """

    def __init__(
        self, places: Sequence[int], most_of_a_home: int | None, beside: Mapping[Seat, int] | None = None
    ) -> None:
        """Begin with nobody; `beside` says how much of what a home may have in a period is used up already."""
        self.period_of: dict[str, int] = {}
        self._places = places
        self._most = most_of_a_home
        self._beside = beside or {}
        self._home: dict[str, str] = {}
        self._allowed: dict[str, Collection[int]] = {}
        self._taken: Counter[int] = Counter()
        self._interns: dict[Seat, list[str]] = {}

    def seat(self, intern: str, home: str, allowed: Collection[int]) -> bool:
        """Seat one more if everyone can keep a seat; where that cannot be, nothing changes."""
        self._home[intern], self._allowed[intern] = home, allowed
        steps: dict[Seat, _Step] = {}
        entered: set[int] = set()
        waiting: deque[Seat] = deque()

        def ask(one: str, origin: Seat | None) -> None:
            for period in self._allowed[one]:
                seat = self._home[one], period
                if seat not in steps:
                    steps[seat] = _Step(one, origin)
                    waiting.append(seat)

        ask(intern, None)
        while waiting:
            seat = waiting.popleft()
            period = seat[1]
            if period not in entered and self._has_room(seat):
                entered.add(period)
                if self._taken[period] < self._places[period]:
                    self._move_up(seat, steps)
                    return True
                for other in [other for other in self._interns if other[1] == period and other not in steps]:
                    steps[other] = _Step(None, seat)
                    waiting.append(other)
            for one in self._interns.get(seat, ()):
                ask(one, seat)
        return False

    def _has_room(self, seat: Seat) -> bool:
        """Tell whether a home may have one more in a period."""
        return self._most is None or len(self._interns.get(seat, ())) + self._beside.get(seat, 0) < self._most

    def leave(self, intern: str) -> None:
        """Take somebody out."""
        period = self.period_of.pop(intern)
        seat = self._home[intern], period
        self._interns[seat].remove(intern)
        if not self._interns[seat]:
            del self._interns[seat]
        self._taken[period] -= 1

    def restrict(self, intern: str, allowed: Collection[int]) -> bool:
        """Keep somebody to some periods if everyone can keep a seat; where that cannot be, nothing changes."""
        before = self._allowed[intern]
        period = self.period_of[intern]
        if period in allowed:
            self._allowed[intern] = allowed
            return True
        self.leave(intern)
        if self.seat(intern, self._home[intern], allowed):
            return True
        self._allowed[intern] = before
        self._enter(intern, period)
        return False

    def _enter(self, intern: str, period: int) -> None:
        self.period_of[intern] = period
        self._interns.setdefault((self._home[intern], period), []).append(intern)
        self._taken[period] += 1

    def _move_up(self, seat: Seat, steps: dict[Seat, _Step]) -> None:
        """Follow the search back from a period with room: each takes the seat that was asked for."""
        moves: list[tuple[str, int]] = []
        at: Seat | None = seat
        while at is not None:
            intern, origin = steps[at]
            if intern is not None:
                moves.append((intern, at[1]))
            at = origin
        for mover, _ in moves:
            if mover in self.period_of:
                self.leave(mover)
        for mover, period in moves:
            self._enter(mover, period)
