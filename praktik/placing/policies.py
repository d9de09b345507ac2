"""The policies that are available, and how each decides; what they promise stands among the words of results."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound


class AvailablePolicy(NamedTuple):
    """A policy as it runs; `by_profile` tells that it may give one wish up for the profile of all."""

    run: Callable[[MarketOfRound], Assignment]
    sets_priorities_aside: bool = False
    by_profile: bool = False


def _run_stable(market: MarketOfRound) -> Assignment:
    from praktik.matching.deferred_acceptance import match_by_deferred_acceptance

    return match_by_deferred_acceptance(market.market)


def _run_stable_hosts(market: MarketOfRound) -> Assignment:
    from praktik.matching.host_proposing import match_by_host_proposals

    return match_by_host_proposals(market.market)


def _run_draw(market: MarketOfRound) -> Assignment:
    from praktik.matching.serial_dictatorship import match_by_serial_dictatorship

    return match_by_serial_dictatorship(market.market, market.priorities.lottery_order)


def _run_profile(name: str) -> Callable[[MarketOfRound], Assignment]:
    def run(market: MarketOfRound) -> Assignment:
        from praktik.matching import profiles

        objectives: profiles.Objectives = getattr(profiles, name)
        wishes = [[profiles.RankedChoice(*ranked) for ranked in mine] for mine in market.ranked_choices()]
        return profiles.match_by_profile(market.market, wishes, market.priorities.lottery_order, objectives)

    return run


def _by_profile(name: str) -> AvailablePolicy:
    return AvailablePolicy(_run_profile(name), sets_priorities_aside=True, by_profile=True)


POLICIES: Mapping[str, AvailablePolicy] = MappingProxyType(
    {
        "stable": AvailablePolicy(_run_stable),
        "stable-hosts": AvailablePolicy(_run_stable_hosts),
        "rank-maximal": _by_profile("rank_maximal"),
        "greedy": _by_profile("greedy"),
        "generous": _by_profile("generous"),
        "least-total-rank": _by_profile("least_total_rank"),
        "draw": AvailablePolicy(_run_draw, sets_priorities_aside=True),
    }
)
