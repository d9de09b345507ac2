"""What a matching algorithm is given: applicants, the seats they would take, and the limits on these."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

TOP = -1


class Choice(NamedTuple):
    """One offer that an applicant would take.

    `priority` orders all choices of the market, smaller first; no two are equal. `seats` are the limits at which the
    applicant may enter, one for each period that suits; one of them is enough.
    """

    priority: int
    offer: int
    seats: tuple[int, ...]


class Limits(NamedTuple):
    """A forest of limits: whoever sits at one counts at all limits above it.

    A period has `capacity` seats and stands below its offer, an offer below its host; `above` is TOP for the highest.
    `same_home` allows at most so many from one home organisation where people enter; 0 is no limit.
    `interchangeable` are the limits, periods of one offer, that a choice may name beside others.
    """

    capacity: Sequence[int]
    above: Sequence[int]
    same_home: Sequence[int]
    interchangeable: Sequence[bool]

    def below_offers(self) -> "Limits":
        """Return the limits without those of offers and hosts, where moving people between periods counts nothing."""
        free = len(self.above) * max(1, max(self.capacity, default=1))
        capacity = [own if inside else free for own, inside in zip(self.capacity, self.interchangeable, strict=True)]
        return Limits(capacity, [TOP] * len(self.above), self.same_home, self.interchangeable)

    def tops(self) -> list[int]:
        """Return for each limit the highest one above it; limits with different tops never meet."""
        tops = list(range(len(self.above)))
        for limit in tops:
            top = limit
            while self.above[top] != TOP:
                top = self.above[top]
            tops[limit] = top
        return tops


class Market(NamedTuple):
    """Applicants, each with tie groups of choices, best first, and in each group in the order that breaks the tie.

    A group is asked for only when all before it have been refused, so it may be made at that moment.
    `fixed` are choices that stand whatever happens, by applicant; they must fit the limits together.
    `partner` tells of two who want the same offer or none; `minimum` tells below how many interns an offer is closed,
    where that says something. Only what is solved exactly looks at these two.
    """

    limits: Limits
    home: Sequence[int]
    preferences: Sequence[Iterable[Sequence[Choice]]]
    fixed: Mapping[int, Choice] = {}
    partner: Mapping[int, int] = {}
    minimum: Mapping[int, int] = {}


Assignment = list[Choice | None]
Mechanism = Callable[[Market, Sequence[int]], Assignment]
"""A way to match a market, in which applicants have been drawn in an order; some do not look at the order."""
