"""The profile policies, beside OR-Tools' SimpleMinCostFlow solving the least total rank, where it is installed.

`python -m benchmarks.profiles [APPLICANTS OFFERS WISHES]`: 300 x 120 x 8 and 5,000 x 600 x 10, or what is typed; some
offers are asked for by many. Prints seconds of processor time, and the ratio to the peer.
"""

import random
import sys
import time
from importlib.util import find_spec

from praktik.matching import profiles
from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.matching.profiles import RankedChoice, match_by_profile

SIZES = ((300, 120, 8), (5_000, 600, 10))
POLICIES = {
    "rank-maximal": profiles.rank_maximal,
    "greedy": profiles.greedy,
    "generous": profiles.generous,
    "least-total-rank": profiles.least_total_rank,
}
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


def time_peer(market: Market, everybody: Wishes) -> float | None:
    """Return the seconds that SimpleMinCostFlow takes for the least total rank, or None where it is not installed."""
    if find_spec("ortools") is None:
        return None
    from ortools.graph.python import min_cost_flow  # type: ignore[import-not-found]

    applicants, offers = len(everybody), len(market.limits.capacity)
    sink, nobody = applicants + offers, 10_000
    start = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    for applicant, ranked in enumerate(everybody):
        for one in ranked:
            flow.add_arc_with_capacity_and_unit_cost(applicant, applicants + one.choice.offer, 1, one.rank)
        flow.add_arc_with_capacity_and_unit_cost(applicant, sink, 1, nobody)
        flow.set_node_supply(applicant, 1)
    for offer, places in enumerate(market.limits.capacity):
        flow.add_arc_with_capacity_and_unit_cost(applicants + offer, sink, places, 0)
    flow.set_node_supply(sink, -applicants)
    assert flow.solve() == flow.OPTIMAL
    return time.process_time() - start


def main() -> None:
    sizes = [tuple(map(int, sys.argv[1:4]))] if len(sys.argv) > 1 else SIZES
    for applicants, offers, wishes in sizes:
        market, everybody = make_market(applicants, offers, wishes)
        peer = time_peer(market, everybody)
        print(f"{applicants} x {offers} x {wishes}: SimpleMinCostFlow", "absent" if peer is None else f"{peer:.3f} s")
        for name, objectives in POLICIES.items():
            start = time.process_time()
            match_by_profile(market, range(applicants), everybody, objectives)
            took = time.process_time() - start
            print(f"  {name:<17} {took:8.2f} s", "" if peer is None else f"{took / peer:8.1f} x")


if __name__ == "__main__":
    main()
