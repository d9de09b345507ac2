"""The pages that show messages show what praktik really says.

A comment such as `<!-- fd209-dates 3 -->` before a block names a folder of `tests/wrong` and the number of the message
in it; `PRAKTIK_RENEW=1` writes the blocks anew.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import RunInside

ROOT = Path(__file__).parents[1]
WRONG = ROOT / "tests" / "wrong"
PAGES = {ROOT / "docs" / "mistakes.md": "expected.txt", ROOT / "docs" / "fejl.md": "forventet.txt"}
BLOCK = re.compile(r"<!-- (?P<case>[\w-]+) (?P<number>\d+) -->\n\n```console\n(?P<shown>.*?)```\n", re.DOTALL)


def message(case: str, number: int, file: str) -> str:
    """Return one message of a wrong round."""
    printed = (WRONG / case / file).read_text("utf-8")
    return printed.split("\n\n")[number - 1] + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_is_said(page: Path) -> None:
    file = PAGES[page]

    def renewed(block: re.Match[str]) -> str:
        text = message(block["case"], int(block["number"]), file)
        return f"<!-- {block['case']} {block['number']} -->\n\n```console\n{text}```\n"

    text = page.read_text("utf-8")
    fresh = BLOCK.sub(renewed, text)
    if os.environ.get("PRAKTIK_RENEW"):
        page.write_text(fresh, "utf-8", newline="\n")
        text = fresh
    assert text == fresh


def test_the_readme_shows_what_is_said(tmp_path: Path, run_inside: RunInside) -> None:
    for path in (ROOT / "rounds" / "assens").glob("*.yaml"):
        shutil.copy(path, tmp_path / path.name)
    applicants = tmp_path / "applicants.yaml"
    applicants.write_text(applicants.read_text("utf-8").replace("[assens-digital]", "[asens-digital]", 1), "utf-8")
    done = run_inside(tmp_path, "check", PRAKTIK_LANGUAGE="en")
    assert f"$ PRAKTIK_LANGUAGE=en praktik check\n{done.stdout}```\n" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_ten_messages_are_shown(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(BLOCK.findall(text)) == text.count("```console") >= 10
    assert len(set(BLOCK.findall(text))) == len(BLOCK.findall(text))


def test_both_pages_show_the_same_mistakes() -> None:
    shown = [[match.group("case", "number") for match in BLOCK.finditer(page.read_text("utf-8"))] for page in PAGES]
    assert shown[0] == shown[1]
