"""The pages on guarantees show the table as it is: PRAKTIK_RENEW=1 writes it anew between their marks."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from praktik.matching.programme import is_solver_installed
from praktik.problems.phrase import Language

from .page import counterexamples, sources, table

DOCS = Path(__file__).parents[2] / "docs"
PAGES: Mapping[Language, str] = {"en": "guarantees.md", "da": "garantier.md"}
PARTS: Mapping[str, Callable[[Language], Iterator[str]]] = {
    "table": table,
    "sources": sources,
    "counterexamples": counterexamples,
}
BLOCK = re.compile(r"<!-- (?P<part>\w+) -->\n\n.*?<!-- end -->\n", re.DOTALL)

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")


@pytest.mark.parametrize("language", PAGES)
def test_the_page_is_fresh(language: Language) -> None:
    def renewed(block: re.Match[str]) -> str:
        lines = "\n".join(PARTS[block["part"]](language)).rstrip("\n")
        return f"<!-- {block['part']} -->\n\n{lines}\n\n<!-- end -->\n"

    path = DOCS / PAGES[language]
    text = path.read_text("utf-8")
    assert [block["part"] for block in BLOCK.finditer(text)] == list(PARTS)
    fresh = BLOCK.sub(renewed, text)
    if os.environ.get("PRAKTIK_RENEW"):
        path.write_text(fresh, "utf-8", newline="\n")
        text = fresh
    assert text == fresh
