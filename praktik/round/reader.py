"""YAML into plain data: dicts, lists, and every scalar as text. Nothing is guessed, and nothing is expanded.

PyYAML's C parser gives the events; the data are built here, without recursion, so that no depth of nesting can
crash the interpreter. Positions are not kept: they are looked up again when something is wrong (`positions`).
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

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
from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.problems.words import reading
from praktik.round.source import SourceFile

DEEPEST = 50
_NULL_WORDS = frozenset(("", "~", "null"))
Data = dict[str, Any] | list[Any] | str | None

EventParser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ACCEPTED_BY_THE_PARSER = tuple(character.encode() for character in "\x85\u2028\u2029\ufeff")
_ONE_WORD = r"[^\s,\[\]{}]+"
_UNSEEN = re.compile(rb"\xe2(?:\x80[\x80-\x8f\xaa-\xaf]|\x81[\x9f-\xa9])")
_UNSEEN_IN_LATIN_1 = (b"\xc2\xa0", b"\xc2\xad")
_IDEOGRAPHIC_SPACE = b"\xe3\x80\x80"
_GARBLED = (b"\xc3\x82", b"\xc3\x83", b"\xc3\xa2\xe2\x82\xac", b"\xc3\xa2\xe2\x80\x9a", b"\xc3\xa2\xc2\x80")
_ERROR_VALUE = re.compile(rb"#(?:N/A|I/T|REF|VAL|V\xc3\x86R|DIV|NAME\?|NAVN\?|NU[LM])")
_GLUED_COMMENT = re.compile(rb"[ \t]#[^\s#!]")
_BULLET = re.compile(rb"\n *(?:\xe2(?:\x80[\x90-\x95\xa2\xa3]|\x88\x92|\x96[\xaa\xab]|\x97[\x8f\xa6])|\xc2\xb7)")
_QUOTES = ("'", '"')
_TOO_DEEP = "exceeded maximum nesting depth"  # of libyaml 0.2.6 and newer


class _RepeatedKey(NamedTuple):
    """A key that stands twice, and the entry that it stands in."""

    event: Any
    entry: dict[str, Any]


class _Noticed(NamedTuple):
    """What is wrong so far: as problems, or still without the other place that it takes to tell it.

    `quotations` are the texts in quotes that may have swallowed whole lines, since their quotes were never closed.
    """

    problems: list[Problem]
    repeated: dict[int, _RepeatedKey]
    quotations: list[Any]


def read_data(source: SourceFile, expected: Phrase, progress: Callable[[int], None] | None = None) -> Data:
    """Return what a file holds; `progress` is told now and then how many characters have been read.

    Raises:
        Refusal: all that is wrong with the YAML up to the first place where reading cannot go on.
    """
    data, noticed, error = _parse(source.raw, source, progress)
    if (deep := _up_to_the_depth(source, error)) is not None:
        data, noticed, error = _parse(deep, source, progress)
    if problems := _all_problems(source, noticed, error):
        raise Refusal(sort_by_place(problems))
    if isinstance(data, str):
        from praktik.round.syntax import foreign_content

        if (table := foreign_content(source)) is not None:
            raise Refusal([table])
    if data is None:
        hint = reading.WRITE_AN_EMPTY_LIST if expected.en == reading.LIST_OF.en else NOTHING
        raise Refusal([problem("RD105", Place(source.name, 1, 1), expected=expected, hint=hint)])
    return data


def _parse(
    raw: bytes, source: SourceFile, progress: Callable[[int], None] | None
) -> tuple[Data, _Noticed, yaml.YAMLError | None]:
    """Return the data of a file or of its beginning, what was noticed on the way, and what the parser refused."""
    noticed = _Noticed([], {}, [])
    try:
        return _build(EventParser(raw).get_event, source, noticed, progress), noticed, None
    except yaml.YAMLError as refused:
        return None, noticed, refused


def _up_to_the_depth(source: SourceFile, refused: yaml.YAMLError | None) -> bytes | None:
    """Return the text before brackets too deep for the parser, which looks ahead and refuses them before any event.

    Read alone it is deeper than what is allowed here, and ends there.
    """
    if not isinstance(refused, yaml.MarkedYAMLError) or refused.problem != _TOO_DEEP or refused.problem_mark is None:
        return None
    return source.characters[: refused.problem_mark.index].encode()


def read_warnings(source: SourceFile) -> list[Problem]:
    """Return what only wants to be seen in a file that was read."""
    if _GLUED_COMMENT.search(source.raw) is None:
        return []
    from praktik.round.comments import find_cut_texts

    return list(find_cut_texts(source))


def _all_problems(source: SourceFile, noticed: _Noticed, error: yaml.YAMLError | None) -> list[Problem]:
    """Return all that is wrong; what the parser stumbled over is not told where it is known how that came about."""
    spoilt = _spoilt(source)
    problems = noticed.problems + spoilt
    if any(problem.code != "RD107" for problem in spoilt):
        return problems
    if isinstance(error, yaml.reader.ReaderError) or any(sign in source.raw for sign in _ACCEPTED_BY_THE_PARSER):
        problems.append(_control_character(source))
    elif error is not None or noticed.quotations:
        from praktik.round.syntax import explain_syntax

        refused = error if isinstance(error, yaml.MarkedYAMLError) else None
        explained = explain_syntax(source, refused, noticed.quotations)
        problems += [problem for problem in explained if problem not in spoilt]
    if noticed.repeated:
        problems += _repeated_keys(source, noticed.repeated)
    return problems


def _spoilt(source: SourceFile) -> list[Problem]:
    """Return what pasting and converting have done to a file; if it looks right, that is seen fast."""
    raw = source.raw
    problems: list[Problem] = []
    if any(sign in raw for sign in _GARBLED) or (b"#" in raw and _ERROR_VALUE.search(raw) is not None):
        from praktik.round.spoilt_text import find_spoilt

        problems += find_spoilt(source)
    if not problems and _may_be_pasted(raw):  # garbled letters hold signs that cannot be seen as well
        from praktik.round.pasted_text import find_pasted

        problems += find_pasted(source)
    return problems


def _may_be_pasted(raw: bytes) -> bool:
    """Tell fast whether there is anything in a file that may be worth a second reading, which takes as long again."""
    if b"\xc2" in raw and any(character in raw for character in _UNSEEN_IN_LATIN_1):
        return True
    if b"\xe2" in raw and _UNSEEN.search(raw):
        return True
    return (b"\xe3" in raw and _IDEOGRAPHIC_SPACE in raw) or (not raw.isascii() and bool(_BULLET.search(raw)))


def _build(  # noqa: C901 - one loop over the events is faster, and easier to follow, than a method for each
    next_event: Callable[[], Any],
    source: SourceFile,
    noticed: _Noticed,
    progress: Callable[[int], None] | None,
) -> Data:
    """Return the data, and collect in `noticed` what is wrong."""
    problems = noticed.problems
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
            if value in _NULL_WORDS and event.implicit[0]:
                value = None
            elif event.style in _QUOTES:
                if event.style == '"' and _CONTROL.search(value):
                    problems.append(_escaped_control_character(source, event))
                if (": " in value or " - " in value) and event.start_mark.line != event.end_mark.line:
                    noticed.quotations.append(event)
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
            if len(stack) >= DEEPEST:
                problems.append(problem("RD114", source.place(event.start_mark.index), limit=DEEPEST))
                return None
            if container.__class__ is dict and key is None:
                problems.append(_no_key(source, event, reading.NOT_A_KEY, reading.QUOTE_BRACKETS))
                return None
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
            problems.append(_anchor_or_tag(source, event))
            value = event.anchor
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                problems.append(problem("RD113", source.place(event.start_mark.index, 3)))
                return None
            continue
        elif kind is StreamEndEvent:
            return root[0] if root else None
        else:
            continue
        if container.__class__ is not dict:
            container.append(value)
        elif key is None:
            if value is None:
                nothing = reading.STANDS_FOR_NOTHING(text=event.value)
                problems.append(_no_key(source, event, nothing, reading.WRITE_THE_KEY))
                value = ""
            elif value in container:
                noticed.repeated[event.start_mark.index] = _RepeatedKey(event, container)
            key = value
        else:
            container[key] = value
            key = None
        countdown -= 1
        if not countdown:
            countdown = 100_000
            if progress is not None:
                progress(event.end_mark.index)


def _anchor_or_tag(source: SourceFile, event: Any) -> Problem:
    """Return the problem of an anchor, an alias or a tag, named as it is written."""
    place = source.place(event.start_mark.index)
    written = re.match(_ONE_WORD, place.text[place.column - 1 :])
    mark = written[0] if written else ""
    place = place._replace(width=max(1, len(mark)))
    if mark.startswith("!"):
        return problem("RD112", place, tag=mark)
    return problem("RD111", place, mark=mark, sign=mark[:1])


def _no_key(source: SourceFile, event: Any, found: Phrase, hint: Phrase) -> Problem:
    return problem("RD115", source.text.place(event.start_mark.index, event.end_mark.index), found=found, hint=hint)


def _repeated_keys(source: SourceFile, repeated: dict[int, _RepeatedKey]) -> Iterator[Problem]:
    """Yield a problem for each key that stands twice, with both places: one more pass finds all that came first.

    Where an entry begins inside another, for want of its dash, that is all there is to say about the other one.
    """
    from praktik.round.positions import find_first_keys

    keys_of_entries: dict[int, list[int]] = {}
    for start, key in repeated.items():
        keys_of_entries.setdefault(id(key.entry), []).append(start)
    firsts = find_first_keys(source, repeated.keys())
    for starts in keys_of_entries.values():
        beginnings = [start for start in starts if _begins_an_entry(source, repeated[start], firsts[start])]
        has_lost_a_dash = len(starts) > 1 and starts[0] in beginnings
        for start in beginnings if has_lost_a_dash else starts:
            event, also = repeated[start].event, source.text.place(*firsts[start])
            place = source.text.place(start, event.end_mark.index)
            hint = reading.WRITE_A_DASH(line=place.text.strip()) if has_lost_a_dash else reading.KEEP_ONE
            yield problem("RD110", place, also, key=event.value, line=also.line, hint=hint)


def _begins_an_entry(source: SourceFile, key: _RepeatedKey, first: tuple[int, int]) -> bool:
    """Tell whether a repeated key is the one that its entry began with, each on a line of its own."""
    if key.event.value != next(iter(key.entry)):
        return False
    place, also = source.place(key.event.start_mark.index), source.place(first[0])
    before = also.text[: also.column - 1].split()
    begins_a_list = before != [] or key.event.value == "id"
    return not place.text[: place.column - 1].strip() and set(before) <= {"-"} and begins_a_list


def _control_character(source: SourceFile) -> Problem:
    text = source.raw.decode("utf-8")
    match = _CONTROL.search(text)
    start = match.start() if match else 0
    return problem("RD107", source.place(start), character=f"U+{ord(text[start]):04X}", hint=reading.DELETE_IT)


def _escaped_control_character(source: SourceFile, event: Any) -> Problem:
    match = _CONTROL.search(event.value)
    assert match is not None
    place = source.text.place(event.start_mark.index, event.end_mark.index)
    character = reading.WRITTEN_WITH_A_BACKSLASH(code=f"U+{ord(match[0]):04X}")
    return problem("RD107", place, character=character, hint=reading.DOUBLE_THE_BACKSLASH)


def is_empty(refusal: Refusal) -> bool:
    """Tell whether a file was refused only for having nothing in it, not even an empty list."""
    return [problem.code for problem in refusal.problems] == ["RD105"]
