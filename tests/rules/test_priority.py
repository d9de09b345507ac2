"""In what order an offer takes those who ask."""

import pytest

from praktik.round.models import History
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_number
from praktik.rules.priority import Priorities, criteria_that_count, round_order, rounds_unplaced

from .small_round import applicant, offer, round_of, taken_in_order

TEXT = "jord"
IDS = [f"a{number}" for number in range(1, 6)]
LOTTERY = {"lottery": TEXT}
BY_LOTTERY = sorted(IDS, key=lambda id_: lottery_number(TEXT, id_))
FIRST, *_, NEXT_TO_LAST, LAST = BY_LOTTERY


def with_first(*ids: str) -> list[str]:
    return [*ids, *(id_ for id_ in BY_LOTTERY if id_ not in ids)]


def test_without_criteria_the_lottery_decides() -> None:
    round_ = round_of([offer()], [applicant(id_) for id_ in IDS], LOTTERY)
    assert taken_in_order(round_) == BY_LOTTERY


def test_special_consideration_comes_first() -> None:
    people = [applicant(id_, special_consideration=str(id_ == LAST).lower()) for id_ in IDS]
    assert taken_in_order(round_of([offer(ranking=[FIRST])], people, LOTTERY)) == with_first(LAST, FIRST)


def test_the_ranked_come_in_tie_groups_and_the_unranked_after() -> None:
    ranking = [LAST, [NEXT_TO_LAST, FIRST]]
    round_ = round_of([offer(ranking=ranking)], [applicant(id_) for id_ in IDS], LOTTERY)
    assert taken_in_order(round_) == with_first(LAST, FIRST, NEXT_TO_LAST)


def test_the_ranking_of_the_host_serves_only_offers_without_their_own() -> None:
    offers = [offer("o1"), offer("o2", ranking=[NEXT_TO_LAST]), offer("o3", ranking=[]), offer("o4", "Odense")]
    hosts = [{"organisation": "Assens Kommune", "ranking": [LAST]}]
    round_ = round_of(offers, [applicant(id_) for id_ in IDS], LOTTERY, hosts=hosts)
    assert taken_in_order(round_, "o1") == with_first(LAST)
    assert taken_in_order(round_, "o2") == with_first(NEXT_TO_LAST)
    assert taken_in_order(round_, "o3") == BY_LOTTERY
    assert taken_in_order(round_, "o4") == BY_LOTTERY


def test_who_was_turned_away_more_often_comes_before() -> None:
    twice, once = LAST, NEXT_TO_LAST
    unplaced = {twice: ["2025-efteraar", "2026-efteraar"], once: ["2026-efteraar"]}
    people = [applicant(id_, history={"unplaced": unplaced.get(id_, [])}) for id_ in IDS]
    assert taken_in_order(round_of([offer()], people, LOTTERY)) == with_first(twice, once)


@pytest.mark.parametrize(
    ("unplaced", "placed", "times"),
    [
        ((), (), 0),
        (("2025-efteraar", "2026-efteraar"), (), 2),
        (("2026-efteraar", "2026-efteraar"), (), 1),
        (("2025-efteraar",), ("2026-efteraar",), 0),
        (("2025-efteraar", "2026-efteraar"), ("2025-efteraar",), 1),
        (("2024-efteraar", "2026-efteraar"), ("2023-efteraar",), 2),
        (("2026-efteraar",), ("2026-foraar",), 1),
        (("2026-foraar",), ("2026-efteraar",), 0),
        (("2026-efterår",), ("2026-forår",), 1),
    ],
)
def test_rounds_without_a_place_since_the_last_one(
    unplaced: tuple[str, ...], placed: tuple[str, ...], times: int
) -> None:
    assert rounds_unplaced(History(unplaced=unplaced, placed=placed)) == times


def test_rounds_stand_in_the_order_of_time() -> None:
    ids = ["2025-efteraar", "2026-vinter", "2026-foraar", "2026-sommer", "2026-efteraar", "2027-foraar"]
    assert sorted(set(ids), key=round_order) == ids


@pytest.mark.parametrize(("rule", "counts"), [("prefer", True), ("require", False), ("ignore", False)])
def test_another_sector_comes_before_only_where_preferred(rule: str, counts: bool) -> None:
    sectors = {FIRST: "municipality", NEXT_TO_LAST: None}
    people = [applicant(id_, sector=sectors.get(id_, "state")) for id_ in IDS]
    round_ = round_of([offer(host={"sector": "municipality"})], people, {**LOTTERY, "cross_sector": rule})
    crossing = [id_ for id_ in BY_LOTTERY if id_ not in sectors]
    assert taken_in_order(round_) == (with_first(*crossing) if counts else BY_LOTTERY)


@pytest.mark.parametrize(
    ("priority", "order"),
    [
        (["special_consideration", "host", "lottery"], with_first(LAST, NEXT_TO_LAST)),
        (["host", "special_consideration", "lottery"], with_first(NEXT_TO_LAST, LAST)),
        (["host"], with_first(NEXT_TO_LAST)),
        (["special_consideration"], with_first(LAST)),
        (["lottery", "host"], BY_LOTTERY),
        ([], BY_LOTTERY),
    ],
)
def test_the_round_says_which_criterion_comes_first_and_the_lottery_ends_it(
    priority: list[str], order: list[str]
) -> None:
    people = [applicant(id_, special_consideration=str(id_ == LAST).lower()) for id_ in IDS]
    round_ = round_of([offer(ranking=[NEXT_TO_LAST])], people, {**LOTTERY, "priority": priority})
    assert taken_in_order(round_) == order


def test_the_criteria_after_the_lottery_decide_nothing() -> None:
    assert criteria_that_count(("host", "lottery", "cross_sector")) == ["host"]
    assert criteria_that_count(("host", "cross_sector")) == ["host", "cross_sector"]


def test_at_one_host_equal_pairs_of_one_applicant_stand_in_the_order_of_offers() -> None:
    round_ = round_of([offer("o2"), offer("o1")], [applicant("a1"), applicant("a2")], LOTTERY)
    priorities = Priorities(Eligibility(round_))
    first, second = sorted((0, 1), key=lambda one: lottery_number(TEXT, f"a{one + 1}"))
    pairs = [(first, 0), (first, 1), (second, 0), (second, 1)]
    assert sorted(pairs, key=lambda pair: priorities.number(*pair)) == pairs


def test_a_rank_in_one_ranking_is_worth_as_much_as_in_another() -> None:
    offers = [offer("o1", ranking=["a1", "a2"]), offer("o2", ranking=["a2", "a3"])]
    priorities = Priorities(Eligibility(round_of(offers, [applicant(id_) for id_ in IDS], LOTTERY)))
    assert priorities.host_group(0, 0) == priorities.host_group(1, 1) == 0
    assert priorities.host_group(1, 0) == priorities.host_group(2, 1) == 1
    assert priorities.host_group(2, 0) == priorities.host_group(0, 1) > 1
