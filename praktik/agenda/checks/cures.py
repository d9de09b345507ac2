"""The change that mends a fault: found by trying, so that whoever makes it sees the fault gone.

A change counts where, with the agendas built and judged once more, the fault is gone, nothing is found that was not
found before, and what is left is no worse. Of the items to blame the likeliest is changed in the mildest way that
helps: shortened by as little as it takes and to no less than half, moved to the first gap that fits, split by a break;
or else cut. The other ways that help for the same item are told as well, so that the host can choose.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from praktik.agenda.agenda import NEVER_IN_THE_STAY
from praktik.agenda.checks.candidates import cuts, held_as_they_are, mild_changes
from praktik.agenda.checks.changes import Change, Cut, Move, changed
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.half_days import blame_half_days
from praktik.agenda.checks.judging import Builder, judge_host
from praktik.agenda.stays import Stay

Sizes = Counter[tuple[object, ...]]
MOST_TRIED = 40  # changes of one kind of one item
MOST_BLAMED = 4
MOST_PLACED_ANEW = 8
MOST_SPARED = 8  # cuts of what had no room that are tried without
MOST_STEPS = 2  # before the change that mends a fault
FEW_STEPS = 300  # of the search for room while changes are tried; what helps is built once more with all of them
MOST_TRIES = 600  # of changes after which the flexible items are placed anew, at one host
DEAR = 10  # what one counts for that is built with all steps


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
        self._quickly = builder._replace(most_steps=FEW_STEPS)
        self._by_stay = [builder.judged(stay) for stay in stays]
        self.host = [judged for agenda in self._by_stay for judged in agenda]
        self.faults = list(blame_half_days(judge_host(self.host), self.host, builder))
        self._sizes = _sizes(self.faults)
        self._tries = MOST_TRIES

    def of(self, fault: Fault) -> Cure:
        """Return what mends a fault; nothing where no change of a few items does.

        Time that is freed is often taken at once: by an item that had no room so far, or by one that had no fixed
        time. Then the first has to go, or the others are held where they are. Last, several items are changed.
        """
        return self._with_fewest_cuts(fault, self._found(fault))

    def _found(self, fault: Fault) -> Cure:
        cures = self._begun(fault)
        for find in (self._mild_ways, self._harsh_ways):
            for cure in cures:
                if ways := find(fault, cure):
                    return cure._replace(ways=ways)
        return self._step_by_step(fault, cures[-1])

    def _with_fewest_cuts(self, fault: Fault, cure: Cure) -> Cure:
        """Return a cure that leaves alone what had no room, where each of its ways mends the fault all the same."""
        cuts_of_left_out = [change for change in cure.also if change in self._left_out(fault)]
        for cut in cuts_of_left_out if cure.ways and len(cuts_of_left_out) <= MOST_SPARED else ():
            fewer = cure._replace(also=tuple(change for change in cure.also if change != cut))
            builders = (self._quickly, self._builder)
            if all(self._mends(fault, fewer, way, builder) for way in cure.ways for builder in builders):
                cure = fewer
        return cure

    def _step_by_step(self, fault: Fault, cure: Cure) -> Cure:
        """Return a cure that changes several items: the one that helps most, and then what mends the rest."""
        size = self._sizes[fault.key]
        for _ in range(MOST_STEPS):
            step, size = self._best_step(fault, cure, size)
            if step is None:
                break
            cure = cure._replace(also=(step, *cure.also))
            if ways := self._mild_ways(fault, cure) or self._harsh_ways(fault, cure):
                return cure._replace(ways=ways)
        return Cure(())

    def _begun(self, fault: Fault) -> list[Cure]:
        """Return what may have to be done besides changing an item, the least first.

        To place many items anew is a search each time: there the others are always held, as they are once that has
        been tried often enough.
        """
        left_out, held = self._left_out(fault), tuple(held_as_they_are(self._judged(fault)))
        most = Cure((), left_out, held)
        if len(held) + len(left_out) > MOST_PLACED_ANEW or self._tries <= 0:
            return [most]
        return list(dict.fromkeys((Cure(()), Cure((), left_out), Cure((), (), held), most)))

    def _mild_ways(self, fault: Fault, cure: Cure) -> tuple[Change, ...]:
        """Return how one item can be changed, the rest of the cure given; last, that it can be left out as well."""
        for index in self._to_blame(fault, cure):
            tries = [self._first(fault, changes, cure) for changes in mild_changes(fault, self._judged(fault), index)]
            mild = tuple(change for change in tries if change is not None)
            if mild:
                cut = self._first(fault, cuts(fault, self._judged(fault), index), cure)
                return mild if cut is None else (*mild, cut)
        return ()

    def _harsh_ways(self, fault: Fault, cure: Cure) -> tuple[Change, ...]:
        """Return the item that can be left out, the rest of the cure given."""
        tries = (
            self._first(fault, cuts(fault, self._judged(fault), index), cure) for index in self._to_blame(fault, cure)
        )
        return tuple(cut for cut in tries if cut is not None)[:1]

    def _to_blame(self, fault: Fault, cure: Cure) -> list[int]:
        changed_already = {change.index for change in cure.also}
        return [index for index in fault.blamed[:MOST_BLAMED] if index not in changed_already]

    def _best_step(self, fault: Fault, cure: Cure, size: int) -> tuple[Change | None, int]:
        """Return the change that does most against a fault of this size while nothing else grows, and what is left."""
        best: Change | None = None
        for index in self._to_blame(fault, cure):
            for changes in mild_changes(fault, self._judged(fault), index):
                for change in islice(changes, MOST_TRIED):
                    left = self._sizes_after(fault, cure, change, self._quickly)
                    if left[fault.key] < size and not self._grown(left):
                        best, size = change, left[fault.key]
        return best, size

    def _left_out(self, fault: Fault) -> tuple[Change, ...]:
        """Return what had no room but may find some, cut for good, except what the fault is about."""
        items = [item for item in self._judged(fault).agenda.left_out if item.reason not in NEVER_IN_THE_STAY]
        return tuple(Cut(item.item_index) for item in items if item.item_index not in fault.items)

    def _first(self, fault: Fault, changes: Iterator[Change], cure: Cure) -> Change | None:
        for change in islice(changes, MOST_TRIED):
            if not cure.held and self._tries <= 0:
                return None
            if all(self._mends(fault, cure, change, builder) for builder in (self._quickly, self._builder)):
                return change
        return None

    def _mends(self, fault: Fault, cure: Cure, change: Change, builder: Builder) -> bool:
        """Tell whether a fault is gone after a change, with what else the cure asks for, and nothing has come."""
        left = self._sizes_after(fault, cure, change, builder)
        return left[fault.key] <= self._sizes[fault.key] - fault.size and not self._grown(left)

    def _sizes_after(self, fault: Fault, cure: Cure, change: Change, builder: Builder) -> Sizes:
        offer = changed(self._judged(fault).stay.offer, [*cure.also, *cure.held, change])
        after: list[Judged] = []
        for agenda in self._by_stay:
            again = agenda[0].offer == offer.id
            after += builder.judged(agenda[0].stay._replace(offer=offer)) if again else agenda
        if not cure.held:
            self._tries -= DEAR if builder is self._builder else 1
        return _sizes(judge_host(after))

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
