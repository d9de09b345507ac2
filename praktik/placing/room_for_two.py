"""Whether two who want to be together fit at an offer beside others, all of whom keep their places."""

from collections.abc import Iterator, Mapping, Sequence

from praktik.matching.joint_seating import JointSeating, Stay
from praktik.matching.units import Option, Unit
from praktik.placing.market import MarketOfRound


def has_room_for_two(market: MarketOfRound, beside: Mapping[int, int], pair: Sequence[int], offer: int) -> bool:
    """Tell whether a pair fits at an offer; `beside` are the offers of all others who have a place, wherever."""
    tops = market.market.limits.tops()
    top = tops[market.seats.of_offer[offer]]
    at_the_host = {one: held for one, held in beside.items() if tops[market.seats.of_offer[held]] == top}
    stays = list(_stays(market, at_the_host))
    comers = Unit(tuple(pair), ()), _option(offer, [market.seats_of(one, offer) for one in pair])
    return all(comers[1].seats) and JointSeating(market.market).fits([*stays, comers])


def _stays(market: MarketOfRound, held: Mapping[int, int]) -> Iterator[Stay]:
    """Yield those who have a place, two who are together as one."""
    for one, offer in held.items():
        partner = market.partner.get(one)
        members = [one]
        if partner is not None and held.get(partner) == offer:
            if partner < one:
                continue
            members.append(partner)
        yield Unit(tuple(members), ()), _option(offer, [_seats(market, member, offer) for member in members])


def _seats(market: MarketOfRound, applicant: int, offer: int) -> tuple[int, ...]:
    fixed = market.market.fixed.get(applicant)
    return market.seats_of(applicant, offer) if fixed is None else fixed.seats


def _option(offer: int, seats: Sequence[tuple[int, ...]]) -> Option:
    nothing = (0,) * len(seats)
    return Option(offer, 0, nothing, nothing, nothing, tuple(seats))
