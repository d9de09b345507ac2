"""Which pieces cannot be on the agenda together, where not all can: a smallest set of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from praktik.agenda.day_search import Steps
from praktik.agenda.free_time import Piece

Fits = Callable[[Sequence[int]], bool]


def smallest_conflict(pieces: Sequence[Piece], fits: Fits, steps: Steps, at_least: int = 1) -> tuple[int, ...] | None:
    """Return the numbers of fewest pieces that do not fit together; None where all fit, or the steps are used up.

    Of pieces in the same lanes and on the same days a longer one needs all that a shorter one needs. So if the
    longest of them fit, as many others do as well, and only the longest have to be tried: so many of each sort.
    Of those that are equally long the last are named. No conflict is smaller than `at_least`, which the caller
    knows.
    """
    sorts: defaultdict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        sorts[piece.lanes, piece.days].append(number)
    longest_first = [sorted(sort, key=lambda number: (-pieces[number].minutes, -number)) for sort in sorts.values()]
    for size in range(at_least, len(pieces) + 1):
        for counts in _shares(size, [len(sort) for sort in longest_first]):
            if not steps.take():
                return None
            numbers = sorted(
                number for sort, count in zip(longest_first, counts, strict=True) for number in sort[:count]
            )
            if not fits(numbers):
                return None if steps.used_up else tuple(numbers)
    return None


def _shares(size: int, most: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield all ways to take so many in all from sorts that have so many each."""
    if not most:
        if size == 0:
            yield ()
        return
    for count in range(min(size, most[0]), -1, -1):
        if size - count <= sum(most[1:]):
            for others in _shares(size - count, most[1:]):
                yield (count, *others)
