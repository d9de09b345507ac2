"""praktik match: what was drawn is never replaced unseen."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MakeRound = Callable[[str], Path]
FIRST, SECOND, THIRD = "3 9 14 21 25 33 36", "1 2 3 4 5 6 7", "7 8 9 10 11 12 13"


def set_lottery(folder: Path, old: str, new: str) -> None:
    path = folder / "round.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def redraws(folder: Path) -> list[tuple[str, str]]:
    text = (folder / "placements.yaml").read_text("utf-8")
    return re.findall(r"^  - \{lottery: \"(.*?)\", reason: \"?(.*?)\"?\}$", text, re.MULTILINE)


def edit(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("offer: odense-borger", "offer: assens-digital"), "utf-8")


def test_the_result_is_on_stdout_and_the_talk_on_stderr(process: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    done = process("match")
    assert done.returncode == 0
    assert done.stdout.startswith("Round proeve, policy stable")
    assert done.stderr == "wrote placements.yaml\n"
    assert (folder / "placements.yaml").is_file()


def test_json_has_the_keys_that_were_promised(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("match", "--format", "json")
    report = json.loads(done.stdout)
    assert {"policy", "guarantees", "placements", "unplaced", "unfilled", "statistics"} <= report.keys()
    assert list(report["placements"][0]) == ["applicant", "offer", "wish", "from", "to", "status"]
    assert list(report["unplaced"][0]) == ["applicant", "reason"]
    assert list(report["unfilled"][0]) == ["offer", "places"]


def test_a_round_with_errors_is_refused_on_stderr_and_nothing_is_written(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "offers.yaml").write_text("[\n")
    done = praktik("match")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error[RD109]")
    assert not (folder / "placements.yaml").exists()


def test_a_refusal_as_json_is_on_stdout(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "offers.yaml").write_text("[\n")
    done = praktik("match", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["problems"][0]["code"] == "RD109"


def test_what_has_not_changed_is_not_written(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "placements.yaml"
    praktik("match")
    before = path.read_bytes()
    os.utime(path, ns=(1_000_000_000, 1_000_000_000))
    done = praktik("match")
    assert (done.returncode, done.stderr) == (0, "placements.yaml is unchanged\n")
    assert (path.stat().st_mtime_ns, path.read_bytes()) == (1_000_000_000, before)


def test_line_ends_of_another_system_are_no_edit(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "placements.yaml"
    praktik("match")
    written = path.read_bytes()
    path.write_bytes(written.replace(b"\n", b"\r\n"))
    done = praktik("match")
    assert done.returncode == 0
    assert path.read_bytes().replace(b"\r\n", b"\n") == written
    path.write_bytes(b"\xef\xbb\xbf" + written)
    assert praktik("match").returncode == 0


def test_another_lottery_text_wants_a_reason_which_is_kept(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    first = (folder / "placements.yaml").read_bytes()
    set_lottery(folder, FIRST, SECOND)
    refused = praktik("match")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("error[PL505]")
    assert (folder / "placements.yaml").read_bytes() == first

    done = praktik("match", "--redraw", "--reason", "tallene var forkert skrevet af")
    assert done.returncode == 0
    one = ("Lotto, uge 25 2027: 3 9 14 21 25 33 36", "tallene var forkert skrevet af")
    assert redraws(folder) == [one]
    assert praktik("match").stderr == "placements.yaml is unchanged\n"

    (folder / "offers.yaml").write_text((folder / "offers.yaml").read_text("utf-8").replace("places: 2", "places: 1"))
    assert praktik("match").returncode == 0
    assert redraws(folder) == [one], "a later match keeps the record"

    set_lottery(folder, SECOND, THIRD)
    assert praktik("match").returncode == 1
    assert praktik("match", "--redraw", "--reason", "igen: nyt").returncode == 0
    assert redraws(folder) == [one, ("Lotto, uge 25 2027: 1 2 3 4 5 6 7", "igen: nyt")]


def test_back_to_the_first_text_wants_a_reason_too(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    set_lottery(folder, FIRST, SECOND)
    praktik("match", "--redraw", "--reason", "a")
    set_lottery(folder, SECOND, FIRST)
    assert praktik("match").returncode == 1


def test_an_edited_file_is_refused_and_kept_aside_when_it_is_drawn_anew(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    path = folder / "placements.yaml"
    praktik("match")
    drawn = path.read_text("utf-8")
    edit(path)
    edited = path.read_bytes()
    refused = praktik("match")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("error[PL504]")
    assert path.read_bytes() == edited

    done = praktik("match", "--redraw", "--reason", "rettet ved en fejl")
    assert done.returncode == 0
    (kept,) = folder.glob("placements.edited-*.yaml")
    assert f"the edited file is kept as {kept.name}\n" in done.stderr
    assert kept.read_bytes() == edited
    ((lottery, reason),) = redraws(folder)
    assert lottery == "Lotto, uge 25 2027: 3 9 14 21 25 33 36"
    assert reason == f"rettet ved en fejl (edited by hand, kept as {kept.name})"
    again = path.read_text("utf-8")
    assert [line for line in drawn.splitlines() if "status" in line] == [
        line for line in again.splitlines() if "status" in line
    ]
    assert praktik("match").stderr == "placements.yaml is unchanged\n"


def test_an_edit_does_not_wipe_out_earlier_redraws(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    set_lottery(folder, FIRST, SECOND)
    praktik("match", "--redraw", "--reason", "a")
    edit(folder / "placements.yaml")
    assert praktik("match", "--redraw", "--reason", "b").returncode == 0
    assert [reason.partition(" ")[0] for _, reason in redraws(folder)] == ["a", "b"]


@pytest.mark.parametrize("content", ["", "x", "checksum: \n", "[]\n", "a: [\n", "\x00", "\nchecksum: 0\n"])
def test_whatever_stands_in_placements_yaml_is_not_lost(praktik: Any, make_round: MakeRound, content: str) -> None:
    path = make_round(".") / "placements.yaml"
    path.write_text(content)
    assert praktik("match").returncode == 1
    assert path.read_text() == content


def test_a_folder_in_its_place_is_told(praktik: Any, make_round: MakeRound) -> None:
    (make_round(".") / "placements.yaml").mkdir()
    done = praktik("match")
    assert done.returncode == 1
    assert done.stderr.startswith("error[RD102]")


def test_the_same_inputs_give_the_same_bytes_in_any_order_of_files(process: Any, make_round: MakeRound) -> None:
    one, two = make_round("one"), make_round("two")
    offers = (two / "offers.yaml").read_text("utf-8").split("\n\n")
    (two / "offers").mkdir()
    for name, entry in zip("zy", offers, strict=True):
        (two / "offers" / f"{name}.yaml").write_text(entry + "\n", "utf-8")
    (two / "offers.yaml").unlink()
    applicants = (two / "applicants.yaml").read_text("utf-8").rstrip().split("\n\n")
    (two / "applicants.yaml").write_text("\n\n".join(reversed(applicants)) + "\n", "utf-8")
    for name in ("one", "two"):
        assert process("match", name, PYTHONHASHSEED=str(len(name)), LC_ALL="C", TZ="Pacific/Auckland").returncode == 0
    assert (one / "placements.yaml").read_bytes() == (two / "placements.yaml").read_bytes()


def placed(folder: Path) -> list[str]:
    text = (folder / "placements.yaml").read_text("utf-8")
    return re.findall(r"^  - \{applicant: (\w+), offer: .*status: .*\}$", text.partition("\nended:")[0], re.MULTILINE)


def publish(praktik: Any, *options: str) -> None:
    assert praktik("publish", "--on", "2026-06-10", *options).returncode == 0


@pytest.mark.parametrize("option", ["--improve", "--lapse"])
def test_what_is_only_proposed_cannot_be_improved_or_lapse(praktik: Any, make_round: MakeRound, option: str) -> None:
    path = make_round(".") / "placements.yaml"
    praktik("match")
    before = path.read_bytes()
    done = praktik("match", option)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing has been published yet" in done.stderr
    assert path.read_bytes() == before


def test_a_day_without_lapse_is_a_mistake(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    done = praktik("match", "--on", "2026-06-26")
    assert (done.returncode, done.stderr) == (2, "praktik: --on goes with --lapse\n")


def test_the_last_day_for_answers_is_for_what_is_proposed_now(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "placements.yaml"
    praktik("match")
    publish(praktik, "--answer-by", "2026-06-25")
    praktik("respond", "a03", "declined", "--by", "applicant", "--reason", "x", "--on", "2026-06-14")
    assert praktik("match", "--answer-by", "2026-07-05").returncode == 0
    days = dict(re.findall(r"applicant: (\w+), .*status: proposed, answer_by: ([\d-]+)", path.read_text("utf-8")))
    assert days == {"a03": "2026-07-05", "a07": "2026-07-05", "a09": "2026-06-25"}
    assert praktik("match", "--answer-by", "i morgen").returncode == 2


def test_only_overdue_proposals_lapse_and_only_when_told(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    publish(praktik, "--answer-by", "2026-06-25")
    praktik("respond", "a03", "accepted", "--by", "host", "--on", "2026-06-14")
    praktik("match")
    assert placed(folder) == ["a03", "a09"]
    praktik("match", "--lapse", "--on", "2026-06-25")
    assert placed(folder) == ["a03", "a09"], "the last day itself is not over yet"
    done = praktik("match", "--lapse", "--on", "2026-06-26")
    assert "a09 at odense-borger has ended: lapsed, no answer by 25 June 2026" in done.stdout
    assert placed(folder) == ["a03"], "whoever has a yes from somebody is waited for"
    assert praktik("match").stderr == "placements.yaml is unchanged\n"


def test_improving_moves_who_is_only_proposed(praktik: Any, make_round: MakeRound) -> None:
    """Mette stands in Odense when Assens comes free again: that is what she wished for first."""
    folder = make_round(".")
    praktik("match")
    publish(praktik)
    praktik("respond", "assens-digital", "withdrawn", "--by", "host", "--reason", "x", "--on", "2026-06-14")
    praktik("match")
    praktik("respond", "assens-digital", "cleared", "--by", "host", "--on", "2026-06-15")
    praktik("respond", "a07", "withdrawn", "--by", "applicant", "--reason", "x", "--on", "2026-06-15")
    kept = praktik("match")
    assert "a03" in placed(folder)
    assert "moved" not in kept.stdout
    done = praktik("match", "--improve")
    assert "a03 is moved from odense-borger (wish no. 2) to assens-digital, wish no. 1" in done.stdout


def test_somebody_who_has_a_yes_is_not_moved(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    praktik("match")
    publish(praktik)
    praktik("respond", "assens-digital", "withdrawn", "--by", "host", "--reason", "x", "--on", "2026-06-14")
    praktik("match")
    praktik("respond", "a03", "accepted", "--by", "manager", "--on", "2026-06-15")
    praktik("respond", "assens-digital", "cleared", "--by", "host", "--on", "2026-06-15")
    praktik("respond", "a07", "withdrawn", "--by", "applicant", "--reason", "x", "--on", "2026-06-15")
    assert "moved" not in praktik("match", "--improve").stdout


def test_the_announced_fingerprint_is_kept(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "placements.yaml"
    announced = praktik("fingerprint").stdout.split()[0]
    done = praktik("match", "--announced", announced)
    assert done.returncode == 0
    assert f"announced: {announced}" in path.read_text("utf-8").replace('"', "")
    praktik("match")
    assert f"announced: {announced}" in path.read_text("utf-8").replace('"', "")
    publish(praktik)
    praktik("match")
    assert f"announced: {announced}" in path.read_text("utf-8").replace('"', "")
    assert praktik("match", "--announced", "abc").returncode == 2


def test_what_stands_is_not_forgotten_unseen(praktik: Any, make_round: MakeRound) -> None:
    path = make_round(".") / "placements.yaml"
    praktik("match")
    publish(praktik)
    path.unlink()
    done = praktik("match")
    assert done.returncode == 1
    assert done.stderr.startswith("error[PL517]")
    assert not path.exists()


def test_a_typed_policy_that_takes_a_solver_is_named_as_typed(
    praktik: Any, make_round: MakeRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_round(".")
    monkeypatch.setattr("praktik.matching.programme.is_solver_installed", lambda: False)
    done = praktik("match", "--policy", "most-placed")
    assert done.returncode == 1
    assert done.stderr.count("[PL508]") == 1
    assert " --> --policy most-placed\n" in done.stderr
