"""The pages that walk through a round show what praktik really prints, command after command, in one folder.

`PRAKTIK_RENEW=1` writes what is printed anew. A block holds commands, each after `$ `, and what they print; of a long
output a page shows some lines, by the pipes that a shell has for it.
"""

import os
import re
import shlex
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from praktik.cli import arguments
from tests.conftest import RunInside

ROOT = Path(__file__).parents[1]
ROUND = ROOT / "rounds" / "2027-efteraar"
PAGES = {ROOT / "docs" / "defending-a-round.md": "en", ROOT / "docs" / "forsvar-for-en-runde.md": "da"}
BLOCK = re.compile(r"```console\n(?P<shown>.*?)```\n", re.DOTALL)
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
    assert first[0] == "praktik", command
    done = run_inside(folder, *first[1:], PRAKTIK_LANGUAGE=language)
    assert done.returncode in (0, 1, 2), done.stderr
    out = done.stdout
    for pipe in pipes:
        out = filtered(out, pipe)
    return out + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_is_printed(
    page: Path, tmp_path: Path, run_inside: RunInside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arguments, "today", lambda: date(2027, 8, 20))  # answers cannot be dated ahead
    folder = tmp_path / "2027-efteraar"
    shutil.copytree(ROUND, folder, ignore=shutil.ignore_patterns(*WRITTEN_BY_PRAKTIK))

    def renewed(block: re.Match[str]) -> str:
        commands = [line for line in block["shown"].splitlines() if line.startswith("$ ")]
        parts = [f"{line}\n{printed(line[2:], folder, PAGES[page], run_inside)}" for line in commands]
        return f"```console\n{''.join(parts)}```\n"

    text = page.read_text("utf-8")
    fresh = BLOCK.sub(renewed, text)
    if os.environ.get("PRAKTIK_RENEW"):
        page.write_text(fresh, "utf-8", newline="\n")
        text = fresh
    assert text == fresh


def test_the_pages_run_the_same_commands() -> None:
    commands = [re.findall(r"^\$ .*$", page.read_text("utf-8"), re.MULTILINE) for page in PAGES]
    assert len(commands[0]) > 10
    quoted = re.compile('"[^"]*"|grep .*')  # a reason and a word are in the language of the page
    assert [quoted.sub("", line) for line in commands[0]] == [quoted.sub("", line) for line in commands[1]]
