"""praktik run in a folder of the test, and the small round that lies there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SETTINGS, Done, RunInside

RIGHT = Path(__file__).parents[1] / "wrong" / "_right"
FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml")


def assert_no_fault(done: Done) -> Done:
    assert done.returncode != 70, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture
def praktik(tmp_path: Path, run_inside: RunInside) -> Callable[..., Done]:
    """Return a function that runs praktik with some arguments, in the folder of the test or in another."""

    def run(*arguments: str, folder: Path = tmp_path, **environment: str) -> Done:
        return assert_no_fault(run_inside(folder, *arguments, **environment))

    return run


@pytest.fixture
def faulty_praktik(tmp_path: Path, run_inside: RunInside) -> Callable[..., Done]:
    """Return the same, for a praktik in which the test has broken something."""
    return lambda *arguments: run_inside(tmp_path, *arguments)


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Done]:
    """Return a function that runs praktik as a process of its own, with further environment variables."""

    def run(*arguments: str, folder: Path = tmp_path, **environment: str) -> Done:
        unset = {"TERM", "COLUMNS", *SETTINGS}
        clean = {name: value for name, value in os.environ.items() if name not in unset}
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
