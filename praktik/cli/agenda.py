"""praktik agenda: the programme of each stay as an HTML file, or what is wrong with it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.agenda_faults import show_faults
from praktik.cli.arguments import LanguageOption, OnlyOption, RoundArgument, RoundOption, round_folder
from praktik.cli.check import AllOption, CheckFormat, CheckFormatOption, StrictOption
from praktik.cli.language import spoken_language
from praktik.cli.printing import JobsOption, PdfOption, check_printing, print_produced

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.problems.phrase import Language


def agenda(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; show what is wrong with the agendas, and what mends it.")
    ] = False,
    only: OnlyOption = None,
    language: LanguageOption = None,
    pdf: PdfOption = False,
    jobs: JobsOption = 1,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="The day of what is new in a calendar, as 2027-06-10; else today."),
    ] = None,
    format_: CheckFormatOption = CheckFormat.AUTO.value,
    all_of_them: AllOption = False,
    strict: StrictOption = False,
) -> None:
    """Write the programme of each stay as an HTML file, and as a calendar for each intern and each offer.

    Items that found no room are named. --check judges the finished agendas: reflection, breaks, hours, welcome and
    evaluation, pitstops, people in two places. It draws the days of each stay with an error.
    """
    folder = round_folder(context, round_, round_option)
    speech = spoken_language(context)
    if check:
        _refuse_what_is_written(language, on, pdf=pdf, jobs=jobs)
        show_faults(folder, speech, only, format_, all_of_them=all_of_them, strict=strict)
    else:
        _refuse_what_is_checked(format_, all_of_them=all_of_them, strict=strict)
        _write(folder, speech, (only, language, on), pdf=pdf, jobs=jobs)


def _refuse_what_is_checked(format_: str, *, all_of_them: bool, strict: bool) -> None:
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.agendas import GO_WITH_CHECK

    if all_of_them or strict or format_ != CheckFormat.AUTO.value:
        raise WrongUsage(GO_WITH_CHECK)


def _refuse_what_is_written(language: str | None, on: str | None, *, pdf: bool, jobs: int) -> None:
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.agendas import CHECK_WRITES_NOTHING

    if language is not None or on is not None or pdf or jobs != 1:
        raise WrongUsage(CHECK_WRITES_NOTHING)


def _write(
    folder: "Path", speech: "Language", typed: tuple[str | None, str | None, str | None], *, pdf: bool, jobs: int
) -> None:
    from praktik.cli.arguments import chosen_day, chosen_id, chosen_language
    from praktik.cli.output import print_problems, report_calendars, report_produced
    from praktik.cli.progress import ProgressBar
    from praktik.documents.production import Wanted, produce_agendas
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements
    from praktik.problems.words.results import AGENDAS, ONE_AGENDA

    check_printing(pdf=pdf, jobs=jobs)
    only, language, on = typed
    spoken, day = chosen_language(language), chosen_day(on)
    with ProgressBar(speech) as progress:
        preparation = check_round(folder, progress)
        placements = standing_placements(preparation)
        wanted = Wanted(only=chosen_id(preparation.folder.round, only), language=spoken)
        produced = produce_agendas(preparation, placements, wanted, day, progress)
    report_produced(ONE_AGENDA, AGENDAS, folder / "out" / "agendas", produced, speech)
    report_calendars(folder / "out" / "calendars", produced, speech)
    print_produced(produced, folder / "out" / "agendas", speech, pdf=pdf, jobs=jobs)
    if produced.warnings:
        print_problems(produced.warnings, sys.stderr, speech)
