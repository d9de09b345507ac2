"""The frame round a problem: the caret stands under what is meant, whatever the line holds and however wide it is."""

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik.problems.catalogue import problem
from praktik.problems.frame import columns, frame, printable
from praktik.problems.phrase import alike
from praktik.problems.place import Place, TextOfFile
from praktik.problems.problem import Problem, Severity

WIDTHS = [40, 60, 80, 100, 200]


def problem_at(text: str, column: int, width: int, line: int = 7) -> Problem:
    return Problem("RD109", Severity.ERROR, Place("offers.yaml", line, column, width, text), alike("a message"))


def drawn(text: str, column: int, length: int, width: int = 100, line: int = 7) -> tuple[str, str]:
    """Return the line of the file and the line with the caret, without the margin."""
    lines = frame(problem_at(text, column, length, line), width=width).splitlines()
    margin = len(str(line))
    assert lines[2] == " " * (margin + 1) + "|"
    assert lines[3].startswith(f"{line} | ")
    assert lines[4].startswith(" " * (margin + 1) + "| ")
    return lines[3][margin + 3 :], lines[4][margin + 3 :]


def under(source: str, caret: str) -> str:
    """Return the part of the line that stands above the caret, column by column."""
    cells = ""
    for character in source:
        width = columns(character)
        cells += character * width if width else ""
    start, stop = caret.index("^"), caret.rindex("^") + 1
    assert set(caret[start:stop]) == {"^"}
    assert not caret[:start].strip()
    return cells[start:stop]


@pytest.mark.parametrize(
    ("text", "meant", "source", "caret"),
    [
        ("  places: -1", "-1", "  places: -1", "          ^^"),
        ("æøå: Ærø", "Ærø", "æøå: Ærø", "     ^^^"),
        ("a: 😀 b", "b", "a: 😀 b", "      ^"),
        ("a: 😀 b", "😀", "a: 😀 b", "   ^^"),
        ("e\u0301: x", "x", "e\u0301: x", "   ^"),
        ("中文: x", "x", "中文: x", "      ^"),
        ("👩🏽\u200d💻: x", "x", "👩🏽\u200d💻: x", "    ^"),
        ("❤\ufe0f: x", "x", "❤\ufe0f: x", "    ^"),
        ("👩\u200d⚕\ufe0f: x", "x", "👩\u200d⚕\ufe0f: x", "    ^"),
        ("🇩🇰: x", "x", "🇩🇰: x", "    ^"),
        ("a:\tx", "x", "a:→x", "   ^"),
        ("a: \x1b[31mx", "x", "a: \\x1b[31mx", "           ^"),
        ("a: \x1b[31mx", "\x1b", "a: \\x1b[31mx", "   ^^^^"),
        ("a: \u202eb c", "c", "a: \\u202eb c", "           ^"),
        ("a: \U000e0041 c", "c", "a: \\U000e0041 c", "              ^"),
        ("\xa0a: x", "x", "\\xa0a: x", "       ^"),
        ("a: b   ", "b", "a: b", "   ^"),
    ],
)
def test_the_caret_stands_under_what_is_meant(text: str, meant: str, source: str, caret: str) -> None:
    assert drawn(text, text.index(meant) + 1, len(meant)) == (source, caret)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("start", [0, 1, 20, 40, 60, 100, 250, 490])
def test_a_long_line_is_cut_round_the_caret(width: int, start: int) -> None:
    text = "".join(chr(0x1401 + number) for number in range(500))  # 500 letters that all differ, one column each
    source, caret = drawn(text, start + 1, 10, width)
    assert under(source, caret) == text[start : start + 10]
    assert width - 5 <= len(source) <= width - 4
    assert source.startswith("…") == (text[0] not in source)
    assert source.endswith("…") == (text[-1] not in source)
    assert source.strip("…") in text


@pytest.mark.parametrize("width", WIDTHS)
def test_more_than_there_is_room_for_is_marked_up_to_the_cut(width: int) -> None:
    source, caret = drawn("a: [" + "x, " * 200 + "]", 4, 602, width)
    assert source.endswith("…")
    assert len(caret) <= len(source)
    assert under(source, caret).startswith("[x")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_caret_behind_the_end_of_the_line_has_room(width: int) -> None:
    for length in (0 + 5, width - 5, width - 4, width - 3, width, 3 * width):
        source, caret = drawn("x" * length, length + 1, 1, width)
        assert caret == " " * len(source) + "^"
        assert len(caret) <= width - 4


@pytest.mark.parametrize("width", range(40, 50))
def test_a_cut_never_leaves_a_mark_without_its_letter(width: int) -> None:
    source, caret = drawn("e\u0301" * 100, 101, 2, width)
    assert source.startswith("…e\u0301")
    assert under(source, caret) == "e"


def test_a_caret_is_never_longer_than_its_line() -> None:
    assert drawn("abc", 2, 99) == ("abc", " ^^")
    assert drawn("abc", 9, 99) == ("abc", "   ^")


LINES = st.text(
    st.one_of(
        st.sampled_from("abc :[]"),
        st.sampled_from("æé中😀👩\u200d\ufe0f🏽\u0301\t\x1b\x00\u202e\xa0🇩💻⚕\u1100\u1161\u11a8"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"),
    ),
    min_size=1,
    max_size=300,
).filter(lambda text: text.strip(" ") != "")


@given(text=LINES, data=st.data(), width=st.integers(40, 200), line=st.sampled_from([1, 42, 123_456]))
def test_nothing_is_wider_than_the_terminal_and_the_caret_is_under_its_words(
    text: str, data: st.DataObject, width: int, line: int
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(1, len(text) - start))
    source, caret = drawn(text, start + 1, length, width, line)
    room = width - len(str(line)) - 3
    assert columns(source) <= room
    assert len(caret) <= room
    if columns(text) < room and not source.endswith("…"):
        gap = columns(text[:start])
        assert caret == " " * gap + "^" * max(1, columns(text[: start + length]) - gap)
    assert source.isprintable() or set(filter(lambda sign: not sign.isprintable(), source)) == {"\u200d"}


def test_a_line_of_a_hundred_megabytes_costs_nothing() -> None:
    text = "æ" * 50_000_000
    before = time.process_time()
    source, caret = drawn(text, 25_000_000, 3)
    assert time.process_time() - before < 1
    assert len(source) == 96
    assert caret.strip() == "^^^"


def test_no_line_is_shown_where_there_is_none() -> None:
    missing = problem("RD101", Place("offers.yaml"), expected="a list of offers", hint="")
    assert frame(missing).splitlines() == [
        "error[RD101]: the file is missing",
        " --> offers.yaml",
        "  = expected: a list of offers",
        "  = found: no such file",
    ]
    assert len(frame(problem_at("   ", 2, 1)).splitlines()) == 2
    assert frame(problem_at("\t", 1, 1)).splitlines()[3] == "7 | →"


def test_both_places_of_a_duplicate_share_one_margin() -> None:
    first, second = Place("a.yaml", 9, 3, 2, "  id: x"), Place("b.yaml", 1200, 3, 2, "  id: x")
    twice = Problem("RD110", Severity.ERROR, second, alike("twice"), also=first)
    assert frame(twice).splitlines() == [
        "error[RD110]: twice",
        "    --> b.yaml:1200:3",
        "     |",
        "1200 |   id: x",
        "     |   ^^",
        "    --> a.yaml:9:3",
        "     |",
        "   9 |   id: x",
        "     |   ^^",
    ]


def test_colours_change_nothing_but_the_colour() -> None:
    first, second = Place("a", 1, 1, 1, "x"), Place("b", 2, 1, 1, "y")
    words = alike("m"), alike("e"), alike("f"), alike("h")
    twice = Problem("RU401", Severity.WARNING, first, *words, second)
    coloured = frame(twice, colour=True)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == frame(twice)
    assert coloured.startswith("\x1b[33m\x1b[1mwarning[RU401]\x1b[0m: \x1b[1mm\x1b[0m")
    assert "\x1b" not in frame(twice)


def test_no_file_can_steer_the_terminal() -> None:
    evil = "\x1b]0;x\x07\r\n\x9b31m\u202e"
    place = Place(evil, 1, 1, 99, evil)
    said = alike("{evil}")(evil=evil)
    told = frame(Problem("RD107", Severity.ERROR, place, said, said, said, said, place))
    assert all(sign.isprintable() or sign == "\n" for sign in told)
    assert len(told.splitlines()) == 12
    assert printable("a\nb\tc\rd") == "a\\nb→c\\rd"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("abc", 3),
        ("æøå", 3),
        ("😀", 2),
        ("e\u0301", 1),
        ("中", 2),
        ("\x00", 4),
        ("\t", 1),
        ("각", 2),
        ("👍🏽", 2),
        ("ﾊ", 1),
    ],
)
def test_columns(text: str, number: int) -> None:
    assert columns(text) == number
    assert columns(unicodedata.normalize("NFD", text)) == number


def test_a_place_ends_with_its_line() -> None:
    text = TextOfFile("a.yaml", "ab\r\ncd\n")
    assert text.place(1, 6) == Place("a.yaml", 1, 2, 1, "ab")
    assert text.place(4, 99) == Place("a.yaml", 2, 1, 2, "cd")
    assert text.place(7, 7) == Place("a.yaml", 3, 1, 1, "")
    assert str(text.place(4, 5)) == "a.yaml:2:1"


def test_places_on_one_line_share_its_text() -> None:
    text = TextOfFile("a.yaml", "a\n" + "b" * 1000 + "\nc")
    assert text.place(2, 3).text is text.place(900, 901).text
    assert [text.place(start, start + 1).text for start in (1005, 0, 3)] == ["c", "a", "b" * 1000]


def test_for_somebody_who_looks_what_is_said_is_wrapped_below_itself() -> None:
    long = alike("{text}")(text="et ord " * 20 + "a" * 50)
    told = Problem("FD202", Severity.ERROR, Place("a.yaml", 12, 1, 1, "x"), long, long, alike("kort"), long)
    lines = frame(told, "da", width=60, wrapped=True).splitlines()
    assert lines[0].startswith("fejl[FD202]: et ord")
    assert lines[1].startswith("  ord et")
    assert all(len(line) <= 60 for line in lines if "aaa" not in line)
    start = next(number for number, line in enumerate(lines) if "= ventet:" in line)
    assert lines[start + 1].startswith(" " * len("   = ventet: ") + "o")
    assert "   = fundet: kort" in lines
    assert " ".join(" ".join(lines).split()).count("a" * 50) == 3
    assert len(frame(told, "da", width=60).splitlines()) == 8
