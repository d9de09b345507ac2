"""Values replaced where they stand: whatever else is in the file stays as it is, to the byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik.problems.phrase import alike
from praktik.problems.place import Place
from praktik.round.editing import Edit, replace_values
from praktik.round.finding import Pointer, find_places
from praktik.round.reader import read_data
from praktik.round.source import SourceFile

TEXT = "# begin\r\n- id: 'a ' # note\r\n  at: {from: 13.9.2027,to: x}\r\n\r\n  \"næme\":   æ  \n- [a,  b , ]\n# end"


def source_of(text: str) -> SourceFile:
    return SourceFile(Path("f.yaml"), text.encode())


def replaced(text: str, *changes: tuple[tuple[str | int, ...], str]) -> str | None:
    source = source_of(text)
    pointers = [Pointer(source, path) for path, _ in changes]
    places = find_places(pointers)
    edits = [Edit(places[pointer], value) for pointer, (_, value) in zip(pointers, changes, strict=True)]
    return replace_values(source, edits)


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ((0, "id"), "a", "'a '", '"a"'),
        ((0, "at", "from"), "2027-09-13", "13.9.2027", "2027-09-13"),
        ((0, "næme"), "Øst & Vest", "æ  \n", "Øst & Vest  \n"),
        ((1, 1), "a, b", "  b ", '  "a, b" '),
        ((1, 0), "null", "[a,", '["null",'),
        ((1, 0), "a: b", "[a,", '["a: b",'),
        ((1, 0), "x #y", "[a,", '["x #y",'),
    ],
)
def test_nothing_but_the_value_changes(path: tuple[str | int, ...], value: str, old: str, new: str) -> None:
    assert replaced(TEXT, (path, value)) == TEXT.replace(old, new)


def test_several_on_one_line() -> None:
    mended = replaced("{a: x, b: yy, c: z}", (("a",), "long one"), (("c",), "q"))
    assert mended == "{a: long one, b: yy, c: q}"


def test_what_would_change_more_is_not_done() -> None:
    source = source_of("{a: x, b: y}")
    assert replace_values(source, [Edit(Place("f.yaml", 1, 2, 4, ""), "z")]) is None
    assert replace_values(source, [Edit(Place("f.yaml", 1, 3, 2, ""), "z")]) is None


@given(value=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"])))
def test_any_text_is_read_back_as_it_is(value: str) -> None:
    text = "- {a: x, b: [y, z]}  # note\n"
    mended = replaced(text, ((0, "b", 0), value))
    if any(sign in value for sign in "\ufeffÂÃâ"):  # what nobody may write, and what garbled letters begin with
        return
    assert mended is not None
    read = read_data(source_of(mended), alike("x"))
    assert read == [{"a": "x", "b": [value, "z"]}]
    assert mended.endswith(", z]}  # note\n")
