"""sent.yaml on disk: the letters that went out, and the events of the calendars."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from praktik.documents.revisions import SentEvent, format_event
from praktik.documents.sent import SentLetter, format_letter, in_order
from praktik.problems.problem import Refusal, sort_by_place
from praktik.problems.words.reading import LETTERS_SENT
from praktik.round.entries import validate_kinds
from praktik.round.finding import to_problems
from praktik.round.reader import read_data
from praktik.round.source import open_source
from praktik.round.writer import write_file

FILE = "sent.yaml"
_OF_AN_EVENT = "calendar"


class Sent(NamedTuple):
    """What sent.yaml holds."""

    letters: tuple[SentLetter, ...] = ()
    events: tuple[SentEvent, ...] = ()


def read_sent(folder: Path) -> Sent:
    """Return what a round's sent.yaml holds; nothing where there is none.

    Raises:
        Refusal: it cannot be read, or has been spoilt.
    """
    path = folder / FILE
    if not path.exists():
        return Sent()
    source = open_source(path, LETTERS_SENT)
    read = validate_kinds(source, read_data(source, LETTERS_SENT), _kind_of, LETTERS_SENT)
    if read.findings:
        raise Refusal(sort_by_place(to_problems(read.findings)))
    return Sent(
        tuple(entry for entry in read.entries if isinstance(entry, SentLetter)),
        tuple(entry for entry in read.entries if isinstance(entry, SentEvent)),
    )


def write_sent(folder: Path, sent: Sent) -> None:
    """Write a round's sent.yaml; of two entries about the same letter the later counts.

    Raises:
        Refusal: it cannot be written.
    """
    write_file(folder / FILE, format_sent(sent.letters, sent.events))


def format_sent(letters: Iterable[SentLetter], events: Iterable[SentEvent] = ()) -> str:
    """Return the text of sent.yaml: a line for each letter and each event, always in the same order."""
    lines = [format_letter(entry) for entry in in_order(letters)]
    lines += [
        format_event(entry)
        for entry in sorted(events, key=lambda entry: (entry.calendar, entry.day, entry.start, entry.event))
    ]
    return "\n".join(lines) + "\n" if lines else "[]\n"


def _kind_of(entry: Any) -> type[SentLetter] | type[SentEvent]:
    return SentEvent if isinstance(entry, dict) and _OF_AN_EVENT in entry else SentLetter
