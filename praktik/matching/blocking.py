"""What blocks an assignment: units that an offer would take and that would rather be there, and closed offers.

A closed offer, one with fewer interns than its minimum and so with none, blocks when as many as its minimum would all
rather be there and would be taken together (Biró, Fleiner, Irving & Manlove 2010, "The College Admissions problem
with lower and common quotas").
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.matching.joint_seating import JointSeating, Stay
from praktik.matching.market import Market
from praktik.matching.units import Option, Unit

Assignment = Sequence[Option | None]
"""The option of each unit, or None."""


class Blocking(NamedTuple):
    """Units, by their numbers, that would rather be at an offer, beside all at its host that come before `level`.

    Of a unit by itself there is one; with `closed` the offer is one that is opened by them.
    """

    offer: int
    units: tuple[int, ...]
    level: int
    beside: tuple[int, ...]
    closed: bool = False


class Hosts:
    """The units of a market and who asks where, to find out what blocks one assignment after the other."""

    def __init__(self, market: Market, units: Sequence[Unit]) -> None:
        self.units = units
        self.minimum = market.minimum
        self.limits = market.limits
        self.seating = JointSeating(market)
        tops = market.limits.tops()
        self.host_of: dict[int, int] = {}
        self.kept_open: set[int] = set()
        self._askers: dict[int, list[int]] = {}
        for number, unit in enumerate(units):
            for option in unit.options:
                self.host_of[option.offer] = tops[option.seats[0][0]]
                self._askers.setdefault(option.offer, []).append(number)
            if unit.fixed:
                self.kept_open.add(unit.options[0].offer)

    def find_blocking(self, assignment: Assignment) -> Iterator[Blocking]:
        """Yield all that blocks an assignment that keeps the limits."""
        interns: dict[int, int] = {}
        at_host: dict[int, list[int]] = {}
        for number, option in enumerate(assignment):
            if option is not None:
                interns[option.offer] = interns.get(option.offer, 0) + len(option.seats)
                at_host.setdefault(self.host_of[option.offer], []).append(number)
        for number, unit in enumerate(self.units):
            if unit.fixed:
                continue
            for option in unit.options:
                if self.needs_minimum(option.offer) and not interns.get(option.offer):
                    continue
                if not option.is_preferred_to(assignment[number]):
                    continue
                beside = self._beside(option.offer, (number,), option.level, assignment, at_host)
                if self.fit(option.offer, (number,), beside, assignment):
                    yield Blocking(option.offer, (number,), option.level, beside)
        for offer in self.minimum:
            if self.needs_minimum(offer) and not interns.get(offer):
                blocking = self._opening(offer, assignment, at_host)
                if blocking is not None:
                    yield blocking

    def needs_minimum(self, offer: int) -> bool:
        """Tell whether an offer is closed when it has too few interns."""
        return offer in self.minimum and offer not in self.kept_open

    def fit(self, offer: int, units: Sequence[int], beside: Sequence[int], assignment: Assignment) -> bool:
        """Tell whether units can come to an offer beside others, who keep what they have."""
        return self.seating.fits(
            [*self._stays(beside, assignment), *((self.units[one], self.option(one, offer)) for one in units)]
        )

    def option(self, unit: int, offer: int) -> Option:
        """Return a unit's option of an offer."""
        return next(option for option in self.units[unit].options if option.offer == offer)

    def _stays(self, numbers: Sequence[int], assignment: Assignment) -> list[Stay]:
        held = [(self.units[number], assignment[number]) for number in numbers]
        return [(unit, option) for unit, option in held if option is not None]

    def _beside(
        self, offer: int, comers: Sequence[int], level: int, assignment: Assignment, at_host: Mapping[int, list[int]]
    ) -> tuple[int, ...]:
        """Return who counts at the host: all up to the level, but those who come only if they stand before it."""
        found = []
        for number in at_host.get(self.host_of[offer], ()):
            held = assignment[number]
            assert held is not None
            if held.level < level or (held.level == level and number not in comers):
                found.append(number)
        return tuple(found)

    def _opening(self, offer: int, assignment: Assignment, at_host: Mapping[int, list[int]]) -> Blocking | None:
        """Return those who could open a closed offer together, those who come first of them; None if nobody can."""
        willing = sorted(
            (self.option(number, offer).level, number)
            for number in self._askers.get(offer, ())
            if not self.units[number].fixed and self.option(number, offer).is_preferred_to(assignment[number])
        )
        for lowest in range(len(willing)):
            level = willing[lowest][0]
            if lowest + 1 < len(willing) and willing[lowest + 1][0] == level:
                continue
            found = self._enough(offer, [number for _, number in willing[: lowest + 1]], level, assignment, at_host)
            if found is not None:
                return found
        return None

    def _enough(
        self, offer: int, willing: Sequence[int], level: int, assignment: Assignment, at_host: Mapping[int, list[int]]
    ) -> Blocking | None:
        """Return a set of the willing, as many as the minimum asks for, that fits; all sets are tried if need be."""
        if sum(len(self.units[number].members) for number in willing) < self.minimum[offer]:
            return None
        tried: list[tuple[tuple[int, ...], int]] = [((), 0)]
        for number in willing:
            size = len(self.units[number].members)
            for comers, persons in list(tried):
                more = (*comers, number)
                beside = self._beside(offer, more, level, assignment, at_host)
                if not self.fit(offer, more, beside, assignment):
                    continue
                if persons + size >= self.minimum[offer]:
                    return Blocking(offer, more, level, beside, closed=True)
                tried.append((more, persons + size))
        return None
