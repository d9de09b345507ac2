"""That nothing blocks an assignment, as rows of a programme.

Some rows say at once what must hold: for each option, the unit has it or one that is no worse, or so many at the offer
or its host come before that there is no room (Delorme et al. 2019, "Mathematical models for stable matching problems
with ties and incomplete lists", with one choice for "full so far down" shared by all who stand at that level). Where
places alone are counted, that is all. Where periods, homes, pairs or minimums make more of it, whatever is found to
block an assignment is forbidden afterwards by a clause of its own (combinatorial Benders cuts, Codato & Fischetti
2006).
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from praktik.matching.assignment_programme import AssignmentProgramme
from praktik.matching.blocking import Assignment, Blocking, Hosts
from praktik.matching.combs import Comb, Tooth
from praktik.matching.market import TOP
from praktik.matching.programme import Row
from praktik.matching.units import Option

Name = tuple[int, int]
_OPENING = -1


class StabilityRows:
    """The rows of a programme; with `may_block` each blocking thing is a choice of its own, kept in `blocks`."""

    def __init__(self, assignments: AssignmentProgramme, hosts: Hosts, *, may_block: bool) -> None:
        self.blocks: dict[Name, int] = {}
        self._may_block = may_block
        self._assignments = assignments
        self._programme = assignments.programme
        self._hosts = hosts
        self._full: dict[tuple[int, int, int], int] = {}
        self._teeth: dict[int, list[Tooth]] = {}
        self._under: dict[int, list[tuple[int, int, int]]] = {}
        self._at_host: dict[int, list[tuple[int, int, Option, int]]] = {}
        for number, (unit, choices) in enumerate(zip(assignments.units, assignments.choice, strict=True)):
            for option, choice in zip(unit.options, choices, strict=True):
                there = self._at_host.setdefault(hosts.host_of[option.offer], [])
                there.append((option.level, number, option, choice))
                for limit in self._way_up(option.seats[0][0]):
                    self._under.setdefault(limit, []).append((option.level, choice, len(unit.members)))
        for offer in assignments.open if may_block else ():
            self.blocks[offer, _OPENING] = self._programme.add_choice()
        for number, unit in enumerate(assignments.units):
            for option in () if unit.fixed else unit.options:
                if may_block:
                    self.blocks[option.offer, number] = self._programme.add_choice()
                self._forbid_at_once(number, option)
        self._tell_what_being_full_means()

    def forbid(self, blocking: Blocking, assignment: Assignment) -> None:
        """Forbid what blocks an assignment, unless a unit has no worse or others come before that take the room."""
        offer = blocking.offer
        no_worse = [
            choice for unit in blocking.units for choice in self._no_worse(unit, self._hosts.option(unit, offer))
        ]
        clause = {*no_worse, *self._who_takes_the_room(blocking, assignment, no_worse)}
        if blocking.closed:
            clause.add(self._assignments.open[offer])
        self._add_clause(clause, name_of(blocking), unless_closed=None if blocking.closed else offer)

    def combs(self) -> list[Comb]:
        """Return what else holds where several places are counted, too much to add beforehand."""
        places = self._hosts.limits.capacity
        return [
            Comb(places[limit], self._under[limit], teeth) for limit, teeth in self._teeth.items() if places[limit] > 1
        ]

    def start(self, assignment: Assignment) -> dict[int, bool]:
        """Return the choices of these rows that go with an assignment."""
        sits = self._assignments.start(assignment)
        full = {}
        for (limit, level, number), choice in self._full.items():
            there = sum(size for one, taken, size in self._under[limit] if one <= level and sits[taken])
            full[choice] = there >= number
        blocking = {name_of(one) for one in self._hosts.find_blocking(assignment)} if self._may_block else set()
        return full | {choice: name in blocking for name, choice in self.blocks.items()}

    def is_counted(self, blocking: Blocking, made: Sequence[bool]) -> bool:
        """Tell whether a solution counts something among what blocks it."""
        choice = self.blocks.get(name_of(blocking))
        return choice is not None and made[choice]

    def _forbid_at_once(self, number: int, option: Option) -> None:
        """Add that a unit has no worse than an option, or as many come before as it takes to leave no room.

        Where nobody need come before for there to be no room, nothing is added: `forbid` does so if need be.
        """
        size, first = len(option.seats), option.seats[0][0]
        limits = self._hosts.limits
        way_up = self._way_up(first)
        if limits.interchangeable[first]:
            way_up = way_up[1:]
        to_fill = [(limit, limits.capacity[limit]) for limit in way_up]
        if not self._hosts.seating.is_plain[first]:
            to_fill.append((way_up[0], self._fewest_without_room(option)))
        if any(places < size for _, places in to_fill):
            return
        no_worse = self._no_worse(number, option)
        full = [
            (limit, choice)
            for limit, places in to_fill
            for choice in self._full_choice(limit, option.level, places - size + 1)
        ]
        self._add_clause(
            {*no_worse, *(choice for _, choice in full)}, (option.offer, number), unless_closed=option.offer
        )
        if (
            size == len(full) == len(to_fill) == 1
            and not self._may_block
            and option.offer not in self._assignments.open
        ):
            self._add_tooth(full[0][0], number, option, no_worse)

    def _add_tooth(self, limit: int, number: int, option: Option, no_worse: Sequence[int]) -> None:
        own = self._assignments.choice[number][self._assignments.units[number].options.index(option)]
        tooth = Tooth(option.level, own, tuple(choice for choice in no_worse if choice != own))
        self._teeth.setdefault(limit, []).append(tooth)

    def _add_clause(self, clause: set[int], name: Name, unless_closed: int | None) -> None:
        """Add that one of the choices is made, or the offer is closed, or something blocks."""
        if self._may_block:
            clause.add(self.blocks[name])
        factors, least = dict.fromkeys(sorted(clause), 1), 1
        open_ = None if unless_closed is None else self._assignments.open.get(unless_closed)
        if open_ is not None:
            factors[open_] = -1
            least = 0
        self._programme.add_row(Row(factors, least=least))

    def _no_worse(self, number: int, option: Option) -> list[int]:
        """Return the choices with which a unit would not rather have an option."""
        unit, choices = self._assignments.units[number], self._assignments.choice[number]
        return [choice for held, choice in zip(unit.options, choices, strict=True) if not option.is_preferred_to(held)]

    def _who_takes_the_room(self, blocking: Blocking, assignment: Assignment, no_worse: Iterable[int]) -> Iterable[int]:
        """Yield the choices of those who would come before and do not fit beside all who are there as well."""
        seating, units = self._hosts.seating, self._assignments.units
        comers = [(units[one], self._hosts.option(one, blocking.offer)) for one in blocking.units]
        beside = [(units[number], held) for number in blocking.beside if (held := assignment[number]) is not None]
        there = {(number, held.offer) for number in blocking.beside if (held := assignment[number]) is not None}
        known = set(no_worse)
        for level, number, option, choice in sorted(self._at_host[self._hosts.host_of[blocking.offer]], key=_by_level):
            if level > blocking.level or (number, option.offer) in there or choice in known:
                continue
            if number in blocking.units and level == blocking.level:
                continue
            if seating.fits([*beside, (units[number], option), *comers]):
                beside.append((units[number], option))
            else:
                yield choice

    def _fewest_without_room(self, option: Option) -> int:
        """Return the fewest places that may be all there are for a unit: with one more in all somebody may lack a seat.

        That is so where one of two finds none, or both together do not (Hall 1935, "On representatives of subsets").
        """
        size = len(option.seats)
        groups = [(seats,) for seats in option.seats] + ([option.seats] if size > 1 else [])
        return min(sum(map(self._fewest_that_fill, set().union(*group))) + size - len(group) for group in groups)

    def _fewest_that_fill(self, seat: int) -> int:
        limits = self._hosts.limits
        most = limits.same_home[seat]
        return min(most, limits.capacity[seat]) if most else limits.capacity[seat]

    def _full_choice(self, limit: int, level: int, number: int) -> set[int]:
        """Return the choice that tells that so many under a limit come no later than a level; none if it cannot be."""
        there = {choice: size for one, choice, size in self._under[limit] if one <= level}
        if sum(there.values()) < number:
            return set()
        key = limit, level, number
        if key not in self._full:
            self._full[key] = self._programme.add_choice()
            self._programme.add_row(Row({**there, self._full[key]: -number}, least=0))
        return {self._full[key]}

    def _tell_what_being_full_means(self) -> None:
        """Add that what is full so far down is full further down, and takes nobody from there.

        This follows from the other rows where choices are whole; the solver has less to search when it is told.
        """
        levels: dict[int, list[int]] = {}
        for limit, level, number in self._full:
            if number == self._hosts.limits.capacity[limit]:
                levels.setdefault(limit, []).append(level)
        for limit, full_at in levels.items():
            full_at.sort()
            number = self._hosts.limits.capacity[limit]
            choices = [self._full[limit, level, number] for level in full_at]
            for higher, lower in pairwise(choices):
                self._programme.add_row(Row({higher: 1, lower: -1}, most=0))
            for level, choice, _ in self._under[limit]:
                before = bisect_left(full_at, level)
                if before:
                    self._programme.add_row(Row({choice: 1, choices[before - 1]: 1}, most=1))

    def _way_up(self, seat: int) -> list[int]:
        found = []
        while seat != TOP:
            found.append(seat)
            seat = self._hosts.limits.above[seat]
        return found


def name_of(blocking: Blocking) -> Name:
    """Return what tells two things that block apart: the offer, and the unit or that it is to be opened."""
    return blocking.offer, _OPENING if blocking.closed else blocking.units[0]


def _by_level(entry: tuple[int, int, Option, int]) -> tuple[int, int, int]:
    return entry[0], entry[1], entry[3]
