"""The guide to the codes: complete, in both languages, short, in words that coordinators use."""

import re
from string import Formatter

import pytest

from praktik.problems.catalogue import CATALOGUE
from praktik.problems.guide import (
    REST_OF_THE_ROUND,
    Guide,
    first_sentence,
    guide_folder,
    guided_codes,
    read_guide,
)
from praktik.problems.phrase import LANGUAGES, Language
from praktik.problems.words.guide import FAMILIES

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
        "pars",
        "invalid",
        "schema",
    ),
    "da": ("mapping", "skalar", "token", "sekvens", "null", "streng", "heltal", "boolsk", "pars", "ugyldig", "skema"),
}
LONGEST_HEADLINE, LONGEST_PROSE, MOST_LINES = 90, 330, 12


@pytest.fixture(params=CATALOGUE, name="guide")
def each_guide(request: pytest.FixtureRequest) -> Guide:
    return read_guide(request.param)


def prose(guide: Guide, language: Language) -> dict[str, str]:
    parts = {"meaning": guide.meaning, "why": guide.why, "wrong": guide.wrong.caption, "right": guide.right.caption}
    return {name: part.in_language(language) for name, part in parts.items()}


def test_every_code_has_its_file_and_every_file_its_code() -> None:
    files = {path.stem for path in guide_folder().glob("*.toml")}
    missing, left_over = sorted(set(CATALOGUE) - files), sorted(files - set(CATALOGUE))
    assert not missing, f"write {', '.join(f'guide/{code}.toml' for code in missing)}"
    assert not left_over, f"no such code: {', '.join(f'guide/{code}.toml' for code in left_over)}"
    others = {path.name for path in guide_folder().iterdir() if path.suffix != ".toml"}
    assert others == {REST_OF_THE_ROUND}


def test_the_codes_come_family_by_family() -> None:
    codes = guided_codes()
    assert set(codes) == set(CATALOGUE)
    assert list(dict.fromkeys(code[:2] for code in codes)) == list(FAMILIES)
    assert codes.index("RU405") < codes.index("RU406")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prose_is_there_in_each_language_and_short(guide: Guide, language: Language) -> None:
    texts = prose(guide, language)
    for part in ("meaning", "why"):
        assert texts[part].endswith("."), part
        assert len(texts[part]) <= LONGEST_PROSE, part
        assert 1 <= len(re.findall(r"[.?](?= |$)", texts[part])) <= 3, part
    assert len(guide.headline.in_language(language)) <= LONGEST_HEADLINE
    assert texts["why"] != texts["meaning"]
    for part in ("wrong", "right"):
        assert not texts[part] or texts[part].endswith(".")


def test_the_languages_differ(guide: Guide) -> None:
    english, danish = prose(guide, "en"), prose(guide, "da")
    for part, text in english.items():
        assert bool(text) == bool(danish[part])
        assert not text or text != danish[part]
    said = f" {' '.join(danish.values())} ".casefold()
    assert re.search(r" (og|ikke|er|der|en|at) ", said)
    assert not re.search(r" (the|and|is|not|with|a) ", said)
    assert not re.search(r" (og|ikke|der|med) ", " ".join(english.values()).casefold())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_prose_has_no_jargon(guide: Guide, language: Language) -> None:
    for text in prose(guide, language).values():
        for word in JARGON[language]:
            assert not re.search(rf"\b{word}", text.casefold()), f"{guide.code} speaks of a {word}"


def test_the_prose_says_more_than_the_message(guide: Guide) -> None:
    message = CATALOGUE[guide.code].message
    template = message if isinstance(message, str) else message.en
    fixed = re.escape(template)
    for _, name, *_ in Formatter().parse(template):
        fixed = fixed.replace(re.escape(f"{{{name}}}"), ".*")
    assert not re.fullmatch(fixed, guide.headline.in_language("en"), re.IGNORECASE)


def test_examples_are_short_and_differ(guide: Guide) -> None:
    assert guide.wrong != guide.right
    for example in (guide.wrong, guide.right):
        assert example.files or example.caption.en or example.before or example.command != "check"
        for name, text in example.files.items():
            lines = text.splitlines()
            assert 1 <= len(lines) <= MOST_LINES, name
            assert max(map(len, lines)) <= 74, name
            assert text.endswith("\n"), name


def test_a_name_of_a_file_does_not_end_a_sentence() -> None:
    assert first_sentence("The file round.yaml is there. It is empty.") == "The file round.yaml is there"
    assert first_sentence("One only.") == "One only"
