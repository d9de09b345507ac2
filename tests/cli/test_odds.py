"""praktik odds: what is typed, what is printed where, and how it ends."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]


def test_the_odds_of_the_round(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    before = {path: path.read_bytes() for path in folder.rglob("*")}
    done = praktik("odds", "--draws", "100")
    assert (done.returncode, done.stderr) == (0, "")
    assert "100 draws" in done.stdout
    assert "a03" in done.stdout
    assert {path: path.read_bytes() for path in folder.rglob("*")} == before, "nothing is written"
    assert "100 lodtrækninger" in praktik("odds", "--draws", "100", PRAKTIK_LANGUAGE="da").stdout


def test_the_same_numbers_each_time_and_for_any_number_of_processes(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    command = ("odds", "--draws", "50", "--format", "json")
    once = praktik(*command)
    assert praktik(*command) == once
    assert praktik(*command, "--jobs", "2") == once
    data = json.loads(once.stdout)
    assert data["draws"] == 50
    for applicant in data["applicants"]:
        together = sum(wish["probability"] for wish in applicant["wishes"]) + applicant["no_place"]["probability"]
        assert together == pytest.approx(1, abs=1e-5)


def test_processes_of_a_process(process: Any, make_round: MakeRound) -> None:
    make_round(".")
    command = ("odds", "--draws", "50", "--format", "json")
    done = process(*command, "--jobs", "3")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == process(*command, "--jobs", "1").stdout


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--draws", "0"), "from 1 to 1000000"),
        (("--draws", "-5"), "-5"),
        (("--draws", "1000001"), "from 1 to 1000000"),
        (("--jobs", "0"), "from 1 to 256"),
        (("--jobs", "257"), "from 1 to 256"),
        (("--draws", "many"), "--draws"),
        (("--format", "yaml"), "yaml"),
    ],
)
def test_what_cannot_be_is_wrong_usage(praktik: Any, make_round: MakeRound, typed: tuple[str, ...], said: str) -> None:
    make_round(".")
    done = praktik("odds", *typed, PRAKTIK_LANGUAGE="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_round_with_errors_is_refused_as_match_refuses_it(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    path = folder / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("assens-digital", "assens-digitalt"), "utf-8")
    refused = praktik("odds")
    assert refused.returncode == 1
    assert (refused.stdout, refused.stderr) == ("", praktik("match").stderr)
    assert json.loads(praktik("odds", "--format", "json").stdout)["problems"]


def test_without_numpy_it_says_how_to_be_faster(
    praktik: Any, make_round: MakeRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_round(".")
    fast = praktik("odds", "--draws", "20")
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "praktik.matching.lockstep", raising=False)
    slow = praktik("odds", "--draws", "20")
    assert slow.stdout == fast.stdout
    assert 'pip install "praktik[odds]"' in slow.stderr


@pytest.mark.parametrize(("command", "imported"), [("check", False), ("match", False), ("odds --draws 9", True)])
def test_numpy_is_imported_only_where_odds_are_asked_for(make_round: MakeRound, command: str, imported: bool) -> None:
    folder = make_round(".")
    code = (
        "import sys\n"
        f"sys.argv = ['praktik', *{command.split()!r}]\n"
        "from praktik.cli.door import main\n"
        "try:\n    main()\nexcept SystemExit as ended:\n    assert not ended.code\n"
        "print('numpy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == str(imported)
