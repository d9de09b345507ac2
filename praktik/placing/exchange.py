"""A round as an exchange between organisations: whose offers are whose, who goes first, what imbalance is allowed."""

from praktik.matching.balance import Balance
from praktik.placing.market import MarketOfRound
from praktik.round.models import Criterion
from praktik.rules.priority import Priorities

_CRITERIA: tuple[Criterion, ...] = ("special_consideration", "previously_unplaced", "lottery")
_ANY_OFFER = 0  # these criteria look at the applicant alone


def balance_of(market: MarketOfRound) -> Balance:
    """Return which offers are whose, and what imbalance is tolerated."""
    eligibility, matching = market.eligibility, market.eligibility.round.settings.matching
    numbers = {traits.organisation: home for traits, home in zip(eligibility.applicants, market.home, strict=True)}
    host = [numbers.setdefault(traits.organisation, len(numbers)) for traits in eligibility.offers]
    tolerance = [matching.imbalance] * len(numbers)
    for limit in eligibility.round.settings.hosts:
        number = numbers.get(eligibility.organisations.key(limit.organisation))
        if number is not None and limit.imbalance is not None:
            tolerance[number] = limit.imbalance
    return Balance(host, tolerance)


def own_order(market: MarketOfRound) -> list[int]:
    """Return the order in which an organisation's own applicants go."""
    return sorted(market.priorities.lottery_order, key=lambda one: _precedence(market.priorities, one))


def _precedence(priorities: Priorities, applicant: int) -> tuple[int, ...]:
    """Return what orders an organisation's own applicants before the lottery, whatever the round's own priority."""
    return tuple(priorities.value(criterion, applicant, _ANY_OFFER) for criterion in _CRITERIA[:-1])
