"""Letters and agendas onto disk, from an example round."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from praktik.documents.production import Produced, Wanted, produce_agendas, produce_letters
from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements
from praktik.placing.publication import publish_placements
from praktik.placing.standing import standing_placements
from praktik.problems.problem import Refusal

ROUNDS = Path(__file__).parent.parent.parent / "rounds"
FIRST_DAY, NEXT_DAY = date(2027, 6, 28), date(2027, 6, 29)


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "assens"
    shutil.copytree(ROUNDS / "assens", folder, ignore=shutil.ignore_patterns("out", "placements.yaml", "sent.yaml"))
    propose_placements(folder, Orders(), quietly)
    return folder


def letters(folder: Path, on: date = FIRST_DAY, wanted: Wanted | None = None) -> Produced:
    preparation = check_round(folder)
    return produce_letters(preparation, standing_placements(preparation), wanted or Wanted(), on, quietly)


def agendas(folder: Path) -> Produced:
    preparation = check_round(folder)
    return produce_agendas(preparation, standing_placements(preparation), Wanted(), FIRST_DAY, quietly)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder / "out").as_posix() for path in (folder / "out").rglob("*.html")}


def test_each_status_calls_for_its_letters(folder: Path) -> None:
    letters(folder)
    assert names(folder) == {
        "letters/manager-approval/a01.da.html",
        "letters/manager-approval/a04.da.html",
        "letters/proposal/a01.da.html",
        "letters/proposal/a04.da.html",
        "letters/proposal/assens-digital.da.html",
        "letters/proposal/nyborg-borger.da.html",
        "letters/regret/a02.da.html",
        "letters/regret/a03.da.html",
        "letters/round-note/assens.da.html",
    }


def test_an_unchanged_letter_keeps_its_date_and_is_not_rewritten(folder: Path) -> None:
    letters(folder)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}
    assert letters(folder, NEXT_DAY).written == 0
    assert before == {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()
    }


def test_a_corrected_name_rewrites_only_the_letters_that_bear_it(folder: Path) -> None:
    letters(folder)
    edit(folder / "applicants.yaml", "Ditte Fuglsbjerg", "Ditte Fuglebjerg")
    assert letters(folder, NEXT_DAY).written == 1
    text = (folder / "out/letters/regret/a02.da.html").read_text("utf-8")
    assert "Ditte Fuglebjerg" in text
    assert "29. juni 2027" in text


def test_safe_to_delete_the_folder_out(folder: Path) -> None:
    letters(folder)
    first = (folder / "out/letters/regret/a02.da.html").read_bytes()
    shutil.rmtree(folder / "out")
    letters(folder, NEXT_DAY)
    assert (folder / "out/letters/regret/a02.da.html").read_bytes() == first


def test_letters_that_no_longer_hold_are_removed(folder: Path) -> None:
    letters(folder)
    edit(folder / "offers.yaml", "  places: 1\n", "  places: 2\n")
    propose_placements(folder, Orders(), quietly)
    removed = {path.relative_to(folder).as_posix() for path in letters(folder).removed}
    assert "out/letters/regret/a02.da.html" in removed
    assert "letters/proposal/a02.da.html" in names(folder)


def sent(folder: Path) -> list[str]:
    text = (folder / "sent.yaml").read_text("utf-8")
    return [" ".join(line.split("letter: ")[1].split(", language")[0].split(", to: ")) for line in text.splitlines()]


def test_receipts_are_what_is_called_for_before_the_match(folder: Path) -> None:
    (folder / "placements.yaml").unlink()
    produced = produce_letters(check_round(folder), None, Wanted(), FIRST_DAY, quietly)
    assert produced.written == 6
    assert {name.split("/")[1] for name in names(folder)} == {"receipt"}
    propose_placements(folder, Orders(), quietly)
    letters(folder)
    assert len([name for name in names(folder) if "/receipt/" in name]) == 6, "they went out and still hold"
    assert [name for name in sent(folder) if name.startswith("receipt ")]


def test_a_draft_that_no_longer_holds_leaves_no_trace_before_proposals_stand(folder: Path) -> None:
    letters(folder)
    edit(folder / "offers.yaml", "  places: 1\n", "  places: 2\n")
    propose_placements(folder, Orders(), quietly)
    letters(folder)
    assert "regret a02" not in sent(folder)


def test_what_went_out_once_proposals_stand_stays_on_record(folder: Path) -> None:
    letters(folder)
    publish_placements(folder, FIRST_DAY, None, quietly)
    line = "- {on: 2027-06-29, applicant: a01, offer: assens-digital, by: host, answer: declined}\n"
    with (folder / "responses.yaml").open("a", encoding="utf-8") as file:
        file.write(line)
    letters(folder, NEXT_DAY)
    assert {"letters/cancellation/a01.da.html", "letters/cancellation-manager/a01.da.html"} <= names(folder)
    assert "letters/cancellation/assens-digital.da.html" not in names(folder), "it knows"
    propose_placements(folder, Orders(), quietly)
    letters(folder, NEXT_DAY)
    assert {"proposal a01", "cancellation a01", "regret a01", "regret a02"} <= set(sent(folder))
    regret = (folder / "out/letters/regret/a01.da.html").read_text("utf-8")
    assert "tidligere forslag" in regret
    assert "må tage det tilbage" not in regret
    assert letters(folder, date(2027, 6, 30)).written == 0


def test_a_follow_up_stays_when_the_next_one_comes(folder: Path) -> None:
    publish_placements(folder, FIRST_DAY, None, quietly)
    with (folder / "responses.yaml").open("a", encoding="utf-8") as file:
        for party in ("applicant", "manager", "host"):
            file.write(f"- {{on: 2027-06-29, applicant: a01, offer: assens-digital, by: {party}, answer: accepted}}\n")
    for on in (date(2027, 10, 16), date(2027, 12, 16)):
        letters(folder, on)
    assert {f"letters/follow-up-{when}/a01.da.html" for when in ("1-month", "3-months")} <= names(folder)


def test_letters_asked_for_one_by_one_remove_nothing(folder: Path) -> None:
    letters(folder)
    everything = names(folder)
    assert letters(folder, wanted=Wanted(kind="regret", only="a02")).removed == ()
    assert names(folder) == everything


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("applicants.yaml", "wishes: [assens-digital]", "wishes: [assens-digital, nyborg-borger]", "applicant 'a0"),
        ("offers.yaml", "days: {min: 4, max: 4}", "days: {min: 3, max: 4}", "offer 'assens-digital'"),
        ("round.yaml", "cross_sector: prefer", "cross_sector: ignore", "what matching reads in round.yaml"),
    ],
)
def test_nothing_is_written_from_a_round_that_has_changed(
    folder: Path, file: str, old: str, new: str, named: str
) -> None:
    edit(folder / file, old, new)
    with pytest.raises(Refusal) as refusal:
        letters(folder)
    problem = refusal.value.problems[0]
    assert problem.code == "PL506"
    assert problem.message.in_language("en").startswith(named)
    assert not (folder / "out").exists()


def test_nothing_is_written_from_edited_placements(folder: Path) -> None:
    edit(folder / "placements.yaml", "applicant: a01, offer: assens-digital", "applicant: a02, offer: assens-digital")
    for write in (letters, agendas):
        with pytest.raises(Refusal) as refusal:
            write(folder)
        assert [problem.code for problem in refusal.value.problems] == ["PL504"]
    assert not (folder / "out").exists()


def test_a_broken_template_of_the_round_leaves_nothing_half_done(folder: Path) -> None:
    own = folder / "templates" / "da"
    own.mkdir(parents=True)
    (own / "regret.html").write_text("{{ nobody_knows_this }}", "utf-8")
    with pytest.raises(Refusal) as refusal:
        letters(folder)
    assert refusal.value.problems[0].code == "DO601"
    assert not (folder / "out").exists()


def test_agendas_name_what_found_no_room(folder: Path) -> None:
    produced = agendas(folder)
    assert names(folder) == {"agendas/a01.da.html", "agendas/a04.da.html"}
    assert [(warning.code, warning.place.text.strip()) for warning in produced.warnings] == [
        ("AG101", "- title: Tre ting, jeg ville gøre anderledes")
    ]


def test_a_broken_sent_file_is_refused_before_anything_is_written(folder: Path) -> None:
    (folder / "sent.yaml").write_text("- {letter: regret, to: a02}\n", "utf-8")
    with pytest.raises(Refusal) as refusal:
        letters(folder)
    assert {problem.code for problem in refusal.value.problems} == {"FD201"}
    assert not (folder / "out").exists()


def test_confirmations_before_anybody_said_yes_are_warned_of(folder: Path) -> None:
    [warning] = letters(folder, wanted=Wanted(kind="confirmation")).warnings
    assert warning.code == "DO603"
    assert warning.found.in_language("en").endswith("a01, a04")


def test_letters_under_another_policy_than_the_rounds_are_warned_of(folder: Path) -> None:
    propose_placements(folder, Orders(policy="draw"), quietly)
    [warning] = letters(folder).warnings
    assert (warning.code, warning.place.text) == ("DO604", "  policy: stable")


def test_letters_that_ask_for_an_answer_by_a_day_that_is_over_are_warned_of(folder: Path) -> None:
    letters(folder, date(2027, 8, 13))
    assert letters(folder, date(2027, 8, 14)).warnings == (), "what has gone out is as it was"
    edit(folder / "applicants.yaml", "Mette Holm Kjærgaard", "Mette Holm Kjærgård")
    [warning] = letters(folder, date(2027, 8, 14)).warnings
    assert warning.code == "DO605"
    assert warning.message.in_language("da").endswith("13. august 2027, som er forbi på den dag, de er dateret")
    assert warning.found.in_language("en") == "letters about a01, assens-digital"


def test_a_changed_lottery_text_is_named(folder: Path) -> None:
    edit(folder / "round.yaml", "3 9 14 21 25 33 36", "1 2 3 4 5 6 7")
    with pytest.raises(Refusal) as refusal:
        letters(folder)
    assert [problem.message.in_language("en") for problem in refusal.value.problems] == [
        "the lottery text has changed since the match"
    ]


def test_setting_an_edited_file_aside_keeps_what_was_drawn_before(folder: Path) -> None:
    edit(folder / "round.yaml", "3 9 14 21 25 33 36", "1 2 3 4 5 6 7")
    propose_placements(folder, Orders(redraw_reason="den første tekst var kendt på forhånd"), quietly)
    edit(folder / "placements.yaml", "status: proposed", "status: confirmed")
    placements = propose_placements(folder, Orders(redraw_reason="rettet ved en fejl"), quietly).placements
    [kept] = folder.glob("placements.edited-*.yaml")
    assert [(draw.lottery, draw.reason) for draw in placements.redraws] == [
        ("Lotto, uge 25 2027: 3 9 14 21 25 33 36", "den første tekst var kendt på forhånd"),
        ("Lotto, uge 25 2027: 1 2 3 4 5 6 7", f"rettet ved en fejl (edited by hand, kept as {kept.name})"),
    ]


def test_setting_an_unreadable_file_aside_says_so(folder: Path) -> None:
    (folder / "placements.yaml").write_text("{", "utf-8")
    placements = propose_placements(folder, Orders(redraw_reason="ødelagt"), quietly).placements
    [kept] = folder.glob("placements.edited-*.yaml")
    assert [draw.lottery for draw in placements.redraws] == [f"unreadable, see {kept.name}"]


def test_interns_at_an_offer_on_the_same_days_get_the_same_agenda(folder: Path) -> None:
    edit(folder / "offers.yaml", "places: 1\n  minimum: 1", "places: 2\n  minimum: 1")
    edit(folder / "offers.yaml", "2027-09-17, places: 1}", "2027-09-16, places: 2}")
    edit(folder / "offers.yaml", "with: [indkøbskonsulenten]", "with: [indkøbskonsulenten]\n      for: [a02]")
    (folder / "placements.yaml").unlink()
    propose_placements(folder, Orders(), quietly)
    agendas(folder)
    first, second = ((folder / "out" / "agendas" / f"{id_}.da.html").read_text("utf-8") for id_ in ("a01", "a02"))
    assert first == second
    assert "Mette Holm Kjærgaard</bdi> og <bdi>Ditte Fuglsbjerg</bdi>" in first
    assert "Kun for <bdi>Ditte Fuglsbjerg</bdi>" in first


def test_items_that_the_host_has_fixed_on_top_of_each_other_are_named(folder: Path) -> None:
    fixed = (
        "    - {title: Den ene, minutes: 60, day: 2, time: '18:00'}\n"
        "    - {title: Den anden, minutes: 60, day: 2, time: '18:30'}\n"
        "    - {title: Den tredje, minutes: 60, day: 2, time: '19:30'}\n"
        "    - {title: En andens, minutes: 60, day: 2, time: '19:30', for: [a02]}\n"
    )
    path = folder / "offers.yaml"
    path.write_text(path.read_text("utf-8").replace("programme:\n", f"programme:\n{fixed}", 1), "utf-8")
    propose_placements(folder, Orders(), quietly)
    said = [remark.in_language("en") for remark in agendas(folder).remarks]
    (found,) = (line for line in said if "at once" in line)
    assert found.endswith("the host has fixed two items at once on Tuesday 14 September: 'Den ene', 'Den anden'")


def test_who_has_declined_gets_no_agenda(folder: Path) -> None:
    agendas(folder)
    text = "- {on: 2027-06-20, applicant: a04, offer: nyborg-borger, by: applicant, answer: declined}\n"
    (folder / "responses.yaml").write_text(text, "utf-8")
    agendas(folder)
    assert names(folder) == {"agendas/a01.da.html"}


def test_a_round_has_a_frame_of_its_own(folder: Path) -> None:
    (folder / "templates").mkdir()
    frame = "debrief: {minutes: 10, title: {da: Fyraftensrunde, en: Round-off}}\n"
    (folder / "templates" / "frame.yaml").write_text(frame, "utf-8")
    agendas(folder)
    assert "Fyraftensrunde" in (folder / "out" / "agendas" / "a04.da.html").read_text("utf-8")
