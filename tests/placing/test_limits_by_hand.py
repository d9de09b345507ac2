"""Small rounds worked out by hand: periods, homes, hosts, stays and pins."""

from datetime import date
from typing import Any

import pytest

from .random_rounds import RoundText, Text, held_in, match

FIRST_WEEK: Text = {"from": "2027-09-06", "to": "2027-09-10"}
SECOND_WEEK: Text = {"from": "2027-09-13", "to": "2027-09-17"}
THREE_DAYS: Text = {"from": "2027-09-20", "to": "2027-09-22"}
WHOLE_RANKING = ["a1", "a2", "a3"]


def offer(id_: str = "o1", places: str = "1", organisation: str = "Assens Kommune", **more: Any) -> Text:
    host = {"organisation": organisation}
    return {"id": id_, "host": host, "places": places, "ranking": WHOLE_RANKING, **more}


def applicant(id_: str, organisation: str | None = None, **more: Any) -> Text:
    return {"id": id_, "name": id_, "organisation": organisation or f"Home of {id_}", "wishes": ["o1"], **more}


def round_of(offers: list[Text], applicants: list[Text], matching: Text | None = None, **more: Any) -> RoundText:
    settings = {"round": "r", "matching": {"lottery": "jord", **(matching or {})}, **more}
    return RoundText(settings, offers, applicants)


def dates_in(text: RoundText, policy: str = "stable") -> dict[str, tuple[str, str]]:
    return {one.applicant: (str(one.first), str(one.last)) for one in match(text.build(), policy).placements}


@pytest.mark.parametrize("policy", ["stable", "draw"])
def test_somebody_is_moved_to_another_period_to_let_one_more_in(policy: str) -> None:
    periods = [{**FIRST_WEEK, "places": "1"}, {**SECOND_WEEK, "places": "1"}]
    text = round_of([offer(places="2", periods=periods)], [applicant("a1"), applicant("a2", available=[FIRST_WEEK])])
    assert dates_in(text, policy) == {"a1": ("2027-09-13", "2027-09-17"), "a2": ("2027-09-06", "2027-09-10")}


def test_the_first_in_priority_has_the_longer_stay_and_the_next_the_earlier_of_two() -> None:
    periods = [{**THREE_DAYS, "places": "1"}, {**SECOND_WEEK, "places": "1"}, {**FIRST_WEEK, "places": "1"}]
    text = round_of([offer(places="3", periods=periods)], [applicant(id_) for id_ in WHOLE_RANKING])
    assert dates_in(text) == {
        "a1": ("2027-09-06", "2027-09-10"),
        "a2": ("2027-09-13", "2027-09-17"),
        "a3": ("2027-09-20", "2027-09-22"),
    }


@pytest.mark.parametrize(
    ("periods", "most", "placed"),
    [
        ([FIRST_WEEK], "1", ["a1", "a3"]),
        ([FIRST_WEEK], "2", ["a1", "a2", "a3"]),
        ([FIRST_WEEK], None, ["a1", "a2", "a3"]),
        ([], "1", ["a1", "a3"]),
        ([FIRST_WEEK, SECOND_WEEK], "1", ["a1", "a2", "a3"]),
    ],
)
def test_colleagues_at_one_offer_are_counted_in_each_period(
    periods: list[Text], most: str | None, placed: list[str]
) -> None:
    people = [applicant("a1", "Digst"), applicant("a2", "DIGST"), applicant("a3")]
    text = round_of([offer(places="3", periods=periods)], people, {"same_organisation_per_offer": most})
    assert [one.applicant for one in match(text.build(), "stable").placements] == placed


def test_a_host_has_a_limit_across_its_offers() -> None:
    offers = [offer("o1"), offer("o2", organisation="ASSENS KOMMUNE"), offer("o3", organisation="Odense")]
    people = [applicant("a1"), applicant("a2", wishes=["o2", "o3"]), applicant("a3", wishes=["o2"])]
    text = round_of(offers, people, hosts=[{"organisation": "assens kommune", "places": "1"}])
    placements = match(text.build(), "stable")
    assert held_in(placements) == {"a1": "o1", "a2": "o3", "a3": None}
    assert placements.unfilled == ()


def test_what_open_to_takes_in_is_one_wish_after_the_last() -> None:
    text = round_of([offer("o1", places="0"), offer("o2")], [applicant("a1", open_to={})])
    (one,) = match(text.build(), "stable").placements
    assert (one.offer, one.wish) == ("o2", 2)


def test_a_place_that_nobody_can_have_is_no_eligible_offer_and_one_that_others_have_is_outranked() -> None:
    text = round_of([offer()], [applicant("a1"), applicant("a2"), applicant("a3", conflicts=["o1"])])
    assert {one.applicant: one.reason for one in match(text.build(), "stable").unplaced} == {
        "a2": "outranked",
        "a3": "no_eligible_offer",
    }


@pytest.mark.parametrize("policy", ["stable", "draw"])
def test_a_pin_comes_before_all_and_has_its_own_dates(policy: str) -> None:
    pin = {"applicant": "a3", "offer": "o1", "reason": "aftalt", "from": "2027-09-14", "to": "2027-09-15"}
    periods = [{**FIRST_WEEK, "places": "1"}, {**SECOND_WEEK, "places": "1"}]
    people = [applicant("a1", available=[SECOND_WEEK]), applicant("a2"), applicant("a3", wishes=[])]
    text = round_of([offer(places="2", periods=periods)], people, {"pins": [pin]})
    placements = match(text.build(), policy)
    assert {one.applicant: (one.wish, one.first) for one in placements.placements} == {
        "a2": (1, date(2027, 9, 6)),
        "a3": (None, date(2027, 9, 14)),
    }
