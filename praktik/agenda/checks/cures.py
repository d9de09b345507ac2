"""The change that mends a fault: found by trying, so that whoever makes it sees the fault gone.

A change counts where, with the agendas built and judged once more, the fault is gone, nothing is found that was not
found before, and what is left is no worse. Of the items to blame the likeliest is changed in the mildest way that
helps: shortened by as little as it takes and to no less than half, moved to the first gap that fits, split by a break;
or else cut. The other ways that help for the same item are told as well, so that the host can choose.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from praktik.agenda.agenda import AgendaItem
from praktik.agenda.checks.changes import Begin, Change, Cut, Move, Shorten, Split, changed
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.judging import LEFT_OUT, Builder, judge_host
from praktik.agenda.checks.measures import Span, span_of
from praktik.agenda.points import minutes_at
from praktik.agenda.stays import Stay
from praktik.round.models import Item, ItemKind

Sizes = Counter[tuple[object, ...]]
STEP = 5
QUARTER = 15
MOST_TRIED = 40  # changes of one kind of one item
MOST_BLAMED = 4
STAYS_AS_IT_IS: frozenset[ItemKind] = frozenset({"welcome", "lunch", "reflection", "debrief", "evaluation"})
"""Kinds that the frame has a place for: they are moved, but never shortened or cut for another's sake."""


class Cure(NamedTuple):
    """The ways to mend a fault, each of which is enough; `also` is what has to be done besides, whichever is chosen.

    `held` are the items that must keep the time they have now, which the agenda would otherwise move.
    """

    ways: tuple[Change, ...]
    also: tuple[Change, ...] = ()
    held: tuple[Move, ...] = ()


class Cures:
    """Finds the changes that mend the faults of the stays at one host."""

    def __init__(self, stays: Sequence[Stay], builder: Builder) -> None:
        self._builder = builder
        self._by_stay = [builder.judged(stay) for stay in stays]
        self.host = [judged for agenda in self._by_stay for judged in agenda]
        self.faults = judge_host(self.host)
        self._sizes = _sizes(self.faults)

    def of(self, fault: Fault) -> Cure:
        """Return what mends a fault; nothing where no change of one item or two does.

        Time that is freed is often taken at once: by an item that had no room so far, or by one that had no fixed
        time. Then the first has to go, or the others are held where they are. Last, two items are changed.
        """
        left_out, held = self._left_out(fault), self._held(fault)
        cures = list(dict.fromkeys((Cure(()), Cure((), left_out), Cure((), (), held), Cure((), left_out, held))))
        for find in (self._mild_ways, self._harsh_ways):
            for cure in cures:
                if ways := find(fault, cure):
                    return cure._replace(ways=ways)
        step = self._best_step(fault, cures[-1])
        if step is None:
            return Cure(())
        cure = cures[-1]._replace(also=(step, *cures[-1].also))
        return cure._replace(ways=self._mild_ways(fault, cure) or self._harsh_ways(fault, cure))

    def _mild_ways(self, fault: Fault, cure: Cure) -> tuple[Change, ...]:
        """Return how one item can be changed, the rest of the cure given; last, that it can be left out as well."""
        for index in self._to_blame(fault, cure):
            tries = [self._first(fault, changes, cure) for changes in self._milder(fault, index)]
            mild = tuple(change for change in tries if change is not None)
            if mild:
                cut = self._first(fault, self._cuts(fault, index), cure)
                return mild if cut is None else (*mild, cut)
        return ()

    def _harsh_ways(self, fault: Fault, cure: Cure) -> tuple[Change, ...]:
        """Return the item that can be left out, the rest of the cure given."""
        cuts = (self._first(fault, self._cuts(fault, index), cure) for index in self._to_blame(fault, cure))
        return tuple(cut for cut in cuts if cut is not None)[:1]

    def _to_blame(self, fault: Fault, cure: Cure) -> list[int]:
        changed_already = {change.index for change in cure.also}
        return [index for index in fault.blamed[:MOST_BLAMED] if index not in changed_already]

    def _best_step(self, fault: Fault, cure: Cure) -> Change | None:
        """Return the change that does most against a fault that it does not mend, while nothing else grows."""
        best, least = None, self._sizes[fault.key]
        for index in self._to_blame(fault, cure):
            for changes in self._milder(fault, index):
                for change in islice(changes, MOST_TRIED):
                    left = _sizes(self._judged_after(fault, [*cure.also, *cure.held, change]))
                    if left[fault.key] < least and not self._grown(left):
                        best, least = change, left[fault.key]
        return best

    def _left_out(self, fault: Fault) -> tuple[Change, ...]:
        items = () if fault.code == LEFT_OUT else self._judged(fault).agenda.left_out
        return tuple(Cut(item.item_index) for item in items)

    def _held(self, fault: Fault) -> tuple[Move, ...]:
        """Return the host's items of the agenda that have no fixed time, fixed where they are."""
        judged = self._judged(fault)
        return tuple(
            Move(item.item_index, day.day, number, minutes_at(item.start))
            for number, day in enumerate(judged.working_days(), start=1)
            for item in day.items
            if item.item_index is not None and not item.is_fixed
        )

    def _milder(self, fault: Fault, index: int) -> Iterator[Iterator[Change]]:
        item = self._judged(fault).stay.offer.programme[index]
        if fault.code == "AG112":
            yield iter([Begin(index)])
            return
        if item.kind not in STAYS_AS_IT_IS:
            yield self._shortened(item, index)
        yield self._moved(fault, item, index)
        if fault.code == "AG105":
            yield self._split(fault, item, index)

    def _shortened(self, item: Item, index: int) -> Iterator[Change]:
        for by in range(STEP, item.minutes // 2 + 1, STEP):
            yield Shorten(index, by)

    def _moved(self, fault: Fault, item: Item, index: int) -> Iterator[Change]:
        """Yield the free gaps of the stay, those of the same day first, then of the nearest days.

        The frame's own items give way, and are placed anew, but for those at the edges of a day.
        """
        judged = self._judged(fault)
        days = judged.stay.days
        shown = _shown(judged, index)
        at_home = days.index(shown.day) if shown is not None and shown.day in days else 0
        for number in sorted(range(len(days)), key=lambda number: (abs(number - at_home), -number)):
            for start, end in _free(judged, days[number], index):
                for moment in _starts(start, end - item.minutes):
                    yield Move(index, days[number], number + 1, moment)

    def _split(self, fault: Fault, item: Item, index: int) -> Iterator[Change]:
        judged = self._judged(fault)
        shown = _shown(judged, index)
        if shown is None or shown.day not in judged.stay.days:
            return
        number = judged.stay.days.index(shown.day) + 1
        gap = self._builder.frame.reflection.minutes
        half = -(-item.minutes // 2 // STEP) * STEP
        yield Split(index, shown.day, number, minutes_at(shown.start), half, gap)

    def _cuts(self, fault: Fault, index: int) -> Iterator[Change]:
        if self._judged(fault).stay.offer.programme[index].kind not in STAYS_AS_IT_IS:
            yield Cut(index)

    def _first(self, fault: Fault, changes: Iterator[Change], cure: Cure) -> Change | None:
        others = [*cure.also, *cure.held]
        return next((change for change in islice(changes, MOST_TRIED) if self.mends(fault, [*others, change])), None)

    def mends(self, fault: Fault, changes: Sequence[Change]) -> bool:
        """Tell whether a fault is gone after some changes, and nothing else has come or grown."""
        left = _sizes(self._judged_after(fault, changes))
        return left[fault.key] <= self._sizes[fault.key] - fault.size and not self._grown(left)

    def _judged_after(self, fault: Fault, changes: Sequence[Change]) -> list[Fault]:
        offer = changed(self._judged(fault).stay.offer, changes)
        after = [
            self._builder.judged(agenda[0].stay._replace(offer=offer)) if agenda[0].offer == offer.id else agenda
            for agenda in self._by_stay
        ]
        return judge_host([judged for agenda in after for judged in agenda])

    def _grown(self, sizes: Sizes) -> bool:
        return any(size > self._sizes[key] for key, size in sizes.items())

    def _judged(self, fault: Fault) -> Judged:
        return next(one for one in self.host if (one.applicant, one.offer) == (fault.applicant, fault.offer))


def _sizes(faults: Sequence[Fault]) -> Sizes:
    """Return how much is wrong of each kind: two stretches of one day are added up."""
    sizes: Sizes = Counter()
    for fault in faults:
        sizes[fault.key] += fault.size
    return sizes


def _free(judged: Judged, day: date, moved: int) -> list[Span]:
    """Return the gaps of a day within the working hours, with the item that is moved out of the way."""
    shown = next((one for one in judged.agenda.days if one.day == day), None)
    if shown is None or shown.hours is None:
        return []
    until, closes = (minutes_at(clock) for clock in shown.hours)
    gaps = []
    for start, end in [
        *sorted(span_of(item) for item in shown.items if _keeps_its_place(item, moved)),
        (closes, closes),
    ]:
        if until < start:
            gaps.append(Span(until, start))
        until = max(until, end)
    return gaps


def _starts(first: int, last: int) -> list[int]:
    """Return where an item can begin in a gap: the first few quarters of an hour, and as late as there is room."""
    quarters = list(range(-(-first // QUARTER) * QUARTER, last + 1, QUARTER))
    return [*quarters[:3], *quarters[3:][-1:]]


def _keeps_its_place(item: AgendaItem, moved: int) -> bool:
    return item.item_index != moved and (item.item_index is not None or item.kind in ("welcome", "lunch", "evaluation"))


def _shown(judged: Judged, index: int) -> AgendaItem | None:
    items = (item for day in judged.agenda.days for item in day.items)
    return next((item for item in items if item.item_index == index), None)
