"""The stable matching that is best for applicants, worked out as it was first described: propose, hold, reject."""

from collections.abc import Iterator

from praktik.audit.dates_of_stays import with_pins_first
from praktik.audit.pairs import Order, Pair
from praktik.audit.room import Room

_Queue = list[tuple[tuple[int, Order], Pair]]


def best_stable_matching(room: Room) -> dict[str, str | None]:
    """Return the outcome of deferred acceptance, pins first: nobody rejected can have what rejected them."""
    pairs = room.pairs
    held: dict[str, str | None] = {applicant: pairs.pins[applicant].offer for applicant in pairs.pins}
    at_host: dict[str, _Queue] = {}
    for applicant, offer in held.items():
        assert offer is not None
        at_host.setdefault(pairs.offers[offer].organisation, []).append(_queued(room, applicant, offer))
    wishes = {applicant: _in_order(room, applicant) for applicant in pairs.applicants if applicant not in held}
    free = list(wishes)
    while free:
        applicant = free.pop()
        offer = next(wishes[applicant], None)
        held[applicant] = offer
        if offer is None:
            continue
        host = pairs.offers[offer].organisation
        asking = sorted([*at_host.get(host, []), _queued(room, applicant, offer)])
        taken = set(room.choose([pair for _, pair in asking]))
        at_host[host] = [one for one in asking if one[1] in taken]
        free += [pair[0] for _, pair in asking if pair not in taken]
    return held


def _queued(room: Room, applicant: str, offer: str) -> tuple[tuple[int, Order], Pair]:
    return with_pins_first(room.pairs, applicant, offer), (applicant, offer)


def _in_order(room: Room, applicant: str) -> Iterator[str]:
    """Yield the eligible offers of an applicant, best first, ties broken by their numbers."""
    for _, group in room.pairs.asked(applicant):
        eligible = [offer for offer in group if room.pairs.broken_rule(applicant, offer) is None]
        yield from sorted(eligible, key=lambda offer: room.pairs.tie_number(applicant, offer))
