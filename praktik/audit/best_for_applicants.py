"""The stable matching that is best for applicants, worked out as it was first described: propose, hold, reject."""

from bisect import insort
from collections.abc import Iterator

from praktik.audit.pairs import Order
from praktik.audit.room import Room, Seated
from praktik.audit.standing import Pair

_Queue = list[tuple[tuple[int, Order], Pair]]


def best_stable_matching(room: Room) -> dict[str, str | None]:
    """Return the outcome of deferred acceptance, what is fixed first: nobody rejected can have what rejected them."""
    pairs = room.pairs
    held: dict[str, str | None] = {applicant: place.offer for applicant, place in pairs.standing.fixed.items()}
    hosts = {side.organisation: _Host(room) for side in pairs.offers.values()}
    for applicant, offer in held.items():
        assert offer is not None
        hosts[pairs.offers[offer].organisation].ask(applicant, offer)
    wishes = {applicant: _in_order(room, applicant) for applicant in pairs.applicants if applicant not in held}
    free = list(wishes)
    while free:
        applicant = free.pop()
        offer = next(wishes[applicant], None)
        held[applicant] = offer
        if offer is not None:
            free += hosts[pairs.offers[offer].organisation].ask(applicant, offer)
    return held


class _Host:
    """Whom a host holds, in its own order."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._held: _Queue = []
        self._seated = Seated(room)

    def ask(self, applicant: str, offer: str) -> list[str]:
        """Consider one more, and return those who are rejected: the same as choosing anew among all."""
        newcomer = self._room.pairs.fixed_first(applicant, offer), (applicant, offer)
        if self._seated.take(applicant, offer):
            insort(self._held, newcomer)
            return []
        ahead = sum(pair[1] == offer and key < newcomer[0] for key, pair in self._held)
        if ahead >= self._room.pairs.round.offer[offer].places or not self._held or newcomer > self._held[-1]:
            return [applicant]
        asking = sorted([*self._held, newcomer])
        self._seated = Seated(self._room)
        self._held = [one for one in asking if self._seated.take(*one[1])]
        taken = {pair for _, pair in self._held}
        return [pair[0] for _, pair in asking if pair not in taken]


def _in_order(room: Room, applicant: str) -> Iterator[str]:
    """Yield the eligible offers of an applicant, best first, ties broken by their numbers."""
    for _, group in room.pairs.asked(applicant):
        eligible = [offer for offer in group if room.pairs.is_eligible(applicant, offer)]
        yield from sorted(eligible, key=lambda offer: room.pairs.tie_number(applicant, offer))
