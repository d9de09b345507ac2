"""What a policy wants where it takes a solver: pairs, minimums, or the most that can be placed with ties as ties."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from praktik.matching.market import Assignment, Market
from praktik.matching.programme import is_solver_installed
from praktik.placing.exchange import balance_of, own_order, precedence_of
from praktik.placing.market import MarketOfRound
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.round.placements import Blocking, Proof

if TYPE_CHECKING:
    from praktik.matching.aims import Aims
    from praktik.matching.exact import Proof as ProofOfSolver


class Ends(NamedTuple):
    """The aims of a policy: their names, and the profile that they come from; no profile but a name is priority.

    `stable` policies want first that as little blocks as can be; `keeps_ties` takes whom a host ranks alike as equal.
    A `balanced` one lets organisations receive as many as they send, and gives turns in the order of an exchange.
    """

    names: tuple[str, ...] = ()
    profile: str | None = None
    stable: bool = False
    keeps_ties: bool = False
    balanced: bool = False


def meets_minimums(market: Market, held: Assignment) -> bool:
    """Tell whether no offer has interns, but fewer than its minimum; where somebody is fixed, it is open."""
    interns = Counter(choice.offer for choice in held if choice is not None)
    fixed = {choice.offer for choice in market.fixed.values()}
    return all(offer in fixed or not 0 < interns[offer] < minimum for offer, minimum in market.minimum.items())


def decide_exactly(market: MarketOfRound, ends: Ends, seconds: float) -> tuple[Assignment, tuple[Blocking, ...], Proof]:
    """Return who has what, what blocks, and what a solver has shown of it in so many seconds.

    Raises:
        Refusal: there is no solver.
    """
    if not is_solver_installed():
        raise Refusal([problem("PL508", Place((market.eligibility.round.folder / "round.yaml").as_posix()))])
    from praktik.matching.exact import Wanted, match_exactly
    from praktik.matching.profiles import RankedChoice

    round_ = market.eligibility.round
    wishes = [[RankedChoice(*ranked) for ranked in mine] for mine in market.ranked_choices()]
    balance = balance_of(market) if ends.balanced else None
    wanted = Wanted(_aims(ends), ends.stable, market.priorities.unit if ends.keeps_ties else None, balance)
    lottery = market.priorities.lottery_order
    order = own_order(precedence_of(market), lottery) if ends.balanced else lottery
    decision = match_exactly(market.market, wishes, order, wanted, seconds)
    blocking = tuple(
        Blocking(tuple(round_.applicants[one].id for one in blocks.applicants), round_.offers[blocks.offer].id)
        for blocks in decision.blocking
    )
    return decision.held, blocking, _proof(decision.proof, len(market.market.fixed))


def _aims(ends: Ends) -> "Aims":
    from praktik.matching import aims, profiles

    if ends.profile is not None:
        return partial(aims.aims_by_rank, names=ends.names, objectives=getattr(profiles, ends.profile))
    return aims.aims_by_priority if ends.names else aims.no_aims


def _proof(shown: "ProofOfSolver", fixed: int) -> Proof:
    """Return a proof as it is recorded: those placed are counted, the fixed among them."""
    if shown.open != "placed":
        return Proof(shown.proven, shown.open, shown.reached, shown.bound)
    reached, bound = (None if cost is None else fixed - cost for cost in (shown.reached, shown.bound))
    return Proof(shown.proven, shown.open, reached, bound)
