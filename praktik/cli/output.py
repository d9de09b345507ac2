"""What is printed: results on stdout, talk on stderr; colour only where somebody looks."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

    from praktik.documents.production import Produced
    from praktik.problems.phrase import Language, Phrase
    from praktik.problems.problem import Problem


def say(text: str) -> None:
    """Print talk, which is not the result."""
    print(text, file=sys.stderr)  # noqa: T201


def write(text: str) -> None:
    """Print a result."""
    print(text)  # noqa: T201


def write_lines(lines: Iterable[str]) -> None:
    """Print a result of several lines."""
    for line in lines:
        write(line)


def print_problems(
    problems: "Sequence[Problem]", stream: TextIO, language: "Language", *, all_of_them: bool = False
) -> None:
    """Print problems as frames, with a line that counts them."""
    from praktik.problems.text_report import report_as_text

    colour = wants_colour(stream)
    width = get_terminal_size((100, 24)).columns
    lines = report_as_text(
        problems, language, all_of_them=all_of_them, colour=colour, width=width, wrapped=stream.isatty()
    )
    for line in lines:
        print(line, file=stream)


@contextmanager
def refusals_as_json(wanted: bool, language: "Language") -> "Iterator[None]":
    """Print a refusal as the JSON that was asked for, and end with its exit code; else let it through."""
    import typer

    from praktik.problems.problem import Refusal

    try:
        yield
    except Refusal as refusal:
        if not wanted:
            raise
        from praktik.problems.json_report import to_json

        write(to_json(refusal.problems, language))
        raise typer.Exit(1) from None


def print_diff(lines: Iterable[str], stream: TextIO) -> None:
    """Print a difference, what goes in red and what comes in green, and signs that cannot be seen as their codes."""
    from praktik.problems.frame import GREEN, PLAIN, RED, printable

    tints = {"-": RED, "+": GREEN} if wants_colour(stream) else {}
    for line in lines:
        tint = tints.get(line[:1])
        shown = printable(line)
        print(shown if tint is None else f"{tint}{shown}{PLAIN}", file=stream)


def wants_colour(stream: TextIO) -> bool:
    """Tell whether colours are shown: on a terminal, unless NO_COLOR is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def report_calendars(folder: "Path", produced: "Produced", language: "Language") -> None:
    """Print which calendars were written, if there are any."""
    from praktik.problems.phrase import counted
    from praktik.problems.words import results as words

    if produced.calendars:
        what = counted(len(produced.calendars), words.ONE_CALENDAR, words.CALENDARS)
        told = words.PRODUCED(what=what, folder=folder.as_posix(), written=produced.calendars_written)
        write(told.in_language(language))


def report_produced(one: "Phrase", many: "Phrase", folder: "Path", produced: "Produced", language: "Language") -> None:
    """Print what was written, and name what was removed."""
    from praktik.problems.phrase import counted
    from praktik.problems.words import results as words

    number = len(produced.files)
    if not number:
        write(words.NOTHING_CALLED_FOR.in_language(language))
        return
    what = counted(number, one, many)
    write(words.PRODUCED(what=what, folder=folder.as_posix(), written=produced.written).in_language(language))
    for path in produced.removed:
        say(words.REMOVED(file=path.as_posix()).in_language(language))
    for remark in produced.remarks:
        say(remark.in_language(language))
