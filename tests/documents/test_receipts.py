"""Receipts: everything that was registered, and how places are decided."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from praktik.documents.contents import ApplicantReceipt, HostReceipt
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Letter
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.models import Criterion, Policy, Sector
from praktik.round.placements import Placements
from praktik.round.rounds import Round

FULL = {
    "wishes": ["nyborg-it", ["assens-digital", "odense-borger"]],
    "open_to": {"sectors": ["region", "other"], "themes": ["færdsel"], "regions": ["Sjælland"]},
    "available": [{"from": "2027-09-13", "to": "2027-09-17"}, {"from": "2027-10-04", "to": "2027-10-05"}],
    "days": {"min": "3", "max": "4"},
    "has": ["engelsk", "kalaallisut"],
    "conflicts": ["Region Nordjylland", "odense-borger", "a02"],
    "together_with": "a03",
    "special_consideration": "true",
}
OF_THE_APPLICANT = {
    "da": [
        "med 2 ønsker i rækkefølge",
        "1Drift og brugerhjælpNyborg Kommune 2Digitalisering og velfærdsteknologiAssens Kommune",
        " 2Borgerservice i en stor byOdense Kommune",
        "Ønsker med samme nummer står lige for dig.",
        "Sektor: regioner, andre",
        "Tema: færdsel",
        "Region: Sjælland",
        "3-4 arbejdsdage, 13.-17.9.2027, 4.-5.10.2027",
        "engelsk, kalaallisut",
        "Kun sammen medTarik Demirci Bech",
        "Region Nordjylland; Odense Kommune: Borgerservice i en stor by",
        "Særlige hensynJa",
        "leder: Jens Brøndum Thygesen",
        "Inspiration: hvordan digital post",
        "særlige hensyn, værtens egen prioritering, ansøgere uden plads i tidligere runder, ",
        "ansøgere fra en anden sektor end værtens, lodtrækning.",
        "»Lotto, uge 25 2027: 3 9 14 21 25 33 36:a01«",
        "senest den 8. juni 2027, hvis noget skal rettes",
        "svare på senest den 13. august 2027",
        "www.oes.example/innovationspraktik/privatliv",
    ],
    "en": [
        "with 2 wishes in order",
        "You like wishes with the same number equally well.",
        "Sector: regions, others",
        "3–4 working days, 13–17 Sept 2027, 4–5 Oct 2027",
        "Only together withTarik Demirci Bech",
        "Special considerationYes",
        "by 8 June 2027 if anything needs to be corrected",
        "each answer a proposal by 13 August 2027",
    ],
}


def receipts(round_: Round, language: Language | None = None, only: str | None = None) -> list[Letter]:
    return list_letters(round_, None, None, only, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_was_registered_is_there(
    language: Language,
    entries: dict[str, Any],
    build: Callable[..., Round],
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    entries["applicants"][0] |= FULL
    [letter] = receipts(build(**entries), language, "a01")
    text = read(render_letter(letter, environment, None))
    assert not [words for words in OF_THE_APPLICANT[language] if words not in text]
    assert "a02" not in text
    assert "Ditte" not in text, "who else asks is nobody's business, were it the reader's own conflict"


def test_an_applicant_who_wrote_nothing_more(full_round: Round) -> None:
    [letter] = receipts(full_round, "da", "a05")
    assert isinstance(letter.data, ApplicantReceipt)
    assert [(wish.rank, len(wish.offers)) for wish in letter.data.wishes] == [(1, 1), (2, 1)]
    assert (letter.data.open_to, letter.data.ties, letter.data.never) == (None, False, ())


def test_what_a_host_has_offered_is_there(
    entries: dict[str, Any], build: Callable[..., Round], environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    entries["offers"][0] |= {
        "minimum": "2",
        "periods": [{"from": "2027-09-13", "to": "2027-09-17", "places": "1"}, "2027-W40"],
        "days": {"min": "2", "max": "2"},
        "themes": ["digitalisering"],
        "requires": ["engelsk"],
        "ranking": ["a01", ["a02", "a03"]],
        "ranked_only": "true",
        "programme": [{"title": "Skranken", "kind": "visit", "minutes": "60"}],
    }
    [letter] = receipts(build(**entries), "da", "assens-digital")
    assert isinstance(letter.data, HostReceipt)
    assert letter.data.ranked == 3
    text = read(render_letter(letter, environment, None))
    for words in (
        "med 3 pladser",
        "3; I aflyser, hvis der kommer færre end 2",
        "2 arbejdsdage13.-17.9.2027, højst 1 i perioden4.-10.10.2027",
        "3 ansøgere; I tager ikke imod andre",
        "Skranken",
        "senest den 1. juni 2027, hvis noget skal rettes",
        "»Lotto, uge 25 2027: 3 9 14 21 25 33 36«, og alle kan kontrollere den",
    ):
        assert words in text
    assert "Mette" not in text


def test_receipts_go_out_before_the_match_and_when_asked_for(full_round: Round, placements: Placements) -> None:
    everybody = [f"a0{number}" for number in range(1, 6)] + ["assens-digital", "nyborg-it", "odense-borger"]
    assert [letter.about for letter in receipts(full_round)] == everybody
    assert "receipt" not in {letter.kind for letter in list_letters(full_round, placements, None, None, None)}
    asked_for = list_letters(full_round, placements, "receipt", None, None)
    assert [letter.about for letter in asked_for] == everybody


def test_a_host_that_stepped_back_gets_none(entries: dict[str, Any], build: Callable[..., Round]) -> None:
    entries["offers"][1]["places"] = "0"
    assert receipts(build(**entries), only="nyborg-it") == []


@pytest.mark.parametrize("policy", get_args(Policy))
def test_each_method_is_told(
    policy: Policy, entries: dict[str, Any], build: Callable[..., Round], environment: RoundEnvironment
) -> None:
    entries["settings"]["matching"] |= {"policy": policy, "lottery": None}
    for language in LANGUAGES:
        [letter] = receipts(build(**entries), language, "a05")
        assert {"da": "bliver offentliggjort, før", "en": "will be published before"}[language] in render_letter(
            letter, environment, None
        )
    assert isinstance(letter.data, ApplicantReceipt)
    by_lottery_alone = {"draw", "rank-maximal", "greedy", "generous", "least-total-rank"}
    assert (letter.data.method.criteria == ("lottery",)) == (policy in by_lottery_alone)


def test_all_words_of_a_round_have_a_name_in_letters(environment: RoundEnvironment) -> None:
    for language in LANGUAGES:
        words = environment.get_template(f"{language}/words.html").module
        assert set(words.methods) == set(get_args(Policy))  # type: ignore[attr-defined]
        assert set(words.criteria) == set(get_args(Criterion))  # type: ignore[attr-defined]
        assert set(words.sectors) == set(get_args(Sector))  # type: ignore[attr-defined]
