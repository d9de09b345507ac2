"""The language in which praktik speaks to whoever runs it."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from praktik.problems.phrase import Language

VARIABLE = "PRAKTIK_LANGUAGE"
_LINE_OF_ROUND = re.compile(r"^language: *(da|en)\b", re.MULTILINE)


def message_language(folder: Path | None) -> "Language":
    """Return the language of the environment, else the one that the round's settings say, else English."""
    from praktik.problems.phrase import LANGUAGES
    from praktik.problems.problem import WrongUsage

    wanted = os.environ.get(VARIABLE)
    for language in LANGUAGES:
        if wanted == language:
            return language
    if wanted:
        raise WrongUsage(f"{VARIABLE} is '{wanted}': da or en")
    return "da" if _said_by_round(folder) == "da" else "en"


def _said_by_round(folder: Path | None) -> str | None:
    if folder is None:
        return None
    try:
        said = _LINE_OF_ROUND.search((folder / "round.yaml").read_text("utf-8", errors="replace"))
    except OSError:
        return None
    return None if said is None else said[1]
