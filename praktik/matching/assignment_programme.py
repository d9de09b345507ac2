"""All assignments of a market as a yes-or-no programme: limits kept, pairs together, no offer below its minimum."""

from collections.abc import Mapping, Sequence

from praktik.matching.balance import Balance
from praktik.matching.blocking import Assignment
from praktik.matching.market import TOP, Market
from praktik.matching.programme import Programme, Row
from praktik.matching.units import Option, Unit

Key = tuple[int, int]


class AssignmentProgramme:
    """The programme, in which `choice` tells the number of each unit's option, and `open` of each offer that may close.

    Those who share the periods of an offer have a choice for each seat; a pair in one period from one home has one more
    that tells that it counts there as one.
    """

    def __init__(self, market: Market, units: Sequence[Unit]) -> None:
        self.programme = Programme()
        self.units = units
        self._market = market
        self.choice = [[self.programme.add_choice() for _ in unit.options] for unit in units]
        self.open: dict[int, int] = {}
        self._under: dict[int, dict[int, int]] = {}
        self._of_home: dict[Key, dict[int, int]] = {}
        self._entered: dict[int, dict[int, int]] = {}
        for unit, choices in zip(units, self.choice, strict=True):
            self._add_unit(unit, choices)
        for unit in units:
            if unit.companion is not None:
                self._count_as_one((unit.companion, *unit.members))
        self._add_limits()
        self._add_minimums()

    def keep_balance(self, balance: Balance) -> None:
        """Let every organisation receive as many as it sends, give or take what it tolerates."""
        moves: list[dict[int, int]] = [{} for _ in balance.tolerance]
        before = [0] * len(balance.tolerance)
        for unit, choices in zip(self.units, self.choice, strict=True):
            for option, choice in zip(unit.options, choices, strict=True):
                for member in unit.members:
                    for organisation, step in ((self._market.home[member], -1), (balance.host[option.offer], 1)):
                        moves[organisation][choice] = moves[organisation].get(choice, 0) + step
                        before[organisation] += step if unit.fixed or unit.bound else 0
        for factors, (least, most) in zip(moves, balance.bounds(before), strict=True):
            if factors:
                self.programme.add_row(Row(factors, least=least, most=most))

    def start(self, assignment: Assignment) -> dict[int, bool]:
        """Return the choices that an assignment stands for; where they may sit in several seats these are not told."""
        start: dict[int, bool] = {}
        interns: dict[int, int] = {}
        for unit, choices, held in zip(self.units, self.choice, assignment, strict=True):
            start |= {choice: option is held for option, choice in zip(unit.options, choices, strict=True)}
            if held is not None:
                interns[held.offer] = interns.get(held.offer, 0) + len(unit.members)
        return start | {choice: offer in interns for offer, choice in self.open.items()}

    def read(self, made: Sequence[bool]) -> list[Option | None]:
        """Return the assignment that a solution stands for."""
        return [
            next((option for option, choice in zip(unit.options, choices, strict=True) if made[choice]), None)
            for unit, choices in zip(self.units, self.choice, strict=True)
        ]

    def least_apart(self, costs: Mapping[int, int]) -> int:
        """Return what nothing costs less than: what it would cost if each unit had the cheapest, whatever the limits.

        Only what units have may cost less than nothing.
        """
        return sum(min([0, *(costs.get(choice, 0) for choice in choices)]) for choices in self.choice)

    def _add_unit(self, unit: Unit, choices: Sequence[int]) -> None:
        if unit.fixed:
            self.programme.settle(choices[0], made=True)
        elif unit.bound:
            self.programme.add_row(Row(dict.fromkeys(choices, 1), least=1))
        elif len(choices) > 1:
            self.programme.add_row(Row(dict.fromkeys(choices, 1), most=1))
        for option, choice in zip(unit.options, choices, strict=True):
            entering = [self._enter(seats, choice) for seats in option.seats]
            for member, entered in zip(unit.members, entering, strict=True):
                for seat, entrance in entered.items():
                    self._count(seat, entrance, member)
            self._entered.update(zip(unit.members, entering, strict=True))
            if len(unit.members) > 1:
                self._count_as_one(unit.members)

    def _enter(self, seats: Sequence[int], choice: int) -> dict[int, int]:
        """Return for each seat what tells that somebody takes it."""
        if len(seats) == 1:
            return {seats[0]: choice}
        entered = {seat: self.programme.add_choice() for seat in seats}
        self.programme.add_row(Row({**dict.fromkeys(entered.values(), 1), choice: -1}, least=0, most=0))
        return entered

    def _count(self, seat: int, entrance: int, member: int) -> None:
        limits = self._market.limits
        if limits.same_home[seat]:
            _add_one(self._of_home.setdefault((seat, self._market.home[member]), {}), entrance)
        limit = seat
        while limit != TOP:
            _add_one(self._under.setdefault(limit, {}), entrance)
            limit = limits.above[limit]

    def _count_as_one(self, members: Sequence[int]) -> None:
        """Let two of one home, who come to one offer, count there once if they sit in one period."""
        home, other = (self._market.home[member] for member in members)
        if home != other:
            return
        first, second = (self._entered[member] for member in members)
        for seat in first:
            if seat in second and self._market.limits.same_home[seat]:
                as_one = self.programme.add_choice()
                for entrance in {first[seat], second[seat]}:
                    self.programme.add_row(Row({entrance: 1, as_one: -1}, least=0))
                self._of_home[seat, home][as_one] = -1

    def _add_limits(self) -> None:
        limits = self._market.limits
        for limit, factors in self._under.items():
            if sum(factors.values()) > limits.capacity[limit]:
                self.programme.add_row(Row(factors, most=limits.capacity[limit]))
        for (seat, _), factors in self._of_home.items():
            if sum(factor for factor in factors.values() if factor > 0) > limits.same_home[seat]:
                self.programme.add_row(Row(factors, most=limits.same_home[seat]))

    def _add_minimums(self) -> None:
        kept_open = {unit.options[0].offer for unit in self.units if unit.fixed}
        interns: dict[int, dict[int, int]] = {}
        for unit, choices in zip(self.units, self.choice, strict=True):
            for option, choice in zip(unit.options, choices, strict=True):
                if option.offer in self._market.minimum and option.offer not in kept_open:
                    interns.setdefault(option.offer, {})[choice] = len(unit.members)
        for offer, there in interns.items():
            open_ = self.open[offer] = self.programme.add_choice()
            self.programme.add_row(Row({**there, open_: -self._market.minimum[offer]}, least=0))
            for choice in there:
                self.programme.add_row(Row({open_: 1, choice: -1}, least=0))


def _add_one(factors: dict[int, int], choice: int) -> None:
    factors[choice] = factors.get(choice, 0) + 1
