"""The lottery numbers, against what `sha256sum` printed."""

import unicodedata

import pytest

from praktik.round.models import Settings
from praktik.rules.lottery import is_placeholder, lottery_number, lottery_text, tie_number


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("TEXT", "6e35cee611b483cb9206787940d9bcdded57207670785291227e239c58b49d4d"),
        ("Lotto, uge 25 2027: 3 9 14 21 25 33 36", "a67e2bbdcce7142b20375f362f339bd16bea9540c02b67cccab00895acf2c812"),
        ("Ærø", "2a428320341d6567866fcae209478191e24f20996456e80b34be7ea4bddaef02"),
    ],
)
def test_printf_and_sha256sum_give_the_same_number(text: str, printed: str) -> None:
    """printf '%s' 'TEXT:a07' | sha256sum"""
    assert lottery_number(text, "a07").hex() == printed


def test_ties_of_an_applicant_have_numbers_too() -> None:
    """printf '%s' 'TEXT:a07:assens-digital' | sha256sum"""
    printed = "7ff6615986e5b0c544a64093f31af2ef37ea7d4766f969a3a44d7de09cb8109d"
    assert tie_number("TEXT", "a07", "assens-digital").hex() == printed


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("  jord, ild  ", "jord, ild"),
        (unicodedata.normalize("NFD", "Ærø på Fyn"), "Ærø på Fyn"),
        (None, "2027-efteraar"),
    ],
)
def test_the_text_is_stripped_and_composed_and_else_the_id_of_the_round(written: str | None, text: str) -> None:
    settings = Settings.model_validate({"round": "2027-efteraar", "matching": {"lottery": written}})
    assert lottery_text(settings) == text


@pytest.mark.parametrize(
    "text",
    [
        "(udfyldes senere)",
        "TBD",
        "xxx",
        "Lotto, uge 25 2027: xxx",
        "Lotto, uge 25: udfyldes den 26. juni",
        "___",
        "???",
        "…",
        "-",
        "to be announced",
        "Senere",
        "lodtrækning",
        "Følger, når tallene er trukket",
    ],
)
def test_a_text_that_only_keeps_the_place(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lotto, uge 25 2027: 3 9 14 21 25 33 36",
        "Lodtrækning, uge 25: 3 9 14",
        "3 9 14 21 25 33 36",
        "Lotto 26. juni: tre ni fjorten",
        "jord, ild",
        "x",
        "Kommerskollegiet 7",
    ],
)
def test_an_announced_text(text: str) -> None:
    assert not is_placeholder(text)
