"""Every document in both languages, compared with what it was: PRAKTIK_RENEW=1 writes them anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from praktik.agenda.agenda import Agenda
from praktik.documents.catalogue import LETTERS
from praktik.problems.phrase import Language
from praktik.round.placements import Placements
from praktik.round.rounds import Round

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("language", ["da", "en"])
def test_documents_are_what_they_were(
    language: Language,
    full_round: Round,
    placements: Placements,
    agenda: Agenda,
    documents_of: Callable[..., dict[str, str]],
) -> None:
    documents = documents_of(full_round, placements, agenda, language)
    names = {name for document in LETTERS for name in document.names()}
    assert {path.split("/")[1] for path in documents if path.startswith("letters")} == names
    if os.environ.get("PRAKTIK_RENEW"):
        for old in GOLDEN.rglob(f"*.{language}.html"):
            old.unlink()
        for path, text in documents.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8", newline="\n")
    kept = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob(f"*.{language}.html")}
    assert kept == set(documents)
    for path, text in documents.items():
        assert (GOLDEN / path).read_bytes().decode() == text, f"{path}: see the difference, then PRAKTIK_RENEW=1"
