"""Which language praktik speaks in a run: that of the environment, else that of the round, else English."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from praktik.problems.phrase import Language

VARIABLE = "PRAKTIK_LANGUAGE"
_LINE = re.compile(rb"^[^#\n]*?\blanguage[\"']?[ \t]*:[ \t]*[\"']?(da|en)\b", re.MULTILINE)


@dataclass
class Run:
    """What one run of praktik is about, as soon as it is known: its round, and the language that was typed for it."""

    folder: Path | None = None
    language: "Language | None" = None

    def spoken(self) -> "Language":
        """Return the language of what is said.

        Raises:
            WrongUsage: the environment asks for a language that praktik does not speak.
        """
        return self.language or message_language(self.folder)


def spoken_language(context: typer.Context) -> "Language":
    """Return the language of this run."""
    run: Run = context.obj
    return run.spoken()


def message_language(folder: Path | None) -> "Language":
    """Return the language for messages about the round in a folder, which may be too broken to be read.

    Raises:
        WrongUsage: the environment asks for a language that praktik does not speak.
    """
    wanted = os.environ.get(VARIABLE, "").strip()
    if wanted:
        return _of_environment(wanted)
    if folder is None:
        return "en"
    try:
        found = _LINE.search((folder / "round.yaml").read_bytes())
    except OSError:
        return "en"
    return "da" if found is not None and found[1] == b"da" else "en"


def _of_environment(wanted: str) -> "Language":
    from praktik.problems.phrase import as_language
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import LANGUAGE_VARIABLE

    language = as_language(wanted.casefold())
    if language is None:
        raise WrongUsage(LANGUAGE_VARIABLE(value=wanted))
    return language
