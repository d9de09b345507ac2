"""The policies that are available, and how each decides; what they promise stands among the words of results."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from praktik.matching.market import Assignment, Market, Mechanism
from praktik.placing.market import MarketOfRound


class AvailablePolicy(NamedTuple):
    """A policy as it decides; `by_profile` tells that it may give one wish up for the profile of all."""

    mechanism: Callable[[MarketOfRound], Mechanism]
    sets_priorities_aside: bool = False
    by_profile: bool = False

    def run(self, market: MarketOfRound) -> Assignment:
        """Return what the policy decides in a round."""
        return self.mechanism(market)(market.market, market.priorities.lottery_order)


def let_applicants_propose(market: Market, _order: Sequence[int]) -> Assignment:
    """Return the stable matching that is best for applicants."""
    from praktik.matching.deferred_acceptance import match_by_deferred_acceptance

    return match_by_deferred_acceptance(market)


def let_hosts_propose(market: Market, _order: Sequence[int]) -> Assignment:
    """Return the stable matching that is best for hosts."""
    from praktik.matching.host_proposing import match_by_host_proposals

    return match_by_host_proposals(market)


def draw_in_turn(market: Market, order: Sequence[int]) -> Assignment:
    """Return what each gets who chooses in turn, in the order of the lottery."""
    from praktik.matching.serial_dictatorship import match_by_serial_dictatorship

    return match_by_serial_dictatorship(market, order)


def _by_profile(name: str) -> AvailablePolicy:
    def mechanism(market: MarketOfRound) -> Mechanism:
        from praktik.matching import profiles

        objectives: profiles.Objectives = getattr(profiles, name)
        wishes = [[profiles.RankedChoice(*ranked) for ranked in mine] for mine in market.ranked_choices()]
        return partial(profiles.match_by_profile, wishes=wishes, objectives=objectives)

    return AvailablePolicy(mechanism, sets_priorities_aside=True, by_profile=True)


POLICIES: Mapping[str, AvailablePolicy] = MappingProxyType(
    {
        "stable": AvailablePolicy(lambda _: let_applicants_propose),
        "stable-hosts": AvailablePolicy(lambda _: let_hosts_propose),
        "rank-maximal": _by_profile("rank_maximal"),
        "greedy": _by_profile("greedy"),
        "generous": _by_profile("generous"),
        "least-total-rank": _by_profile("least_total_rank"),
        "draw": AvailablePolicy(lambda _: draw_in_turn, sets_priorities_aside=True),
    }
)
