"""The policies that are available, and how each decides; what they promise is told by `round.guarantees`."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from praktik.matching.balance import Balance
from praktik.matching.market import Assignment, Market, Mechanism
from praktik.placing.exactness import Ends, decide_exactly, meets_minimums
from praktik.placing.market import MarketOfRound
from praktik.placing.other_limits import find_other_limits
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.round.guarantees import improves_ties
from praktik.round.placements import Blocking, Proof
from praktik.round.rounds import Round

TIME_LIMIT = 60.0
"""Seconds that a solver may take, where nothing else is asked for."""


class Decided(NamedTuple):
    """What a policy decides: who has what; where a solver was used, what blocks it nevertheless, and its proof."""

    held: Assignment
    blocking: tuple[Blocking, ...] = ()
    proof: Proof | None = None


class AvailablePolicy(NamedTuple):
    """A policy as it decides: by a mechanism, or by a solver where that is none, or pairs or minimums ask for it.

    `by_profile` tells that it may give one wish up for the profile of all; `improves_ties` that it exchanges places
    among those whom priorities leave equal, for which nothing but the places of offers may limit the round.
    """

    mechanism: Callable[[MarketOfRound], Mechanism] | None
    ends: Ends
    sets_priorities_aside: bool = False
    by_profile: bool = False
    improves_ties: bool = False

    def decide(self, market: MarketOfRound, seconds: float = TIME_LIMIT) -> Decided:
        """Return what the policy decides in a round.

        Raises:
            Refusal: it takes a solver, and there is none; or it takes a round that nothing but places limits.
        """
        if self.improves_ties:
            _refuse_other_limits(market)
        if self.mechanism is not None and not market.market.partner:
            held = self.mechanism(market)(market.market, market.priorities.lottery_order)
            if meets_minimums(market.market, held):
                return Decided(held)
        return Decided(*decide_exactly(market, self.ends, seconds))

    def run(self, market: MarketOfRound) -> Assignment:
        """Return who has what by the policy in a round."""
        return self.decide(market).held

    def may_need_solver(self, market: Market) -> bool:
        """Tell whether it could take a solver to decide."""
        return self.mechanism is None or bool(market.partner or market.minimum)


def let_applicants_propose(market: Market, _order: Sequence[int]) -> Assignment:
    """Return the stable matching that is best for applicants."""
    from praktik.matching.deferred_acceptance import match_by_deferred_acceptance

    return match_by_deferred_acceptance(market)


def improve_ties(market: MarketOfRound) -> Mechanism:
    """Return the mechanism by which places are exchanged after the lottery, among those whom priorities leave equal."""
    from praktik.matching.improvement_cycles import match_by_improvement_cycles

    return partial(match_by_improvement_cycles, tied=market.priorities.unit)


def let_hosts_propose(market: Market, _order: Sequence[int]) -> Assignment:
    """Return the stable matching that is best for hosts."""
    from praktik.matching.host_proposing import match_by_host_proposals

    return match_by_host_proposals(market)


def draw_in_turn(market: Market, order: Sequence[int]) -> Assignment:
    """Return what each gets who chooses in turn, in the order of the lottery."""
    from praktik.matching.serial_dictatorship import match_by_serial_dictatorship

    return match_by_serial_dictatorship(market, order)


def exchange_in_turn(
    market: Market, lottery_order: Sequence[int], balance: Balance, precedence: Sequence[tuple[int, ...]]
) -> Assignment:
    """Return who gets what when organisations exchange, each letting its own applicants go in its order."""
    from praktik.matching.two_sided_cycles import match_by_two_sided_cycles
    from praktik.placing.exchange import own_order

    return match_by_two_sided_cycles(market, own_order(precedence, lottery_order), balance)


def _by_profile(name: str) -> AvailablePolicy:
    def mechanism(market: MarketOfRound) -> Mechanism:
        from praktik.matching import profiles

        objectives: profiles.Objectives = getattr(profiles, name)
        wishes = [[profiles.RankedChoice(*ranked) for ranked in mine] for mine in market.ranked_choices()]
        return partial(profiles.match_by_profile, wishes=wishes, objectives=objectives)

    return AvailablePolicy(mechanism, Ends(("profile",), name), sets_priorities_aside=True, by_profile=True)


def _exchange(market: MarketOfRound) -> Mechanism:
    from praktik.placing.exchange import balance_of, precedence_of

    return partial(exchange_in_turn, balance=balance_of(market), precedence=precedence_of(market))


def _refuse_other_limits(market: MarketOfRound) -> None:
    """Go on only where nothing but places limits the round; a change that is only imagined may have altered that."""
    for limit in find_other_limits(market.eligibility):
        raise Refusal(
            [problem("PL525", Place((market.eligibility.round.folder / "round.yaml").as_posix()), found=limit.what)]
        )


_MOST_THEN_RANKS = ("placed", "ranks"), "least_total_rank"
POLICIES: Mapping[str, AvailablePolicy] = MappingProxyType(
    {
        "stable": AvailablePolicy(lambda _: let_applicants_propose, Ends(*_MOST_THEN_RANKS, stable=True)),
        "stable-hosts": AvailablePolicy(lambda _: let_hosts_propose, Ends(("priority",), stable=True)),
        "most-placed": AvailablePolicy(None, Ends(*_MOST_THEN_RANKS, stable=True, keeps_ties=True)),
        "rank-maximal": _by_profile("rank_maximal"),
        "greedy": _by_profile("greedy"),
        "generous": _by_profile("generous"),
        "least-total-rank": _by_profile("least_total_rank"),
        "exchange": AvailablePolicy(_exchange, Ends(balanced=True), sets_priorities_aside=True),
        "draw": AvailablePolicy(lambda _: draw_in_turn, Ends(), sets_priorities_aside=True),
    }
)
_STABLE_IMPROVED = AvailablePolicy(improve_ties, Ends(*_MOST_THEN_RANKS, stable=True), improves_ties=True)


def policy_of(round_: Round, name: str) -> AvailablePolicy:
    """Return a policy by its name, as a round wants it: with `ties: improve`, `stable` goes on after the lottery."""
    if improves_ties(round_, name):
        return _STABLE_IMPROVED
    return POLICIES[name]
