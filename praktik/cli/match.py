"""praktik match: propose placements."""

import sys
from typing import Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundArgument, RoundOption, chosen_format, round_folder
from praktik.cli.language import spoken_language


def match(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    policy: Annotated[str | None, typer.Option(help="Instead of the round's own policy.", metavar="POLICY")] = None,
    redraw: Annotated[bool, typer.Option("--redraw", help="Draw anew with another lottery text.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why it is drawn anew; kept in placements.yaml.")] = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Propose placements and write placements.yaml."""
    from praktik.cli.output import print_problems, refusals_as_json, say, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.placing.proposing import propose_placements
    from praktik.placing.summary import summarise_match, tell_receipt
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import REDRAW_WITH_REASON

    folder = round_folder(context, round_, round_option)
    if redraw != (reason is not None and reason.strip() != ""):
        raise WrongUsage(REDRAW_WITH_REASON)
    shown = chosen_format(format_, Format)
    language = spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        proposal = propose_placements(folder, policy, reason, progress)
    if shown is Format.JSON:
        from praktik.placing.match_report import match_to_json

        write(match_to_json(proposal.placements))
    else:
        write_lines(summarise_match(proposal.round, proposal.placements, language))
        write(tell_receipt(proposal.placements).in_language(language))
    sys.stdout.flush()
    if proposal.set_aside:
        print_problems(proposal.set_aside, sys.stderr, language)
    for line in proposal.remarks:
        say(line.in_language(language))
