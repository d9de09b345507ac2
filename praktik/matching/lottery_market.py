"""A market in which nothing but the lottery changes from draw to draw, and the counts of what came out."""

from collections import Counter
from collections.abc import Sequence, Set
from hashlib import shake_256
from typing import NamedTuple

from praktik.matching.market import Market, Mechanism

NOWHERE = -1
BYTES_OF_A_NUMBER = 8
MOST_CHOICES = 3_000_000  # that are kept in memory; where there are more, each is made when it is asked for


class LotteryMarket(NamedTuple):
    """A market of applicants whose lottery numbers come from their `seeds`.

    A choice's priority divided by `unit` is what counts before the lottery. `mechanism` matches each draw.
    `in_lockstep` tells that deferred acceptance comes to the same, and `in_lottery_order` that in it the lottery
    alone decides, where nobody has ties. `firsts` are the offers that each applicant wishes first, `places` those of
    each offer.
    """

    market: Market
    seeds: Sequence[bytes]
    unit: int
    mechanism: Mechanism
    in_lockstep: bool
    in_lottery_order: bool
    firsts: Sequence[Set[int]]
    places: Sequence[int]


class Draws(NamedTuple):
    """Some draws that follow on each other: the first, and the one after the last."""

    first: int
    end: int

    def __len__(self) -> int:
        """Return how many there are."""
        return self.end - self.first


class Tally(NamedTuple):
    """What came out of some draws.

    `outcomes` holds for each applicant in how many draws they got which offer, or got NOWHERE; `full` in how many each
    offer was full. `unplaced` and `first_wishes` hold for each number of applicants in how many draws it was so many.
    """

    outcomes: list[Counter[int]]
    full: list[int]
    unplaced: Counter[int]
    first_wishes: Counter[int]

    @classmethod
    def of_nothing(cls, repeated: LotteryMarket) -> "Tally":
        """Return the tally of no draw."""
        return cls([Counter() for _ in repeated.seeds], [0] * len(repeated.places), Counter(), Counter())

    def add(self, other: "Tally") -> None:
        """Count in what came out of other draws."""
        for mine, theirs in zip(self.outcomes, other.outcomes, strict=True):
            mine.update(theirs)
        for offer, times in enumerate(other.full):
            self.full[offer] += times
        self.unplaced.update(other.unplaced)
        self.first_wishes.update(other.first_wishes)


def lottery_numbers(seed: bytes, draws: Draws) -> bytes:
    """Return an applicant's numbers in some draws, 8 bytes each, of the SHAKE-256 of the seed."""
    return shake_256(seed).digest(BYTES_OF_A_NUMBER * draws.end)[BYTES_OF_A_NUMBER * draws.first :]
