"""Stable improvement cycles: places change hands so that somebody gains, nobody loses, and no priority is broken.

Erdil & Ergin (2008), "What's the matter with tie-breaking? Improving efficiency in school choice": deferred acceptance
with ties broken by a lottery can leave applicants worse off than another stable matching would. Whoever would rather
be at an offer, and of those who would has the highest priority there, may come when somebody leaves; where such moves
close a cycle, all may make them. If no cycle improves a stable matching, no other stable one does (theorem 1).
Applicants may like offers equally, so somebody may also move to where they are as well off, and a cycle may run from
a place that nobody misses to one that is free (Erdil & Ergin 2017, "Two-sided matching with indifferences").

Which cycle is carried out, the lottery decides. In passes, each applicant in its order gets the best offer to which
a cycle of those who have not moved in this pass leads, own ties as they are broken: the shortest cycle and, of several,
from the offer on, a free place before anybody's; else the place of the first in the order of the lottery, for what
they like best; else that of the first offer that nobody misses. The last pass moves nobody.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.market import TOP, Assignment, Choice, Limits, Market


def only_places_limit(limits: Limits) -> bool:
    """Tell whether nothing but the places of each offer limits who fits: what the cycles take for granted."""
    return all(above == TOP for above in limits.above) and not any(limits.same_home)


def match_by_improvement_cycles(market: Market, order: Sequence[int], tied: int) -> Assignment:
    """Return each applicant's choice, or None: what deferred acceptance gives, improved until no cycle is left.

    Priorities that are equal when divided by `tied` are equal, and so are an applicant's choices of one group. Nothing
    but places may limit the market.
    """
    assert only_places_limit(market.limits), "an exchange could take from others what it seems to leave them"
    improvement = _Improvement(market, order, tied)
    while improvement.improve():
        pass
    return improvement.held


class _Improvement:
    """Who has what, and what else each would take that is no worse for them."""

    def __init__(self, market: Market, order: Sequence[int], tied: int) -> None:
        self.held = match_by_deferred_acceptance(market)
        self._capacity = market.limits.capacity
        self._tied = tied
        self._order = [applicant for applicant in order if applicant not in market.fixed]
        self._groups: dict[int, list[Sequence[Choice]]] = {}
        self._own: dict[int, int] = {}  # which of the groups is what they have; after all for nothing
        for applicant in self._order:
            held = self.held[applicant]
            groups = iter(market.preferences[applicant])
            asked = self._groups[applicant] = []
            for group in groups:
                asked.append(group)
                if held is not None and any(choice.offer == held.offer for choice in group):
                    break
            self._own[applicant] = len(asked) - (held is not None)

    def improve(self) -> bool:
        """Go once through all applicants, and tell whether anybody has moved."""
        passing = _Pass(self._capacity, self.held)
        wanted = self._wanted()
        for applicant in self._order:
            passing.add(applicant, *self._moves(applicant, wanted))
        passing.close(wanted)
        moved = False
        for applicant in self._order:
            for mover, choice in passing.cycle(applicant):
                moved = True
                self.held[mover] = choice
                own = self._own[mover]
                better = (place for place, group in enumerate(self._groups[mover][:own]) if choice in group)
                self._own[mover] = next(better, own)
        return moved

    def _wanted(self) -> dict[int, int]:
        """Return for each place that somebody would rather have the highest priority among these, ties as ties."""
        wanted: dict[int, int] = {}
        for applicant in self._order:
            for group in islice(self._groups[applicant], self._own[applicant]):
                for priority, _, (place,) in group:
                    level = priority // self._tied
                    if place not in wanted or level < wanted[place]:
                        wanted[place] = level
        return wanted

    def _moves(self, applicant: int, wanted: dict[int, int]) -> tuple[list[Choice], list[Choice]]:
        """Return to what somebody may move if there is room: what is better for them, and what is as good."""
        groups, own, held = self._groups[applicant], self._own[applicant], self.held[applicant]
        better = [
            choice
            for group in islice(groups, own)
            for choice in group
            if choice.priority // self._tied == wanted[choice.seats[0]]
        ]
        if held is None or len(groups[own]) == 1:
            return better, []
        equal = [
            choice
            for choice in groups[own]
            if choice.offer != held.offer
            and (choice.seats[0] not in wanted or choice.priority // self._tied <= wanted[choice.seats[0]])
        ]
        return better, equal


class _Pass:
    """Who may move where in one pass, as a graph over places, and the cycles that are carried out in it.

    Being nowhere is a place too, the last: from it come those who have none, and to it leads each free place; and
    it leads to each place that nobody would rather have, which may be left empty. As moves only ever take away from
    those who wait, what is allowed at the beginning is so until the end. So ways are only lost in a pass, and two
    places that are in different parts can never again be on one cycle.
    """

    def __init__(self, capacity: Sequence[int], held: Assignment) -> None:
        self._nowhere = len(capacity)
        self._free = list(capacity)
        self._at: list[int] = []
        for choice in held:
            self._at.append(self._nowhere if choice is None else choice.seats[0])
            if choice is not None:
                self._free[choice.seats[0]] -= 1
        self._better: dict[int, list[Choice]] = {}
        self._moves: dict[int, list[Choice]] = {}
        self._leaving: list[list[int]] = [[] for _ in range(self._nowhere + 1)]
        self._coming: list[list[int]] = [[] for _ in range(self._nowhere + 1)]
        self._not_missed: list[int] = []
        self._may_be_empty: list[bool] = []
        self._open: list[int] = []
        self._part = [0] * (self._nowhere + 1)
        self._parts = 1

    def add(self, applicant: int, better: list[Choice], equal: list[Choice]) -> None:
        """Let somebody who has not moved yet move to what is better for them, or as good."""
        if not better and not equal:
            return
        self._better[applicant] = better
        moves = self._moves[applicant] = better + equal
        self._leaving[self._at[applicant]].append(applicant)
        for choice in moves:
            self._coming[choice.seats[0]].append(applicant)

    def close(self, wanted: dict[int, int]) -> None:
        """Note, when all are added, which places may be left empty, and which are free."""
        places = range(self._nowhere)
        self._may_be_empty = [place not in wanted for place in places]
        self._not_missed = [place for place in places if self._may_be_empty[place] and self._leaving[place]]
        self._open = [place for place in places if self._free[place] > 0]

    def cycle(self, applicant: int) -> list[tuple[int, Choice]]:
        """Carry out the cycle that gets an applicant the most, and return all its moves; none where there is none."""
        at = self._at[applicant]
        for choice in self._better.get(applicant, ()) if applicant in self._moves else ():
            place = choice.seats[0]
            if self._part[place] == self._part[at] and (steps := self._steps(place, at)) is not None:
                moves = [(applicant, choice), *self._way(place, steps)]
                for mover, _ in moves:
                    del self._moves[mover]
                return moves
        return []

    def _steps(self, first: int, last: int) -> dict[int, int] | None:
        """Return how many steps it is from each place on a shortest way to the last; None where there is no way."""
        ahead, behind = {first: 0}, {last: 0}
        front, rear = [first], [last]
        while True:
            if len(front) <= len(rear):
                front = self._spread(front, ahead, self._after)
                if not front:
                    self._set_apart(ahead)
                    return None
                meeting = [place for place in front if place in behind]
            else:
                rear = self._spread(rear, behind, self._before)
                if not rear:
                    self._set_apart(behind)
                    return None
                meeting = [place for place in rear if place in ahead]
            if meeting:
                break
        while ahead[meeting[0]]:
            step = ahead[meeting[0]] - 1
            before = {place for other in meeting for place in self._before(other) if ahead.get(place) == step}
            for place in before:
                behind[place] = behind[meeting[0]] + 1
            meeting = list(before)
        return behind

    def _spread(self, border: list[int], reached: dict[int, int], further: Callable[[int], Iterator[int]]) -> list[int]:
        """Return the places of the same part that are one step further, and count them as reached."""
        part, step = self._part[border[0]], reached[border[0]] + 1
        beyond = []
        for place in border:
            for other in further(place):
                if other not in reached and self._part[other] == part:
                    reached[other] = step
                    beyond.append(other)
        return beyond

    def _set_apart(self, places: dict[int, int]) -> None:
        for place in places:
            self._part[place] = self._parts
        self._parts += 1

    def _after(self, place: int) -> Iterator[int]:
        for applicant in self._leaving[place]:
            for choice in self._moves.get(applicant, ()):
                yield choice.seats[0]
        if place == self._nowhere:
            yield from self._not_missed
        elif self._free[place] > 0:
            yield self._nowhere

    def _before(self, place: int) -> Iterator[int]:
        for applicant in self._coming[place]:
            if applicant in self._moves:
                yield self._at[applicant]
        if place == self._nowhere:
            yield from (place for place in self._open if self._free[place] > 0)
        elif self._may_be_empty[place]:
            yield self._nowhere

    def _way(self, place: int, steps: dict[int, int]) -> list[tuple[int, Choice]]:
        """Return the moves of the way that comes first among the shortest."""
        moves = []
        left = steps[place]
        while left:
            left -= 1
            place, move = self._next(place, left, steps)
            moves += move
        return moves

    def _next(self, place: int, left: int, steps: dict[int, int]) -> tuple[int, list[tuple[int, Choice]]]:
        """Return the next place, from where so many steps are left, and who moves there."""
        if place != self._nowhere and self._free[place] > 0 and steps.get(self._nowhere) == left:
            self._free[place] -= 1
            return self._nowhere, []
        for applicant in self._leaving[place]:
            for choice in self._moves.get(applicant, ()):
                if steps.get(choice.seats[0]) == left:
                    return choice.seats[0], [(applicant, choice)]
        return next(other for other in self._not_missed if steps.get(other) == left), []
