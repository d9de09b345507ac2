"""The hard rules between one applicant and one offer, and what `open_to` takes in."""

import pytest

from praktik.rules.eligibility import Eligibility

from .small_round import Text, applicant, barrier, barrier_between, offer, round_of


@pytest.mark.parametrize(
    ("mine", "theirs", "required", "preferred"),
    [
        ("state", "municipality", None, True),
        ("state", "state", "cross_sector", False),
        (None, "municipality", "cross_sector", False),
        ("state", None, "cross_sector", False),
        (None, None, "cross_sector", False),
    ],
)
def test_sectors_must_differ_and_be_known_only_where_required(
    mine: str | None, theirs: str | None, required: str | None, preferred: bool
) -> None:
    a, o = applicant(sector=mine), offer(host={"sector": theirs})
    assert barrier_between(a, o, matching={"cross_sector": "require"}) == required
    assert barrier_between(a, o, matching={"cross_sector": "prefer"}) is None
    assert barrier_between(a, o, matching={"cross_sector": "ignore"}) is None
    assert Eligibility(round_of([o], [a])).is_cross_sector(0, 0) == preferred


@pytest.mark.parametrize(
    ("requires", "has", "expected"),
    [
        (["English"], ["english"], None),
        (["english", "bil"], ["BIL", "English", "more"], None),
        (["english", "bil"], ["english"], "requires"),
        (["english"], [], "requires"),
        ([], [], None),
    ],
)
def test_everything_required_must_be_there(requires: list[str], has: list[str], expected: str | None) -> None:
    assert barrier_between(applicant(has=has), offer(requires=requires)) == expected


@pytest.mark.parametrize(
    ("ranking", "host_ranking", "expected"),
    [
        (["a2", ["a3", "a1"]], None, None),
        (["a2"], None, "ranked_only"),
        ([], None, "ranked_only"),
        (None, None, "ranked_only"),
        (None, ["a1"], None),
        (None, ["a2"], "ranked_only"),
        (["a2"], ["a1"], "ranked_only"),
        ([], ["a1"], "ranked_only"),
    ],
)
def test_ranked_only_takes_those_in_the_ranking_that_counts(
    ranking: list[object] | None, host_ranking: list[str] | None, expected: str | None
) -> None:
    hosts = [{"organisation": "assens kommune", "ranking": host_ranking}]
    theirs = offer(ranking=ranking, ranked_only="true")
    assert barrier_between(applicant(), theirs, hosts=hosts) == expected
    assert barrier_between(applicant(), offer(ranking=ranking), hosts=hosts) is None


@pytest.mark.parametrize(
    ("open_to", "fits"),
    [
        ({}, True),
        ({"sectors": ["state", "municipality"]}, True),
        ({"sectors": ["state"]}, False),
        ({"themes": ["BORGERSERVICE"]}, True),
        ({"themes": ["economy"]}, False),
        ({"regions": ["syddanmark"]}, True),
        ({"regions": ["Hovedstaden"]}, False),
        ({"sectors": ["municipality"], "themes": ["economy"]}, False),
        ({"sectors": ["municipality"], "themes": ["borgerservice"], "regions": ["SYDDANMARK"]}, True),
        (None, False),
    ],
)
def test_every_key_of_open_to_must_fit_by_any_of_its_values(open_to: Text | None, fits: bool) -> None:
    theirs = offer(host={"sector": "municipality", "region": "Syddanmark"}, themes=["digitalisering", "Borgerservice"])
    assert Eligibility(round_of([theirs], [applicant(open_to=open_to)])).fits_open_to(0, 0) == fits


@pytest.mark.parametrize("open_to", [{"sectors": ["state"]}, {"themes": ["x"]}, {"regions": ["x"]}])
def test_what_an_offer_does_not_say_fits_no_key(open_to: Text) -> None:
    assert not Eligibility(round_of([offer()], [applicant(open_to=open_to)])).fits_open_to(0, 0)


def test_wishes_are_counted_in_tie_groups() -> None:
    offers = [offer("o1"), offer("o2"), offer("o3")]
    round_ = round_of(offers, [applicant(wishes=["o3", ["o1", "o2"]])])
    assert Eligibility(round_).wished(0) == [(2,), (0, 1)]
    assert barrier(round_, "a1", "o3") is None
