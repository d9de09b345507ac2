"""One day while its agenda is being made: when it opens and closes, and what is settled between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from praktik.agenda.points import Booking, Gap, by_time, gaps_between
from praktik.round.models import ItemKind


@dataclass(slots=True)
class DayPlan:
    """The settled bookings of a day for all interns of an agenda.

    `hours` are those in which they are there; nothing flexible comes before the day opens or after it closes.
    """

    day: date
    interns: tuple[str, ...]
    hours: tuple[int, int]
    opens: int
    closes: int
    settled: list[Booking]

    def settled_of(self, kind: ItemKind) -> list[Booking]:
        """Return what is settled of one kind."""
        return [booking for booking in self.settled if booking.point.kind == kind]

    def lacking(self, kind: ItemKind) -> tuple[str, ...]:
        """Return the interns for whom nothing of this kind is settled."""
        points = [booking.point for booking in self.settled_of(kind)]
        return tuple(intern for intern in self.interns if not any(point.is_for(intern) for point in points))

    def gaps(self, interns: Sequence[str]) -> list[Gap]:
        """Return when none of these interns has anything settled, by time."""
        return gaps_between(self._of(interns), self.opens, self.closes)

    def gaps_of(self, person: str) -> list[Gap]:
        """Return when somebody is in the company of no intern, by time."""
        return gaps_between((each for each in self.settled if person in each.point.company), self.opens, self.closes)

    def run_before(self, gap: Gap) -> int:
        """Return how long what is settled runs on up to a gap, without a rest."""
        start = gap.start
        for booking in reversed(by_time(self.settled)):
            if booking.end == start and not booking.is_rest:
                start = booking.start
        return gap.start - start

    def run_behind(self, gap: Gap) -> int:
        """Return how long the end of the day is, where a gap reaches up to it."""
        return max(0, self.hours[1] - gap.end) if gap.end == self.closes else 0

    def open_after(self, kind: ItemKind) -> None:
        """Let the day open after the first that is settled of a kind."""
        self.opens = max(self.opens, min((booking.end for booking in self.settled_of(kind)), default=0))

    def close_before(self, kind: ItemKind) -> None:
        """Let the day close before the last that is settled of a kind."""
        starts = [booking.start for booking in self.settled_of(kind)]
        self.closes = min(self.closes, max(starts, default=self.closes))

    def begins_with_a_gap(self) -> bool:
        """Tell whether nothing is settled before the day opens, or when it does."""
        return all(booking.start > self.opens for booking in self.settled)

    def _of(self, interns: Sequence[str]) -> Iterable[Booking]:
        return (booking for booking in self.settled if any(booking.point.is_for(intern) for intern in interns))
