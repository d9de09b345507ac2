"""Every problem praktik can find, by its code; the words stand in `problems.words`, one module a subject.

Codes are stable: a code that is no longer used is not given to something else.
RD: reading a file. FD: a field of an entry. RU: the rules of a round. PL: placements. DO: documents. AG: agenda.
VE: verify.
"""

from collections.abc import Mapping

from praktik.problems.meaning import Meaning
from praktik.problems.phrase import Fact
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Severity
from praktik.problems.words.agendas import AGENDAS
from praktik.problems.words.audit import AUDIT
from praktik.problems.words.documents import DOCUMENTS
from praktik.problems.words.fields import FIELDS
from praktik.problems.words.placements import PLACEMENTS
from praktik.problems.words.reading import READING
from praktik.problems.words.rules import RULES

CATALOGUE: Mapping[str, Meaning] = {**READING, **FIELDS, **RULES, **PLACEMENTS, **DOCUMENTS, **AGENDAS, **AUDIT}


def is_error(code: str) -> bool:
    """Tell whether the code is that of an error, not of a warning."""
    return CATALOGUE[code].severity is Severity.ERROR


def problem(code: str, place: Place, also: Place | None = None, cure: str | None = None, **facts: Fact) -> Problem:
    """Return the problem with this code at this place, its words with the facts of the case."""
    meaning = CATALOGUE[code]
    return Problem(
        code=code,
        severity=meaning.severity,
        place=place,
        message=meaning.message(**facts),
        expected=meaning.expected(**facts),
        found=meaning.found(**facts),
        hint=meaning.hint(**facts),
        also=also,
        cure=cure,
    )
