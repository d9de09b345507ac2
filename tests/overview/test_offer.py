"""What is shown of an offer beyond its askers, worked out by hand."""

from praktik.overview.offer import Limit, Ranking, view_offer
from praktik.overview.offer_text import offer_text
from praktik.rules.eligibility import Eligibility

from .small_rounds import applicant, eligibility_of, offer


def text_of(eligibility: Eligibility) -> str:
    return " ".join("\n".join(offer_text(view_offer(eligibility, "o1"), "en", 100)).split())


def test_the_hosts_limit_and_ranking_serve_its_offers() -> None:
    offers = [offer("o1", "assens  kommune"), offer("o2", places="2"), offer("o3", "Odense Kommune")]
    hosts = [
        {"organisation": "Odense Kommune", "places": "1"},
        {"organisation": "Assens Kommune", "places": "2", "ranking": ["a1", ["a2", "a3"]]},
    ]
    people = [applicant(id_) for id_ in ("a1", "a2", "a3")]
    eligibility = eligibility_of(offers, people, hosts=hosts)
    view = view_offer(eligibility, "o1")
    assert view.limit == Limit("Assens Kommune", 2, ("o1", "o2"), 3)
    assert view.ranking == Ranking((("a1",), ("a2", "a3")), "host")
    assert "ranking 1 a1, 2 (a2, a3) (the host's, from round.yaml)" in text_of(eligibility)
    assert "host limit Assens Kommune takes at most 2 in all at o1, o2" in text_of(eligibility)


def test_an_offers_own_ranking_wins_even_an_empty_one() -> None:
    hosts = [{"organisation": "Assens Kommune", "ranking": ["a1"]}]
    eligibility = eligibility_of([offer(ranking=[], ranked_only="true")], [applicant(wishes=["o1"])], hosts=hosts)
    view = view_offer(eligibility, "o1")
    assert view.ranking == Ranking((), "offer")
    assert view.limit is None
    text = text_of(eligibility)
    assert "ranking none takes only those who are ranked" in text
    assert "none of those who ask" in text
    assert "Applicants who ask but cannot come a1 A1, Digst not possible: " in text


def test_nobody_asks() -> None:
    assert text_of(eligibility_of([offer()], [applicant()])).endswith("nobody asks for it")


def test_what_all_have_alike_has_no_column() -> None:
    people = [applicant("a1", wishes=["o1"], special_consideration="true"), applicant("a2", wishes=["o1"])]
    text = text_of(eligibility_of([offer(host={"sector": "state"})], people))
    assert "wish special lottery 1 a1 A1, Digst 1 yes " in text
    assert text.endswith(
        "not shown, since all are alike in it: the host's ranking, no place in earlier rounds, across sectors"
    )


def test_pins_stand_with_their_reasons_and_dates() -> None:
    pins = [
        {"applicant": "a1", "offer": "o1", "reason": "agreed"},
        {"applicant": "a2", "offer": "o1", "reason": "an exchange", "from": "2027-09-13", "to": "2027-09-14"},
    ]
    eligibility = eligibility_of([offer()], [applicant("a1"), applicant("a2")], matching={"pins": pins})
    assert "placed by hand a1 A1: agreed a2 A2, 13-14 September 2027: an exchange" in text_of(eligibility)
