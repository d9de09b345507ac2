"""Which blocks the agenda of a stay has, and where they stand; those that cannot be on it are named with the reason.

Where not all fit, whoever comes first in the host's order stays: a block is left out that does not fit beside those
before it, and is named with fewest of those on the agenda beside which it cannot fit. Every day keeps room for what
reflection there must be, and for as much as can be of what the round wishes where that leaves nothing out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from praktik.agenda.agenda import LeftOut, LeftOutReason
from praktik.agenda.arranging import arrange, hold, place_in_order
from praktik.agenda.blocks import Block
from praktik.agenda.conflicts import smallest_conflict
from praktik.agenda.day_search import Steps
from praktik.agenda.free_time import OpenDay, Piece, Slot

# Enough for any programme that a week holds; where a search ends before it has tried everything, the agenda says so.
MOST_STEPS = 1_000
MOST_CONFLICTS = 300


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
    """The blocks of one stay and its days: with the reflections that the round wishes, and that there must be.

    `wishes` begin with the dearest; the first that can be granted is.

    No question takes more than `most_steps`, all wishes together no more than twice as many, and no more than
    MOST_CONFLICTS conflicts are looked at in all.
    """

    def __init__(
        self, wishes: Sequence[Sequence[OpenDay]], must: Sequence[OpenDay], most_steps: int | None = None
    ) -> None:
        self._most_steps = MOST_STEPS if most_steps is None else most_steps
        self._wishes = wishes
        self._must = must
        self._conflicts = Steps(MOST_CONFLICTS)

    def select(self, frames: Sequence[Candidate], hosts: Sequence[Candidate]) -> Selection:
        """Return where everything stands; the frame's own blocks give way to none of the host's."""
        frames = [candidate for candidate in frames if self._find(self._must, [candidate]) is not None]
        chosen, slots = self._chosen(frames, hosts)
        candidates = _in_turn(frames, chosen)
        placed = self._as_wished(candidates) or slots
        left_out = [self._named(frames, chosen, candidate) for candidate in hosts if candidate not in chosen]
        blocks = [candidate.block for candidate in candidates]
        return Selection(list(zip(blocks, placed, strict=True)), [each for few in left_out for each in few])

    def _chosen(
        self, frames: Sequence[Candidate], hosts: Sequence[Candidate]
    ) -> tuple[Sequence[Candidate], Sequence[Slot]]:
        """Return all of the host's if they fit, else each that fits beside those before it; and where they stand."""
        slots = self._find(self._must, _in_turn(frames, hosts))
        if slots is not None:
            return hosts, slots
        chosen: list[Candidate] = []
        slots = self._find(self._must, frames) or []
        for candidate in hosts:
            more = self._find(self._must, _in_turn(frames, [*chosen, candidate]))
            if more is not None:
                chosen, slots = [*chosen, candidate], more
        return chosen, slots

    def _as_wished(self, candidates: Sequence[Candidate]) -> list[Slot] | None:
        pieces = [candidate.piece for candidate in candidates]
        steps = Steps(2 * self._most_steps)
        found = (arrange(pieces, days, Steps(self._most_steps, steps)) for days in self._wishes)
        return next((slots for slots in found if slots is not None and hold(self._must, pieces, slots)), None)

    def _find(self, days: Sequence[OpenDay], candidates: Sequence[Candidate]) -> list[Slot] | None:
        return arrange([candidate.piece for candidate in candidates], days, Steps(self._most_steps))

    def _fit(self, candidates: Sequence[Candidate]) -> bool | None:
        """Tell whether candidates fit; None where the search has ended before that was known."""
        steps = Steps(self._most_steps)
        found = arrange([candidate.piece for candidate in candidates], self._must, steps)
        return None if found is None and steps.used_up else found is not None

    def _named(self, frames: Sequence[Candidate], chosen: Sequence[Candidate], candidate: Candidate) -> list[LeftOut]:
        """Name the items of a block that is left out, with fewest of those on the agenda that it cannot fit beside."""
        items = list(_items([candidate]))
        if self._fit(_in_turn(frames, [*chosen, candidate])) is None:
            return [LeftOut(index, title, "not_found") for index, title in items]
        conflict = self._conflict(frames, chosen, candidate)
        if len(conflict) == len(candidate.block.points) == 1:
            alone = place_in_order([candidate.piece], [day._replace(reflections=0) for day in self._must])
            reason: LeftOutReason = "no_gap" if alone == [None] else "kept_for_reflection"
            return [LeftOut(index, title, reason) for index, title in items]
        together = tuple(sorted(index for index, _ in _items(conflict)))
        return [LeftOut(index, title, "cannot_fit_together", together) for index, title in items]

    def _conflict(
        self, frames: Sequence[Candidate], chosen: Sequence[Candidate], candidate: Candidate
    ) -> list[Candidate]:
        def fits(numbers: Sequence[int]) -> bool:
            """Tell whether some of those chosen fit beside it, as far as is known."""
            return self._fit(_in_turn(frames, [*(chosen[number] for number in numbers), candidate])) is not False

        numbers = smallest_conflict([other.piece for other in chosen], fits, self._conflicts)
        return [*(chosen[number] for number in numbers), candidate]


def _in_turn(frames: Sequence[Candidate], hosts: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates in the order in which they are placed: what is tied to a day, the frame's, the rest."""
    tied = [candidate for candidate in hosts if candidate.block.day is not None]
    return [*tied, *frames, *(candidate for candidate in hosts if candidate.block.day is None)]


def _items(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    for candidate in candidates:
        for point in candidate.block.points:
            if point.index is not None:
                yield point.index, point.title
