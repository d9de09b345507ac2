"""Many draws in lockstep beside the same draws one by one in plain Python: `python -m benchmarks.odds [--jobs J]`.

Three markets: plain places; periods with places of their own, host limits and at most one from each home organisation
in a period; and a large plain one. Prints the seconds, CPU seconds of this process, and the ratio for a draw.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.deferred_acceptance import make_market
from praktik.defence.drawing import tally_draws
from praktik.matching.lottery_market import Draws, LotteryMarket
from praktik.matching.market import Limits, Market
from praktik.matching.one_by_one import tally_one_by_one
from praktik.placing.policies import let_applicants_propose


class Measured(NamedTuple):
    """A market, how often it is drawn in lockstep and one by one, and the seconds that the first should take."""

    name: str
    applicants: int
    offers: int
    wishes: int
    limits: bool
    draws: int
    one_by_one: int
    wanted: float


MARKETS = (
    Measured("plain places", 300, 120, 8, limits=False, draws=10_000, one_by_one=100, wanted=1.5),
    Measured("periods, host limits, homes", 300, 120, 8, limits=True, draws=10_000, one_by_one=50, wanted=12),
    Measured("plain places", 5_000, 600, 10, limits=False, draws=1_000, one_by_one=5, wanted=5),
)


def make_lottery_market(measured: Measured) -> LotteryMarket:
    """Return the market of a benchmark; with limits, half of the applicants come from eight organisations."""
    made = make_market(measured.applicants, measured.offers, measured.wishes, periods=measured.limits)
    limits = made.limits
    homes: Sequence[int] = range(measured.applicants)
    if measured.limits:
        of_periods = [int(interchangeable) for interchangeable in limits.interchangeable]
        limits = Limits(limits.capacity, limits.above, of_periods, limits.interchangeable)
        homes = [applicant % 8 if applicant % 2 else applicant for applicant in homes]
    preferences = [list(groups) for groups in made.preferences]
    return LotteryMarket(
        market=Market(limits, homes, preferences),
        seeds=[f"Lotto, uge 25 2027:a{applicant:05}".encode() for applicant in range(measured.applicants)],
        unit=measured.applicants * measured.offers,
        mechanism=let_applicants_propose,
        in_lockstep=True,
        in_lottery_order=False,
        firsts=[{choice.offer for choice in groups[0]} for groups in preferences],
        places=[1] * measured.offers,
    )


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long a piece of work takes, and how much of the CPU it has here."""
    before, cpu_before = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - before, time.process_time() - cpu_before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, help="how many processes; else as many as pay")
    jobs = parser.parse_args().jobs
    for measured in MARKETS:
        market = make_lottery_market(measured)
        took, cpu = seconds(lambda: tally_draws(market, measured.draws, jobs, lambda _: None))  # noqa: B023 - called at once
        single, _ = seconds(lambda: tally_one_by_one(market, Draws(0, measured.one_by_one), lambda _: None))  # noqa: B023
        ratio = single / measured.one_by_one / (took / measured.draws)
        print(
            f"{measured.applicants} x {measured.offers} x {measured.wishes}, {measured.name}, {measured.draws} draws: "
            f"{took:.2f} s (CPU {cpu:.2f} s; wanted: at most {measured.wanted} s), {ratio:.0f} times as fast as one by "
            f"one in plain Python ({1000 * single / measured.one_by_one:.2f} ms a draw)"
        )


if __name__ == "__main__":
    main()
