"""The shell's completion of ids, asked the way bash and zsh ask."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik.problems.catalogue import CATALOGUE

MakeRound = Callable[[str], Path]


def bash(process: Any, *words: str, folder: Path) -> list[str]:
    """Return what bash is offered for the last of the words."""
    typed = " ".join(("praktik", *words))
    asked = {"_PRAKTIK_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(len(words))}
    done = process(folder=folder, **asked)
    assert (done.returncode, done.stderr) == (0, "")
    return [line for line in done.stdout.split("\n") if line]


def zsh(process: Any, typed: str, folder: Path) -> str:
    done = process(folder=folder, _PRAKTIK_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=typed)
    assert (done.returncode, done.stderr) == (0, "")
    return str(done.stdout)


def write_round(folder: Path, applicants: str, offers: str = "[]\n") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "round.yaml").write_text("round: r\n", encoding="utf-8")
    (folder / "applicants.yaml").write_text(applicants, encoding="utf-8")
    (folder / "offers.yaml").write_text(offers, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_round(
        tmp_path / "rounds" / "one",
        "- {id: a01, name: Åse Ærø, organisation: Skat}\n- {id: b07, name: Bo, organisation: Digst}\n",
        "- {id: assens, title: Digitalisering, host: {organisation: Assens Kommune}, places: 1}\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ("show", "a"),
        ("show", "-r", "rounds/one", "a"),
        ("show", "--round", "one", "a"),
        ("letters", "--only", "a"),
        ("letters", "one", "--only", "a"),
        ("letters", "-r", "one", "--only", "a"),
        ("agenda", "--only", "a"),
    ],
)
def test_bash_is_offered_the_ids_that_begin_so(process: Any, folder: Path, words: tuple[str, ...]) -> None:
    assert bash(process, *words, folder=folder.parents[1]) == ["a01", "assens"]


@pytest.mark.parametrize("typed", [("two",), ("rounds/two",), ("-r", "two"), ("--round", "rounds/two")])
def test_the_round_that_was_named_is_the_one_looked_into(process: Any, folder: Path, typed: tuple[str, ...]) -> None:
    write_round(folder.parent / "two", "- {id: a77, name: Bo, organisation: Digst}\n")
    assert bash(process, "letters", *typed, "--only", "a", folder=folder.parents[1]) == ["a77"]
    assert bash(process, "letters", "--only", "a", folder=folder.parents[1]) == []


def test_inside_the_round_and_for_one_letter_more(process: Any, folder: Path) -> None:
    assert bash(process, "show", "as", folder=folder) == ["assens"]
    assert bash(process, "show", "x", folder=folder) == []


def test_zsh_is_told_names_and_organisations_too(process: Any, folder: Path) -> None:
    offered = zsh(process, "praktik show a", folder)
    assert '"a01":"Åse Ærø, Skat"' in offered
    assert '"assens":"Digitalisering, Assens Kommune"' in offered
    assert "b07" not in offered


@pytest.mark.parametrize(
    "name", ["$(touch hit)", "`touch hit`", "\\\\$(touch hit)", "[/x]", "'\\\"; touch hit #", "x\\ny"]
)
def test_nothing_in_a_name_reaches_the_shell(process: Any, tmp_path: Path, name: str) -> None:
    write_round(tmp_path, f'- {{id: a01, name: "{name}", organisation: Skat}}\n- {{id: "a$(x)", name: B}}\n')
    offered = zsh(process, "praktik show a", tmp_path)
    start, end = '_arguments \'*: :(("a01":"', "\"))'\n"
    assert offered.startswith(start)
    assert offered.endswith(end)
    assert not set(offered[len(start) : -len(end)]) & set("$`\\'\"[]{}\n")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "applicants.yaml").write_bytes(b"\xff\xfe\x00"),
        lambda folder: (folder / "applicants.yaml").write_text("- [\n"),
        lambda folder: (folder / "applicants.yaml").write_text("- id: [a]\n- a\n- {name: x}\n- {id: A B}\n"),
        lambda folder: (folder / "applicants.yaml").write_text("a: 1\n"),
        lambda folder: (folder / "applicants.yaml").unlink(),
        lambda folder: ((folder / "applicants.yaml").unlink(), (folder / "applicants.yaml").mkdir()),
        lambda folder: (folder / "applicants.yaml").write_text("- {id: a99}\n#" + "x" * 1_000_000),
    ],
)
def test_a_file_that_cannot_be_read_offers_nothing_and_the_others_still_do(
    process: Any, folder: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(folder)
    assert bash(process, "show", "a", folder=folder) == ["assens"]


@pytest.mark.parametrize("words", [("show", "a"), ("show", "-r", "nowhere", "a"), ("show", "-r", "x" * 300, "a")])
def test_without_a_round_nothing_is_offered(process: Any, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert bash(process, *words, folder=tmp_path) == []
    (tmp_path / "rounds").mkdir()
    assert bash(process, *words, folder=tmp_path) == []


def test_completion_loads_nothing_heavy_of_ours(folder: Path) -> None:
    code = (
        "import sys\n"
        "sys.argv = ['praktik']\n"
        "from praktik.cli.door import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('heavy:', *[name for name in ('praktik.round.models', 'holidays', 'jinja2') if name in sys.modules])\n"
    )
    asked = {"_PRAKTIK_COMPLETE": "complete_bash", "COMP_WORDS": "praktik show a", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, **asked},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "heavy:"
    assert "a01" in done.stdout


def test_codes_complete_too(process: Any, tmp_path: Path) -> None:
    codes = [code for code in CATALOGUE if code.startswith("RU31")]
    assert bash(process, "rule", "RU31", folder=tmp_path) == codes
    assert bash(process, "rule", "ru31", folder=tmp_path) == [code.lower() for code in codes]


def test_so_do_commands(process: Any, tmp_path: Path) -> None:
    assert bash(process, "s", folder=tmp_path) == ["show", "schema"]
