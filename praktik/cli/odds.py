"""praktik odds: what would come out of many lotteries."""

from shutil import get_terminal_size
from typing import Annotated

import typer

from praktik.cli.arguments import (
    Format,
    FormatOption,
    RoundArgument,
    RoundOption,
    chosen_format,
    chosen_jobs,
    round_folder,
)
from praktik.cli.language import spoken_language

MOST_DRAWS = 1_000_000


def odds(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    draws: Annotated[int, typer.Option("--draws", metavar="N", help="How many lotteries.")] = 10_000,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="J", help="How many processes; else as many as pay. The numbers are the same."),
    ] = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Show each applicant's odds over many lotteries.

    With how contested each offer is, and whether the round's own draw is ordinary. The lotteries follow from the
    lottery text, so that everybody gets the same numbers. Nothing is written.
    """
    from praktik.cli.output import refusals_as_json, say, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.defence.drawing import has_numpy
    from praktik.defence.odds import work_out_odds
    from praktik.placing.preparation import prepare_match
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words import odds as words

    folder = round_folder(context, round_, round_option)
    if not 1 <= draws <= MOST_DRAWS:
        raise WrongUsage(words.DRAWS_FROM_TO(typed=draws, most=MOST_DRAWS))
    if jobs is not None:
        chosen_jobs(jobs)
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        eligibility = prepare_match(folder, None, progress).eligibility
        assert eligibility is not None, "a round that can be matched has no errors"
        if not has_numpy():
            say(words.FASTER.in_language(language))
        done = 0

        def report(more: int) -> None:
            nonlocal done
            done += more
            progress(words.DRAWING, done, draws)

        result = work_out_odds(eligibility, draws, jobs, report)
    if shown is Format.JSON:
        from praktik.defence.odds_json import odds_to_json

        write(odds_to_json(result))
    else:
        from praktik.defence.odds_text import odds_text

        write_lines(odds_text(eligibility.round, result, language, get_terminal_size((100, 24)).columns))
