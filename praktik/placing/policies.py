"""The policies that are available: how each decides, and what it guarantees."""

from collections.abc import Callable
from typing import NamedTuple

from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound
from praktik.problems.phrase import Phrase
from praktik.problems.words import results as words


class AvailablePolicy(NamedTuple):
    """A policy as it runs, with the sentences that say what holds of every result.

    `by_profile` tells that it looks at how many get which wish, and may give one up for the result as a whole.
    """

    run: Callable[[MarketOfRound], Assignment]
    guarantees: tuple[Phrase, ...]
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


_OF_PROFILES = (words.AMONG_EQUALS_THE_LOTTERY, words.EFFICIENT, words.NOT_STRATEGY_PROOF, words.NOT_STABLE)

POLICIES: dict[str, AvailablePolicy] = {
    "stable": AvailablePolicy(
        _run_stable,
        (words.STABLE, words.BEST_FOR_APPLICANTS, words.STRATEGY_PROOF),
    ),
    "stable-hosts": AvailablePolicy(
        _run_stable_hosts,
        (words.STABLE, words.BEST_FOR_HOSTS, words.HOSTS_NOT_STRATEGY_PROOF),
    ),
    "rank-maximal": AvailablePolicy(
        _run_profile("rank_maximal"),
        (words.RANK_MAXIMAL, *_OF_PROFILES),
        sets_priorities_aside=True,
        by_profile=True,
    ),
    "greedy": AvailablePolicy(
        _run_profile("greedy"),
        (words.MOST_PLACED, words.THEN_FIRST_WISHES, *_OF_PROFILES),
        sets_priorities_aside=True,
        by_profile=True,
    ),
    "generous": AvailablePolicy(
        _run_profile("generous"),
        (words.MOST_PLACED, words.THEN_FEWEST_LAST, *_OF_PROFILES),
        sets_priorities_aside=True,
        by_profile=True,
    ),
    "least-total-rank": AvailablePolicy(
        _run_profile("least_total_rank"),
        (words.MOST_PLACED, words.THEN_LEAST_RANKS, *_OF_PROFILES),
        sets_priorities_aside=True,
        by_profile=True,
    ),
    "draw": AvailablePolicy(
        _run_draw,
        (words.IN_LOTTERY_ORDER, words.EFFICIENT, words.STRATEGY_PROOF, words.NOT_STABLE),
        sets_priorities_aside=True,
    ),
}
