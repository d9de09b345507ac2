"""The arguments that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

ROUND_HELP = "The round's folder; else the nearest one upwards, else the only one under rounds/."

RoundArgument = Annotated[Path | None, typer.Argument(metavar="[ROUND]", help=ROUND_HELP, show_default=False)]
RoundOption = Annotated[Path | None, typer.Option("--round", "-r", metavar="ROUND", help=ROUND_HELP)]
LanguageOption = Annotated[
    str | None,
    typer.Option("--language", metavar="da|en", help="For all, instead of each one's own language."),
]
OnlyOption = Annotated[
    str | None,
    typer.Option("--only", metavar="ID", help="For this applicant or offer alone: an id, or part of a name."),
]


class Format(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="How to print the result.")]


def round_folder(argument: Path | None, option: Path | None) -> Path:
    """Return the round that was meant."""
    from praktik.problems.problem import WrongUsage
    from praktik.round.lookup import find_round

    if argument is not None and option is not None and argument != option:
        raise WrongUsage("two rounds are named: give one of ROUND and --round")
    return find_round(argument if argument is not None else option, Path.cwd())


def chosen_language(typed: str | None) -> str | None:
    """Return the language that was typed, if it is one of ours."""
    from praktik.problems.problem import WrongUsage

    if typed not in {None, "da", "en"}:
        raise WrongUsage(f"there is no language '{typed}': da or en")
    return typed
