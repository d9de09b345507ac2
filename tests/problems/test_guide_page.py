"""The page of codes in the docs is what the guide says: PRAKTIK_RENEW=1 writes it anew."""

import os
import re
from pathlib import Path

import pytest

from praktik.problems.catalogue import CATALOGUE
from praktik.problems.guide import guided_codes, read_guide
from praktik.problems.guide_page import PAGES, guide_page
from praktik.problems.phrase import LANGUAGES, Language

DOCS = Path(__file__).parents[2] / "docs"


def written(language: Language) -> str:
    return guide_page([read_guide(code) for code in guided_codes()], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_fresh(language: Language) -> None:
    path, text = DOCS / PAGES[language], written(language)
    if os.environ.get("PRAKTIK_RENEW"):
        path.write_text(text, "utf-8", newline="\n")
    assert path.read_bytes().decode() == text, f"docs/{path.name}: see the difference, then PRAKTIK_RENEW=1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_leads_to_every_code(language: Language) -> None:
    page = written(language)
    for code in CATALOGUE:
        assert page.count(f"- [{code}](#{code.lower()}): ") == 1
        assert page.count(f"\n### {code}\n") == 1
    other = PAGES["en" if language == "da" else "da"]
    assert f"({other})" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_of_code_is_closed(language: Language) -> None:
    fences = re.findall(r"^```(\w*)$", written(language), re.MULTILINE)
    assert len(fences) % 2 == 0
    assert all(fences[::2])
    assert not any(fences[1::2])
