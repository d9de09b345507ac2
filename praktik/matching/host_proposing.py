"""Host-proposing deferred acceptance.

Hosts propose to those they would choose, applicants keep the best proposal, and what they turn down the host does
without (Gale & Shapley 1962). Hosts choose greedily in the strict order of priorities under limits that form a
matroid, so their choices are substitutable, and the outcome is for each host the best of all stable ones (Roth 1984,
"Stability and polarization of interests in job matching"; Fleiner 2003, theorem 7, from the other side).
"""

from bisect import bisect_right
from typing import NamedTuple

from praktik.matching.market import Assignment, Choice, Market
from praktik.matching.seating import Seating


class _Pair(NamedTuple):
    """An applicant's choice, how many others the applicant likes better, and the host, by its highest limit."""

    applicant: int
    liking: int
    choice: Choice
    host: int


def match_by_host_proposals(market: Market) -> Assignment:
    """Return each applicant's choice, or None: the stable matching that is best by the order of priorities."""
    proposals = _Proposals(market, _pairs(market))
    proposals.make()
    return proposals.held()


def _pairs(market: Market) -> list[_Pair]:
    """Return all pairs in the order of priority, those that are fixed before all others."""
    tops = market.limits.tops()
    pairs = []
    for applicant, groups in enumerate(market.preferences):
        fixed = market.fixed.get(applicant)
        choices = [choice for group in groups for choice in group] if fixed is None else [fixed]
        pairs += [_Pair(applicant, liking, choice, tops[choice.seats[0]]) for liking, choice in enumerate(choices)]
    return sorted(pairs, key=lambda pair: pair.choice.priority)


class _Proposals:
    """The proposals that are made and kept; pairs are known by their numbers in the order of priority."""

    def __init__(self, market: Market, pairs: list[_Pair]) -> None:
        self._pairs = pairs
        self._seating = Seating(market.limits, [market.home[pair.applicant] for pair in pairs])
        self._kept: list[int | None] = [None] * len(market.preferences)
        self._passed_over: dict[int, list[int]] = {}  # by host, in the order of priority: for whom there was no room

    def make(self) -> None:
        """Let hosts propose in the order of priority until nobody is left whom they would choose."""
        for number, pair in enumerate(self._pairs):
            if not self._is_wanted(number):
                continue
            if self._seat(number):
                self._propose(number)
            else:
                self._passed_over.setdefault(pair.host, []).append(number)

    def held(self) -> Assignment:
        """Return the choices that are kept."""
        return [None if number is None else self._pairs[number].choice for number in self._kept]

    def _propose(self, number: int) -> None:
        """Let an applicant keep the better of two; the host of the other looks for somebody else."""
        while True:
            applicant = self._pairs[number].applicant
            turned_down = self._kept[applicant]
            self._kept[applicant] = number
            if turned_down is None:
                return
            self._seating.remove(turned_down)
            other = self._next(turned_down)
            if other is None:
                return
            number = other

    def _next(self, turned_down: int) -> int | None:
        """Seat the first of those passed over who fits now; it can only be one that comes after, and only one."""
        waiting = self._passed_over.get(self._pairs[turned_down].host, [])
        place = bisect_right(waiting, turned_down)
        while place < len(waiting):
            number = waiting[place]
            if not self._is_wanted(number):
                del waiting[place]
            elif self._seat(number):
                del waiting[place]
                return number
            else:
                place += 1
        return None

    def _is_wanted(self, number: int) -> bool:
        """Tell whether the applicant would keep the proposal: what they hold only gets better."""
        pair = self._pairs[number]
        kept = self._kept[pair.applicant]
        return kept is None or pair.liking < self._pairs[kept].liking

    def _seat(self, number: int) -> bool:
        return self._seating.admit(number, self._pairs[number].choice.seats)
