"""Those who are placed as one: a single applicant, or two who want the same offer or none."""

from collections.abc import Sequence
from typing import NamedTuple

from praktik.matching.market import Choice, Market
from praktik.matching.profiles import RankedChoice


class Option(NamedTuple):
    """An offer that a unit could have.

    `level` orders all options of the market, smaller first; equal ones come before each other nowhere. For each member
    there are the `ranks`, the `places` among all that they would take, the `liking` in which equal places are
    liked equally, and the `seats` where they may enter.
    """

    offer: int
    level: int
    ranks: tuple[int, ...]
    places: tuple[int, ...]
    liking: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]

    def is_preferred_to(self, other: "Option | None") -> bool:
        """Tell whether no member would be worse off than with another, and one better."""
        if other is None:
            return True
        return self.liking != other.liking and all(
            mine <= theirs for mine, theirs in zip(self.liking, other.liking, strict=True)
        )


class Unit(NamedTuple):
    """One or two applicants with what they could have together, best first.

    `fixed` ones have one option, which stands; of `bound` ones, who must have the one they have, it is the partner that
    is fixed, the `companion`.
    """

    members: tuple[int, ...]
    options: tuple[Option, ...]
    fixed: bool = False
    companion: int | None = None

    @property
    def bound(self) -> bool:
        """Tell whether somebody has to come to a companion."""
        return self.companion is not None


def find_units(market: Market, wishes: Sequence[Sequence[RankedChoice]], tied: int | None = None) -> list[Unit]:
    """Return the units of a market in the order of their first members.

    With `tied`, priorities that are equal when divided by it are equal, and so are an applicant's choices of one
    rank; without it there are no ties. Whoever has a partner who is fixed can only come too.
    """
    units = []
    for applicant in range(len(wishes)):
        partner = market.partner.get(applicant)
        if applicant in market.fixed:
            units.append(_fixed(market, applicant, partner))
        elif partner is None or partner in market.fixed:
            alone = _single(wishes, applicant, tied)
            units.append(alone if partner is None else _come_to(alone, partner, market.fixed[partner].offer))
        elif applicant < partner:
            units.append(_pair(wishes, applicant, partner, tied))
    return [unit for unit in units if unit is not None]


def _fixed(market: Market, applicant: int, partner: int | None) -> Unit | None:
    """Return somebody who is fixed, or both if their partner is so too; the second of two stands with the first."""
    members = [applicant]
    if partner is not None and partner in market.fixed and market.fixed[partner].offer == market.fixed[applicant].offer:
        if partner < applicant:
            return None
        members.append(partner)
    choices = [market.fixed[member] for member in members]
    nothing = (0,) * len(members)
    seats = tuple(choice.seats for choice in choices)
    before_all = min(choice.priority for choice in choices)
    return Unit(tuple(members), (Option(choices[0].offer, before_all, nothing, nothing, nothing, seats),), fixed=True)


def _single(wishes: Sequence[Sequence[RankedChoice]], applicant: int, tied: int | None) -> Unit:
    options = []
    for place, (rank, choice) in enumerate(wishes[applicant]):
        liking = place if tied is None else rank
        options.append(Option(choice.offer, _level(choice, tied), (rank,), (place,), (liking,), (choice.seats,)))
    return Unit((applicant,), tuple(options))


def _come_to(alone: Unit, companion: int, offer: int) -> Unit:
    """Return somebody who can only come to a partner who is fixed; without any option if they did not ask for it."""
    there = tuple(option for option in alone.options if option.offer == offer)
    return alone._replace(options=there, companion=companion if there else None)


def _pair(wishes: Sequence[Sequence[RankedChoice]], first: int, second: int, tied: int | None) -> Unit:
    """Return two with the offers that both ask for; such an offer has the priority of the later of them."""
    theirs = {ranked.choice.offer: (place, ranked) for place, ranked in enumerate(wishes[second])}
    options = []
    for place, (rank, choice) in enumerate(wishes[first]):
        if choice.offer not in theirs:
            continue
        other_place, (other_rank, other) = theirs[choice.offer]
        places, ranks = (place, other_place), (rank, other_rank)
        options.append(
            Option(
                offer=choice.offer,
                level=max(_level(choice, tied), _level(other, tied)),
                ranks=ranks,
                places=places,
                liking=places if tied is None else ranks,
                seats=(choice.seats, other.seats),
            )
        )
    return Unit((first, second), tuple(options))


def _level(choice: Choice, tied: int | None) -> int:
    return choice.priority if tied is None else choice.priority // tied
