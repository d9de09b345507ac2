"""praktik run as people run it: inside this process where that is the same, since it takes a tenth of the time."""

import contextlib
import gc
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from praktik.cli.door import main

RIGHT = Path(__file__).parents[1] / "wrong" / "_right"
FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml")


class Done(NamedTuple):
    """What a run of praktik ended with."""

    returncode: int
    stdout: str
    stderr: str


def run_inside(monkeypatch: pytest.MonkeyPatch, folder: Path, arguments: tuple[str, ...]) -> Done:
    """Run praktik inside this process."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    monkeypatch.setattr(sys, "argv", ["praktik", *arguments])
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as ended:
            main()
    finally:
        gc.enable()
    return Done(int(ended.value.code or 0), out.getvalue(), err.getvalue())


def assert_no_fault(done: Done) -> Done:
    assert done.returncode != 70, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture
def praktik(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Return a function that runs praktik with some arguments, in the folder of the test or in another."""

    def run(*arguments: str, folder: Path = tmp_path) -> Done:
        return assert_no_fault(run_inside(monkeypatch, folder, arguments))

    return run


@pytest.fixture
def faulty_praktik(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Return the same, for a praktik in which the test has broken something."""
    return lambda *arguments: run_inside(monkeypatch, tmp_path, arguments)


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Done]:
    """Return a function that runs praktik as a process of its own, with further environment variables."""

    def run(*arguments: str, folder: Path = tmp_path, **environment: str) -> Done:
        clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM", "COLUMNS"}}
        done = subprocess.run(
            [sys.executable, "-m", "praktik", *arguments],
            cwd=folder,
            env={**clean, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=60,
        )
        return assert_no_fault(Done(done.returncode, done.stdout, done.stderr))

    return run


@pytest.fixture
def make_round(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that puts a small round without problems into a folder of the test."""

    def make(name: str = ".") -> Path:
        folder = tmp_path / name
        folder.mkdir(parents=True, exist_ok=True)
        for file in FILES:
            shutil.copy(RIGHT / file, folder / file)
        return folder

    return make
