"""Problems as annotations of GitHub Actions, which puts each beside the line of the file it is about."""

from collections import Counter
from collections.abc import Iterator, Sequence

from praktik.problems.phrase import Language, Phrase, counted
from praktik.problems.problem import Problem, Severity
from praktik.problems.text_report import summarise
from praktik.problems.words import frames as words

MOST_OF_ONE_KIND = 10  # GitHub shows no more than that of errors, and of warnings, for a step

_IN_A_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_A_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report_for_github(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Yield an annotation for each problem, at most ten of a kind, then how many more there are, then the counts."""
    numbers: Counter[Severity] = Counter()
    for problem in problems:
        numbers[problem.severity] += 1
        if numbers[problem.severity] <= MOST_OF_ONE_KIND:
            yield _annotation(problem, language)
    for severity, number in sorted(numbers.items()):
        if number > MOST_OF_ONE_KIND:
            more = words.MORE_OF_A_KIND(more=_counted(severity, number - MOST_OF_ONE_KIND))
            yield more.in_language(language)
    yield summarise(problems).in_language(language)


def _counted(severity: Severity, number: int) -> Phrase:
    if severity is Severity.ERROR:
        return counted(number, words.ONE_ERROR, words.ERRORS)
    return counted(number, words.ONE_WARNING, words.WARNINGS)


def _annotation(problem: Problem, language: Language) -> str:
    place = problem.place
    properties = {"file": place.file}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column), "endColumn": str(place.column + place.width)}
    properties["title"] = f"{problem.code} {problem.message.in_language(language)}"
    written = ",".join(f"{name}={text.translate(_IN_A_PROPERTY)}" for name, text in properties.items())
    return f"::{problem.severity} {written}::{_message(problem, language).translate(_IN_A_MESSAGE)}"


def _message(problem: Problem, language: Language) -> str:
    told: tuple[tuple[Phrase, Phrase], ...] = (
        (words.EXPECTED, problem.expected),
        (words.FOUND, problem.found),
        (words.HINT, problem.hint),
    )
    lines = [f"{label.in_language(language)}: {phrase.in_language(language)}" for label, phrase in told]
    return "\n".join(line for line in lines if not line.endswith(": "))
