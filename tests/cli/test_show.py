"""praktik show: which round, which entry, which language, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRAKTIK_LANGUAGE", raising=False)


def test_the_round_is_found_or_named_or_typed_in_place_of_an_id(praktik: Any, make_round: MakeRound) -> None:
    make_round("rounds/one")
    found = praktik("show")
    assert (found.returncode, found.stderr) == (0, "")
    assert "2 offers" in found.stdout
    for typed in (("-r", "one"), ("--round", "rounds/one"), ("rounds/one",), ("one",)):
        assert praktik("show", *typed) == found


@pytest.mark.parametrize("typed", ["a03", "-r one a03", "Mette"])
def test_an_applicant(praktik: Any, make_round: MakeRound, typed: str) -> None:
    make_round("rounds/one")
    assert praktik("show", *typed.split()).stdout.startswith("a03  Mette")


def test_an_id_wins_over_a_round_of_that_name_when_the_round_is_named(praktik: Any, make_round: MakeRound) -> None:
    make_round("rounds/a03")
    make_round("rounds/two")
    assert praktik("show", "a03", "-r", "two").stdout.startswith("a03  Mette")
    assert "2 offers" in praktik("show", "a03").stdout


def test_an_offer_by_part_of_its_title(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    assert praktik("show", "velfærdstek").stdout.startswith("assens-digital  Digitalisering")


def test_several_of_that_name_are_listed(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("show", "ta")
    assert (done.returncode, done.stdout) == (2, "")
    for described in ("a09, Tarik Demirci Bech, Vejle Kommune", "assens-digital, "):
        assert described in done.stderr
    assert "a03" not in done.stderr, "only her organisation has it"


def test_an_organisation_counts_only_where_no_name_has_it(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    assert praktik("show", "digital").stdout.startswith("assens-digital")
    assert praktik("show", "digst").returncode == 2
    assert praktik("show", "digitaliseringsstyr").stdout.startswith("a03  Mette")
    assert "a09, Tarik" in praktik("show", "kommune").stderr


@pytest.mark.parametrize("typed", ["kjærgård", "KJAERGAARD", "Kjaergard", "Mette  holm"])
def test_a_name_as_it_can_be_typed_on_any_keyboard(praktik: Any, make_round: MakeRound, typed: str) -> None:
    make_round(".")
    assert praktik("show", typed).stdout.startswith("a03  Mette")


@pytest.mark.parametrize(
    ("typed", "meant"), [("Mete", "Mette"), ("kjergaard", "Kjærgaard"), ("assens-digtal", "assens-digital")]
)
def test_a_misspelt_name_is_asked_about(praktik: Any, make_round: MakeRound, typed: str, meant: str) -> None:
    make_round(".")
    assert praktik("show", typed).stderr.endswith(f"did you mean '{meant}'?\n")


@pytest.mark.parametrize("typed", ["nobody", "x" * 5000, "a\nb", "../..", "a01/"])
def test_an_unknown_id_is_wrong_usage(praktik: Any, make_round: MakeRound, typed: str) -> None:
    make_round(".")
    done = praktik("show", typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("praktik: ")


def test_a_round_with_errors_is_refused_in_both_formats(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "applicants.yaml").write_text("- {id: a01, name: Anne, organisation: Skat, wishes: [nowhere]}\n")
    done = praktik("show")
    assert (done.returncode, done.stdout) == (1, "")
    assert "RU302" in done.stderr
    done = praktik("show", "a03", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [problem["code"] for problem in json.loads(done.stdout)["problems"]] == ["RU302"]


def test_warnings_do_not_stop_it(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    text = (folder / "round.yaml").read_text()
    (folder / "round.yaml").write_text("".join(line for line in text.splitlines(True) if "lottery:" not in line))
    assert "RU405" in praktik("check").stdout
    assert "no text is announced, so the round's id serves" in " ".join(praktik("show").stdout.split())


@pytest.mark.parametrize(("typed", "key"), [((), "round"), (("a03",), "applicant"), (("assens",), "offer")])
def test_json(praktik: Any, make_round: MakeRound, typed: tuple[str, ...], key: str) -> None:
    make_round(".")
    assert list(json.loads(praktik("show", *typed, "--format", "json").stdout)) == [key]


def test_the_language_of_the_run(process: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    settings = [line for line in (folder / "round.yaml").read_text().splitlines() if not line.startswith("language")]
    (folder / "round.yaml").write_text("\n".join(settings) + "\n")
    assert "How it is decided" in process("show").stdout
    assert "Sådan afgøres det" in process("show", PRAKTIK_LANGUAGE="da").stdout
    (folder / "round.yaml").write_text("\n".join([*settings, "language: da"]) + "\n")
    assert "Sådan afgøres det" in process("show").stdout
    assert "How it is decided" in process("show", PRAKTIK_LANGUAGE="en").stdout
    assert process("show", PRAKTIK_LANGUAGE="dansk").returncode == 2
