"""PDFs of what a command has written: the options, and what is said of them."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import chosen_jobs

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.documents.production import Produced
    from praktik.problems.phrase import Language

PdfOption = Annotated[bool, typer.Option("--pdf", help="Make a PDF of each as well; takes the extra praktik[pdf].")]
JobsOption = Annotated[int, typer.Option("--jobs", metavar="N", help="Make PDFs by so many processes.")]
CombinedOption = Annotated[
    bool, typer.Option("--combined", help="Make one PDF of all for the printer, each beginning on a new sheet.")
]


def check_printing(*, pdf: bool, jobs: int, combined: bool = False) -> None:
    """Refuse options that say nothing together.

    Raises:
        WrongUsage: as it says.
    """
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.usage import ONLY_WITH_PDF

    chosen_jobs(jobs)
    if not pdf and (combined or jobs != 1):
        raise WrongUsage(ONLY_WITH_PDF(option="--combined" if combined else "--jobs"))


def print_produced(
    produced: "Produced", folder: "Path", speech: "Language", *, pdf: bool, jobs: int, combined: bool = False
) -> None:
    """See that no PDF is left that is outdated, make those that are wanted, and say what was made."""
    from praktik.documents.printing import print_as_one, print_files, remove_outdated

    together = folder / "all.pdf"
    remove_outdated([*produced.files, *produced.removed], together)
    if not pdf:
        return
    from praktik.cli.output import print_problems, write
    from praktik.cli.progress import ProgressBar
    from praktik.problems.phrase import counted
    from praktik.problems.words import results as words

    with ProgressBar(speech) as progress:
        printed = print_files(produced.files, jobs, progress)
    if printed.files:
        what = counted(len(printed.files), words.ONE_PDF, words.PDFS)
        told = words.PRINTED(what=what, folder=folder.as_posix(), written=printed.written)
        write(told.in_language(speech))
    if combined and produced.files:
        print_as_one(produced.files, together)
        write(words.ALL_IN_ONE(file=together.as_posix()).in_language(speech))
    if printed.warnings:
        print_problems(printed.warnings, sys.stderr, speech)
