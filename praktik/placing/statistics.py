"""The figures of a match."""

from collections import Counter
from collections.abc import Sequence

from praktik.placing.market import MarketOfRound
from praktik.round.placements import Placement, Statistics, Unfilled, Unplaced


def compute_statistics(
    market: MarketOfRound,
    placements: Sequence[Placement],
    unplaced: Sequence[Unplaced],
    unfilled: Sequence[Unfilled],
) -> Statistics:
    """Return the figures; places that a host's limit keeps empty are not counted as unfilled."""
    eligibility = market.eligibility
    ranks = Counter(placement.wish for placement in placements)
    wishes = {rank: ranks[rank] for rank in sorted(rank for rank in ranks if rank is not None)}
    crossing = sum(
        eligibility.is_cross_sector(
            eligibility.applicant_index[placement.applicant], eligibility.offer_index[placement.offer]
        )
        for placement in placements
    )
    return Statistics(
        applicants=len(placements) + len(unplaced),
        unplaced=len(unplaced),
        worst_wish=max(wishes, default=None),
        unfilled_places=_unfilled_places(market, placements, unfilled),
        placed=len(placements),
        first_wishes=wishes.get(1, 0),
        wishes=wishes,
        cross_sector_share=round(crossing / len(placements), 4) if placements else None,
    )


def find_unfilled(market: MarketOfRound, placements: Sequence[Placement]) -> list[Unfilled]:
    """Return the offers with places that could still be filled, as many as offer, periods and host allow."""
    free = _FreePlaces(market, placements)
    found = []
    for offer, entry in enumerate(market.eligibility.round.offers):
        places = 0 if entry.id in market.situation.withdrawn else free.at_offer(offer)
        if places > 0:
            found.append(Unfilled(entry.id, places))
    return found


def _unfilled_places(market: MarketOfRound, placements: Sequence[Placement], unfilled: Sequence[Unfilled]) -> int:
    free = _FreePlaces(market, placements)
    by_host: dict[str, int] = {}
    for entry in unfilled:
        organisation = market.eligibility.offers[market.eligibility.offer_index[entry.offer]].organisation
        by_host[organisation] = by_host.get(organisation, 0) + entry.places
    return sum(min(places, free.at_host(organisation)) for organisation, places in by_host.items())


class _FreePlaces:
    """Counts the places that are left at each offer and each host."""

    def __init__(self, market: MarketOfRound, placements: Sequence[Placement]) -> None:
        eligibility = market.eligibility
        self._eligibility = eligibility
        self._interns = Counter(eligibility.offer_index[placement.offer] for placement in placements)
        self._of_host: Counter[str] = Counter()
        for offer, interns in self._interns.items():
            self._of_host[eligibility.offers[offer].organisation] += interns
        self._most = {
            eligibility.organisations.key(limit.organisation): limit.places
            for limit in eligibility.round.settings.hosts
            if limit.places is not None
        }

    def at_offer(self, offer: int) -> int:
        """Return how many more the offer could take, were there somebody for every period."""
        entry = self._eligibility.round.offers[offer]
        places = [entry.places if period.places is None else period.places for period in entry.periods]
        most = min(entry.places, sum(places)) if places else entry.places
        return min(most - self._interns[offer], self.at_host(self._eligibility.offers[offer].organisation))

    def at_host(self, organisation: str) -> int:
        """Return how many more the host's limit allows; without a limit, any number."""
        most = self._most.get(organisation)
        return 10**9 if most is None else most - self._of_host[organisation]
