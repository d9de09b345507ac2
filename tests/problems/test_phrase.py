"""Phrases: one thing to say, in each language."""

from datetime import date

import pytest

from praktik.problems.phrase import LONGEST_FACT, Dates, Either, Language, Listing, Phrase, alike, counted, say

WISH = Phrase("one wish", "ét ønske")
WISHES = Phrase("{number} wishes", "{number} ønsker")


def test_facts_are_filled_in_whatever_they_are() -> None:
    phrase = Phrase("{who} has {what}, {{so}} {n}", "{who} har {what}, {{så}} {n}")
    told = phrase(who="a07", what=WISH, n=7.5)
    assert told.in_language("en") == "a07 has one wish, {so} 7.5"
    assert told.in_language("da") == "a07 har ét ønske, {så} 7.5"


def test_a_fact_may_hold_braces() -> None:
    assert alike("{found}")(found="{from}").in_language("da") == "{from}"


@pytest.mark.parametrize(
    ("first", "last", "english", "danish"),
    [
        ("2027-09-13", "2027-09-13", "13 September 2027", "13. september 2027"),
        ("2027-09-13", "2027-09-17", "13-17 September 2027", "13.-17. september 2027"),
        ("2027-08-30", "2027-09-03", "30 August - 3 September 2027", "30. august - 3. september 2027"),
        ("2027-12-27", "2028-01-03", "27 December 2027 - 3 January 2028", "27. december 2027 - 3. januar 2028"),
    ],
)
def test_dates_say_nothing_twice(first: str, last: str, english: str, danish: str) -> None:
    dates = Dates(date.fromisoformat(first), date.fromisoformat(last))
    assert (dates.in_language("en"), dates.in_language("da")) == (english, danish)


@pytest.mark.parametrize(
    ("facts", "language", "text"),
    [(["a"], "en", "a"), (["a", "b"], "en", "a or b"), (["a", "b", WISH], "da", "a, b eller ét ønske")],
)
def test_one_of_several(facts: list[str | Phrase], language: Language, text: str) -> None:
    assert Either(facts).in_language(language) == text


def test_several() -> None:
    assert Listing(["a", 2, WISH]).in_language("en") == "a, 2, one wish"


def test_counting() -> None:
    assert [counted(number, WISH, WISHES).in_language("da") for number in (0, 1, 2)] == [
        "0 ønsker",
        "ét ønske",
        "2 ønsker",
    ]


def test_what_nobody_would_read_to_the_end_is_cut() -> None:
    assert len(say("x" * 1_000_000, "en")) == LONGEST_FACT
    assert say(date(2027, 9, 13), "da") == "2027-09-13"
