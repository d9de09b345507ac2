"""Every phrase says the same in both languages, as far as a program can tell."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, get_args

from praktik.problems.phrase import Phrase
from praktik.problems.words import overview as words
from praktik.round.models import Criterion, ItemKind, Sector

TOLD_IN_EACH_LANGUAGE_ITS_WAY = {"dot", "comma", "dots", "colons"}


def phrases(value: Any) -> Iterator[Phrase]:
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, Mapping | tuple):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from phrases(one)


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name} - TOLD_IN_EACH_LANGUAGE_ITS_WAY


def test_each_phrase_has_both_languages_and_names_the_same_facts() -> None:
    found = [phrase for name, value in vars(words).items() if name.isupper() for phrase in phrases(value)]
    assert len(found) > 100
    for phrase in found:
        assert phrase.en
        assert phrase.da
        assert names(phrase.en) == names(phrase.da)


def test_every_word_of_the_files_that_is_told_has_a_phrase() -> None:
    assert set(words.SECTORS) == set(get_args(Sector))
    assert set(words.KINDS) == set(get_args(ItemKind))
    assert set(words.CRITERIA) == set(words.CRITERIA_HEADINGS) == set(get_args(Criterion))
