"""A round at a glance, worked out by hand."""

from datetime import date

from praktik.overview.glance import Demand, Named, Tally, view_round
from praktik.overview.round_text import round_text
from praktik.rules.eligibility import Eligibility

from .small_rounds import Text, applicant, eligibility_of, offer


def text_of(eligibility: Eligibility) -> str:
    return "\n".join(round_text(view_round(eligibility), "en", 100))


def test_counts_and_the_limits_of_hosts_and_periods() -> None:
    periods = [{"from": "2027-09-13", "to": "2027-09-17", "places": "1"}]
    offers = [
        offer("o1", places="3", periods=periods),
        offer("o2", places="2"),
        offer("o3", "Odense Kommune", places="4"),
    ]
    people = [applicant("a1", "Digst"), applicant("a2", "DIGST")]
    counts = view_round(
        eligibility_of(offers, people, hosts=[{"organisation": "odense kommune", "places": "1"}])
    ).counts
    assert counts == (3, 9, 4, 2, 2, 1, 2.0)


def test_a_public_holiday_in_the_week_is_named() -> None:
    week = {"from": "2027-05-17", "to": "2027-05-23"}
    eligibility = eligibility_of([offer()], [applicant(wishes=["o1"])], week=week)
    (moment,) = view_round(eligibility).timeline
    assert (moment.kind, moment.days) == ("week", 4)
    assert [holiday.day for holiday in moment.holidays] == [date(2027, 5, 17)]
    assert "stays, 4 working days, Mon 17 May 2027 is Pentecost Monday" in text_of(eligibility)


def test_what_is_wanted_and_what_nobody_wishes() -> None:
    people = [
        applicant("a1", wishes=["o2", "o1"]),
        applicant("a2", wishes=[["o1", "o2"]], open_to={}),
        applicant("a3", wishes=[], open_to={"themes": ["Klima", "vand"]}),
        applicant("a4", wishes=[], open_to={"themes": ["klima"], "sectors": ["state"]}),
    ]
    eligibility = eligibility_of([offer("o1"), offer("o2"), offer("o3", themes=["klima"])], people)
    view = view_round(eligibility)
    assert view.demand == (
        Demand("o2", None, "Assens Kommune", 1, 2, 2, 0),
        Demand("o1", None, "Assens Kommune", 1, 1, 2, 0),
        Demand("o3", None, "Assens Kommune", 1, 0, 0, 2),
    )
    assert (view.open_to.applicants, view.open_to.anything) == (3, 1)
    assert view.open_to.themes == (Tally("Klima", 2), Tally("vand", 1))
    assert view.without_eligible_offer == (Named("a4", "A4", "Digst"),)
    text = text_of(eligibility)
    assert "o3 (2 open to it)" in text
    assert "no possible offer  a4 A4 (Digst)" in text


def test_somebody_placed_by_hand_is_not_without_an_offer() -> None:
    pins: list[Text] = [{"applicant": "a1", "offer": "o1", "reason": "agreed at the workshop"}]
    eligibility = eligibility_of([offer()], [applicant()], matching={"pins": pins})
    assert view_round(eligibility).without_eligible_offer == ()
    assert "a1 A1 at o1: agreed at the workshop" in text_of(eligibility)


def test_criteria_that_do_not_decide_are_not_told() -> None:
    matching = {"cross_sector": "ignore", "priority": ["cross_sector", "host", "lottery", "special_consideration"]}
    eligibility = eligibility_of([offer()], [applicant(wishes=["o1"])], matching=matching)
    assert view_round(eligibility).rules.priority == ("host", "lottery")
    assert "1 the host's ranking, 2 the lottery" in text_of(eligibility)


def test_a_round_without_anything_can_be_shown() -> None:
    assert "0 applicants from 0 organisations" in text_of(eligibility_of([], []))
