"""Problems as JSON, for other programs."""

import json
from collections.abc import Sequence

from praktik.problems.phrase import Language
from praktik.problems.problem import Problem


def to_json(problems: Sequence[Problem], language: Language) -> str:
    """Return {"problems": [{code, severity, file, line, column, message, expected, found, hint}, …]}."""
    return json.dumps({"problems": list_problems(problems, language)}, ensure_ascii=False, indent=2)


def list_problems(problems: Sequence[Problem], language: Language) -> list[dict[str, str | int]]:
    """Return problems as plain data."""
    return [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message.in_language(language),
            "expected": problem.expected.in_language(language),
            "found": problem.found.in_language(language),
            "hint": problem.hint.in_language(language),
        }
        for problem in problems
    ]
