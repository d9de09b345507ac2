"""The most that can be placed without a blocking pair, with ties as ties, found and proven by the solver.

`python -m benchmarks.most_placed [--size 300x120] [--market N] [--time-limit S]`: three markets of 300 x 120, of
1,000 x 300 and of 3,000 x 800 with 8 wishes, four tie groups at each offer and places for 95 in 100. Prints how many
are placed when the lottery breaks the ties, at the beginning (Király), by the solver, and at most; and after how
many seconds of processor time (and by the clock) that was so, and after how many all else was.
"""

import argparse
import os
import random
import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from praktik.matching import profiles
from praktik.matching.aims import Aim, aims_by_rank
from praktik.matching.beginning import find_beginning
from praktik.matching.blocking import Hosts
from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.exact import Decision, Wanted, match_exactly
from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.matching.profiles import RankedChoice
from praktik.matching.units import Unit, find_units

SIZES = {"300x120": 10.0, "1000x300": 60.0, "3000x800": 60.0}
"""Applicants and offers, and the seconds there are."""
MARKETS = (1, 2, 3)
WISHES, TIE_GROUPS = 8, 4


class Made(NamedTuple):
    """A market, what its applicants want, the order of the lottery, and by what equal priorities are divided."""

    market: Market
    wishes: list[list[RankedChoice]]
    order: list[int]
    tied: int


class Moment(NamedTuple):
    """Seconds of this process, and by the clock."""

    processor: float
    clock: float

    @classmethod
    def now(cls) -> "Moment":
        """Return this moment."""
        return cls(time.process_time(), time.monotonic())

    def since(self, start: "Moment") -> str:
        """Return in words how long this is after another moment."""
        return f"{self.processor - start.processor:5.1f} s ({self.clock - start.clock:5.1f})"


def make_market(applicants: int, offers: int, seed: int) -> Made:
    """Return a market in which some offers are asked for by many."""
    chance = random.Random(seed)
    places = [1] * offers
    for _ in range(round(0.95 * applicants) - offers):
        places[chance.randrange(offers)] += 1
    liked = [0.05 + chance.random() for _ in range(offers)]
    order = chance.sample(range(applicants), applicants)
    turn = {applicant: place for place, applicant in enumerate(order)}
    wishes = []
    for applicant in range(applicants):
        wanted: dict[int, None] = {}
        while len(wanted) < WISHES:
            wanted.update(dict.fromkeys(chance.choices(range(offers), liked, k=WISHES - len(wanted))))
        levels = [chance.randrange(TIE_GROUPS) * applicants + turn[applicant] for _ in wanted]
        wishes.append(
            [
                RankedChoice(rank, Choice(level * offers + offer, offer, (offer,)))
                for rank, (offer, level) in enumerate(zip(wanted, levels, strict=True), start=1)
            ]
        )
    limits = Limits(places, [TOP] * offers, [0] * offers, [False] * offers)
    preferences = [[[ranked.choice] for ranked in mine] for mine in wishes]
    return Made(Market(limits, list(range(applicants)), preferences), wishes, order, applicants * offers)


def solve(made: Made, seconds: float) -> tuple[Decision, list[Moment]]:
    """Return what is decided, and when each aim was begun."""
    begun: list[Moment] = []

    def aims(units: Sequence[Unit]) -> Iterator[Aim]:
        for aim in aims_by_rank(units, names=("placed", "ranks"), objectives=profiles.least_total_rank):
            begun.append(Moment.now())
            yield aim
        begun.append(Moment.now())

    wanted = Wanted(aims, stable=True, tied=made.tied)
    return match_exactly(made.market, made.wishes, made.order, wanted, seconds), begun


def tell(made: Made, seconds: float) -> str:
    """Return a line about a market."""
    count = partial(sum, start=0)
    by_lottery = count(one is not None for one in match_by_deferred_acceptance(made.market))
    units = find_units(made.market, made.wishes, made.tied)
    at_first = count(one is not None for one in find_beginning(made.market, units, Hosts(made.market, units)))
    start = Moment.now()
    decision, begun = solve(made, seconds)
    end = Moment.now()
    placed = count(one is not None for one in decision.held)
    proof = decision.proof
    if proof.open == "placed":
        assert proof.bound is not None
        gap = 100 * (-proof.bound - placed) / placed
        found = f"{placed} of at most {-proof.bound} (gap {gap:.2f} %)"
    else:
        found = f"{placed} proven after {begun[1].since(start)}"
    halfway = "" if proof.open != "placed" else f", {_share(at_first, placed, -(proof.bound or 0)):.0%} of the way"
    rest = "all proven" if proof.open is None else f"open: {proof.open}"
    return f"lottery {by_lottery}, beginning {at_first}, {found}{halfway}; {rest} after {end.since(start)}"


def _share(at_first: int, placed: int, bound: int) -> float:
    return 1.0 if bound == at_first else (placed - at_first) / (bound - at_first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, action="append")
    parser.add_argument("--market", type=int, action="append")
    parser.add_argument("--time-limit", type=float, help="seconds for each market; else 10, 60 and 60")
    typed = parser.parse_args()
    for size in typed.size or SIZES:
        applicants, offers = map(int, size.split("x"))
        for number in typed.market or MARKETS:
            made = make_market(applicants, offers, number)
            line = tell(made, SIZES[size] if typed.time_limit is None else typed.time_limit)
            busy = f" (load {os.getloadavg()[0]:.1f})" if hasattr(os, "getloadavg") else ""
            print(f"{size}, market {number}: {line}{busy}", flush=True)


if __name__ == "__main__":
    main()
