"""Every document printed by Chromium: A4, page numbers, the address in the window, words in the margins."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from praktik.agenda.agenda import Agenda
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Circumstances
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.problems.phrase import Language
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from tests.documents.chromium import PROGRAM, WITHOUT, Chromium
from tests.documents.prints import BOTTOM, MM, SIDE, Print

PAGES = {"agendas": 2, "daily-log": 2}
SHEETS_OF_STAYS = ("workshop-sheet", "agreement", "daily-log", "evaluation", "certificate")

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason=WITHOUT),
    pytest.mark.xdist_group("chromium"),
]


@pytest.fixture
def printed(chromium: Chromium, tmp_path: Path) -> Callable[[dict[str, str]], dict[str, Print]]:
    def print_all(documents: dict[str, str]) -> dict[str, Print]:
        prints = {}
        for path, text in documents.items():
            page = tmp_path / path.replace("/", "-")
            page.write_text(text, encoding="utf-8")
            prints[path] = Print(chromium.print(page))
        return prints

    return print_all


Printed = Callable[[dict[str, str]], dict[str, Print]]
DocumentsOf = Callable[..., dict[str, str]]


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_document_prints_right(
    language: Language,
    full_round: Round,
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    page, of = {"da": ("Side", "af"), "en": ("Page", "of")}[language]
    documents = documents_of(full_round, placements, agenda, language)
    of_each_kind = {(path.rsplit("/", 1)[0], path.rsplit("/", 1)[1][:1]): path for path in reversed(documents)}
    for path, paper in printed({path: documents[path] for path in of_each_kind.values()}).items():
        assert set(paper.sizes) == {(210, 297)}, path
        assert paper.pages == PAGES.get(path.split("/")[-2], 1), path
        assert [paper.footer(number) for number in range(paper.pages)] == [
            f"{page} {number} {of} {paper.pages}" for number in range(1, paper.pages + 1)
        ], path
        assert not paper.outside(), path


@pytest.mark.parametrize(("left", "top"), [("20", "44"), ("15", "50.5"), ("110", "45"), ("10", "30"), ("120", "110")])
def test_the_address_is_where_the_window_is(
    left: str,
    top: str,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    entries["settings"]["documents"] = {"window_left": left, "window_top": top}
    documents = documents_of(build(**entries), placements, agenda, "da")
    letter = documents["letters/proposal/a02.da.html"]
    paper = printed({"letter.html": letter})["letter.html"]
    assert paper.address_stands_at(float(left), float(top))
    assert not paper.outside(left=min(SIDE, float(left)))


def test_a_long_sender_does_not_move_the_address(
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    coordinator = entries["settings"]["coordinator"]
    coordinator["organisation"] = "Styrelsen for Arbejdsmarked og Rekruttering, Kontoret for tværgående samarbejde"
    coordinator["address"] = [f"En lang linje i adressen, nummer {number}" for number in range(12)]
    letter = documents_of(build(**entries), placements, agenda, "da")["letters/proposal/a02.da.html"]
    assert printed({"letter.html": letter})["letter.html"].spot("Ditte") == pytest.approx((20, 44), abs=1.5)


@pytest.mark.parametrize(("width", "height"), [(60, 60), (400, 60)])
def test_a_logo_does_not_move_the_address(
    width: int,
    height: int,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    environment: RoundEnvironment,
    printed: Printed,
    tmp_path: Path,
) -> None:
    """It stands beside the name, be it tall or wide."""
    entries["settings"]["documents"] = {"logo": "logo.svg"}
    entries["settings"]["coordinator"]["organisation"] = "Styrelsen for Arbejdsmarked og Rekruttering, Aarhus"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><path d="M0 0h9v9z"/></svg>'
    (tmp_path / "logo.svg").write_text(svg, encoding="utf-8")
    round_ = replace(build(**entries), folder=tmp_path)
    letter = list_letters(round_, placements, "proposal", "a02", "da")[0]
    paper = printed({"letter.html": render_letter(letter, environment, None)})["letter.html"]
    assert paper.spot("Ditte") == pytest.approx((20, 44), abs=1.5)
    assert not paper.outside()


def test_a_second_page_never_holds_an_ending_alone(
    full_round: Round, placements: Placements, environment: RoundEnvironment, printed: Printed
) -> None:
    """Nor does the first hold an address alone: whatever the length, the last section goes with the ending."""
    letters = {}
    for wishes in range(4, 13, 2):
        sentences = tuple(f"Ønske nr. {number}: {'et langt ord efter et andet ' * 7}" for number in range(wishes))
        known = Circumstances(waiting_places={"a05": 3}, explain=lambda *_, said=sentences: said)
        [letter] = list_letters(full_round, placements, "regret", None, "da", known)
        letters[f"{wishes}.html"] = render_letter(letter, environment, None)
    papers = printed(letters).values()
    assert [paper.pages for paper in papers] == sorted(paper.pages for paper in papers)
    two = [paper for paper in papers if paper.pages == 2]
    assert two
    for paper in two:
        assert max(word["bottom"] / MM for word in paper.words[0] if word["bottom"] / MM < 297 - BOTTOM) > 150
        second = " ".join(word["text"] for word in paper.words[1])
        assert second.index("Dine muligheder nu") < second.index("Venlig hilsen")


def test_very_long_words_stay_inside_the_margins(
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    endless = "Donaudampfschifffahrtsgesellschaft" * 4
    for offer in entries["offers"]:
        offer["title"] = offer["host"]["organisation"] = offer["contacts"][0]["name"] = endless
    for applicant in entries["applicants"]:
        applicant["name"] = applicant["organisation"] = applicant["goal"] = endless
    entries["settings"]["matching"]["pins"][0]["reason"] = endless
    entries["settings"]["coordinator"] |= {
        "organisation": endless,
        "phone": endless,
        "email": f"{endless}@{endless}.dk",
    }
    documents = documents_of(build(**entries), placements, agenda, "da")
    wide = (
        "letters/proposal/a01",
        "letters/proposal/assens-digital",
        "letters/regret/a05",
        "letters/receipt/a01",
        "letters/receipt/assens-digital",
        "letters/changed-dates/assens-digital",
        *(f"letters/{kind}/a03" for kind in SHEETS_OF_STAYS),
        "letters/evaluation/assens-digital",
        "letters/round-note/2027-efteraar",
        "agendas/a01",
    )
    for path, paper in printed({f"{name}.html": documents[f"{name}.da.html"] for name in wide}).items():
        assert not paper.outside(), path


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_sheet_stays_on_its_page_whoever_comes_from_wherever(
    language: Language,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    for offer in entries["offers"]:
        offer["title"] = "Digitale løsninger til borgere, virksomheder og medarbejdere i hele landet"
        offer["host"] |= {
            "organisation": "Styrelsen for Arbejdsmarked og Rekruttering",
            "unit": "Kontoret for tværgående samarbejde og digitale løsninger",
        }
        offer["themes"] = ["digitalisering", "borgerservice", "velfærdsteknologi", "databeskyttelse"]
    for applicant in entries["applicants"]:
        applicant["name"] = "Ane-Margrethe Sørine Kûitsi Petersen-Rasmussen"
        applicant["organisation"] = "Udlændinge- og Integrationsministeriet"
        applicant["goal"] = "solution: effektmåling, som en projektleder gider udfylde, og som direktionen kan bruge"
    documents = documents_of(build(**entries), placements, agenda, language)
    paths = [f"letters/{kind}/a03.{language}.html" for kind in SHEETS_OF_STAYS]
    paths.append(f"letters/evaluation/assens-digital.{language}.html")
    for path, paper in printed({path: documents[path] for path in paths}).items():
        assert paper.pages == PAGES.get(path.split("/")[-2], 1), path
        assert not paper.outside(), path


def test_no_script_moves_what_stands_on_a_sheet(
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: DocumentsOf,
    printed: Printed,
) -> None:
    """What is written from right to left, bears marks or is no letter at all stays in its own place in the line."""
    for applicant in entries["applicants"]:
        applicant["name"] = "Ærø שלום \u202eabc ĸalaallisut 😀"
    documents = documents_of(build(**entries), placements, agenda, "da")
    papers = printed({f"{kind}.html": documents[f"letters/{kind}/a03.da.html"] for kind in SHEETS_OF_STAYS})
    for path, paper in papers.items():
        assert not paper.outside(), path
    assert paper_line(papers["daily-log.html"], "Logbog:")[-2:] == ["Assens", "Kommune"]


def paper_line(paper: Print, first: str) -> list[str]:
    """Return the words of the first page in the line of a word, from left to right."""
    _, top = paper.spot(first)
    line = [word for word in paper.words[0] if abs(word["top"] / MM - top) < 2]
    return [word["text"] for word in sorted(line, key=lambda word: word["x0"])]
