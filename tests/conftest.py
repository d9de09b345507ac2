"""praktik run as people run it: inside this process where that is the same, since it takes a tenth of the time."""

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

# One blue pixel.
SMALL_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63e0"
    "f2ca0300012400c36d33f7010000000049454e44ae426082"
)
SETTINGS = ("PRAKTIK_LANGUAGE", "GITHUB_ACTIONS", "NO_COLOR")


class Done(NamedTuple):
    """What a run of praktik printed, and the exit code that it ended with."""

    returncode: int
    stdout: str
    stderr: str

    def __str__(self) -> str:
        return f"{self.stdout}{self.stderr}exit code {self.returncode}\n"


RunInside = Callable[..., Done]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take out what somebody may have set for themselves."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run_inside(monkeypatch: pytest.MonkeyPatch) -> RunInside:
    """Return a function that runs praktik inside a folder, with some arguments and environment variables."""

    def run(folder: Path, *arguments: str, **environment: str) -> Done:
        before = dict(os.environ)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["praktik", *arguments])
        os.environ.update({"COLUMNS": "100", "PYDANTIC_DISABLE_PLUGINS": "__all__", **environment})
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as ended:
                main()
        finally:
            gc.enable()
            gc.unfreeze()
            os.environ.clear()
            os.environ.update(before)
        code = ended.value.code
        return Done(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue())

    return run
