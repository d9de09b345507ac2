"""Seating: who can be let in, who would have to leave for it, and who ends where."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.matching.market import TOP, Limits, Market
from praktik.matching.seating import Seating, settle

from .every_seating import can_sit, keeps_limits, seatings
from .random_markets import markets, seats_of

Options = dict[int, tuple[int, ...]]


def check_seated(market: Market, seating: Seating, options: Mapping[int, Sequence[int]]) -> None:
    assert set(seating.seat) == set(options)
    assert all(seat in options[person] for person, seat in seating.seat.items())
    assert keeps_limits(market.limits, market.home, seating.seat)


def options_of_first_group(market: Market) -> Options:
    """What each person would take: all seats of their first tie group, of one offer or of several."""
    return {person: seats_of(next(iter(groups))) for person, groups in enumerate(market.preferences)}


def fill(market: Market, seating: Seating, options: Options) -> Options:
    """Let in one after the other all who can be let in."""
    seated: Options = {}
    for person, seats in options.items():
        reach = seating.reach(person, seats)
        assert (reach.moves is not None) == can_sit(market.limits, market.home, {**seated, person: seats})
        if reach.moves is not None:
            seating.take(reach.moves, person, seats)
            seated[person] = seats
        check_seated(market, seating, seated)
    return seated


@settings(max_examples=300, deadline=None)
@given(markets(most_applicants=6))
def test_whoever_can_be_seated_is_seated(market: Market) -> None:
    fill(market, Seating(market.limits, market.home), options_of_first_group(market))


@settings(max_examples=300, deadline=None)
@given(markets(most_applicants=6))
def test_those_movable_are_those_whose_leaving_makes_room(market: Market) -> None:
    seating, options = Seating(market.limits, market.home), options_of_first_group(market)
    seated = fill(market, seating, options)
    for newcomer in set(options) - set(seated):
        reach = seating.reach(newcomer, options[newcomer])
        everyone = {**seated, newcomer: options[newcomer]}
        makes_room = {
            leaver
            for leaver in everyone
            if can_sit(market.limits, market.home, {one: everyone[one] for one in everyone if one != leaver})
        }
        assert reach.moves is None
        assert set(reach.movable) == makes_room
        assert len(reach.movable) == len(makes_room)


@settings(max_examples=300, deadline=None)
@given(markets(most_applicants=6), st.integers(0, 2**32))
def test_anyone_movable_can_be_replaced(market: Market, seed: int) -> None:
    seating, options = Seating(market.limits, market.home), options_of_first_group(market)
    seated = fill(market, seating, options)
    for newcomer in sorted(set(options) - set(seated)):
        movable = [one for one in seating.reach(newcomer, options[newcomer]).movable if one != newcomer]
        if movable:
            leaver = movable[seed % len(movable)]
            seating.replace(leaver, newcomer, options[newcomer])
            del seated[leaver]
            seated[newcomer] = options[newcomer]
            check_seated(market, seating, seated)


@settings(max_examples=300, deadline=None)
@given(markets(most_applicants=6))
def test_settling_gives_each_in_turn_the_first_that_keeps_everyone_seated(market: Market) -> None:
    seating = Seating(market.limits, market.home)
    seated = fill(market, seating, options_of_first_group(market))
    wanted = {person: [(seat,) for seat in reversed(seats)] for person, seats in seated.items()}
    order = sorted(seated, reverse=True)
    ways = list(seatings(market.limits, market.home, seated))
    for person in order:
        first = next(seat for (seat,) in wanted[person] if any(way[person] == seat for way in ways))
        ways = [way for way in ways if way[person] == first]
    assert settle(seating, order, wanted) == {person: (seat,) for person, seat in ways[0].items()}
    check_seated(market, seating, {person: [seat] for person, seat in ways[0].items()})


def test_a_move_through_three_periods() -> None:
    limits = Limits([3, 1, 1, 1], [TOP, 0, 0, 0], [0] * 4, [False, True, True, True])
    seating = Seating(limits, [0, 1, 2])
    for person, seats in enumerate([(1, 2), (2, 3)]):
        moves = seating.reach(person, seats).moves
        assert moves is not None
        seating.take(moves, person, seats)
    assert seating.seat == {0: 1, 1: 2}
    assert seating.reach(2, (1,)).moves == [(1, 3), (0, 2), (2, 1)]
