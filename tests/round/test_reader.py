"""YAML into plain data: text stays text, nothing is guessed, and several mistakes are told at once."""

from pathlib import Path

import pytest
import yaml

from praktik.problems.problem import Problem, Refusal
from praktik.problems.words import reading
from praktik.round import reader
from praktik.round.reader import DEEPEST, Data, read_data
from praktik.round.source import SourceFile


def read(text: str) -> Data:
    return read_data(SourceFile(Path("f.yaml"), text.encode()), reading.LIST_OF(nouns=reading.OFFERS))


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as refusal:
        read(text)
    return refusal.value.problems


@pytest.mark.parametrize(
    "text",
    [
        "NO", "no", "yes", "on", "Off", "true", "False", "y", "007", "010", "0o17", "0x1F", "1_000", "3.0", "1e3", ".5",
        "nan", ".nan", ".inf", "-.INF", "12:30", "190:20:30", "2027-09-13", "2027-09-13 09:00", "1791158400", "+45 1",
        "Null", "NULL", "nul", "none", "=", "<<", "-", "æøå", "\U0001f469\U0001f3fd‍\U0001f4bb", "R&D", "a#b", "a:b", "http://x.dk",
    ],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    assert read(f"[{text}]" if text != "-" else "['-']") == [text]
    assert read(f"a: '{text}'") == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_nothing_unless_it_is_quoted(text: str) -> None:
    assert read(f"a: {text}\n") == {"a": None}
    assert read(f"- {text}\n- x\n") == [None, "x"]
    assert read(f"a: '{text}'") == {"a": text}
    assert read(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: |\n  x: y\n  - z\n", {"a": "x: y\n- z\n"}),
        ("a: >-\n  one\n  two\n\n  three\n", {"a": "one two\nthree"}),
        ("a: one\n  two\n", {"a": "one two"}),
        ("'a b': {\"c\": [d, {e: }]}", {"a b": {"c": ["d", {"e": None}]}}),
        ("? a\n: b\n", {"a": "b"}),
        ("- - a\n  - b\n- []\n- {}\n", [["a", "b"], [], {}]),
        ("---\na: b # c\n...\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: b\rc: d\r", {"a": "b", "c": "d"}),
        ("a:\tb\n", {"a": "b"}),
        ("word", "word"),
    ],
)
def test_forms_of_yaml(text: str, data: Data) -> None:
    assert read(text) == data


def test_depth_is_allowed_up_to_the_limit() -> None:
    data: Data = read("[" * DEEPEST + "]" * DEEPEST)
    for _ in range(DEEPEST - 1):
        assert isinstance(data, list)
        (data,) = data
    assert data == []
    (problem,) = refused("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert (problem.code, problem.place.column) == ("RD114", DEEPEST + 1)


@pytest.mark.parametrize("text", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000, "[[],\n" * 50_000])
def test_no_depth_crashes_the_reader(text: str) -> None:
    assert refused(text)[0].code in {"RD114", "RD115"}


def test_all_keys_that_stand_twice_are_told_with_both_places() -> None:
    text = "a: 1\nb: {x: 1, x: 2}\na:\n  x: 3\n  x: 4\n'a': 5\n"
    problems = refused(text)
    places = [(problem.place.line, problem.place.column, problem.also and problem.also.line) for problem in problems]
    assert places == [(2, 11, 2), (3, 1, 1), (5, 3, 4), (6, 1, 1)]
    assert {problem.code for problem in problems} == {"RD110"}


def test_many_repeated_keys_are_found_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = []
    parser = reader.EventParser

    def counting(raw: bytes) -> object:
        passes.append(len(raw))
        return parser(raw)

    monkeypatch.setattr(reader, "EventParser", counting)
    monkeypatch.setattr("praktik.round.positions.EventParser", counting)
    assert len(refused("- {a: 1, a: 2}\n" * 300)) == 300
    assert len(passes) == 2


def test_what_stands_before_a_mistake_in_the_form_is_told_as_well() -> None:
    problems = refused('a: &x 1\na: 2\nb: !y 3\nc: "\\0"\nd: [1\n')
    assert [problem.code for problem in problems] == ["RD111", "RD110", "RD112", "RD107", "RD109"]
    assert [problem.place.line for problem in problems] == [1, 2, 3, 4, 5]


def test_an_alias_as_a_key_is_one_problem() -> None:
    assert [problem.code for problem in refused("*x : y\n")] == ["RD111"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [("a: &x y", "&x"), ("a: [*x]", "*x"), ("a: !!int 3", "!!int"), ("a: {b: !x c}", "!x"), ("- &x\n", "&x")],
)
def test_a_mark_of_yaml_is_named_as_it_is_written(text: str, mark: str) -> None:
    (problem,) = refused(text)
    assert problem.found.in_language("en") == f"'{mark}'"
    assert problem.place.text[problem.place.column - 1 :][: problem.place.width] == mark


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\uffff"]
)
def test_characters_that_cannot_be_seen_are_refused_with_their_place(character: str) -> None:
    (problem,) = refused(f"a: b\nc: dé{character}e\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("RD107", 2, 6)
    assert f"U+{ord(character):04X}" in problem.found.in_language("en")


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x1b", "\\u0007", "\\N", "\\L", "\\uFEFF"])
def test_written_with_a_backslash_they_are_refused_too(escape: str) -> None:
    (problem,) = refused(f'a: "b{escape}"\n')
    assert (problem.code, problem.place.column) == ("RD107", 4)


def test_harmless_escapes_are_read() -> None:
    assert read('a: "\\t\\n\\"\\\\\\u00e6\\x20"') == {"a": '\t\n"\\æ '}


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n", "---\n", "~", "null\n", "---\n...\n"])
def test_an_empty_file_is_told(text: str) -> None:
    (problem,) = refused(text)
    assert (problem.code, problem.place.line) == ("RD105", 1)


def test_progress_is_told_now_and_then() -> None:
    text = "- {a: b}\n" * 110_000
    seen: list[int] = []
    read_data(SourceFile(Path("f.yaml"), text.encode()), reading.LIST_OF(nouns=reading.OFFERS), seen.append)
    assert len(seen) == 2
    assert 0 < seen[0] < seen[1] <= len(text)


SAID_IN_PLAIN_WORDS = [
    ('a: "x\nb: y\n', 1, 4, "never closed"),
    ("a: b\nc: [\n\n", 2, 1, "the file ends in the middle"),
    ("a: {b: [c,\n", 1, 1, "the file ends in the middle"),
    ("a: 'it's\n", 1, 8, "after its closing quotation mark"),
    ("a: [x\nb: y\n", 1, 4, "is not closed"),
    ("- a: {x: y\n", 1, 6, "is not closed"),
    ("a: [x}\n", 1, 6, "interrupted"),
    ("a: [x]]\n", 1, 7, "without an opening one"),
    ("a: ]\n", 1, 4, "without an opening one"),
    ("a: [x,, y]\n", 1, 7, "a value is missing"),
    ("- id: a\n  places 2\n", 2, 3, "a key without a colon"),
    ("- id: a\n  places:2\n", 2, 3, "no space after the colon"),
    ("- id:a\n  b: c\n", 2, 3, "part of the one above"),
    ("- id: a\n   b: c\n", 2, 4, "part of the one above"),
    ("- id: a\n b: c\n", 2, 2, "does not fit into the list"),
    ("- id: a\n  b: c\n - id: d\n", 3, 2, "does not fit into the list"),
    ("a: b\n- c\n", 2, 1, "does not fit in here"),
    ("a: b: c\n", 1, 5, "a second colon"),
    ("a: - b\n", 1, 4, "a list cannot begin"),
    ("a: @b\n", 1, 4, "cannot begin with this sign"),
    ("a: >b\n", 1, 4, "cannot begin with this sign"),
    ("a: **b**\n", 1, 4, "cannot begin with this sign"),
    ("a: ? b\n", 1, 4, "cannot begin with this sign"),
    ('a: "\\d"\n', 1, 5, "a backslash"),
    (": b\n", 1, 1, "no key before the colon"),
    ("a: b\n...\nc: d\n", 3, 1, "where it should end"),
    ("%YAML 9.9\n---\na: b\n", 1, 1, "cannot be read"),
    ("x" * 2000 + ": b\n", 1, 1, "part of the one above"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "words"), SAID_IN_PLAIN_WORDS)
def test_mistakes_in_the_form_are_said_in_plain_words(text: str, line: int, column: int, words: str) -> None:
    (problem,) = refused(text)
    assert problem.code == "RD109"
    assert words in problem.message.in_language("en")
    assert (problem.place.line, problem.place.column) == (line, column)
    for jargon in ("mapping", "token", "scalar", "block", "flow", "node", "sequence", "indicator", "directive"):
        for phrase in (problem.message, problem.expected, problem.hint):
            assert jargon not in phrase.in_language("en")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("title: Digital: nu\n", 'title: "Digital: nu"'),
        ('title: Digital: "nu"\n', "title: 'Digital: \"nu\"'"),
        ("- id: a\n  places:2\n", "write places: 2"),
        ("- id:a\n  b: c\n", "in line 1: id: a"),
        ("id a\nb: c\n", "line 1 has no colon"),
        ("# æøå\n\nid:a\n# x\n\nb: c\n", "in line 3: id: a"),
        ("a: @b\n", 'write "@b"'),
        ("- id: a\n b: c\n", "column 3"),
        ("a:\n  b: c\n   d: e\n", "exactly like the other keys"),
        ("- a: b\n  c: [d]\n   e: f\n", "begin it in column 3, like the key in line 1"),
    ],
)
def test_the_hint_says_what_to_write(text: str, hint: str) -> None:
    (problem,) = refused(text)
    assert hint in problem.hint.in_language("en")


@pytest.mark.parametrize(
    "text",
    [
        "a:\n\tb: c\n",
        "- a: b\n  \tc: d\n",
        "-\ta: b\n",
        "a: |\n\tb\n",
        "a: b\n\t\nc: d\n",
        "- a: b\n   \tc: d\n",
        "\ta: b\n",
    ],
)
def test_a_tab_as_indentation_is_told_where_it_stands(text: str) -> None:
    (problem,) = refused(text)
    assert problem.code == "RD108"
    assert problem.place.text[problem.place.column - 1] == "\t"


def test_a_space_that_is_none_is_told_where_it_stands() -> None:
    (problem,) = refused("- a: b\n \xa0c: d\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("RD107", 2, 2)


def test_without_the_c_parser_the_data_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "- {a: NO, b: [007, ~]}\n- c: |\n    æ\n"
    with_c = read(text)
    monkeypatch.setattr(reader, "EventParser", yaml.SafeLoader)
    assert read(text) == with_c
    for wrong in ("a: [b\n", "a: b: c\n", "a: \x00\n", "a:\n\tb: c\n"):
        assert refused(wrong)
