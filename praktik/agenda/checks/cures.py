"""The change that mends a fault: found by trying, so that whoever makes it sees the fault gone.

A change counts where, with the agendas built and judged once more, the fault is gone, nothing is found that was not
found before, and what is left is no worse. Of the items to blame the likeliest is changed in the mildest way that
helps: shortened by as little as it takes and to no less than half, moved to the first gap that fits, split by a break;
or else cut. The other ways that help for the same item are told as well, so that the host can choose.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from praktik.agenda.agenda import AgendaItem
from praktik.agenda.checks.changes import Begin, Change, Cut, Move, Shorten, Split, changed
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.judging import COMPANY, Builder, judge_alone, judge_host
from praktik.agenda.checks.measures import span_of
from praktik.agenda.points import minutes_at
from praktik.round.models import Item, ItemKind

STEP = 5
QUARTER = 15
MOST_TRIED = 40  # changes of one kind of one item
MOST_BLAMED = 6
STAYS_AS_IT_IS: frozenset[ItemKind] = frozenset({"welcome", "lunch", "reflection", "debrief", "evaluation"})
"""Kinds that the frame has a place for: they are moved, but never shortened or cut for another's sake."""


class Cures:
    """Finds the changes that mend the faults of the stays at one host."""

    def __init__(self, host: Sequence[Judged], builder: Builder) -> None:
        self.faults = judge_host(host)
        self.host = host
        self._builder = builder
        self._sizes = _sizes(self.faults)

    def of(self, fault: Fault) -> list[Change]:
        """Return the changes of one item that each mend a fault, the mildest first; none where none does."""
        cut: list[Change] = []
        for index in fault.blamed[:MOST_BLAMED]:
            mild = [change for kind in self._milder(fault, index) if (change := self._first(fault, kind)) is not None]
            harsh = self._first(fault, self._cuts(fault, index))
            if mild:
                return mild if harsh is None else [*mild, harsh]
            if harsh is not None and not cut:
                cut = [harsh]
        return cut

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
        """Yield the free gaps of the stay; the frame's own items give way, and are placed anew."""
        judged = self._judged(fault)
        opens, closes = (minutes_at(clock) for clock in judged.settings.day)
        for number, day in enumerate(judged.stay.days, start=1):
            shown = next((one.items for one in judged.agenda.days if one.day == day), ())
            taken = [span_of(other) for other in shown if _keeps_its_place(other, index)]
            until = opens
            for start, end in [*sorted(taken), (closes, closes)]:
                first = -(-until // QUARTER) * QUARTER
                for moment in range(first, start - item.minutes + 1, QUARTER):
                    yield Move(index, day, number, moment)
                until = max(until, end)

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

    def _first(self, fault: Fault, changes: Iterator[Change]) -> Change | None:
        return next((change for change in islice(changes, MOST_TRIED) if self.mends(fault, change)), None)

    def mends(self, fault: Fault, change: Change) -> bool:
        """Tell whether a fault is gone after a change, and nothing else has come or grown."""
        own = self._judged(fault)
        offer = changed(own.stay.offer, change)
        rebuilt = self._builder.judged([one.stay._replace(offer=offer) for one in self.host if one.offer == offer.id])
        alone = next(one for one in rebuilt if one.applicant == fault.applicant)
        if fault.code != COMPANY and not _is_gone(fault, self._sizes, judge_alone(alone)):
            return False
        again = iter(rebuilt)
        after = judge_host([next(again) if one.offer == offer.id else one for one in self.host])
        grown = any(size > self._sizes[key] for key, size in _sizes(after).items())
        return _is_gone(fault, self._sizes, after) and not grown

    def _judged(self, fault: Fault) -> Judged:
        return next(one for one in self.host if (one.applicant, one.offer) == (fault.applicant, fault.offer))


def _sizes(faults: Sequence[Fault]) -> Counter[tuple[object, ...]]:
    """Return how much is wrong of each kind: two stretches of one day are added up."""
    sizes: Counter[tuple[object, ...]] = Counter()
    for fault in faults:
        sizes[fault.key] += fault.size
    return sizes


def _is_gone(fault: Fault, before: Counter[tuple[object, ...]], after: Sequence[Fault]) -> bool:
    return _sizes(after)[fault.key] <= before[fault.key] - fault.size


def _keeps_its_place(item: AgendaItem, moved: int) -> bool:
    return item.item_index != moved and (item.item_index is not None or item.kind in ("welcome", "lunch", "evaluation"))


def _shown(judged: Judged, index: int) -> AgendaItem | None:
    items = (item for day in judged.agenda.days for item in day.items)
    return next((item for item in items if item.item_index == index), None)
