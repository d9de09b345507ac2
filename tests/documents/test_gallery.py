"""The pages that show every document: each kind for each reader, by the command that writes it, and as a picture."""

import re
from pathlib import Path

import pytest

from praktik.documents.catalogue import DOCUMENTS, Document
from praktik.problems.phrase import Language

DOCS = Path(__file__).parents[2] / "docs"
PAGES: dict[Language, str] = {"en": "documents.md", "da": "dokumenter.md"}
SECTION = re.compile(
    r"^### .+\n\n[^#]+?\n\n```sh\n(?P<command>.+)\n```\n\n"
    r'\[<img src="(?P<picture>.+?)" width="\d+" alt="[^"]+">\]\((?P=picture)\)$',
    re.MULTILINE,
)
WHOLE = 2_500_000


def shown(language: Language) -> dict[str, str]:
    """Return the command beside each picture of a page."""
    page = (DOCS / PAGES[language]).read_text("utf-8")
    sections = list(SECTION.finditer(page))
    assert len(sections) == page.count("### ") == page.count("<img")
    return {section["picture"]: section["command"] for section in sections}


def written_by(document: Document) -> str:
    return "praktik agenda" if document.form == "agenda" else f"praktik letters --kind {document.kind}"


@pytest.mark.parametrize("language", PAGES)
def test_every_document_is_shown(language: Language) -> None:
    wanted = {
        f"documents/{document.template.removesuffix('.html')}.{language}.png": written_by(document)
        for document in DOCUMENTS
    }
    assert shown(language) == wanted
    for picture in wanted:
        assert (DOCS / picture).read_bytes().startswith(b"\x89PNG"), picture


def test_no_picture_is_left_over_and_all_together_are_small() -> None:
    pictures = {path.relative_to(DOCS).as_posix(): path.stat().st_size for path in (DOCS / "documents").iterdir()}
    assert pictures.keys() == shown("en").keys() | shown("da").keys()
    assert sum(pictures.values()) < WHOLE


def test_both_pages_show_them_in_the_same_order() -> None:
    english, danish = ([picture.split(".")[0] for picture in shown(language)] for language in ("en", "da"))
    assert english == danish
