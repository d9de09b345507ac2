"""Deferred acceptance alone, beside the package `matching` where it is installed.

`python -m benchmarks.deferred_acceptance`: markets of 300 x 120, 5,000 x 600 and 50,000 x 6,000 with 12 wishes, with
plain places and with periods and host limits; the largest two are too large for the peer and left out there.
"""

import random
import time
from collections.abc import Callable, Sequence
from functools import partial

from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.market import TOP, Choice, Limits, Market

SIZES = ((300, 120), (5_000, 600), (50_000, 6_000))
PEER_UP_TO = 5_000


def make_market(applicants: int, offers: int, wishes: int, *, periods: bool, seed: int = 1) -> Market:
    """Return a market in which there are slightly fewer places than applicants."""
    chance = random.Random(seed)
    capacity, above, interchangeable = [], [], []
    seats: list[tuple[int, ...]] = []
    hosts = max(1, offers // 5)
    for _ in range(hosts if periods else 0):
        capacity.append(chance.randint(30, 50) * applicants // (10 * offers))
        above.append(TOP)
        interchangeable.append(False)
    for offer in range(offers):
        places = max(1, round(0.95 * applicants / offers))
        top = len(capacity)
        capacity.append(places)
        above.append(offer % hosts if periods else TOP)
        interchangeable.append(False)
        halves = 2 if periods else 0
        for half in range(halves):
            capacity.append((places + 1) // 2)
            above.append(top)
            interchangeable.append(True)
            assert half < halves
        seats.append(tuple(range(top + 1, top + 1 + halves)) or (top,))
    preferences: list[Sequence[Sequence[Choice]]] = []
    order = list(range(applicants))
    chance.shuffle(order)
    for applicant in range(applicants):
        wanted = chance.sample(range(offers), min(wishes, offers))
        groups = [
            [
                Choice(
                    (chance.randrange(4) * applicants + order[applicant]) * offers + offer,
                    offer,
                    _some(chance, seats[offer]),
                )
            ]
            for offer in wanted
        ]
        preferences.append(groups)
    limits = Limits(capacity, above, [0] * len(capacity), interchangeable)
    return Market(limits, [0] * applicants, preferences)


def _some(chance: random.Random, seats: tuple[int, ...]) -> tuple[int, ...]:
    return seats if len(seats) == 1 or chance.random() < 0.5 else (chance.choice(seats),)


def seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(3):
        before = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - before)
    return best


def peer_seconds(market: Market) -> float | None:
    """Return how long the peer takes for the same market of plain places, build and solve; None without it."""
    try:
        from matching.games import HospitalResident  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return None
    residents = {f"a{a}": [f"o{group[0].offer}" for group in groups] for a, groups in enumerate(market.preferences)}
    asked: dict[str, list[tuple[int, str]]] = {}
    for applicant, groups in enumerate(market.preferences):
        for group in groups:
            for choice in group:
                asked.setdefault(f"o{choice.offer}", []).append((choice.priority, f"a{applicant}"))
    hospitals = {offer: [name for _, name in sorted(names)] for offer, names in asked.items()}
    capacities = {offer: market.limits.capacity[int(offer[1:])] for offer in hospitals}
    return seconds(
        lambda: HospitalResident.create_from_dictionaries(residents, hospitals, capacities).solve(optimal="resident")
    )


def main() -> None:
    for applicants, offers in SIZES:
        for periods in (False, True):
            market = make_market(applicants, offers, 12, periods=periods)
            ours = seconds(partial(match_by_deferred_acceptance, market))
            shape = "periods and host limits" if periods else "plain places"
            line = f"{applicants} x {offers}, {shape}: {ours:.4f} s"
            peer = peer_seconds(market) if applicants <= PEER_UP_TO and not periods else None
            if peer is not None:
                line += f"; matching: {peer:.3f} s, ratio {ours / peer:.3f}"
            print(line)


if __name__ == "__main__":
    main()
