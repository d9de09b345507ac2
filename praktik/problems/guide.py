"""The guide to each code: what it means, why it matters to a round, a wrong and a right example.

One TOML file a code lies in the folder `guide` at the top. An example is some files of a small round, the rest of
which is in `guide/_round`; the tests run them all.
"""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import praktik
from praktik.problems.catalogue import CATALOGUE
from praktik.problems.phrase import LANGUAGES, Language, Phrase
from praktik.problems.problem import Severity

REST_OF_THE_ROUND = "_round"
CHECK = "check"
_SETTINGS = frozenset(("before", "command", "without", "encoding", "preparation"))


class Example(NamedTuple):
    """Some files of a round, and the command that looks at them.

    `before` is a command run on the rest of the round, before these files take the place of its own; `without` names
    files of the rest that are left out. `encoding` is that of the files where it is what the example is about.
    `preparation` is done by the tests, for what no text can show.
    """

    caption: Phrase
    files: Mapping[str, str]
    command: str = CHECK
    before: str | None = None
    without: tuple[str, ...] = ()
    encoding: str | None = None
    preparation: str | None = None


class Guide(NamedTuple):
    """What there is to know about one code."""

    code: str
    meaning: Phrase
    why: Phrase
    wrong: Example
    right: Example

    @property
    def severity(self) -> Severity:
        """Return whether the code is that of an error or of a warning."""
        return CATALOGUE[self.code].severity

    @property
    def family(self) -> str:
        """Return the letters that the code begins with."""
        return family_of(self.code)

    @property
    def headline(self) -> Phrase:
        """Return the first sentence of the meaning, without its full stop."""
        sentence = {language: first_sentence(self.meaning.in_language(language)) for language in LANGUAGES}
        return _as_it_is(sentence)


@lru_cache(maxsize=1)
def guide_folder() -> Path:
    """Return the folder of the guide: in the installed package, or beside it in a checkout."""
    package = Path(praktik.__file__).resolve().parent
    installed = package / "guide"
    return installed if installed.is_dir() else package.parent / "guide"


def guided_codes() -> list[str]:
    """Return all codes, those of one family together, in the order of the catalogue."""
    families = list(dict.fromkeys(map(family_of, CATALOGUE)))
    return sorted(CATALOGUE, key=lambda code: (families.index(family_of(code)), code))


def family_of(code: str) -> str:
    """Return the letters that a code begins with."""
    return code.rstrip("0123456789")


def read_guide(code: str) -> Guide:
    """Return the guide to a code of the catalogue."""
    data = tomllib.loads((guide_folder() / f"{code}.toml").read_text("utf-8"))
    return Guide(
        code=code,
        meaning=_in_both_languages(data, "meaning"),
        why=_in_both_languages(data, "why"),
        wrong=_example(data, "wrong"),
        right=_example(data, "right"),
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop; a point inside a file's name ends none."""
    return text.partition(". ")[0].removesuffix(".")


def _in_both_languages(data: Mapping[str, Any], key: str) -> Phrase:
    """Return what stands under a key, with its line breaks as spaces."""
    texts: dict[Language, str] = {language: " ".join(data[language].get(key, "").split()) for language in LANGUAGES}
    return _as_it_is(texts)


def _as_it_is(texts: Mapping[Language, str]) -> Phrase:
    """Return a phrase whose braces are no room for facts."""
    doubled = {language: text.replace("{", "{{").replace("}", "}}") for language, text in texts.items()}
    return Phrase(en=doubled["en"], da=doubled["da"])


def _example(data: Mapping[str, Any], which: str) -> Example:
    table: dict[str, Any] = data.get(which, {})
    settings = {key: value for key, value in table.items() if key in _SETTINGS}
    if "without" in settings:
        settings["without"] = tuple(settings["without"])
    files = {name: text for name, text in table.items() if name not in _SETTINGS}
    return Example(caption=_in_both_languages(data, which), files=files, **settings)
