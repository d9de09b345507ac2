"""The templates that ship: every document in both languages, in the same words' names."""

import re

import pytest

from praktik.documents.catalogue import DOCUMENTS, LETTERS, Document, template_name
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Letter
from praktik.problems.phrase import Language
from praktik.round.shipped import shipped_templates


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.template)
def test_every_document_has_a_template_that_compiles(
    document: Document, language: str, environment: RoundEnvironment
) -> None:
    environment.get_template(template_name(document.kind, document.audience, language))


def test_no_two_letters_share_a_name_unless_they_are_about_others() -> None:
    """Proposals to applicants and to hosts do: no id is both."""
    for name in {name for document in LETTERS for name in document.names()}:
        audiences = [document.audience for document in LETTERS if name in document.names()]
        assert len({"intern" if one in {"applicant", "manager"} else one for one in audiences}) == len(audiences), name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.template)
def test_every_document_says_who_reads_it_and_when_in_both_languages(document: Document) -> None:
    for phrase in (document.reader, document.moment):
        assert phrase.en != phrase.da
        assert min(len(phrase.en), len(phrase.da)) > 4


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_printed_in_tests_is_all_of_the_catalogue(
    language: Language, letters_of_assens: dict[Language, list[Letter]], one_of_each: dict[Language, dict[str, str]]
) -> None:
    written = {(letter.kind, letter.audience) for letter in letters_of_assens[language]}
    assert written == {(one.kind, one.audience) for one in LETTERS}
    assert len(one_of_each[language]) == len(written) + 1  # the agenda


def test_the_languages_have_the_same_files_and_words() -> None:
    folders = [shipped_templates() / language for language in ("da", "en")]
    danish, english = ({path.name for path in folder.iterdir()} for folder in folders)
    assert danish == english
    danish, english = (
        set(re.findall(r"{% set (\w+)", (folder / "words.html").read_text(encoding="utf-8"))) for folder in folders
    )
    assert danish == english


def test_every_word_and_every_part_is_used() -> None:
    folder = shipped_templates()
    files = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    everything = "".join(files.values())
    for word in re.findall(r"{% set (\w+)", files[folder / "da" / "words.html"]):
        assert f"words.{word}" in everything, word
    for part in (folder / "parts").iterdir():
        assert f'include "parts/{part.name}"' in everything, part.name


def test_nothing_is_fetched_and_no_script_runs() -> None:
    for path in shipped_templates().rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            for shown in ('<img class="logo" src="{{ logo.source }}"', '<iframe src="{{ letter.address }}"'):
                text = text.replace(shown, "")  # what the document holds itself, or what lies beside the page
            assert not re.search(r"(?i)<script|<link|<img|src=|url\(|@import |https?:", text), path
