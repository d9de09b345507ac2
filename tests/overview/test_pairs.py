"""When a pair is possible and how it stands, worked out by hand."""

from datetime import date
from hashlib import sha256

from praktik.overview.pairs import Pair, Pairs, Possibility, Standing
from praktik.overview.stretches import Stretch
from praktik.overview.telling import tell_possibility
from praktik.rules.eligibility import Eligibility

from .small_rounds import ROUND, WEEK, applicant, eligibility_of, offer


def only_pair(eligibility: Eligibility) -> Pair:
    return Pairs(eligibility).pair(0, 0)


def september(first: int, last: int, days: int) -> Stretch:
    return Stretch(date(2027, 9, first), date(2027, 9, last), days)


def test_each_period_that_suits_both_the_longest_stay_first() -> None:
    periods = [{"from": "2027-09-06", "to": "2027-09-07"}, WEEK, {"from": "2027-09-20", "to": "2027-09-20"}]
    available = [{"from": "2027-09-01", "to": "2027-09-13"}, {"from": "2027-09-15", "to": "2027-09-30"}]
    days = {"min": "2", "max": "3"}
    person = applicant(wishes=["o1"], available=available, days=days)
    pair = only_pair(eligibility_of([offer(periods=periods)], [person]))
    assert pair.possibilities == (
        Possibility(september(15, 17, 3), (september(15, 17, 3),)),
        Possibility(september(6, 7, 2), (september(6, 7, 2),)),
    )
    assert tell_possibility(pair.possibilities).in_language("da") == (
        "muligt: 15.-17. september 2027 (3 arbejdsdage) eller 6.-7. september 2027 (2 arbejdsdage)"
    )


def test_the_rounds_week_where_neither_has_dates() -> None:
    pair = only_pair(eligibility_of([offer(days={"min": "2", "max": "2"})], [applicant()], week=WEEK))
    assert pair.possibilities == (Possibility(september(13, 14, 2), (september(13, 17, 5),)),)
    assert tell_possibility(pair.possibilities).in_language("en") == (
        "possible: 13-14 September 2027 (2 working days) within 13-17 September 2027"
    )


def test_no_dates_at_all() -> None:
    pair = only_pair(eligibility_of([offer()], [applicant()]))
    assert pair.possibilities == (Possibility(None, ()),)
    assert tell_possibility(pair.possibilities).in_language("en") == "possible; no dates are given"


def test_how_a_pair_stands() -> None:
    history = {"unplaced": ["2025-efteraar", "2026-efteraar", "2023-efteraar"], "placed": ["2024-efteraar"]}
    person = applicant(sector="state", history=history, special_consideration="true")
    one = offer(host={"sector": "municipality"}, ranking=["a9", ["a8", "a1"]])
    number = sha256(f"{ROUND}:a1".encode()).hexdigest()[:8]
    assert only_pair(eligibility_of([one], [person])).standing == Standing(True, 2, 2, True, number)
    unlike = only_pair(eligibility_of([offer(host={"sector": "state"})], [applicant(sector="state")])).standing
    assert unlike == Standing(False, None, 0, False, number)
