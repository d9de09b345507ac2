"""What has one safe answer is mended, and nothing else is touched."""

import shutil
from pathlib import Path

import pytest

from praktik.authoring.mending import mend_round, write_mended
from praktik.placing.preparation import check_round
from praktik.problems.problem import Refusal

RIGHT = Path(__file__).parents[1] / "wrong" / "_right"
ROUNDS = sorted((Path(__file__).parents[2] / "rounds").iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in RIGHT.iterdir():
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


def spoil(folder: Path, file: str, right: str, wrong: str) -> str:
    """Put something wrong into a file, and return its right text."""
    path = folder / file
    text = path.read_bytes().decode()
    assert text.count(right) == 1, right
    path.write_bytes(text.replace(right, wrong).encode())
    return text


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("applicants.yaml", "- id: a07", "-\xa0id:\xa0a07\u200b"),
        ("applicants.yaml", "  wishes: [odense-borger]", "\xa0\u202fwishes: [\u2060odense-borger\xa0]"),
        ("applicants.yaml", "id: a07", 'id: "a07"  # a comment'.replace('"a07"', '"a07 "')),
        ("applicants.yaml", "[odense-borger]\n  open_to", '["odense-borger " ,]\n  open_to'),
        ("applicants.yaml", "  days: {min: 3, max: 4}", "  dayz: {min: 3, max: 4}"),
        ("applicants.yaml", "  wishes: [assens-digital]\n", "  Wishes: [assens-digital]\n"),
        ("round.yaml", "{from: 2027-09-13, to: 2027-09-17}", "{from: 13.9.2027, to: 17. september 2027}"),
        ("round.yaml", "{from: 2027-09-13, to: 2027-09-17}", "uge 37, 2027"),
        ("applicants.yaml", "organisation: Digitaliseringsstyrelsen", "organisation: digst  # short"),
        ("offers.yaml", "  places: 2", "  places: 2\n  programme: [{title: A, minutes: 60, at: 13.9.2027 kl. 9.30}]"),
    ],
)
def test_one_safe_answer_is_given(folder: Path, file: str, right: str, wrong: str) -> None:
    before = spoil(folder, file, right, wrong)
    spoilt = (folder / file).read_text("utf-8")
    (mended,) = mend_round(folder)
    assert (folder / file).read_text("utf-8") == spoilt, "nothing is written before it is wanted"
    write_mended([mended])
    assert check_round(folder).problems() == []
    assert ("#" in mended.after) == ("#" in spoilt), "comments stay"
    changed = [line for line in mended.diff() if line.startswith("+") and not line.startswith("+++")]
    assert len(changed) == 1
    assert before != mended.before


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("round.yaml", "{from: 2027-09-13, to: 2027-09-17}", "{from: 3/9/2027, to: 2027-09-17}"),
        ("round.yaml", "{from: 2027-09-13, to: 2027-09-17}", "uge 37"),
        ("round.yaml", "{from: 2027-09-13, to: 2027-09-17}", "{from: 13-09-27, to: 2027-09-17}"),
        ("applicants.yaml", "  days: {min: 3, max: 4}", "  dage: {min: 3, max: 4}"),
        ("applicants.yaml", "id: a07", "id: A07"),
        ("applicants.yaml", "[odense-borger]\n  open_to", "[odense-borgr]\n  open_to"),
        ("applicants.yaml", "organisation: Region Syddanmark", "organisation: Region Sydanmark"),
    ],
)
def test_what_is_ambiguous_is_left_alone(folder: Path, file: str, right: str, wrong: str) -> None:
    spoil(folder, file, right, wrong)
    assert mend_round(folder) == []


def test_a_key_that_could_be_two_is_left_alone(folder: Path) -> None:
    spoil(folder, "offers.yaml", "  places: 1\n", "  places: 1\n  place: 2\n")
    assert mend_round(folder) == []


def test_one_mended_mistake_brings_the_next_to_light(folder: Path) -> None:
    spoil(folder, "offers.yaml", "id: assens-digital", 'id: "assens-digital "')
    path = folder / "applicants.yaml"
    path.write_text(path.read_text("utf-8").replace("[assens-digital]", '["assens-digital "]'), "utf-8")
    write_mended(mend_round(folder))
    assert check_round(folder).problems() == []


def test_aliases_stay_once_there_are_placements(folder: Path) -> None:
    spoil(folder, "applicants.yaml", "organisation: Digitaliseringsstyrelsen", "organisation: Digst")
    assert len(mend_round(folder)) == 1
    (folder / "placements.yaml").write_text("x", "utf-8")
    assert mend_round(folder) == []


def test_a_byte_order_mark_and_line_ends_stay(folder: Path) -> None:
    path = folder / "applicants.yaml"
    text = path.read_text("utf-8").replace("id: a07", 'id: "a07 "').replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    write_mended(mend_round(folder))
    assert path.read_bytes() == b"\xef\xbb\xbf" + text.replace('"a07 "', '"a07"').encode()


def test_a_file_that_cannot_be_read_is_no_obstacle(folder: Path) -> None:
    (folder / "offers.yaml").write_bytes(b"- {id: [")
    assert mend_round(folder) == []


@pytest.mark.parametrize("original", ROUNDS, ids=lambda path: path.name)
def test_the_example_rounds_have_nothing_but_aliases_to_mend(original: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(original, copy, ignore=shutil.ignore_patterns("out", "placements*.yaml"))
    for file in mend_round(copy):
        changed = [line for line in file.diff() if line.startswith(("+ ", "- "))]
        assert all("organisation:" in line for line in changed)


def test_what_somebody_has_written_meanwhile_is_not_overwritten(folder: Path) -> None:
    spoil(folder, "applicants.yaml", "  days: {min: 3, max: 4}", "  dayz: {min: 3, max: 4}")
    mended = mend_round(folder)
    path = folder / "applicants.yaml"
    path.write_bytes(path.read_bytes() + b"# one more line\n")
    before = path.read_bytes()
    with pytest.raises(Refusal, match="cannot be written"):
        write_mended(mended)
    assert path.read_bytes() == before
