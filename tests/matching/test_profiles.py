"""The profile policies, held against one flow of least cost with weights so large that each aim outweighs all later."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.matching import flow, profiles
from praktik.matching.market import TOP, Choice, Market
from praktik.matching.profiles import NOTHING, RankedChoice, match_by_profile

from .random_markets import markets

POLICIES = pytest.mark.parametrize(
    "objectives", [profiles.rank_maximal, profiles.greedy, profiles.generous, profiles.least_total_rank]
)
LARGE = 10_000
Node = tuple[object, ...]
SINK: Node = ("sink",)


def rank_choices(market: Market, random: Random) -> list[list[RankedChoice]]:
    """Everybody's choices by rank; now and then a rank is left out, as that of a wish that is not eligible."""
    everybody = []
    for groups in market.preferences:
        rank, ranked = 0, []
        for group in groups:
            rank += random.choice((1, 1, 2))
            ranked += [RankedChoice(rank, choice) for choice in group]
        everybody.append(ranked)
    return everybody


class WeightedFlow:
    """Applicants led to the sink one by one, each by the cheapest way that is left."""

    def __init__(self, market: Market) -> None:
        self.room: dict[Node, dict[Node, int]] = {SINK: {}}
        self.cost: dict[tuple[Node, Node], int] = {}
        limits = market.limits
        for limit, (capacity, above) in enumerate(zip(limits.capacity, limits.above, strict=True)):
            self.add((limit,), SINK if above == TOP else (above,), capacity)

    def add(self, tail: Node, head: Node, room: int, cost: int = 0) -> None:
        self.room.setdefault(tail, {})[head] = room
        self.room.setdefault(head, {}).setdefault(tail, 0)
        self.cost[tail, head], self.cost[head, tail] = cost, -cost

    def lead(self, start: Node) -> None:
        cost: dict[Node, int] = {start: 0}
        before: dict[Node, Node] = {}
        queue = [start]
        for node in queue:
            for head, room in self.room[node].items():
                through = cost[node] + self.cost[node, head]
                if room and (head not in cost or through < cost[head]):
                    cost[head], before[head] = through, node
                    queue.append(head)
        node = SINK
        while node != start:
            tail = before[node]
            self.room[tail][node] -= 1
            self.room[node][tail] += 1
            node = tail


def match_by_weights(
    market: Market, order: Sequence[int], wishes: Sequence[Sequence[RankedChoice]], objectives: profiles.Objectives
) -> list[Choice | None]:
    aims = list(objectives(max((ranked[-1].rank for ranked in wishes if ranked), default=0)))
    number = len(wishes)
    last = len(aims) + 2 * number

    def weigh(applicant: int, rank: int, place: int) -> int:
        turn = order.index(applicant)
        digits = [aim.get(rank, 0) for aim in aims] + [0] * (2 * number)
        digits[len(aims) + turn] = rank or LARGE // 10
        digits[len(aims) + number + turn] = place
        return sum(digit * LARGE ** (last - position) for position, digit in enumerate(digits))

    network = WeightedFlow(market)
    for applicant, ranked in enumerate(wishes):
        network.add(("applicant", applicant), SINK, 1, weigh(applicant, NOTHING, len(ranked)))
        for place, (rank, choice) in enumerate(ranked):
            for seat in choice.seats:
                entrance: Node = (seat,)
                if market.limits.same_home[seat]:
                    entrance = (seat, market.home[applicant])
                    if entrance not in network.room:
                        network.add(entrance, (seat,), market.limits.same_home[seat])
                network.add(("applicant", applicant), entrance, 1, weigh(applicant, rank, place))
    for applicant in range(number):
        network.lead(("applicant", applicant))
    return [next(taken(network, applicant, ranked), None) for applicant, ranked in enumerate(wishes)]


def taken(network: WeightedFlow, applicant: int, ranked: Sequence[RankedChoice]) -> Iterator[Choice]:
    seats = {node[0] for node, room in network.room["applicant", applicant].items() if node != SINK and not room}
    return (choice for _, choice in ranked if seats.intersection(choice.seats))


@POLICIES
@settings(max_examples=200, deadline=None, derandomize=True)
@given(market=markets(most_applicants=14), seed=st.integers(0, 2**16))
def test_it_is_the_flow_in_which_each_aim_outweighs_all_later(
    objectives: profiles.Objectives, market: Market, seed: int
) -> None:
    random = Random(seed)
    wishes = rank_choices(market, random)
    order = random.sample(range(len(wishes)), len(wishes))
    expected = match_by_weights(market, order, wishes, objectives)
    assert match_by_profile(market, order, wishes, objectives) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flow, "_MANY", 0)
        assert match_by_profile(market, order, wishes, objectives) == expected
