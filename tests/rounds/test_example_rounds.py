"""The example rounds pass their checks, match, and give all their documents."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from praktik.documents.production import Wanted, produce_agendas, produce_letters
from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements
from praktik.placing.standing import standing_placements
from praktik.placing.summary import summarise_match
from praktik.problems.phrase import LANGUAGES, Language
from praktik.problems.problem import has_error

ROUNDS = sorted((Path(__file__).parent.parent.parent / "rounds").iterdir())
GOLDEN = Path(__file__).parent / "golden"
ON_PURPOSE = {
    "2027-efteraar": [
        ("RU401", "bornholm-offshore"),
        ("RU401", "kbh-borgerservice"),
        ("RU402", "horsens-genbrug"),
        ("RU414", "sikkerhedsgodkendelse"),
    ],
    "2028-foraar": [],
    "assens": [],
}


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


@pytest.fixture(params=ROUNDS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    original: Path = request.param
    copy = tmp_path / original.name
    written = shutil.ignore_patterns("out", "placements*.yaml", "sent.yaml")
    shutil.copytree(original, copy, ignore=written)
    return copy


def test_only_the_warnings_meant_are_there(folder: Path) -> None:
    problems = check_round(folder).problems()
    assert not has_error(problems)
    expected = ON_PURPOSE[folder.name]
    assert [problem.code for problem in problems] == [code for code, _ in expected]
    for problem, (_, word) in zip(problems, expected, strict=True):
        assert f"'{word}'" in problem.message.in_language("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_leads_with_the_tail(folder: Path, language: Language) -> None:
    proposal = propose_placements(folder, Orders(), quietly)
    text = "\n".join(summarise_match(proposal.eligibility.round, proposal.placements, language)) + "\n"
    golden = GOLDEN / f"{folder.name}.{language}.txt"
    if os.environ.get("PRAKTIK_RENEW"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_document_is_written(folder: Path, language: Language) -> None:
    placements = propose_placements(folder, Orders(), quietly).placements
    preparation = check_round(folder)
    standing = standing_placements(preparation)
    assert standing == placements
    wanted = Wanted(language=language)
    letters = produce_letters(preparation, standing, wanted, date(2027, 6, 28), quietly)
    agendas = produce_agendas(preparation, standing, wanted, date(2027, 6, 28), quietly)
    hosts = {offer.id for offer in preparation.folder.offers.entries if offer.places}
    assert (
        len(letters.files) == 2 * len(standing.placements) + len(standing.unplaced) + len(hosts) + 1
    )  # the round note
    assert len(agendas.files) == len(standing.placements)
    for path in (*letters.files, *agendas.files):
        text = path.read_text("utf-8")
        assert f'<html lang="{language}"' in text
        assert "None" not in text
