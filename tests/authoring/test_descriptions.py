"""Every key is described in both languages, and nothing else is."""

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from praktik.authoring.descriptions.catalogue import FILES, KEYS
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.folder import KINDS
from praktik.round.models import Entry, keys_of

ENTRIES = sorted(KEYS, key=lambda model: model.__name__)
EVERY_KEY = [(model, key) for model in ENTRIES for key in KEYS[model]]


def parts_of(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from parts_of(part)


def entries_within(model: type[Entry]) -> set[type[Entry]]:
    found = {model}
    for hint in get_type_hints(model).values():
        for part in parts_of(hint):
            if isinstance(part, type) and issubclass(part, Entry):
                found |= entries_within(part)
    return found


def name(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


def test_every_file_is_described() -> None:
    assert FILES.keys() == {*KINDS, "frame"}


def test_every_entry_that_a_file_can_hold_is_described() -> None:
    assert set().union(*(entries_within(file.model) for file in FILES.values())) == KEYS.keys()


@pytest.mark.parametrize("model", ENTRIES, ids=name)
def test_each_key_is_described_and_none_that_does_not_exist(model: type[Entry]) -> None:
    assert KEYS[model].keys() == keys_of(model).keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("model", "key"), EVERY_KEY, ids=name)
def test_each_description_is_a_title_and_one_to_four_sentences(
    model: type[Entry], key: str, language: Language
) -> None:
    title, text = KEYS[model][key].in_language(language)
    assert title
    assert title == title.strip()
    assert re.fullmatch(r"\S.*[.]", text), text
    assert len(text) <= 260


@pytest.mark.parametrize(("model", "key"), EVERY_KEY, ids=name)
def test_the_languages_differ(model: type[Entry], key: str) -> None:
    described = KEYS[model][key]
    assert described.en.text != described.da.text


@pytest.mark.parametrize(("model", "key"), EVERY_KEY, ids=name)
def test_a_key_is_said_to_be_required_where_it_is(model: type[Entry], key: str) -> None:
    described = KEYS[model][key]
    required = model.model_fields[keys_of(model)[key]].is_required()
    assert described.en.text.startswith("Required.") == required
    assert described.da.text.startswith("Påkrævet.") == required


@pytest.mark.parametrize(("model", "key"), EVERY_KEY, ids=name)
def test_each_word_that_may_stand_has_its_meaning(model: type[Entry], key: str) -> None:
    hint = get_type_hints(model)[keys_of(model)[key]]
    words = {word for part in parts_of(hint) if get_origin(part) is Literal for word in get_args(part)}
    assert KEYS[model][key].meanings.keys() == words
