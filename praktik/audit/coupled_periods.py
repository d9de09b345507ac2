"""The periods of one offer shared among interns of whom some belong together: two from one home may count as one."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from praktik.audit.shared_periods import Seat, SharedPeriods
from praktik.audit.units import Unit


class CoupledPeriods:
    """Who can sit in which period where a couple from one home counts as one of it in a period that they share.

    This is no matroid, so each couple that matters is tried apart and in every period together.
    """

    def __init__(self, places: Sequence[int], most_of_a_home: int, partner: Mapping[str, str]) -> None:
        self._places = places
        self._most = most_of_a_home
        self._partner = partner
        self._home: dict[str, str] = {}
        self._allowed: dict[str, Collection[int]] = {}

    def seat(self, intern: str, home: str, allowed: Collection[int]) -> bool:
        """Seat one more if everyone can keep a seat; where that cannot be, nothing changes."""
        self._home[intern], self._allowed[intern] = home, allowed
        if self._fit():
            return True
        self.leave(intern)
        return False

    def leave(self, intern: str) -> None:
        """Take somebody out."""
        del self._home[intern], self._allowed[intern]

    def restrict(self, intern: str, allowed: Collection[int]) -> bool:
        """Keep somebody to some periods if everyone can keep a seat; where that cannot be, nothing changes."""
        before = self._allowed[intern]
        self._allowed[intern] = allowed
        if self._fit():
            return True
        self._allowed[intern] = before
        return False

    def _fit(self) -> bool:
        if not self._fit_with(SharedPeriods(self._places, None), frozenset()):
            return False
        return self._try([couple for couple in self._couples() if self._is_tight(couple)], {})

    def _couples(self) -> list[Unit]:
        """Return those of whom both are here."""
        return [
            (one, other) for one in self._home if (other := self._partner.get(one)) in self._home and one < str(other)
        ]

    def _is_tight(self, couple: Unit) -> bool:
        """Tell whether it can matter that a couple counts as one: are more here from their home than one may have?"""
        home = self._home[couple[0]]
        return sum(other == home for other in self._home.values()) > self._most

    def _try(self, couples: Sequence[Unit], together: Mapping[Unit, int]) -> bool:
        if not couples:
            return self._fit_beside(together)
        couple, *others = couples
        if self._try(others, together):
            return True
        both = [period for period in self._allowed[couple[0]] if period in self._allowed[couple[1]]]
        return any(self._try(others, {**together, couple: period}) for period in both)

    def _fit_beside(self, together: Mapping[Unit, int]) -> bool:
        """Tell whether all others fit beside couples that share a period."""
        shared = beside_couples(
            self._places, self._most, [(self._home[couple[0]], period) for couple, period in together.items()]
        )
        return shared is not None and self._fit_with(shared, {one for couple in together for one in couple})

    def _fit_with(self, shared: SharedPeriods, left_out: Collection[str]) -> bool:
        return all(shared.seat(one, self._home[one], self._allowed[one]) for one in self._home if one not in left_out)


def beside_couples(places: Sequence[int], most: int, couples: Collection[Seat]) -> SharedPeriods | None:
    """Return what is left of some periods where couples share a seat there as one of their home; None if too much."""
    left, beside = list(places), Counter(couples)
    for _, period in couples:
        left[period] -= 2
    if any(number < 0 for number in left) or any(number > most for number in beside.values()):
        return None
    return SharedPeriods(left, most, beside)
