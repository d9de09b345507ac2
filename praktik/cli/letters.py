"""praktik letters: letters as HTML files that print right."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import DayOption, LanguageOption, OnlyOption, RoundArgument, RoundOption, round_folder
from praktik.cli.language import spoken_language
from praktik.cli.printing import CombinedOption, JobsOption, PdfOption, check_printing, print_produced

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.documents.production import Produced
    from praktik.placing.preparation import Preparation
    from praktik.problems.phrase import Language


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
    preview: Annotated[
        bool, typer.Option("--preview", help="Make a page that shows them all, out/preview.html.")
    ] = False,
    open_: Annotated[
        bool, typer.Option("--open", help="With --preview, at a terminal: open it in the browser.")
    ] = False,
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
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.results import LETTERS, ONE_LETTER
    from praktik.problems.words.usage import ONLY_WITH_PREVIEW

    if open_ and not preview:
        raise WrongUsage(ONLY_WITH_PREVIEW)
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
    _show(folder, produced, preparation, speech, preview=preview, opened=open_)
    if produced.warnings:
        print_problems(produced.warnings, sys.stderr, speech)


def _show(
    folder: "Path", produced: "Produced", preparation: "Preparation", speech: "Language", *, preview: bool, opened: bool
) -> None:
    """Make the page that shows all letters, or else see that none is left that is outdated."""
    from praktik.documents.preview import remove_outdated_preview, write_preview

    if not preview:
        if produced.written or produced.removed:
            remove_outdated_preview(folder)
        return
    from praktik.cli.output import write
    from praktik.problems.words.preview import SHOWN_IN

    assert preparation.folder.round is not None
    page = write_preview(preparation.folder.round, produced.letters, speech)
    write(SHOWN_IN(file=page.as_posix()).in_language(speech))
    if opened and sys.stdout.isatty():
        import webbrowser

        webbrowser.open(page.resolve().as_uri())
