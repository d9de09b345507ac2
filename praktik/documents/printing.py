"""PDFs beside their documents: made where one is missing, and never left there when it is outdated."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from praktik.documents.pdf import Printed, print_document, print_together, require_weasyprint
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.problems.words.results import PRINTING
from praktik.round.folder import Progress
from praktik.round.writer import remove_file, write_bytes

_AT_ONCE = 4  # documents handed to a process at a time


class PrintedFiles(NamedTuple):
    """The PDFs of some documents, how many of them are new, and what was said of their styles."""

    files: tuple[Path, ...]
    written: int
    warnings: tuple[Problem, ...]


def print_files(documents: Sequence[Path], jobs: int, progress: Progress) -> PrintedFiles:
    """Write the PDF of each document, by so many processes; what lies there already and is not older stays.

    Raises:
        Refusal: no PDF can be made here, or something cannot be written.
    """
    remove_outdated(documents)
    missing = [path for path in documents if not pdf_of(path).exists()]
    if missing:
        require_weasyprint(Place(missing[0].as_posix()))
    warnings = []
    for number, (path, printed) in enumerate(zip(missing, _print_all(missing, jobs), strict=True), start=1):
        write_bytes(pdf_of(path), printed.content)
        warnings += [problem("DO611", Place(path.as_posix()), said=said) for said in printed.said]
        progress(PRINTING, number, len(missing))
    return PrintedFiles(tuple(map(pdf_of, documents)), len(missing), tuple(warnings))


def print_as_one(documents: Sequence[Path], file: Path) -> bool:
    """Write all documents as one PDF for the printer, and return whether it changed.

    Raises:
        Refusal: no PDF can be made here, or it cannot be written.
    """
    require_weasyprint(Place(file.as_posix()))
    return write_bytes(file, print_together([_read(path) for path in documents]).content)


def remove_outdated(documents: Sequence[Path], together: Path | None = None) -> None:
    """Remove each PDF whose document has changed since or is gone, and that of all together: somebody might send it."""
    for path in documents:
        _remove_if_outdated(pdf_of(path), [path])
    if together is not None:
        _remove_if_outdated(together, documents)


def pdf_of(document: Path) -> Path:
    """Return where the PDF of a document lies."""
    return document.with_suffix(".pdf")


def _remove_if_outdated(pdf: Path, documents: Sequence[Path]) -> None:
    """Go by time: a PDF is written after its documents, and a document is only written where it changes."""
    if pdf.exists():
        made = pdf.stat().st_mtime_ns
        if not all(path.exists() and path.stat().st_mtime_ns <= made for path in documents):
            remove_file(pdf)


def _print_all(documents: Sequence[Path], jobs: int) -> Iterator[Printed]:
    texts = map(_read, documents)
    if jobs == 1 or len(documents) <= _AT_ONCE:
        yield from map(print_document, texts)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(print_document, texts, chunksize=_AT_ONCE)


def _read(document: Path) -> str:
    return document.read_text("utf-8")
