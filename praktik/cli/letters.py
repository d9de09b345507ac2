"""praktik letters: letters as HTML files that print right."""

import sys
from typing import Annotated

import typer

from praktik.cli.arguments import DayOption, LanguageOption, OnlyOption, RoundArgument, RoundOption, round_folder
from praktik.cli.language import spoken_language
from praktik.cli.printing import CombinedOption, JobsOption, PdfOption, check_printing, print_produced


def letters(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            help="receipt, proposal, manager-approval, confirmation, regret, cancellation, changed-dates, reminder, "
            "follow-up, workshop-sheet, agreement, daily-log, evaluation, certificate or round-note; else what is "
            "called for.",
        ),
    ] = None,
    only: OnlyOption = None,
    language: LanguageOption = None,
    on: DayOption = None,
    pdf: PdfOption = False,
    jobs: JobsOption = 1,
    combined: CombinedOption = False,
) -> None:
    """Write letters and sheets as HTML files that print right.

    By default those that are called for: receipts before the match; then what the status of each placement asks for,
    with the note of the round, and, by the day, reminders and follow-ups.
    """
    from praktik.cli.arguments import chosen_day, chosen_id, chosen_language
    from praktik.cli.output import print_problems, report_produced
    from praktik.cli.progress import ProgressBar
    from praktik.documents.production import Wanted, produce_letters
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements, standing_placements_if_any
    from praktik.problems.words.results import LETTERS, ONE_LETTER

    check_printing(pdf=pdf, jobs=jobs, combined=combined)
    folder, day, spoken = round_folder(context, round_, round_option), chosen_day(on), chosen_language(language)
    speech = spoken_language(context)
    with ProgressBar(speech) as progress:
        preparation = check_round(folder, progress)
        before_the_match = kind in {None, "receipt"}
        placements = (standing_placements_if_any if before_the_match else standing_placements)(preparation)
        wanted = Wanted(kind, chosen_id(preparation.folder.round, only), spoken)
        produced = produce_letters(preparation, placements, wanted, day, progress)
    report_produced(ONE_LETTER, LETTERS, folder / "out" / "letters", produced, speech)
    print_produced(produced, folder / "out" / "letters", speech, pdf=pdf, jobs=jobs, combined=combined)
    if produced.warnings:
        print_problems(produced.warnings, sys.stderr, speech)
