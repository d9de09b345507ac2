"""Files are written whole or not at all, and only when they differ."""

import os
from pathlib import Path

import pytest

from praktik.problems.problem import Refusal
from praktik.round.writer import write_file


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    path = tmp_path / "letters" / "regret" / "a05.da.html"
    assert write_file(path, "Kære\n")
    assert path.read_bytes() == "Kære\n".encode()
    os.utime(path, ns=(1, 1))
    assert not write_file(path, "Kære\n")
    assert path.stat().st_mtime_ns == 1
    assert write_file(path, "Farvel\n")
    assert [entry.name for entry in path.parent.iterdir()] == ["a05.da.html"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    write_file(path, "old")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Refusal, match="cannot be written") as refusal:
        write_file(path, "new")
    assert refusal.value.problems[0].found.in_language("en") == "No space left on device"
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.html"]


def test_a_file_where_a_folder_belongs_is_told(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("x")
    with pytest.raises(Refusal) as refusal:
        write_file(tmp_path / "letters" / "a.html", "new")
    assert refusal.value.problems[0].code == "PL509"
