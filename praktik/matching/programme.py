"""Yes-or-no programmes: choices that are made or not, rows that they must keep, and a cost to be made least.

Solved exactly by HiGHS (Huangfu & Hall 2018, "Parallelizing the dual revised simplex method"), which is imported only
here. One thread and a fixed seed: the same programme is solved in the same way each time.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from highspy import Highs

_PACKAGE = "highspy"
_HALF = 0.5
_IMPOSSIBLE = frozenset({"kInfeasible", "kUnboundedOrInfeasible"})
_ANSWERS = _IMPOSSIBLE | {"kOptimal", "kTimeLimit"}
_FEASIBLE = 2  # what HiGHS calls a solution that keeps all rows
_DEVEX = 1
_ENUMERATION = 1 << 16  # a simplification that loses solutions in HiGHS 1.13 to 1.16 (its issue 3216)
_SURELY_WHOLE = 0.999  # all costs are whole numbers: a bound this near is reached


def is_solver_installed() -> bool:
    """Tell whether there is a solver."""
    return find_spec(_PACKAGE) is not None


def solver_version() -> str:
    """Return the version of the solver."""
    return version(_PACKAGE)


class Clock:
    """How much of some seconds is left."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    def share(self, part: float) -> "Clock":
        """Return the clock of what may take a part of the time that is left."""
        return Clock(part * self.left())

    def left(self) -> float:
        """Return the seconds that are left, never fewer than none."""
        return max(0.0, self._end - monotonic())


class Row(NamedTuple):
    """Choices with whole factors, whose sum must be at least and at most so much; None for no limit."""

    factors: Mapping[int, int]
    least: int | None = None
    most: int | None = None


class Solved(NamedTuple):
    """What was found: which choices are made, and a cost that no solution goes below.

    `made` is None where no solution was found: there is none if that is `proven`, else the time was over.
    """

    made: Sequence[bool] | None
    bound: int | None
    proven: bool

    def cost(self, costs: Mapping[int, int]) -> int | None:
        """Return what the solution costs; None where there is none."""
        return None if self.made is None else sum(cost for choice, cost in costs.items() if self.made[choice])


class Relaxed(NamedTuple):
    """The least cost if choices could be made in part: no solution goes below it, and each choice may add to it.

    `added` tells what a choice adds at least when it is made and its part is nothing, or when it is not made and its
    part is whole (then below zero).
    """

    cost: float
    parts: Sequence[float]
    added: Sequence[float]


class Programme:
    """Choices are numbered as they are added; rows may be added between one solving and the next."""

    def __init__(self) -> None:
        self._choices = 0
        self._rows: list[Row] = []
        self._bounds: list[tuple[int, int, int]] = []
        self._settled: set[int] = set()
        self._whole: _Solver | None = None
        self._in_parts: _Solver | None = None

    def __len__(self) -> int:
        return self._choices

    def add_choice(self) -> int:
        """Add something that is done or not, and return its number."""
        self._choices += 1
        return self._choices - 1

    def add_row(self, row: Row) -> None:
        """Add what every solution must keep."""
        self._rows.append(row)

    def settle(self, choice: int, *, made: bool) -> None:
        """Let a choice be made in all solutions, or in none; one that is settled stays so."""
        if choice not in self._settled:
            self._settled.add(choice)
            self._bounds.append((choice, int(made), int(made)))

    def solve(self, costs: Mapping[int, int], clock: Clock, start: Mapping[int, bool] | None = None) -> Solved:
        """Return a solution of least cost, or the best there was time for.

        `start` is one that is known; it counts only if it tells of each choice.
        """
        if self._whole is None:
            self._whole = _Solver(whole=True)
        self._whole.tell(self._choices, self._rows, self._bounds, costs)
        return self._whole.solve(clock, start if start is not None and len(start) == self._choices else None)

    def bound_at_first(self, costs: Mapping[int, int], clock: Clock) -> int | None:
        """Return a cost that no solution goes below, found quickly; None once `relax` has something to begin with.

        Prices of the rows are found by a first-order method (Applegate et al. 2021, "Practical large-scale linear
        programming using primal-dual hybrid gradient"). They need not be the best: any prices bound the cost (Neumaier
        & Shcherbina 2004, "Safe bounds in linear and mixed-integer linear programming").
        """
        if self._in_parts is not None:
            return None
        solver = _Solver(whole=False)
        solver.tell(self._choices, self._rows, self._bounds, costs)
        return round_up(self._least_at(solver.find_prices(clock), costs))

    def relax(self, costs: Mapping[int, int], clock: Clock) -> Relaxed | None:
        """Return the least cost if choices could be made in part; None where there is no time for it, or no way."""
        if self._in_parts is None:
            self._in_parts = _Solver(whole=False)
        self._in_parts.tell(self._choices, self._rows, self._bounds, costs)
        return self._in_parts.relax(clock)

    def _least_at(self, prices: Sequence[float], costs: Mapping[int, int]) -> float:
        """Return what choices cost at least if each row could be broken at its price."""
        left = [float(costs.get(choice, 0)) for choice in range(self._choices)]
        paid = 0.0
        for row, price in zip(self._rows, prices, strict=False):
            limit = row.least if price > 0 else row.most
            if limit is not None:
                paid += price * limit
                for choice, factor in row.factors.items():
                    left[choice] -= price * factor
        settled = {choice: made for choice, made, _ in self._bounds}
        return paid + sum(cost * settled.get(choice, cost < 0) for choice, cost in enumerate(left))


class _Solver:
    """HiGHS, and how much of a programme it has been told."""

    def __init__(self, *, whole: bool) -> None:
        self._highs = _quiet_highs()
        self._is_whole = whole
        if not whole:
            self._highs.setOptionValue("solver", "ipx")  # for the first time it is asked
            self._highs.setOptionValue("simplex_dual_edge_weight_strategy", _DEVEX)
        self._choices = 0
        self._rows = 0
        self._bounds = 0
        self._costs: Mapping[int, int] = {}

    def tell(
        self, choices: int, rows: Sequence[Row], bounds: Sequence[tuple[int, int, int]], costs: Mapping[int, int]
    ) -> None:
        """Tell what has been added since it was last told, and what is to be made least."""
        self._tell_choices(choices)
        for choice, least, most in bounds[self._bounds :]:
            self._highs.changeColBounds(choice, float(least), float(most))
        self._bounds = len(bounds)
        self._tell_rows(rows[self._rows :])
        self._rows = len(rows)
        self._tell_costs(costs)

    def solve(self, clock: Clock, start: Mapping[int, bool] | None) -> Solved:
        """Return a solution of least cost, or the best there was time for.

        HiGHS 1.13 and later can end without an answer, and 1.16 can give the start back with the cost of what it found:
        then it is asked again, without a start and without simplifying first.
        """
        highs = self._highs
        highs.clearSolver()
        if start is not None:
            import numpy as np

            numbers = np.array(list(start), dtype=np.int32)
            highs.setSolution(len(start), numbers, np.array(list(start.values()), dtype=np.float64))
        self._run(clock)
        if not self._is_answered():
            highs.clearSolver()
            highs.setOptionValue("presolve", "off")
            self._run(clock)
            highs.setOptionValue("presolve", "choose")
            assert self._is_answered(), "the solver lost its way"
        return self._read()

    def relax(self, clock: Clock) -> Relaxed | None:
        """Return the least cost if choices could be made in part; None where there is no time for it, or no way."""
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + clock.left())  # here all runs are counted
        self._highs.run()
        self._highs.setOptionValue("solver", "simplex")  # from now on it begins with what it knows
        if self._highs.getModelStatus().name != "kOptimal":
            return None
        solution = self._highs.getSolution()
        return Relaxed(self._highs.getInfo().objective_function_value, solution.col_value, solution.col_dual)

    def find_prices(self, clock: Clock) -> Sequence[float]:
        """Return prices of the rows, near those at which choices made in part would cost most; or none at all."""
        self._highs.setOptionValue("solver", "pdlp")
        self._run(clock)
        return list(self._highs.getSolution().row_dual)

    def _run(self, clock: Clock) -> None:
        self._highs.setOptionValue("time_limit", clock.left())
        self._highs.run()

    def _is_answered(self) -> bool:
        """Tell whether there is an answer, and a solution costs what it is said to cost."""
        info = self._highs.getInfo()
        if self._highs.getModelStatus().name not in _ANSWERS:
            return False
        if info.primal_solution_status != _FEASIBLE:
            return True
        values = self._highs.getSolution().col_value
        cost = sum(cost for choice, cost in self._costs.items() if values[choice] > _HALF)
        return bool(abs(info.objective_function_value - cost) < _HALF)

    def _read(self) -> Solved:
        status, info = self._highs.getModelStatus().name, self._highs.getInfo()
        if status in _IMPOSSIBLE:
            return Solved(None, None, proven=True)
        proven = status == "kOptimal"
        bound = round(info.objective_function_value) if proven else round_up(info.mip_dual_bound)
        if info.primal_solution_status != _FEASIBLE:
            return Solved(None, bound, proven=False)
        return Solved([value > _HALF for value in self._highs.getSolution().col_value], bound, proven)

    def _tell_choices(self, choices: int) -> None:
        import numpy as np

        new = range(self._choices, choices)
        if not new:
            return
        self._highs.addVars(len(new), np.zeros(len(new)), np.ones(len(new)))
        if self._is_whole:
            kinds = np.ones(len(new), dtype=np.uint8)
            self._highs.changeColsIntegrality(len(new), np.array(new, dtype=np.int32), kinds)
        self._choices = choices

    def _tell_rows(self, rows: Sequence[Row]) -> None:
        import numpy as np

        if not rows:
            return
        starts: list[int] = []
        columns: list[int] = []
        factors: list[int] = []
        for row in rows:
            starts.append(len(columns))
            columns += row.factors.keys()
            factors += row.factors.values()
        infinity = self._highs.getInfinity()
        lower = np.array([-infinity if row.least is None else row.least for row in rows], dtype=np.float64)
        upper = np.array([infinity if row.most is None else row.most for row in rows], dtype=np.float64)
        begin, where = np.array(starts, dtype=np.int32), np.array(columns, dtype=np.int32)
        self._highs.addRows(len(rows), lower, upper, len(columns), begin, where, np.array(factors, dtype=np.float64))

    def _tell_costs(self, costs: Mapping[int, int]) -> None:
        import numpy as np

        changed = {**dict.fromkeys(self._costs, 0), **costs}
        if changed:
            numbers = np.array(list(changed), dtype=np.int32)
            self._highs.changeColsCost(len(changed), numbers, np.array(list(changed.values()), dtype=np.float64))
        self._costs = costs


def round_up(cost: float) -> int | None:
    """Return the least whole cost that is not below another; None where that tells nothing."""
    if abs(cost) > 1e15:
        return None
    return -int(-cost // 1) if abs(cost - round(cost)) > 1e-6 else round(cost)


def _quiet_highs() -> "Highs":
    package = import_module(_PACKAGE)

    class Quiet(package.Highs):  # type: ignore[misc,name-defined]
        def __init__(self) -> None:
            super(package.Highs, self).__init__()  # without its callbacks, for which it prints a line of its own

    highs = Quiet()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", _SURELY_WHOLE)
    highs.setOptionValue("mip_feasibility_tolerance", 1e-7)
    highs.setOptionValue("presolve_rule_off", _ENUMERATION)
    highs.setOptionValue("mip_allow_restart", False)  # takes a third more time with it
    return highs
