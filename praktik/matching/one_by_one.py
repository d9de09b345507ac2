"""Many draws of the lottery, each matched by itself: slow, and the measure of whatever is faster."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from praktik.matching.lottery_market import BYTES_OF_A_NUMBER, NOWHERE, Draws, LotteryMarket, Tally, lottery_numbers
from praktik.matching.market import Assignment, Choice

MOST_BYTES = 64_000_000


def tally_one_by_one(repeated: LotteryMarket, draws: Draws, report: Callable[[int], None]) -> Tally:
    """Return what comes out of some draws; `report` is told how many more are done."""
    tally = Tally.of_nothing(repeated)
    together = max(1, MOST_BYTES // (BYTES_OF_A_NUMBER * max(1, len(repeated.seeds))))
    for first in range(draws.first, draws.end, together):
        some = Draws(first, min(first + together, draws.end))
        numbers = [lottery_numbers(seed, some) for seed in repeated.seeds]
        for draw in range(len(some)):
            start = draw * BYTES_OF_A_NUMBER
            drawn = [number[start : start + BYTES_OF_A_NUMBER] for number in numbers]
            order = sorted(range(len(drawn)), key=drawn.__getitem__)
            _count(repeated, _match(repeated, order), tally)
            report(1)
    return tally


def _match(repeated: LotteryMarket, order: Sequence[int]) -> Assignment:
    market = repeated.market
    offers = len(repeated.places)
    preferences: list[Iterable[Sequence[Choice]]] = list(market.preferences)
    for place, applicant in enumerate(order):
        preferences[applicant] = _Redrawn(market.preferences[applicant], repeated.unit, place * offers)
    return repeated.mechanism(market._replace(preferences=preferences), order)


class _Redrawn:
    """An applicant's choices with the priorities of one draw, each made when it is asked for."""

    def __init__(self, groups: Iterable[Sequence[Choice]], unit: int, lottery: int) -> None:
        self._groups = groups
        self._unit = unit
        self._lottery = lottery

    def __iter__(self) -> Iterator[Sequence[Choice]]:
        unit, lottery = self._unit, self._lottery
        for group in self._groups:
            yield [Choice(priority // unit * unit + lottery + offer, offer, seats) for priority, offer, seats in group]


def _count(repeated: LotteryMarket, held: Assignment, tally: Tally) -> None:
    interns = [0] * len(repeated.places)
    unplaced = first_wishes = 0
    for applicant, choice in enumerate(held):
        if choice is None:
            unplaced += 1
            tally.outcomes[applicant][NOWHERE] += 1
        else:
            interns[choice.offer] += 1
            first_wishes += choice.offer in repeated.firsts[applicant]
            tally.outcomes[applicant][choice.offer] += 1
    for offer, places in enumerate(repeated.places):
        tally.full[offer] += interns[offer] >= places
    tally.unplaced[unplaced] += 1
    tally.first_wishes[first_wishes] += 1
