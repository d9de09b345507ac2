"""Serial dictatorship in which ties are kept open, over integers."""

from hypothesis import given, settings

from praktik.matching.market import TOP, Assignment, Choice, Limits, Market
from praktik.matching.serial_dictatorship import match_by_serial_dictatorship

from .every_seating import assignments
from .random_markets import markets


def by_trying_everything(market: Market, order: list[int]) -> Assignment:
    """Each in turn keeps the assignments in their best group; then each in turn those with their first choice of it."""
    possible = list(assignments(market))
    for with_ties in (True, False):
        for applicant in order:
            best = min(_taste(market, applicant, one, with_ties=with_ties) for one in possible)
            possible = [one for one in possible if _taste(market, applicant, one, with_ties=with_ties) == best]
    assert len(possible) == 1
    return possible[0]


def _taste(market: Market, applicant: int, held: Assignment, *, with_ties: bool) -> tuple[int, int]:
    choice = held[applicant]
    for number, group in enumerate(market.preferences[applicant]):
        if choice is not None and choice in group:
            return number, 0 if with_ties else list(group).index(choice)
    return 10**6, 0


@settings(max_examples=200, deadline=None)
@given(markets())
def test_each_in_turn_narrows_what_is_still_possible(market: Market) -> None:
    order = sorted(range(len(market.preferences)), reverse=True)
    assert match_by_serial_dictatorship(market, order) == by_trying_everything(market, order)


@settings(max_examples=200, deadline=None)
@given(markets())
def test_what_is_fixed_stands(market: Market) -> None:
    order = list(range(len(market.preferences)))
    first = market.preferences[order[-1]]
    fixed = {order[-1]: next(iter(first))[0]}
    if not any(True for _ in assignments(market._replace(fixed=fixed))):
        return
    market = market._replace(fixed=fixed)
    assert match_by_serial_dictatorship(market, order) == by_trying_everything(market, order[:-1])


def test_a_tie_lets_the_next_one_in() -> None:
    limits = Limits([1, 1], [TOP, TOP], [0, 0], [False, False])
    left, right = Choice(0, 0, (0,)), Choice(1, 1, (1,))
    market = Market(limits, [0, 1], [[[left, right]], [[Choice(2, 0, (0,))]]])
    assert match_by_serial_dictatorship(market, [0, 1]) == [right, Choice(2, 0, (0,))]


def test_a_period_closed_to_one_home_stays_open_to_others_who_have_to_be_moved() -> None:
    limits = Limits([3, 2, 2], [TOP, 0, 0], [0, 1, 1], [False, True, True])
    first, either = (1,), (1, 2)
    wanted = [Choice(0, 0, first), Choice(1, 0, first), Choice(2, 0, either), Choice(3, 0, first)]
    market = Market(limits, [0, 0, 1, 2], [[[choice]] for choice in wanted])
    assert match_by_serial_dictatorship(market, [0, 1, 2, 3]) == [wanted[0], None, wanted[2], wanted[3]]
