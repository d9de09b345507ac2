"""The figures of a match, counted once more."""

from collections import Counter
from collections.abc import Mapping

from praktik.audit.pairs import Pairs
from praktik.audit.room import Room


def count_free_places(room: Room, held: Mapping[str, str]) -> dict[str, int]:
    """Return how many more strangers each offer could take who have time whenever it likes; full ones are left out.

    An offer that has withdrawn takes nobody.
    """
    interns = Counter(held.values())
    at_host = _interns_of_hosts(room.pairs, held)
    free = {}
    for id_, offer in room.pairs.round.offer.items():
        if id_ in room.pairs.standing.withdrawn:
            continue
        host = room.pairs.offers[id_].organisation
        limits = [offer.places - interns[id_]]
        if room.of_periods[id_]:
            limits.append(sum(room.of_periods[id_]) - interns[id_])
        if host in room.of_host:
            limits.append(room.of_host[host] - at_host[host])
        if (places := min(limits)) > 0:
            free[id_] = places
    return free


def count(room: Room, held: Mapping[str, str], unplaced: int) -> dict[str, object]:
    """Return the statistics by the keys that they have in placements.yaml."""
    pairs = room.pairs
    ranks = Counter(rank for pair in held.items() if (rank := pairs.rank(*pair)) is not None)
    crossing = sum(pairs.is_cross_sector(*pair) for pair in held.items())
    return {
        "applicants": len(held) + unplaced,
        "unplaced": unplaced,
        "worst_wish": max(ranks, default=None),
        "unfilled_places": _unfilled_places(room, held),
        "placed": len(held),
        "first_wishes": ranks[1],
        "wishes": {rank: ranks[rank] for rank in sorted(ranks)},
        "cross_sector_share": round(crossing / len(held), 4) if held else None,
    }


def _unfilled_places(room: Room, held: Mapping[str, str]) -> int:
    """Return the free places of all offers, no more at one host than its limit leaves."""
    at_host = _interns_of_hosts(room.pairs, held)
    free: Counter[str] = Counter()
    for offer, places in count_free_places(room, held).items():
        free[room.pairs.offers[offer].organisation] += places
    return sum(
        min(places, room.of_host[host] - at_host[host]) if host in room.of_host else places
        for host, places in free.items()
    )


def _interns_of_hosts(pairs: Pairs, held: Mapping[str, str]) -> Counter[str]:
    return Counter(pairs.offers[offer].organisation for offer in held.values())
