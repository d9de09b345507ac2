"""Letters made ready to go: an unchanged letter keeps the date it had, all others get today's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Letter
from praktik.documents.rendering import render_dateless
from praktik.documents.sent import SentLetter, by_key, entry_for


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter with its date, and its entry of sent.yaml; `changed` where it says something new."""

    letter: Letter
    text: str
    entry: SentLetter
    changed: bool


def issue_letters(
    letters: Iterable[Letter], environment: RoundEnvironment, sent: Iterable[SentLetter], on: date
) -> Iterator[IssuedLetter]:
    """Return each letter rendered; `sent` is what sent.yaml held, `on` the date of what is new or changed."""
    before = by_key(sent)
    for letter in letters:
        dateless = render_dateless(letter, environment)
        sha256 = dateless.sha256
        earlier = before.get((letter.name, letter.about, letter.language))
        changed = earlier is None or earlier.sha256 != sha256
        day = on if earlier is None or changed else earlier.date
        yield IssuedLetter(letter, dateless.dated(day), entry_for(letter, day, sha256), changed)
