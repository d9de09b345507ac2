"""The language in which praktik speaks in this run."""

import os
import re
from pathlib import Path

from praktik.problems.phrase import LANGUAGES, Language
from praktik.problems.problem import WrongUsage

_LANGUAGE = re.compile(r"^language: *(da|en)\b", re.MULTILINE)


def message_language(folder: Path | None) -> Language:
    """Return the language of PRAKTIK_LANGUAGE, else the one that the round says, else English.

    Raises:
        WrongUsage: PRAKTIK_LANGUAGE holds something else.
    """
    wanted = os.environ.get("PRAKTIK_LANGUAGE", "")
    if wanted:
        return _known(wanted)
    text = _settings(folder) if folder is not None else ""
    said = _LANGUAGE.search(text)
    return _known(said[1]) if said else "en"


def _known(word: str) -> Language:
    for language in LANGUAGES:
        if language == word:
            return language
    raise WrongUsage(f"PRAKTIK_LANGUAGE is '{word}': da or en")


def _settings(folder: Path) -> str:
    try:
        return (folder / "round.yaml").read_text("utf-8", errors="replace")
    except OSError:
        return ""
