"""What `praktik agenda --check` prints: the days of the stays, and what is wrong with them."""

from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer

from praktik.cli.check import CheckFormat

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.agenda.checks.round_check import CheckedAgendas
    from praktik.problems.phrase import Language


def show_faults(
    folder: "Path", speech: "Language", only: str | None, typed: str, *, all_of_them: bool, strict: bool
) -> None:
    """Print what is wrong with the agendas of a round in the form that was typed, and end with 1 where it fails.

    Days are drawn only for those who read: of the stays with an error, or of those that were asked for by an id.
    """
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
