"""Each folder here is a wrong round beside the exact text that praktik answers; adding a folder adds a test.

A folder holds what differs from the right round in `_right`, which supplies the rest:

- a file of its own replaces that of the right round, and so does a folder such as `offers/`;
- `without.txt` names files that are left out;
- `command.txt` holds the command lines where `praktik check` is not the one: only what the last one prints counts, and
  `copy A B` and `replace FILE OLD NEW` stand for edits between two of them
  (`\\n` in NEW begins a line);
- `expected.txt` is what is printed, stdout first, with the exit code on the last line; `forventet.txt` is the same in
  Danish.

`PRAKTIK_RENEW=1 pytest tests/wrong` writes all of these anew: read the difference before you commit it.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from praktik.problems.catalogue import CATALOGUE
from tests.conftest import RunInside

HERE = Path(__file__).parent
RIGHT = HERE / "_right"
CASES = sorted(path for path in HERE.iterdir() if path.is_dir() and not path.name.startswith(("_", ".")))
KINDS = ("round", "offers", "applicants", "organisations")
EXPECTED = {"en": "expected.txt", "da": "forventet.txt"}
NOT_INPUTS = {*EXPECTED.values(), "command.txt", "without.txt"}
AS_A_PROCESS = (
    "rd106-windows-1252",
    "rd110-duplicate-key",
    "ru302-unknown-offer",
    "pl505-other-lottery-text",
    "ok-bom",
)

MET_ELSEWHERE = {
    "RD103": "tests/round/test_source.py: a pipe, and a file that may not be read",
    "RD104": "tests/round/test_source.py: with a smaller limit",
    "PL506": "only letters meet it",
    "PL508": "tests/cli/test_guide_examples.py: where there is no solver",
    "PL507": "only letters meet it",
    "PL509": "tests/round/test_writer.py",
    "PL510": "only letters meet it",
}


def build_round(case: Path, folder: Path) -> None:
    """Put a wrong round together from the right one and what the case has in its place."""
    without = _lines(case / "without.txt")
    for kind in KINDS:
        name = f"{kind}.yaml"
        if name not in without and not (case / name).exists() and not (case / kind).exists():
            shutil.copy(RIGHT / name, folder / name)
    for path in case.iterdir():
        if path.name in NOT_INPUTS:
            continue
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        else:
            shutil.copy(path, folder / path.name)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []


def _commands(case: Path) -> list[str]:
    return _lines(case / "command.txt") or ["praktik check"]


def _play(case: Path, folder: Path, run: Callable[..., object], language: str = "en") -> str:
    """Run the commands of a case, and return what the last one printed."""
    build_round(case, folder)
    printed = ""
    for command in _commands(case):
        words = shlex.split(command)
        if words[0] == "copy":
            shutil.copy(folder / words[1], folder / words[2])
        elif words[0] == "replace":
            _, name, old, new = words
            text = (folder / name).read_text("utf-8")
            assert text.count(old) == 1, (case.name, command)
            (folder / name).write_text(text.replace(old, new.replace("\\n", "\n")), "utf-8", newline="\n")
        else:
            printed = str(run(folder, *words[1:], PRAKTIK_LANGUAGE=language))
    return re.sub(r"\b(praktik|holidays|highspy) \d[\w.]*", r"\1 VERSION", printed)


@pytest.mark.parametrize("language", EXPECTED)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_wrong_round_gets_its_message(case: Path, language: str, tmp_path: Path, run_inside: RunInside) -> None:
    printed = _play(case, tmp_path, run_inside, language)
    assert "Traceback" not in printed
    expected = case / EXPECTED[language]
    if os.environ.get("PRAKTIK_RENEW"):
        expected.write_text(printed, "utf-8", newline="\n")
    assert expected.exists(), "run PRAKTIK_RENEW=1 pytest tests/wrong, and read the message"
    assert printed == expected.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_check_changes_no_file(case: Path, tmp_path: Path, run_inside: RunInside) -> None:
    build_round(case, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    run_inside(tmp_path, "check")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", AS_A_PROCESS)
def test_a_process_prints_the_same(name: str, tmp_path: Path) -> None:
    def run(folder: Path, *arguments: str, **environment: str) -> str:
        line = [sys.executable, "-m", "praktik", *arguments]
        settings = {**os.environ, "COLUMNS": "100", **environment}
        done = subprocess.run(line, cwd=folder, capture_output=True, check=False, env=settings, encoding="utf-8")
        return f"{done.stdout}{done.stderr}exit code {done.returncode}\n"

    assert _play(HERE / name, tmp_path, run) == (HERE / name / "expected.txt").read_text("utf-8")


def test_the_right_round_is_right(tmp_path: Path, run_inside: RunInside) -> None:
    for name in KINDS:
        shutil.copy(RIGHT / f"{name}.yaml", tmp_path)
    assert run_inside(tmp_path, "check") == (0, "no problems in 2 offers and 3 applicants\n", "")


def _codes_in(printed: str) -> set[str]:
    return {
        code
        for pair in re.findall(r'^(?:error|warning)\[(\w+)\]|"code": "(\w+)"', printed, re.MULTILINE)
        for code in pair
    }


def test_every_code_that_check_and_match_can_show_is_met() -> None:
    met = {code for case in CASES for code in _codes_in((case / "expected.txt").read_text("utf-8"))} - {""}
    wanted = {code for code in CATALOGUE if not code.startswith(("DO", "AG"))} - MET_ELSEWHERE.keys()
    assert wanted <= met, f"no wrong round for {', '.join(sorted(wanted - met))}"
    assert not met & MET_ELSEWHERE.keys(), "take it out of MET_ELSEWHERE"


def test_a_case_bears_the_code_it_is_about() -> None:
    """`ok-` is accepted, `usage-` is no fault of the round's, `seen-` was found in the tests and issues of others."""
    for case in CASES:
        kind = case.name.partition("-")[0].upper()
        printed = (case / "expected.txt").read_text("utf-8")
        if kind in CATALOGUE:
            assert kind in _codes_in(printed), case.name
        else:
            assert kind in {"OK", "USAGE", "SEEN"}, case.name
            assert (kind == "USAGE") == printed.endswith("exit code 2\n"), case.name
        if kind == "OK":
            assert printed.endswith("exit code 0\n"), case.name


@pytest.mark.parametrize(("language", "labels"), [("en", "expected|found|hint"), ("da", "ventet|fundet|råd")])
def test_no_hint_is_empty_and_no_word_is_left_unfilled(language: str, labels: str) -> None:
    for case in CASES:
        for line in (case / EXPECTED[language]).read_text("utf-8").splitlines():
            if re.match(r" *= ", line):
                assert re.fullmatch(rf" *= ({labels}): \S.*", line), (case.name, line)


def test_both_languages_tell_the_same_codes_at_the_same_places() -> None:
    for case in CASES:
        english, danish = ((case / name).read_text("utf-8").splitlines() for name in EXPECTED.values())
        for one, other in zip(english, danish, strict=True):
            if re.match(r" *(-->|\d* \|)", one):
                assert one == other, case.name
            elif match := re.match(r"(error|warning)(\[\w+\]): ", one):
                word = {"error": "fejl", "warning": "advarsel"}[match[1]]
                assert other.startswith(f"{word}{match[2]}: "), case.name


def test_every_case_differs_from_the_right_round() -> None:
    for case in CASES:
        inputs = [path for path in case.iterdir() if path.name not in EXPECTED.values()]
        assert inputs, case.name
        for path in inputs:
            right = RIGHT / path.name
            assert not (right.exists() and path.is_file() and right.read_bytes() == path.read_bytes()), path
