"""The progress bar: for whoever waits at a terminal, and for nobody else."""

import io
import sys

import pytest

from praktik.cli import progress
from praktik.cli.progress import ProgressBar
from praktik.problems.words.results import CHECKING, READING


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with ProgressBar("da") as bar:
        bar(READING(file="applicants.yaml"), 1, 4)
        bar(CHECKING, 2, 4)
    return stream.getvalue()


def test_a_bar_for_what_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    assert "kontrollerer ansøgere" in shown(Terminal(), monkeypatch, patience=-1)


def test_none_for_what_is_over_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(Terminal(), monkeypatch, patience=60) == ""


def test_none_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO(), monkeypatch, patience=-1) == ""
