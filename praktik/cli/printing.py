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
    """Make the PDFs that are wanted, or else see that none is left that is outdated; say what was made."""
    from praktik.documents.printing import print_as_one, print_files, remove_outdated

    if not pdf:
        remove_outdated(produced.files)
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
        file = folder / "all.pdf"
        print_as_one(produced.files, file)
        write(words.ALL_IN_ONE(file=file.as_posix()).in_language(speech))
    if printed.warnings:
        print_problems(printed.warnings, sys.stderr, speech)
