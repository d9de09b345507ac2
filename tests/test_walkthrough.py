"""The pages that walk through a round show what praktik really prints, command after command, in one folder.

`PRAKTIK_RENEW=1` writes what is printed anew. A block holds commands, each after `$ `, and what they print; of a long
output a page shows some lines, by the pipes that a shell has for it. A page about agendas also shows how the crowded
programme differs from the cured one, which `cp` puts in its place. A comment with the name of a file before another
block is an edit of that file: a `diff` changes it, anything else is what it holds.
"""

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from datetime import date
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

import pytest

from praktik.cli import arguments
from tests.conftest import RunInside

ROOT = Path(__file__).parents[1]
ROUNDS = ROOT / "rounds"
CURED = ROOT / "tests" / "agenda" / "cured" / "offers.yaml"
DEFENDING = {ROOT / "docs" / "defending-a-round.md": "en", ROOT / "docs" / "forsvar-for-en-runde.md": "da"}
AGENDAS = {ROOT / "docs" / "agendas.md": "en", ROOT / "docs" / "programmer.md": "da"}
TEMPLATES = {ROOT / "docs" / "templates.md": "en", ROOT / "docs" / "skabeloner.md": "da"}
PAGES = {**dict.fromkeys(DEFENDING, "2027-efteraar"), **dict.fromkeys([*AGENDAS, *TEMPLATES], "assens")}
LANGUAGES = DEFENDING | AGENDAS | TEMPLATES
DIFFERENCE = re.compile(r"```diff\n.*?```\n", re.DOTALL)
BLOCK = re.compile(r"(?:<!-- (?P<file>\S+) -->\n\n)?```(?P<kind>\w+)\n(?P<shown>.*?)```\n", re.DOTALL)
WRITTEN_BY_PRAKTIK = ("out", "placements.yaml", "responses.yaml", "sent.yaml")


def filtered(text: str, pipe: list[str]) -> str:
    """Return what a pipe lets through: head, tail or grep."""
    lines = text.splitlines(keepends=True)
    match pipe:
        case ["head", "-n", number]:
            lines = lines[: int(number)]
        case ["tail", "-n", number]:
            lines = lines[-int(number) :]
        case ["grep", wanted]:
            lines = [line for line in lines if wanted in line]
        case _:
            raise AssertionError(f"the page uses another pipe: {pipe}")
    return "".join(lines)


def printed(command: str, folder: Path, language: str, run_inside: RunInside) -> str:
    """Return what a command prints."""

    def inner(command: re.Match[str]) -> str:
        return printed(command[1], folder, language, run_inside).strip()

    command = re.sub(r"\$\((praktik \w+)\)", inner, command)
    first, *pipes = (shlex.split(part) for part in re.split(r" \| (?=head|tail|grep|sha256sum)", command))
    if first[0] == "printf":
        assert first[1] == "%s"
        assert pipes == [["sha256sum"]]
        return f"{sha256(first[2].encode()).hexdigest()}  -\n"
    if first[0] == "cp":
        assert first[1:] == ["cured/offers.yaml", "offers.yaml"]
        shutil.copy(CURED, folder / "offers.yaml")
        return ""
    assert first[0] == "praktik", command
    done = run_inside(folder, *first[1:], PRAKTIK_LANGUAGE=language)
    assert done.returncode in (0, 1, 2), done.stderr
    out = done.stdout
    for pipe in pipes:
        out = filtered(out, pipe)
    return out + done.stderr


def edit(file: Path, kind: str, shown: str) -> None:
    """Make the edit that a page shows."""
    if kind == "diff":
        before, after = (
            "".join(f"{line[1:]}\n" for line in shown.splitlines() if line[0] in kept) for kept in (" -", " +")
        )
        text = file.read_text("utf-8")
        assert text.count(f"\n{before}") == 1, before
        shown = text.replace(f"\n{before}", f"\n{after}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(shown, "utf-8", newline="\n")


def difference() -> str:
    """Return what a host has changed in the crowded programme, without the lines above the first item."""
    crowded, cured = (
        path.read_text("utf-8").splitlines(keepends=True) for path in (ROUNDS / "assens" / "offers.yaml", CURED)
    )
    lines = [line for line in unified_diff(crowded, cured, n=2) if not line.startswith(("---", "+++"))]
    return "".join("@@\n" if line.startswith("@@") else line for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_is_printed(
    page: Path, tmp_path: Path, run_inside: RunInside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arguments, "today", lambda: date(2027, 8, 20))  # answers cannot be dated ahead
    folder = tmp_path / PAGES[page]
    shutil.copytree(ROUNDS / PAGES[page], folder, ignore=shutil.ignore_patterns(*WRITTEN_BY_PRAKTIK))

    def renewed(block: re.Match[str]) -> str:
        if block["file"] is not None:
            edit(folder / block["file"], block["kind"], block["shown"])
        if block["kind"] != "console":
            return block[0]
        commands = [line for line in block["shown"].splitlines() if line.startswith("$ ")]
        parts = [f"{line}\n{printed(line[2:], folder, LANGUAGES[page], run_inside)}" for line in commands]
        return f"```console\n{''.join(parts)}```\n"

    text = page.read_text("utf-8")
    fresh = BLOCK.sub(renewed, text)
    if page in AGENDAS:
        fresh = DIFFERENCE.sub(lambda _: f"```diff\n{difference()}```\n", fresh)
    if os.environ.get("PRAKTIK_RENEW"):
        page.write_text(fresh, "utf-8", newline="\n")
        text = fresh
    assert text == fresh


@pytest.mark.parametrize("pages", [DEFENDING, AGENDAS, TEMPLATES], ids=["defending", "agendas", "templates"])
def test_the_pages_run_the_same_commands(pages: Mapping[Path, str]) -> None:
    commands = [re.findall(r"^\$ .*$", page.read_text("utf-8"), re.MULTILINE) for page in pages]
    assert len(commands[0]) > (10 if pages is DEFENDING else 3)
    quoted = re.compile('"[^"]*"|grep .*')  # a reason and a word are in the language of the page
    assert [quoted.sub("", line) for line in commands[0]] == [quoted.sub("", line) for line in commands[1]]
