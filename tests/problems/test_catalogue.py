"""The words of every problem, in both languages."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from praktik.problems import words
from praktik.problems.catalogue import CATALOGUE, is_error, problem
from praktik.problems.meaning import Meaning
from praktik.problems.phrase import LANGUAGES, LONGEST_FACT, Fact, Language, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Severity, sort_by_place
from praktik.round import models

JARGON = {
    "en": (
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
    ),
    "da": ("mapping", "skalar", "token", "sekvens", "streng", "heltal", "boolsk", "pars", "ugyldig", "skema"),
}


def phrases_in(value: object) -> Iterator[Phrase]:
    """Yield the phrases in a constant of one of the modules with words."""
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, Meaning):
        yield from (part for part in value if isinstance(part, Phrase))
    elif isinstance(value, dict):
        for part in value.values():
            yield from phrases_in(part)


def all_phrases() -> list[tuple[str, Phrase]]:
    modules = [importlib.import_module(f"{words.__name__}.{one.name}") for one in pkgutil.iter_modules(words.__path__)]
    return [
        (f"{module.__name__.rpartition('.')[2]}.{name}.{number}", phrase)
        for module in modules
        for name, value in vars(module).items()
        if not name.startswith("__")
        for number, phrase in enumerate(phrases_in(value))
    ]


PHRASES = all_phrases()


MODELS = [model for model in vars(models).values() if isinstance(model, type) and issubclass(model, models.Entry)]
KEYS = {key for model in MODELS for key in models.keys_of(model)}
IN_BOTH = KEYS | {
    "placements.yaml",
    "praktik",
    "python",
    "tests",
    "problems",
    "guide",
    ".toml",
    "pitstop",
    "min",
    "min.",
}


# a number and a time, as each language writes them
SAME_FACT = {"comma": "dot", "dots": "colons"}


def names_of_facts(template: str) -> list[str]:
    return sorted({name for _, name, *_ in Formatter().parse(template) if name})


def fixed_words(template: str) -> str:
    return "".join(literal for literal, *_ in Formatter().parse(template))


@pytest.mark.parametrize(("name", "phrase"), PHRASES, ids=[name for name, _ in PHRASES])
def test_nothing_lacks_its_translation(name: str, phrase: Phrase) -> None:
    assert names_of_facts(phrase.en) == sorted(SAME_FACT.get(fact, fact) for fact in names_of_facts(phrase.da)), name
    if phrase.en == phrase.da:  # only what stands in a file is the same in both: a key or a mark
        assert set(re.findall(r"[a-zæøå_.]{3,}", fixed_words(phrase.en))) <= IN_BOTH, name


@pytest.mark.parametrize("code", CATALOGUE)
def test_what_is_said_of_a_problem_is_no_sentence(code: str) -> None:
    for phrase in phrases_in(CATALOGUE[code]):
        for text in (phrase.en, phrase.da):
            assert text == text.strip()
            assert not text.endswith(".")
            assert "  " not in text


@pytest.mark.parametrize(("name", "phrase"), PHRASES, ids=[name for name, _ in PHRASES])
def test_nobody_has_to_know_what_a_parser_is(name: str, phrase: Phrase) -> None:
    if name.startswith("authoring."):
        return  # whoever asks for a schema knows the word
    for language, template in (("en", phrase.en), ("da", phrase.da)):
        plain = re.sub("(or|eller) null", "", fixed_words(template))
        for word in JARGON[language]:
            assert not re.search(rf"\b{word}", plain), f"{name} speaks of a {word}"


def test_danish_is_written_with_its_own_letters() -> None:
    danish = " ".join(phrase.da for _, phrase in PHRASES)
    assert not re.search(r"\b\w*(?:aendr|foer\b|loebe|moede|praktikanter er)\w*", danish)
    assert all(letter in danish for letter in "æøå")


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_problem_has_a_code_a_message_and_what_was_expected_and_found(code: str) -> None:
    meaning = CATALOGUE[code]
    assert re.fullmatch(r"(RD|FD|RU|PL|DO|AG|VE)[1-9]\d\d", code)
    assert meaning.message.en
    assert meaning.expected.en
    assert meaning.found.en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CATALOGUE)
def test_the_words_can_be_filled_in(code: str, language: Language) -> None:
    meaning = CATALOGUE[code]
    phrases = (meaning.message, meaning.expected, meaning.found, meaning.hint)
    facts: dict[str, Fact] = {name: "FACT" for phrase in phrases for name in names_of_facts(phrase.en)}
    filled = problem(code, Place("a.yaml"), None, None, **facts)
    for phrase in (filled.message, filled.expected, filled.found, filled.hint):
        assert not re.search(r"{\w+}", phrase.in_language(language))
    assert is_error(code) == (filled.severity is Severity.ERROR)


def test_a_fact_as_long_as_a_file_is_shortened() -> None:
    told = problem("FD202", Place("a.yaml"), key="k" * 1_000_000, keys="id", hint="").message.in_language("en")
    assert len(told) < LONGEST_FACT + 50
    assert told.endswith("…'")


def test_problems_stand_in_the_order_of_their_places() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 3), Place("a")]
    told = sort_by_place([problem("RU406", place, offer="x") for place in places])
    assert [(one.place.file, one.place.line, one.place.column) for one in told] == [
        ("a", 0, 0), ("a", 2, 3), ("a", 2, 9), ("a", 10, 1), ("b", 1, 1),
    ]  # fmt: skip
