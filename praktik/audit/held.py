"""Whom the hosts hold in a matching, what each unit would rather have, and whom a host would take for it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from praktik.audit.pairs import Order
from praktik.audit.room import Room
from praktik.audit.standing import Pair
from praktik.audit.units import Unit

Matching = Mapping[str, str | None]
Key = tuple[int, Order]
_NOTHING = 10**6


class Held:
    """Whom the hosts hold in a matching, each host in its own order; the fixed first, or by their priority."""

    def __init__(self, room: Room, matching: Matching, *, fixed_first: bool = True, after_lottery: bool = True) -> None:
        self.room = room
        self.pairs = room.pairs
        self.matching = matching
        self.after_lottery = after_lottery
        self._fixed_first = fixed_first
        self._at_offer: dict[str, list[tuple[Key, str]]] = {}
        self._at_host: dict[str, list[tuple[Key, Pair]]] = {}
        for applicant, offer in matching.items():
            if offer is not None:
                key, host = self.key(applicant, offer), self.pairs.offers[offer].organisation
                self._at_offer.setdefault(offer, []).append((key, applicant))
                self._at_host.setdefault(host, []).append((key, (applicant, offer)))
        for interns in self._at_offer.values():
            interns.sort()
        for pairs in self._at_host.values():
            pairs.sort()

    def preferred(self, unit: Unit) -> Iterator[str]:
        """Yield the eligible offers that a unit strictly prefers to what it has."""
        return self._preferred_by_one(*unit) if len(unit) == 1 else self._preferred_by_both(*unit)

    def would_take(self, unit: Unit, offer: str) -> bool:
        """Tell whether a unit fits with those whom the offer's host holds at higher or equal priority.

        Where its own seats at the host have higher priority, they count as well.
        """
        places = self.pairs.round.offer[offer].places
        key = self.key(unit[0], offer)
        here = self._before(self._at_offer.get(offer, []), key, unit)
        if len(here) + len(unit) > places:
            return False
        host = self.pairs.offers[offer].organisation
        limit = self.room.of_host.get(host)
        if limit is not None and self._number_before(host, key, unit, offer) + len(unit) > limit:
            return False
        if not self.room.is_shared(offer):
            return True
        return self.room.fits((one, offer) for one in (*here, *unit))

    def who_gives_way(self, unit: Unit, offer: str) -> Pair | None:
        """Return the highest of those whom the host would no longer take; None where a place is free."""
        there = [one for one in self.at_host(self.pairs.offers[offer].organisation) if one[1][0] not in unit]
        newcomers = [(self.key(applicant, offer), (applicant, offer)) for applicant in unit]
        pairs = [pair for _, pair in sorted([*there, *newcomers])]
        taken = set(self.room.choose(pairs))
        return next((pair for pair in pairs if pair not in taken and pair[0] not in unit), None)

    def key(self, applicant: str, offer: str) -> Key:
        """Return the place of an applicant, or of the unit they belong to, in the order of an offer's host."""
        values, number, id_ = self.pairs.order(applicant, offer)
        first = 0 if self._fixed_first and self.pairs.standing.place(applicant, offer) is not None else 1
        return first, (values, number, id_) if self.after_lottery else (values, "", "")

    def at_host(self, host: str) -> list[tuple[Key, Pair]]:
        """Return whom a host holds, in its order."""
        return self._at_host.get(host, [])

    def _preferred_by_one(self, applicant: str) -> Iterator[str]:
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

    def _preferred_by_both(self, one: str, other: str) -> Iterator[str]:
        """Yield the offers that are better for one of two and worse for neither."""
        held = [self._liking(applicant, self.matching[applicant]) for applicant in (one, other)]
        asked_by_other = {offer for _, offer in self.pairs.eligible(other)}
        for _, offer in self.pairs.eligible(one):
            if offer in asked_by_other:
                there = [self._liking(applicant, offer) for applicant in (one, other)]
                if there != held and all(new <= old for new, old in zip(there, held, strict=True)):
                    yield offer

    def _liking(self, applicant: str, offer: str | None) -> tuple[int, str]:
        """Return how an applicant likes an offer, smaller is better; what was not asked for is as good as nothing."""
        rank = None if offer is None else self.pairs.rank(applicant, offer)
        if offer is None or rank is None:
            return _NOTHING, ""
        return rank, self.pairs.tie_number(applicant, offer) if self.after_lottery else ""

    def _before(self, there: list[tuple[Key, str]], key: Key, unit: Unit) -> list[str]:
        """Return those before a unit, and those who are equal to it."""
        before = [other for _, other in there[: bisect_left(there, (key, ""))]]
        if len(unit) > 1:
            before = [other for other in before if other not in unit]
        equal = () if self.after_lottery else [other for theirs, other in there if theirs == key and other not in unit]
        return [*before, *equal]

    def _number_before(self, host: str, key: Key, unit: Unit, offer: str) -> int:
        """Return how many seats at a host stand before a unit or equal to it; those it asks for are not counted."""
        there = self.at_host(host)
        before = bisect_left(there, (key, ("", "")))
        if len(unit) > 1:
            before -= sum(pair[0] in unit and pair[1] == offer for _, pair in there[:before])
        if self.after_lottery:
            return before
        return before + sum(theirs == key and pair[0] not in unit for theirs, pair in there)

    def _wins_the_tie(self, applicant: str, offer: str, held: str | None) -> bool:
        if held is None or not self.after_lottery or offer == held:
            return False
        return self.pairs.tie_number(applicant, offer) < self.pairs.tie_number(applicant, held)


def members(units: Iterable[Unit]) -> list[str]:
    """Return all members of some units."""
    return [applicant for unit in units for applicant in unit]
