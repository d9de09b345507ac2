"""Applicant-proposing deferred acceptance.

Gale & Shapley (1962), "College admissions and the stability of marriage"; with applicants who propose one at a time
as in Roth & Peranson (1999). Hosts choose by a strict order over choices under a forest of limits: such choices are
substitutable and never shrink, so the outcome does not depend on the order of proposals and is best for applicants
among the stable ones (Fleiner 2003, theorem 7; Hatfield & Milgrom 2005, theorems 3 and 4).
"""

from heapq import heappop, heappush
from itertools import chain
from typing import Protocol

from praktik.matching.market import TOP, Assignment, Choice, Market
from praktik.matching.seating import Seating


class Hosts(Protocol):
    """Those who choose among the applicants who have proposed so far."""

    def propose(self, applicant: int, choice: Choice) -> int | None:
        """Return who is refused now: the applicant, somebody who was held until now, or nobody."""


def match_by_deferred_acceptance(market: Market) -> Assignment:
    """Return each applicant's choice, or None: the stable matching that is best for applicants."""
    intricate = _intricate(market)
    plain, exchanging = PlainHosts(market), ExchangingHosts(market)
    held: Assignment = [None] * len(market.preferences)
    hosts: Hosts
    for applicant, choice in market.fixed.items():
        hosts = exchanging if intricate[choice.seats[0]] else plain
        hosts.propose(applicant, choice)
        held[applicant] = choice
    proposals = [chain.from_iterable(groups) for groups in market.preferences]
    waiting = [applicant for applicant in reversed(range(len(proposals))) if applicant not in market.fixed]
    while waiting:
        applicant = waiting.pop()
        proposal = next(proposals[applicant], None)
        if proposal is None:
            continue
        hosts = exchanging if intricate[proposal.seats[0]] else plain
        refused = hosts.propose(applicant, proposal)
        if refused != applicant:
            held[applicant] = proposal
        if refused is not None:
            held[refused] = None
            waiting.append(refused)
    return held


def _intricate(market: Market) -> list[bool]:
    """Tell for each limit whether to let one more in at its host, others may have to be moved between periods."""
    limits, tops = market.limits, market.limits.tops()
    intricate = {tops[limit] for limit in range(len(tops)) if limits.interchangeable[limit] or limits.same_home[limit]}
    return [top in intricate for top in tops]


class PlainHosts:
    """Hosts where everyone enters at one limit: the worst under the lowest full limit has to leave."""

    def __init__(self, market: Market) -> None:
        self._capacity = market.limits.capacity
        self._above = market.limits.above
        self._taken = [0] * len(self._capacity)
        self._worst: list[list[int]] = [[] for _ in self._capacity]  # heaps of -priority; who has left stays in
        self._seated: dict[int, tuple[int, int]] = {}  # priority: applicant and seat

    def propose(self, applicant: int, choice: Choice) -> int | None:
        """Return who is refused now."""
        priority, seat = choice.priority, choice.seats[0]
        taken, capacity, above = self._taken, self._capacity, self._above
        limit = seat
        while limit != TOP and taken[limit] < capacity[limit]:
            limit = above[limit]
        refused = None
        if limit != TOP:
            heap = self._worst[limit]
            while heap and -heap[0] not in self._seated:
                heappop(heap)
            if not heap or -heap[0] < priority:
                return applicant
            refused, limit = self._seated.pop(-heappop(heap))
            while limit != TOP:
                taken[limit] -= 1
                limit = above[limit]
        self._seated[priority] = applicant, seat
        while seat != TOP:
            taken[seat] += 1
            heappush(self._worst[seat], -priority)
            seat = above[seat]
        return refused


class ExchangingHosts:
    """Hosts where people may be moved between periods: the worst whose leaving makes room has to leave.

    Moving people never changes how many an offer or its host has. So these two are counted here, and only what is
    below the offer, its periods and the homes in them, is left to a seating.
    """

    def __init__(self, market: Market) -> None:
        limits = market.limits
        self._capacity = limits.capacity
        self._above = limits.above
        self._offer = [above if limits.interchangeable[limit] else limit for limit, above in enumerate(limits.above)]
        self._seating = Seating(limits.below_offers(), market.home)
        self._taken = [0] * len(self._capacity)
        self._worst: list[list[int]] = [[] for _ in self._capacity]  # heaps of -priority; who has left stays in
        self._seated: dict[int, tuple[int, int]] = {}  # priority: applicant and offer's limit
        self._priority: dict[int, int] = {}

    def propose(self, applicant: int, choice: Choice) -> int | None:
        """Return who is refused now."""
        offer = self._offer[choice.seats[0]]
        full = self._first_full(offer)
        worst = None if full == TOP else self._worst_at(full)
        if full != TOP and (worst is None or worst < choice.priority):
            return applicant  # whoever has to leave is under the full limit, or the applicant
        reach = self._seating.reach(applicant, choice.seats)
        refused = None
        if reach.moves is None:
            refused = self._let_in_for_another(applicant, choice, reach.movable)
            if refused == applicant:
                return applicant
        elif worst is None:
            self._seating.take(reach.moves, applicant, choice.seats)
        else:
            refused = self._leave(worst)
            if any(person == refused for person, _ in reach.moves):
                reach = self._seating.reach(applicant, choice.seats)
            assert reach.moves is not None, "one who leaves takes no room from anybody"
            self._seating.take(reach.moves, applicant, choice.seats)
        self._enter(applicant, choice.priority, offer)
        return refused

    def _let_in_for_another(self, applicant: int, choice: Choice, movable: list[int]) -> int:
        """Let the applicant in for the worst of those who could make room, who may be the applicant."""
        self._priority[applicant] = choice.priority
        refused = max(movable, key=self._priority.__getitem__)
        if refused != applicant:
            self._seating.replace(refused, applicant, choice.seats)
            self._count(self._priority[refused])
        return refused

    def _leave(self, priority: int) -> int:
        applicant = self._count(priority)
        self._seating.remove(applicant)
        return applicant

    def _count(self, priority: int) -> int:
        """Count somebody out of offer and host, and return who it is."""
        applicant, limit = self._seated.pop(priority)
        while limit != TOP:
            self._taken[limit] -= 1
            limit = self._above[limit]
        return applicant

    def _enter(self, applicant: int, priority: int, offer: int) -> None:
        self._priority[applicant] = priority
        self._seated[priority] = applicant, offer
        limit = offer
        while limit != TOP:
            self._taken[limit] += 1
            heappush(self._worst[limit], -priority)
            limit = self._above[limit]

    def _first_full(self, limit: int) -> int:
        while limit != TOP and self._taken[limit] < self._capacity[limit]:
            limit = self._above[limit]
        return limit

    def _worst_at(self, limit: int) -> int | None:
        heap = self._worst[limit]
        while heap and -heap[0] not in self._seated:
            heappop(heap)
        return -heap[0] if heap else None
