"""Each example of the guide, run: the wrong one gives exactly its code, the right one nothing."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik.documents import pdf
from praktik.matching import programme
from praktik.problems.catalogue import CATALOGUE, is_error
from praktik.problems.guide import CHECK, REST_OF_THE_ROUND, Example, guide_folder, read_guide
from praktik.round import source

Preparation = Callable[[Path, pytest.MonkeyPatch], None]
TITLE_OF_A_PROBLEM = re.compile(r"^\w+\[([A-Z]{2}\d{3})\]: ", re.MULTILINE)


def put_a_pipe(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read would be readable all the same for root, as which many CI jobs run."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes with a name here")
    (folder / "applicants.yaml").unlink()
    os.mkfifo(folder / "applicants.yaml")


def lower_the_limit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of 200 MB for each run would wear out the disk: the limit comes down to the file instead."""
    monkeypatch.setattr(source, "LARGEST_FILE", 1000)
    with (folder / "applicants.yaml").open("a", encoding="utf-8") as file:
        file.write("#" * 1000)


def take_the_solver_away(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' environment has one."""
    monkeypatch.setattr(programme, "is_solver_installed", lambda: False)


def take_weasyprint_away(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' environment has it."""
    monkeypatch.setattr(pdf, "is_weasyprint_installed", lambda: False)


PREPARATIONS: dict[str, Preparation] = {
    "a pipe in place of applicants.yaml": put_a_pipe,
    "a limit that applicants.yaml is over": lower_the_limit,
    "no solver": take_the_solver_away,
    "no WeasyPrint": take_weasyprint_away,
}


def put_rest_of_the_round(example: Example, folder: Path) -> None:
    for path in (guide_folder() / REST_OF_THE_ROUND).iterdir():
        if path.name not in example.without:
            shutil.copy(path, folder / path.name)


def put_files(example: Example, folder: Path) -> None:
    for name, text in example.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding=example.encoding or "utf-8", newline="\n")


def codes_met(example: Example, folder: Path, praktik: Any, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the codes of all problems that an example leads to; one for another command must pass the check."""
    put_rest_of_the_round(example, folder)
    if example.before is not None:
        done = praktik(*example.before.split())
        assert done.returncode == 0, done.stderr
    put_files(example, folder)
    if example.preparation is not None:
        PREPARATIONS[example.preparation](folder, monkeypatch)
    met: set[str] = set()
    for command in dict.fromkeys((CHECK, example.command)):
        done = praktik(*command.split())
        codes = set(TITLE_OF_A_PROBLEM.findall(done.stdout + done.stderr))
        assert done.returncode == int(any(map(is_error, codes))), done.stdout + done.stderr
        assert command == example.command or not codes, done.stdout
        met |= codes
    return met


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_wrong_example_gives_exactly_its_code(
    code: str, tmp_path: Path, praktik: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit of placements.yaml has consequences, which verify tells as well."""
    met = codes_met(read_guide(code).wrong, tmp_path, praktik, monkeypatch)
    if code.startswith("VE"):
        assert code in met
        assert all(other.startswith("VE") for other in met)
    else:
        assert met == {code}


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_right_example_gives_nothing(
    code: str, tmp_path: Path, praktik: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert codes_met(read_guide(code).right, tmp_path, praktik, monkeypatch) == set()


def test_few_examples_need_a_preparation() -> None:
    """What no text can show is prepared by the test; each way of doing so is used."""
    guides = [read_guide(code) for code in CATALOGUE]
    wanted = [guide.wrong.preparation for guide in guides if guide.wrong.preparation is not None]
    assert sorted(wanted) == sorted(PREPARATIONS)
    assert len(wanted) < 5
    assert all(guide.right.preparation is None for guide in guides)
