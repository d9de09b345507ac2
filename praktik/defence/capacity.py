"""How many interns an offer can take, and an offer that can take more or fewer."""

from dataclasses import replace

from praktik.round.models import Offer
from praktik.round.rounds import Round


def room_of(offer: Offer) -> int:
    """Return how many an offer can take: no more than its periods can together."""
    in_periods = [offer.places if period.places is None else period.places for period in offer.periods]
    return min(offer.places, sum(in_periods)) if in_periods else offer.places


def with_room_for(offer: Offer, number: int) -> Offer:
    """Return an offer that can take so many: where it can take more, so can each period with places of its own."""
    more = number - room_of(offer)
    if more <= 0:
        return offer.model_copy(update={"places": number})
    periods = tuple(
        period if period.places is None else period.model_copy(update={"places": period.places + more})
        for period in offer.periods
    )
    return offer.model_copy(update={"places": number, "periods": periods})


def with_one_more(round_: Round, index: int) -> Round:
    """Return a round in which one offer, by its index, can take one more."""
    offers = list(round_.offers)
    offers[index] = with_room_for(offers[index], room_of(offers[index]) + 1)
    return replace(round_, offers=tuple(offers))
