"""Who waits: for each offer in the order in which it would take them, and all who have no place."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from praktik.defence.result import Result


class Turn(NamedTuple):
    """A place on a waiting list, 1 first, and how many stand on it."""

    place: int
    of: int


class WaitingLists:
    """The waiting lists of a round by now: whoever has answered since the match is counted as they stand after it.

    For an offer waits whoever may come, asked for it, and strictly prefers it to what they have, if that is not
    settled: who was placed by hand, or has a place that somebody has said yes to, is not moved any more.
    """

    def __init__(self, result: Result) -> None:
        self._result = result

    @cached_property
    def overall(self) -> list[int]:
        """Return those without a place who could still get one, in the order of the criteria that need no offer."""
        result = self._result
        place_of = result.priorities.place_in_lottery if result.by_lottery else result.priorities.apart_from_offers
        applicants = range(len(result.round.applicants))
        waiting = [one for one in applicants if result.standing(one) is None and self._waits_for(one)]
        return sorted(waiting, key=place_of)

    def of_offers(self, offers: Iterable[int]) -> dict[int, list[int]]:
        """Return for each of these offers who waits for it, in the order in which it would take them."""
        waiting: dict[int, list[int]] = {offer: [] for offer in offers}
        for applicant in range(len(self._result.round.applicants)):
            for offer in self.better_offers(applicant, waiting.keys()):
                waiting[offer].append(applicant)
        order = self._result.order
        return {offer: sorted(found, key=lambda applicant: order(applicant, offer)) for offer, found in waiting.items()}

    def better_offers(self, applicant: int, among: Collection[int]) -> list[int]:
        """Return those of some offers that an applicant waits for, best first."""
        result = self._result
        entry, placement = result.round.applicants[applicant], result.standing(applicant)
        if applicant in result.pinned or (placement is not None and placement.status != "proposed"):
            return []
        if entry.id in result.now.withdrawn:
            return []
        own = None if placement is None else result.held[applicant].wish
        barrier = result.eligibility.barrier
        return [
            offer
            for offer in self._preferred(applicant, own, among)
            if result.round.offers[offer].places
            and barrier(applicant, offer) is None
            and not self._is_out(entry.id, offer)
        ]

    def _preferred(self, applicant: int, own: int | None, among: Collection[int]) -> Iterator[int]:
        """Yield those of some offers that were asked for in an earlier tie group than the applicant's own."""
        eligibility = self._result.eligibility
        groups = eligibility.wished(applicant)
        for group in groups if own is None else groups[: own - 1]:
            yield from (offer for offer in group if offer in among)
        if own is None and self._result.round.applicants[applicant].open_to is not None:
            wished = {offer for group in groups for offer in group}
            yield from (offer for offer in among if offer not in wished and eligibility.fits_open_to(applicant, offer))

    def turns(self, applicant: int) -> dict[int, Turn]:
        """Return the place of an applicant on the list of each offer they wait for."""
        lists = self.of_offers(self._waits_for(applicant))
        return {offer: Turn(list_.index(applicant) + 1, len(list_)) for offer, list_ in lists.items()}

    def _waits_for(self, applicant: int) -> list[int]:
        """Return all offers that an applicant waits for."""
        asked = [offer for group in self._result.groups(applicant) for offer in group]
        return self.better_offers(applicant, asked)

    def _is_out(self, applicant: str, offer: int) -> bool:
        return self._result.now.is_out(applicant, self._result.round.offers[offer].id)
