"""Every document asked by axe-core, inside Chromium, what of WCAG 2.1 AA it fails, and what of best practice."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik.problems.phrase import LANGUAGES, Language
from tests.documents.chromium import PROGRAM, WITHOUT, Chromium

FOLDER = Path(__file__).parent.parent / "accessibility"
AXE = FOLDER / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
RUN = f"""
axe.run(document, {{runOnly: {json.dumps(TAGS)}, resultTypes: ["violations", "incomplete"]}}).then(result => ({{
  failed: result.violations.flatMap(rule => rule.nodes.map(node => `${{rule.id}}: ${{rule.help}}: ${{node.html}}`)),
  undecided: result.incomplete.flatMap(rule => rule.nodes.map(node => `${{rule.id}}: ${{node.html}}`)),
}}))
"""
# Of a symbol, and of the figures in a picture, axe leaves it to people whether they stand out; neither is read aloud.
FOR_PEOPLE = re.compile('color-contrast: (<span aria-hidden="true">[○◆]</span>|<text .*</text>)')

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason=WITHOUT),
    pytest.mark.skipif(not AXE.exists(), reason="no axe-core here: npm install --prefix tests/accessibility"),
    pytest.mark.xdist_group("chromium"),
]
OneOfEach = dict[Language, dict[str, str]]
Judge = Callable[[str], dict[str, list[str]]]


@pytest.fixture
def judge(chromium: Chromium, tmp_path: Path) -> Judge:
    axe = AXE.read_text(encoding="utf-8")

    def ask(document: str) -> Any:
        page = tmp_path / "document.html"
        page.write_text(document, encoding="utf-8")
        return chromium.ask(page, axe, RUN)

    return ask


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_meets_wcag(language: Language, one_of_each: OneOfEach, judge: Judge) -> None:
    for path, document in one_of_each[language].items():
        judged = judge(document)
        assert judged["failed"] == [], path
        assert [one for one in judged["undecided"] if not FOR_PEOPLE.fullmatch(one)] == [], path


def test_what_is_wrong_is_found(one_of_each: OneOfEach, judge: Judge) -> None:
    """Else the test above would say nothing."""
    letter = one_of_each["da"]["letters/proposal/a01.da.html"]
    spoilt = letter.replace(' lang="da"', "").replace("--quiet: #4a5560", "--quiet: #b0b8c0").replace("<h1>", "<h3>")
    assert {one.split(":")[0] for one in judge(spoilt)["failed"]} >= {
        "color-contrast",
        "html-has-lang",
        "page-has-heading-one",
    }
