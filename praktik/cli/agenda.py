"""praktik agenda: the programme of each stay as an HTML file, or what is wrong with it."""

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import LanguageOption, OnlyOption, RoundArgument, RoundOption, round_folder
from praktik.cli.check import AllOption, CheckFormat, CheckFormatOption, StrictOption
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.agenda.checks.round_check import CheckedAgendas
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
    format_: CheckFormatOption = CheckFormat.AUTO.value,
    all_of_them: AllOption = False,
    strict: StrictOption = False,
) -> None:
    """Write the programme of each stay as an HTML file.

    Items that found no room are named. --check judges the finished agendas: reflection, breaks, hours, welcome and
    evaluation, pitstops, people in two places. It draws the days of each stay in which it finds something.
    """
    folder = round_folder(context, round_, round_option)
    if check:
        _check(folder, spoken_language(context), only, format_, all_of_them=all_of_them, strict=strict)
    else:
        _refuse_what_needs_check(format_, all_of_them=all_of_them, strict=strict)
        _write(folder, spoken_language(context), only, language)


def _refuse_what_needs_check(format_: str, *, all_of_them: bool, strict: bool) -> None:
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.agendas import GO_WITH_CHECK

    if all_of_them or strict or format_ != CheckFormat.AUTO.value:
        raise WrongUsage(GO_WITH_CHECK)


def _write(folder: "Path", speech: "Language", only: str | None, language: str | None) -> None:
    from praktik.cli.arguments import chosen_id, chosen_language
    from praktik.cli.output import print_problems, report_produced
    from praktik.cli.progress import ProgressBar
    from praktik.documents.production import Wanted, produce_agendas
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements
    from praktik.problems.words.results import AGENDAS, ONE_AGENDA

    spoken = chosen_language(language)
    with ProgressBar(speech) as progress:
        preparation = check_round(folder, progress)
        placements = standing_placements(preparation)
        wanted = Wanted(only=chosen_id(preparation.folder.round, only), language=spoken)
        produced = produce_agendas(preparation, placements, wanted, progress)
    report_produced(ONE_AGENDA, AGENDAS, folder / "out" / "agendas", produced, speech)
    if produced.warnings:
        print_problems(produced.warnings, sys.stderr, speech)


def _check(
    folder: "Path", speech: "Language", only: str | None, typed: str, *, all_of_them: bool, strict: bool
) -> None:
    from praktik.agenda.checks.round_check import check_agendas
    from praktik.cli.arguments import chosen_id
    from praktik.cli.check import report, shown_format
    from praktik.cli.output import refusals_as_json
    from praktik.cli.progress import ProgressBar
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements
    from praktik.problems.problem import has_error, sort_by_place
    from praktik.round.finding import to_problems

    shown = shown_format(typed)
    with refusals_as_json(shown is CheckFormat.JSON, speech), ProgressBar(speech) as progress:
        preparation = check_round(folder, progress)
        placements = standing_placements(preparation)
        assert preparation.eligibility is not None
        id_ = chosen_id(preparation.folder.round, only)
        checked = check_agendas(preparation.folder, preparation.eligibility, placements, speech, progress, id_)
        problems = sort_by_place(to_problems(checked.findings))
    if shown is CheckFormat.TEXT:
        _draw(checked, speech, everything=id_ is not None)
    if problems or shown is CheckFormat.JSON:
        report(problems, shown, speech, all_of_them=all_of_them)
    else:
        _praise(checked, speech)
    if has_error(problems) or (strict and problems):
        raise typer.Exit(1)


def _draw(checked: "CheckedAgendas", language: "Language", *, everything: bool) -> None:
    """Draw the days of the stays in which something is wrong, or of those that were asked for by an id."""
    from praktik.agenda.checks.picture_text import draw_agenda, legend
    from praktik.cli.output import write, write_lines

    drawn = [one for one in checked.agendas if everything or one.applicant in checked.at_fault]
    for one in drawn:
        write(f"{one.applicant}, {one.intern.name}: {one.offer}")
        write_lines(draw_agenda(one, language, get_terminal_size((100, 24)).columns))
        write("")
    if drawn:
        write_lines([*legend(language), ""])


def _praise(checked: "CheckedAgendas", language: "Language") -> None:
    from praktik.cli.output import write
    from praktik.problems.phrase import counted
    from praktik.problems.words.agendas import NOTHING_FOUND
    from praktik.problems.words.results import AGENDAS, ONE_AGENDA

    agendas = counted(len(checked.agendas), ONE_AGENDA, AGENDAS)
    write(NOTHING_FOUND(agendas=agendas).in_language(language))
