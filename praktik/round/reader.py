"""YAML into plain data: dicts, lists, and every scalar as text. Nothing is guessed, and nothing is expanded.

PyYAML's C parser gives the events; the data are built here, without recursion, so that no depth of nesting can
crash the interpreter. Positions are not kept: they are looked up again when something is wrong (`positions`).
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from praktik.problems.catalogue import problem
from praktik.problems.problem import Problem, Refusal
from praktik.round.source import SourceFile

DEEPEST = 50
NOTHING = frozenset(("", "~", "null"))
Data = dict[str, Any] | list[Any] | str | None

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

_PLAIN_WORDS = {
    "mapping values are not allowed": (
        "a colon where none can stand",
        "one 'key: value' a line",
        "put quotes round a text that holds ': ', and see that the line is indented like its neighbours",
    ),
    "could not find expected ':'": (
        "a key without a colon",
        "key: value",
        "add ': ' after the key, or indent the line so that it belongs to the text above",
    ),
    "did not find expected key": (
        "the line does not fit in here",
        "a key that is indented like the others of its entry",
        "see that the keys of an entry stand exactly below each other, and that quotes and brackets above are closed",
    ),
    "did not find expected '-' indicator": (
        "the line does not fit into the list",
        "entries that each begin with '- ', below each other",
        "indent the line like the other entries of the list",
    ),
    "did not find expected ',' or ']'": (
        "a list is not closed",
        "a comma or ]",
        "close the bracket, or put a comma between the values",
    ),
    "did not find expected ',' or '}'": (
        "an entry is not closed",
        "a comma or }",
        "close the brace, or put a comma between the values",
    ),
    "did not find expected node content": (
        "a value is missing",
        "a value between the commas",
        "write the value, or remove the extra comma or bracket",
    ),
    "found unexpected end of stream": (
        "a quotation mark is never closed",
        "a closing quotation mark",
        "close the quotation; inside '…' an apostrophe is written twice",
    ),
    "found character that cannot start any token": (
        "a text cannot begin with this character",
        "a text, in quotes if it begins with @ ` or %",
        "put quotes round the text",
    ),
    "found unknown escape character": (
        "a backslash that means nothing inside double quotes",
        "text, with \\\\ for a backslash",
        "use single quotes, or double the backslash",
    ),
    "block sequence entries are not allowed": (
        "a list cannot begin here",
        "the first '- ' on a line of its own, below the key",
        "put the list on the next line",
    ),
    "did not find expected alphabetic or numeric character": (
        "the characters * and & have a meaning of their own at the beginning of a text",
        "a text in quotes",
        "put quotes round the text",
    ),
    "did not find expected <document start>": (
        "the file goes on after its end",
        "one list or one entry in the file",
        "see that all entries begin in the same column",
    ),
}


def read_data(source: SourceFile, expected: str, progress: Callable[[int], None] | None = None) -> Data:
    """Return what a file holds; `progress` is told now and then how many characters have been read.

    Raises:
        Refusal: all that is wrong with the YAML up to the first place where reading cannot go on.
    """
    try:
        parser = _Parser(source.raw)
        data, problems = _build(parser.get_event, source, progress)
    except yaml.reader.ReaderError:
        raise Refusal([_control_character(source)]) from None
    except yaml.MarkedYAMLError as error:
        raise Refusal([_syntax_problem(source, error)]) from None
    if problems:
        raise Refusal(problems)
    if data is None:
        hint = "an empty list is written []" if "list" in expected else ""
        place = source.text.place(0, 1)
        raise Refusal([problem("RD105", place, expected=expected, hint=hint)])
    return data


def _build(  # noqa: C901 - one loop over the events is faster, and easier to follow, than a method for each
    next_event: Callable[[], Any], source: SourceFile, progress: Callable[[int], None] | None
) -> tuple[Data, list[Problem]]:
    problems: list[Problem] = []
    root: list[Any] = []
    container: Any = root
    key: str | None = None
    stack: list[tuple[Any, str | None]] = []
    documents = 0
    countdown = 100_000
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            value: Any = event.value
            if value in NOTHING and event.implicit[0]:
                value = None
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
            if len(stack) >= DEEPEST:
                place = source.text.place(event.start_mark.index, event.start_mark.index + 1)
                return None, [*problems, problem("RD114", place, limit=DEEPEST)]
            if container.__class__ is dict and key is None:
                return None, [*problems, _not_a_word(source, event, "a list or an entry in place of a key")]
            stack.append((container, key))
            value = {} if kind is MappingStartEvent else []
            if container.__class__ is dict:
                container[key] = value
            else:
                container.append(value)
            container, key = value, None
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, _ = stack.pop()
            key = None
            continue
        elif kind is AliasEvent:
            problems.append(_alias(source, event))
            value = None
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                place = source.text.place(event.start_mark.index, event.start_mark.index + 3)
                return None, [*problems, problem("RD113", place)]
            continue
        elif kind is StreamEndEvent:
            return (root[0] if root else None), problems
        else:
            continue
        if container.__class__ is not dict:
            container.append(value)
        elif key is None:
            if value is None:
                problems.append(_not_a_word(source, event, "no key"))
                value = ""
            elif value in container:
                problems.append(_duplicate(source, event, stack, value))
            key = value
        else:
            container.setdefault(key, value)
            key = None
        countdown -= 1
        if not countdown:
            countdown = 100_000
            if progress is not None:
                progress(event.end_mark.index)


def _anchor_or_tag(source: SourceFile, event: Any) -> Problem:
    place = source.text.place(event.start_mark.index, event.start_mark.index + 1)
    if event.anchor is not None:
        return problem("RD111", place, mark=f"&{event.anchor}", sign="&")
    return problem("RD112", place, tag=event.tag)


def _alias(source: SourceFile, event: Any) -> Problem:
    place = source.text.place(event.start_mark.index, event.end_mark.index)
    return problem("RD111", place, mark=f"*{event.anchor}", sign="*")


def _not_a_word(source: SourceFile, event: Any, found: str) -> Problem:
    return problem("RD115", source.text.place(event.start_mark.index, event.end_mark.index), found=found)


def _duplicate(source: SourceFile, event: Any, stack: list[tuple[Any, str | None]], key: str) -> Problem:
    from praktik.round.positions import locate

    path = tuple(_steps(stack))
    first = locate(source, [(*path, key)])[(*path, key)].key
    also = source.text.place(*first)
    place = source.text.place(event.start_mark.index, event.end_mark.index)
    return problem("RD110", place, also, key=key, line=also.line)


def _steps(stack: list[tuple[Any, str | None]]) -> list[str | int]:
    """Return the way from the top of the data to the container that is being filled."""
    steps: list[str | int] = []
    for parent, key in stack[1:]:
        steps.append(key if isinstance(parent, dict) and key is not None else len(parent) - 1)
    return steps


def _control_character(source: SourceFile) -> Problem:
    text = source.raw.decode("utf-8")
    match = _CONTROL.search(text)
    start = match.start() if match else 0
    return problem("RD107", source.text.place(start, start + 1), character=f"U+{ord(text[start]):04X}")


def _syntax_problem(source: SourceFile, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    start = mark.index if mark is not None else 0
    place = source.text.place(start, start + 1)
    character = place.text[place.column - 1 : place.column]
    said = error.problem or "it cannot be read"
    if character == "\t" and "character" in said:
        return problem("RD108", place)
    unknown = (said, "valid YAML", "see whether quotes, brackets and indentation are right")
    known = (words for start, words in _PLAIN_WORDS.items() if said.startswith(start))
    reason, expected, hint = next(known, unknown)
    found = f"'{character}'" if character.strip() else "the end of the line"
    also = error.context_mark
    opened = None
    if also is not None and also.index < start and also.line != (mark.line if mark else 0):
        opened = source.text.place(also.index, also.index + 1)
    return problem("RD109", place, opened, reason=reason, expected=expected, found=found, hint=hint)
