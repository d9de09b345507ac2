"""What sent.yaml says: an unchanged letter keeps its date."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from praktik.documents.environment import RoundEnvironment
from praktik.documents.issuing import issue_letters
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.documents.sent import SentLetter
from praktik.documents.sent_file import format_sent
from praktik.problems.words.reading import LETTERS_SENT
from praktik.round.entries import validate_list
from praktik.round.placements import Placements
from praktik.round.reader import read_data
from praktik.round.rounds import Round
from praktik.round.source import open_source

JUNE, JULY = date(2027, 6, 28), date(2027, 7, 2)


def test_an_unchanged_letter_keeps_its_date(
    full_round: Round,
    placements: Placements,
    environment: RoundEnvironment,
    entries: dict[str, Any],
    build: Callable[..., Round],
) -> None:
    letters = list_letters(full_round, placements, None, None, None)
    first = list(issue_letters(letters, environment, [], JUNE))
    assert all(issued.changed and issued.entry.date == JUNE for issued in first)
    sent = [issued.entry for issued in first]

    again = list(issue_letters(letters, environment, sent, JULY))
    assert [issued.text for issued in again] == [issued.text for issued in first]
    assert not any(issued.changed for issued in again)

    entries["applicants"][0]["goal"] = "network: nye folk"
    letters = list_letters(build(**entries), placements, None, None, None)
    third = list(issue_letters(letters, environment, sent, JULY))
    changed = [f"{issued.letter.kind} {issued.letter.about}" for issued in third if issued.changed]
    assert changed == ["proposal a01", "proposal assens-digital", "manager-approval a01"]
    assert all((issued.entry.date == JULY) == issued.changed for issued in third)


def test_an_issued_letter_is_the_letter_rendered_with_its_date(
    full_round: Round, placements: Placements, environment: RoundEnvironment
) -> None:
    letters = list_letters(full_round, placements, None, None, None)
    for issued in issue_letters(letters, environment, [], JUNE):
        assert issued.text == render_letter(issued.letter, environment, JUNE)
    assert "Dato" not in render_letter(letters[0], environment, None).partition("</header>")[0]


def test_what_is_written_can_be_read_back(tmp_path: Path) -> None:
    entries = [
        SentLetter.model_validate(
            {"letter": letter, "to": to, "language": "da", "date": "2027-07-02", "sha256": "0" * 64}
        )
        for letter, to in (("regret", "null"), ("proposal", "b.2"), ("proposal", "1e5"), ("regret", "true"))
    ]
    path = tmp_path / "sent.yaml"
    path.write_text(format_sent([*entries, *entries]), encoding="utf-8")
    source = open_source(path, LETTERS_SENT)
    read = validate_list(source, read_data(source, LETTERS_SENT), SentLetter, LETTERS_SENT)
    assert sorted(read.entries, key=lambda entry: entry.key) == sorted(entries, key=lambda entry: entry.key)
    assert path.read_text(encoding="utf-8") == format_sent(read.entries)


def test_nothing_sent_is_an_empty_list() -> None:
    assert format_sent([]) == "[]\n"
