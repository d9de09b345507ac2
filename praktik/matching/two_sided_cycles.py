"""Two-sided top trading cycles: every organisation receives as many as it sends, give or take its tolerance.

After Dur & Ünver, "Two-Sided Matching via Balanced Exchange" (JPE 127, 2019), section on two-sided top trading cycles:
an applicant points to the best offer that can still be had, the offer's organisation to the first of its own applicants
who remain, and whoever stands on a cycle goes. Their mechanism is for no imbalance; where some is tolerated, a chain
may stand in for a cycle, in the spirit of their tolerable version: it begins at an organisation that may send one more
than it receives, and ends at one that has nobody left to send and may receive one more.

Nothing closed to an applicant ever opens again, and while they wait, no way that leads to their organisation is broken
up. So the result is best possible within the tolerance (nobody could do better without somebody doing worse), by
induction over those who go. And as it depends on nobody's wishes which chain begins first, wishing otherwise gains
an applicant nothing. The tests hold both against all matchings of small rounds.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from praktik.matching.balance import Balance
from praktik.matching.market import Assignment, Choice, Market
from praktik.matching.seating import Seating


def match_by_two_sided_cycles(market: Market, order: Sequence[int], balance: Balance) -> Assignment:
    """Return each applicant's choice, or None; an organisation's own applicants go in `order`.

    Priorities at offers are not looked at.

    What is fixed counts in the balance. Where it alone exceeds a tolerance, nobody else makes that worse.
    """
    trade = _Trade(market, order, balance)
    while (first := trade.first_that_may_send()) is not None:
        trade.follow(first)
    trade.close_chains()
    for organisation in range(len(balance.tolerance)):
        while trade.queues[organisation]:
            trade.follow(organisation)
    return trade.held


class _Trade:
    """Who remains, what each organisation has received beyond what it has sent, and who goes where so far."""

    def __init__(self, market: Market, order: Sequence[int], balance: Balance) -> None:
        self.held: Assignment = [None] * len(market.preferences)
        self.queues: list[deque[int]] = [deque() for _ in balance.tolerance]
        self._home, self._host = market.home, balance.host
        self._seating = Seating(market.limits, market.home)
        self._full: set[tuple[int, int]] = set()  # limits that nobody can make room at any more
        self._balance = [0] * len(balance.tolerance)
        for applicant, choice in market.fixed.items():
            self._balance[self._home[applicant]] -= 1
            self._balance[self._host[choice.offer]] += 1
            self._seat(applicant, choice)
        bounds = balance.bounds(self._balance)
        self._least, self._most = [least for least, _ in bounds], [most for _, most in bounds]
        self._wishes = [_in_order(groups) for groups in market.preferences]
        self._wish = [None if one in market.fixed else next(self._wishes[one], None) for one in range(len(self.held))]
        self._place: dict[int, int] = {}
        for place, applicant in enumerate(order):
            self._place[applicant] = place
            if applicant not in market.fixed:
                self.queues[self._home[applicant]].append(applicant)
        self._chains_are_open = True

    def first_that_may_send(self) -> int | None:
        """Return, of the organisations that may send one more than they receive, the one whose applicant comes first.

        An organisation's first applicant only ever becomes a later one, so cycles elsewhere do not put another first.
        """
        may_send = [
            organisation
            for organisation, queue in enumerate(self.queues)
            if queue and self._balance[organisation] > self._least[organisation]
        ]
        return min(may_send, key=lambda organisation: self._place[self.queues[organisation][0]], default=None)

    def close_chains(self) -> None:
        """Let nobody go any more where nobody would leave in turn: no chain can begin again."""
        self._chains_are_open = False

    def follow(self, first: int) -> None:
        """Follow who points to whom from an organisation on, until its first applicant has gone or dropped out."""
        path = [first]
        while path:
            queue = self.queues[path[-1]]
            if not queue:
                path.pop()
                continue
            choice = self._best_left(queue[0])
            if choice is None:
                queue.popleft()
                if len(path) == 1:
                    return
                continue
            receiver = self._host[choice.offer]
            if receiver in path:
                begin = path.index(receiver)
                self._send(path[begin:])
                del path[begin:]
            elif not self.queues[receiver]:
                self._send(path)
                self._balance[first] -= 1
                self._balance[receiver] += 1
                return
            else:
                path.append(receiver)

    def _send(self, organisations: Iterable[int]) -> None:
        """Let the first applicant of each organisation go; all go to different ones, so none is in another's way."""
        for organisation in organisations:
            applicant = self.queues[organisation].popleft()
            choice = self._wish[applicant]
            assert choice is not None
            self._seat(applicant, choice)

    def _seat(self, applicant: int, choice: Choice) -> None:
        admitted = self._seating.admit(applicant, choice.seats)
        assert admitted, "what is fixed fits together, and a choice that was found to fit does so until it is taken"
        self.held[applicant] = choice

    def _best_left(self, applicant: int) -> Choice | None:
        """Return the best choice that can still be had; those before it never can be again."""
        while (choice := self._wish[applicant]) is not None and not self._can_be_had(applicant, choice):
            self._wish[applicant] = next(self._wishes[applicant], None)
        return choice

    def _can_be_had(self, applicant: int, choice: Choice) -> bool:
        host = self._host[choice.offer]
        if not self.queues[host] and not (self._chains_are_open and self._balance[host] < self._most[host]):
            return False
        reach = self._seating.reach(applicant, choice.seats, self._full)
        if reach.moves is None:
            self._full |= reach.blocked
        return reach.moves is not None


def _in_order(groups: Iterable[Sequence[Choice]]) -> Iterator[Choice]:
    for group in groups:
        yield from group
