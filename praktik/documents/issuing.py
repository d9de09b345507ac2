"""Letters made ready to go: an unchanged letter keeps the date it had, all others get today's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from praktik.documents.environment import RoundEnvironment
from praktik.documents.letters import Letter
from praktik.documents.rendering import render_dateless
from praktik.documents.sent import SentLetter, by_key


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
        entry = before.get((letter.kind, letter.about, letter.language))
        unchanged = entry is not None and entry.sha256 == sha256
        if entry is None or not unchanged:
            entry = SentLetter.model_validate(
                {
                    "letter": letter.kind,
                    "to": letter.about,
                    "language": letter.language,
                    "date": on.isoformat(),
                    "sha256": sha256,
                }
            )
        yield IssuedLetter(letter, dateless.dated(entry.date), entry, changed=not unchanged)
