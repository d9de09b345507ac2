"""praktik show: the round, or one applicant or offer, as praktik understands it."""

from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundOption, chosen_format, round_around_id
from praktik.cli.completion import complete_id
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from praktik.overview.applicant import ApplicantView
    from praktik.overview.glance import Glance
    from praktik.overview.offer import OfferView
    from praktik.problems.phrase import Language
    from praktik.rules.eligibility import Eligibility

    View = Glance | ApplicantView | OfferView


def show(
    context: typer.Context,
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="An applicant or offer: its id, or part of a name. Without it, the round at a glance.",
            show_default=False,
            autocompletion=complete_id,
        ),
    ] = None,
    round_option: RoundOption = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Show the round, or one applicant or offer.

    With everything that follows from the files: who may go where, when, and why not.
    """
    from praktik.cli.output import refusals_as_json, write, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.placing.preparation import check_round

    folder, typed = round_around_id(context, id_, round_option)
    shown = chosen_format(format_, Format)
    language = spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language):
        with ProgressBar(language) as progress:
            preparation = check_round(folder, progress)
        preparation.refuse_errors()
    assert preparation.eligibility is not None, "without errors there is a round to look at"
    view = _view(preparation.eligibility, typed)
    if shown is Format.JSON:
        from praktik.overview.json_form import view_to_json

        write(view_to_json(view, language))
    else:
        write_lines(_lines(view, language))


def _view(eligibility: "Eligibility", typed: str | None) -> "View":
    from praktik.overview.applicant import view_applicant
    from praktik.overview.glance import view_round
    from praktik.overview.offer import view_offer
    from praktik.round.lookup import find_id

    if typed is None:
        return view_round(eligibility)
    id_ = find_id(eligibility.round, typed)
    return view_applicant(eligibility, id_) if id_ in eligibility.applicant_index else view_offer(eligibility, id_)


def _lines(view: "View", language: "Language") -> "Iterator[str]":
    from praktik.overview.applicant import ApplicantView
    from praktik.overview.applicant_text import applicant_text
    from praktik.overview.glance import Glance
    from praktik.overview.offer_text import offer_text
    from praktik.overview.round_text import round_text

    width = get_terminal_size((100, 24)).columns
    if isinstance(view, Glance):
        return round_text(view, language, width)
    if isinstance(view, ApplicantView):
        return applicant_text(view, language, width)
    return offer_text(view, language, width)
