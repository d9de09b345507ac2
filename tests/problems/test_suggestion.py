"""What somebody probably meant."""

import pytest

from praktik.problems.phrase import alike
from praktik.problems.suggestion import Vocabulary, did_you_mean, differ_by_one, nearest

KNOWN = ["assens-digital", "odense-borger", "nyborg-it", "a07", "a17"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("assens-digtal", "assens-digital"),
        ("ASSENS-Digital ", "assens-digital"),
        ("odense_borger", "odense-borger"),
        ("A07", "a07"),
        ("a7", "a07"),
        ("svendborg", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_the_nearest_word(written: str, meant: str | None) -> None:
    assert nearest(written, KNOWN) == meant


@pytest.mark.parametrize(
    ("part", "meant"),
    [("assens", "assens-digital"), ("BORGER", "odense-borger"), ("it", None), ("en", None), ("ens", None)],
)
def test_a_part_that_only_one_word_has(part: str, meant: str | None) -> None:
    assert Vocabulary(KNOWN).only_with(part) == meant


def test_the_question() -> None:
    add = alike("add it")
    assert did_you_mean("assens-digtal", iter(KNOWN)).in_language("en") == "did you mean 'assens-digital'?"
    assert did_you_mean("borger", iter(KNOWN)).in_language("da") == "mente du 'odense-borger'?"
    assert did_you_mean("zzz", iter(KNOWN), add) == add


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a04999", "a004999"),
        ("A004999", "a004999"),
        ("x004999", "a004999"),
        ("004999", "a004999"),
        ("aa004999", "a004999"),
        ("bb99", None),
    ],
)
def test_one_among_many_thousands(written: str, meant: str | None) -> None:
    assert Vocabulary(f"a{number:06}" for number in range(5_000)).nearest(written) == meant


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("name", "nmae", True),
        ("name", "nam", True),
        ("name", "names", True),
        ("name", "Name", True),
        ("name", "name", False),
        ("name", "mane", False),
        ("name", "game!", False),
        ("", "x", True),
        ("ab", "ba", True),
        ("abc", "cba", False),
    ],
)
def test_one_letter_apart(one: str, other: str, near: bool) -> None:
    assert differ_by_one(one, other) is near
    assert differ_by_one(other, one) is near


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("assens-digtal", "assens-digital"),
        ("Odense_Borger", "odense-borger"),
        ("a7", "a07"),
        ("borger", "odense-borger"),
        ("a08", None),
        ("a1", None),
        ("nyborg-itt", None),
        ("asens-digtal", "assens-digital"),
        ("asesn-digital", None),
        ("svendborg", None),
    ],
)
def test_the_word_that_can_only_be_meant(written: str, meant: str | None) -> None:
    assert Vocabulary(KNOWN).surely(written) == meant


def test_two_places_can_be_two_letters_apart() -> None:
    assert Vocabulary(["Vejle Kommune"]).nearest("Vejen Kommune") == "Vejle Kommune"
    assert Vocabulary(["Vejle Kommune"]).surely("Vejen Kommune") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1. assens-digital", "assens-digital"),
        ("Assens-Digital (helst)", "assens-digital"),
        ("assens-digital, odense-borger", None),
        ("assens-digitalt", None),
        ("helst region  syd.", "Region Syd"),
    ],
)
def test_the_only_word_that_stands_in_what_was_written(written: str, meant: str | None) -> None:
    assert Vocabulary([*KNOWN, "Region Syd"]).only_within(written) == meant
