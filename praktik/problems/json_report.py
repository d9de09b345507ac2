"""Problems as JSON, for other programs."""

import json
from collections.abc import Sequence

from praktik.problems.problem import Problem


def to_json(problems: Sequence[Problem]) -> str:
    """Return {"problems": [{code, severity, file, line, column, message, expected, found, hint}, …]}."""
    entries = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "expected": problem.expected,
            "found": problem.found,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps({"problems": entries}, ensure_ascii=False, indent=2)
