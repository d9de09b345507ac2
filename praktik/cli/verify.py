"""praktik verify: work placements.yaml out once more."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundArgument, RoundOption, chosen_format, round_folder
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.problems.phrase import Language


def verify(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    lottery: Annotated[
        bool, typer.Option("--lottery", help="Show the lottery numbers, and how to recompute them, and verify nothing.")
    ] = False,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Work placements.yaml out once more, independently.

    Rules, limits, dates, figures and what the policy promises are worked out once more from the round's files. Ends
    with exit code 1 on any violation; warnings are remarks.
    """
    from praktik.cli.output import refusals_as_json

    folder = round_folder(context, round_, round_option)
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language):
        passed = _show_lottery(folder, shown, language) if lottery else _verify(folder, shown, language)
    if not passed:
        raise typer.Exit(1)


def _verify(folder: "Path", format_: Format, language: "Language") -> bool:
    from praktik.audit.report import summarise_verification, verification_to_json
    from praktik.audit.verification import verify_round
    from praktik.cli.output import print_problems, write, write_lines
    from praktik.cli.progress import ProgressBar

    with ProgressBar(language) as progress:
        verification = verify_round(folder, progress)
    if format_ is Format.JSON:
        write(verification_to_json(verification, language))
    else:
        if verification.problems:
            print_problems(verification.problems, sys.stdout, language)
        write_lines(summarise_verification(verification, language))
    return verification.passed


def _show_lottery(folder: "Path", format_: Format, language: "Language") -> bool:
    from praktik.audit.report import lottery_lines, lottery_to_json
    from praktik.audit.verification import read_whole_round
    from praktik.cli.output import write, write_lines

    round_ = read_whole_round(folder)
    if format_ is Format.JSON:
        write(lottery_to_json(round_))
    else:
        write_lines(lottery_lines(round_, language))
    return True
