"""The profile policies, beside OR-Tools' SimpleMinCostFlow solving the least total rank, where it is installed.

`python -m benchmarks.profiles [APPLICANTS OFFERS WISHES]`: 5,000 x 600 x 10 and 50,000 x 6,000 x 12, or what is typed;
some offers are asked for by many. Each policy matches the market twice: as the peer sees it, with places only; and with
two periods to each offer, a limit for each host, and one from each home at a time, of which the peer is told nothing.

Prints seconds of processor time and the ratio to the peer, which is given its arrays ready-made; the median of runs in
pairs, as many as begin within ten seconds.
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from statistics import median

from praktik.matching import profiles
from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.matching.profiles import RankedChoice, match_by_profile

SIZES = ((5_000, 600, 10), (50_000, 6_000, 12))
SECONDS = 10
POLICIES = {
    "rank-maximal": profiles.rank_maximal,
    "greedy": profiles.greedy,
    "generous": profiles.generous,
    "least-total-rank": profiles.least_total_rank,
}
NOBODY = 10_000  # what it costs the peer to leave somebody out: more than to lead others about
OFFERS_OF_A_HOST = 5
Wishes = list[list[RankedChoice]]


def make_market(applicants: int, offers: int, wishes: int) -> tuple[Market, Wishes]:
    """Return a market with places for 95 in 100, and the wishes of its applicants."""
    chance = random.Random(1)
    share = 0.95 * applicants / offers
    places = [max(1, round(share * (0.5 + chance.random()))) for _ in range(offers)]
    liked = [chance.random() ** 2 for _ in range(offers)]
    everybody: Wishes = []
    for applicant in range(applicants):
        wanted: dict[int, None] = {}
        while len(wanted) < min(wishes, offers):
            wanted.update(dict.fromkeys(chance.choices(range(offers), liked, k=wishes - len(wanted))))
        everybody.append(
            [
                RankedChoice(rank, Choice(applicant * offers + offer, offer, (offer,)))
                for rank, offer in enumerate(wanted, start=1)
            ]
        )
    limits = Limits(places, [TOP] * offers, [0] * offers, [False] * offers)
    return Market(limits, list(range(applicants)), [()] * applicants), everybody


def add_limits(market: Market, everybody: Wishes) -> tuple[Market, Wishes]:
    """Return the market with periods, hosts and homes that limit it further."""
    chance = random.Random(2)
    places = market.limits.capacity
    offers, hosts = len(places), -(-len(places) // OFFERS_OF_A_HOST)
    of_hosts = [[places[offer] for offer in range(host, offers, hosts)] for host in range(hosts)]
    periods = [-(-places[offer] // 2) for offer in range(offers) for _ in range(2)]
    limits = Limits(
        capacity=[*places, *periods, *(max(1, sum(of_host) * 9 // 10) for of_host in of_hosts)],
        above=[
            *(3 * offers + offer % hosts for offer in range(offers)),
            *(offer for offer in range(offers) for _ in range(2)),
            *[TOP] * hosts,
        ],
        same_home=[*[0] * offers, *[1] * (2 * offers), *[0] * hosts],
        interchangeable=[*[False] * offers, *[True] * (2 * offers), *[False] * hosts],
    )
    home = [chance.randrange(2 * hosts) for _ in everybody]
    in_periods = [
        [RankedChoice(rank, _in_periods(choice, offers, chance)) for rank, choice in ranked] for ranked in everybody
    ]
    return Market(limits, home, [()] * len(home)), in_periods


def _in_periods(choice: Choice, offers: int, chance: random.Random) -> Choice:
    first = offers + 2 * choice.offer
    return choice._replace(seats=chance.choice(((first,), (first + 1,), (first, first + 1))))


def make_peer(market: Market, everybody: Wishes) -> Callable[[], None] | None:
    """Return how SimpleMinCostFlow finds the least total rank of a market; None where it is not installed."""
    if find_spec("ortools") is None:
        return None
    import numpy as np
    from ortools.graph.python import min_cost_flow  # type: ignore[import-not-found]

    applicants, offers = len(everybody), len(market.limits.capacity)
    sink = applicants + offers
    arcs = [
        (applicant, applicants + choice.offer, 1, rank)
        for applicant, ranked in enumerate(everybody)
        for rank, choice in ranked
    ]
    arcs += [(applicant, sink, 1, NOBODY) for applicant in range(applicants)]
    arcs += [(applicants + offer, sink, places, 0) for offer, places in enumerate(market.limits.capacity)]
    tails, heads, capacities, costs = np.array(arcs).T
    supplies = np.array([1] * applicants + [0] * offers + [-applicants])

    def solve() -> None:
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
        flow.set_nodes_supplies(np.arange(sink + 1), supplies)
        assert flow.solve() == flow.OPTIMAL

    return solve


def time_in_pairs(ours: Callable[[], object], peer: Callable[[], object] | None) -> tuple[float, float | None]:
    """Return the median seconds of processor time, and the median ratio to the peer."""
    end = time.perf_counter() + SECONDS
    seconds: list[float] = []
    ratios: list[float] = []
    while not seconds or time.perf_counter() < end:
        seconds.append(_timed(ours))
        if peer is not None:
            ratios.append(seconds[-1] / _timed(peer))
    return median(seconds), median(ratios) if ratios else None


def _timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def report(name: str, market: Market, everybody: Wishes, peer: Callable[[], None] | None) -> None:
    """Print how long each policy takes for a market."""
    order: Sequence[int] = range(len(everybody))
    for policy, objectives in POLICIES.items():
        took, ratio = time_in_pairs(lambda o=objectives: match_by_profile(market, order, everybody, o), peer)  # type: ignore[misc]
        print(f"  {name:<12} {policy:<17} {took:8.2f} s", "" if ratio is None else f"{ratio:8.1f} x", flush=True)


def main() -> None:
    sizes = [tuple(map(int, sys.argv[1:4]))] if len(sys.argv) > 1 else SIZES
    for applicants, offers, wishes in sizes:
        market, everybody = make_market(applicants, offers, wishes)
        peer = make_peer(market, everybody)
        took = "is not installed" if peer is None else f"{median(_timed(peer) for _ in range(3)):.3f} s"
        print(f"{applicants} x {offers} x {wishes}: SimpleMinCostFlow {took}")
        report("places only", market, everybody, peer)
        report("all limits", *add_limits(market, everybody), peer)


if __name__ == "__main__":
    main()
