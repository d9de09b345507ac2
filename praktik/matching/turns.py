"""One after the other gets the best that is still possible, among assignments that are otherwise equally good."""

from collections.abc import Sequence
from typing import NamedTuple

from praktik.matching.assignment_programme import AssignmentProgramme
from praktik.matching.blocking import Assignment
from praktik.matching.programme import Row
from praktik.matching.units import Option, Unit

_NOTHING = 10**9
_MOST_OF_A_COST = 20_000  # so that a solver, who counts with fractions, cannot confuse two costs


class Turn(NamedTuple):
    """One member of a unit, by their numbers, whose options are to be as good as possible."""

    unit: int
    member: int

    def value(self, option: Option | None, *, by_place: bool) -> int:
        """Return how good an option is to the member, smaller is better."""
        if option is None:
            return _NOTHING
        return option.places[self.member] if by_place else option.ranks[self.member]


class Turns:
    """The turns of all who are not fixed, in an order of applicants, and the options that are left to them."""

    def __init__(self, assignments: AssignmentProgramme, order: Sequence[int]) -> None:
        self._programme = assignments.programme
        self._choice = assignments.choice
        self._units = assignments.units
        self._left: list[list[int]] = [list(range(len(unit.options))) for unit in assignments.units]
        self._may_have_nothing = [not unit.bound for unit in assignments.units]
        self.turns = _turns(assignments.units, order)

    def next_turns(self, first: int, best: Assignment, *, by_place: bool) -> range:
        """Return those who follow and can be served at once.

        As long as they have the best that is left to them there is nothing to find out; then as many as costs allow.
        """
        end = first
        while end < len(self.turns) and self._has_the_best(self.turns[end], best, by_place=by_place):
            end += 1
        if end > first:
            return range(first, end)
        weight = 1
        while end < len(self.turns):
            weight *= len(self._values(self.turns[end], by_place=by_place))
            if end > first and weight > _MOST_OF_A_COST:
                break
            end += 1
        return range(first, end)

    def costs(self, some: range, best: Assignment, *, by_place: bool) -> dict[int, int]:
        """Return costs by which those who come first count more than all after them; none if all have the best."""
        costs: dict[int, int] = {}
        if all(self._has_the_best(self.turns[number], best, by_place=by_place) for number in some):
            return costs
        weight = 1
        for number in reversed(some):
            turn = self.turns[number]
            values = self._values(turn, by_place=by_place)
            for place in self._left[turn.unit]:
                value = turn.value(self._units[turn.unit].options[place], by_place=by_place)
                saved = len(values) - 1 - values.index(value)
                choice = self._choice[turn.unit][place]
                costs[choice] = costs.get(choice, 0) - weight * saved
            weight *= len(values)
        return {choice: cost for choice, cost in costs.items() if cost}

    def settle(self, turn: Turn, best: Assignment, *, by_place: bool) -> None:
        """Leave a unit only what is as good to the member as what it has now."""
        held = best[turn.unit]
        value = turn.value(held, by_place=by_place)
        options, choices = self._units[turn.unit].options, self._choice[turn.unit]
        still = [place for place in self._left[turn.unit] if turn.value(options[place], by_place=by_place) == value]
        for place in self._left[turn.unit]:
            if place not in still:
                self._programme.settle(choices[place], made=False)
        self._left[turn.unit] = still
        if held is not None and self._may_have_nothing[turn.unit]:
            self._programme.add_row(Row(dict.fromkeys((choices[place] for place in still), 1), least=1))
            self._may_have_nothing[turn.unit] = False

    def _has_the_best(self, turn: Turn, best: Assignment, *, by_place: bool) -> bool:
        return turn.value(best[turn.unit], by_place=by_place) == self._values(turn, by_place=by_place)[0]

    def _values(self, turn: Turn, *, by_place: bool) -> list[int]:
        """Return how good what is left to a member is, best first; that nothing is left counts last."""
        options = self._units[turn.unit].options
        values = {turn.value(options[place], by_place=by_place) for place in self._left[turn.unit]}
        return sorted(values | {_NOTHING})


def _turns(units: Sequence[Unit], order: Sequence[int]) -> list[Turn]:
    of_applicant = {
        applicant: Turn(number, member)
        for number, unit in enumerate(units)
        if not unit.fixed
        for member, applicant in enumerate(unit.members)
    }
    return [of_applicant[applicant] for applicant in order if applicant in of_applicant]
