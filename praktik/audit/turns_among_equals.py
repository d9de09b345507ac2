"""Matchings that are as good: in lottery order each has the best rank still possible, then the best of their ties."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import itemgetter

from praktik.audit.cheapest_ways import MOST_STEPS
from praktik.audit.pairs import Pairs
from praktik.audit.residual import NOTHING, Move, Way

_LAST = 10**9


def find_due(pairs: Pairs, passes_on: Sequence[Iterable[int]], moves: Iterable[Move]) -> list[Move] | None:
    """Return the moves to which somebody is due, while all who were drawn before stay as well off; None if too long.

    Given are the arcs of a residual network whose circles lead to all matchings that are as good.
    """
    turns = _Turns(passes_on, moves)
    order = sorted(turns.left, key=lambda applicant: pairs.applicants[applicant].number)
    due = []
    for worth in (_rank, _tie_number):
        for applicant in order:
            move = turns.take(applicant, partial(worth, pairs, applicant))
            if move is not None:
                due.append(move)
            if turns.steps > MOST_STEPS:
                return None
    return due


def _rank(_pairs: Pairs, _applicant: str, way: Way) -> int:
    return _LAST if way.rank == NOTHING else way.rank


def _tie_number(pairs: Pairs, applicant: str, way: Way) -> str:
    return "" if way.offer is None else pairs.tie_number(applicant, way.offer)


class _Turns:
    """The moves that are left to each, and where these and the limits lead; `steps` counts the arcs looked at."""

    def __init__(self, passes_on: Sequence[Iterable[int]], moves: Iterable[Move]) -> None:
        self.steps = 0
        self.left: dict[str, list[Move]] = {}
        self._onward = [dict.fromkeys(nodes, 1) for nodes in passes_on]
        for move in moves:
            self.left.setdefault(move.applicant, []).append(move)
            onward = self._onward[move.held.node]
            onward[move.way.node] = onward.get(move.way.node, 0) + 1

    def take(self, applicant: str, worth: Callable[[Way], int | str]) -> Move | None:
        """Return the best move to something better, if one is possible; from now on nothing that is worth another is.

        A move is possible where a seat can be passed on from its end to its beginning.
        """
        moves = self.left[applicant]
        if not moves:
            return None
        held = moves[0].held
        worths = sorted(((worth(move.way), move) for move in moves), key=itemgetter(0))
        as_good = worth(held)
        better = [move for value, move in worths if value < as_good]  # type: ignore[operator]
        found = None
        if better and self._leads({move.way.node for move in better}, held.node):
            found = next(move for move in better if self._leads({move.way.node}, held.node))
        self.left[applicant] = [move for value, move in worths if value == as_good]
        for value, move in worths:
            if value != as_good:
                self._close(move)
        return found

    def _leads(self, nodes: set[int], goal: int) -> bool:
        seen, waiting = nodes, list(nodes)
        for node in waiting:
            onward = self._onward[node]
            self.steps += len(onward)
            if goal in onward:
                return True
            waiting += (further := onward.keys() - seen)
            seen |= further
        return False

    def _close(self, move: Move) -> None:
        onward = self._onward[move.held.node]
        onward[move.way.node] -= 1
        if not onward[move.way.node]:
            del onward[move.way.node]
