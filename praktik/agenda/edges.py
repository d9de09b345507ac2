"""The parts of the frame that have a place of their own in the day: lunch, welcome, debrief and evaluation.

They are settled before anything flexible is placed, so that nothing can crowd them out, and round what the
host has fixed, which never moves. A host's own item takes the frame's place: a fixed one of the same kind
makes the frame's needless on that day, and a flexible one is put where the frame's would have stood.

Lunch gives way to a fixed item that lies over it. It moves to the nearest time within the frame's reach, of
two equally near the later; failing that it is shortened; with no room for the shortest lunch there is none.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from praktik.agenda.day_plan import DayPlan
from praktik.agenda.frame import Frame
from praktik.agenda.points import Booking, Gap, Point, minutes_at
from praktik.problems.phrase import Language
from praktik.round.models import AgendaSettings

Fit = Callable[[Sequence[Gap], int], int | None]
LUNCH_STEP = 5


class DayEdges:
    """Settles the edges of one day after another; `waiting` are the host's points still to be placed."""

    def __init__(self, frame: Frame, settings: AgendaSettings, language: Language, flexible: Sequence[Point]) -> None:
        self.waiting = list(flexible)
        self._opens, self._closes = (minutes_at(clock) for clock in settings.day)
        self._noon, self._end_of_noon = (minutes_at(clock) for clock in settings.lunch)
        self._lunch = frame.lunch.point(language)
        self._lunch_reach = frame.lunch_reach
        self._welcome = frame.welcome.point(language)
        self._debrief = frame.debrief.point(language)
        self._evaluation = frame.evaluation.point(language)

    def settle(self, day: date, fixed: Sequence[Booking], *, first: bool, last: bool) -> DayPlan:
        """Return the plan of a day: its fixed items and edges settled, what lies between them open.

        Nothing flexible comes before the welcome, or after the evaluation or the debrief.
        """
        plan = DayPlan(day, self._opens, self._closes, list(fixed))
        self._settle(plan, self._lunches(), self._nearest_to_noon)
        if first:
            self._settle(plan, [self._welcome], _first_start)
            plan.open_after("welcome")
        if last:
            self._settle(plan, [self._evaluation], _last_start)
            plan.close_before("evaluation")
        # A debrief that the host has fixed may look back on the day before: it closes nothing.
        if self._settle(plan, [self._debrief], self._last_after_noon):
            plan.close_before("debrief")
        plan.open_up()
        return plan

    def _settle(self, plan: DayPlan, parts: Sequence[Point], fit: Fit) -> bool:
        """Settle the first that fits: the host's own flexible points of this kind, then the frame's parts."""
        kind = parts[0].kind
        if plan.settled_of(kind):
            return False
        own = [point for point in self.waiting if point.kind == kind and point.day in {None, plan.day}]
        for point in (*own, *parts):
            start = fit(plan.gaps(), point.minutes)
            if start is not None:
                plan.settled.append(Booking(point, start))
                self.waiting = [other for other in self.waiting if other is not point]
                return True
        return False

    def _lunches(self) -> list[Point]:
        """Return lunch at its full length, then shorter and shorter."""
        full = self._end_of_noon - self._noon
        shortest = min(full, self._lunch.minutes)
        return [replace(self._lunch, minutes=minutes) for minutes in range(full, shortest - 1, -LUNCH_STEP)]

    def _nearest_to_noon(self, gaps: Sequence[Gap], minutes: int) -> int | None:
        starts = [max(gap.start, min(self._noon, gap.end - minutes)) for gap in gaps if gap.length >= minutes]
        near = [start for start in starts if abs(start - self._noon) <= self._lunch_reach]
        return min(near, key=lambda start: (abs(start - self._noon), -start), default=None)

    def _last_after_noon(self, gaps: Sequence[Gap], minutes: int) -> int | None:
        """A debrief in the morning would have nothing to look back on."""
        start = _last_start(gaps, minutes)
        return start if start is not None and start >= self._noon else None


def _first_start(gaps: Sequence[Gap], minutes: int) -> int | None:
    return next((gap.start for gap in gaps if gap.length >= minutes), None)


def _last_start(gaps: Sequence[Gap], minutes: int) -> int | None:
    return next((gap.end - minutes for gap in reversed(gaps) if gap.length >= minutes), None)
