"""The stable matching that is best for hosts, worked out as it was first described: hosts propose, anew after a no."""

from collections.abc import Mapping, Set

from praktik.audit.room import Room, Seated
from praktik.audit.standing import Pair

MOST_LOOKED_AT = 10_000_000
"""So many times a host looks at an applicant, in well under half a minute; what takes more is given up."""


def best_stable_for_hosts(room: Room) -> dict[str, str | None] | None:
    """Return the outcome where each host proposes to those whom it would choose of all who have not refused it.

    What is fixed is proposed first. Each applicant keeps the best proposal, own ties broken by their numbers. None if
    it takes too long.
    """
    liking, hosts = _sides(room)
    kept: dict[str, str | None] = dict.fromkeys(room.pairs.applicants)
    proposing = list(hosts.values())
    while proposing:
        refused: dict[str, set[Pair]] = {}
        for host in proposing:
            for pair in host.choose(room):
                if (no_longer := _answer(kept, liking, pair)) is not None:
                    other = room.pairs.offers[no_longer[1]].organisation
                    refused.setdefault(other, set()).add(no_longer)
        if sum(host.looked_at for host in hosts.values()) > MOST_LOOKED_AT:
            return None
        for organisation, pairs in refused.items():
            hosts[organisation].do_without(pairs)
        proposing = [hosts[organisation] for organisation in refused]
    return kept


class _Host:
    """Who has not refused a host, in its order, and how many it can take in all."""

    def __init__(self, room: Room, organisation: str, willing: list[Pair]) -> None:
        pairs = room.pairs
        self._willing = sorted(willing, key=lambda pair: pairs.fixed_first(*pair))
        self._reached = 0
        self.looked_at = 0
        places = sum(pairs.round.offer[offer].places for offer in {offer for _, offer in willing})
        self._most = min(places, room.of_host.get(organisation, places))

    def choose(self, room: Room) -> list[Pair]:
        """Return whom the host would have: each that still fits with those before, until it is full."""
        seated, chosen = Seated(room), list[Pair]()
        self._reached = 0
        for pair in self._willing:
            if len(chosen) == self._most:
                break
            self._reached += 1
            if seated.take(*pair):
                chosen.append(pair)
        self.looked_at += self._reached
        return chosen

    def do_without(self, refused: Set[Pair]) -> None:
        """Take out those who refused what was proposed."""
        self._willing[: self._reached] = [one for one in self._willing[: self._reached] if one not in refused]


def _sides(room: Room) -> tuple[Mapping[str, Mapping[str, int]], Mapping[str, _Host]]:
    """Return by applicant their offers, each with how many they like better, and the hosts by organisation."""
    pairs = room.pairs
    liking: dict[str, dict[str, int]] = {}
    willing: dict[str, list[Pair]] = {}
    for applicant in pairs.applicants:
        place = pairs.standing.fixed.get(applicant)
        asked = [(0, place.offer)] if place is not None else list(pairs.eligible(applicant))
        asked.sort(key=lambda one: (one[0], pairs.tie_number(applicant, one[1])))
        liking[applicant] = {offer: number for number, (_, offer) in enumerate(asked)}
        for offer in liking[applicant]:
            willing.setdefault(pairs.offers[offer].organisation, []).append((applicant, offer))
    return liking, {organisation: _Host(room, organisation, there) for organisation, there in willing.items()}


def _answer(kept: dict[str, str | None], liking: Mapping[str, Mapping[str, int]], proposed: Pair) -> Pair | None:
    """Let an applicant keep what is better, and return the pair that is refused; None if none is."""
    applicant, offer = proposed
    held = kept[applicant]
    if held is None or liking[applicant][offer] < liking[applicant][held]:
        kept[applicant] = offer
        return None if held is None else (applicant, held)
    return None if held == offer else proposed
