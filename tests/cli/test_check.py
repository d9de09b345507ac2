"""praktik check: results on stdout, nothing written, and a form for other programs."""

import io
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


def spoil_wishes(folder: Path, number: int) -> None:
    """Let as many applicants wish an offer that is not there."""
    entries = (f"- {{id: x{at}, name: P{at}, organisation: Org {at}, wishes: [nowhere]}}\n" for at in range(number))
    (folder / "applicants.yaml").write_text("".join(entries))


def test_twenty_of_a_code_are_shown_and_the_rest_counted(praktik: Any, make_round: MakeRound) -> None:
    spoil_wishes(make_round("."), 23)
    shown = praktik("check").stdout
    assert shown.count("error[RU302]") == 20
    assert shown.endswith("… and 3 more RU302\n--all shows every one\n\n23 errors, 0 warnings\n")
    assert praktik("check", "--all").stdout.count("error[RU302]") == 23
    assert len(json.loads(praktik("check", "--format", "json").stdout)["problems"]) == 23


def test_strict_fails_on_a_warning(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    assert praktik("check", "--strict").returncode == 0
    (folder / "round.yaml").write_text("round: x\n")
    assert praktik("check").returncode == 0
    assert praktik("check", "--strict").returncode == 1


def test_inside_github_actions_problems_are_annotations(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "applicants.yaml").write_text(WRONG)
    annotated = praktik("check", GITHUB_ACTIONS="true")
    assert annotated.returncode == 1
    assert annotated.stdout.startswith("::error file=applicants.yaml,line=1,col=56,endColumn=69,title=RU302 ")
    assert praktik("check", "--format", "github").stdout == annotated.stdout
    assert praktik("check", "--format", "text", GITHUB_ACTIONS="true").stdout.startswith("error[RU302]")
    assert praktik("check", "--format", "auto").stdout.startswith("error[RU302]")


def test_the_language_is_that_of_the_environment_else_of_the_round_else_english(
    praktik: Any, make_round: MakeRound
) -> None:
    folder = make_round(".")
    (folder / "applicants.yaml").write_text(WRONG)
    assert praktik("check").stdout.startswith("error[RU302]: the offer")
    assert praktik("check", PRAKTIK_LANGUAGE="da").stdout.startswith("fejl[RU302]: tilbuddet")
    settings = folder / "round.yaml"
    settings.write_text(settings.read_text("utf-8") + 'language: "da"   # dansk\n', "utf-8")
    assert praktik("check").stdout.startswith("fejl[RU302]: tilbuddet")
    assert praktik("check", PRAKTIK_LANGUAGE="EN").stdout.startswith("error[RU302]: the offer")
    settings.write_text(settings.read_text("utf-8") + "nonsense", "utf-8")
    assert "fejl[RD109]" in praktik("check").stdout


def test_a_comment_does_not_set_the_language(praktik: Any, make_round: MakeRound) -> None:
    settings = make_round(".") / "round.yaml"
    settings.write_text("# language: da\n" + settings.read_text("utf-8"), "utf-8")
    assert praktik("check").stdout.startswith("no problems")


def test_a_language_that_praktik_does_not_speak(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("check", PRAKTIK_LANGUAGE="svenska")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "praktik: the environment variable PRAKTIK_LANGUAGE is 'svenska': it can be da or en\n"


def test_wrong_usage_is_told_in_danish(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("check", "nowhere", PRAKTIK_LANGUAGE="da")
    assert (done.returncode, done.stderr) == (2, "praktik: der er ingen mappe nowhere\n")


def test_fix_shows_the_difference_writes_it_and_checks_again(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "applicants.yaml"
    right = path.read_text("utf-8")
    path.write_text(right.replace("  days:", "  dayz:").replace("id: a07", 'id: "a07 "'), "utf-8")
    done = praktik("check", "--fix")
    assert done.returncode == 0
    assert '-- id: "a07 "\n+- id: "a07"\n' in done.stdout
    assert "-  dayz: {min: 3, max: 4}\n+  days: {min: 3, max: 4}\n" in done.stdout
    assert done.stdout.endswith("no problems in 2 offers and 3 applicants\n")
    assert done.stderr == "mended: applicants.yaml\n"
    assert path.read_text("utf-8") == right.replace("id: a07", 'id: "a07"')


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("Ja", True), ("", False), ("n", False)])
def test_at_a_terminal_fix_asks_first(
    answer: str, written: bool, praktik: Any, make_round: MakeRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_round(".") / "applicants.yaml"
    spoilt = path.read_text("utf-8").replace("  days:", "  dayz:")
    path.write_text(spoilt, "utf-8")
    monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
    done = praktik("check", "--fix")
    assert (path.read_text("utf-8") != spoilt) is written
    assert done.returncode == (0 if written else 1)


class Terminal(io.StringIO):
    """Somebody who has typed an answer."""

    def isatty(self) -> bool:
        return True


def test_fix_with_nothing_to_mend_says_so(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    before = snapshot(folder)
    done = praktik("check", "--fix", "--format", "json")
    assert json.loads(done.stdout) == {"problems": []}
    assert done.stderr == "nothing that has only one safe answer\n"
    assert snapshot(folder) == before


def test_organisations_that_are_missing_are_proposed_beside_the_result(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "organisations.yaml").write_text("- {name: Assens Kommune}\n")
    done = praktik("check")
    assert done.stdout == "no problems in 2 offers and 3 applicants\n"
    assert done.stderr.splitlines()[1:] == [
        "4 organisations are not in organisations.yaml; to add them, paste:",
        "- {name: Odense Kommune, sector: municipality, region: Syddanmark}",
        "- {name: Digitaliseringsstyrelsen, sector: state}",
        "- {name: Region Syddanmark, sector: region}",
        "- {name: Vejle Kommune, sector: municipality}",
    ]
    assert praktik("check", "--format", "json").stderr == ""


def test_fix_shows_signs_that_cannot_be_seen(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("id: a07", "id:\xa0a07"), "utf-8")
    done = praktik("check", "--fix")
    assert done.returncode == 0
    assert "-- id:\\xa0a07\n+- id: a07\n" in done.stdout
