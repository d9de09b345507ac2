"""Chains by which one more is placed without anything beginning to block: a search for many who can be placed.

Somebody without a place takes that of one whom the host ranks alike, who takes another's in turn, until one of them
finds a free place. A place only ever goes to somebody who ranks alike or earlier, and whoever gives one up has nothing
before it that they could have had; so what refused somebody once would refuse them still, and nothing blocks. The
shortest chains are found as augmenting paths are (Berge 1957, "Two theorems in graph theory"); where there are none,
chance moves some people, deferred acceptance begins anew with ties broken for those who hold a place, which places as
many (Roth 1986, "On the allocation of residents to rural hospitals"), and chains are looked for again.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from random import Random

from praktik.matching.blocking import Hosts
from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.market import TOP, Choice, Market
from praktik.matching.programme import Clock
from praktik.matching.units import Option, Unit

_IDLE_ROUNDS = 100
_LONGEST_WALK = 5
_ROOM = 10**18
"""The level of the last at an offer where there is room: all stand before it."""
_NO_WAY_IN = -_ROOM


def place_more(
    market: Market, units: Sequence[Unit], hosts: Hosts, assignment: Sequence[Option | None], clock: Clock
) -> list[Option | None]:
    """Return an assignment that nothing blocks either, with as many placed or more, of these the least total rank.

    It is looked for where places alone limit and all come by themselves; elsewhere the assignment is returned.
    """
    if not all(_is_simple(market, unit, hosts) for unit in units) or market.minimum:
        return list(assignment)
    held = [
        None if option is None else unit.options.index(option) for unit, option in zip(units, assignment, strict=True)
    ]
    asking, best, idle = _Asking(market, units), held, 0
    chance = Random(0)  # noqa: S311 - nothing is drawn here that nobody may foresee
    while idle < _IDLE_ROUNDS and None in held and clock.left():
        places = _Places(market, units, held)
        if idle:
            places.move_some(chance)
            places = _Places(market, units, asking.begin_anew(places.held, chance))
        places.lengthen()
        held = places.held
        idle = 1 if held.count(None) < best.count(None) else idle + 1
        best = min(best, held, key=partial(_worth, units))
    return [None if place is None else unit.options[place] for unit, place in zip(units, best, strict=True)]


def _is_simple(market: Market, unit: Unit, hosts: Hosts) -> bool:
    """Tell whether somebody comes by themselves, and only where nothing but an offer's own places counts."""
    return (
        len(unit.members) == 1
        and not unit.bound
        and all(
            hosts.seating.is_plain[option.seats[0][0]] and market.limits.above[option.seats[0][0]] == TOP
            for option in unit.options
        )
    )


def _worth(units: Sequence[Unit], held: Sequence[int | None]) -> tuple[int, int]:
    ranks = [unit.options[place].ranks[0] for unit, place in zip(units, held, strict=True) if place is not None]
    return -len(ranks), sum(ranks)


class _Asking:
    """All that applicants ask for, made ready to be asked again and again."""

    def __init__(self, market: Market, units: Sequence[Unit]) -> None:
        self._market = market
        self._everybody = len(market.preferences)
        rank = {
            level: place for place, level in enumerate(sorted({one.level for unit in units for one in unit.options}))
        }
        self._offers = 1 + max((option.offer for unit in units for option in unit.options), default=0)
        self._person = [unit.members[0] for unit in units]
        self._asked = [
            [(2 * rank[option.level], option.offer, option.seats[0]) for option in unit.options] for unit in units
        ]
        self._place_of = [{option.offer: place for place, option in enumerate(unit.options)} for unit in units]

    def begin_anew(self, held: Sequence[int | None], chance: Random) -> list[int | None]:
        """Return what all get who ask from the first again, when among equals those go first who held the place."""
        everybody, offers = self._everybody, self._offers
        preferences: list[list[list[Choice]]] = [[] for _ in range(everybody)]
        for applicant, turn, asked, mine in zip(
            self._person, chance.sample(range(everybody), everybody), self._asked, held, strict=True
        ):
            preferences[applicant] = [
                [Choice(((order + (place != mine)) * everybody + turn) * offers + offer, offer, seats)]
                for place, (order, offer, seats) in enumerate(asked)
            ]
        market = self._market
        found = match_by_deferred_acceptance(Market(market.limits, market.home, preferences, market.fixed))
        return [
            None if (choice := found[applicant]) is None else places[choice.offer]
            for applicant, places in zip(self._person, self._place_of, strict=True)
        ]


class _Places:
    """Who holds which of the places that they want, counted from the first, and who stands where at each offer."""

    def __init__(self, market: Market, units: Sequence[Unit], held: Sequence[int | None]) -> None:
        self.held: list[int | None] = [None] * len(units)
        self._capacity = market.limits.capacity
        self._wants = [[(option.seats[0][0], option.level) for option in unit.options] for unit in units]
        self._there: list[dict[int, dict[int, None]]] = [{} for _ in self._capacity]
        self._taken = [0] * len(self._capacity)
        for person, place in enumerate(held):
            if place is not None:
                self._sit_down(person, place)

    def lengthen(self) -> None:
        """Place one more after the other, by the shortest chain, as long as there is any."""
        while chain := self._find_chain():
            for person, place in chain:
                if self.held[person] is not None:
                    self._stand_up(person)
                self._sit_down(person, place)

    def move_some(self, chance: Random) -> None:
        """Let everybody without a place take one from an equal in turn, who takes another, for a few steps."""
        waiting = [person for person, place in enumerate(self.held) if place is None]
        for person in chance.sample(waiting, len(waiting)):
            self._walk(person, chance)

    def _find_chain(self) -> list[tuple[int, int]]:
        """Return who takes which place, the one who finds room first; nothing where nobody can be led to any."""
        way: dict[int, tuple[int, int] | None] = {
            person: None for person, place in enumerate(self.held) if place is None
        }
        queue, seen = list(way), set[int]()
        for person in queue:
            for place in self._open_to(person, self.held[person]):
                offer, _ = self._wants[person][place]
                last = self._last(offer)
                if last == _ROOM:
                    return list(_back(way, person, place))
                if offer not in seen:
                    seen.add(offer)
                    for other in self._there[offer][last]:
                        if other not in way:
                            way[other] = person, place
                            queue.append(other)
        return []

    def _open_to(self, person: int, own: int | None) -> Iterator[int]:
        """Yield the places that somebody may take who has lost their own: those of equals, up to one they must take."""
        for place, (offer, level) in enumerate(self._wants[person]):
            last = self._last(offer)
            if place != own and level <= last:
                yield place
                if level < last:
                    return

    def _walk(self, person: int, chance: Random) -> None:
        own, steps = None, 0
        while (place := self._step(person, own, chance, may_stop=steps >= _LONGEST_WALK)) is not None:
            offer, _ = self._wants[person][place]
            last, steps = self._last(offer), steps + 1
            if last == _ROOM:
                self._sit_down(person, place)
                return
            other = chance.choice(list(self._there[offer][last]))
            own = self._stand_up(other)
            self._sit_down(person, place)
            person = other

    def _step(self, person: int, own: int | None, chance: Random, *, may_stop: bool) -> int | None:
        """Return a place that somebody takes who has lost their own; None where there is none, or none they must."""
        open_ = list(self._open_to(person, own))
        if not open_:
            return None
        offer, level = self._wants[person][open_[-1]]
        must = level < self._last(offer)
        if may_stop:
            return open_[-1] if must else None
        if must and (len(open_) == 1 or chance.random() < 1 / 2):
            return open_[-1]
        return chance.choice(open_[:-1] if must else open_)

    def _last(self, offer: int) -> int:
        """Return the level of those who stand last at an offer."""
        if self._taken[offer] < self._capacity[offer]:
            return _ROOM
        return max(self._there[offer], default=_NO_WAY_IN)

    def _sit_down(self, person: int, place: int) -> None:
        offer, level = self._wants[person][place]
        self.held[person] = place
        self._there[offer].setdefault(level, {})[person] = None
        self._taken[offer] += 1

    def _stand_up(self, person: int) -> int:
        place = self.held[person]
        assert place is not None
        offer, level = self._wants[person][place]
        self.held[person] = None
        self._taken[offer] -= 1
        del self._there[offer][level][person]
        if not self._there[offer][level]:
            del self._there[offer][level]
        return place


def _back(way: dict[int, tuple[int, int] | None], person: int, place: int) -> Iterator[tuple[int, int]]:
    """Yield the links of a chain from its end."""
    before: tuple[int, int] | None = (person, place)
    while before is not None:
        yield before
        before = way[before[0]]
