"""One day while its agenda is being made: what is settled, and the openings between."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from praktik.agenda.agenda import LeftOutReason
from praktik.agenda.points import Booking, Gap, Point, gaps_between
from praktik.round.models import ItemKind


@dataclass(slots=True)
class Opening:
    """A gap that points fill from its start, one after the other; the layout gives them their times."""

    start: int
    end: int
    opens_day: bool
    points: list[Point] = field(default_factory=list)

    @property
    def spare(self) -> int:
        """Return the minutes that no point has taken."""
        return self.end - self.start - sum(point.minutes for point in self.points)

    @property
    def follows_something(self) -> bool:
        """Tell whether its spare minutes come after something that day, as a reflection should."""
        return bool(self.points) or not self.opens_day


@dataclass(slots=True)
class DayPlan:
    """The settled bookings of a day, and its openings by time: none before it opens or after it closes."""

    day: date
    opens: int
    closes: int
    settled: list[Booking]
    openings: list[Opening] = field(default_factory=list)

    def settled_of(self, kind: ItemKind) -> list[Booking]:
        """Return what is settled of one kind."""
        return [booking for booking in self.settled if booking.point.kind == kind]

    def gaps(self) -> list[Gap]:
        """Return what is not settled, by time."""
        return gaps_between(self.settled, self.opens, self.closes)

    def open_after(self, kind: ItemKind) -> None:
        """Let the day open after the first that is settled of a kind."""
        self.opens = max(self.opens, min((booking.end for booking in self.settled_of(kind)), default=0))

    def close_before(self, kind: ItemKind) -> None:
        """Let the day close before the last that is settled of a kind."""
        starts = [booking.start for booking in self.settled_of(kind)]
        self.closes = min(self.closes, max(starts, default=self.closes))

    def open_up(self) -> None:
        """Turn the gaps into openings that can be filled; nothing is settled after this."""
        earliest = min((booking.start for booking in self.settled), default=self.closes)
        self.openings = [Opening(gap.start, gap.end, gap.start < earliest) for gap in self.gaps()]

    def can_spare(self, opening: Opening, minutes: int, reflection: int) -> bool:
        """Tell whether the day's reflection still has room once so many minutes of an opening are taken.

        Where the day has a reflection already, or never had room for one, there is nothing to defend.
        """
        if self._has_reflection() or not self._could_hold(reflection):
            return True
        others = [each.spare for each in self.openings if each is not opening and each.follows_something]
        return max(opening.spare - minutes, *others, 0) >= reflection

    def _has_reflection(self) -> bool:
        flexible = [point for opening in self.openings for point in opening.points]
        return bool(self.settled_of("reflection")) or any(point.kind == "reflection" for point in flexible)

    def _could_hold(self, reflection: int) -> bool:
        return any(
            each.spare >= reflection if each.follows_something else each.spare > reflection for each in self.openings
        )


def place_in_first_gap(
    point: Point, openings: Iterable[tuple[DayPlan, Opening]], reflection: int
) -> LeftOutReason | None:
    """Put a point into the first gap that fits; else say why there is none.

    A gap that fits only by taking the last room for a day's reflection does not fit. Pauses that were planned
    and then crowded out are what the frame is there to prevent: the point stays out, and people decide.
    """
    reason: LeftOutReason = "no_gap"
    for plan, opening in openings:
        if opening.spare < point.minutes:
            continue
        if point.kind == "reflection" or plan.can_spare(opening, point.minutes, reflection):
            opening.points.append(point)
            return None
        reason = "kept_for_reflection"
    return reason
