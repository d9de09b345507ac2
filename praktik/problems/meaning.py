"""What a code of a problem means: its words, and how severe it is."""

from typing import NamedTuple

from praktik.problems.phrase import NOTHING, Phrase, alike
from praktik.problems.problem import Severity

EXPECTED, FOUND, HINT = alike("{expected}"), alike("{found}"), alike("{hint}")


class Meaning(NamedTuple):
    """The words for one code; what stands in their braces are the facts of the case."""

    message: Phrase
    expected: Phrase = NOTHING
    found: Phrase = NOTHING
    hint: Phrase = NOTHING
    severity: Severity = Severity.ERROR


def warning(message: Phrase, expected: Phrase, found: Phrase, hint: Phrase) -> Meaning:
    """Return the meaning of a code that only wants to be seen."""
    return Meaning(message, expected, found, hint, Severity.WARNING)
