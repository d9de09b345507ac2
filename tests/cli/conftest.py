"""praktik run as people run it: as a process, in a folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = Path(__file__).parents[1] / "wrong" / "_right"
FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml")

Praktik = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def praktik(tmp_path: Path) -> Praktik:
    """Return a function that runs praktik with some arguments, in the folder of the test or in another."""

    def run(*arguments: str, folder: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[str]:
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
        assert done.returncode != 70, done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        return done

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
