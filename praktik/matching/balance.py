"""How far what an organisation receives may differ from what it sends."""

from collections.abc import Sequence
from typing import NamedTuple


class Balance(NamedTuple):
    """The organisation of each offer, and what imbalance each tolerates: so many more received than sent, or fewer.

    Organisations are numbered as the homes of a market are, those that only host after them.
    """

    host: Sequence[int]
    tolerance: Sequence[int]

    def bounds(self, before: Sequence[int]) -> list[tuple[int, int]]:
        """Return the least and the most that each may receive beyond what it sends.

        What it has received beyond that `before` counts: where that alone exceeds a tolerance, it is the bound.
        """
        tolerated = zip(self.tolerance, before, strict=True)
        return [(min(-tolerance, number), max(tolerance, number)) for tolerance, number in tolerated]
