"""praktik fingerprint: one hash to announce before the draw."""

import typer

from praktik.cli.arguments import RoundArgument, RoundOption, round_folder


def fingerprint(context: typer.Context, round_: RoundArgument = None, round_option: RoundOption = None) -> None:
    """Print one hash of the inputs, to announce before a draw.

    It covers all that the matching reads but the lottery text. Nobody can choose ids or priorities after it. match
    records it, and verify checks it.
    """
    from praktik.audit.verification import read_whole_round
    from praktik.cli.output import write
    from praktik.round import inputs

    whole = read_whole_round(round_folder(context, round_, round_option))
    write(inputs.fingerprint(whole, inputs.hash_inputs(whole)))
