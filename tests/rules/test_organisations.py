"""Which names stand for one organisation, and what follows from it."""

import pytest

from praktik.round.models import Organisation
from praktik.rules.eligibility import Eligibility
from praktik.rules.organisations import Organisations

from .small_round import Text, applicant, barrier_between, offer, round_of

ODENSE: list[Text] = [
    {"name": "Odense Kommune", "aliases": ["Odense"], "sector": "municipality", "region": "Syddanmark"},
    {"name": "Borgerservice", "parent": "ODENSE"},
    {"name": "Skranken", "aliases": ["Skrankerne"], "parent": "Borgerservice", "region": "Fyn"},
    {"name": "Digst", "parent": "Finansministeriet"},
    {"name": "Statens It", "parent": "finansministeriet"},
]


@pytest.fixture(scope="module")
def organisations() -> Organisations:
    return Organisations(Organisation.model_validate(entry) for entry in ODENSE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SKAT", "skat"),
        ("Straße & Søn", "STRASSE & SØN"),
        ("Aarhus  Kommune", "Aarhus Kommune"),
        ("Odense", "odense kommune"),
        ("Borgerservice", "Odense Kommune"),
        ("skrankerne", "Odense"),
        ("Digst", "Finansministeriet"),
        ("Digst", "Statens IT"),
    ],
)
def test_one_organisation(organisations: Organisations, one: str, other: str) -> None:
    assert organisations.key(one) == organisations.key(other)
    home, host = applicant(organisation=one), offer(organisation=other)
    assert barrier_between(home, host, organisations=ODENSE) == "own_organisation"
    assert barrier_between(home, host, organisations=ODENSE, matching={"own_organisation": "allow"}) is None


@pytest.mark.parametrize(("one", "other"), [("Odense", "Assens"), ("Odense", "Odense Universitet"), ("SKAT", "Digst")])
def test_two_organisations(organisations: Organisations, one: str, other: str) -> None:
    assert organisations.key(one) != organisations.key(other)
    assert barrier_between(applicant(organisation=one), offer(organisation=other), organisations=ODENSE) is None


def test_sector_and_region_come_from_the_nearest_parent_that_has_them(organisations: Organisations) -> None:
    assert organisations.sector("Skrankerne") == "municipality"
    assert organisations.region("Skranken") == "Fyn"
    assert organisations.region("borgerservice") == "Syddanmark"
    assert organisations.sector("Digst") is None
    assert organisations.region("Nowhere") is None


def test_what_an_entry_says_itself_comes_before_organisations_yaml() -> None:
    round_ = round_of([offer(organisation="Odense", host={"sector": "state"})], [applicant()], organisations=ODENSE)
    assert Eligibility(round_).offers[0].sector == "state"


@pytest.mark.parametrize("named", ["Odense", "ODENSE KOMMUNE", "Skranken", "o1"])
def test_an_applicant_may_be_in_conflict_with_a_host_by_any_name_or_with_an_offer(named: str) -> None:
    mine = applicant(conflicts=["Assens Kommune", named])
    assert barrier_between(mine, offer(organisation="Borgerservice"), organisations=ODENSE) == "conflict"


@pytest.mark.parametrize("named", ["digst", "Statens It", "Finansministeriet", "a1"])
def test_an_offer_may_be_in_conflict_with_a_home_by_any_name_or_with_an_applicant(named: str) -> None:
    assert barrier_between(applicant(), offer(conflicts=[named]), organisations=ODENSE) == "conflict"


@pytest.mark.parametrize("named", ["Assens", "o2", "a1", "Digst"])
def test_a_conflict_with_another_is_none(named: str) -> None:
    mine = applicant(conflicts=[named])
    assert barrier_between(mine, offer(organisation="Borgerservice"), organisations=ODENSE) is None


def test_a_host_limit_serves_all_names_of_the_host() -> None:
    hosts = [{"organisation": "odense kommune", "ranking": ["a1"]}]
    round_ = round_of([offer(organisation="Skranken")], [applicant()], organisations=ODENSE, hosts=hosts)
    assert Eligibility(round_).offers[0].group == {"a1": 0}


def test_a_letter_typed_as_two_characters_is_the_same_letter() -> None:
    organisations = Organisations([])
    assert organisations.key("A\u030arhus Kommune") == organisations.key("Århus Kommune")
