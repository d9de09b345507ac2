"""praktik match: propose placements."""

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import (
    Format,
    FormatOption,
    RoundArgument,
    RoundOption,
    TimeLimitOption,
    chosen_day,
    chosen_format,
    chosen_past_day,
    chosen_time_limit,
    round_folder,
)
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from praktik.defence.pin_price import PinPrice
    from praktik.placing.proposing import Proposal

_FINGERPRINT = re.compile("[0-9a-f]{64}")


def match(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    policy: Annotated[str | None, typer.Option(help="Instead of the round's own policy.", metavar="POLICY")] = None,
    redraw: Annotated[bool, typer.Option("--redraw", help="Draw anew with another lottery text.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why it is drawn anew; kept in placements.yaml.")] = None,
    improve: Annotated[
        bool,
        typer.Option(
            "--improve",
            help="After publishing: may move people who are only proposed, some to a later wish.",
        ),
    ] = False,
    lapse: Annotated[
        bool, typer.Option("--lapse", help="After publishing: let proposals lapse whose last day for answers is over.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of --lapse, as 2027-06-26; else today.")
    ] = None,
    answer_by: Annotated[
        str | None,
        typer.Option("--answer-by", metavar="DATE", help="The last day for answers to what is proposed now."),
    ] = None,
    announced: Annotated[
        str | None,
        typer.Option("--announced", metavar="HASH", help="The fingerprint that was announced before the draw; kept."),
    ] = None,
    time_limit: TimeLimitOption = 60.0,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Propose placements and write placements.yaml.

    Once proposals are published, what stands is kept, and what came free is filled.
    """
    from praktik.cli.output import print_problems, refusals_as_json, say, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.placing.proposing import Orders, propose_placements
    from praktik.placing.repair import Wanted
    from praktik.placing.summary import summarise_match, tell_receipt
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words import usage

    folder = round_folder(context, round_, round_option)
    if redraw != (reason is not None and reason.strip() != ""):
        raise WrongUsage(usage.REDRAW_WITH_REASON)
    if on is not None and not lapse:
        raise WrongUsage(usage.LAPSE_ON)
    if announced is not None and not _FINGERPRINT.fullmatch(announced):
        raise WrongUsage(usage.NO_FINGERPRINT(typed=announced))
    orders = Orders(
        policy=policy,
        redraw_reason=reason,
        wanted=Wanted(improve, chosen_past_day(on) if lapse else None),
        answer_by=None if answer_by is None else chosen_day(answer_by),
        announced=announced,
        seconds=chosen_time_limit(time_limit),
    )
    shown = chosen_format(format_, Format)
    language = spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        proposal = propose_placements(folder, orders, progress)
    prices = _price_pins(proposal)
    if shown is Format.JSON:
        from praktik.placing.match_report import match_to_json

        write(match_to_json(proposal.placements, [price._asdict() for price in prices]))
    else:
        round_read = proposal.eligibility.round
        write_lines(summarise_match(round_read, proposal.placements, language))
        if proposal.before is not None:
            from praktik.placing.change_report import tell_changes

            write_lines(tell_changes(round_read, proposal.before, proposal.placements, language))
        if prices:
            from praktik.defence.pin_price_text import tell_prices

            write_lines(tell_prices(round_read, prices, language))
        write(tell_receipt(proposal.placements).in_language(language))
    sys.stdout.flush()
    if proposal.set_aside:
        print_problems(proposal.set_aside, sys.stderr, language)
    for line in proposal.remarks:
        say(line.in_language(language))


def _price_pins(proposal: "Proposal") -> "list[PinPrice]":
    """Return what the pins cost; a round without any does not load what works it out."""
    if not proposal.eligibility.round.settings.matching.pins:
        return []
    from praktik.defence.pin_price import price_pins

    return price_pins(proposal.eligibility, proposal.situation, proposal.placements)
