"""praktik agenda --check: what it prints, in which form, and how it ends."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ASSENS = ROOT / "rounds" / "assens"
CURED = ROOT / "tests" / "agenda" / "cured" / "offers.yaml"


@pytest.fixture
def assens(praktik: Any, tmp_path: Path) -> Path:
    """The example round, matched, with the cured programme: it is looked at in a tenth of the time."""
    for path in ASSENS.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    shutil.copy(CURED, tmp_path / "offers.yaml")
    assert praktik("match").returncode == 0
    return tmp_path


def spoil(folder: Path) -> None:
    """Let the supplier meeting of the third day run on without a break."""
    offers = folder / "offers.yaml"
    text = offers.read_text("utf-8")
    assert text.count("minutes: 60\n      day: 1") == 1
    offers.write_text(text.replace("minutes: 60\n      day: 1", "minutes: 75\n      day: 1"), "utf-8")


def test_nothing_found_is_said_and_no_file_is_written(praktik: Any, assens: Path) -> None:
    before = sorted(assens.rglob("*"))
    done = praktik("agenda", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "intet at bemærke til 2 programmer\n", "")
    assert sorted(assens.rglob("*")) == before


def test_an_error_ends_with_1_and_is_drawn_first(praktik: Any, assens: Path) -> None:
    spoil(assens)
    done = praktik("agenda", "--check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("a01, Mette Holm Kjærgaard: assens-digital\n")
    assert "a04" not in done.stdout
    assert done.stdout.index("ma. 13.9.") < done.stdout.index("fejl[AG104]")


def test_json_has_the_keys_of_check_and_nothing_else_is_printed(praktik: Any, assens: Path) -> None:
    spoil(assens)
    done = praktik("agenda", "--check", "--format", "json", "--only", "a01")
    assert (done.returncode, done.stderr) == (1, "")
    first, *_ = json.loads(done.stdout)["problems"]
    assert first["code"] == "AG104"
    assert first["file"] == "offers.yaml"
    assert first["hint"]
    assert list(first) == ["code", "severity", "file", "line", "column", "message", "expected", "found", "hint"]


def test_json_of_a_round_without_placements_is_its_refusal(praktik: Any, assens: Path) -> None:
    (assens / "placements.yaml").unlink()
    done = praktik("agenda", "--check", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["problems"][0]["code"]) == (1, "PL507")


def test_inside_github_actions_the_lines_are_annotated(praktik: Any, assens: Path) -> None:
    spoil(assens)
    done = praktik("agenda", "--check", GITHUB_ACTIONS="true")
    assert done.stdout.startswith("::error file=offers.yaml,line=")


def test_warnings_alone_are_a_failure_only_if_strict(praktik: Any, assens: Path) -> None:
    offers = assens / "offers.yaml"
    offers.write_text(
        offers.read_text("utf-8").replace(
            "      minutes: 75\n      day: 1\n      time", "      minutes: 120\n      day: 1\n      time"
        ),
        "utf-8",
    )
    assert "advarsel[AG105]" in praktik("agenda", "--check").stdout
    assert praktik("agenda", "--check").returncode == 0
    assert praktik("agenda", "--check", "--strict").returncode == 1


def test_only_draws_who_was_asked_about_and_leaves_out_what_others_have(praktik: Any, assens: Path) -> None:
    spoil(assens)
    done = praktik("agenda", "--check", "--only", "nyborg")
    assert done.returncode == 0
    assert done.stdout.startswith("a04, Jóhanna á Lava Poulsen: nyborg-borger\n")
    assert "AG" not in done.stdout


@pytest.mark.parametrize("option", [["--format", "json"], ["--all"], ["--strict"]])
def test_what_goes_with_check_alone_is_refused_without(praktik: Any, assens: Path, option: list[str]) -> None:
    done = praktik("agenda", *option)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--check" in done.stderr


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_the_days_are_aligned_and_fit_the_terminal(praktik: Any, assens: Path, columns: str) -> None:
    lines = praktik("agenda", "--check", "--only", "a01", COLUMNS=columns).stdout.splitlines()[1:6]
    assert max(map(len, lines)) <= int(columns)
    assert len({len(line) for line in lines[1:]}) == 1
    assert all(line.endswith(" %") for line in lines[1:])
    noon = lines[0].index("12")
    assert [line[noon] for line in lines[1:]] == ["-"] * 4


@pytest.mark.parametrize("option", [["--language", "en"], ["--pdf"], ["--jobs", "2"]])
def test_what_is_for_files_is_refused_with_check(praktik: Any, assens: Path, option: list[str]) -> None:
    done = praktik("agenda", "--check", *option)
    assert (done.returncode, done.stdout) == (2, "")
    assert option[0] in done.stderr
