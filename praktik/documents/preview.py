"""One page that shows all letters of a round: counted, and each as a small picture by its kind.

The page shows the letters themselves, smaller, from where they lie beside it; a browser loads them as they come into
view, so that five hundred are no more trouble than five.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from praktik.documents.catalogue import LETTERS, Document, document_for
from praktik.documents.letter import Letter
from praktik.documents.rendering import environment_for, render_fields
from praktik.problems.phrase import LANGUAGES, Language, counted
from praktik.problems.words import preview as words
from praktik.round.rounds import Round
from praktik.round.writer import remove_file, write_file

TEMPLATE = "preview.html"


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A letter as a small picture: about whom, and where it lies."""

    name: str
    address: str
    language: Language
    draft: bool


@dataclass(frozen=True, slots=True)
class ShownKind:
    """The letters of one kind to one kind of reader, and how many there are in each language."""

    id: str
    title: str
    kind: str
    reader: str
    counts: tuple[int, ...]
    number: int
    letters: tuple[Thumbnail, ...]


def write_preview(round_: Round, letters: Sequence[Letter], speech: Language) -> Path:
    """Write the page beside the letters and return where it lies.

    Raises:
        Refusal: a template of the round's own is broken, or the page cannot be written.
    """
    path = preview_path(round_.folder)
    write_file(path, render_preview(round_, letters, speech))
    return path


def remove_outdated_preview(round_folder: Path) -> None:
    """Remove the page of an earlier run: it would show letters that are no more."""
    remove_file(preview_path(round_folder))


def preview_path(round_folder: Path) -> Path:
    """Return where the page of a round lies."""
    return round_folder / "out" / "preview.html"


def render_preview(round_: Round, letters: Sequence[Letter], speech: Language) -> str:
    """Return the page as HTML, in the language of whoever runs praktik."""
    kinds = tuple(
        _shown(document, of_kind, round_, speech)
        for document in LETTERS
        if (of_kind := [letter for letter in letters if document_for(letter.kind, letter.audience) is document])
    )
    drafts = sum(letter.paper.draft for letter in letters)
    number = counted(len(letters), words.ONE_LETTER, words.LETTERS)
    folder = (round_.folder / "out" / "letters").as_posix()
    fields = {
        "language": speech,
        "title": words.TITLE(round=round_.settings.title or round_.settings.round).in_language(speech),
        "summary": words.SUMMARY(what=number, folder=folder).in_language(speech),
        "drafts": counted(drafts, words.ONE_DRAFT, words.DRAFTS).in_language(speech) if drafts else "",
        "caption": words.BY_KIND.in_language(speech),
        "heads": [word.in_language(speech) for word in (words.KIND, words.READER, words.DANISH, words.ENGLISH)],
        "in_all": words.IN_ALL.in_language(speech),
        "draft": words.DRAFT.in_language(speech),
        "languages": {"da": words.DANISH.in_language(speech), "en": words.ENGLISH.in_language(speech)},
        "kinds": kinds,
        "totals": [sum(column) for column in zip(*(kind.counts for kind in kinds), strict=True)],
        "number": len(letters),
    }
    return render_fields(TEMPLATE, fields, environment_for(round_.folder))


def _shown(document: Document, letters: Sequence[Letter], round_: Round, speech: Language) -> ShownKind:
    in_language = Counter(letter.language for letter in letters)
    facts = {"kind": document.title, "reader": document.reader}
    title = words.KIND_TO_READER(**facts).in_language(speech)
    return ShownKind(
        id=Path(document.template).stem,
        title=title[:1].upper() + title[1:],
        kind=document.title.in_language(speech),
        reader=document.reader.in_language(speech),
        counts=tuple(in_language[language] for language in LANGUAGES),
        number=len(letters),
        letters=tuple(
            Thumbnail(_name(letter, round_, speech), letter.path, letter.language, letter.paper.draft)
            for letter in letters
        ),
    )


def _name(letter: Letter, round_: Round, speech: Language) -> str:
    """Return about whom a letter is: a person, an offer's organisation, or the round."""
    if (applicant := round_.applicant.get(letter.about)) is not None:
        return words.NAME_AND_ID(name=applicant.name, id=applicant.id).in_language(speech)
    if (offer := round_.offer.get(letter.about)) is not None:
        return words.NAME_AND_ID(name=offer.host.organisation, id=offer.id).in_language(speech)
    return letter.about
