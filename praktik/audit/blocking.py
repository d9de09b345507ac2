"""Blocking pairs: an applicant who prefers an offer, and a host that could take them by its own order."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from praktik.audit.pairs import Order
from praktik.audit.room import Room
from praktik.audit.standing import Pair

Matching = Mapping[str, str | None]
_Key = tuple[int, Order]


class Blocking(NamedTuple):
    """A pair that prefers each other, who would have to give way, and whether it blocks only through a fixed place."""

    applicant: str
    offer: str
    gives_way: Pair | None
    through_a_fixed_place: bool


class Held:
    """Whom the hosts hold in a matching, each host in its own order; the fixed first, or by their priority."""

    def __init__(self, room: Room, matching: Matching, *, fixed_first: bool = True, after_lottery: bool = True) -> None:
        self.room = room
        self.pairs = room.pairs
        self.matching = matching
        self._fixed_first = fixed_first
        self._after_lottery = after_lottery
        self._at_offer: dict[str, list[tuple[_Key, str]]] = {}
        self._at_host: dict[str, list[tuple[_Key, Pair]]] = {}
        for applicant, offer in matching.items():
            if offer is not None:
                key, host = self._key(applicant, offer), self.pairs.offers[offer].organisation
                self._at_offer.setdefault(offer, []).append((key, applicant))
                self._at_host.setdefault(host, []).append((key, (applicant, offer)))
        for interns in self._at_offer.values():
            interns.sort()
        for pairs in self._at_host.values():
            pairs.sort()

    def preferred(self, applicant: str) -> Iterator[str]:
        """Yield the eligible offers that an applicant strictly prefers to what they hold."""
        held = self.matching[applicant]
        rank = None if held is None else self.pairs.rank(applicant, held)
        for asked, group in self.pairs.asked(applicant):
            if rank is not None and asked > rank:
                return
            for offer in group:
                if asked == rank and not self._wins_the_tie(applicant, offer, held):
                    continue
                if self.pairs.is_eligible(applicant, offer):
                    yield offer

    def would_take(self, applicant: str, offer: str) -> bool:
        """Tell whether an applicant fits with those whom the offer's host holds at higher or equal priority."""
        places = self.pairs.round.offer[offer].places
        key = self._key(applicant, offer)
        here = self._before(self._at_offer.get(offer, []), key, applicant)
        if len(here) >= places:
            return False
        host = self.pairs.offers[offer].organisation
        limit = self.room.of_host.get(host)
        if limit is not None and len(self._before_at_host(host, key, applicant)) >= limit:
            return False
        if not self.room.is_shared(offer):
            return True
        return self.room.fits([*((other, offer) for other in here), (applicant, offer)])

    def who_gives_way(self, applicant: str, offer: str) -> Pair | None:
        """Return the highest of those whom the host would no longer take; None where a place is free."""
        host = self.pairs.offers[offer].organisation
        there = [one for one in self._at_host.get(host, []) if one[1][0] != applicant]
        pairs = [pair for _, pair in sorted([*there, (self._key(applicant, offer), (applicant, offer))])]
        taken = set(self.room.choose(pairs))
        return next((pair for pair in pairs if pair not in taken and pair[0] != applicant), None)

    def _key(self, applicant: str, offer: str) -> _Key:
        values, number, id_ = self.pairs.order(applicant, offer)
        first = 0 if self._fixed_first and self.pairs.standing.place(applicant, offer) is not None else 1
        return first, (values, number, id_) if self._after_lottery else (values, "", "")

    def _before(self, there: list[tuple[_Key, str]], key: _Key, newcomer: str) -> list[str]:
        """Return those before the newcomer, and those who are equal to them."""
        before = [other for _, other in there[: bisect_left(there, (key, ""))]]
        equal = () if self._after_lottery else [other for theirs, other in there if theirs == key and other != newcomer]
        return [*before, *equal]

    def _before_at_host(self, host: str, key: _Key, newcomer: str) -> list[Pair]:
        there = self._at_host.get(host, [])
        before = [pair for _, pair in there[: bisect_left(there, (key, ("", "")))]]
        equal = () if self._after_lottery else [pair for theirs, pair in there if theirs == key and pair[0] != newcomer]
        return [*before, *equal]

    def _wins_the_tie(self, applicant: str, offer: str, held: str | None) -> bool:
        if held is None or not self._after_lottery or offer == held:
            return False
        return self.pairs.tie_number(applicant, offer) < self.pairs.tie_number(applicant, held)


def blocking_pairs(room: Room, matching: Matching, *, after_lottery: bool = True) -> Iterator[Blocking]:
    """Yield the pairs that block a matching.

    Those of a fixed applicant, and those that only a fixed place stands against, are told apart: they go first.
    """
    held = Held(room, matching, after_lottery=after_lottery)
    fixed = room.pairs.standing.fixed
    by_priority = Held(room, matching, fixed_first=False, after_lottery=after_lottery) if fixed else held
    for applicant in matching:
        for offer in held.preferred(applicant):
            if held.would_take(applicant, offer):
                yield Blocking(applicant, offer, held.who_gives_way(applicant, offer), applicant in fixed)
            elif by_priority is not held and by_priority.would_take(applicant, offer):
                yield Blocking(
                    applicant, offer, by_priority.who_gives_way(applicant, offer), through_a_fixed_place=True
                )
