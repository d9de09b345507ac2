"""praktik whatif and compare: what is typed, what is refused, and that nothing is written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "say what would be otherwise: --places OFFER=+1"),
        (("--places", "odense-borger"), "--places odense-borger: write it as OFFER=+1, OFFER=-1 or OFFER=3"),
        (("--places", "=+1"), "--places =+1: write it as"),
        (("--places", "odense-borger=many"), "'many' is no number of places"),
        (("--places", "odense-borger="), "'' is no number of places"),
        (("--places", "odense-borger=-7"), "so there would be -"),
        (("--places", "odense-borger=10001"), "an offer has at most 10000 places"),
        (("--places", "a07=+1"), "'a07' is an applicant; an offer belongs here"),
        (("--places", "nowhere=+1"), "--places nowhere=+1: no applicant and no offer is called 'nowhere'"),
        (("--without", "nobody"), "--without nobody: no applicant and no offer is called 'nobody'"),
        (("--pin", "a07"), "--pin a07: write it as APPLICANT=OFFER"),
        (("--pin", "odense-borger=a07"), "'odense-borger' is an offer; an applicant belongs here"),
        (("--pin", "a07=odense-borger", "--pin", "a07=assens-digital"), "a07 is pinned twice"),
        (("--pin", "a07=odense-borger", "--without", "a07"), "--without leaves a07 out"),
        (("--places", "odense-borger=+1", "--without", "odense-borger"), "--without leaves odense-borger out"),
        (("--policy", "drw"), "the policy 'drw' is not available; did you mean 'draw'?"),
        (("--best-place", "--format", "jsn"), "there is no format 'jsn'"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_named(
    praktik: Any, make_round: MakeRound, typed: tuple[str, ...], said: str
) -> None:
    make_round(".")
    done = praktik("whatif", *typed, PRAKTIK_LANGUAGE="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert praktik("whatif", *typed, PRAKTIK_LANGUAGE="da").stderr != done.stderr


def pin_in_round(folder: Path, applicant: str, offer: str) -> None:
    path = folder / "round.yaml"
    text = path.read_text("utf-8")
    pin = f"  pins: [{{applicant: {applicant}, offer: {offer}, reason: aftalt}}]\n"
    path.write_text(text.replace("matching:\n", f"matching:\n{pin}", 1), "utf-8")
    assert pin in path.read_text("utf-8")


def test_whoever_is_pinned_in_the_round_is_not_pinned_again_nor_robbed_of_room(
    praktik: Any, make_round: MakeRound
) -> None:
    pin_in_round(make_round("."), "a07", "odense-borger")
    assert praktik("match").returncode == 0
    again = praktik("whatif", "--pin", "a07=assens-digital")
    assert again.returncode == 2
    assert "a07 is pinned at odense-borger in round.yaml already" in again.stderr
    fewer = praktik("whatif", "--places", "odense-borger=0")
    assert fewer.returncode == 2
    assert fewer.stderr.startswith("praktik: --places odense-borger=0: then a07")
    assert praktik("whatif", "--places", "odense-borger=0", "--without", "a07").returncode == 0


def test_a_pin_that_breaks_a_rule_is_refused_with_both_facts(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    path = folder / "applicants.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("- id: a07\n", "- id: a07\n  conflicts: [odense-borger]\n"), "utf-8")
    done = praktik("whatif", "--pin", "a07=odense-borger")
    assert done.returncode == 2
    assert done.stderr.startswith("praktik: --pin a07=odense-borger: a07 cannot be placed at odense-borger: ")
    assert "expected: " in done.stderr


@pytest.mark.parametrize("command", [("compare",), ("whatif", "--best-place"), ("whatif", "--without", "a07")])
def test_a_round_with_errors_is_refused(praktik: Any, make_round: MakeRound, command: tuple[str, ...]) -> None:
    (make_round(".") / "offers.yaml").write_text("[\n")
    done = praktik(*command, "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["problems"][0]["code"] == "RD109"


def test_parts_of_names_will_do_and_the_json_names_ids(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("whatif", "--places", "borger=+1", "--without", "a07", "--format", "json")
    report = json.loads(done.stdout)
    assert list(report) == ["changes", "policies", "before", "after", "gains", "loses", "moves"]
    assert report["changes"][0]["offer"] == "odense-borger"
    assert report["changes"][0]["after"] == report["changes"][0]["before"] + 1
    assert report["changes"][1] == {"change": "without", "applicant": "a07"}


def test_once_published_it_wants_the_placements_that_stand(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    (folder / "responses.yaml").write_text("- {on: 2027-07-01, by: coordinator, answer: published}\n", "utf-8")
    done = praktik("whatif", "--places", "odense-borger=+1", PRAKTIK_LANGUAGE="en")
    assert done.returncode == 0
    assert "The proposals have been published: what stands is kept" in done.stdout
    compared = praktik("compare", PRAKTIK_LANGUAGE="en")
    assert "this compares matches made afresh" in " ".join(compared.stdout.split())
    (folder / "placements.yaml").unlink()
    refused = praktik("whatif", "--places", "odense-borger=+1")
    assert refused.returncode == 1
    assert "PL517" in refused.stderr
    assert "placements.yaml" not in praktik("compare", PRAKTIK_LANGUAGE="en").stdout


def test_match_tells_what_pins_cost_only_where_there_are_some(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    assert "cost others" not in praktik("match").stdout
    assert json.loads(praktik("match", "--format", "json").stdout)["pins"] == []
    pin_in_round(folder, "a07", "odense-borger")
    told = praktik("match", PRAKTIK_LANGUAGE="en").stdout
    assert "Pins and what they cost others:\n  a07 " in told
    (pin,) = json.loads(praktik("match", "--format", "json").stdout)["pins"]
    assert list(pin) == ["applicant", "offer", "reason", "envied_by", "blocking_pairs"]
