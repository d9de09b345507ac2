"""What the shell offers when somebody has typed part of an id or of a code."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

LARGEST_FILE = 1_000_000  # beyond it people would wait for longer than they type
ANSWERS = ("accepted", "declined", "withdrawn", "cleared")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_STEERS_THE_SHELL = re.compile(r"[^\w .,;()/&+–-]")


def complete_id(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids that begin as typed, each with name and organisation; none where the round cannot be read."""
    from praktik.problems.problem import Refusal, WrongUsage
    from praktik.round.lookup import find_round

    try:
        folder = find_round(_typed_round(context), Path.cwd())
        return [(id_, described) for id_, described in _described(folder) if id_.startswith(incomplete)]
    except (OSError, Refusal, WrongUsage):
        return []


def complete_id_or_answer(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the answers and the ids that begin as typed; an answer comes after an id."""
    answers = [(answer, "") for answer in ANSWERS if answer.startswith(incomplete)]
    return [*answers, *complete_id(context, incomplete)]


def complete_code(incomplete: str) -> list[str]:
    """Return the codes of problems that begin as typed, in small letters or in capitals."""
    from praktik.problems.catalogue import CATALOGUE

    codes = [code.lower() for code in CATALOGUE] if incomplete.islower() else list(CATALOGUE)
    return [code for code in codes if code.startswith(incomplete)]


def _typed_round(context: typer.Context) -> Path | None:
    """Return the round named so far; before an option whose value is being typed it is not yet told from the rest."""
    rest = context.args if "round_" in context.params else []
    typed = [context.params.get("round_option"), context.params.get("round_"), *rest]
    return next((Path(str(one)) for one in typed if one), None)


def _described(folder: Path) -> Iterator[tuple[str, str]]:
    for kind in ("applicants", "offers"):
        for path in sorted([folder / f"{kind}.yaml", *(folder / kind).glob("*.yaml")]):
            for entry in _entries(path):
                id_ = entry.get("id")
                if isinstance(id_, str) and _ID.fullmatch(id_):
                    yield id_, _harmless(_names(entry))


def _entries(path: Path) -> list[dict[str, Any]]:
    """Return what a file lists, as it stands there; nothing of a file that is missing, wrong or very large."""
    from praktik.problems.phrase import NOTHING
    from praktik.problems.problem import Refusal
    from praktik.round.reader import read_data
    from praktik.round.source import open_source

    try:
        if path.stat().st_size > LARGEST_FILE:
            return []
        data = read_data(open_source(path, NOTHING), NOTHING)
    except (OSError, Refusal):
        return []
    return [entry for entry in data if isinstance(entry, dict)] if isinstance(data, list) else []


def _names(entry: dict[str, Any]) -> str:
    host = entry.get("host")
    organisation = host.get("organisation") if isinstance(host, dict) else entry.get("organisation")
    return ", ".join(part for part in (entry.get("name"), entry.get("title"), organisation) if isinstance(part, str))


def _harmless(text: str) -> str:
    """Return a text without what a shell or Rich would take for more than a letter."""
    return " ".join(_STEERS_THE_SHELL.sub(" ", text).split())
