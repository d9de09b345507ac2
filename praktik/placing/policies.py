"""The policies that are available: how each decides, and what it guarantees."""

from collections.abc import Callable
from typing import NamedTuple

from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.market import Assignment
from praktik.matching.serial_dictatorship import match_by_serial_dictatorship
from praktik.placing.market import MarketOfRound


class AvailablePolicy(NamedTuple):
    """A policy as it runs, with the sentences that say what holds of every result."""

    run: Callable[[MarketOfRound], Assignment]
    guarantees: tuple[str, ...]
    sets_priorities_aside: bool = False


def _run_stable(market: MarketOfRound) -> Assignment:
    return match_by_deferred_acceptance(market.market)


def _run_draw(market: MarketOfRound) -> Assignment:
    return match_by_serial_dictatorship(market.market, market.priorities.lottery_order)


POLICIES: dict[str, AvailablePolicy] = {
    "stable": AvailablePolicy(
        _run_stable,
        (
            "stable: no applicant and no offer prefer each other to what they got, the lottery having broken all ties",
            "best for applicants among all stable placements",
            "strategy-proof for applicants within the round: nobody gains by changing wishes or open_to",
        ),
    ),
    "draw": AvailablePolicy(
        _run_draw,
        (
            "in lottery order each applicant gets the best that those drawn before leave possible",
            "efficient: nobody could do better without somebody doing worse",
            "strategy-proof for applicants within the round: nobody gains by changing wishes or open_to",
            "not stable: priorities are not looked at",
        ),
        sets_priorities_aside=True,
    ),
}
