"""sent.yaml: which letter went to whom, in which language, with which date, and the hash of what it said."""

from collections.abc import Iterable

from praktik.problems.phrase import Language
from praktik.round.models import Entry
from praktik.round.scalars import Day, Id, Line
from praktik.round.writer import quote

Key = tuple[str, str, str]


class SentLetter(Entry):
    """One entry of sent.yaml: `letter` is its kind, `to` the applicant or offer it is about.

    The hash is that of the letter with its date left blank.
    """

    letter: Line
    to: Id
    language: Language
    date: Day
    sha256: Line

    @property
    def key(self) -> Key:
        """Return what makes it this letter and no other."""
        return self.letter, self.to, self.language


def by_key(entries: Iterable[SentLetter]) -> dict[Key, SentLetter]:
    """Return the entries by letter, reader and language; of two the later one counts."""
    return {entry.key: entry for entry in entries}


def format_sent(entries: Iterable[SentLetter]) -> str:
    """Return the text of sent.yaml: a line for each letter, always in the same order."""
    lines = [_line(entry) for entry in sorted(by_key(entries).values(), key=lambda entry: entry.key)]
    return "\n".join(lines) + "\n" if lines else "[]\n"


def _line(entry: SentLetter) -> str:
    return (
        f"- {{letter: {quote(entry.letter)}, to: {quote(entry.to)}, language: {entry.language}, "
        f"date: {entry.date}, sha256: {quote(entry.sha256)}}}"
    )
