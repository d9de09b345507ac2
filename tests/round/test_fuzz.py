"""Files that have been spoilt at random: praktik always answers with problems that have a place, never with a fault."""

import random
import shutil
from pathlib import Path

import pytest

from praktik.placing.preparation import check_round
from praktik.problems.phrase import alike
from praktik.problems.problem import Refusal
from praktik.round.entries import validate_list
from praktik.round.finding import to_problems
from praktik.round.models import Applicant, Entry, Offer, Organisation
from praktik.round.reader import read_data
from praktik.round.source import SourceFile, open_source
from tests.round.spoiling import assert_placed, spoil

ROUNDS = Path(__file__).parents[2] / "rounds"
SMALL, LARGE = ROUNDS / "assens", ROUNDS / "2027-efteraar"
FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml")


@pytest.mark.parametrize("seed", range(300))
def test_a_spoilt_round_is_checked_without_a_fault(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    for name in FILES:
        shutil.copy(SMALL / name, tmp_path / name)
    spoilt = tmp_path / dice.choice(FILES)
    spoilt.write_bytes(spoil(dice, spoilt.read_bytes()))
    problems = check_round(tmp_path).problems()
    files = {path.as_posix(): path.read_bytes().decode("utf-8-sig", errors="replace") for path in tmp_path.iterdir()}
    assert_placed(problems, files)


LARGE_FILES: list[tuple[Path, type[Entry]]] = [
    (LARGE / "applicants.yaml", Applicant),
    (LARGE / "organisations.yaml", Organisation),
    (LARGE / "offers" / "syddanmark.yaml", Offer),
]


@pytest.mark.parametrize("seed", range(300))
def test_a_spoilt_file_is_read_without_a_fault(seed: int, tmp_path: Path) -> None:
    dice = random.Random(-1 - seed)
    path, model = dice.choice(LARGE_FILES)
    spoilt = tmp_path / path.name
    spoilt.write_bytes(spoil(dice, path.read_bytes()))
    try:
        source: SourceFile = open_source(spoilt, alike("a list"))
        problems = to_problems(
            validate_list(source, read_data(source, alike("a list")), model, alike("entries")).findings
        )
    except Refusal as refusal:
        problems = list(refusal.problems)
        assert problems
    assert_placed(problems, {spoilt.as_posix(): spoilt.read_bytes().decode("utf-8-sig", errors="replace")})


def test_the_mutations_do_spoil_something() -> None:
    raw = (SMALL / "offers.yaml").read_bytes()
    assert sum(spoil(random.Random(seed), raw) == raw for seed in range(100)) < 5
