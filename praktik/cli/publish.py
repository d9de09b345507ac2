"""praktik publish: from here on proposals stand."""

import sys
from typing import Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundArgument, RoundOption, chosen_format, round_folder
from praktik.cli.language import spoken_language


def publish(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    answer_by: Annotated[
        str | None,
        typer.Option("--answer-by", metavar="DATE", help="The last day for answers, for proposals that have none."),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of publishing, as 2027-06-10; else today.")
    ] = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Let proposals stand from here on.

    Until then praktik match starts afresh; afterwards it keeps what stands, and fills what comes free.
    """
    from praktik.cli.arguments import chosen_day, chosen_past_day
    from praktik.cli.output import refusals_as_json, say, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.placing.publication import publish_placements
    from praktik.placing.publication_report import publication_to_json, tell_publication
    from praktik.problems.words.answers import NEXT_LETTERS

    folder = round_folder(context, round_, round_option)
    day, deadline = chosen_past_day(on), None if answer_by is None else chosen_day(answer_by)
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        publication = publish_placements(folder, day, deadline, progress)
    if shown is Format.JSON:
        write(publication_to_json(publication))
    else:
        write_lines(tell_publication(publication, language))
    sys.stdout.flush()
    say(NEXT_LETTERS.in_language(language))
