"""What blocks a matching: a unit that prefers an offer whose host could take it, or a closed offer that could open."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.audit.closed_offers import closed_offers, who_would_open
from praktik.audit.held import Held, Matching
from praktik.audit.room import Room
from praktik.audit.standing import Pair
from praktik.audit.units import Unit, units


class Blocking(NamedTuple):
    """A unit and an offer that prefer each other, who would have to give way, and whether only a fixed place hinders.

    Where a closed offer blocks, `applicants` is empty, and `would_open` are those who together could open it.
    """

    applicants: Unit
    offer: str
    gives_way: Pair | None
    through_a_fixed_place: bool
    would_open: Unit = ()

    @property
    def applicant(self) -> str:
        """Return the applicant, or the first of a pair."""
        return self.applicants[0]


def blocking_pairs(room: Room, matching: Matching, *, after_lottery: bool = True) -> Iterator[Blocking]:
    """Yield what blocks a matching: units, and after them the closed offers, each once.

    Those with a fixed member, and those that only a fixed place stands against, are told apart: they go first.
    """
    held = Held(room, matching, after_lottery=after_lottery)
    fixed = room.pairs.standing.fixed
    by_priority = Held(room, matching, fixed_first=False, after_lottery=after_lottery) if fixed else held
    waiting: dict[str, list[Unit]] = {offer: [] for offer in closed_offers(room, matching)}
    for unit in units(matching, room.pairs.partner):
        is_fixed = not fixed.keys().isdisjoint(unit)
        for offer in held.preferred(unit):
            if offer in waiting:
                if not is_fixed:
                    waiting[offer].append(unit)
            elif held.would_take(unit, offer):
                yield Blocking(unit, offer, held.who_gives_way(unit, offer), is_fixed)
            elif by_priority is not held and by_priority.would_take(unit, offer):
                yield Blocking(unit, offer, by_priority.who_gives_way(unit, offer), through_a_fixed_place=True)
    for offer, asking in waiting.items():
        if would_open := who_would_open(held, offer, asking):
            yield Blocking((), offer, None, through_a_fixed_place=False, would_open=would_open)
