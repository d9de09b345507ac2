"""praktik check: every problem of the round at once."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from praktik.cli.arguments import RoundArgument, RoundOption, round_folder
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from praktik.placing.preparation import Preparation
    from praktik.problems.phrase import Language
    from praktik.problems.problem import Problem


class CheckFormat(StrEnum):
    """How problems are printed."""

    AUTO = "auto"
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


CheckFormatOption = Annotated[
    str,
    typer.Option(
        "--format", metavar="auto|text|json|github", help="How to print problems; auto is github in GitHub Actions."
    ),
]
AllOption = Annotated[bool, typer.Option("--all", help="Show every problem, not only 20 of a code.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail on warnings as well.")]


def check(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    format_: CheckFormatOption = CheckFormat.AUTO.value,
    all_of_them: AllOption = False,
    strict: StrictOption = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what has one safe answer; the changes are shown first.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Judge what depends on the day, as of this one.")
    ] = None,
) -> None:
    """Show every problem of the round, with its place and cure.

    --fix mends a space at the end of an id, a date in Danish form, a key that is one letter off, and an alias in place
    of an organisation's name (while there are no placements); comments and order stay. At a terminal it asks first.
    """
    from praktik.cli.arguments import chosen_day
    from praktik.cli.output import write
    from praktik.cli.progress import ProgressBar
    from praktik.placing.preparation import check_round
    from praktik.problems.problem import has_error
    from praktik.problems.words.frames import NO_PROBLEMS

    folder, day = round_folder(context, round_, round_option), None if on is None else chosen_day(on)
    shown, language = shown_format(format_), spoken_language(context)
    if fix:
        _mend(folder, language, sys.stderr if shown is CheckFormat.JSON else sys.stdout)
    with ProgressBar(language) as progress:
        preparation = check_round(folder, progress, day)
        problems = preparation.problems()
    if problems or shown is CheckFormat.JSON:
        report(problems, shown, language, all_of_them=all_of_them)
    else:
        offers, applicants = len(preparation.folder.offers.entries), len(preparation.folder.applicants.entries)
        write(NO_PROBLEMS(offers=offers, applicants=applicants).in_language(language))
    if shown is CheckFormat.TEXT:
        _offer_help(problems, preparation, language, all_of_them=all_of_them)
    if has_error(problems) or (strict and problems):
        raise typer.Exit(1)


def shown_format(typed: str) -> CheckFormat:
    """Return the form that was typed; auto is that of annotations inside GitHub Actions."""
    from praktik.cli.arguments import chosen_format

    format_ = chosen_format(typed, CheckFormat)
    if format_ is not CheckFormat.AUTO:
        return format_
    return CheckFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else CheckFormat.TEXT


def report(problems: "Sequence[Problem]", format_: CheckFormat, language: "Language", *, all_of_them: bool) -> None:
    """Print problems in a form."""
    from praktik.cli.output import print_problems, write, write_lines

    if format_ is CheckFormat.JSON:
        from praktik.problems.json_report import to_json

        write(to_json(problems, language))
    elif format_ is CheckFormat.GITHUB:
        from praktik.problems.github_report import report_for_github

        write_lines(report_for_github(problems, language))
    else:
        print_problems(problems, sys.stdout, language, all_of_them=all_of_them)


def _mend(folder: "Path", language: "Language", stream: TextIO) -> None:
    """Show what can be mended, and write it, if whoever sits at a terminal wants it."""
    from praktik.authoring.mending import mend_round, write_mended
    from praktik.cli.output import print_diff, say
    from praktik.problems.phrase import Listing
    from praktik.problems.words import mending as words

    files = mend_round(folder)
    for file in files:
        print_diff(file.diff(), stream)
    stream.flush()
    if not files:
        say(words.NOTHING_TO_MEND.in_language(language))
    elif sys.stdin.isatty() and input(words.WRITE_THIS.in_language(language)).strip().casefold() not in words.YES:
        say(words.NOT_WRITTEN.in_language(language))
    else:
        write_mended(files)
        say(words.MENDED(files=Listing([file.path.as_posix() for file in files])).in_language(language))


def _offer_help(
    problems: "Sequence[Problem]", preparation: "Preparation", language: "Language", *, all_of_them: bool
) -> None:
    """Say what --fix would mend; where no error wants to be seen first, propose what organisations.yaml lacks."""
    from praktik.cli.output import say
    from praktik.problems.phrase import counted
    from praktik.problems.problem import has_error
    from praktik.problems.words.mending import CAN_BE_MENDED, ONE_CAN_BE_MENDED

    sys.stdout.flush()
    mendable = sum(problem.cure is not None for problem in problems)
    if mendable:
        say(counted(mendable, ONE_CAN_BE_MENDED, CAN_BE_MENDED).in_language(language))
    if not has_error(problems):
        _propose_organisations(preparation, language, all_of_them=all_of_them)


def _propose_organisations(preparation: "Preparation", language: "Language", *, all_of_them: bool) -> None:
    from praktik.authoring.proposals import MOST_PROPOSED, propose_organisations
    from praktik.cli.output import say
    from praktik.problems.phrase import counted
    from praktik.problems.words import mending as words

    entries = propose_organisations(preparation)
    if not entries:
        return
    say("")
    say(counted(len(entries), words.ONE_MISSING, words.MISSING).in_language(language))
    for entry in entries if all_of_them else entries[:MOST_PROPOSED]:
        say(entry)
    if len(entries) > MOST_PROPOSED and not all_of_them:
        say(words.MORE_MISSING(number=len(entries) - MOST_PROPOSED).in_language(language))
