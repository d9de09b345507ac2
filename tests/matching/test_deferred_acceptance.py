"""Applicant-proposing deferred acceptance over integers."""

from collections.abc import Iterator, Sequence
from itertools import chain

from hypothesis import given, settings

from praktik.matching.deferred_acceptance import ExchangingHosts, PlainHosts, match_by_deferred_acceptance
from praktik.matching.market import TOP, Assignment, Choice, Limits, Market

from .every_seating import assignments, can_sit, options_of
from .random_markets import markets


def choices_of(market: Market, applicant: int) -> list[Choice]:
    return list(chain.from_iterable(market.preferences[applicant]))


def taste(market: Market, applicant: int, held: Assignment) -> int:
    """The place of what an applicant holds on their strict list; nothing comes last."""
    choices, choice = choices_of(market, applicant), held[applicant]
    return len(choices) if choice is None else choices.index(choice)


def blocks(market: Market, held: Assignment, applicant: int, choice: Choice) -> bool:
    """Would this choice fit beside all that its host holds and likes better?"""
    tops = market.limits.tops()
    better = [
        other if other is not None and same_host(tops, other, choice) and other.priority < choice.priority else None
        for other in held
    ]
    mine = better[applicant]
    options = {**options_of(market, better), applicant: choice.seats}
    if mine is None:
        return can_sit(market.limits, market.home, options)
    newcomer = len(held)
    home = [*market.home, market.home[applicant]]
    return can_sit(market.limits, home, {**options, applicant: mine.seats, newcomer: choice.seats})


def same_host(tops: Sequence[int], one: Choice, other: Choice) -> bool:
    return tops[one.seats[0]] == tops[other.seats[0]]


def is_stable(market: Market, held: Assignment) -> bool:
    return not any(
        blocks(market, held, applicant, choice)
        for applicant in range(len(held))
        for choice in choices_of(market, applicant)[: taste(market, applicant, held)]
    )


@settings(max_examples=150, deadline=None)
@given(markets(most_applicants=4))
def test_the_outcome_is_the_stable_one_that_is_best_for_applicants(market: Market) -> None:
    held = match_by_deferred_acceptance(market)
    stable = [one for one in assignments(market) if is_stable(market, one)]
    assert held in stable
    for applicant in range(len(held)):
        assert taste(market, applicant, held) == min(taste(market, applicant, one) for one in stable)


@settings(max_examples=200, deadline=None)
@given(markets(plain=True, most_applicants=6))
def test_plain_and_exchanging_hosts_refuse_the_same(market: Market) -> None:
    plain, exchanging = PlainHosts(market), ExchangingHosts(market)
    waiting = [iter(choices_of(market, applicant)) for applicant in range(len(market.preferences))]
    turn = list(range(len(waiting)))
    while turn:
        applicant = turn.pop(0)
        choice = next(waiting[applicant], None)
        if choice is not None:
            refused = plain.propose(applicant, choice)
            assert exchanging.propose(applicant, choice) == refused
            turn += [] if refused is None else [refused]


class Groups:
    """An applicant's groups, made when asked for, with a note of how far that went."""

    def __init__(self, groups: Sequence[Sequence[Choice]]) -> None:
        self.groups = groups
        self.made = 0

    def __iter__(self) -> Iterator[Sequence[Choice]]:
        for group in self.groups:
            self.made += 1
            yield group


@settings(max_examples=150, deadline=None)
@given(markets(most_applicants=6))
def test_a_group_is_made_only_when_all_before_it_were_refused(market: Market) -> None:
    lazy = [Groups([list(group) for group in groups]) for groups in market.preferences]
    held = match_by_deferred_acceptance(market._replace(preferences=lazy))
    assert held == match_by_deferred_acceptance(market)
    for choice, groups in zip(held, lazy, strict=True):
        made = groups.groups[: groups.made]
        assert choice in made[-1] if choice is not None else len(made) == len(groups.groups)


def test_the_worst_who_can_make_room_leaves_though_another_asked_for_the_same_period() -> None:
    limits = Limits([2, 1, 1], [TOP, 0, 0], [0, 0, 0], [False, True, True])
    both = (1, 2)
    market = Market(limits, [0, 1, 2], [[[Choice(1, 0, both)]], [[Choice(2, 0, both)]], [[Choice(0, 0, (1,))]]])
    assert match_by_deferred_acceptance(market) == [Choice(1, 0, both), None, Choice(0, 0, (1,))]


def test_at_a_host_with_one_place_the_second_offer_may_push_out_who_pushed_one_out_of_the_first() -> None:
    limits = Limits([1, 1, 1], [TOP, 0, 0], [0, 0, 0], [False, False, False])
    first, second = Choice(3, 0, (1,)), Choice(0, 1, (2,))
    market = Market(limits, [0, 1], [[[first], [second]], [[Choice(1, 0, (1,))]]])
    assert match_by_deferred_acceptance(market) == [second, None]


def test_what_is_fixed_stands_though_all_others_come_before() -> None:
    fixed = Choice(-1, 0, (0,))
    market = Market(Limits([1], [TOP], [0], [False]), [0, 1], [[], [[Choice(0, 0, (0,))]]], {0: fixed})
    assert match_by_deferred_acceptance(market) == [fixed, None]
