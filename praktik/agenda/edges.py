"""The parts of the frame that have a place of their own in the day: lunch, welcome, debrief and evaluation.

They are settled before anything flexible is placed, so that nothing can crowd them out, and round what the
host has fixed, which never moves. A host's own item takes the frame's place: a fixed one of the same kind
makes the frame's needless on that day for those it is meant for, and a flexible one that is meant for everybody
is put where the frame's would have stood.

Lunch gives way to a fixed item that lies over it. It moves to the nearest time within the frame's reach, of
two equally near the later; failing that it is shortened; with no room for the shortest lunch there is none.
Nor is there one on half a day that ends before lunch or begins after it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from praktik.agenda.day_plan import DayPlan
from praktik.agenda.frame import lunch_point, part_point
from praktik.agenda.points import Booking, Gap, Point, minutes_at
from praktik.problems.phrase import Language
from praktik.round.frame import Frame
from praktik.round.models import AgendaSettings

Fit = Callable[[Sequence[Gap], int], int | None]
LUNCH_STEP = 5


class DayEdges:
    """Settles the edges of one day after another; `waiting` are the host's points still to be placed."""

    def __init__(
        self,
        frame: Frame,
        settings: AgendaSettings,
        language: Language,
        interns: tuple[str, ...],
        flexible: Sequence[Point],
    ) -> None:
        self.waiting = list(flexible)
        self._interns = interns
        self._noon, self._end_of_noon = (minutes_at(clock) for clock in settings.lunch)
        self._lunch_reach = frame.lunch.reach
        full = self._end_of_noon - self._noon
        lengths = range(full, min(full, frame.lunch.shortest) - 1, -LUNCH_STEP)
        self._lunches = [lunch_point(frame.lunch, minutes, language) for minutes in lengths]
        self._welcome = part_point("welcome", frame.welcome, language)
        self._debrief = part_point("debrief", frame.debrief, language)
        self._evaluation = part_point("evaluation", frame.evaluation, language)

    def settle(
        self, day: date, hours: tuple[int, int], fixed: Sequence[Booking], *, first: bool, last: bool
    ) -> DayPlan:
        """Return the plan of a day: its fixed items and edges settled, what lies between them open.

        Nothing flexible comes before the welcome, or after the evaluation or the debrief.
        """
        opens, closes = hours
        plan = DayPlan(day, self._interns, hours, opens, closes, list(fixed))
        if opens < self._end_of_noon and closes > self._noon:
            self._settle(plan, self._lunches, self._nearest_to_noon)
        if first:
            self._settle(plan, [self._welcome], _first_start)
            plan.open_after("welcome")
        if last:
            self._settle(plan, [self._evaluation], _last_start)
            plan.close_before("evaluation")
        # A debrief that the host has fixed may look back on the day before: it closes nothing.
        if self._settle(plan, [self._debrief], self._last_after(self._noon if closes > self._noon else opens)):
            plan.close_before("debrief")
        return plan

    def _settle(self, plan: DayPlan, parts: Sequence[Point], fit: Fit) -> bool:
        """Settle the first that fits: the host's own flexible points of this kind, then the frame's parts."""
        kind = parts[0].kind
        lacking = plan.lacking(kind)
        if not lacking:
            return False
        everybody = lacking == plan.interns
        own = [point for point in self.waiting if everybody and point.kind == kind and not point.for_whom]
        own = [point for point in own if point.day in {None, plan.day}]
        for point in (*own, *parts):
            start = fit(plan.gaps(lacking), point.minutes)
            if start is not None:
                plan.settled.append(Booking(point if everybody else replace(point, for_whom=lacking), start))
                self.waiting = [other for other in self.waiting if other is not point]
                return True
        return False

    def _nearest_to_noon(self, gaps: Sequence[Gap], minutes: int) -> int | None:
        starts = [max(gap.start, min(self._noon, gap.end - minutes)) for gap in gaps if gap.length >= minutes]
        near = [start for start in starts if abs(start - self._noon) <= self._lunch_reach]
        return min(near, key=lambda start: (abs(start - self._noon), -start), default=None)

    def _last_after(self, earliest: int) -> Fit:
        """A debrief in the morning of a whole day would have nothing to look back on."""

        def last_after(gaps: Sequence[Gap], minutes: int) -> int | None:
            start = _last_start(gaps, minutes)
            return start if start is not None and start >= earliest else None

        return last_after


def hours_of(settings: AgendaSettings, *, first: bool, last: bool) -> tuple[int, int]:
    """Return when the interns are there on a day: not before they arrive, nor after they leave.

    A stay of one day in which they would leave before they arrive lasts until the working day ends.
    """
    opens, closes = settings.day
    if first and settings.arrive is not None:
        opens = settings.arrive
    if last and settings.leave is not None and settings.leave > opens:
        closes = settings.leave
    return minutes_at(opens), minutes_at(closes)


def _first_start(gaps: Sequence[Gap], minutes: int) -> int | None:
    return next((gap.start for gap in gaps if gap.length >= minutes), None)


def _last_start(gaps: Sequence[Gap], minutes: int) -> int | None:
    return next((gap.end - minutes for gap in reversed(gaps) if gap.length >= minutes), None)
