"""The exchange gone through once more, step by step as it was first described: all cycles, and only then a chain."""

from collections.abc import Iterator

from praktik.audit.balance import balances, bounds_of
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room, Seated

_Pointing = dict[str, tuple[str, str]]  # for each organisation its first applicant, and the offer that they point to


def balanced_exchange(room: Room) -> dict[str, str | None]:
    """Return what everybody gets in the exchange, what is fixed first."""
    steps = _Steps(room)
    while steps.drop_out():
        pointing = steps.pointing()
        cycles = list(_cycles(room.pairs, pointing))
        if cycles:
            for cycle in cycles:
                for organisation in cycle:
                    steps.go(*pointing[organisation])
        elif chain := steps.first_chain(pointing):
            for organisation in chain:
                steps.go(*pointing[organisation])
        else:
            steps.chains_are_open = False
    return steps.held


class _Steps:
    """Who has what, and who is left in each organisation with what they still ask for, best first."""

    def __init__(self, room: Room) -> None:
        pairs = self._pairs = room.pairs
        self._seated = Seated(room)
        self.chains_are_open = True
        self.held: dict[str, str | None] = dict.fromkeys(pairs.applicants)
        for applicant, place in pairs.standing.fixed.items():
            self._seated.take(applicant, place.offer)
            self.held[applicant] = place.offer
        self._bounds = bounds_of(pairs, self.held)
        self._left: dict[str, list[str]] = {organisation: [] for organisation in self._bounds}
        self._wishes: dict[str, list[str]] = {}
        for applicant in sorted(self.held, key=self._turn):
            if self.held[applicant] is None:
                self._left[pairs.applicants[applicant].organisation].append(applicant)
                asked = sorted(
                    (rank, pairs.tie_number(applicant, offer), offer) for rank, offer in pairs.eligible(applicant)
                )
                self._wishes[applicant] = [offer for _, _, offer in asked]

    def drop_out(self) -> bool:
        """Let all drop out who can have nothing any more, and tell whether anybody is left."""
        dropped = True
        while dropped:
            dropped = False
            for people in self._left.values():
                for applicant in list(people):
                    self._wishes[applicant] = [one for one in self._wishes[applicant] if self._is_open(applicant, one)]
                    if not self._wishes[applicant]:
                        people.remove(applicant)
                        dropped = True
        return any(self._left.values())

    def pointing(self) -> _Pointing:
        """Return the first applicant of each organisation that has any left, and the best that they can have."""
        return {key: (people[0], self._wishes[people[0]][0]) for key, people in self._left.items() if people}

    def first_chain(self, pointing: _Pointing) -> list[str]:
        """Return the organisations of the chain whose first applicant comes first; none where no chain may begin."""
        balance = balances(self._pairs, self.held)
        may_begin = [key for key in pointing if balance[key] > self._bounds[key].least]
        if not may_begin:
            return []
        chain, organisation = [], min(may_begin, key=lambda key: self._turn(pointing[key][0]))
        while organisation in pointing:
            chain.append(organisation)
            organisation = self._pairs.offers[pointing[organisation][1]].organisation
        return chain

    def go(self, applicant: str, offer: str) -> None:
        """Let an applicant have an offer."""
        self._seated.take(applicant, offer)
        self.held[applicant] = offer
        self._left[self._pairs.applicants[applicant].organisation].remove(applicant)

    def _is_open(self, applicant: str, offer: str) -> bool:
        """Tell whether an offer fits, and its host has somebody to send in return or may receive one more."""
        host = self._pairs.offers[offer].organisation
        may_receive = self.chains_are_open and balances(self._pairs, self.held)[host] < self._bounds[host].most
        if not self._left[host] and not may_receive:
            return False
        fits = self._seated.take(applicant, offer)
        self._seated.leave(applicant, offer)
        return fits

    def _turn(self, applicant: str) -> tuple[int, int, str]:
        """Return an applicant's place among the others of their organisation."""
        side = self._pairs.applicants[applicant]
        return side.consideration, -side.times_unplaced, side.number


def _cycles(pairs: Pairs, pointing: _Pointing) -> Iterator[list[str]]:
    """Yield each cycle of organisations once."""
    seen: set[str] = set()
    for first in pointing:
        path: list[str] = []
        organisation = first
        while organisation in pointing and organisation not in seen:
            seen.add(organisation)
            path.append(organisation)
            organisation = pairs.offers[pointing[organisation][1]].organisation
        if organisation in path:
            yield path[path.index(organisation) :]
