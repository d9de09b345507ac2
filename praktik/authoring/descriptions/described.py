"""The form of a description."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from praktik.problems.phrase import Language, Phrase

NO_MEANINGS: Mapping[str, Phrase] = MappingProxyType({})


class Words(NamedTuple):
    """What an editor shows: a title, and one or two sentences."""

    title: str
    text: str


class Described(NamedTuple):
    """A key or a file in both languages; `meanings` says what each word means where only some words may stand."""

    en: Words
    da: Words
    meanings: Mapping[str, Phrase] = NO_MEANINGS

    def in_language(self, language: Language) -> Words:
        """Return the words in one language."""
        return self.da if language == "da" else self.en


Keys = Mapping[str, Described]
