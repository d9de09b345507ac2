"""The words round a problem: its labels, and the lines that count."""

from praktik.problems.phrase import Phrase, alike
from praktik.problems.problem import Severity

SEVERITIES = {Severity.ERROR: Phrase("error", "fejl"), Severity.WARNING: Phrase("warning", "advarsel")}
EXPECTED = Phrase("expected", "ventet")
FOUND = Phrase("found", "fundet")
HINT = Phrase("hint", "råd")
ONE_ERROR = Phrase("{number} error", "{number} fejl")
ERRORS = Phrase("{number} errors", "{number} fejl")
ONE_WARNING = Phrase("{number} warning", "{number} advarsel")
WARNINGS = Phrase("{number} warnings", "{number} advarsler")
SUMMARY = alike("{errors}, {warnings}")
MORE_OF = Phrase("… and {number} more {code}", "… og {number} {code} mere")
MORE_OF_A_KIND = Phrase("… and {more} more", "… og {more} mere")
SHOW_ALL = Phrase("--all shows every one", "--all viser alle")
NO_PROBLEMS = Phrase(
    "no problems in {offers} offers and {applicants} applicants",
    "ingen problemer i {offers} tilbud og {applicants} ansøgere",
)
