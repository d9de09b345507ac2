"""The best of all assignments that are possible, by one aim after the other, found by a solver and proven.

What is possible keeps all limits, pairs together and no offer below its minimum; where it is to be stable, nothing
blocks it, or else as little as can be. At the end the lottery decides among what is equally good: in its order each
applicant gets the best rank that is still possible, and then the best of their own ties.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from praktik.matching.aims import Aims
from praktik.matching.assignment_programme import AssignmentProgramme
from praktik.matching.balance import Balance
from praktik.matching.beginning import begin_in_balance, find_beginning
from praktik.matching.blocking import Blocking, Hosts
from praktik.matching.chains import place_more
from praktik.matching.combs import find_broken
from praktik.matching.joint_seating import let_bound_come
from praktik.matching.market import Assignment, Choice, Market
from praktik.matching.profiles import RankedChoice
from praktik.matching.programme import Clock, Relaxed, Row, round_up, solver_version
from praktik.matching.reduction import leave_out_impossible
from praktik.matching.stability_rows import StabilityRows
from praktik.matching.turns import Turns
from praktik.matching.units import Option, Unit, find_units

FEWEST_BLOCKING = "blocking"
IN_LOTTERY_ORDER = "lottery"
_FOR_CHAINS, _FOR_PRICES, _FOR_COMBS = 1 / 4, 1 / 3, 1 / 4  # of the time that is left
_CLEARLY = 0.01  # costs are whole numbers, and a solver counts with fractions


class Wanted(NamedTuple):
    """What is wanted: that nothing blocks (with priorities that are tied when divided by `tied`), and the aims.

    Where there is a `balance`, every organisation keeps to it.
    """

    aims: Aims
    stable: bool = False
    tied: int | None = None
    balance: Balance | None = None


class Proof(NamedTuple):
    """What the solver has shown: the aims that are reached for certain; of the first that is not, what bounds it.

    `reached` and `bound` are the cost reached by that aim, and one that nothing goes below; None if all are proven.
    """

    solver: str
    proven: tuple[str, ...]
    open: str | None = None
    reached: int | None = None
    bound: int | None = None


class Blocks(NamedTuple):
    """Applicants who would rather be at an offer that would take them; nobody for a closed offer that they open."""

    offer: int
    applicants: tuple[int, ...]


class Decision(NamedTuple):
    """What everybody gets, what nevertheless blocks it, and the proof."""

    held: Assignment
    blocking: tuple[Blocks, ...]
    proof: Proof


def match_exactly(
    market: Market, wishes: Sequence[Sequence[RankedChoice]], order: Sequence[int], wanted: Wanted, seconds: float
) -> Decision:
    """Return the best assignment that there was time for; `order` is the one in which equally good ones are chosen."""
    units = let_bound_come(market, find_units(market, wishes, wanted.tied))
    search = _Search(market, units, wanted, order, Clock(seconds))
    search.make(order)
    return search.decision(wishes)


class _Least(NamedTuple):
    """The least cost that was found, and one that nothing goes below; there is nothing if none is proven to be."""

    reached: int | None
    bound: int | None
    proven: bool


class _Search:
    """The programme, and the best assignment that is known so far."""

    def __init__(self, market: Market, units: list[Unit], wanted: Wanted, order: Sequence[int], clock: Clock) -> None:
        self._market = market
        self._wanted = wanted
        self._clock = clock
        self._units = units
        self._hosts = Hosts(market, units)
        self._proven: list[str] = []
        self._open: tuple[str, int | None, int | None] | None = None
        self._assignments = AssignmentProgramme(market, units)
        self._best: list[Option | None] | None
        if wanted.balance is None:
            self._best = find_beginning(market, units, self._hosts)
        else:
            self._best = begin_in_balance(market, units, self._hosts, order, wanted.balance)
            self._assignments.keep_balance(wanted.balance)
        self._stability: StabilityRows | None = None

    def make(self, order: Sequence[int]) -> None:
        """Reach one aim after the other, as far as there is time."""
        if self._wanted.stable and not self._make_stable():
            return
        for aim in self._wanted.aims(self._assignments.units):
            costs = {self._assignments.choice[unit][place]: cost for (unit, place), cost in aim.costs.items()}
            if not self._reach(aim.name, costs):
                return
        self._give_turns(order)

    def decision(self, wishes: Sequence[Sequence[RankedChoice]]) -> Decision:
        """Return the best that is known."""
        assert self._best is not None
        held: list[Choice | None] = [None] * len(wishes)
        for unit, option in zip(self._units, self._best, strict=True):
            if option is None:
                continue
            for member in unit.members:
                choices = [self._market.fixed[member]] if unit.fixed else [ranked.choice for ranked in wishes[member]]
                held[member] = next(choice for choice in choices if choice.offer == option.offer)
        blocking = [Blocks(one.offer, self._members(one)) for one in self._blocking(self._best)]
        name, reached, bound = self._open or (None, None, None)
        proven = tuple(dict.fromkeys(aim for aim in self._proven if aim != name))
        proof = Proof(solver_version(), proven, name, reached, bound)
        return Decision(held, tuple(blocking), proof)

    def _make_stable(self) -> bool:
        """Go on among assignments that nothing blocks, or else the fewest; return whether that is proven."""
        units = self._units
        if not self._market.minimum and all(len(unit.members) == 1 and not unit.bound for unit in units):
            units = leave_out_impossible(units, self._hosts)
        self._restrict(units, may_block=False)
        known, is_stable = self._best, self._best is not None and not self._blocking(self._best)
        if known is not None and is_stable and self._wanted.tied is not None:
            self._best = place_more(self._market, units, self._hosts, known, self._clock.share(_FOR_CHAINS))
        if not is_stable:
            self._best = None
            least = self._least({})
            if least.reached is None and not least.proven:
                self._best = known
                self._open = FEWEST_BLOCKING, None if known is None else len(self._blocking(known)), 0
                return False
            if least.reached is None:
                self._best = known
                self._restrict(self._units, may_block=True)
                assert self._stability is not None
                return self._reach(FEWEST_BLOCKING, dict.fromkeys(self._stability.blocks.values(), 1))
        self._proven.append(FEWEST_BLOCKING)
        return True

    def _restrict(self, units: list[Unit], *, may_block: bool) -> None:
        self._assignments = AssignmentProgramme(self._market, units)
        self._stability = StabilityRows(self._assignments, self._hosts, may_block=may_block)

    def _reach(self, aim: str, costs: Mapping[int, int]) -> bool:
        """Make the costs as low as they can be and keep them so; return whether that is proven."""
        if not costs:
            self._proven.append(aim)
            return True
        least = self._least(costs)
        assert least.reached is not None or not least.proven, "what is fixed and bound fits, and nothing else has to be"
        if least.proven:
            self._assignments.programme.add_row(Row(costs, most=least.reached))
            self._proven.append(aim)
        else:
            self._open = aim, least.reached, least.bound
        return least.proven

    def _least(self, costs: Mapping[int, int]) -> _Least:
        """Solve until nothing blocks that is not counted; the best found is kept, if it is any good."""
        while True:
            start = self._start()
            known = None if start is None else sum(cost for choice, cost in costs.items() if start[choice])
            bound = self._narrow(costs, known)
            if known is not None and bound >= known:
                return _Least(known, known, proven=True)
            solved = self._assignments.programme.solve(costs, self._clock, start)
            bound = bound if solved.bound is None else max(bound, solved.bound)
            if solved.made is None:
                return _Least(known if not solved.proven else None, bound, solved.proven)
            found = self._assignments.read(solved.made)
            uncounted = [one for one in self._blocking(found) if not self._is_counted(one, solved.made)]
            if not uncounted:
                self._best = found
                return _Least(solved.cost(costs), bound, solved.proven)
            if not self._clock.left():
                return _Least(known, bound, proven=False)
            assert self._stability is not None
            for blocking in uncounted:
                self._stability.forbid(blocking, found)

    def _narrow(self, costs: Mapping[int, int], known: int | None) -> int:
        """Return what nothing costs less than, and settle all choices that would cost more than what is known."""
        programme, surely = self._assignments.programme, self._assignments.least_apart(costs)
        first = programme.bound_at_first(costs, self._clock.share(_FOR_PRICES)) if costs else None
        surely = surely if first is None else max(surely, first)
        if known is not None and surely >= known:
            return surely
        relaxed = programme.relax(costs, self._clock)
        if relaxed is None:
            return surely
        combs = () if self._stability is None else self._stability.combs()
        clock = self._clock.share(_FOR_COMBS)
        while not _is_reached(known, relaxed) and (broken := list(find_broken(combs, relaxed.parts))):
            for row in broken:
                programme.add_row(row)
            closer = programme.relax(costs, clock)
            if closer is None:
                break
            relaxed = closer
        if known is not None:
            most_added = known - relaxed.cost + _CLEARLY
            for choice, added in enumerate(relaxed.added):
                if abs(added) > most_added:
                    programme.settle(choice, made=added < 0)
        bound = round_up(relaxed.cost)
        return surely if bound is None else max(surely, bound)

    def _start(self) -> dict[int, bool] | None:
        if self._best is None:
            return None
        further = {} if self._stability is None else self._stability.start(self._best)
        return self._assignments.start(self._best) | further

    def _blocking(self, assignment: Sequence[Option | None]) -> list[Blocking]:
        return list(self._hosts.find_blocking(assignment)) if self._wanted.stable else []

    def _is_counted(self, blocking: Blocking, made: Sequence[bool]) -> bool:
        return self._stability is not None and self._stability.is_counted(blocking, made)

    def _members(self, blocking: Blocking) -> tuple[int, ...]:
        if blocking.closed:
            return ()
        return tuple(member for unit in blocking.units for member in self._units[unit].members)

    def _give_turns(self, order: Sequence[int]) -> None:
        """Let each in turn have the best that is possible, by rank, and then by the order of their own ties."""
        assert self._best is not None
        given = Turns(self._assignments, order)
        for by_place in (False, True):
            first = 0
            while first < len(given.turns):
                some = given.next_turns(first, self._best, by_place=by_place)
                costs = given.costs(some, self._best, by_place=by_place)
                if costs and not self._reach(IN_LOTTERY_ORDER, costs):
                    return
                for number in some:
                    given.settle(given.turns[number], self._best, by_place=by_place)
                first = some.stop
        self._proven.append(IN_LOTTERY_ORDER)


def _is_reached(known: int | None, relaxed: Relaxed) -> bool:
    """Tell whether what is known costs no more than anything can."""
    bound = round_up(relaxed.cost)
    return known is not None and bound is not None and bound >= known
