"""The language in which praktik speaks in one run."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from praktik.problems.phrase import Language

_LINE = re.compile(r"^language: *(da|en)\b", re.MULTILINE)


def message_language(folder: Path | None) -> "Language":
    """Return the language of PRAKTIK_LANGUAGE, else of the round's own line in round.yaml, else English."""
    from praktik.problems.problem import WrongUsage

    languages: dict[str, Language] = {"da": "da", "en": "en"}
    wanted = os.environ.get("PRAKTIK_LANGUAGE")
    if wanted:
        if wanted not in languages:
            raise WrongUsage(f"PRAKTIK_LANGUAGE is '{wanted}': da or en")
        return languages[wanted]
    try:
        text = "" if folder is None else (folder / "round.yaml").read_text("utf-8", errors="replace")
    except OSError:
        text = ""
    line = _LINE.search(text)
    return languages[line[1]] if line is not None else "en"
