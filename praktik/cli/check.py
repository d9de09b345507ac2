"""praktik check: every problem of the round at once."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import RoundArgument, RoundOption, round_folder
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from praktik.problems.phrase import Language
    from praktik.problems.problem import Problem


class CheckFormat(StrEnum):
    """How problems are printed."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    format_: Annotated[
        CheckFormat, typer.Option("--format", help="How to print problems; auto is github inside GitHub Actions.")
    ] = CheckFormat.AUTO,
    all_of_them: Annotated[bool, typer.Option("--all", help="Show every problem, not only 20 of a code.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings as well.")] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Judge what depends on the day, as of this one.")
    ] = None,
) -> None:
    """Show every problem of the round at once, each with file, line, column and a hint."""
    from praktik.cli.arguments import chosen_day
    from praktik.cli.output import write
    from praktik.cli.progress import ProgressBar
    from praktik.placing.preparation import check_round
    from praktik.problems.problem import has_error
    from praktik.problems.words.frames import NO_PROBLEMS

    folder, day = round_folder(context, round_, round_option), None if on is None else chosen_day(on)
    language = spoken_language(context)
    with ProgressBar() as progress:
        preparation = check_round(folder, progress, day)
        problems = preparation.problems()
    if problems or format_ is CheckFormat.JSON:
        _report(problems, _effective(format_), language, all_of_them=all_of_them)
    else:
        offers, applicants = len(preparation.folder.offers.entries), len(preparation.folder.applicants.entries)
        write(NO_PROBLEMS(offers=offers, applicants=applicants).in_language(language))
    if has_error(problems) or (strict and problems):
        raise typer.Exit(1)


def _effective(format_: CheckFormat) -> CheckFormat:
    if format_ is not CheckFormat.AUTO:
        return format_
    return CheckFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else CheckFormat.TEXT


def _report(problems: "Sequence[Problem]", format_: CheckFormat, language: "Language", *, all_of_them: bool) -> None:
    from praktik.cli.output import print_problems, write, write_lines

    if format_ is CheckFormat.JSON:
        from praktik.problems.json_report import to_json

        write(to_json(problems, language))
    elif format_ is CheckFormat.GITHUB:
        from praktik.problems.github_report import report_for_github

        write_lines(report_for_github(problems, language))
    else:
        print_problems(problems, sys.stdout, language, all_of_them=all_of_them)
