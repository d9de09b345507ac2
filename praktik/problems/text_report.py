"""Problems as text for a person: a frame for each, at most so many of one code, and a line that counts them all."""

from collections import Counter
from collections.abc import Iterator, Sequence

from praktik.problems.frame import frame
from praktik.problems.phrase import Language, Phrase, counted
from praktik.problems.problem import Problem, Severity
from praktik.problems.words import frames as words

MOST_OF_ONE_CODE = 20


def report_as_text(
    problems: Sequence[Problem],
    language: Language,
    *,
    all_of_them: bool = False,
    colour: bool = False,
    width: int = 100,
    wrapped: bool = False,
) -> Iterator[str]:
    """Yield the frames, each with an empty line after it, then what was left out, then the counts."""
    numbers: Counter[str] = Counter()
    for problem in problems:
        numbers[problem.code] += 1
        if all_of_them or numbers[problem.code] <= MOST_OF_ONE_CODE:
            yield frame(problem, language, colour=colour, width=width, wrapped=wrapped)
            yield ""
    left_out = {code: number - MOST_OF_ONE_CODE for code, number in numbers.items() if number > MOST_OF_ONE_CODE}
    if left_out and not all_of_them:
        for code, number in left_out.items():
            yield words.MORE_OF(number=number, code=code).in_language(language)
        yield words.SHOW_ALL.in_language(language)
        yield ""
    yield summarise(problems).in_language(language)


def summarise(problems: Sequence[Problem]) -> Phrase:
    """Return the line that counts errors and warnings."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return words.SUMMARY(
        errors=counted(errors, words.ONE_ERROR, words.ERRORS),
        warnings=counted(len(problems) - errors, words.ONE_WARNING, words.WARNINGS),
    )
