"""A shipped template as the round's own: found by what somebody typed, with a head that tells its fields."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from praktik.documents.catalogue import DOCUMENTS, Document
from praktik.documents.environment import RoundEnvironment
from praktik.documents.template_files import SHIPPED
from praktik.documents.templating.document_fields import all_fields
from praktik.documents.templating.listing import ListedField, fields_of
from praktik.documents.templating.listing_text import tell_meaning
from praktik.documents.templating.trees import Trees
from praktik.documents.templating.walk import Walk
from praktik.problems.phrase import LANGUAGES, Language, Lines, Phrase
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import templates as words
from praktik.round.writer import write_file

_WIDTH = 110
_ENDINGS = ("", ".html", ".css")


class Copied(NamedTuple):
    """A file of the round's own, and whether it was written now: it may have been there, as it was copied."""

    file: Path
    written: bool


def copy_template(
    environment: RoundEnvironment, typed: str, languages: Sequence[Language], said: Language
) -> list[Copied]:
    """Copy what was typed into the round's folder, in these languages, and return the files.

    What has no language gets a head in the language that is `said`. Nothing is written unless all can be.

    Raises:
        WrongUsage: there is no such template, several are meant, or a file is there that somebody may have changed.
        Refusal: it cannot be written.
    """
    names = find_names(environment, typed, languages)
    texts = {environment.files.own / name: _text(environment, name, said) for name in names}
    for path, text in texts.items():
        if (path.exists() or path.is_symlink()) and not _holds(path, text):
            raise WrongUsage(words.COPY_EXISTS(file=path.as_posix()))
    return [Copied(path, write_file(path, text)) for path, text in texts.items()]


def find_names(environment: RoundEnvironment, typed: str, languages: Sequence[Language]) -> list[str]:
    """Return the names of the shipped templates that were meant: one, or one in each language.

    Raises:
        WrongUsage: there are none, or it may be any of several.
    """
    known = environment.files.shipped_names()
    wanted = typed.strip().replace("\\", "/").removeprefix("templates/").removeprefix(SHIPPED)
    exact = [f"{wanted}{ending}" for ending in _ENDINGS if f"{wanted}{ending}" in known]
    if exact:
        return exact[:1]
    translated = {name.partition("/")[2] for name in known if name.partition("/")[0] in LANGUAGES}
    for ending in _ENDINGS:
        if f"{wanted}{ending}" in translated:
            return [f"{language}/{wanted}{ending}" for language in languages]
    shared = [name for name in known if Path(name).name in {f"{wanted}{ending}" for ending in _ENDINGS}]
    if len(shared) == 1:
        return shared
    return [_only(wanted, typed, shared, [*known, *translated, *map(_stem, translated)])]


def _only(wanted: str, typed: str, shared: Sequence[str], known: Iterable[str]) -> str:
    """Say that nothing was found, and what may have been meant."""
    candidates = list(shared) or [_stem(one.template) for one in DOCUMENTS if one.kind == wanted]
    if candidates:
        raise WrongUsage(words.SEVERAL_TEMPLATES(typed=typed, names=Lines(candidates)))
    names = {*known, *(Path(name).name for name in known), *(_stem(name) for name in known)}
    raise WrongUsage(words.NO_TEMPLATE(typed=typed, hint=did_you_mean(wanted, names, words.TEMPLATES_ARE)))


def _stem(name: str) -> str:
    return Path(name).stem


def _holds(path: Path, text: str) -> bool:
    """Tell whether a file is a copy that nobody has changed, however its lines end."""
    return path.is_file() and path.read_bytes().replace(b"\r\n", b"\n") == text.encode()


def _text(environment: RoundEnvironment, name: str, said: Language) -> str:
    """Return the shipped text, with a head that tells what it is: nothing that a document would show."""
    source, _, _ = environment.files.get_source(environment, f"{SHIPPED}{name}")
    if not name.endswith((".html", ".css")):
        return source
    folder = name.partition("/")[0]
    language = next((one for one in LANGUAGES if one == folder), said)
    lines = "\n".join(f"   {line}".rstrip() for line in _head(environment, name, language))
    return f"{{#-\n{lines}\n-#}}\n{source}"


def _head(environment: RoundEnvironment, name: str, language: Language) -> list[str]:
    document = next((one for one in DOCUMENTS if f"{language}/{one.template}" == name), None)
    lines = [*_paragraph(words.COPY_OF(name=name), language)]
    if document is not None:
        lines += _paragraph(words.FOR_WHOM(reader=document.reader, moment=document.moment), language)
    lines += _paragraph(words.HOW_TO_STYLE if name.endswith(".css") else words.HOW_TO_PRINT, language)
    lines += _paragraph(words.DELETE_TO_RETURN, language)
    if document is not None:
        lines += _fields(environment, document, language)
    return lines


def _fields(environment: RoundEnvironment, document: Document, language: Language) -> list[str]:
    walked = Walk(Trees(environment), all_fields(document), language).through(
        f"{SHIPPED}{language}/{document.template}"
    )
    fields = fields_of(document, [walked])
    lines = ["", *_paragraph(words.ITS_FIELDS, language)]
    for field in fields:
        if not field.common:
            lines += [f"  {line}" for line in _paragraph(_meaning(field), language)]
    common = ", ".join(field.name for field in fields if field.common)
    return [*lines, *_paragraph(words.COMMON_FIELDS(fields=common), language)]


def _meaning(field: ListedField) -> Phrase:
    return tell_meaning(field._replace(used=True))


def _paragraph(phrase: Phrase, language: Language) -> list[str]:
    return wrap(phrase.in_language(language), _WIDTH, break_long_words=False, break_on_hyphens=False)
