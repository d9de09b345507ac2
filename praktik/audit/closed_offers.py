"""Offers that are closed below their minimum, and who together could open one."""

from collections.abc import Iterator, Sequence, Set
from itertools import groupby
from typing import NamedTuple

from praktik.audit.coupled_periods import beside_couples
from praktik.audit.held import Held, Matching, members
from praktik.audit.room import Room
from praktik.audit.shared_periods import Seat, SharedPeriods
from praktik.audit.units import Unit


def closed_offers(room: Room, matching: Matching) -> list[str]:
    """Return the offers with a minimum above 1 where nobody is; where somebody is fixed, an offer stays open."""
    minimums = [offer for offer in room.pairs.round.offers if offer.minimum > 1]
    if not minimums:
        return []
    open_ = {*matching.values(), *(place.offer for place in room.pairs.standing.fixed.values())}
    return [offer.id for offer in minimums if offer.id not in open_]


def who_would_open(held: Held, offer: str, asking: Sequence[Unit]) -> Unit:
    """Return those of the units asking for a closed offer who could open it; nobody where they cannot.

    They are at least its minimum, and fit there together beside those whom the host holds elsewhere at a priority equal
    to or higher than the lowest of theirs; their own seats count only where strictly higher (Biro, Fleiner, Irving and
    Manlove 2010, with the limits of a host).
    """
    if len(members(asking)) < held.pairs.round.offer[offer].minimum:
        return ()
    for group in _by_threshold(held, offer, asking):
        if found := _Opening(held.room, offer, group).search():
            return found
    return ()


class _Asking(NamedTuple):
    """Units that ask for a closed offer: who of them gives up a seat for it, and how many seats the host has left."""

    units: Sequence[Unit]
    give_up: Set[str]
    left: int | None


def _by_threshold(held: Held, offer: str, asking: Sequence[Unit]) -> Iterator[_Asking]:
    """Yield, for each priority, all units from there up, with what is left beside those held from there up.

    A priority is passed over where the next one has as much left: all who ask above it ask above that one too.
    """
    host = held.pairs.offers[offer].organisation
    limit = held.room.of_host.get(host)
    if limit is None:
        yield _Asking(asking, frozenset(), None)
        return
    in_order = sorted((held.key(unit[0], offer), unit) for unit in asking)
    so_far: list[Unit] = []
    before: _Asking | None = None
    for key, group in groupby(in_order, key=lambda one: one[0]):
        higher = sum(theirs < key for theirs, _ in held.at_host(host))
        equal = [pair[0] for theirs, pair in held.at_host(host) if theirs == key]
        left = limit - higher - len(equal)
        if before is not None and (equal or before.give_up or left != before.left):
            yield before._replace(units=tuple(so_far))
        so_far += [unit for _, unit in group]
        before = _Asking((), set(equal) & set(members(so_far)) if equal else frozenset(), left)
    if before is not None:
        yield before._replace(units=tuple(so_far))


class _Seats(NamedTuple):
    """Where a couple could sit: apart, each where they like, or as one of their home in one period."""

    couple: Unit
    together: Seat | None


class _Opening:
    """The search for a group that opens an offer: couples are tried, and single applicants join them greedily.

    Beside given couples those who fit form a matroid (a gammoid), so that taking first whoever gives up a seat is best.
    """

    def __init__(self, room: Room, offer: str, asking: _Asking) -> None:
        self._room = room
        self._offer = offer
        self._asking = asking
        entry = room.pairs.round.offer[offer]
        self._least, self._most = entry.minimum, entry.places
        self._singles = sorted((unit[0] for unit in asking.units if len(unit) == 1), key=self._cost_of_one)
        self._couples = self._alike([unit for unit in asking.units if len(unit) == 2])

    def search(self) -> Unit:
        """Return a group of the least size that fits; nobody where there is none."""
        return self._search(0, ())

    def _search(self, start: int, chosen: tuple[_Seats, ...]) -> Unit:
        """Return a group with the chosen couples and perhaps others from a kind of couples on."""
        found = self._complete(chosen)
        if found is None or found:
            return found or ()
        if 2 * len(chosen) >= self._least:
            return ()
        for kind in range(start, len(self._couples)):
            taken = {seats.couple for seats in chosen}
            couple = next((one for one in self._couples[kind] if one not in taken), None)
            if couple is None:
                continue
            for seats in self._ways(couple):
                if group := self._search(kind, (*chosen, seats)):
                    return group
        return ()

    def _ways(self, couple: Unit) -> Iterator[_Seats]:
        yield _Seats(couple, None)
        if self._room.most_of_a_home is not None and couple[0] in self._room.couples_of_a_home:
            home = self._room.pairs.applicants[couple[0]].organisation
            one, other = (self._periods(applicant) for applicant in couple)
            for period in one:
                if period in other:
                    yield _Seats(couple, (home, period))

    def _complete(self, chosen: Sequence[_Seats]) -> Unit | None:
        """Return the group of the chosen couples and as many others as are needed.

        Nobody where that are too few or too many; None where not even the couples fit.
        """
        shared = self._beside([seats.together for seats in chosen if seats.together is not None])
        apart = members(seats.couple for seats in chosen if seats.together is None)
        group = members(seats.couple for seats in chosen)
        if shared is None or len(group) > self._most or not all(self._seat(shared, one) for one in apart):
            return None
        for one in self._singles:
            if len(group) >= self._least:
                break
            if len(group) < self._most and self._seat(shared, one):
                group.append(one)
        return tuple(group) if len(group) >= self._least and self._leaves_room(group) else ()

    def _beside(self, couples: Sequence[Seat]) -> SharedPeriods | None:
        places, most = self._room.places_of_periods(self._offer), self._room.most_of_a_home
        return SharedPeriods(places, None) if most is None else beside_couples(places, most, couples)

    def _seat(self, shared: SharedPeriods, applicant: str) -> bool:
        home = self._room.pairs.applicants[applicant].organisation
        return shared.seat(applicant, home, self._periods(applicant))

    def _periods(self, applicant: str) -> tuple[int, ...]:
        return self._room.periods(applicant, self._offer)

    def _leaves_room(self, group: Sequence[str]) -> bool:
        left = self._asking.left
        return left is None or sum(map(self._cost_of_one, group)) <= left

    def _cost_of_one(self, applicant: str) -> int:
        """Return how many of the host's seats somebody takes who may give up one for it."""
        return 0 if applicant in self._asking.give_up else 1

    def _alike(self, couples: Sequence[Unit]) -> list[list[Unit]]:
        """Return couples by their kind: those of one kind can stand in for each other."""
        kinds: dict[object, list[Unit]] = {}
        for couple in couples:
            kinds.setdefault(tuple(sorted(map(self._kind, couple))), []).append(couple)
        return list(kinds.values())

    def _kind(self, applicant: str) -> tuple[str, tuple[int, ...], int]:
        limited = self._room.most_of_a_home is not None
        home = self._room.pairs.applicants[applicant].organisation if limited else ""
        return home, self._periods(applicant), self._cost_of_one(applicant)
