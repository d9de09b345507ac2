"""The sheets of a stay: when they are called for, what stands on them, and that free text is printed as text."""

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from markupsafe import escape

from praktik.documents.catalogue import LETTERS, Kind
from praktik.documents.contents import (
    ApplicantEvaluation,
    Certificate,
    DailyLog,
    HostEvaluation,
    StayDay,
    WorkshopSheet,
)
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Letter
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.problems.phrase import Language, as_language
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round

SHEETS: tuple[Kind, ...] = tuple(
    dict.fromkeys(document.kind for document in LETTERS if document.form == "sheet" and document.audience != "file")
)
MUST: dict[str, dict[str, list[str]]] = {
    "da": {
        "workshop-sheet/a03": [
            "Workshopark: Tarik Demirci Bech hos Assens Kommune",
            "onsdag den 1. september kl. 10.00-15.00, Vejle",
            "29. september til 1. oktober 2027 (uge 39)",
            "Forventninger",
            "Netværk Inspiration Løsning",
            "Emner til pitstops",
            "Deltagere",
            "Første udkast til programmet",
            "Refleksion fylder mindst 15 % af hver dag, og der er højst 90 minutter uden pause",
            "onsdag den 29. september",
            "torsdag den 30. september",
            "fredag den 1. oktober",
            "fra kl. 8.30",
            "12.00-12.30",
            "Opsamling",
        ],
        "agreement/a03": [
            "Aftale om åbenhed og fortrolighed: Tarik Demirci Bech hos Assens Kommune",
            "Svendborg Kommune",
            "undrer mig højt",
            "holder på det, som jeg får fortalt i fortrolighed",
            "hverdagen, som den er, og ikke kun den pæne side",
            "Værtens regler om tavshedspligt, fortrolighed og informationssikkerhed gælder",
            "Praktikantens underskrift Dato Navn med blokbogstaver Underskrift Værtens underskrift Dato",
        ],
        "daily-log/a03": [
            "Logbog: Tarik Demirci Bech hos Assens Kommune",
            "onsdag den 29. september",
            "fredag den 1. oktober",
            "Det undrede jeg mig over",
            "Det lærte jeg",
            "Det vil jeg spørge om i morgen",
            "Det vil jeg gå videre med hjemme",
        ],
        "evaluation/a03": [
            "den sidste dag, 1. oktober 2027, og igen efter tre måneder, omkring den 1. januar 2028",
            "Hvad tager du med hjem?",
            "Hvad har du brugt i dit eget arbejde",
            "Vil du anbefale en kollega",
            "Ja Måske Nej",
            "agnes.thorsager@oes.example",
        ],
        "evaluation/assens-digital": [
            "Assens Kommune som vært",
            "Tarik Demirci Bech, Svendborg Kommune, 29.9.-1.10.2027",
            "Hvad har I fået ud af besøget?",
            "Vil I anbefale andre at være vært?",
        ],
        "certificate/a03": [
            "Deltagerbevis for Tarik Demirci Bech",
            "har deltaget i Innovationspraktik, efterår 2027 og været i praktik hos",
            "29. september til 1. oktober 2027 (3 arbejdsdage)",
            "Digitalisering og velfærdsteknologi",
            "borgerservice, effektmåling",
            "For Økonomistyrelsen",
        ],
    },
    "en": {
        "workshop-sheet/a03": [
            "Workshop sheet: Tarik Demirci Bech at Assens Kommune",
            "Wednesday 1 September, 10:00–15:00, Vejle",
            "29 September to 1 October 2027 (week 39)",
            "Expectations",
            "Network Inspiration Solution",
            "Topics for pitstops",
            "Reflection takes at least 15% of each day, with at most 90 minutes without a break",
            "Wednesday 29 September",
            "Thursday 30 September",
            "Friday 1 October",
            "from 08:30",
            "12:00–12:30",
        ],
        "agreement/a03": [
            "Agreement on openness and confidentiality: Tarik Demirci Bech at Assens Kommune",
            "wonder aloud",
            "keep to myself what I am told in confidence",
            "not only the polished side",
            "The host’s rules on the duty of confidentiality and on information security apply",
            "Signed by the intern Date Name in block capitals Signature Signed for the host Date",
        ],
        "daily-log/a03": [
            "Wednesday 29 September",
            "What I wondered about",
            "What I learned",
            "What I will ask tomorrow",
            "What I will follow up at home",
        ],
        "evaluation/a03": [
            "on the last day, 1 October 2027, and again after three months, around 1 January 2028",
            "What do you take home?",
            "What have you used in your own work",
            "Would you recommend",
            "Yes Maybe No",
        ],
        "evaluation/assens-digital": [
            "Assens Kommune as a host",
            "Tarik Demirci Bech, Svendborg Kommune, 29 Sept – 1 Oct 2027",
            "Would you recommend hosting to others?",
        ],
        "certificate/a03": [
            "Certificate of participation for Tarik Demirci Bech",
            "29 September to 1 October 2027 (3 working days)",
            "borgerservice, effektmåling",
        ],
    },
}
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "\"><b onclick='x'>&amp;",
    "Ærø 😀 שלום \u202eabc ĸalaallisut, føroyskt ð",
    "Donaudampfschifffahrt" * 40,
)


def sheets(round_: Round, placements: Placements, language: Language | None = None) -> list[Letter]:
    """Return all sheets of all stays, whatever their status."""
    return [sheet for kind in SHEETS for sheet in list_letters(round_, placements, kind, None, language)]


def data_of(letters: list[Letter], kind: str, about: str) -> Any:
    [data] = [letter.data for letter in letters if (letter.kind, letter.about) == (kind, about)]
    return data


@pytest.fixture
def with_themes(entries: dict[str, Any], build: Callable[..., Round]) -> Round:
    entries["offers"][0]["themes"] = ["borgerservice", "effektmåling"]
    return build(**entries)


def test_all_of_a_stay_is_called_for_once_it_is_confirmed(full_round: Round, placements: Placements) -> None:
    called_for = [
        f"{letter.kind} {letter.audience} {letter.about}"
        for letter in list_letters(full_round, placements, None, None, None)
        if letter.kind in SHEETS
    ]
    assert called_for == [
        "workshop-sheet pair a03",
        "workshop-sheet pair a04",
        "agreement pair a03",
        "agreement pair a04",
        "daily-log applicant a03",
        "daily-log applicant a04",
        "evaluation applicant a03",
        "evaluation applicant a04",
        "evaluation host assens-digital",
        "evaluation host odense-borger",
        "certificate applicant a03",
        "certificate applicant a04",
    ]


def test_a_kind_is_for_all_who_are_placed(full_round: Round, placements: Placements) -> None:
    everybody = {letter.about for letter in list_letters(full_round, placements, "evaluation", None, None)}
    assert everybody == {"a01", "a02", "a03", "a04", "assens-digital", "odense-borger"}
    drafts = [
        letter.about for letter in list_letters(full_round, placements, "certificate", None, None) if letter.paper.draft
    ]
    assert drafts == ["a01", "a02"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_sheets_say_all_they_must(
    language: Language,
    with_themes: Round,
    placements: Placements,
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    called_for = list_letters(with_themes, placements, None, None, language)
    texts = {f"{letter.kind}/{letter.about}": read(render_letter(letter, environment, None)) for letter in called_for}
    for name, wanted in MUST[language].items():
        assert not [words for words in wanted if words not in texts[name]], name


def test_a_sheet_asks_both_and_every_year_the_same(
    full_round: Round, placements: Placements, environment: RoundEnvironment
) -> None:
    """The questions are those of both sides, as many, and answered alike: that is what can be compared."""
    for language in ("da", "en"):
        letters = list_letters(full_round, placements, "evaluation", None, as_language(language))
        options = [
            re.findall(r"(?s)<ul class=\"options\">.*?</ul>", render_letter(letter, environment, None))
            for letter in letters
        ]
        assert len(options[0]) == 4  # when it is filled in, use, reflection, recommendation
        assert all(one == options[0] for one in options)


def test_days_are_the_working_days_of_the_stay(full_round: Round, place: Callable[..., Placements]) -> None:
    over_a_weekend = Placement("a01", "assens-digital", 1, date(2027, 9, 16), date(2027, 9, 20))
    on_a_saturday = Placement("a02", "assens-digital", 1, date(2027, 9, 18), date(2027, 9, 18))
    letters = sheets(full_round, place([over_a_weekend, on_a_saturday], []))
    log, certificate = data_of(letters, "daily-log", "a01"), data_of(letters, "certificate", "a01")
    assert isinstance(log, DailyLog)
    assert [day.date.day for day in log.days if day.date] == [16, 17, 20]
    assert isinstance(certificate, Certificate)
    assert certificate.working_days == 3
    assert data_of(letters, "daily-log", "a02").days == (StayDay(1, date(2027, 9, 18)),)


def test_a_stay_without_dates_has_room_for_the_longest_that_both_want(
    entries: dict[str, Any], build: Callable[..., Round], place: Callable[..., Placements]
) -> None:
    entries["offers"][0]["days"], entries["applicants"][0]["days"] = {"max": "4"}, {"max": "3"}
    letters = sheets(build(**entries), place([Placement("a01", "assens-digital", 1, None, None)], []))
    sheet = data_of(letters, "workshop-sheet", "a01")
    assert isinstance(sheet, WorkshopSheet)
    assert sheet.days == (StayDay(1, None), StayDay(2, None), StayDay(3, None))
    assert data_of(letters, "certificate", "a01").working_days is None


def test_a_host_is_asked_when_the_last_of_its_interns_leaves(
    full_round: Round, placements: Placements, place: Callable[..., Placements]
) -> None:
    evaluation = data_of(sheets(full_round, placements), "evaluation", "assens-digital")
    assert isinstance(evaluation, HostEvaluation)
    assert (evaluation.last_day, evaluation.later) == (date(2027, 10, 1), date(2028, 1, 1))
    one_unknown = place(
        [
            Placement("a01", "assens-digital", 1, None, None),
            Placement("a02", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 14)),
        ],
        [],
    )
    assert data_of(sheets(full_round, one_unknown), "evaluation", "assens-digital").last_day is None


def test_three_months_after_the_end_of_november_is_the_end_of_february(
    full_round: Round, place: Callable[..., Placements]
) -> None:
    placements = place([Placement("a01", "assens-digital", 1, date(2027, 11, 29), date(2027, 11, 30))], [])
    evaluation = data_of(sheets(full_round, placements), "evaluation", "a01")
    assert isinstance(evaluation, ApplicantEvaluation)
    assert evaluation.later == date(2028, 2, 29)


def test_nobody_learns_of_the_other_interns(
    full_round: Round, placements: Placements, environment: RoundEnvironment
) -> None:
    own = {"a01": "Mette", "a02": "Ditte", "a03": "Tarik", "a04": "Rógvu"}
    for letter in sheets(full_round, placements):
        if letter.about in own:
            text = render_letter(letter, environment, None)
            assert [name for name in own.values() if name in text] == [own[letter.about]], letter.path


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_missing_leaves_no_trace(
    language: Language,
    sparse_round: Round,
    sparse_placements: Placements,
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    for letter in sheets(sparse_round, sparse_placements, language):
        document = render_letter(letter, environment, None)
        assert not re.search(r"None|\(\)| ,|: ?\.|<td></td>|Sagsnr|Case no|tlf\.|tel\.", read(document)), letter.path
        assert "2028" in document


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_free_text_is_printed_as_text(
    text: str,
    language: Language,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    environment: RoundEnvironment,
) -> None:
    settings, offers, applicants = entries["settings"], entries["offers"], entries["applicants"]
    settings["title"] = settings["case_number"] = settings["workshop"]["place"] = text
    settings["documents"]["privacy_notice"] = text
    settings["coordinator"] |= {"name": text, "organisation": text, "phone": text}
    for offer in offers:
        offer["title"] = offer["host"]["organisation"] = offer["host"]["unit"] = text
        offer["themes"] = [text.replace(";", "")]
    for applicant in applicants:
        applicant["name"] = applicant["organisation"] = applicant["goal"] = text
    for letter in sheets(build(**entries), placements, language):
        document = render_letter(letter, environment, None)
        title = re.search("(?s)<title>(.*)</title>", document)
        assert title
        assert str(escape(text)) in document, letter.path
        assert text in html.unescape(document), letter.path
        assert not re.search(r"<script|onclick='x'|>49", document), letter.path
        assert "<" not in title[1]
