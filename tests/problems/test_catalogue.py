"""The words of every problem, and what somebody probably meant."""

import re
from string import Formatter
from typing import Any

import pytest

from praktik.problems.catalogue import CATALOGUE, LONGEST_FACT, is_error, problem
from praktik.problems.place import Place
from praktik.problems.problem import Severity, sort_by_place
from praktik.problems.suggestion import did_you_mean, nearest, only_with

JARGON = (
    "mapping",
    "scalar",
    "token",
    "sequence",
    "null",
    "string",
    "integer",
    "boolean",
    "parse",
    "invalid",
    "schema",
)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_problem_has_a_code_a_message_and_what_was_expected_and_found(code: str) -> None:
    meaning = CATALOGUE[code]
    assert re.fullmatch(r"(RD|FD|RU|PL|DO|AG)[1-9]\d\d", code)
    assert meaning.message
    assert meaning.found or code == "DO602"
    for words in meaning[:4]:
        assert words == words.strip()
        assert not words.endswith(".")
        fixed = "".join(literal for literal, *_ in Formatter().parse(words))
        for word in JARGON:
            assert not re.search(rf"\b{word}", fixed), f"{code} speaks of a {word}"


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_words_can_be_filled_in(code: str) -> None:
    names = {name for words in CATALOGUE[code][:4] for _, name, *_ in Formatter().parse(words) if name}
    facts: dict[str, Any] = dict.fromkeys(names, "FACT")
    filled = problem(code, Place("a.yaml"), **facts)
    assert "{" not in filled.message
    assert is_error(code) == (filled.severity is Severity.ERROR)


def test_a_fact_as_long_as_a_file_is_shortened() -> None:
    told = problem("FD202", Place("a.yaml"), key="k" * 1_000_000, keys="id", hint="")
    assert len(told.message) < LONGEST_FACT + 50
    assert told.message.endswith("…'")


def test_problems_stand_in_the_order_of_their_places() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 3), Place("a")]
    told = sort_by_place([problem("RU406", place, offer="x") for place in places])
    assert [(one.place.file, one.place.line, one.place.column) for one in told] == [
        ("a", 0, 0), ("a", 2, 3), ("a", 2, 9), ("a", 10, 1), ("b", 1, 1),
    ]  # fmt: skip


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
    assert only_with(part, KNOWN) == meant


def test_the_question() -> None:
    assert did_you_mean("assens-digtal", iter(KNOWN)) == "did you mean 'assens-digital'?"
    assert did_you_mean("borger", iter(KNOWN)) == "did you mean 'odense-borger'?"
    assert did_you_mean("zzz", iter(KNOWN), "add it") == "add it"


def test_many_thousand_candidates_are_quick_to_search() -> None:
    known = [f"a{number:06}" for number in range(50_000)]
    assert nearest("a04999", known) == "a004999"
    assert nearest("x004999", known) == "a004999"
