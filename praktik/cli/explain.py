"""praktik explain: why an applicant got what they got, who came where at an offer, and who waits."""

from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, RoundOption, chosen_format, round_around_id
from praktik.cli.completion import complete_id
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from praktik.defence.result import Result
    from praktik.problems.phrase import Language


def explain(
    context: typer.Context,
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="An applicant or offer: its id, or part of a name.",
            show_default=False,
            autocompletion=complete_id,
        ),
    ] = None,
    round_option: RoundOption = None,
    public: Annotated[
        bool, typer.Option("--public", help="Name nobody else: to the applicant, or with numbers in place of ids.")
    ] = False,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Who waits, in order: in all, and for each offer.")
    ] = False,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Say why an applicant got what they got, or who came where at an offer.

    Each wish down to the result with the fact that decided, or all who asked for an offer in its order.
    """
    from praktik.cli.output import refusals_as_json, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.defence.result import Result
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words import explain as words

    folder, typed = round_around_id(context, id_, round_option)
    if waiting and (typed is not None or public):
        raise WrongUsage(words.WAITING_ALONE)
    if typed is None and not waiting:
        raise WrongUsage(words.ID_OR_WAITING)
    shown = chosen_format(format_, Format)
    language = spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language):
        with ProgressBar(language) as progress:
            preparation = check_round(folder, progress)
        placements = standing_placements(preparation)
        assert preparation.eligibility is not None, "without errors there is a round to look at"
        result = Result(preparation.eligibility, placements)
    if typed is None:
        write_lines(_waiting(result, shown, language))
    else:
        write_lines(_explained(result, typed, shown, language, public=public))


def _waiting(result: "Result", shown: Format, language: "Language") -> "Iterable[str]":
    if shown is Format.JSON:
        from praktik.defence.json_form import waiting_to_json

        return [waiting_to_json(result)]
    from praktik.defence.offer_text import waiting_text

    return waiting_text(result, language, _width())


def _explained(result: "Result", typed: str, shown: Format, language: "Language", *, public: bool) -> "Iterable[str]":
    from praktik.round.lookup import find_id

    id_ = find_id(result.round, typed)
    if id_ in result.eligibility.applicant_index:
        return _applicant(result, result.eligibility.applicant_index[id_], shown, language, public=public)
    return _offer(result, result.eligibility.offer_index[id_], shown, language, public=public)


def _applicant(
    result: "Result", applicant: int, shown: Format, language: "Language", *, public: bool
) -> "Iterable[str]":
    from praktik.defence.applicant import defend_applicant

    defence = defend_applicant(result, applicant)
    if shown is Format.JSON:
        from praktik.defence.json_form import applicant_to_json

        return [applicant_to_json(result, defence, language, public=public)]
    if public:
        from praktik.defence.public_text import public_text

        return public_text(result, defence, language, _width())
    from praktik.defence.applicant_text import applicant_text

    return applicant_text(result, defence, language, _width())


def _offer(result: "Result", offer: int, shown: Format, language: "Language", *, public: bool) -> "Iterable[str]":
    from praktik.defence.offer import defend_offer

    defence = defend_offer(result, offer)
    if shown is Format.JSON:
        from praktik.defence.json_form import offer_to_json

        return [offer_to_json(result, defence, public=public)]
    from praktik.defence.offer_text import offer_text

    return offer_text(result, defence, language, _width(), public=public)


def _width() -> int:
    return get_terminal_size((100, 24)).columns
