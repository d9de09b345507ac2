"""The days of a stay and the blocks of its programme as a search sees them: in whole numbers and lanes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from praktik.agenda.blocks import Block
from praktik.agenda.day_plan import DayPlan
from praktik.agenda.free_time import OpenDay, Piece, taken
from praktik.agenda.points import Point


class DaysWithRoom:
    """The plans of a stay's days, seen through what is still to be placed on them.

    Interns to whom the same points apply are one lane; where every point is meant for everybody, there is but one.
    Whoever is with different interns at different points is a lane as well, and so never at two at the same time.
    """

    def __init__(self, plans: Sequence[DayPlan], blocks: Iterable[Block], reflection: int) -> None:
        self._plans = plans
        self._reflection = reflection
        points = [booking.point for plan in plans for booking in plan.settled]
        points += [point for block in blocks for point in block.points]
        interns = plans[0].interns if plans else ()
        alike = {tuple(point.is_for(intern) for point in points): intern for intern in reversed(interns)}
        self._lanes = [intern for intern in interns if intern in alike.values()]
        self._people = _shared_people(points)

    def piece(self, block: Block, order: Sequence[int] | None = None, preferred_from: int = 0) -> Piece:
        """Return a block as a piece; where it is tied to no day, the days are tried in the order given."""
        point: Point = block.points[0]
        interns = [lane for lane, intern in enumerate(self._lanes) if point.is_for(intern)]
        company = set().union(*(each.company for each in block.points))
        people = [lane for lane, person in enumerate(self._people, len(self._lanes)) if person in company]
        days = range(len(self._plans)) if order is None else order
        on_its_days = tuple(day for day in days if block.day in {None, self._plans[day].day})
        return Piece(block.minutes, (*interns, *people), on_its_days, preferred_from)

    def that_must_reflect(self) -> list[OpenDay]:
        """Return the days, each with room for a reflection where there is any."""
        return [self._open_day(plan, self._reflection - _reflected(plan)) for plan in self._plans]

    def wishes(self, share: float, max_unbroken: int) -> Iterator[list[OpenDay]]:
        """Yield the days with what room for reflections is wished: as much as the share first, then ever less on each.

        Each time they come first with that room where it breaks up what runs on too long, and then with it anywhere.
        """
        enough = self._that_reflect_enough(share)
        for most in range(max((day.reflections for day in enough), default=0), 0, -1):
            days = [day._replace(reflections=min(most, day.reflections)) for day in enough]
            yield [self._broken_up(plan, day, max_unbroken) for plan, day in zip(self._plans, days, strict=True)]
            yield days

    def _that_reflect_enough(self, share: float) -> list[OpenDay]:
        """Return the days, each with room for reflection or open time of this share of the day without lunch."""
        days = []
        for plan in self._plans:
            time = plan.hours[1] - plan.hours[0] - sum(each.point.minutes for each in plan.settled_of("lunch"))
            wanted = max(self._reflection, ceil(round(share * time, 6)))
            days.append(self._open_day(plan, wanted - _reflected(plan)))
        return days

    def _broken_up(self, plan: DayPlan, day: OpenDay, max_unbroken: int) -> OpenDay:
        """Return a day with its reflections kept in the gaps that would run on too long if they were full.

        They are kept at the end of a gap: a layout moves what is in it, and puts them between. Each gap is given one
        before any is given another, and what no gap needs may be anywhere.
        """
        turns = []
        for gap in plan.gaps(plan.interns):
            # What runs on too long before the gap needs no more than one reflection when it begins.
            stretch = min(plan.run_before(gap), max_unbroken) + gap.length + plan.run_behind(gap)
            needed = ceil((stretch - max_unbroken) / (max_unbroken + self._reflection))
            turns += [(turn, gap.end) for turn in range(min(needed, (gap.length - 1) // self._reflection))]
        kept = Counter(end for _, end in sorted(turns)[: day.reflections])
        free = day.free
        for end, reflections in kept.items():
            minutes = reflections * self._reflection
            free = taken(free, range(len(free)), end - minutes, minutes)
        return day._replace(free=free, reflections=min(day.reflections - kept.total(), day.room(free)))

    def _open_day(self, plan: DayPlan, minutes: int) -> OpenDay:
        """Return a day that keeps so many minutes for reflection, or as many as there are at all."""
        gaps = [*(plan.gaps([intern]) for intern in self._lanes), *(plan.gaps_of(person) for person in self._people)]
        free = tuple(tuple((gap.start, gap.end) for gap in lane) for lane in gaps)
        wanted = max(0, ceil(minutes / self._reflection))
        begins_at = plan.opens if plan.begins_with_a_gap() else None
        day = OpenDay(free, wanted, self._reflection, begins_at, plan.opens)
        if day.room(free) == 0 and begins_at is not None:
            day = day._replace(begins_at=None, first_reflection=plan.opens + 1)
        return day._replace(reflections=min(wanted, day.room(free)))


def _shared_people(points: Iterable[Point]) -> list[str]:
    """Return who is with different interns at different points."""
    whom: dict[str, set[tuple[str, ...]]] = {}
    for point in points:
        for person in point.company:
            whom.setdefault(person, set()).add(point.for_whom)
    return sorted(person for person, interns in whom.items() if len(interns) > 1)


def _reflected(plan: DayPlan) -> int:
    settled = plan.settled_of("reflection")
    return sum(booking.point.minutes for booking in settled if not booking.point.for_whom)
