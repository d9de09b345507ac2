"""The table of what each policy keeps, as data: the yeses with their sources, the noes with their counterexamples."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from praktik.placing.policies import POLICIES

from .properties import Row

FOLDER = Path(__file__).parent
PROPERTIES = ("stable", "strategy-proof", "efficient", "maximum", "balanced", "deterministic")
Counterexample = dict[str, Any]


def _read(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text("utf-8"))


SOURCES: Mapping[str, Mapping[str, Mapping[str, str]]] = _read("sources.yaml")
COUNTEREXAMPLES: list[Counterexample] = _read("counterexamples.yaml")
IMPROVED = Row("stable", "improve")
ROWS = [row for policy in POLICIES for row in ([Row(policy), IMPROVED] if policy == "stable" else [Row(policy)])]
YES = [(row, one) for row in ROWS for one in PROPERTIES if one in SOURCES.get(row.name, {})]
NO = [(row, one) for row in ROWS for one in PROPERTIES if one not in SOURCES.get(row.name, {})]


def counterexample(row: Row, property_: str) -> tuple[int, Counterexample]:
    """The number of a counterexample on the page, and the counterexample."""
    return next(
        (number, entry)
        for number, entry in enumerate(COUNTEREXAMPLES, start=1)
        if (entry["policy"], entry.get("ties", "lottery"), entry["property"]) == (*row, property_)
    )
