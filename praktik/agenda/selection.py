"""Which blocks the agenda of a stay has, and where they stand; those that cannot be on it are named with the reason.

First with as much reflection as the round asks for, then with what every day must have. Where not even that
leaves room for all, fewest blocks that cannot fit together are looked for, and the last of them in the host's
order is left out, until the others fit. What is left out is named with fewest of those on the agenda beside which it
cannot fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from praktik.agenda.agenda import LeftOut, LeftOutReason
from praktik.agenda.arranging import arrange, place_in_order
from praktik.agenda.blocks import Block
from praktik.agenda.conflicts import smallest_conflict
from praktik.agenda.day_search import Steps
from praktik.agenda.free_time import OpenDay, Piece, Slot

# Enough for any programme that a week holds; beyond it the search ends, and the agenda says so.
MOST_STEPS = 10_000
MOST_STEPS_FOR_WISHED = 2_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block, and how a search sees it."""

    block: Block
    piece: Piece


@dataclass(frozen=True, slots=True)
class Selection:
    """The blocks that are on the agenda, each with its place, and the items that are left out."""

    placed: Sequence[tuple[Block, Slot]]
    left_out: Sequence[LeftOut]


class Selecting:
    """The blocks of one stay and its days: with the reflections that the round wishes, and that there must be."""

    def __init__(self, wished: Sequence[OpenDay], must: Sequence[OpenDay], most_steps: int = MOST_STEPS) -> None:
        self._wished = wished
        self._must = must
        self._most_steps = most_steps
        self._steps = Steps(most_steps)

    def select(self, frames: Sequence[Candidate], hosts: Sequence[Candidate]) -> Selection:
        """Return where everything stands; the frame's own blocks give way to none of the host's."""
        frames = [candidate for candidate in frames if self._fit([candidate])]
        chosen, size = list(hosts), 1
        while not self._fit(_in_turn(frames, chosen)):
            conflict = self._smallest_conflict(frames, chosen, size)
            if not conflict:
                return self._in_order(frames, hosts)
            size = len(conflict)
            chosen.remove(conflict[-1])
        self._take_back(frames, chosen, hosts)
        candidates = _in_turn(frames, chosen)
        slots = self._arranged(candidates)
        if slots is None:
            return self._in_order(frames, hosts)
        left_out = [self._named(frames, chosen, candidate) for candidate in hosts if candidate not in chosen]
        return Selection(list(zip(_blocks(candidates), slots, strict=True)), [each for few in left_out for each in few])

    def _fit(self, candidates: Sequence[Candidate]) -> bool:
        return arrange(_pieces(candidates), self._must, self._steps) is not None

    def _arranged(self, candidates: Sequence[Candidate]) -> list[Slot] | None:
        """Place them with the reflections wished if that can be found soon, else with those there must be."""
        pieces = _pieces(candidates)
        slots = arrange(pieces, self._wished, Steps(min(MOST_STEPS_FOR_WISHED, self._most_steps)))
        return arrange(pieces, self._must, self._steps) if slots is None else slots

    def _smallest_conflict(
        self, frames: Sequence[Candidate], chosen: Sequence[Candidate], at_least: int
    ) -> list[Candidate]:
        """Return fewest of the host's that do not fit beside the frame; none where the steps are used up."""

        def fits(numbers: Sequence[int]) -> bool:
            return self._fit(_in_turn(frames, [chosen[number] for number in numbers]))

        numbers = smallest_conflict(_pieces(chosen), fits, self._steps, at_least)
        return [] if numbers is None else [chosen[number] for number in numbers]

    def _named(self, frames: Sequence[Candidate], chosen: Sequence[Candidate], candidate: Candidate) -> list[LeftOut]:
        """Name the items of a block that is left out, with fewest of those on the agenda that it cannot fit beside."""
        conflict = self._smallest_conflict(frames, [*chosen, candidate], 1)
        reason: LeftOutReason = "cannot_fit_together"
        if not conflict:
            reason = "not_found"
        elif conflict == [candidate]:
            without = [day._replace(reflections=0) for day in self._must]
            alone = place_in_order([candidate.piece], without)
            reason = "no_gap" if alone == [None] else "kept_for_reflection"
        together = tuple(sorted(_indices(conflict))) if reason == "cannot_fit_together" else ()
        return [LeftOut(index, title, reason, together) for index, title in _items([candidate])]

    def _take_back(self, frames: Sequence[Candidate], chosen: list[Candidate], hosts: Sequence[Candidate]) -> None:
        """Take back what fits after all, now that others have gone."""
        for candidate in hosts:
            if candidate not in chosen:
                more = [other for other in hosts if other is candidate or other in chosen]
                if self._fit(_in_turn(frames, more)):
                    chosen[:] = more

    def _in_order(self, frames: Sequence[Candidate], hosts: Sequence[Candidate]) -> Selection:
        """Return what has room in the order given, since the search has ended; the rest is named so."""
        candidates = _in_turn(frames, hosts)
        slots = place_in_order(_pieces(candidates), self._must)
        both = list(zip(candidates, slots, strict=True))
        left_out = [
            LeftOut(index, title, "not_found")
            for candidate, slot in both
            for index, title in _items([candidate])
            if slot is None
        ]
        return Selection([(candidate.block, slot) for candidate, slot in both if slot is not None], left_out)


def _in_turn(frames: Sequence[Candidate], hosts: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates in the order in which they are placed: what is tied to a day, the frame's, the rest."""
    tied = [candidate for candidate in hosts if candidate.block.day is not None]
    return [*tied, *frames, *(candidate for candidate in hosts if candidate.block.day is None)]


def _indices(candidates: Sequence[Candidate]) -> set[int]:
    return {index for index, _ in _items(candidates)}


def _items(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    for candidate in candidates:
        for point in candidate.block.points:
            if point.index is not None:
                yield point.index, point.title


def _pieces(candidates: Sequence[Candidate]) -> list[Piece]:
    return [candidate.piece for candidate in candidates]


def _blocks(candidates: Sequence[Candidate]) -> list[Block]:
    return [candidate.block for candidate in candidates]
