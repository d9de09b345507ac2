"""A round as an exchange between organisations: whose offers are whose, who goes first, what imbalance is allowed."""

from praktik.matching.two_sided_cycles import Exchange
from praktik.placing.market import MarketOfRound
from praktik.round.models import Criterion
from praktik.rules.priority import Priorities

OWN_ORDER: tuple[Criterion, ...] = ("special_consideration", "previously_unplaced", "lottery")
_ANY_OFFER = 0  # these criteria look at the applicant alone


def exchange_of(market: MarketOfRound) -> Exchange:
    """Return what an exchange looks at in a round beside its market."""
    eligibility, matching = market.eligibility, market.eligibility.round.settings.matching
    numbers = {traits.organisation: home for traits, home in zip(eligibility.applicants, market.home, strict=True)}
    host = [numbers.setdefault(traits.organisation, len(numbers)) for traits in eligibility.offers]
    tolerance = [matching.imbalance] * len(numbers)
    for limit in eligibility.round.settings.hosts:
        number = numbers.get(eligibility.organisations.key(limit.organisation))
        if number is not None and limit.imbalance is not None:
            tolerance[number] = limit.imbalance
    return Exchange(
        host=host,
        precedence=[_precedence(market.priorities, applicant) for applicant in range(len(market.home))],
        tolerance=tolerance,
    )


def _precedence(priorities: Priorities, applicant: int) -> tuple[int, ...]:
    """Return what orders an organisation's own applicants before the lottery, whatever the round's own priority."""
    return tuple(priorities.value(criterion, applicant, _ANY_OFFER) for criterion in OWN_ORDER[:-1])
