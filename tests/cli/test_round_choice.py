"""Which round is meant: the one typed, else the nearest upwards, else the only one under rounds/."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]
FINE = "no problems in 2 offers and 3 applicants\n"


def test_the_nearest_folder_upwards(praktik: Any, make_round: MakeRound) -> None:
    outer, inner = make_round("."), make_round("rounds/one")
    deep = inner / "out" / "letters"
    deep.mkdir(parents=True)
    (inner / "offers.yaml").write_text("[a\n")
    done = praktik("check", folder=deep)
    assert done.returncode == 1
    assert " --> ../../offers.yaml:1:1" in done.stdout
    assert praktik("check", folder=outer).stdout == FINE


def test_the_only_one_under_rounds(praktik: Any, make_round: MakeRound) -> None:
    make_round("rounds/one")
    assert praktik("check").stdout == FINE


def test_several_under_rounds_have_to_be_told_apart(praktik: Any, make_round: MakeRound) -> None:
    make_round("rounds/one")
    make_round("rounds/two")
    done = praktik("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "rounds/one, rounds/two" in done.stderr
    for typed in ("one", "rounds/one", "./rounds/one/", "rounds/one/round.yaml"):
        assert praktik("check", typed).stdout == FINE
        assert praktik("check", "--round", typed).stdout == FINE
        assert praktik("check", "-r", typed).stdout == FINE


def test_none_at_all(praktik: Any) -> None:
    done = praktik("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("praktik: there is no round.yaml here")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("rounds/on", "did you mean rounds/one?"),
        ("nowhere", "there is no folder nowhere"),
        ("rounds", "did you mean rounds/one?"),
        ("empty", "there is no round in empty"),
        ("rounds/one/offers.yaml", "there is no folder rounds/one/offers.yaml"),
    ],
)
def test_a_typed_path_without_a_round(
    praktik: Any, make_round: MakeRound, tmp_path: Path, typed: str, words: str
) -> None:
    make_round("rounds/one")
    (tmp_path / "empty").mkdir()
    done = praktik("check", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr.replace("'", "")


def test_two_different_rounds_are_too_many(praktik: Any, make_round: MakeRound) -> None:
    make_round("one")
    make_round("two")
    assert praktik("check", "one", "--round", "two").returncode == 2
    assert praktik("check", "one", "--round", "one").stdout == FINE


def test_a_typed_round_wins_over_the_one_around(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    (make_round("other") / "offers.yaml").write_text("[a\n")
    assert praktik("check").stdout == FINE
    assert "other/offers.yaml:1:1" in praktik("check", "other").stdout


def test_a_folder_without_round_yaml_is_a_round_when_it_is_typed(praktik: Any, make_round: MakeRound) -> None:
    (make_round("one") / "round.yaml").unlink()
    done = praktik("check", "one")
    assert done.returncode == 1
    assert "error[RD101]" in done.stdout
    assert "one/round.yaml" in done.stdout
