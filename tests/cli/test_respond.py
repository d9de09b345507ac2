"""praktik respond, and the life of a round: match, publish, answers, repair, letters."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praktik.placing.answered_round import read_answered_round
from praktik.placing.proposing import Orders, propose_placements
from praktik.placing.publication import publish_placements
from praktik.placing.responding import read_request, record_answers
from praktik.problems.problem import WrongUsage
from praktik.round.placements_file import read_placements
from praktik.round.scalars import read_date
from tests.cli.conftest import FILES, RIGHT

MakeRound = Callable[[str], Path]
ON = ("--on", "2026-06-14")


@pytest.fixture
def published(praktik: Any, make_round: MakeRound) -> Path:
    """Mette (a03) is placed in Assens, Tarik (a09) in Odense, where there is room for one more, and a07 nowhere."""
    folder = make_round(".")
    assert praktik("match").returncode == 0
    assert praktik("publish", "--on", "2026-06-10", "--answer-by", "2026-06-25").returncode == 0
    return folder


def held(folder: Path) -> dict[str, tuple[str, str]]:
    placements = read_placements(folder)
    assert placements is not None
    return {one.applicant: (one.offer, one.status) for one in placements.placements}


def answers(folder: Path) -> list[str]:
    return (folder / "responses.yaml").read_text("utf-8").splitlines()[1:]


def letters(praktik: Any, folder: Path) -> set[str]:
    done = praktik("letters", *ON)
    assert done.returncode == 0, done.stderr
    assert "DO603" not in done.stderr
    out = folder / "out" / "letters"
    return {path.relative_to(out).as_posix().removesuffix(".da.html") for path in out.rglob("*.html")}


def test_from_the_proposal_to_the_confirmation(praktik: Any, published: Path) -> None:
    proposed = letters(praktik, published)
    assert {"proposal/a03", "manager-approval/a03", "proposal/a09"} <= proposed
    assert not any(name.startswith("confirmation/") for name in proposed)

    done = praktik("respond", "a03", "accepted", "--by", "applicant", *ON)
    assert done.stdout == (
        "Recorded in responses.yaml:\n"
        "  a03 at assens-digital: accepted by the applicant, 14 June 2026\n"
        "a03 at assens-digital is now accepted by some; a yes is missing from the manager, the host\n"
    )
    assert not any(name.startswith("confirmation/") for name in letters(praktik, published))

    done = praktik("respond", "Mette", "accepted", "--by", "all", *ON)
    assert "a03 at assens-digital is now confirmed\n" in done.stdout
    assert "said already, accepted by the applicant, 14 June 2026 (responses.yaml:2)" in done.stderr
    assert len(answers(published)) == 3
    written = letters(praktik, published)
    assert {name for name in written if name.startswith("confirmation/")} == {
        "confirmation/a03",
        "confirmation/assens-digital",
    }
    assert "proposal/a09" in written

    assert praktik("match").returncode == 0
    assert held(published) == {"a03": ("assens-digital", "confirmed"), "a09": ("odense-borger", "proposed")}


def test_after_a_no_the_place_is_filled_and_told(praktik: Any, published: Path) -> None:
    letters(praktik, published)
    done = praktik("respond", "a03", "declined", "--by", "applicant", "--reason", "nyt job", *ON)
    assert done.stdout.endswith("a03 at assens-digital is now declined\n")
    assert done.stderr == "run praktik match to fill the place\n"
    fresh = praktik("letters", *ON)
    assert fresh.returncode == 0
    assert not (published / "out/letters/confirmation").exists()

    done = praktik("match")
    assert 'a03 at assens-digital has ended: declined by the applicant, 14 June 2026: "nyt job"\n' in done.stdout
    assert "a07 is placed at assens-digital, wish no. 1: a place came free after a03\n" in done.stdout
    assert {id_: offer for id_, (offer, _) in held(published).items()} == {
        "a03": "odense-borger",
        "a07": "assens-digital",
        "a09": "odense-borger",
    }
    assert "proposal/a07" in letters(praktik, published)
    again = praktik("respond", "a03", "declined", "--by", "host", "--reason", "travlt", *ON)
    assert "a03 at odense-borger is now declined\n" in again.stdout
    praktik("match")
    refused = praktik("respond", "a03", "accepted", "--by", "applicant", *ON)
    assert refused.returncode == 2
    assert "declined by the applicant, 14 June 2026" in refused.stderr
    assert "praktik respond a03 cleared --by applicant" in refused.stderr
    assert not {
        name for name in letters(praktik, published) if name.startswith(("proposal/a03", "manager-approval/a03"))
    }


def test_no_proposal_goes_to_whoever_has_just_declined(praktik: Any, published: Path) -> None:
    praktik("respond", "a03", "declined", "--by", "applicant", "--reason", "nyt job", *ON)
    written = letters(praktik, published)
    assert not {name for name in written if name.endswith("/a03")}
    assert "proposal/a09" in written


def test_a_person_and_an_offer_withdraw_and_come_back(praktik: Any, published: Path) -> None:
    praktik("respond", "a09", "withdrawn", "--by", "manager", "--reason", "sygdom", *ON)
    praktik("respond", "assens-digital", "withdrawn", "--by", "host", "--reason", "flytter", *ON)
    praktik("match")
    assert held(published) == {"a03": ("odense-borger", "proposed")}
    done = praktik("respond", "a09", "assens-digital", "cleared", "--by", "all", *ON)
    assert done.returncode == 0
    assert done.stderr.startswith("run praktik match")
    assert answers(published)[2:] == [
        "- {on: 2026-06-14, applicant: a09, by: manager, answer: cleared}",
        "- {on: 2026-06-14, offer: assens-digital, by: host, answer: cleared}",
    ]
    praktik("match")
    assert held(published).keys() == {"a03", "a07", "a09"}


def test_a_host_that_comes_back_has_not_changed_its_mind_about_somebody(praktik: Any, published: Path) -> None:
    praktik("respond", "a09", "declined", "--by", "host", "--reason", "inhabil", *ON)
    praktik("respond", "odense-borger", "withdrawn", "--by", "host", "--reason", "travlt", *ON)
    praktik("respond", "odense-borger", "cleared", "--by", "host", *ON)
    assert answers(published)[2:] == ["- {on: 2026-06-14, offer: odense-borger, by: host, answer: cleared}"]
    praktik("respond", "odense-borger", "cleared", "--by", "host", *ON)
    assert answers(published)[3:] == [
        "- {on: 2026-06-14, applicant: a09, offer: odense-borger, by: host, answer: cleared}"
    ]


def test_a_lapse_is_told_and_lifted_by_the_coordinator(praktik: Any, published: Path) -> None:
    done = praktik("match", "--lapse", "--on", "2026-06-26")
    assert "a09 at odense-borger has ended: lapsed, no answer by 25 June 2026\n" in done.stdout
    assert "a09" not in held(published)
    for line in (
        ("a09", "accepted", "--by", "applicant"),
        ("a09", "cleared", "--by", "host"),
    ):
        refused = praktik("respond", *line, *ON)
        assert refused.returncode == 2
        assert "has lapsed, there was no answer by 2026-06-25" in refused.stderr
        assert "praktik respond a09 cleared --by coordinator" in refused.stderr
    assert praktik("respond", "a09", "cleared", "--by", "coordinator", *ON).returncode == 0
    nothing_left = praktik("respond", "a09", "cleared", "--by", "coordinator", *ON)
    assert nothing_left.returncode == 2
    praktik("match")
    assert held(published)["a09"] == ("odense-borger", "proposed")


def test_an_answer_for_an_offer_is_about_each_who_stands_there(praktik: Any, published: Path) -> None:
    praktik("respond", "a03", "declined", "--by", "applicant", "--reason", "x", *ON)
    praktik("match")
    done = praktik("respond", "odense-borger", "a09", "accepted", "--by", "host", *ON)
    assert done.returncode == 0
    assert answers(published)[1:] == [
        "- {on: 2026-06-14, applicant: a03, offer: odense-borger, by: host, answer: accepted}",
        "- {on: 2026-06-14, applicant: a09, offer: odense-borger, by: host, answer: accepted}",
    ]


def test_whoever_changes_their_mind_is_told_of(praktik: Any, published: Path) -> None:
    praktik("respond", "a03", "accepted", "--by", "host", *ON)
    done = praktik("respond", "a03", "declined", "--by", "host", "--reason", "travlt", *ON)
    assert "takes the place of accepted by the host, 14 June 2026 (responses.yaml:2)" in done.stderr
    assert len(answers(published)) == 2


def test_json_tells_the_same(praktik: Any, published: Path) -> None:
    done = praktik("respond", "a03", "declined", "--by", "host", "--reason", "travlt", *ON, "--format", "json")
    assert json.loads(done.stdout) == {
        "recorded": [
            {
                "on": "2026-06-14",
                "applicant": "a03",
                "offer": "assens-digital",
                "by": "host",
                "answer": "declined",
                "reason": "travlt",
            }
        ],
        "placements": [{"applicant": "a03", "offer": "assens-digital", "status": "declined", "missing": []}],
        "match_needed": True,
    }
    assert published


def test_before_publishing_it_is_said_that_nothing_stands_yet(praktik: Any, make_round: MakeRound) -> None:
    make_round(".")
    refused = praktik("respond", "a03", "accepted", "--by", "host", *ON)
    assert refused.returncode == 1
    assert refused.stderr.startswith("error[PL507]")
    praktik("match")
    done = praktik("respond", "a03", "accepted", "--by", "host", *ON)
    assert done.returncode == 0
    assert done.stderr.startswith("nothing is published yet")
    assert praktik("respond", "a07", "withdrawn", "--by", "applicant", "--reason", "x", *ON).stderr == ""


def test_an_answer_that_is_typed_first_belongs_last(praktik: Any, published: Path) -> None:
    done = praktik("respond", "accepted", "a03", "--by", "host", *ON)
    assert done.returncode == 2
    assert done.stderr == "praktik: the answer 'accepted' comes last: praktik respond a03 accepted --by host\n"


def test_placements_that_stand_and_are_gone_are_missed_by_all(praktik: Any, published: Path) -> None:
    (published / "placements.yaml").unlink()
    for command in (("match",), ("verify",), ("explain", "a03"), ("letters",), ("publish",), ("compare",)):
        done = praktik(*command)
        assert done.returncode == 1, command
        assert "error[PL517]" in done.stderr, command
    assert "error[PL517]" in praktik("respond", "a03", "accepted", "--by", "host", *ON).stderr


def test_no_reason_is_remarked(praktik: Any, published: Path) -> None:
    done = praktik("respond", "a03", "declined", "--by", "host", *ON)
    assert done.returncode == 0
    assert "no reason was given" in done.stderr


SAID = ("a03", "declined", "--by", "host", "--reason", "travlt")
WITHDRAWN = ("a09", "withdrawn", "--by", "applicant", "--reason", "sygdom")


@pytest.mark.parametrize(
    ("before", "line", "message"),
    [
        ((), (), "the answer is missing"),
        ((), ("a03",), "'a03' is not an answer"),
        ((), ("a03", "accept", "--by", "host"), "did you mean 'accepted'?\nthe answer comes last: praktik respond a03"),
        ((), ("accepted", "--by", "host"), "nobody is named in front of 'accepted'"),
        ((), ("a03", "accepted"), "it is not said whose answer it is"),
        ((), ("a03", "accepted", "--by", "boss"), "--by 'boss' is nobody who answers"),
        ((), ("a99", "accepted", "--by", "host"), "no applicant and no offer is called 'a99'"),
        ((), ("a03", "a99", "accepted", "--by", "host"), "no applicant and no offer is called 'a99'"),
        ((), ("a03", "accepted", "--by", "host", "--on", "2999-01-01"), "2999-01-01 is still to come"),
        ((), ("a03", "accepted", "--by", "host", "--on", "i går"), "'i går' is not a date"),
        ((), ("a03", "accepted", "--by", "coordinator"), "respond a03 accepted --by all"),
        ((), ("a03", "declined", "--by", "all", "--reason", "x"), "'declined' is said by one"),
        ((), ("a03", "declined", "--by", "host", "--reason", "x\x07"), "signs in it that cannot be seen"),
        ((), ("a03", "declined", "--by", "host", "--reason", "x\udce6"), "signs in it that cannot be seen"),
        ((), ("a07", "accepted", "--by", "applicant"), "a07 is not placed: others came first"),
        ((), ("a03", "a07", "accepted", "--by", "applicant"), "a07 is not placed"),
        ((), ("a03", "withdrawn", "--by", "host", "--reason", "x"), "a03 is an applicant"),
        ((), ("odense-borger", "withdrawn", "--by", "manager", "--reason", "x"), "odense-borger is an offer"),
        ((), ("a03", "cleared", "--by", "host"), "there is no answer by the host to take back; nobody has answered"),
        (SAID, ("a03", "accepted", "--by", "host"), 'declined by the host, 14 June 2026: "travlt" (responses.yaml:2)'),
        (SAID, ("a03", "accepted", "--by", "applicant"), "to take that back: praktik respond a03 cleared --by host"),
        (SAID, ("a03", "declined", "--by", "manager", "--reason", "x"), "declined by the host, 14 June 2026"),
        (SAID, ("a03", "cleared", "--by", "manager"), "there is:\n    a03 at assens-digital: declined by the host"),
        (WITHDRAWN, ("a09", "accepted", "--by", "host"), "a09: withdrawn by the applicant, 14 June 2026"),
        (WITHDRAWN, ("a09", "declined", "--by", "host", "--reason", "x"), "a09: withdrawn by the applicant"),
        (WITHDRAWN, ("a09", "withdrawn", "--by", "manager", "--reason", "x"), "a09: withdrawn by the applicant"),
        (WITHDRAWN, ("odense-borger", "accepted", "--by", "host"), "cleared --by applicant"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    praktik: Any, published: Path, before: tuple[str, ...], line: tuple[str, ...], message: str
) -> None:
    if before:
        assert praktik("respond", *before, *ON).returncode == 0
    files = {path: path.read_bytes() for path in published.iterdir()}
    done = praktik("respond", *line, *(() if "--on" in line else ON))
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert {path: path.read_bytes() for path in published.iterdir()} == files


@pytest.mark.parametrize(
    "torn", ["- {on: 2026-06-10, appli", "- on: 2026-06-10\n  applicant: a0", "- {on: 2026-06-1", "-"]
)
def test_to_a_torn_last_line_nothing_is_added(praktik: Any, published: Path, torn: str) -> None:
    path = published / "responses.yaml"
    path.write_text(path.read_text("utf-8") + torn, "utf-8")
    before = path.read_bytes()
    for command in (("respond", "a03", "accepted", "--by", "host", *ON), ("match",), ("check",)):
        done = praktik(*command)
        assert done.returncode == 1
        printed = done.stdout + done.stderr
        assert "the last line seems to be cut off: complete it, or remove it" in printed
        assert "responses.yaml:2:" in printed
    assert path.read_bytes() == before


def test_a_letter_that_is_cut_in_two_is_told_as_well(praktik: Any, published: Path) -> None:
    path = published / "responses.yaml"
    path.write_bytes(
        path.read_bytes() + '- {on: 2026-06-14, applicant: a03, by: host, answer: declined, reason: "å'.encode()[:-1]
    )
    done = praktik("respond", "a03", "accepted", "--by", "host", *ON)
    assert done.returncode == 1
    assert "the last line seems to be cut off" in done.stderr


def test_what_is_wrong_in_the_middle_is_not_called_cut_off(praktik: Any, published: Path) -> None:
    path = published / "responses.yaml"
    path.write_text(
        "- {on: 2026-06-10, by: boss, answer: published}\n- {on: 2026-06-10, by: coordinator, answer: published}"
    )
    done = praktik("check")
    assert done.returncode == 1
    assert "cut off" not in done.stdout


def test_edited_placements_are_refused(praktik: Any, published: Path) -> None:
    path = published / "placements.yaml"
    path.write_text(path.read_text("utf-8").replace("policy: stable", "policy: draw"), "utf-8")
    done = praktik("respond", "a03", "accepted", "--by", "host", *ON)
    assert done.returncode == 1
    assert done.stderr.startswith("error[PL517]")


def test_an_answer_is_recorded_although_the_round_has_changed(praktik: Any, published: Path) -> None:
    """That is how a placement ends that a change has made impossible."""
    path = published / "offers.yaml"
    path.write_text(path.read_text("utf-8").replace("themes: [borgerservice]", "requires: [english]"), "utf-8")
    assert "error[PL512]" in praktik("match").stderr
    done = praktik("respond", "a09", "declined", "--by", "coordinator", "--reason", "engelsk er nødvendigt", *ON)
    assert done.returncode == 0
    assert praktik("match").returncode == 0
    assert "a09" not in held(published)


def test_completion_offers_ids_and_answers(process: Any, published: Path) -> None:
    assert published
    environment = {"_PRAKTIK_COMPLETE": "complete_bash", "COMP_WORDS": "praktik respond a03 a", "COMP_CWORD": "3"}
    shown = process(**environment).stdout.split()
    assert {"accepted", "a03", "a09"} <= set(shown)
    assert "declined" not in shown


LINES = st.tuples(
    st.lists(st.sampled_from(("a03", "a07", "a09", "assens-digital", "odense-borger")), min_size=1, max_size=2),
    st.sampled_from(("accepted", "declined", "withdrawn", "cleared")),
    st.sampled_from(("applicant", "manager", "host", "coordinator", "all")),
    st.booleans(),
)


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LINES, max_size=8))
def test_whatever_is_said_the_earlier_bytes_stay(tmp_path_factory: pytest.TempPathFactory, lines: list[Any]) -> None:
    """And the answers never make no sense: the round can always be read and matched again."""
    folder = tmp_path_factory.mktemp("said")
    for name in FILES:
        (folder / name).write_bytes((RIGHT / name).read_bytes())
    propose_placements(folder, Orders(), quietly)
    publish_placements(folder, read_date("2026-06-10"), None, quietly)
    path = folder / "responses.yaml"
    for ids, answer, by, matches in lines:
        before = path.read_bytes()
        recorded = 0
        try:
            request = read_request((*ids, answer), by, "fordi", read_date("2026-06-14"))
            recorded = len(record_answers(folder, request, quietly).appended)
        except WrongUsage:
            pass
        now = path.read_bytes()
        assert now.startswith(before)
        assert now[len(before) :].count(b"\n") == recorded
        if matches:
            propose_placements(folder, Orders(), quietly)
    read_answered_round(folder, quietly)
    assert not list(folder.glob(".*")), "nothing is left lying about"


def test_a_folder_in_the_place_of_the_file_is_told(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    praktik("match")
    (folder / "responses.yaml").mkdir()
    done = praktik("respond", "a03", "accepted", "--by", "host", *ON)
    assert done.returncode == 1
    assert done.stderr.startswith("error[RD102]")


def test_of_several_files_the_last_gets_the_answer(praktik: Any, make_round: MakeRound) -> None:
    folder = make_round(".")
    (folder / "responses").mkdir()
    (folder / "responses" / "1.yaml").write_text(
        "- {on: 2026-06-10, applicant: a07, by: applicant, answer: withdrawn}\n"
    )
    (folder / "responses" / "2.yaml").write_text("# juni\n")
    praktik("match")
    praktik("publish", "--on", "2026-06-12")
    done = praktik("respond", "a07", "cleared", "--by", "applicant", *ON)
    assert done.stdout.startswith("Recorded in responses/2.yaml:\n")
    assert (folder / "responses" / "2.yaml").read_text() == (
        "# juni\n"
        "- {on: 2026-06-12, by: coordinator, answer: published}\n"
        "- {on: 2026-06-14, applicant: a07, by: applicant, answer: cleared}\n"
    )
    assert not (folder / "responses.yaml").exists()


def test_danish_is_spoken_as_well(praktik: Any, published: Path) -> None:
    done = praktik("respond", "a03", "accepted", "--by", "host", *ON, PRAKTIK_LANGUAGE="da")
    assert done.stdout == (
        "Registreret i responses.yaml:\n"
        "  a03 hos assens-digital: godkendt af værten, 14. juni 2026\n"
        "a03 hos assens-digital er nu delvist godkendt; der mangler ja fra ansøgeren, egen chef\n"
    )
    assert published
