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
    """Hosts where people may be moved between periods: the worst whose leaving makes room has to leave."""

    def __init__(self, market: Market) -> None:
        self._limits = market.limits
        self._tops = market.limits.tops()
        self._seating = Seating(market.limits, market.home)
        self._priority: dict[int, int] = {}
        self._worst: dict[int, list[int]] = {}  # for each top a heap of -priority; who has left stays in
        self._seated: set[int] = set()

    def propose(self, applicant: int, choice: Choice) -> int | None:
        """Return who is refused now."""
        if self._is_hopeless(choice):
            return applicant
        seating = self._seating
        reach = seating.reach(applicant, choice.seats)
        refused = None
        if reach.moves is not None:
            seating.take(reach.moves, applicant, choice.seats)
        else:
            priority = self._priority
            priority[applicant] = choice.priority
            refused = max(reach.movable, key=priority.__getitem__)
            if refused == applicant:
                return applicant
            seating.replace(refused, applicant, choice.seats)
            self._seated.discard(priority[refused])
        self._priority[applicant] = choice.priority
        self._seated.add(choice.priority)
        heappush(self._worst.setdefault(self._tops[choice.seats[0]], []), -choice.priority)
        return refused

    def _is_hopeless(self, choice: Choice) -> bool:
        """Tell, before looking for exchanges, whether offer or host is full of people who all come before."""
        seat = choice.seats[0]
        fixed_by_offer = self._limits.above[seat] if self._limits.interchangeable[seat] else seat
        if not self._seating.is_full(fixed_by_offer):
            return False
        heap = self._worst.get(self._tops[seat], [])
        while heap and -heap[0] not in self._seated:
            heappop(heap)
        return not heap or -heap[0] < choice.priority
