"""The example rounds, matched, verify clean under every policy."""

import shutil
from pathlib import Path

import pytest

from praktik.placing.policies import POLICIES
from tests.conftest import RunInside

ROUNDS = sorted((Path(__file__).parents[2] / "rounds").iterdir())


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("original", ROUNDS, ids=lambda path: path.name)
def test_an_example_round_verifies_clean(original: Path, policy: str, tmp_path: Path, run_inside: RunInside) -> None:
    for path in original.iterdir():
        if path.is_dir() and path.name != "out":
            shutil.copytree(path, tmp_path / path.name)
        elif path.name in {"round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml"}:
            shutil.copy(path, tmp_path)
    assert run_inside(tmp_path, "match", "--policy", policy).returncode == 0
    done = run_inside(tmp_path, "verify", PRAKTIK_LANGUAGE="en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "placements verified: " in done.stdout or "placement verified: " in done.stdout
    assert "error[" not in done.stdout
