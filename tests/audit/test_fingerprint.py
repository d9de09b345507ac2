"""The fingerprint: of all inputs but the lottery text, whatever the order of the files."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.round.inputs import fingerprint, hash_inputs
from praktik.round.placements_file import format_placements, read_placements
from praktik.round.rounds import Round
from tests.placing.random_rounds import RoundText, match, rounds


def mark(round_: Round) -> str:
    return fingerprint(round_, hash_inputs(round_))


def with_lottery(text: RoundText, lottery: str) -> RoundText:
    return replace(text, settings={**text.settings, "matching": {**text.settings["matching"], "lottery": lottery}})


@settings(max_examples=60, deadline=None)
@given(rounds(), st.data())
def test_only_the_lottery_text_may_change(text: RoundText, data: st.DataObject) -> None:
    before = mark(text.build())
    shuffled = replace(
        text,
        offers=data.draw(st.permutations(text.offers)),
        applicants=data.draw(st.permutations(text.applicants)),
        organisations=data.draw(st.permutations(text.organisations)),
    )
    assert mark(shuffled.build()) == before
    assert mark(with_lottery(text, "another").build()) == before
    entry = data.draw(st.sampled_from(text.applicants))
    assert mark(text.with_applicant({**entry, "name": "somebody", "email": "a@b.example"}).build()) == before
    assert mark(text.with_applicant({**entry, "has": ["a licence to fly"]}).build()) != before
    assert mark(text.without_applicant(entry["id"]).with_pins([]).build()) != before
    priority = ["host"] if text.settings["matching"]["priority"] == ["lottery"] else ["lottery"]
    renamed = {**text.settings, "matching": {**text.settings["matching"], "priority": priority}}
    assert mark(replace(text, settings=renamed).build()) != before


@settings(max_examples=20, deadline=None)
@given(rounds())
def test_match_records_it(text: RoundText) -> None:
    assert match(text.build(), "stable").fingerprint == mark(text.build())


def test_a_file_without_one_is_still_read(tmp_path: Path) -> None:
    text = RoundText({"round": "r"}, [], [])
    for placements in (match(text.build(), "stable"), match(text.build(), "stable")._replace(fingerprint=None)):
        (tmp_path / "placements.yaml").write_text(format_placements(placements), "utf-8")
        assert read_placements(tmp_path) == placements
