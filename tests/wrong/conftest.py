"""Runs praktik as it is run from a shell, but in this process, which takes a tenth of the time."""

import contextlib
import gc
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from praktik.cli.door import main


class Run(NamedTuple):
    """What a run of praktik printed, and its exit code."""

    stdout: str
    stderr: str
    code: int

    def __str__(self) -> str:
        parts = [part for part in (self.stdout, self.stderr) if part]
        return "".join(parts) + f"exit code {self.code}\n"


RunInside = Callable[[Path, str], Run]


@pytest.fixture
def run_inside(monkeypatch: pytest.MonkeyPatch) -> RunInside:
    """Return a function that runs a command line inside a folder."""

    def run(folder: Path, command: str) -> Run:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("COLUMNS", "100")
        monkeypatch.setattr(sys, "argv", command.split())
        before = dict(os.environ)
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as ended:
                main()
        finally:
            gc.enable()
            os.environ.clear()
            os.environ.update(before)
        code = ended.value.code
        return Run(out.getvalue(), err.getvalue(), code if isinstance(code, int) else 0)

    return run
