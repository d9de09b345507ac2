"""What YAML's parser refuses, at the place a person has to mend rather than the one where the parser noticed."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import yaml

from praktik.problems.catalogue import problem
from praktik.problems.phrase import Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.problems.words import reading, yaml_syntax
from praktik.round.pasted_text import disguised_sign
from praktik.round.source import SourceFile

_LONGEST_SHOWN = 40
_LONGEST_QUOTED = 60
_FEWEST_COLUMNS = 3
_COLON_WITHOUT_SPACE = r"\s*(?:- +)*(?P<key>[\w.-]+):(?P<value>[^\s/:].*)"
_BEFORE_A_KEY = r"\s*(?:- +)*"
_KEY_OR_ENTRY = r"\s*(?:- +\S|[\w.-]+:(?:\s|$))"
_ONE_VALUE = r"\s*(?:- +)*(?P<key>[\w.-]+): +(?P<value>.*\S)"


class _Trouble(NamedTuple):
    """Where the parser stopped, and where what it was reading began."""

    said: str
    source: SourceFile
    start: int
    opened: int | None

    @property
    def place(self) -> Place:
        return self.source.place(self.start)

    @property
    def opening(self) -> Place | None:
        """Return where it began, if that is on an earlier line."""
        if self.opened is None:
            return None
        place = self.source.place(self.opened)
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

    reason: Phrase
    expected: Phrase
    hint: Phrase
    at: Place | None = None
    also: Place | None = None
    found: Phrase | None = None


def explain_syntax(source: SourceFile, error: yaml.MarkedYAMLError | None, quotations: Sequence[Any]) -> list[Problem]:
    """Return what the parser refused, and what else must be wrong; `quotations` are those over several lines.

    A quotation that was never closed ends where the next one should begin, and from there on all are inside out: then
    the first one is what has to be mended, wherever the parser stopped, or even if it did not.
    """
    unclosed = next((event for event in quotations if _swallows_lines(source, event)), None)
    if unclosed is not None:
        return [_unclosed_quotation(source, unclosed)]
    return [] if error is None else [_refused(source, error)]


def _swallows_lines(source: SourceFile, quotation: Any) -> bool:
    """Tell whether lines in a quotation look like keys and entries of their own, and are not indented as its text."""
    start, end = quotation.start_mark.index, quotation.end_mark.index
    opening = source.place(start).text
    before = re.match(_BEFORE_A_KEY, opening)
    deepest = before.end() if before is not None else 0
    lines = source.characters[start:end].split("\n")[1:]
    return any(
        len(line) - len(line.lstrip(" ")) <= deepest and re.match(_KEY_OR_ENTRY, line) is not None for line in lines
    )


def _unclosed_quotation(source: SourceFile, quotation: Any) -> Problem:
    opening, end = source.place(quotation.start_mark.index), source.place(quotation.end_mark.index - 1)
    return problem(
        "RD109",
        opening,
        end,
        reason=yaml_syntax.QUOTATION_OPENED_HERE,
        expected=yaml_syntax.CLOSING_QUOTATION,
        found=yaml_syntax.RUNS_ON(number=end.line),
        hint=yaml_syntax.CLOSE_IT_ON_ITS_LINE(number=opening.line),
    )


def _refused(source: SourceFile, error: yaml.MarkedYAMLError) -> Problem:
    """Return what the parser refused, as a problem."""
    mark, opened = error.problem_mark or error.context_mark, error.context_mark
    trouble = _Trouble(
        said=error.problem or "",
        source=source,
        start=mark.index if mark is not None else 0,
        opened=opened.index if opened is not None else None,
    )
    if (pasted := _pasted(trouble)) is not None:
        return pasted
    if (foreign := foreign_content(source)) is not None:
        return foreign
    word = next((word for said, word in _EXPLAINED.items() if trouble.said.startswith(said)), _CANNOT_SAY)
    words = word if isinstance(word, _Words) else word(trouble)
    found = words.found
    if found is None:
        found = _quoted(trouble.rest) if trouble.rest else yaml_syntax.END_OF_LINE
    return problem(
        "RD109",
        words.at or trouble.place,
        words.also,
        reason=words.reason,
        expected=words.expected,
        found=found,
        hint=words.hint,
    )


def _pasted(trouble: _Trouble) -> Problem | None:
    """Return the problem of a sign that is not what it looks like: where the parser stopped, or just above."""
    place = trouble.place
    if trouble.rest.startswith("\t") or place.text[place.column - 1 : place.column] == "\t":
        return problem("RD108", place)
    indentation = place.text[: len(place.text) - len(place.text.lstrip())]
    if "\t" in indentation:
        return problem("RD108", place._replace(column=indentation.index("\t") + 1))
    for line in (place, trouble.opening, _line_above(trouble)):
        if line is not None and (found := disguised_sign(line)) is not None:
            return found
    return None


def foreign_content(source: SourceFile) -> Problem | None:
    """Return what the file holds instead of YAML: two versions that git could not join, or a table."""
    if (conflict := re.search(r"^<{7} .*", source.characters, re.MULTILINE)) is not None:
        return problem(
            "RD109",
            source.text.place(*conflict.span()),
            reason=yaml_syntax.TWO_VERSIONS,
            expected=yaml_syntax.ONE_VERSION,
            found=_quoted(conflict[0].rstrip()),
            hint=yaml_syntax.CHOOSE_A_VERSION,
        )
    if (
        table := re.match(r"\s*(?P<head>\w[\w .-]*(?P<comma>[;,\t])[^:#\[{\n]*)$", source.characters, re.MULTILINE)
    ) is None:
        return None
    head = table["head"].rstrip()
    if head.count(table["comma"]) < _FEWEST_COLUMNS - 1:
        return None
    return problem(
        "RD109",
        source.text.place(table.start("head"), table.start("head") + len(head)),
        reason=yaml_syntax.A_TABLE,
        expected=yaml_syntax.ENTRIES_OF_KEYS,
        found=_quoted(head),
        hint=yaml_syntax.WRITE_OUT_THE_TABLE,
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _quoted(text: str) -> Phrase:
    return yaml_syntax.QUOTED(text=_short(text))


def _line_above(trouble: _Trouble) -> Place | None:
    """Return the nearest line above that says something."""
    start = trouble.start - trouble.place.column
    while start >= 0:
        place = trouble.source.place(start)
        text = place.text.strip(" \t")
        if text and not text.startswith("#"):
            return _whole_line(place)
        start -= place.column
    return None


def _first_line(trouble: _Trouble) -> Place | None:
    """Return the first line of the file that says something, if it is no entry of a list."""
    match = re.search(r"^(?!---)[ \t]*[^\s#-].*", trouble.source.characters, re.MULTILINE)
    return _whole_line(trouble.source.place(match.start())) if match is not None else None


def _whole_line(place: Place) -> Place:
    indentation = len(place.text) - len(place.text.lstrip())
    return place._replace(column=indentation + 1, width=max(1, len(place.text.strip())))


def _colon(trouble: _Trouble) -> _Words:
    """Explain a colon that cannot stand where it is: the line holds two, or belongs to the one above."""
    if (value := re.match(_ONE_VALUE, trouble.place.text)) is not None and re.search(r":\s", trouble.before + " "):
        whole = value["value"].strip("“”")
        quotes = "'" if '"' in whole else '"'
        fits = len(whole) <= _LONGEST_QUOTED and quotes not in whole
        line = f"{value['key']}: {quotes}{whole}{quotes}"
        return _Words(
            yaml_syntax.SECOND_COLON,
            yaml_syntax.ONE_COLON,
            yaml_syntax.QUOTE_THE_VALUE(line=line) if fits else yaml_syntax.QUOTE_AFTER_THE_COLON,
        )
    above = _line_above(trouble)
    return _Words(
        yaml_syntax.PART_OF_THE_LINE_ABOVE,
        yaml_syntax.KEYS_BELOW_EACH_OTHER,
        _fault_of(above) or yaml_syntax.INDENT_LIKE_THE_OTHERS,
        at=_whole_line(trouble.place),
        also=above,
        found=_quoted(trouble.place.text.strip()),
    )


def _fault_of(line: Place | None) -> Phrase | None:
    """Return what is to be done with a line, if it is one that was meant as a key and its value."""
    if line is not None and (joined := re.fullmatch(_COLON_WITHOUT_SPACE, line.text)) is not None:
        mended = f"{joined['key']}: {_short(joined['value'])}"
        return yaml_syntax.SPACE_AFTER_THE_COLON_ABOVE(number=line.line, line=mended)
    if line is not None and ":" not in line.text and not line.text.startswith(("---", "...", "%")):
        return yaml_syntax.NO_COLON_ABOVE(number=line.line)
    return None


def _key_without_colon(trouble: _Trouble) -> _Words:
    place = trouble.opening or trouble.place
    text = place.text[place.column - 1 :].rstrip()
    place = place._replace(width=max(1, len(text)))
    if (joined := re.fullmatch(_COLON_WITHOUT_SPACE, text)) is not None:
        hint = yaml_syntax.WRITE_LINE(line=f"{joined['key']}: {_short(joined['value'])}")
        reason, expected = yaml_syntax.NO_SPACE_AFTER_THE_COLON, yaml_syntax.KEY_AND_VALUE
        return _Words(reason, expected, hint, place, None, _quoted(text))
    return _Words(
        yaml_syntax.KEY_WITHOUT_COLON,
        yaml_syntax.KEY_COLON_SPACE,
        yaml_syntax.WRITE_KEY_AND_VALUE,
        at=place,
        found=_quoted(text),
    )


def _open_quotation(trouble: _Trouble) -> _Words:
    return _Words(
        yaml_syntax.OPEN_QUOTATION,
        yaml_syntax.CLOSING_QUOTATION,
        yaml_syntax.CLOSE_THE_QUOTATION,
        at=trouble.opening or (trouble.source.place(trouble.opened) if trouble.opened is not None else None),
        found=yaml_syntax.NONE_BEFORE_THE_END,
    )


def _open_bracket(closing: str, what: Phrase) -> Callable[[_Trouble], _Words]:
    def explain(trouble: _Trouble) -> _Words:
        opening = trouble.opening
        if opening is None and trouble.rest:
            return _Words(
                yaml_syntax.INTERRUPTED(what=what),
                yaml_syntax.COMMA_OR_BRACKET(closing=closing),
                yaml_syntax.PUT_A_COMMA(closing=closing),
            )
        return _Words(
            yaml_syntax.NOT_CLOSED(what=what),
            yaml_syntax.A_CLOSING(closing=closing),
            yaml_syntax.CLOSE_AT_ITS_END(closing=closing),
            at=opening,
            also=_whole_line(trouble.place) if trouble.rest else None,
            found=_quoted(trouble.place.text.strip()) if trouble.rest else yaml_syntax.END_OF_FILE,
        )

    return explain


def _no_place_for_it(trouble: _Trouble) -> _Words:
    """Explain something that is no key where a key should come."""
    if trouble.rest == "," and trouble.before.endswith(("'", '"', "]", "}")):
        return _Words(yaml_syntax.COMMA_AT_THE_END, yaml_syntax.NOTHING_MORE, yaml_syntax.REMOVE_THE_COMMA)
    if trouble.before.endswith(("'", '"')):
        line = _quoted_as_a_whole(trouble.place.text)
        hint = yaml_syntax.WRITE_LINE(line=line) if line is not None else yaml_syntax.ALL_INSIDE_THE_QUOTES
        return _Words(yaml_syntax.TEXT_GOES_ON, yaml_syntax.NOTHING_MORE, hint)
    if trouble.before.endswith("]") and not trouble.rest.startswith(("]", "}")):
        line = _quoted_as_a_whole(trouble.place.text)
        hint = yaml_syntax.WRITE_LINE(line=line) if line is not None else yaml_syntax.QUOTE_THE_TEXT
        return _Words(yaml_syntax.TEXT_AFTER_BRACKET, yaml_syntax.QUOTES_ROUND_BRACKETS, hint)
    if trouble.rest.startswith(("]", "}")):
        return _CLOSING_BRACKET_ALONE
    if trouble.rest.startswith(":"):
        reason, expected = yaml_syntax.NO_KEY_BEFORE_THE_COLON, yaml_syntax.KEY_AND_VALUE
        return _Words(reason, expected, yaml_syntax.WRITE_THE_KEY_BEFORE)
    if (words := _first_entry_without_a_dash(trouble)) is not None:
        return words
    opening = trouble.opening
    hint = yaml_syntax.SEE_INDENTATION_AND_QUOTES
    if opening is not None and not trouble.before and opening.column != trouble.place.column:
        hint = yaml_syntax.BEGIN_LIKE_THE_KEY(column=opening.column, number=opening.line)
    return _Words(yaml_syntax.DOES_NOT_FIT_IN, yaml_syntax.KEY_INDENTED_LIKE_THE_OTHERS, hint, also=opening)


def _no_entry(trouble: _Trouble) -> _Words:
    """Explain a line inside a list that neither begins an entry nor belongs to one."""
    opening = trouble.opening
    column = opening.column if opening is not None else 1
    if trouble.rest.startswith("-"):
        hint = yaml_syntax.BEGIN_LIKE_THE_ENTRIES(column=column)
    elif opening is not None and _key(opening.text) == _key(trouble.rest):
        hint = reading.WRITE_A_DASH(line=_short(trouble.rest))
    else:
        hint = yaml_syntax.BEGIN_BELOW_THE_FIRST_KEY(column=column + 2)
    return _Words(
        yaml_syntax.DOES_NOT_FIT_INTO_THE_LIST,
        yaml_syntax.DASH_IN_COLUMN(column=column),
        hint,
        also=opening,
        found=yaml_syntax.IN_COLUMN(text=_short(trouble.rest), column=trouble.place.column),
    )


def _no_value(trouble: _Trouble) -> _Words:
    if not trouble.rest:
        return _Words(
            yaml_syntax.ENDS_IN_THE_MIDDLE,
            yaml_syntax.CLOSING_BRACKET,
            yaml_syntax.CLOSE_WHAT_WAS_OPENED,
            at=_line_above(trouble),
            found=yaml_syntax.END_OF_FILE,
        )
    if trouble.rest.startswith(("]", "}")) and not trouble.before.endswith((",", "[", "{")):
        return _CLOSING_BRACKET_ALONE
    return _Words(yaml_syntax.VALUE_MISSING, yaml_syntax.VALUE_BETWEEN_COMMAS, yaml_syntax.WRITE_THE_VALUE)


def _dash_after_the_key(trouble: _Trouble) -> _Words:
    if trouble.rest == "-":
        return _Words(yaml_syntax.DASH_AS_VALUE, yaml_syntax.VALUE_OR_NOTHING, yaml_syntax.LEAVE_IT_EMPTY)
    line = _quoted_as_a_whole(trouble.place.text)
    return _Words(
        yaml_syntax.LIST_ON_THE_LINE_OF_ITS_KEY,
        yaml_syntax.DASHES_ON_LINES_OF_THEIR_OWN,
        yaml_syntax.QUOTED_OR_ON_THE_NEXT_LINE(line=line) if line is not None else yaml_syntax.PUT_IT_ON_THE_NEXT_LINE,
    )


def _special_beginning(trouble: _Trouble) -> _Words:
    place = trouble.place if trouble.opened is None else trouble.source.place(trouble.opened)
    text = place.text[place.column - 1 :].rstrip()
    quotable = len(text) <= _LONGEST_SHOWN and not re.search(r"[\"\\#,\[\]{}]", text)
    return _Words(
        yaml_syntax.CANNOT_BEGIN_WITH,
        yaml_syntax.QUOTES_ROUND_SIGNS,
        yaml_syntax.WRITE_QUOTED(text=text) if quotable else yaml_syntax.QUOTE_THE_TEXT,
        at=place,
        found=_quoted(text),
    )


def _quoted_as_a_whole(line: str) -> str | None:
    """Return a line with all of its value in quotes that it does not hold itself, if there are such."""
    match = re.fullmatch(_ONE_VALUE, line.rstrip())
    if match is None:
        return None
    text = match["value"]
    sign, inside = text[0], text[1:-1]
    if sign == text[-1] == "'" and re.search(r"\w'\w", inside) is not None and not re.search(r"'\W|\W'", inside):
        text = inside
    elif sign == text[-1] == '"' and '""' in inside and '"' not in inside.replace('""', ""):
        text = inside.replace('""', '"')
    quotes = '"' if '"' not in text else "'"
    if quotes in text or "\\" in text or " #" in text or len(text) > _LONGEST_QUOTED:
        return None
    return f"{match['key']}: {quotes}{text}{quotes}"


def _first_entry_without_a_dash(trouble: _Trouble) -> _Words | None:
    """Explain an entry of a list that begins like the keys at the start of the file, which have no dash."""
    first = _first_line(trouble)
    if first is None or not trouble.rest.startswith("- ") or _key(first.text) != _key(trouble.rest):
        return None
    return _Words(
        yaml_syntax.FIRST_ENTRY_WITHOUT_A_DASH,
        yaml_syntax.HYPHEN_AND_SPACE,
        yaml_syntax.WRITE_LINE(line=f"- {_short(first.text.strip())}"),
        at=first,
        also=trouble.place,
        found=_quoted(first.text.strip()),
    )


def _key(line: str) -> str:
    """Return the key that a line begins with, or the line itself where it has none."""
    match = re.match(_ONE_VALUE, line)
    return match["key"] if match is not None else line


def _after_the_end(trouble: _Trouble) -> _Words:
    if (words := _first_entry_without_a_dash(trouble)) is not None:
        return words
    return _Words(
        yaml_syntax.GOES_ON_AFTER_THE_END,
        yaml_syntax.ONE_LIST_OR_ONE_ENTRY,
        _fault_of(_line_above(trouble)) or yaml_syntax.SEE_THIS_AND_THE_LINE_ABOVE,
    )


_CLOSING_BRACKET_ALONE = _Words(yaml_syntax.CLOSING_WITHOUT_OPENING, yaml_syntax.AS_MANY_AS, yaml_syntax.REMOVE_IT)
_BACKSLASH = _Words(
    yaml_syntax.MEANINGLESS_BACKSLASH, yaml_syntax.DOUBLE_BACKSLASH, yaml_syntax.SINGLE_QUOTES_OR_DOUBLE_BACKSLASH
)
_CANNOT_SAY = _Words(
    yaml_syntax.CANNOT_BE_READ_ON,
    yaml_syntax.KEYS_AND_VALUES_OR_A_LIST,
    yaml_syntax.SEE_QUOTES_BRACKETS_INDENTATION,
)
_EXPLAINED: dict[str, _Words | Callable[[_Trouble], _Words]] = {
    "mapping values are not allowed": _colon,
    "could not find expected ':'": _key_without_colon,
    "did not find expected key": _no_place_for_it,
    "did not find expected '-' indicator": _no_entry,
    "did not find expected ',' or ']'": _open_bracket("]", yaml_syntax.A_LIST),
    "did not find expected ',' or '}'": _open_bracket("}", yaml_syntax.ENTRY_IN_BRACES),
    "did not find expected node content": _no_value,
    "found unexpected end of stream": _open_quotation,
    "found unexpected document indicator": _open_quotation,
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "block sequence entries are not allowed": _dash_after_the_key,
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
