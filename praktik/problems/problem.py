"""What is wrong with a round, as data."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.place import Place


class Severity(StrEnum):
    """An error stops the round; a warning only wants to be seen."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One problem: its code, its place, and what a person needs in order to mend it.

    `also` is the other place of a problem that has two, such as a duplicate. `cure` is what can safely be written at
    the place instead, where there is only one answer.
    """

    code: str
    severity: Severity
    place: Place
    message: Phrase
    expected: Phrase = NOTHING
    found: Phrase = NOTHING
    hint: Phrase = NOTHING
    also: Place | None = None
    cure: str | None = None


class Refusal(Exception):  # noqa: N818 - it is no fault of the program's: the round's data stop here
    """The round has problems that must be mended first: the command ends with exit code 1."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{problem.place}: {problem.message.in_language('en')}" for problem in problems))
        self.problems = tuple(problems)


class WrongUsage(Exception):  # noqa: N818 - likewise
    """What was typed cannot be right, an unknown id for instance: the command ends with exit code 2."""

    def __init__(self, words: Phrase) -> None:
        super().__init__(words.in_language("en"))
        self.words = words


def sort_by_place(problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems in the order of files, lines and columns."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code))


def has_error(problems: Sequence[Problem]) -> bool:
    """Tell whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)
