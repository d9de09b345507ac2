"""praktik respond: record answers."""

import sys
from typing import Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundOption, chosen_format, round_folder
from praktik.cli.completion import complete_id_or_answer
from praktik.cli.language import spoken_language


def respond(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID… accepted|declined|withdrawn|cleared",
            help="Applicants, or offers for all who are placed there: ids, or parts of names; then the answer.",
            show_default=False,
            autocompletion=complete_id_or_answer,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="applicant|manager|host|coordinator|all", help="Whose answer it is."),
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why, as far as it may be written down.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of the answer, as 2027-06-10; else today.")
    ] = None,
    round_option: RoundOption = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Record answers in responses.yaml, all or none.

    A placement is confirmed when applicant, manager and host have accepted it (--by all says so for the three).
    declined ends a placement, withdrawn takes a person or a whole offer out, and cleared takes answers back. The next
    praktik match fills what came free.
    """
    from praktik.cli.arguments import chosen_past_day
    from praktik.cli.output import refusals_as_json, say, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.placing.responding import read_request, record_answers
    from praktik.placing.response_report import recorded_to_json, tell_next, tell_recorded

    folder = round_folder(context, None, round_option)
    request = read_request(words or [], by, reason, chosen_past_day(on))
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        recorded = record_answers(folder, request, progress)
    if shown is Format.JSON:
        write(recorded_to_json(recorded))
    else:
        write_lines(tell_recorded(recorded, language))
    sys.stdout.flush()
    for line in tell_next(recorded):
        say(line.in_language(language))
