"""praktik explain: whom, in which form, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]


@pytest.fixture
def matched(praktik: Any, make_round: MakeRound) -> Path:
    folder = make_round(".")
    assert praktik("match").returncode == 0
    return folder


@pytest.mark.usefixtures("matched")
def test_an_applicant_an_offer_and_part_of_a_name(praktik: Any) -> None:
    done = praktik("explain", "Mette")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("a03  Mette")
    assert praktik("explain", "a03").stdout == done.stdout
    assert praktik("explain", "assens-digital").stdout.startswith("assens-digital, ")


@pytest.mark.usefixtures("matched")
def test_in_public_to_the_applicant(praktik: Any) -> None:
    assert praktik("explain", "a03", "--public").stdout.startswith("You are proposed for a place at ")
    danish = praktik("explain", "a03", "--public", PRAKTIK_LANGUAGE="da").stdout
    assert danish.startswith("Du er foreslået til en plads på ")


@pytest.mark.usefixtures("matched")
def test_json(praktik: Any) -> None:
    told = json.loads(praktik("explain", "a03", "--format", "json").stdout)
    assert list(told) == ["applicant", "policy", "outcome", "unplaced", "wishes", "waiting", "answers_since"]
    assert "against" not in praktik("explain", "a03", "--public", "--format", "json").stdout
    offer = json.loads(praktik("explain", "assens-digital", "--format", "json").stdout)
    assert {"offer", "askers", "holders", "waiting", "next"} <= offer.keys()


@pytest.mark.usefixtures("matched")
def test_the_waiting_lists(praktik: Any) -> None:
    done = praktik("explain", "--waiting")
    assert (done.returncode, done.stderr) == (0, "")
    assert "All without a place" in done.stdout
    assert list(json.loads(praktik("explain", "--waiting", "--format", "json").stdout)) == ["overall", "offers"]


@pytest.mark.usefixtures("matched")
@pytest.mark.parametrize(
    "typed", [(), ("nobody",), ("a03", "--waiting"), ("--waiting", "--public"), ("a03", "--format", "github")]
)
def test_what_cannot_be_meant_is_wrong_usage(praktik: Any, typed: tuple[str, ...]) -> None:
    done = praktik("explain", *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("praktik: ")


def test_without_placements_it_is_refused_in_both_formats(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("explain", "a03")
    assert (done.returncode, done.stdout) == (1, "")
    assert "PL507" in done.stderr
    done = praktik("explain", "a03", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [problem["code"] for problem in json.loads(done.stdout)["problems"]] == ["PL507"]


def test_inputs_that_have_changed_since_are_refused(praktik: Any, matched: Path) -> None:
    text = (matched / "offers.yaml").read_text("utf-8")
    (matched / "offers.yaml").write_text(text.replace("places: ", "places: 1", 1), "utf-8")
    done = praktik("explain", "a03")
    assert (done.returncode, done.stdout) == (1, "")
    assert "PL506" in done.stderr


def test_answers_since_the_match_are_told(praktik: Any, matched: Path) -> None:
    (matched / "responses.yaml").write_text("- {on: 2027-06-20, applicant: a03, by: applicant, answer: withdrawn}\n")
    done = praktik("explain", "a03")
    assert done.returncode == 0
    assert "1 answer has come; the next match takes it into account" in done.stdout
    assert "withdrawn by the applicant, 20 June 2027" in done.stdout
