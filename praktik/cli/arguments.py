"""The arguments that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from praktik.cli.completion import complete_id
from praktik.cli.language import Run

if TYPE_CHECKING:
    from datetime import date

    from praktik.problems.phrase import Language
    from praktik.round.rounds import Round

MOST_SECONDS = 86_400
MOST_JOBS = 256
ROUND_HELP = "The round's folder; else the nearest one upwards, else the only one under rounds/."

RoundArgument = Annotated[Path | None, typer.Argument(metavar="ROUND", help=ROUND_HELP, show_default=False)]
RoundOption = Annotated[Path | None, typer.Option("--round", "-r", metavar="ROUND", help=ROUND_HELP)]
LanguageOption = Annotated[
    str | None,
    typer.Option("--language", metavar="da|en", help="For all, instead of each one's own language."),
]
OnlyOption = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="ID",
        help="For this applicant or offer alone: an id, or part of a name.",
        autocompletion=complete_id,
    ),
]
DayOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The date of new letters, as 2027-06-10; else today.")
]

TimeLimitOption = Annotated[
    float,
    typer.Option(
        "--time-limit",
        metavar="SECONDS",
        help="How long a solver may take, for most-placed, pairs and minimums; then the best so far is taken.",
    ),
]


class Format(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


Formats = TypeVar("Formats", bound=StrEnum)
FormatOption = Annotated[str, typer.Option("--format", metavar="text|json", help="How to print the result.")]


def chosen_format(typed: str, formats: type[Formats]) -> Formats:
    """Return the format that was typed, if it is one of those."""
    from praktik.problems.phrase import Listing
    from praktik.problems.problem import WrongUsage
    from praktik.problems.suggestion import did_you_mean
    from praktik.problems.words.usage import NO_FORMAT, THERE_ARE

    for format_ in formats:
        if format_ == typed:
            return format_
    hint = did_you_mean(typed, formats, THERE_ARE(names=Listing(list(formats))))
    raise WrongUsage(NO_FORMAT(typed=typed, hint=hint))


def chosen_jobs(typed: int) -> int:
    """Return the number of processes that was typed, if it can be."""
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import JOBS_FROM_TO

    if not 1 <= typed <= MOST_JOBS:
        raise WrongUsage(JOBS_FROM_TO(typed=typed, most=MOST_JOBS))
    return typed


def chosen_time_limit(typed: float) -> float:
    """Return the seconds that were typed, if they are more than none."""
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import TIME_LIMIT_ABOVE_0

    if not 0 < typed <= MOST_SECONDS:
        raise WrongUsage(TIME_LIMIT_ABOVE_0(typed=f"{typed:g}", most=MOST_SECONDS))
    return typed


def round_folder(context: typer.Context, argument: Path | None, option: Path | None) -> Path:
    """Return the round that was meant; whatever is said from then on is in its language."""
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import TWO_ROUNDS
    from praktik.round.lookup import find_round

    if argument is not None and option is not None and argument != option:
        raise WrongUsage(TWO_ROUNDS)
    folder = find_round(argument if argument is not None else option, Path.cwd())
    run: Run = context.obj
    run.folder = folder
    return folder


def round_here() -> Path | None:
    """Return the round that this is run in, if there is one: for what is of use without one as well."""
    from praktik.problems.problem import WrongUsage
    from praktik.round.lookup import find_round

    try:
        return find_round(None, Path.cwd())
    except WrongUsage:
        return None


def round_around_id(context: typer.Context, typed: str | None, option: Path | None) -> tuple[Path, str | None]:
    """Return the round that was meant, and the id that was typed; a round's folder typed in its place is the round."""
    if typed is not None and option is None:
        for folder in (Path(typed), Path("rounds") / typed):
            if is_round(folder):
                return round_folder(context, folder, None), None
    return round_folder(context, None, option), typed


def chosen_language(typed: str | None) -> "Language | None":
    """Return the language that was typed, if it is one of ours."""
    from praktik.problems.phrase import as_language
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import NO_LANGUAGE

    language = None if typed is None else as_language(typed)
    if typed is not None and language is None:
        raise WrongUsage(NO_LANGUAGE(typed=typed))
    return language


def chosen_day(typed: str | None) -> "date":
    """Return the day that was typed, or today."""
    from datetime import date

    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import NO_DATE

    if typed is None:
        return today()
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise WrongUsage(NO_DATE(typed=typed)) from None


def chosen_past_day(typed: str | None) -> "date":
    """Return the day that was typed, or today; not one that is still to come."""
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.answers import FUTURE

    day, now = chosen_day(typed), today()
    if day > now:
        raise WrongUsage(FUTURE(day=day, today=now))
    return day


def today() -> "date":
    """Return the day it is."""
    from datetime import date

    return date.today()


def chosen_id(round_: "Round | None", typed: str | None) -> str | None:
    """Return the id of the applicant or offer that was typed."""
    from praktik.round.lookup import find_id

    return None if typed is None or round_ is None else find_id(round_, typed)


def is_round(folder: Path) -> bool:
    """Tell whether a folder is a round's."""
    try:
        return (folder / "round.yaml").is_file()
    except OSError:  # a name longer than any folder's
        return False
