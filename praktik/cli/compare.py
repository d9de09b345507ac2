"""praktik compare: all policies side by side."""

from shutil import get_terminal_size

import typer

from praktik.cli.arguments import (
    Format,
    FormatOption,
    RoundArgument,
    RoundOption,
    TimeLimitOption,
    chosen_format,
    chosen_time_limit,
    round_folder,
)
from praktik.cli.language import spoken_language


def compare(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    time_limit: TimeLimitOption = 60.0,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Show what each policy would make of the round.

    Each is run afresh: pins and answers count, placements that stand are not kept. Nothing is written.
    """
    from praktik.cli.output import refusals_as_json, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.defence.comparison import compare_policies
    from praktik.placing.known_placements import known_placements
    from praktik.placing.preparation import prepare_match

    folder = round_folder(context, round_, round_option)
    seconds = chosen_time_limit(time_limit)
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        eligibility = prepare_match(folder, "draw", progress).eligibility  # which takes any round that can be matched
        assert eligibility is not None, "what can be matched can be looked at"
        comparison = compare_policies(eligibility, known_placements(eligibility.round), progress, seconds)
    if shown is Format.JSON:
        from praktik.defence.comparison_json import comparison_to_json

        write(comparison_to_json(comparison))
    else:
        from praktik.defence.comparison_text import comparison_text

        write_lines(comparison_text(comparison, language, get_terminal_size((100, 24)).columns))
