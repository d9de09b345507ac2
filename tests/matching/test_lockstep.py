"""Draws in lockstep count exactly what draws one by one count, and one by one each draw is a match of its own."""

from collections import Counter
from hashlib import shake_256
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from praktik.matching import lockstep
from praktik.matching.deferred_acceptance import match_by_deferred_acceptance
from praktik.matching.lockstep import Lockstep, Unsuited
from praktik.matching.lottery_market import NOWHERE, Draws, LotteryMarket, Tally, lottery_numbers
from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.matching.one_by_one import tally_one_by_one
from praktik.placing.policies import draw_in_turn, let_applicants_propose

from .random_markets import markets

KINDS_BEFORE_THE_LOTTERY = 3


def repeated(market: Market, random: Random, *, in_lottery_order: bool = False) -> LotteryMarket:
    """Make the priorities of a market those of a lottery after a few kinds of applicants, and fix some places."""
    lists = [[list(group) for group in groups] for groups in market.preferences]
    offers = 1 + max((choice.offer for groups in lists for group in groups for choice in group), default=0)
    unit = offers * len(lists)

    def before_the_lottery(choice: Choice, applicant: int) -> Choice:
        number = choice.priority % KINDS_BEFORE_THE_LOTTERY * unit + applicant * offers + choice.offer
        return choice._replace(priority=number)

    preferences = [
        [[before_the_lottery(choice, applicant) for choice in group] for group in groups]
        for applicant, groups in enumerate(lists)
    ]
    held = match_by_deferred_acceptance(Market(market.limits, market.home, preferences))
    fixed = {
        applicant: choice._replace(priority=choice.priority - KINDS_BEFORE_THE_LOTTERY * unit)
        for applicant, choice in enumerate(held)
        if choice is not None and random.random() < 1 / 6
    }
    return LotteryMarket(
        market=Market(market.limits, market.home, preferences, fixed),
        seeds=[f"uge {random.randrange(9)}:a{applicant}".encode() for applicant in range(len(lists))],
        unit=unit,
        mechanism=draw_in_turn if in_lottery_order else let_applicants_propose,
        in_lockstep=True,
        in_lottery_order=in_lottery_order,
        firsts=[{choice.offer for choice in groups[0]} if groups else set() for groups in preferences],
        places=[random.randint(0, 3) for _ in range(offers)],
    )


def tally(market: LotteryMarket, draws: Draws) -> Tally:
    return Lockstep(market).tally(draws, lambda _: None)


def measured(market: LotteryMarket, draws: Draws) -> Tally:
    return tally_one_by_one(market, draws, lambda _: None)


@settings(deadline=None)
@given(markets(most_applicants=9), st.integers(0, 2**32))
def test_lockstep_counts_what_single_draws_count(market: Market, seed: int) -> None:
    random = Random(seed)
    many = repeated(market, random)
    draws = Draws(random.randint(0, 2), 12)
    assert tally(many, draws) == measured(many, draws)


@settings(deadline=None)
@given(markets(most_applicants=9, plain=True), st.integers(0, 2**32))
def test_lockstep_does_so_for_plain_offers_and_hosts(market: Market, seed: int) -> None:
    many = repeated(market, Random(seed))
    assert tally(many, Draws(0, 12)) == measured(many, Draws(0, 12))


@settings(deadline=None)
@given(markets(most_applicants=9), st.integers(0, 2**32))
def test_lockstep_does_so_where_the_lottery_alone_decides(market: Market, seed: int) -> None:
    """Taking turns in lottery order is what deferred acceptance does where every host has the lottery's order."""
    strict = [[[choice] for group in groups for choice in group] for groups in market.preferences]
    many = repeated(Market(market.limits, market.home, strict), Random(seed), in_lottery_order=True)
    assert tally(many, Draws(0, 8)) == measured(many, Draws(0, 8))


@settings(deadline=None, max_examples=20)
@given(markets(most_applicants=9), st.integers(0, 2**32), st.integers(1, 5))
def test_it_changes_nothing_how_many_go_in_step(market: Market, seed: int, together: int) -> None:
    many = repeated(market, Random(seed))
    whole = tally(many, Draws(0, 12))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lockstep, "MOST_IN_STEP", together)
        patch.setattr(lockstep, "MOST_NUMBERS", together * 3)
        assert tally(many, Draws(0, 12)) == whole
    parts = tally(many, Draws(0, together))
    parts.add(tally(many, Draws(together, 12)))
    assert parts == whole


@pytest.mark.parametrize("places", [1, 3, 17, 40])
@pytest.mark.parametrize("hosted", [True, False])
def test_offers_of_any_size(places: int, hosted: bool) -> None:
    """A place more than a row of slots is wide, and an offer without places takes nobody."""
    applicants = 50
    limits = Limits([places + 5, places, 2, 0], [TOP, *([0] * 3 if hosted else [TOP] * 3)], [0] * 4, [False] * 4)
    chance = Random(places)
    preferences = [
        [[Choice(applicant * 3 + offer, offer, (offer + 1,))] for offer in chance.sample(range(3), 3)]
        for applicant in range(applicants)
    ]
    many = repeated(Market(limits, [0] * applicants, preferences), chance)
    assert tally(many, Draws(0, 30)) == measured(many, Draws(0, 30))


def one_place_for(applicants: int) -> LotteryMarket:
    limits = Limits([1], [TOP], [0], [False])
    preferences = [[[Choice(applicant, 0, (0,))]] for applicant in range(applicants)]
    seeds = [f"Lotto:a{applicant}".encode() for applicant in range(applicants)]
    return LotteryMarket(
        Market(limits, [0] * applicants, preferences),
        seeds,
        applicants,
        let_applicants_propose,
        True,
        False,
        [{0}] * applicants,
        [1],
    )


def test_whoever_has_the_smallest_number_of_the_published_bytes_gets_the_place() -> None:
    """Recomputed here from hashlib alone, as anybody else would: bytes 8d to 8d+7 of SHAKE-256 of TEXT:APPLICANT."""
    times: Counter[int] = Counter()
    streams = [shake_256(f"Lotto:a{applicant}".encode()).digest(8 * 500) for applicant in range(3)]
    for draw in range(100, 500):
        numbers = [int.from_bytes(stream[8 * draw : 8 * draw + 8], "big") for stream in streams]
        times[numbers.index(min(numbers))] += 1
    many = one_place_for(3)
    for counted in (tally(many, Draws(100, 500)), measured(many, Draws(100, 500))):
        assert [outcome[0] for outcome in counted.outcomes] == [times[applicant] for applicant in range(3)]
        assert [outcome[NOWHERE] for outcome in counted.outcomes] == [400 - times[applicant] for applicant in range(3)]
        assert counted.unplaced == {2: 400}
        assert counted.first_wishes == {1: 400}
        assert counted.full == [400]


def test_equal_numbers_count_in_the_order_of_the_applicants() -> None:
    twins = one_place_for(3)._replace(seeds=[b"b", b"a", b"a"])
    for counted in (tally(twins, Draws(0, 200)), measured(twins, Draws(0, 200))):
        assert not counted.outcomes[2][0]
        assert counted.outcomes[0][0] + counted.outcomes[1][0] == 200


@given(st.lists(st.lists(st.integers(0, 2**64 - 1), min_size=4, max_size=4), min_size=1, max_size=5))
@example([[2**64 - 1, 2**64 - 2, 2**64 - 1, 2**64 - 4]])
@example([[8, 7, 6, 5], [3, 3, 2, 1]])
def test_the_order_is_that_of_all_the_bits(numbers: list[list[int]]) -> None:
    expected = [sorted(range(4), key=row.__getitem__) for row in numbers]
    assert lockstep._order(np.array(numbers, np.uint64)).tolist() == expected


def test_the_numbers_of_some_draws_are_a_part_of_those_of_all() -> None:
    assert lottery_numbers(b"x", Draws(3, 5)) == lottery_numbers(b"x", Draws(0, 9))[24:40]


def periods(number: int, places: int) -> LotteryMarket:
    limits = Limits([places, *[1] * number], [TOP, *[0] * number], [0] * (number + 1), [False, *[True] * number])
    preferences = [[[Choice(applicant, 0, tuple(range(1, number + 1)))]] for applicant in range(places + 1)]
    seeds = [bytes([applicant]) for applicant in range(places + 1)]
    firsts = [{0}] * (places + 1)
    market = Market(limits, [0] * (places + 1), preferences)
    return LotteryMarket(market, seeds, places + 1, let_applicants_propose, True, False, firsts, [places])


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_up_to_five_periods_go_in_lockstep(number: int) -> None:
    assert tally(periods(number, 3), Draws(0, 20)) == measured(periods(number, 3), Draws(0, 20))


def test_what_is_too_intricate_is_told() -> None:
    with pytest.raises(Unsuited):
        Lockstep(periods(6, 3))
    groups = [[[Choice(0, 0, (0,)), Choice(1, 1, (1,))]]]
    tied = Market(Limits([1, 1], [TOP] * 2, [0] * 2, [False] * 2), [0], groups)
    with pytest.raises(Unsuited):
        Lockstep(LotteryMarket(tied, [b"x"], 2, let_applicants_propose, True, True, [{0, 1}], [1, 1]))


def test_an_offer_that_takes_only_so_many_from_one_home_counts_each_period() -> None:
    """Two periods and three places, at most one from a home in each: of three from the same home one has to leave."""
    limits = Limits([3, 3, 3], [TOP, 0, 0], [0, 1, 1], [False, True, True])
    preferences = [[[Choice(applicant, 0, (1, 2))]] for applicant in range(4)]
    market = Market(limits, [7, 7, 7, 8], preferences)
    seeds = [bytes([applicant]) for applicant in range(4)]
    many = LotteryMarket(market, seeds, 4, let_applicants_propose, True, False, [{0}] * 4, [3])
    counted = tally(many, Draws(0, 300))
    assert counted == measured(many, Draws(0, 300))
    assert counted.outcomes[3] == {0: 300}
    assert counted.unplaced == {1: 300}
