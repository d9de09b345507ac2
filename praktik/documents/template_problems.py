"""What is wrong with a template of the round's own, as a problem with its file and line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError

from praktik.documents.environment import MissingNameError, RoundEnvironment, StylesheetError
from praktik.problems.catalogue import problem
from praktik.problems.phrase import NOTHING, Fact, Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import documents as words
from praktik.problems.words.suggestions import DID_YOU_MEAN

_NO_FILTER_OR_TEST = re.compile(r"^No (?P<kind>filter|test) named '(?P<name>[\w.]+)'")

_Told = tuple[Fact, Phrase, str, Phrase]


def refusal(error: Exception, environment: RoundEnvironment, names: Iterable[str]) -> Refusal | None:
    """Return what to tell whoever wrote the template, or None where none of the round's own is at fault.

    `names` are those that the template could have used.
    """
    spot = _spot(error, environment)
    if spot is None:
        return None
    file, line = spot
    text = _line(file, line)
    asking = Path(file).relative_to(environment.files.own).as_posix()
    reason, expected, word, hint = _words(error, environment, asking, tuple(names))
    found: Fact = f"'{word}'" if word else text.strip() or words.NOTHING_THERE
    place = place_of_word(file, line, text, word)
    return Refusal([problem("DO601", place, reason=reason, expected=expected, found=found, hint=hint)])


def _spot(error: Exception, environment: RoundEnvironment) -> tuple[str, int] | None:
    """Return file and line of the innermost own template that the error passed through."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return (error.filename, error.lineno) if environment.files.is_own(error.filename) else None
    frames = list(_frames(error.__traceback__))
    own = [spot for spot in frames if environment.files.is_own(spot[0])]
    if _using(frames, environment) is not None and (lacking := _own_words(error, environment)) is not None:
        return lacking
    return own[-1] if own else None


def _using(frames: list[tuple[str, int]], environment: RoundEnvironment) -> str | None:
    """Return the shipped template in which an error arose; None where it was one of the round's own."""
    files = environment.files
    met = [file for file, _ in frames if files.is_own(file) or files.is_shipped(file)]
    return Path(met[-1]).name if met and not files.is_own(met[-1]) else None


def _own_words(error: Exception, environment: RoundEnvironment) -> tuple[str, int] | None:
    """Return the round's own file of words, where a shipped template wants a word that it lacks."""
    if not isinstance(error, MissingNameError) or not isinstance(error.owner, TemplateModule):
        return None
    file = environment.files.own / str(error.owner.__name__)
    return (file.as_posix(), 1) if file.is_file() else None


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _words(error: Exception, environment: RoundEnvironment, asking: str, names: tuple[str, ...]) -> _Told:
    """Return reason, what is expected, the word that is meant, and the hint."""
    if isinstance(error, MissingNameError):
        return _missing_name(error, environment, names)
    if isinstance(error, TemplateNotFound):
        missing = str(error.name)
        return words.NO_SUCH_TEMPLATE, words.NAME_OF_A_TEMPLATE, missing, meant_template(missing, asking, environment)
    if isinstance(error, SecurityError):
        return words.REACHES_TOO_FAR, words.DATA_OF_ITS_OWN, "", words.PRINT_A_FIELD
    if isinstance(error, StylesheetError):
        return words.ENDS_THE_STYLE, words.STYLE_ALONE, error.word, words.WRITE_STYLE_ALONE
    if unknown := _NO_FILTER_OR_TEST.search(str(error)):
        return unknown_filter_or_test(unknown["kind"], unknown["name"], environment)
    if isinstance(error, TemplateSyntaxError):
        return sentence(error.message or ""), words.READABLE_TEMPLATE, "", cure_of(error.message or "")
    if isinstance(error, RecursionError):
        return words.INCLUDES_ITSELF, words.ANOTHER_TEMPLATE, "", words.EXTEND_SHIPPED
    if isinstance(error, TemplateRuntimeError):
        return sentence(error.message or ""), words.USABLE_VALUE, "", NOTHING
    return sentence(str(error) or type(error).__name__), words.USABLE_VALUE, "", NOTHING


def meant_template(typed: str, asking: str, environment: RoundEnvironment) -> Phrase:
    """Return the question whether another template was meant."""
    name = environment.files.likely(typed, asking)
    return NOTHING if name is None else DID_YOU_MEAN(word=name)


def unknown_filter_or_test(kind: str, name: str, environment: RoundEnvironment) -> tuple[Phrase, Phrase, str, Phrase]:
    """Return what to tell of a filter or a test that there is not."""
    if kind == "test":
        return words.NO_TEST(name=name), words.A_TEST, name, did_you_mean(name, environment.tests)
    return words.NO_FILTER(name=name), words.A_FILTER, name, did_you_mean(name, environment.filters, cure_of(name))


def _missing_name(error: MissingNameError, environment: RoundEnvironment, names: tuple[str, ...]) -> _Told:
    using = _using(list(_frames(error.__traceback__)), environment)
    if using is not None and _own_words(error, environment) is not None:
        return words.LACKS_WORDS(files=Listing([using])), words.ALL_WORDS, error.name, words.SET_EACH_WORD
    known = names if error.owner is None else tuple(_parts(error.owner))
    if not known:
        return words.NO_PART_OF_IT(name=error.name), words.TEXT_WITHOUT_PARTS, error.name, NOTHING
    reason, expected = words.NOT_AMONG_THE_DATA(name=error.name), words.ONE_OF(names=Listing(known))
    return reason, expected, error.name, did_you_mean(error.name, known)


def _parts(owner: object) -> Iterable[str]:
    if is_dataclass(owner):
        return [field.name for field in fields(owner)]
    if isinstance(owner, TemplateModule):
        return sorted(name for name in vars(owner) if not name.startswith("_"))
    if isinstance(owner, dict):
        return sorted(str(name) for name in owner)
    return []


def cure_of(message: str) -> Phrase:
    """Return what to do about what Jinja says, where it is not plain."""
    return words.ALWAYS_ESCAPED if "safe" in message or "autoescape" in message else NOTHING


def sentence(message: str) -> str:
    """Return what Jinja says as part of a sentence of ours."""
    first = message.strip().rstrip(".")
    return first[:1].lower() + first[1:] if not first[:2].isupper() else first


def _line(file: str, line: int) -> str:
    try:
        with open(file, encoding="utf-8") as template:  # noqa: PTH123 - the name comes from Jinja as text
            return next((text.rstrip("\r\n") for number, text in enumerate(template, 1) if number == line), "")
    except OSError:
        return ""


def place_of_word(file: str, line: int, text: str, word: str) -> Place:
    """Return the place of the word in the line, else of the whole line."""
    before, after = (r"(?<!\w)", r"(?!\w)") if word[-1:].isalnum() or word[-1:] == "_" else ("", "")
    match = re.search(before + re.escape(word) + after, text) if word else None
    if match:
        return Place(file, line, match.start() + 1, len(word), text)
    start = len(text) - len(text.lstrip())
    return Place(file, line, start + 1, max(1, len(text.strip())), text)
