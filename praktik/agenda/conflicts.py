"""Beside which pieces another one cannot be on the agenda, where it cannot be there with all: fewest of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from praktik.agenda.day_search import Steps
from praktik.agenda.free_time import Piece

Fits = Callable[[Sequence[int]], bool]


def smallest_conflict(pieces: Sequence[Piece], fits: Fits, steps: Steps) -> Sequence[int]:
    """Return the numbers of fewest pieces that do not fit, where all together do not.

    Of pieces in the same lanes and on the same days a longer one needs all that a shorter one needs. So if the
    longest of them fit, as many others do as well, and only the longest have to be tried: so many of each sort.
    Of those that are equally long the last are named. Where the steps are used up before, none of those returned
    can be spared, although there may be fewer others.
    """
    for numbers in _fewest_first(pieces):
        if not steps.take():
            return _none_to_spare(pieces, fits)
        if not fits(numbers):
            return numbers
    return range(len(pieces))


def _fewest_first(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    sorts: defaultdict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        sorts[piece.lanes, piece.days].append(number)
    longest_first = [sorted(sort, key=lambda number: (-pieces[number].minutes, -number)) for sort in sorts.values()]
    for size in range(len(pieces) + 1):
        for counts in _shares(size, [len(sort) for sort in longest_first]):
            chosen = (sort[:count] for sort, count in zip(longest_first, counts, strict=True))
            yield sorted(number for numbers in chosen for number in numbers)


def _none_to_spare(pieces: Sequence[Piece], fits: Fits) -> Sequence[int]:
    """Return what is left once each piece is gone, the shortest first, without which the others do not fit either."""
    numbers = list(range(len(pieces)))
    for number in sorted(numbers, key=lambda number: (pieces[number].minutes, number)):
        others = [other for other in numbers if other != number]
        if not fits(others):
            numbers = others
    return numbers


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
