"""praktik check: results on stdout, nothing written, and a form for other programs."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]
KEYS = ["code", "severity", "file", "line", "column", "message", "expected", "found", "hint"]
WRONG = "- {id: a03, name: Mette, organisation: Digst, wishes: [assens-digtal, odense-borger, odense-borger]}\n"


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_right_round(process: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = process("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no problems in 2 offers and 3 applicants\n", "")


def test_problems_are_the_result_and_stand_on_stdout(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "applicants.yaml").write_text(WRONG)
    done = praktik("check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.index("RU302") < done.stdout.index("RU303") < done.stdout.index("2 errors, 0 warnings\n")


def test_warnings_alone_are_no_failure(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "round.yaml").write_text("round: x\n")
    done = praktik("check")
    assert done.returncode == 0
    assert done.stdout.startswith("warning[RU405]")


def test_json_has_the_keys_that_were_promised(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "applicants.yaml").write_text(WRONG)
    done = praktik("check", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    assert list(report) == ["problems"]
    assert [list(problem) for problem in report["problems"]] == [KEYS, KEYS]
    first = report["problems"][0]
    assert first == {
        "code": "RU302",
        "severity": "error",
        "file": "applicants.yaml",
        "line": 1,
        "column": 56,
        "message": "the offer 'assens-digtal' is unknown",
        "expected": "the id of an offer",
        "found": "'assens-digtal'",
        "hint": "did you mean 'assens-digital'?",
    }


def test_json_of_a_right_round_and_of_a_missing_file(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    done = praktik("check", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"problems": []})
    (folder / "offers.yaml").unlink()
    (problem,) = json.loads(praktik("check", "--format", "json").stdout)["problems"]
    assert (problem["code"], problem["file"], problem["line"], problem["column"]) == ("RD101", "offers.yaml", 0, 0)


def test_all_files_are_looked_at_at_once_in_the_order_of_their_places(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "round.yaml").write_text("round: A\nwek: 2027-W37\n")
    (folder / "offers.yaml").write_text("- {id: a, host: {organisation: x}, places: -1}\n- [a\n")
    (folder / "organisations.yaml").write_text("- name: x\n  aliases: y\n")
    (folder / "applicants.yaml").write_bytes(b"- name: Kj\xe6r\n")
    problems = json.loads(praktik("check", "--format", "json").stdout)["problems"]
    places = [(problem["file"], problem["line"], problem["column"], problem["code"]) for problem in problems]
    assert places == [
        ("applicants.yaml", 1, 11, "RD106"),
        ("offers.yaml", 2, 3, "RD109"),
        ("organisations.yaml", 2, 12, "FD203"),
        ("round.yaml", 1, 8, "FD211"),
        ("round.yaml", 2, 1, "FD202"),
    ]


@pytest.mark.parametrize("wrong", [False, True])
@pytest.mark.parametrize("form", ["text", "json"])
def test_check_changes_nothing(praktik: Any, make_round: MakeRound, wrong: bool, form: str) -> None:
    folder = make_round(".")
    if wrong:
        (folder / "applicants.yaml").write_text(WRONG)
    for path in folder.iterdir():
        os.utime(path, ns=(1_000_000_000, 1_000_000_000))
    before = snapshot(folder)
    assert praktik("check", "--format", form).returncode == wrong
    assert snapshot(folder) == before


def test_a_file_name_that_is_no_text_is_shown(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "offers").mkdir()
    os.rename(folder / "offers.yaml", os.fsencode(folder / "offers") + b"/f\xe6\x1b[31m.yaml")  # noqa: PTH104
    os.truncate(os.fsencode(folder / "offers") + b"/f\xe6\x1b[31m.yaml", 0)
    done = praktik("check")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "offers/f\\udce6\\x1b[31m.yaml:1:1" in done.stdout
    assert json.loads(praktik("check", "--format", "json").stdout)["problems"][0]["code"] == "RD105"
