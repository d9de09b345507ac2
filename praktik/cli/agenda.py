"""praktik agenda: the programme of each stay as an HTML file."""

import sys

import typer

from praktik.cli.arguments import LanguageOption, OnlyOption, RoundArgument, RoundOption, round_folder
from praktik.cli.language import spoken_language
from praktik.cli.printing import JobsOption, PdfOption, check_printing, print_produced


def agenda(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    only: OnlyOption = None,
    language: LanguageOption = None,
    pdf: PdfOption = False,
    jobs: JobsOption = 1,
) -> None:
    """Write the programme of each stay as an HTML file.

    Items that found no room are named.
    """
    from praktik.cli.arguments import chosen_id, chosen_language
    from praktik.cli.output import print_problems, report_produced
    from praktik.cli.progress import ProgressBar
    from praktik.documents.production import Wanted, produce_agendas
    from praktik.placing.preparation import check_round
    from praktik.placing.standing import standing_placements
    from praktik.problems.words.results import AGENDAS, ONE_AGENDA

    check_printing(pdf=pdf, jobs=jobs)
    folder, spoken = round_folder(context, round_, round_option), chosen_language(language)
    speech = spoken_language(context)
    with ProgressBar(speech) as progress:
        preparation = check_round(folder, progress)
        placements = standing_placements(preparation)
        wanted = Wanted(only=chosen_id(preparation.folder.round, only), language=spoken)
        produced = produce_agendas(preparation, placements, wanted, progress)
    report_produced(ONE_AGENDA, AGENDAS, folder / "out" / "agendas", produced, speech)
    print_produced(produced, folder / "out" / "agendas", speech, pdf=pdf, jobs=jobs)
    if produced.warnings:
        print_problems(produced.warnings, sys.stderr, speech)
