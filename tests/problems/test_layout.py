"""Lines that fit: wrapping, labels and tables, where letters are wider than one column or none."""

from praktik.problems.frame import columns
from praktik.problems.layout import Row, labelled, shorten, table, wrap


def test_wrapping_keeps_every_word_and_hangs_under_the_first() -> None:
    text = "en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten"
    lines = wrap(text, 40, "  tal  ")
    assert " ".join(line.strip() for line in lines) == f"tal  {text}"
    assert len(lines) > 1
    assert all(len(line) <= 40 for line in lines)
    assert all(line.startswith(" " * 7) and line[7] != " " for line in lines[1:])


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert wrap("kort " + "x" * 90, 40) == ["kort", "x" * 90]


def test_a_no_break_space_holds_words_together_and_is_shown_as_a_space() -> None:
    assert wrap("x" * 36 + " kl.\u00a010.00", 40) == ["x" * 36, "kl. 10.00"]


def test_nothing_in_a_file_steers_the_terminal() -> None:
    assert wrap("a\x1b[31mb\nc", 40) == ["a\\x1b[31mb\\nc"]
    assert "\x1b" not in "".join(table(Row("x", ()), [Row("a\x1b[31m", ())], 40))


def test_columns_stand_under_each_other_for_wide_and_narrow_signs() -> None:
    rows = [Row("👩‍🔧 værksted", ("1",)), Row("Ærø å", ("22",)), Row("日本", ("333",))]
    lines = list(table(Row("hvad", ("tal",)), rows, 60))
    assert len({columns(line) for line in lines}) == 1
    labels = list(labelled([("日本", "a"), ("ab", "b"), ("left out", "")], 60))
    assert [columns(line) for line in labels] == [9, 9]


def test_what_is_too_long_for_its_column_is_cut() -> None:
    assert shorten("Ærøskøbing", 10) == "Ærøskøbing"
    assert shorten("Ærøskøbing", 5) == "Ærøs…"
    assert shorten("日本日本", 6) == "日本…"
    rows = [Row("x" * 200, ("1",)), Row("kort", ("2",))]
    assert [columns(line) for line in table(Row("", ("tal",)), rows, 60)][1:] == [60, 60]
