"""What compare and whatif show of the example round, compared with what it was: PRAKTIK_RENEW=1 writes it anew."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik.problems.frame import columns
from praktik.problems.phrase import LANGUAGES
from tests.conftest import RunInside
from tests.overview.test_golden import ROUNDS, assert_is_golden

GOLDEN = Path(__file__).parent / "golden"
SHOWN = {
    "compare": ("compare",),
    "whatif": ("whatif", "--places", "gladsaxe=+1", "--without", "a07", "--pin", "a20=svendborg-it"),
    "whatif-policy": ("whatif", "--policy", "draw"),
    "best-place": ("whatif", "--best-place"),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("example") / "round"
    shutil.copytree(ROUNDS / "2027-efteraar", folder, ignore=shutil.ignore_patterns("out", "placements.yaml"))
    return folder


@pytest.fixture
def show(example: Path, run_inside: RunInside) -> Callable[..., Any]:
    def run(*arguments: str, **environment: str) -> Any:
        if not (example / "placements.yaml").exists():
            assert run_inside(example, "match").returncode == 0
        before = {path: path.read_bytes() for path in example.rglob("*") if path.is_file()}
        done = run_inside(example, *arguments, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert {path: path.read_bytes() for path in example.rglob("*") if path.is_file()} == before
        return done

    return run


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_is_what_it_was(show: Any, name: str, language: str) -> None:
    done = show(*SHOWN[name], PRAKTIK_LANGUAGE=language, COLUMNS="80")
    assert "\x1b" not in done.stdout
    assert all(columns(line) <= 80 for line in done.stdout.splitlines())
    assert_is_golden(GOLDEN / f"{name}.{language}.txt", done.stdout)


@pytest.mark.parametrize("name", ["compare", "whatif", "best-place"])
def test_the_data_are_what_they_were(show: Any, name: str) -> None:
    """These files are the documentation of the JSON; it reads the same in every language."""
    done = show(*SHOWN[name], "--format", "json", PRAKTIK_LANGUAGE="da")
    assert done.stdout == show(*SHOWN[name], "--format", "json", PRAKTIK_LANGUAGE="en").stdout
    assert_is_golden(GOLDEN / f"{name}.json", done.stdout)


def test_the_bars_fit_a_narrow_terminal(show: Any) -> None:
    assert all(columns(line) <= 60 for line in show("compare", COLUMNS="60").stdout.splitlines())
