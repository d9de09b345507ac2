"""praktik new: a round that is right at once, teaches every key, and never overwrites anything."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from praktik.authoring.descriptions.catalogue import FILES, KEYS
from praktik.problems.phrase import alike
from praktik.round.models import Response, keys_of
from praktik.round.reader import read_data
from praktik.round.shipped import shipped_templates
from praktik.round.source import open_source
from tests.conftest import SMALL_PNG

PUBLISHED = Path(__file__).parents[2] / "schemas"
YAML_FILES = ["applicants.yaml", "offers.yaml", "organisations.yaml", "round.yaml"]
EVERY_WAY = [
    pytest.param(language, options, id=f"{language}{''.join(options)}")
    for language in ("da", "en")
    for options in ([], ["--minimal"])
]
MODELINE = "# yaml-language-server: $schema="


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def uncomment(text: str) -> str:
    """Return a file with its examples taken into use: a # without a space behind it stands before each of them."""
    return re.sub(r"^( *)#(?=[^ \n])", r"\1", text, flags=re.MULTILINE)


def problems_in(praktik: Any, folder: Path) -> list[dict[str, Any]]:
    problems: list[dict[str, Any]] = json.loads(praktik("check", "--format", "json", folder=folder).stdout)["problems"]
    return problems


def keys_in(data: Any) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(keys_in, data.values()))
    return set().union(*map(keys_in, data)) if isinstance(data, list) else set()


@pytest.mark.parametrize(("language", "options"), EVERY_WAY)
def test_the_round_is_right_at_once(praktik: Any, tmp_path: Path, language: str, options: list[str]) -> None:
    done = praktik("new", "2027-efteraar", "--language", language, *options)
    assert done.returncode == 0
    folder = tmp_path / "2027-efteraar"
    assert praktik("check", folder=folder).returncode == 0
    assert problems_in(praktik, folder) == []


@pytest.mark.parametrize(("language", "options"), EVERY_WAY)
def test_the_round_can_be_matched_and_written(praktik: Any, tmp_path: Path, language: str, options: list[str]) -> None:
    praktik("new", "2027-efteraar", "--language", language, *options)
    folder = tmp_path / "2027-efteraar"
    assert praktik("match", folder=folder).returncode == 0
    assert (folder / "placements.yaml").exists()
    letters = praktik("letters", "--on", "2027-06-28", folder=folder)
    assert letters.returncode == 0
    drafts = {"da": "intet er offentliggjort endnu: brevene er udkast", "en": "nothing has been published yet: these"}
    assert letters.stderr.startswith(drafts[language])
    assert letters.stderr.count("\n") == 1
    assert len(list((folder / "out" / "letters" / "proposal").glob(f"*.{language}.html"))) == 5
    assert praktik("agenda", folder=folder).returncode == 0


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_example_can_be_taken_into_use(praktik: Any, tmp_path: Path, language: str) -> None:
    praktik("new", "2027-efteraar", "--language", language)
    folder = tmp_path / "2027-efteraar"
    for name in YAML_FILES:
        path = folder / name
        text = uncomment(path.read_text("utf-8"))
        assert text != path.read_text("utf-8")
        path.write_text(text, "utf-8")
    (folder / "templates").mkdir()
    (folder / "templates" / "logo.png").write_bytes(SMALL_PNG)
    assert [problem for problem in problems_in(praktik, folder) if problem["severity"] == "error"] == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_key_is_shown(praktik: Any, tmp_path: Path, language: str) -> None:
    praktik("new", "2027-efteraar", "--language", language)
    shown: set[str] = set()
    for name in YAML_FILES:
        path = tmp_path / "2027-efteraar" / name
        path.write_text(uncomment(path.read_text("utf-8")), "utf-8")
        shown |= keys_in(read_data(open_source(path, alike("a file")), alike("a file")))
    # The frame of agendas is shown by the one that ships, which a round copies.
    shown |= keys_in(read_data(open_source(shipped_templates() / "frame.yaml", alike("a file")), alike("a file")))
    assert {key for model in KEYS if model is not Response for key in keys_of(model)} == shown


def test_both_languages_have_the_same_examples(praktik: Any, tmp_path: Path) -> None:
    shapes = []
    for language in ("da", "en"):
        praktik("new", f"2027-{language}", "--language", language)
        files = (tmp_path / f"2027-{language}" / name for name in YAML_FILES)
        shapes.append([re.findall(r"^ *#?(?:- )?\w+:", path.read_text("utf-8"), re.MULTILINE) for path in files])
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(("language", "options"), EVERY_WAY)
def test_the_schema_of_each_file_lies_beside_it(
    praktik: Any, tmp_path: Path, language: str, options: list[str]
) -> None:
    praktik("new", "2027-efteraar", "--language", language, *options)
    folder = tmp_path / "2027-efteraar"
    for name in YAML_FILES:
        first, *_ = (folder / name).read_text("utf-8").splitlines()
        assert first.startswith(MODELINE)
        schema = folder / first.removeprefix(MODELINE)
        assert schema.read_bytes() == (PUBLISHED / language / schema.name).read_bytes()
    assert {path.name for path in (folder / "schemas").iterdir()} == {f"{name}.schema.json" for name in FILES}


def test_minimal_has_no_comments(praktik: Any, tmp_path: Path) -> None:
    praktik("new", "2027-efteraar", "--minimal")
    for name in YAML_FILES:
        _, *lines = (tmp_path / "2027-efteraar" / name).read_text("utf-8").splitlines()
        assert "#" not in "".join(lines)


def test_no_line_is_wider_than_the_screen(praktik: Any, tmp_path: Path) -> None:
    for language in ("da", "en"):
        praktik("new", f"2027-{language}", "--language", language)
        for name in YAML_FILES:
            lines = (tmp_path / f"2027-{language}" / name).read_text("utf-8").splitlines()
            assert not [line for line in lines if len(line) > 120]


@pytest.mark.parametrize(
    ("arguments", "week"),
    [
        (["2027-efteraar"], "{from: 2027-09-13, to: 2027-09-17}"),
        (["autumn-2028"], "{from: 2028-09-11, to: 2028-09-15}"),
        (["2027-foraar"], "{from: 2027-03-15, to: 2027-03-19}"),
        (["spring.2026"], "{from: 2026-03-09, to: 2026-03-13}"),
        (["2027-foraar", "--week", "2028-W52"], "{from: 2028-12-25, to: 2028-12-29}"),
        (["proeve"], "{from: 2027-09-13, to: 2027-09-17}"),
        (["case-12027"], "{from: 2027-09-13, to: 2027-09-17}"),
    ],
)
def test_the_week_comes_from_the_name(praktik: Any, tmp_path: Path, arguments: list[str], week: str) -> None:
    for options in ([], ["--minimal"]):
        folder = tmp_path / "".join(["round", *options])
        folder.mkdir()
        done = praktik("new", *arguments, *options, folder=folder)
        assert f"week: {week}\n" in (folder / arguments[0] / "round.yaml").read_text("utf-8")
        assert problems_in(praktik, folder / arguments[0]) == []
        assert ("--week" in done.stderr) == (arguments[0] in {"proeve", "case-12027"})


def test_the_same_command_gives_the_same_bytes(praktik: Any, tmp_path: Path) -> None:
    written = []
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        praktik("new", "2027-efteraar", folder=tmp_path / place)
        written.append(everything_in(tmp_path / place))
    assert written[0] == written[1]


def test_the_language_is_that_of_messages(praktik: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    praktik("new", "one")
    monkeypatch.setenv("PRAKTIK_LANGUAGE", "da")
    praktik("new", "two")
    praktik("new", "three", "--language", "en")
    said = [
        re.findall(r"^language: (\w+)", (tmp_path / name / "round.yaml").read_text(), re.MULTILINE)
        for name in ("one", "two", "three")
    ]
    assert said == [["en"], ["da"], ["en"]]


def test_it_says_what_it_wrote_and_what_to_do_next(praktik: Any) -> None:
    done = praktik("new", "2027-efteraar", "--language", "da")
    assert done.stdout == (
        "runden ligger i 2027-efteraar: round.yaml, offers.yaml, applicants.yaml, organisations.yaml\n"
    )
    assert done.stderr == ("erstat eksemplerne med jeres egne, og kør derefter: praktik check 2027-efteraar\n")


def test_a_name_goes_under_rounds_where_there_is_such_a_folder(praktik: Any, tmp_path: Path) -> None:
    (tmp_path / "rounds").mkdir()
    praktik("new", "2027-efteraar")
    praktik("new", "./2027-foraar")
    praktik("new", "elsewhere/2028-foraar")
    praktik("new", str(tmp_path / "rounds" / "2028-efteraar"))
    found = {path.parent.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("round.yaml")}
    assert found == {"rounds/2027-efteraar", "2027-foraar", "elsewhere/2028-foraar", "rounds/2028-efteraar"}


def test_an_empty_folder_is_filled(praktik: Any, tmp_path: Path) -> None:
    (tmp_path / "2027-efteraar").mkdir()
    assert praktik("new", "2027-efteraar").returncode == 0


def test_a_folder_with_anything_in_it_is_left_alone(praktik: Any, tmp_path: Path) -> None:
    (tmp_path / "2027-efteraar").mkdir()
    (tmp_path / "2027-efteraar" / ".note").write_text("mine")
    before = everything_in(tmp_path)
    done = praktik("new", "2027-efteraar")
    assert (done.returncode, done.stdout) == (2, "")
    assert "the folder 2027-efteraar is not empty, and nothing has been written" in done.stderr
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["Efterår 2027"], "\ntry: praktik new efteraar-2027\n"),
        (["Efterår 2027", "--language", "da"], "\nprøv: praktik new efteraar-2027\n"),
        (["rounds/Forår"], "\ntry: praktik new rounds/foraar\n"),
        (["con"], "\nWindows keeps this name for a device: add a word\n"),
        (["."], "'.' cannot be the id of a round"),
        (["😀"], "'😀' cannot be the id of a round"),
        (["x" * 65], f"\ntry: praktik new {'x' * 64}\n"),
        (["file"], "file is a file"),
        (["2027-efteraar", "--week", "37"], "'37' is not a week between 2000 and 2099: write it as 2027-W37"),
        (["2027-efteraar", "--week", "2027-W53"], "'2027-W53' is not a week"),
        (["2027-efteraar", "--week", "1999-W37"], "'1999-W37' is not a week"),
        (["2027-efteraar", "--language", "de"], "'de'"),
        ([], "NAME"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_nothing_is_written(
    praktik: Any, tmp_path: Path, typed: list[str], said: str
) -> None:
    (tmp_path / "file").write_text("")
    done = praktik("new", *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_nothing_stays_where_a_file_cannot_be_written(
    praktik: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "round.yaml":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", full)
    done = praktik("new", "2027-efteraar")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No space left on device" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_path_through_a_file_is_refused(praktik: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = praktik("new", "file/2027-efteraar")
    assert (done.returncode, done.stdout) == (1, "")
    assert (tmp_path / "file").read_text() == ""
