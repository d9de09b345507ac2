"""The guide to the codes as JSON, for other programs."""

import json
from collections.abc import Sequence
from typing import Any

from praktik.problems.guide import Example, Guide
from praktik.problems.phrase import Language


def guide_to_json(guide: Guide, language: Language) -> str:
    """Return {code, severity, meaning, why, wrong, right}; an example is {caption, before, files, command}."""
    data = {
        "code": guide.code,
        "severity": str(guide.severity),
        "meaning": guide.meaning.in_language(language),
        "why": guide.why.in_language(language),
        "wrong": _example(guide.wrong, language),
        "right": _example(guide.right, language),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def guides_to_json(guides: Sequence[Guide], language: Language) -> str:
    """Return {"codes": [{code, severity, meaning}, …]}."""
    codes = [
        {"code": guide.code, "severity": str(guide.severity), "meaning": guide.meaning.in_language(language)}
        for guide in guides
    ]
    return json.dumps({"codes": codes}, ensure_ascii=False, indent=2)


def _example(example: Example, language: Language) -> dict[str, Any]:
    return {
        "caption": example.caption.in_language(language),
        "before": None if example.before is None else f"praktik {example.before}",
        "files": dict(example.files),
        "command": f"praktik {example.command}",
    }
