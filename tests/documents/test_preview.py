"""The page of all letters: each letter is there once, counted, and readable without seeing it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from praktik.documents.letter import Letter
from praktik.documents.letters import list_letters
from praktik.documents.preview import preview_path, remove_outdated_preview, render_preview, write_preview
from praktik.problems.phrase import Language
from praktik.round.placements import Placements
from praktik.round.rounds import Round


@pytest.fixture
def letters(full_round: Round, placements: Placements) -> list[Letter]:
    return list_letters(full_round, placements, None, None, None) + list_letters(
        full_round, placements, "certificate", None, "en"
    )


class _Page(HTMLParser):
    """What stands in the page: headings in order, links with their words, frames, and ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.links: list[str] = []
        self.frames: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        if tag == "a":
            self.links.append(str(has["href"]))
        if tag == "iframe":
            self.frames.append(has)
        if "id" in has:
            self.ids.append(str(has["id"]))

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "bdi":
            self.words.append(data)


@pytest.mark.parametrize("speech", ["da", "en"])
def test_every_letter_is_shown_once_and_counted(full_round: Round, letters: list[Letter], speech: Language) -> None:
    text = render_preview(full_round, letters, speech)
    page = _Page(text)
    addresses = sorted(letter.path for letter in letters)
    assert sorted(link for link in page.links if not link.startswith("#")) == addresses
    assert sorted(str(frame["src"]) for frame in page.frames) == addresses
    assert f">{len(letters)}</td></tr></tfoot>" in text
    assert f'<html lang="{speech}">' in text
    assert text.count(f'<span class="draft">{"udkast" if speech == "da" else "draft"}</span>') == sum(
        letter.paper.draft for letter in letters
    )


def test_the_page_can_be_read_without_seeing_it(full_round: Round, letters: list[Letter]) -> None:
    text = render_preview(full_round, letters, "en")
    page = _Page(text)
    assert page.headings[0] == "h1"
    assert set(page.headings[1:]) == {"h2"}
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} == set(page.ids)
    for frame in page.frames:
        assert frame["title"]
        assert frame["tabindex"] == "-1"
        assert frame["loading"] == "lazy"
        assert "sandbox" in frame
    assert not re.search(r"<script|<link|https?:|url\(", text), "it needs nothing but the letters beside it"


def test_names_are_text_whatever_is_in_them(full_round: Round, letters: list[Letter]) -> None:
    applicant = full_round.applicants[0].model_copy(update={"name": "<b>{{ 7*7 }}</b>"})
    round_ = Round(full_round.folder, full_round.settings, full_round.offers, (applicant,))
    text = render_preview(round_, [letter for letter in letters if letter.about == applicant.id], "en")
    assert "&lt;b&gt;{{ 7*7 }}&lt;/b&gt; (a01)" in text


def test_no_letters_make_a_page_all_the_same(full_round: Round) -> None:
    assert "0 letters and sheets" in render_preview(full_round, [], "en")


def test_the_page_lies_beside_the_letters_and_goes_when_it_is_outdated(
    full_round: Round, letters: list[Letter], tmp_path: Path
) -> None:
    round_ = Round(tmp_path, full_round.settings, full_round.offers, full_round.applicants)
    path = write_preview(round_, letters, "da")
    assert path == preview_path(tmp_path) == tmp_path / "out" / "preview.html"
    remove_outdated_preview(tmp_path)
    assert not path.exists()
    remove_outdated_preview(tmp_path)
