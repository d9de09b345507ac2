"""praktik publish: from here on proposals stand, and each has a last day for answers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik.round import writer
from praktik.round.placements_file import is_as_written, read_placements
from praktik.round.source import SourceFile

MakeRound = Callable[[str], Path]
PUBLISHED = "- {on: 2026-06-10, by: coordinator, answer: published}\n"


def deadlines(folder: Path) -> dict[str, str]:
    placements = read_placements(folder)
    assert placements is not None
    return {one.applicant: str(one.answer_by) for one in placements.placements}


def lines_of_placements(folder: Path) -> list[str]:
    text = (folder / "placements.yaml").read_text("utf-8")
    return [line for line in text.splitlines() if "status: " in line]


@pytest.fixture
def matched(praktik: Any, make_round: MakeRound) -> Path:
    folder = make_round(".")
    assert praktik("match").returncode == 0
    return folder


def test_it_appends_one_answer_and_gives_each_proposal_a_last_day(praktik: Any, matched: Path) -> None:
    done = praktik("publish", "--on", "2026-06-10", "--answer-by", "2026-06-25")
    assert done.returncode == 0
    assert (matched / "responses.yaml").read_text() == PUBLISHED
    assert deadlines(matched) == {"a03": "2026-06-25", "a09": "2026-06-25"}
    raw = (matched / "placements.yaml").read_bytes()
    assert is_as_written(SourceFile(matched / "placements.yaml", raw))
    assert done.stdout == (
        "Published on 10 June 2026: from here on proposals stand\n"
        "Placements that stand: 2\n"
        "  proposed: 2\n"
        "Proposals that now have 25 June 2026 as the last day for answers: 2\n"
    )
    assert "praktik letters" in done.stderr


@pytest.mark.parametrize("deadline", [(), ("--answer-by", "2026-06-25")])
def test_a_match_that_follows_changes_no_placement(praktik: Any, matched: Path, deadline: tuple[str, ...]) -> None:
    praktik("publish", "--on", "2026-06-10", *deadline)
    published, read = lines_of_placements(matched), read_placements(matched)
    assert praktik("match").returncode == 0
    assert lines_of_placements(matched) == published
    now = read_placements(matched)
    assert read is not None
    assert now is not None
    assert now.answers == read.answers, "the answers that were read are those that a match reads"
    assert praktik("match").stderr == "placements.yaml is unchanged\n"


def test_to_publish_again_gives_only_what_has_none_a_last_day(praktik: Any, matched: Path) -> None:
    praktik("publish", "--on", "2026-06-10")
    praktik("respond", "a09", "accepted", "--by", "host", "--on", "2026-06-11")
    before = (matched / "responses.yaml").read_bytes()
    again = praktik("publish", "--on", "2026-06-12", "--answer-by", "2026-06-30")
    assert again.returncode == 0
    assert again.stdout.startswith("Was published on 10 June 2026 already\n")
    assert deadlines(matched) == {"a03": "2026-06-30", "a09": "None"}, "who has said yes is not waited for"
    third = praktik("publish", "--on", "2026-06-12", "--answer-by", "2026-07-30")
    assert deadlines(matched)["a03"] == "2026-06-30"
    assert "No proposal was without a last day for answers" in third.stdout
    assert (matched / "responses.yaml").read_bytes() == before
    assert praktik("match").returncode == 0, "the answer that was not read yet is read now"
    assert "status: accepted" in lines_of_placements(matched)[1]


def test_answers_before_publishing_are_told_and_read_by_the_next_match(praktik: Any, matched: Path) -> None:
    praktik("respond", "a03", "declined", "--by", "host", "--on", "2026-06-09", "--reason", "travlt")
    done = praktik("publish", "--on", "2026-06-10", "--answer-by", "2026-06-25")
    assert "Placements that stand: 1\n" in done.stdout
    assert "Placements that answers have ended: 1; run praktik match" in done.stdout
    assert deadlines(matched) == {"a03": "None", "a09": "2026-06-25"}
    repaired = praktik("match")
    assert "a03 at assens-digital has ended: declined by the host" in repaired.stdout


def test_json_tells_the_same(praktik: Any, matched: Path) -> None:
    done = praktik("publish", "--on", "2026-06-10", "--answer-by", "2026-06-25", "--format", "json")
    assert json.loads(done.stdout) == {
        "published": "2026-06-10",
        "new": True,
        "standing": {"proposed": 2},
        "ended": 0,
        "answer_by": "2026-06-25",
        "given_deadline": 2,
    }
    assert matched


def spoil_nothing(folder: Path) -> None:
    """Leave the round as it is."""


def edit_placements(folder: Path) -> None:
    path = folder / "placements.yaml"
    path.write_text(path.read_text("utf-8").replace("offer: odense-borger", "offer: assens-digital"), "utf-8")


def remove_placements(folder: Path) -> None:
    (folder / "placements.yaml").unlink()


def change_an_offer(folder: Path) -> None:
    path = folder / "offers.yaml"
    path.write_text(path.read_text("utf-8").replace("places: 2", "places: 1"), "utf-8")


def tear_responses(folder: Path) -> None:
    (folder / "responses.yaml").write_text("- {on: 2026-06-09, appli", "utf-8")


@pytest.mark.parametrize(
    ("spoil", "arguments", "code", "message"),
    [
        (spoil_nothing, ("--on", "2999-01-01"), 2, "is still to come"),
        (spoil_nothing, ("--on", "10. juni"), 2, "'10. juni' is not a date"),
        (spoil_nothing, ("--answer-by", "snart"), 2, "'snart' is not a date"),
        (spoil_nothing, ("--on", "2026-06-10", "--answer-by", "2026-06-09"), 2, "before the day of publishing"),
        (edit_placements, (), 1, "error[PL504]"),
        (remove_placements, (), 1, "error[PL507]"),
        (change_an_offer, (), 1, "error[PL506]"),
        (tear_responses, (), 1, "the last line seems to be cut off"),
    ],
)
def test_what_cannot_be_published_is_refused_and_nothing_is_written(
    praktik: Any,
    matched: Path,
    spoil: Callable[[Path], None],
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    spoil(matched)
    before = {path: path.read_bytes() for path in matched.iterdir()}
    done = praktik("publish", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert {path: path.read_bytes() for path in matched.iterdir()} == before


def test_if_the_second_file_cannot_be_written_publishing_again_finishes(
    praktik: Any, matched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = (matched / "placements.yaml").read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(writer, "_replace", refuse)
        done = praktik("publish", "--on", "2026-06-10", "--answer-by", "2026-06-25")
    assert done.returncode == 1
    assert done.stderr.startswith("error[PL509]")
    assert (matched / "responses.yaml").read_text() == PUBLISHED
    assert (matched / "placements.yaml").read_bytes() == drawn
    assert praktik("publish", "--on", "2026-06-11", "--answer-by", "2026-06-25").returncode == 0
    assert (matched / "responses.yaml").read_text() == PUBLISHED
    assert deadlines(matched) == {"a03": "2026-06-25", "a09": "2026-06-25"}
