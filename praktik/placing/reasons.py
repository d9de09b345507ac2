"""Why somebody has no place: of what they asked for, what could be had, and what answers and others left of it."""

from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound
from praktik.placing.room_for_two import has_room_for_two
from praktik.round.placements import UnplacedReason


class Reasons:
    """The reasons of those without a place, when it is known who has one."""

    def __init__(self, market: MarketOfRound, held: Assignment) -> None:
        self._market = market
        self._turned_down = frozenset(applicant for applicant, _ in market.situation.struck)
        open_ = {choice.offer for choice in held if choice is not None}
        self._closed = frozenset(offer for offer in market.market.minimum if offer not in open_)
        self._held = held

    def of(self, applicant: int) -> UnplacedReason:
        """Return the reason of somebody without a place."""
        market = self._market
        id_, situation = market.eligibility.round.applicants[applicant].id, market.situation
        if id_ in situation.withdrawn:
            return "withdrawn"
        if id_ in self._turned_down:
            return "declined"
        offers = self._offers(applicant)
        if not offers:
            return "withdrawn" if market.asks_for_what_has_withdrawn(applicant) else "no_eligible_offer"
        partner = market.market.partner.get(applicant)
        if partner is not None:
            offers &= self._offers(partner)
            offers = {offer for offer in offers if self._has_room_for_both(applicant, partner, offer)}
            if not offers:
                return "partner_unplaced"
        return "offer_closed" if offers <= self._closed else "outranked"

    def _offers(self, applicant: int) -> set[int]:
        """Return the eligible offers that somebody may have, or the one that they have for certain."""
        fixed = self._market.market.fixed.get(applicant)
        if fixed is not None:
            return {fixed.offer}
        choices = [choice for group in self._market.market.preferences[applicant] for choice in group]
        places = self._market.eligibility.round.offers
        return {choice.offer for choice in choices if places[choice.offer].places}

    def _has_room_for_both(self, applicant: int, partner: int, offer: int) -> bool:
        """Tell whether two would fit at an offer beside all who are fixed, were nobody else there."""
        pair = (applicant, partner)
        fixed = {one: choice.offer for one, choice in self._market.market.fixed.items() if one not in pair}
        return has_room_for_two(self._market, fixed, pair, offer)
