"""What pasting and converting do to a file: told where it is a fault, left alone where it is none, and seen fast."""

from pathlib import Path

import pytest

from praktik.problems.phrase import alike
from praktik.problems.problem import Problem, Refusal
from praktik.round import positions, reader
from praktik.round.reader import read_data, read_warnings
from praktik.round.source import SourceFile


def source_of(text: str) -> SourceFile:
    return SourceFile(Path("f.yaml"), text.encode())


def refused(text: str) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as refusal:
        read_data(source_of(text), alike("x"))
    return refusal.value.problems


def windows(text: str) -> str:
    """Return what UTF-8 looks like where it is opened as Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("sign", "\xa0\xad\u2003\u200b\u200d\u200e\u202a\u202c\u202f\u205f\u2060\u3000")
@pytest.mark.parametrize(
    "text",
    ["a: ?b", "a: b?", "- b?", "- ?b", "[b?, c]", "b?: c", "{?b: c}", "a: b?  # c", "b: c\n?a: d", "a:?b\nc: d", "-?b"],
)  # fmt: skip
def test_what_cannot_be_seen_is_told_beside_a_text(text: str, sign: str) -> None:
    problems = refused(text.replace("?", sign))
    assert {problem.code for problem in problems} == {"RD107"}
    line, column = text[: text.index("?")].count("\n") + 1, text.index("?") - text.rfind("\n", 0, text.index("?"))
    assert (problems[0].place.line, problems[0].place.column) == (line, column)
    assert f"U+{ord(sign):04X}" in problems[0].found.in_language("en")


@pytest.mark.parametrize(
    "text",
    [
        "a: 10\xa0000\xa0kr.", "a: b\xa0– c", "a: vel\xadfærd", "a: '\xa0'", 'a: "b\u200b"', "a: |\n  \xa0b\n",
        "a: b # \xa0", "a: \U0001f469\u200d\U0001f4bb", "a: kl.\u202f9", "a: می\u200cخواهم", "a: b:\xa0c",
        "a: – b", "a: 2–3",
    ],
)  # fmt: skip
def test_it_is_left_alone_inside_a_text(text: str) -> None:
    assert isinstance(read_data(source_of(text), alike("x")), dict)


@pytest.mark.parametrize("text", ["id: a\xa01", "{id: a\xa01}", "wishes: [b, a\xa01]", "b: x\nranking: [a, [a\xa01]]"])
def test_an_id_has_no_such_sign_inside(text: str) -> None:
    (problem,) = refused(text)
    assert (problem.code, problem.place.text[problem.place.column - 1]) == ("RD107", "\xa0")


@pytest.mark.parametrize("word", ["Jóhanna", "Ærø", "Øster", "Århus", "Ása", "à", "«Søren»", "–", "„", "°C", "€"])
@pytest.mark.parametrize("times", [1, 2])
def test_garbled_words_are_read_again(word: str, times: int) -> None:
    garbled = word
    for _ in range(times):
        garbled = windows(garbled)
    (problem,) = refused(f"a: [b, 'x {garbled} y', c]")
    assert problem.code == "RD120"
    assert f"'{word}'" in problem.hint.in_language("en")
    assert problem.place.width == len(garbled)


@pytest.mark.parametrize("text", ["a: São Tomé", "a: Âge", "a: SÃO", "a: château", "# AnsÃ¸gere\na: b", "a: b # Ã¸"])
def test_letters_that_are_meant_are_left_alone(text: str) -> None:
    assert isinstance(read_data(source_of(text), alike("x")), dict)


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: #N/A", 4), ("- #REF!", 3), ("a: '#I/T'", 5), ("{a: #VÆRDI!, b: c}", 5), ("[a, #DIV/0!]", 5), ("[#NAVN?]", 2)],
)
def test_a_value_that_is_an_error_of_a_spreadsheet(text: str, column: int) -> None:
    (problem,) = refused(text)
    assert (problem.code, problem.place.column) == ("RD118", column)


@pytest.mark.parametrize("text", ["a: b # c: #N/A", "a: see#N/A", "a: 'see #N/A'", "# a: #N/A\nb: c", "a: b #N/A"])
def test_one_that_is_no_value_is_left_alone(text: str) -> None:
    assert isinstance(read_data(source_of(text), alike("x")), dict)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("a: b #1", [6]), ("- b\t#æ", [5]), ("a: b #c #d", [6]), ("a: b\n  c #d\ne: f #2", [5, 6]),
        ("a: b # c", []), ("a: b ## c", []), ("a: b #!", []), ("a: #b", []), ("#a", []), ("a: 'b' #c", []),
        ("a: [b] #c", []), ("a: 'b #c'", []), ("a: |\n  b #c\n", []), ("a: b#c", []),
        ("a: b\n#c", []), ("a: b # c #d", []),
    ],
)  # fmt: skip
def test_a_text_that_goes_on_behind_a_number_sign(text: str, columns: list[int]) -> None:
    assert [problem.place.column for problem in read_warnings(source_of(text))] == columns


def test_a_file_that_looks_right_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = []
    parser = reader.EventParser

    def counting(raw: bytes) -> object:
        passes.append(len(raw))
        return parser(raw)

    monkeypatch.setattr(reader, "EventParser", counting)
    monkeypatch.setattr(positions, "EventParser", counting)
    source = source_of("# Ansøgere – »2027«\n- name: Søren Ærø  # ja\n  goal: 'a–b • § 2'\n")
    read_data(source, alike("x"))
    assert read_warnings(source) == []
    assert len(passes) == 1


def test_one_line_of_many_megabytes_is_not_looked_at_again_and_again() -> None:
    read_data(source_of("[" + "'x', b\xa0c, " * 30_000 + "d]"), alike("x"))
    assert len(refused("[" + "'x', b\xa0, " * 3_000 + "d]")) == 3_000
