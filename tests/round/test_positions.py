"""Positions: what a span covers, read again, is the value that was looked for."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from praktik.problems.phrase import alike
from praktik.round.positions import Path as DataPath
from praktik.round.positions import Position, Span, find_first_keys, find_scalars, locate
from praktik.round.reader import read_data
from praktik.round.source import SourceFile

WORDS = st.text(
    st.one_of(st.sampled_from("ab 0:#-'\"[]{},&*!|>%@`?~\\\n"), st.sampled_from("æøåé😀́中")), min_size=0, max_size=12
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, True, False]),
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "indent": st.integers(2, 6),
        "width": st.sampled_from([5, 20, 80]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4))


DATA = st.recursive(WORDS, _nested, max_leaves=12)


def source_of(text: str) -> SourceFile:
    return SourceFile(Path("f.yaml"), text.encode())


def paths_in(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths_in(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from paths_in(value, (*path, index))


def assert_reads_as(text: str, span: Span, value: Any) -> None:
    """Check what a part of a file holds, with the first of its lines indented as it was."""
    start, end = span
    if re.match(r"[|>][0-9]", text[start:]):
        return  # how deep it is indented is said by what stands above
    if re.match(r"['\"\[{](?s:.*)\n *(?:- |[\w.-]+:\s)", text[start:end]):
        return  # indented as it is here, a quotation that goes on like this looks as if it had never been closed
    column = start - (text.rfind("\n", 0, start) + 1)
    assert read_data(source_of(" " * column + text[start:end]), alike("x")) == value


@settings(max_examples=300, deadline=None)
@given(data=DATA, style=STYLES)
def test_each_span_reads_back_as_its_value(data: Any, style: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, sort_keys=False, **style)
    source = source_of(text)
    assume(yaml.load(text, yaml.CSafeLoader) == data)  # the dumper folds some texts wrongly
    assert read_data(source, alike("x")) == data
    wanted = dict(paths_in(data))
    found = locate(source, wanted)
    assert found.keys() == wanted.keys()
    for path, position in found.items():
        assert_reads_as(text, position.value, wanted[path])
        if path and isinstance(path[-1], str):
            assert_reads_as(text, position.key, path[-1])


DOCUMENT = """\
# æøå 😀
"et navn": 'Ærø'   # a comment
liste:
- a
-   [b, {c: d,
      e: f}]
-
- |
  tekst: nej
  mere
tom:
sidst: >
  et
  to
"""


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("et navn",), '"et navn"', "'Ærø'"),
        (("liste", 0), "a", "a"),
        (("liste", 1), None, "[b, {c: d,\n      e: f}]"),
        (("liste", 1, 1, "e"), "e", "f"),
        (("liste", 2), "", ""),
        (("liste", 3), None, "|\n  tekst: nej\n  mere\n"),
        (("tom",), "tom", ""),
        (("sidst",), "sidst", ">\n  et\n  to\n"),
    ],
)
def test_spans_in_a_document_of_many_forms(path: DataPath, key: str | None, value: str) -> None:
    for text in (DOCUMENT, DOCUMENT.replace("\n", "\r\n")):
        position = locate(source_of(text), [path])[path]
        assert text[slice(*position.value)].replace("\r", "") == value
        if key is not None:
            assert text[slice(*position.key)] == key


def test_a_path_that_leads_nowhere_gets_the_nearest_part_above() -> None:
    text = "a:\n  b: [c]\n"
    found = locate(source_of(text), [("a", "x", 3), ("a", "b", 9), ("z",), ()])
    assert text[slice(*found["a", "x", 3].key)] == "a"
    assert text[slice(*found["a", "b", 9].value)] == "[c]"
    assert found["z",] == found[()]
    assert found[()].value == (0, len(text))
    assert locate(source_of("# nothing\n"), [("a",)])["a",] == Position((0, 1), (0, 1))


def test_the_place_of_a_block_is_its_first_line_alone() -> None:
    source = source_of("a:\n  - b: c\n    d: e\n")
    place = source.text.place(*locate(source, [("a", 0)])["a", 0].value)
    assert (place.line, place.column, place.width) == (2, 5, len("b: c"))


def test_the_place_of_nothing_is_where_it_would_stand() -> None:
    source = source_of("- a:\n- b: c\n")
    place = source.text.place(*locate(source, [(0, "a")])[0, "a"].value)
    assert (place.line, place.column, place.width) == (1, 5, 1)


@settings(max_examples=100, deadline=None)
@given(data=st.lists(st.dictionaries(WORDS, DATA, min_size=1, max_size=3), min_size=1, max_size=3), style=STYLES)
def test_first_keys_are_those_of_the_same_entry(data: list[dict[str, Any]], style: dict[str, Any]) -> None:
    """Each key is its own first where none stands twice; looked for again in the same file, the same span is found."""
    text = yaml.safe_dump(data, sort_keys=False, **style)
    source = source_of(text)
    spans = [
        position.key
        for position in locate(source, [(i, key) for i, entry in enumerate(data) for key in entry]).values()
    ]
    assert find_first_keys(source, {start for start, _ in spans}) == {span[0]: span for span in spans}


def test_scalars_are_found_with_how_they_are_written() -> None:
    text = "- a: [b, 'c d']\n  ? [x]\n  : {y: }\n- |\n  é\n- *z\n- e f\n"
    source = SourceFile(Path("f.yaml"), text.encode())
    found = [(text[slice(*scalar.span)], scalar.is_plain, scalar.is_key) for scalar in find_scalars(source)]
    assert found == [
        ("a", True, True),
        ("b", True, False),
        ("'c d'", False, False),
        ("x", True, False),
        ("y", True, True),
        ("", True, False),
        ("|\n  é\n", False, False),
        ("e f", True, False),
    ]


def test_scalars_are_found_up_to_a_mistake() -> None:
    source = SourceFile(Path("f.yaml"), b"a: b\nc: ]\nd: e\n")
    assert [scalar.span for scalar in find_scalars(source)] == [(0, 1), (3, 4), (5, 6)]
