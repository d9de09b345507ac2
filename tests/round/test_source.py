"""A file's bytes: what is no UTF-8 text, or no file at all, is refused with its place."""

import os
from pathlib import Path

import pytest

from praktik.problems.phrase import alike
from praktik.problems.problem import Problem, Refusal
from praktik.round import source
from praktik.round.folder import read_round
from praktik.round.source import open_source


def refused(path: Path) -> Problem:
    with pytest.raises(Refusal) as refusal:
        open_source(path, alike("a list of offers"), alike("a hint"))
    (problem,) = refusal.value.problems
    assert problem.place.file == path.as_posix()
    return problem


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "line", "column", "found"),
    [
        ("a: b\nnavn: Kjær".encode("cp1252"), 2, 9, "the byte 0xE6, which would be 'æ'"),
        ("æøå: å\r\nb: ".encode() + b"\xd8", 2, 4, "the byte 0xD8 at the very end: the last character is cut in two"),
        ("😀: ".encode() + b"\x96x", 1, 4, "the byte 0x96, which would be '–' in Windows-1252"),
        (b"a: \x81", 1, 4, "the byte 0x81"),
        (b"a: \xc0\x80", 1, 4, "the byte 0xC0, which would be 'À'"),
        (b"a: \xed\xa0\x80", 1, 4, "the byte 0xED, which would be 'í'"),
        ("a: å".encode("utf-16"), 1, 1, "a file saved as UTF-16"),
        ("a: å".encode("utf-16-be"), 1, 1, "a file saved as UTF-16"),
        ("a: b".encode("utf-16-le"), 1, 1, "a file saved as UTF-16"),
    ],
)
def test_bytes_that_are_no_utf_8(tmp_path: Path, content: bytes, line: int, column: int, found: str) -> None:
    problem = refused(written(tmp_path / "offers.yaml", content))
    assert problem.code == "RD106"
    assert (problem.place.line, problem.place.column) == (line, column)
    assert problem.found.in_language("en").removesuffix(" in Windows-1252") == found.removesuffix(" in Windows-1252")


def test_a_byte_order_mark_is_accepted_once(tmp_path: Path) -> None:
    assert open_source(written(tmp_path / "f.yaml", b"\xef\xbb\xbfa: b"), alike("x")).raw == b"a: b"
    assert open_source(written(tmp_path / "f.yaml", b"\xef\xbb\xbf" * 2), alike("x")).raw == b"\xef\xbb\xbf"


def test_a_single_zero_byte_is_not_taken_for_utf_16(tmp_path: Path) -> None:
    for content in (b"a: b\x00c\n", b"\x00", b"\x00a"):
        assert open_source(written(tmp_path / "f.yaml", content), alike("x")).raw == content


def test_line_ends_of_every_system_count_as_one(tmp_path: Path) -> None:
    text = open_source(written(tmp_path / "f.yaml", b"a\r\nb\rc\nd"), alike("x")).text
    assert [(text.place(start, start + 1).line, text.place(start, start + 1).text) for start in (0, 3, 5, 7)] == [
        (1, "a"), (2, "b"), (3, "c"), (4, "d"),
    ]  # fmt: skip


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    missing = refused(tmp_path / "offers.yaml")
    assert (missing.code, missing.expected.in_language("en"), missing.hint.in_language("en")) == (
        "RD101",
        "a list of offers",
        "a hint",
    )
    (tmp_path / "offers.yaml").mkdir()
    assert refused(tmp_path / "offers.yaml").code == "RD102"
    assert refused(tmp_path / "offers.yaml" / "x" / "y").code == "RD101"


def test_a_file_in_place_of_a_folder_above(tmp_path: Path) -> None:
    written(tmp_path / "round", b"x")
    assert refused(tmp_path / "round" / "offers.yaml").code == "RD103"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "offers.yaml")
    assert refused(tmp_path / "offers.yaml").code == "RD103"


def test_a_size_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "offers.yaml", b"x" * 2_000_001)
    monkeypatch.setattr(source, "LARGEST_FILE", 2_000_000)
    problem = refused(path)
    assert (problem.code, problem.expected.in_language("en"), problem.found.in_language("en")) == (
        "RD104",
        "at most 2 MB",
        "3 MB",
    )
    monkeypatch.setattr(source, "LARGEST_FILE", 2_000_001)
    assert len(open_source(path, alike("x")).raw) == 2_000_001


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "offers.yaml", b"[]")

    def forbid(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbid)
    problem = refused(path)
    assert (problem.code, problem.found.in_language("en")) == ("RD103", "Permission denied")


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "offers").mkdir()
    written(tmp_path / "round.yaml", b"round: x\n")
    written(tmp_path / "applicants.yaml", b"[]\n")

    def forbid(self: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", forbid)
    folder = read_round(tmp_path)
    assert [(problem.code, Path(problem.place.file).name) for problem in folder.problems] == [("RD103", "offers")]
    assert not folder.offers.complete
