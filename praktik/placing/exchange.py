"""A round as an exchange between organisations: whose offers are whose, who goes first, what imbalance is allowed."""

from collections.abc import Sequence

from praktik.matching.balance import Balance
from praktik.placing.market import MarketOfRound
from praktik.round.models import Criterion

_CRITERIA: tuple[Criterion, ...] = ("special_consideration", "previously_unplaced")
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


def precedence_of(market: MarketOfRound) -> list[tuple[int, ...]]:
    """Return for each applicant what orders an organisation's own before the lottery, whatever the round's priority."""
    value = market.priorities.value
    return [tuple(value(one, applicant, _ANY_OFFER) for one in _CRITERIA) for applicant in range(len(market.home))]


def own_order(precedence: Sequence[tuple[int, ...]], lottery_order: Sequence[int]) -> list[int]:
    """Return the order in which an organisation's own applicants go, when they have been drawn in an order."""
    return sorted(lottery_order, key=precedence.__getitem__)
