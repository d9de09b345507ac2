"""What a policy makes of a market: who has what, and the figures; without dates, and nothing is written."""

from collections.abc import Mapping
from typing import NamedTuple

from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import TIME_LIMIT, policy_of
from praktik.placing.statistics import compute_statistics, find_unfilled
from praktik.round.placements import Placement, Statistics, Unplaced
from praktik.rules.eligibility import Eligibility


class Held(NamedTuple):
    """The offer that somebody has, and the rank at which it was wished; None for a pinned offer that was not."""

    offer: str
    wish: int | None


class Outcome(NamedTuple):
    """Who has what by a policy, in the order of ids, and the figures."""

    policy: str
    held: Mapping[str, Held]
    statistics: Statistics


def work_out(market: MarketOfRound, policy: str, seconds: float = TIME_LIMIT) -> Outcome:
    """Return what a policy makes of a market; `seconds` are those that a solver may take."""
    return describe_outcome(market, policy, policy_of(market.eligibility.round, policy).decide(market, seconds).held)


def describe_outcome(market: MarketOfRound, policy: str, held: Assignment) -> Outcome:
    """Return who has what in an assignment, and the figures."""
    eligibility = market.eligibility
    offers = eligibility.round.offers
    placements, unplaced = [], []
    for index, applicant in enumerate(eligibility.round.applicants):
        choice = held[index]
        if choice is None:
            unplaced.append(Unplaced(applicant.id, "outranked"))  # the figures do not tell reasons apart
        else:
            wish = eligibility.rank(index, choice.offer)
            placements.append(Placement(applicant.id, offers[choice.offer].id, wish, None, None))
    statistics = compute_statistics(market, placements, unplaced, find_unfilled(market, placements))
    return Outcome(policy, {one.applicant: Held(one.offer, one.wish) for one in placements}, statistics)


def step(eligibility: Eligibility, applicant: str, held: Held | None) -> int:
    """Return how far down the wishes somebody stands: having nothing, or what was never wished, is one step below all.

    What is reached only through `open_to` is one rank below the last wish, as everywhere.
    """
    if held is not None and held.wish is not None:
        return held.wish
    entry = eligibility.round.applicant[applicant]
    return len(entry.wishes) + (entry.open_to is not None) + 1
