"""Which items stand out of the order in which the host gave them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set

from praktik.agenda.agenda import AgendaDay


def out_of_order(days: Sequence[AgendaDay], flexible: Set[int | None]) -> tuple[int, ...]:
    """Return the indices of fewest flexible items without which the others stand in the order given.

    These are all that are not in a longest increasing subsequence (Schensted 1961).
    """
    items = [item for day in days for item in day.items if item.item_index in flexible]
    indices = [item.item_index for item in items if item.item_index is not None]
    return tuple(sorted(set(indices) - set(_longest_increasing(indices))))


def _longest_increasing(numbers: Iterable[int]) -> list[int]:
    ends: list[int] = []
    chains: list[list[int]] = []
    for number in numbers:
        length = bisect_right(ends, number)
        chain = [*(chains[length - 1] if length else ()), number]
        ends[length : length + 1] = [number]
        chains[length : length + 1] = [chain]
    return chains[-1] if chains else []
