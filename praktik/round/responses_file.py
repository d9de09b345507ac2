"""responses.yaml: answers are appended to it, and what stands there stays as it is, byte for byte."""

import codecs
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep
from typing import Any, NamedTuple, Protocol, TypeVar

from yaml import YAMLError
from yaml.events import MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from praktik.problems.catalogue import problem
from praktik.problems.phrase import Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words import answers as words
from praktik.problems.words.reading import ANSWERS, LIST_OF
from praktik.round.entries import validate_list
from praktik.round.models import Response
from praktik.round.reader import EventParser, is_empty, read_data
from praktik.round.source import SourceFile
from praktik.round.writer import quote, replace_unchanged, unwritable

FILE = "responses.yaml"
MOST_TRIES = 25
_CONTENT = (SequenceStartEvent, MappingStartEvent, ScalarEvent)
PAUSE = 0.2  # seconds, so that another run has five of them to finish


class HasAnswers(Protocol):
    """Something that was decided, and the answers that are to be appended for it."""

    @property
    def appended(self) -> Sequence[Response]:
        """Return the answers to append, in their order."""
        ...


Decision = TypeVar("Decision", bound=HasAnswers)


class _Form(NamedTuple):
    """How a file holds its entries: none yet, in lines that are indented so far, or otherwise.

    `nothing` are the characters of an empty list in brackets, which has to go before entries can stand in lines.
    """

    indent: int = 0
    nothing: slice = slice(0, 0)
    refused: bool = False


def answers_file(folder: Path) -> Path:
    """Return the file that answers are appended to: of several the last, since the latest answer counts."""
    several = folder / "responses"
    if several.is_dir():
        files = sorted(path for path in several.glob("*.yaml") if not path.name.startswith("."))
        if files:
            return files[-1]
    return folder / FILE


def append_answers(folder: Path, decide: Callable[[], Decision]) -> Decision:
    """Return what was decided, its answers having been appended.

    Where another run has written meanwhile, it is decided anew: what that run recorded may change the decision.

    Raises:
        Refusal: answers cannot be appended to the file, or it cannot be written.
    """
    for _ in range(MOST_TRIES):
        path = answers_file(folder)
        before = _content(path)
        decision = decide()
        if not decision.appended or replace_unchanged(path, before, compose(path, before or b"", decision.appended)):
            return decision
        sleep(PAUSE)
    raise Refusal([unwritable(path, words.ANOTHER_RUN_WRITES(file=f".{path.name}.new"))])


def _content(path: Path) -> bytes | None:
    """Return what a file holds; None of one that is not there or cannot be read, which whoever decides will tell."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def compose(path: Path, before: bytes, answers: Sequence[Response]) -> bytes:
    """Return the content of the file with the answers at its end, which was read back and found to hold just that.

    Raises:
        Refusal: the file is written in a form that lines cannot be added to.
    """
    source = SourceFile(path, before.removeprefix(codecs.BOM_UTF8))
    form = _form(source)
    if form.refused:
        raise _not_appendable(path, words.IN_BRACKETS)
    mark = before[: len(before) - len(source.raw)]
    text = source.raw.decode("utf-8")
    kept = text[: form.nothing.start] + text[form.nothing.stop :]
    if not kept.strip():
        kept = ""
    newline = "\r\n" if "\r\n" in text else "\n"
    if kept and not kept.endswith(("\n", "\r")):
        kept += newline
    lines = (f"{' ' * form.indent}- {format_answer(answer)}{newline}" for answer in answers)
    raw = (kept + "".join(lines)).encode("utf-8")
    earlier = _read(source)
    if earlier is None or _read(SourceFile(path, raw)) != [*earlier, *answers]:
        raise _not_appendable(path, words.NO_LINES_AT_THE_END)
    return mark + raw


def format_answer(answer: Response) -> str:
    """Return an entry as one line, without its dash."""
    about = {"applicant": answer.applicant, "offer": answer.offer}
    parts = [f"on: {answer.on}", *(f"{key}: {quote(id_)}" for key, id_ in about.items() if id_ is not None)]
    parts += [f"by: {answer.by}", f"answer: {answer.answer}"]
    if answer.reason is not None:
        parts.append(f'reason: "{answer.reason}"' if _is_plain(answer.reason) else f"reason: {quote(answer.reason)}")
    return f"{{{', '.join(parts)}}}"


def _is_plain(reason: str) -> bool:
    """Tell whether a reason can stand in quotes as it is, so that those of one word look like the others."""
    return reason.isprintable() and not set(reason) & {'"', "\\"}


def _form(source: SourceFile) -> _Form:
    """Return how the file holds its entries, by the first event that is more than the beginning of a document."""
    next_event = EventParser(source.raw).get_event
    try:
        first: Any = next_event()
        while not isinstance(first, (*_CONTENT, StreamEndEvent)):
            first = next_event()
        second: Any = None if isinstance(first, StreamEndEvent) else next_event()
    except YAMLError:
        return _Form(refused=True)
    if isinstance(first, SequenceStartEvent):
        begins: Any = first.start_mark
        if not first.flow_style:
            return _Form(indent=begins.column)
        if isinstance(second, SequenceEndEvent):
            ends: Any = second.end_mark
            return _Form(nothing=slice(begins.index, ends.index))
    is_nothing = isinstance(first, ScalarEvent) and first.value == "" and not first.style
    return _Form(refused=not (is_nothing or isinstance(first, StreamEndEvent)))


def _read(source: SourceFile) -> list[Response] | None:
    """Return the entries of a file; None where not all can be read."""
    expected = LIST_OF(nouns=ANSWERS)
    try:
        data = read_data(source, expected)
    except Refusal as refusal:
        return [] if is_empty(refusal) else None
    read = validate_list(source, data, Response, expected)
    return None if read.findings else read.entries


def _not_appendable(path: Path, found: Phrase) -> Refusal:
    return Refusal([problem("PL518", Place(path.as_posix()), found=found)])
