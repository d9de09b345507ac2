"""Stable improvement cycles beside the deferred acceptance that they begin with.

`python -m benchmarks.improvement_cycles`: markets of 300 x 120, 5,000 x 600 and 50,000 x 6,000 with 12 wishes, in which
each offer puts everybody into one of two or four groups; in the last of each size applicants have ties as well.
"""

import random
import time

from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.improvement_cycles import match_by_improvement_cycles
from praktik.matching.market import TOP, Assignment, Choice, Limits, Market

SIZES = ((300, 120), (5_000, 600), (50_000, 6_000))
SHAPES = ((2, 0.0), (4, 0.0), (4, 0.3))  # groups of an offer, and how often a wish is tied with the one before
WISHES = 12


def make_market(applicants: int, offers: int, groups: int, ties: float, seed: int = 1) -> tuple[Market, list[int]]:
    """Return a market with some popular offers and slightly fewer places than applicants, and the lottery's order."""
    chance = random.Random(seed)
    order = chance.sample(range(applicants), applicants)
    turn = [0] * applicants
    for place, applicant in enumerate(order):
        turn[applicant] = place
    places = [0] * offers
    for _ in range(applicants * 95 // 100):
        places[chance.randrange(offers)] += 1
    popularity = [chance.random() ** 2 + 0.05 for _ in range(offers)]
    preferences: list[list[list[Choice]]] = []
    for applicant in range(applicants):
        asked: list[list[Choice]] = []
        for offer in list(dict.fromkeys(chance.choices(range(offers), popularity, k=2 * WISHES)))[:WISHES]:
            number = (chance.randrange(groups) * applicants + turn[applicant]) * offers + offer
            choice = Choice(number, offer, (offer,))
            if asked and chance.random() < ties:
                asked[-1].append(choice)
            else:
                asked.append([choice])
        preferences.append(asked)
    limits = Limits(places, [TOP] * offers, [0] * offers, [False] * offers)
    return Market(limits, [0] * applicants, preferences), order


def main() -> None:
    """Print for each market the seconds of processor time of both, the ratio, and how many have another place."""
    for applicants, offers in SIZES:
        for groups, ties in SHAPES:
            market, order = make_market(applicants, offers, groups, ties)
            start = time.process_time()
            by_lottery = match_by_deferred_acceptance(market)
            alone = time.process_time() - start
            start = time.process_time()
            improved = match_by_improvement_cycles(market, order, applicants * offers)
            both = time.process_time() - start
            moved = sum(one != other for one, other in zip(by_lottery, improved, strict=True))
            print(
                f"{applicants:>6} x {offers:<5} {groups} groups, ties {ties}: {alone:.3f} s alone, {both:.3f} s "
                f"improved ({both / alone:.1f} x); {moved} moved, {_placed(improved) - _placed(by_lottery)} more placed"
            )


def _placed(assignment: Assignment) -> int:
    return sum(choice is not None for choice in assignment)


if __name__ == "__main__":
    main()
