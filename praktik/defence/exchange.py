"""Why an exchange left a wish unmet: the places went to others, or the balance had no room for it."""

from collections.abc import Mapping
from typing import Literal

from praktik.defence.result import Result
from praktik.matching.balance import Balance
from praktik.placing.exchange import balance_of


def why_not_exchanged(result: Result, applicant: int, offer: int) -> Literal["balance", "exchanged", "aims"]:
    """Return what stood in the way of an applicant who may have an offer, and whose place was not settled before.

    With a place free and the balance kept only company stands in the way: a partner, or a minimum that would be missed.
    """
    if result.who_would_give_way(applicant, offer) is not None:
        return "exchanged"
    held = {one: own.offer for one, own in result.held.items()}
    return "aims" if _is_balanced(result, {**held, applicant: offer}) else "balance"


def _is_balanced(result: Result, held: Mapping[int, int]) -> bool:
    balance, market = balance_of(result.market), result.market.market
    stands = {applicant: choice.offer for applicant, choice in market.fixed.items()}
    for applicant, offer in held.items():
        if stands.get(market.partner.get(applicant, applicant)) == offer:
            stands.setdefault(applicant, offer)
    reached, before = (_received_beyond_sent(result, balance, some) for some in (held, stands))
    bounds = balance.bounds(before)
    return all(least <= number <= most for number, (least, most) in zip(reached, bounds, strict=True))


def _received_beyond_sent(result: Result, balance: Balance, held: Mapping[int, int]) -> list[int]:
    numbers = [0] * len(balance.tolerance)
    for applicant, offer in held.items():
        numbers[result.market.home[applicant]] -= 1
        numbers[balance.host[offer]] += 1
    return numbers
