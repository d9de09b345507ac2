"""praktik check: every problem of the round at once."""

import sys

import typer

from praktik.cli.arguments import Format, FormatOption, RoundArgument, RoundOption, round_folder


def check(
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    format_: FormatOption = Format.TEXT,
) -> None:
    """Show every problem of the round at once, each with file, line, column and a hint."""
    from praktik.cli.output import print_problems, write
    from praktik.cli.progress import ProgressBar
    from praktik.placing.preparation import check_round
    from praktik.problems.json_report import to_json
    from praktik.problems.problem import has_error

    with ProgressBar() as progress:
        preparation = check_round(round_folder(round_, round_option), progress)
        problems = preparation.problems()
    if format_ is Format.JSON:
        write(to_json(problems))
    elif problems:
        print_problems(problems, sys.stdout)
    else:
        folder = preparation.folder
        offers, applicants = len(folder.offers.entries), len(folder.applicants.entries)
        write(f"no problems in {offers} offers and {applicants} applicants")
    if has_error(problems):
        raise typer.Exit(1)
