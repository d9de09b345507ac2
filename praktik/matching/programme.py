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
_WHOLE = 0.5
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


class Programme:
    """Choices are numbered as they are added; rows may be added between one solving and the next."""

    def __init__(self) -> None:
        self._highs: Highs | None = None
        self._choices = 0
        self._passed = 0
        self._rows: list[Row] = []
        self._bounds: dict[int, tuple[int, int]] = {}
        self._costs: Mapping[int, int] = {}

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
        """Let a choice be made in all solutions, or in none."""
        self._bounds[choice] = int(made), int(made)

    def open(self, choice: int) -> None:
        """Let a choice that was settled be made or not."""
        self._bounds[choice] = 0, 1

    def solve(self, costs: Mapping[int, int], clock: Clock, start: Mapping[int, bool] | None = None) -> Solved:
        """Return a solution of least cost, or the best there was time for.

        `start` is one that is known; it counts only if it tells of each choice.
        """
        highs = self._passed_on()
        self._set_costs(highs, costs)
        if start is not None and len(start) == self._choices:
            import numpy as np

            numbers = np.array(list(start), dtype=np.int32)
            highs.setSolution(len(start), numbers, np.array(list(start.values()), dtype=np.float64))
        highs.setOptionValue("time_limit", highs.getRunTime() + clock.left())
        highs.run()
        return self._read(highs)

    def _read(self, highs: "Highs") -> Solved:
        status, info = highs.getModelStatus().name, highs.getInfo()
        if status in ("kInfeasible", "kUnboundedOrInfeasible"):
            return Solved(None, None, proven=True)
        assert status in ("kOptimal", "kTimeLimit"), f"the solver ended with {status}"
        proven = status == "kOptimal"
        bound = round(info.objective_function_value) if proven else _round_up(info.mip_dual_bound)
        if info.primal_solution_status != 2:
            return Solved(None, bound, proven=False)
        solved = Solved([value > _WHOLE for value in highs.getSolution().col_value], bound, proven)
        assert abs(info.objective_function_value - (solved.cost(self._costs) or 0)) < _WHOLE, "the solver lost its way"
        return solved

    def _passed_on(self) -> "Highs":
        """Return the solver, told of all that was added since it was last asked."""
        import numpy as np

        if self._highs is None:
            self._highs = _quiet_solver()
        highs = self._highs
        new = range(self._passed, self._choices)
        if new:
            highs.addVars(len(new), np.zeros(len(new)), np.ones(len(new)))
            kinds = np.ones(len(new), dtype=np.uint8)  # whole numbers
            highs.changeColsIntegrality(len(new), np.array(new, dtype=np.int32), kinds)
            self._passed = self._choices
        for choice, (least, most) in self._bounds.items():
            highs.changeColBounds(choice, float(least), float(most))
        self._bounds = {}
        if self._rows:
            starts: list[int] = []
            columns: list[int] = []
            factors: list[int] = []
            for row in self._rows:
                starts.append(len(columns))
                columns += row.factors.keys()
                factors += row.factors.values()
            infinity = highs.getInfinity()
            lower = np.array([-infinity if row.least is None else row.least for row in self._rows], dtype=np.float64)
            upper = np.array([infinity if row.most is None else row.most for row in self._rows], dtype=np.float64)
            begin, where = np.array(starts, dtype=np.int32), np.array(columns, dtype=np.int32)
            highs.addRows(
                len(self._rows), lower, upper, len(columns), begin, where, np.array(factors, dtype=np.float64)
            )
            self._rows = []
        return highs

    def _set_costs(self, highs: "Highs", costs: Mapping[int, int]) -> None:
        import numpy as np

        changed = {**dict.fromkeys(self._costs, 0), **costs}
        if changed:
            numbers = np.array(list(changed), dtype=np.int32)
            highs.changeColsCost(len(changed), numbers, np.array(list(changed.values()), dtype=np.float64))
        self._costs = costs


def _quiet_solver() -> "Highs":
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
    return highs


def _round_up(bound: float) -> int | None:
    """Return the least whole cost that is not below a bound; None where nothing is known."""
    if abs(bound) > 1e15:
        return None
    return -int(-bound // 1) if abs(bound - round(bound)) > 1e-6 else round(bound)
