"""YAML into plain data: dicts, lists, and every scalar as text. Nothing is guessed, and nothing is expanded.

PyYAML's C parser gives the events; the data are built here, without recursion, so that no depth of nesting can
crash the interpreter. Positions are not kept: they are looked up again when something is wrong (`positions`).
What the parser itself refuses is said in plain words, with the place a person has to mend rather than the one where
the parser noticed.
"""

import re
from collections.abc import Callable
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
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.round.source import SourceFile

DEEPEST = 50
NOTHING = frozenset(("", "~", "null"))
Data = dict[str, Any] | list[Any] | str | None

EventParser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ACCEPTED_BY_THE_PARSER = tuple(character.encode() for character in "\x85\u2028\u2029\ufeff")
_QUOTE_BRACKETS = "put quotes round a text that begins with { or ["
# these are compiled when something is wrong, since each costs time at the start
_LOOKS_LIKE_A_SPACE = "[\xa0\u2000-\u200b\u202f\u205f\u3000]"
_COLON_WITHOUT_SPACE = r"\s*(?:- +)*(?P<key>[\w.-]+):(?P<value>[^\s/:].*)"
_ONE_VALUE = r"\s*(?:- +)*(?P<key>[\w.-]+): +(?P<value>.*\S)"
_ONE_WORD = r"[^\s,\[\]{}]+"


def read_data(source: SourceFile, expected: str, progress: Callable[[int], None] | None = None) -> Data:
    """Return what a file holds; `progress` is told now and then how many characters have been read.

    Raises:
        Refusal: all that is wrong with the YAML up to the first place where reading cannot go on.
    """
    problems: list[Problem] = []
    repeated: dict[int, Any] = {}
    data: Data = None
    try:
        if any(character in source.raw for character in _ACCEPTED_BY_THE_PARSER):
            raise Refusal([_control_character(source)])
        data = _build(EventParser(source.raw).get_event, source, problems, repeated, progress)
    except yaml.reader.ReaderError:
        problems.append(_control_character(source))
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax_problem(source, error))
    if repeated:
        problems += _repeated_keys(source, repeated)
    if problems:
        raise Refusal(sort_by_place(problems))
    if data is None:
        hint = "an empty list is written []" if "list" in expected else ""
        raise Refusal([problem("RD105", Place(source.name, 1, 1), expected=expected, hint=hint)])
    return data


def _build(  # noqa: C901 - one loop over the events is faster, and easier to follow, than a method for each
    next_event: Callable[[], Any],
    source: SourceFile,
    problems: list[Problem],
    repeated: dict[int, Any],
    progress: Callable[[int], None] | None,
) -> Data:
    """Return the data, and collect what is wrong in `problems`, and in `repeated` the keys that stand twice."""
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
            elif event.style == '"' and _CONTROL.search(value):
                problems.append(_escaped_control_character(source, event))
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                problems.append(_anchor_or_tag(source, event))
            if len(stack) >= DEEPEST:
                problems.append(problem("RD114", _place(source, event.start_mark.index), limit=DEEPEST))
                return None
            if container.__class__ is dict and key is None:
                problems.append(_no_key(source, event, "a list or an entry in place of a key", _QUOTE_BRACKETS))
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
                problems.append(problem("RD113", _place(source, event.start_mark.index, 3)))
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
                hint = "write the key's name"
                problems.append(_no_key(source, event, f"'{event.value}', which stands for nothing", hint))
                value = ""
            elif value in container:
                repeated[event.start_mark.index] = event
            key = value
        else:
            container[key] = value
            key = None
        countdown -= 1
        if not countdown:
            countdown = 100_000
            if progress is not None:
                progress(event.end_mark.index)


def _place(source: SourceFile, start: int, length: int = 1) -> Place:
    return source.text.place(start, start + length)


def _anchor_or_tag(source: SourceFile, event: Any) -> Problem:
    """Return the problem of an anchor, an alias or a tag, named as it is written."""
    place = _place(source, event.start_mark.index)
    written = re.match(_ONE_WORD, place.text[place.column - 1 :])
    mark = written[0] if written else ""
    place = place._replace(width=max(1, len(mark)))
    if mark.startswith("!"):
        return problem("RD112", place, tag=mark)
    return problem("RD111", place, mark=mark, sign=mark[:1])


def _no_key(source: SourceFile, event: Any, found: str, hint: str) -> Problem:
    return problem("RD115", source.text.place(event.start_mark.index, event.end_mark.index), found=found, hint=hint)


def _repeated_keys(source: SourceFile, repeated: dict[int, Any]) -> list[Problem]:
    """Return a problem for each key that stands twice, with both places: one more pass finds all that came first."""
    from praktik.round.positions import find_first_keys

    problems = []
    for start, first in find_first_keys(source, repeated.keys()).items():
        event, also = repeated[start], source.text.place(*first)
        place = source.text.place(start, event.end_mark.index)
        problems.append(problem("RD110", place, also, key=event.value, line=also.line))
    return problems


def _control_character(source: SourceFile) -> Problem:
    text = source.raw.decode("utf-8")
    match = _CONTROL.search(text)
    start = match.start() if match else 0
    return problem("RD107", _place(source, start), character=f"U+{ord(text[start]):04X}", hint="delete it")


def _escaped_control_character(source: SourceFile, event: Any) -> Problem:
    match = _CONTROL.search(event.value)
    assert match is not None
    place = source.text.place(event.start_mark.index, event.end_mark.index)
    hint = r'inside "…" a backslash has a meaning of its own: write \\ for it, or use single quotes'
    return problem("RD107", place, character=f"U+{ord(match[0]):04X}, written with a backslash", hint=hint)


class _Trouble(NamedTuple):
    """Where the parser stopped, and where what it was reading began."""

    said: str
    source: SourceFile
    start: int
    opened: int | None

    @property
    def place(self) -> Place:
        return _place(self.source, self.start)

    @property
    def opening(self) -> Place | None:
        """Return where it began, if that is on an earlier line."""
        if self.opened is None:
            return None
        place = _place(self.source, self.opened)
        return place if place.line < self.place.line else None

    @property
    def rest(self) -> str:
        """Return what stands on the line from there on."""
        place = self.place
        return place.text[place.column - 1 :].rstrip()

    @property
    def before(self) -> str:
        """Return what stands on the line before."""
        place = self.place
        return place.text[: place.column - 1].rstrip()


class _Words(NamedTuple):
    """What to say: `at` where it is not the place at which the parser stopped."""

    reason: str
    expected: str
    hint: str
    at: Place | None = None
    also: Place | None = None
    found: str | None = None


def _syntax_problem(source: SourceFile, error: yaml.MarkedYAMLError) -> Problem:
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    trouble = _Trouble(
        said=error.problem or "",
        source=source,
        start=mark.index if mark is not None else 0,
        opened=opened.index if opened is not None else None,
    )
    if (blank := _wrong_blank(trouble)) is not None:
        return blank
    word = next((word for said, word in _EXPLAINED.items() if trouble.said.startswith(said)), _CANNOT_SAY)
    words = word if isinstance(word, _Words) else word(trouble)
    found = words.found
    if found is None:
        found = f"'{_short(trouble.rest)}'" if trouble.rest else "the end of the line"
    return problem(
        "RD109",
        words.at or trouble.place,
        words.also,
        reason=words.reason,
        expected=words.expected,
        found=found,
        hint=words.hint,
    )


def _wrong_blank(trouble: _Trouble) -> Problem | None:
    """Return the problem of a tab, or of what only looks like a space, where the line is indented."""
    place = trouble.place
    indentation = place.text[: len(place.text) - len(place.text.lstrip())]
    if trouble.rest.startswith("\t") or place.text[place.column - 1 : place.column] == "\t":
        return problem("RD108", place)
    if "\t" in indentation:
        return problem("RD108", place._replace(column=indentation.index("\t") + 1))
    if (match := re.search(_LOOKS_LIKE_A_SPACE, place.text[: len(indentation) + 1])) is not None:
        at = place._replace(column=match.start() + 1, width=1)
        hint = "replace it by a space; it often comes along when text is pasted from a web page or a letter"
        return problem("RD107", at, character=f"U+{ord(match[0]):04X}, which only looks like a space", hint=hint)
    return None


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _line_above(trouble: _Trouble) -> Place | None:
    """Return the nearest line above that says something."""
    start = trouble.start - trouble.place.column
    while start >= 0:
        place = _place(trouble.source, start)
        text = place.text.strip()
        if text and not text.startswith("#"):
            return _whole_line(place)
        start -= place.column
    return None


def _whole_line(place: Place) -> Place:
    indentation = len(place.text) - len(place.text.lstrip())
    return place._replace(column=indentation + 1, width=max(1, len(place.text.strip())))


def _colon(trouble: _Trouble) -> _Words:
    """Explain a colon that cannot stand where it is: the line holds two, or belongs to the one above."""
    if (value := re.match(_ONE_VALUE, trouble.place.text)) is not None and re.search(r":\s", trouble.before + " "):
        whole = value["value"].strip("“”")
        quotes = "'" if '"' in whole else '"'
        fits = len(whole) <= 60 and quotes not in whole
        hint = f"put quotes round the text: {value['key']}: {quotes}{whole}{quotes}" if fits else ""
        return _Words(
            "a second colon on the line",
            "one 'key: value' on a line, and quotes round a text that holds ': '",
            hint or "put quotes round the text after the first colon",
        )
    above = _line_above(trouble)
    hint = _fault_of(above) or "indent it exactly like the other keys of its entry"
    return _Words(
        "this line is taken for a part of the one above",
        "a key of its own on each line, all keys of an entry exactly below each other",
        hint,
        at=_whole_line(trouble.place),
        also=above,
        found=f"'{_short(trouble.place.text.strip())}'",
    )


def _fault_of(line: Place | None) -> str:
    """Return what is to be done with a line, if it is one that was meant as a key and its value."""
    if line is not None and (joined := re.fullmatch(_COLON_WITHOUT_SPACE, line.text)) is not None:
        return f"put a space after the colon in line {line.line}: {joined['key']}: {_short(joined['value'])}"
    if line is not None and ":" not in line.text and not line.text.startswith(("---", "...", "%")):
        return f"line {line.line} has no colon: write 'key: value' there"
    return ""


def _key_without_colon(trouble: _Trouble) -> _Words:
    place = trouble.opening or trouble.place
    text = place.text[place.column - 1 :].rstrip()
    place = place._replace(width=max(1, len(text)))
    found = f"'{_short(text)}'"
    if (joined := re.fullmatch(_COLON_WITHOUT_SPACE, text)) is not None:
        hint = f"write {joined['key']}: {_short(joined['value'])}"
        return _Words("there is no space after the colon", "key: value", hint, place, None, found)
    hint = "write 'key: value', or indent the line deeper if it goes on with the text above"
    return _Words("a key without a colon", "a key, a colon and a space", hint, place, None, found)


def _open_quotation(trouble: _Trouble) -> _Words:
    return _Words(
        "a quotation mark is never closed",
        "a closing quotation mark",
        "close the quotation; inside '…' an apostrophe is written twice",
        trouble.opening or (_place(trouble.source, trouble.opened) if trouble.opened is not None else None),
        None,
        "none before the file ends",
    )


def _open_bracket(closing: str, what: str) -> Callable[[_Trouble], _Words]:
    def explain(trouble: _Trouble) -> _Words:
        opening = trouble.opening
        if opening is None and trouble.rest:
            hint = f"put a comma between two values, and close the bracket with {closing}"
            return _Words(f"{what} is interrupted here", f"a comma or {closing}", hint)
        return _Words(
            f"{what} is not closed",
            f"a closing {closing}",
            f"put {closing} at its end, and a comma between two values",
            at=opening,
            also=_whole_line(trouble.place) if trouble.rest else None,
            found=f"'{_short(trouble.place.text.strip())}'" if trouble.rest else "the end of the file",
        )

    return explain


def _no_place_for_it(trouble: _Trouble) -> _Words:
    """Explain something that is no key where a key should come."""
    if trouble.before.endswith(("'", '"')):
        return _Words(
            "the text goes on after its closing quotation mark",
            "nothing more on the line",
            "put all of the text inside the quotation marks; inside '…' an apostrophe is written twice",
        )
    if trouble.rest.startswith(("]", "}")):
        return _Words("a closing bracket without an opening one", "as many ] and } as [ and {", "remove it")
    if trouble.rest.startswith(":"):
        return _Words("there is no key before the colon", "key: value", "write the key's name before the colon")
    opening = trouble.opening
    hint = "see whether it is indented right, and whether all quotes and brackets above are closed"
    if opening is not None and not trouble.before and opening.column != trouble.place.column:
        hint = f"begin it in column {opening.column}, like the key in line {opening.line}"
    return _Words(
        "this line does not fit in here",
        "a key, indented exactly like the other keys of its entry",
        hint,
        also=opening,
    )


def _no_entry(trouble: _Trouble) -> _Words:
    """Explain a line inside a list that neither begins an entry nor belongs to one."""
    opening = trouble.opening
    column = opening.column if opening is not None else 1
    if trouble.rest.startswith("-"):
        hint = f"begin it in column {column} like the others, or deeper if it is a list inside the entry above"
    else:
        hint = f"begin it in column {column + 2}, below the first key of its entry"
    return _Words(
        "this line does not fit into the list",
        f"a '-' in column {column}, or a line that belongs to the entry above",
        hint,
        also=opening,
        found=f"'{_short(trouble.rest)}' in column {trouble.place.column}",
    )


def _no_value(trouble: _Trouble) -> _Words:
    if not trouble.rest:
        return _Words(
            "the file ends in the middle of a list or an entry",
            "a closing ] or }",
            "close what was opened with [ or {",
            at=_line_above(trouble),
            found="the end of the file",
        )
    if trouble.rest.startswith(("]", "}")) and not trouble.before.endswith((",", "[", "{")):
        return _Words("a closing bracket without an opening one", "as many ] and } as [ and {", "remove it")
    return _Words(
        "a value is missing", "a value between two commas", "write the value, or remove the extra comma or bracket"
    )


def _special_beginning(trouble: _Trouble) -> _Words:
    place = trouble.place if trouble.opened is None else _place(trouble.source, trouble.opened)
    text = place.text[place.column - 1 :].rstrip()
    return _Words(
        "a text cannot begin with this sign",
        "quotes round a text that begins with @ ` % & * ! | > or ?",
        f'write "{text}"'
        if len(text) <= 40 and not re.search(r"[\"\\#,\[\]{}]", text)
        else "put quotes round the text",
        at=place,
        found=f"'{_short(text)}'",
    )


def _after_the_end(trouble: _Trouble) -> _Words:
    return _Words(
        "the file goes on where it should end",
        "one list, or the keys of one entry, all beginning in the same column",
        _fault_of(_line_above(trouble)) or "see whether this line, or the one above, is indented right",
    )


_BACKSLASH = _Words(
    "a backslash inside double quotes that means nothing",
    "\\\\ for a backslash",
    "write the text in single quotes, or double the backslash",
)
_LIST_ON_THE_LINE = _Words(
    "a list cannot begin on the line of its key",
    "each '- ' on a line of its own, below the key",
    'put it on the next line; a text that is only a dash wants quotes: "-"',
)
_CANNOT_SAY = _Words(
    "it cannot be read from here on",
    "keys and values, or a list",
    "see whether quotes, brackets and indentation are right, here and on the line above",
)
_EXPLAINED: dict[str, _Words | Callable[[_Trouble], _Words]] = {
    "mapping values are not allowed": _colon,
    "could not find expected ':'": _key_without_colon,
    "did not find expected key": _no_place_for_it,
    "did not find expected '-' indicator": _no_entry,
    "did not find expected ',' or ']'": _open_bracket("]", "a list"),
    "did not find expected ',' or '}'": _open_bracket("}", "an entry in braces"),
    "did not find expected node content": _no_value,
    "found unexpected end of stream": _open_quotation,
    "found unexpected document indicator": _open_quotation,
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "block sequence entries are not allowed": _LIST_ON_THE_LINE,
    "found character that cannot start any token": _special_beginning,
    "did not find expected alphabetic or numeric character": _special_beginning,
    "did not find expected comment or line break": _special_beginning,
    "found an indentation indicator equal to 0": _special_beginning,
    "found undefined tag handle": _special_beginning,
    "did not find expected whitespace": _special_beginning,
    "did not find expected tag URI": _special_beginning,
    "did not find the expected '>'": _special_beginning,
    "mapping keys are not allowed": _special_beginning,
    "found unknown directive name": _special_beginning,
    "could not find expected directive name": _special_beginning,
    "did not find expected <document start>": _after_the_end,
}
