"""The comparison of policies as JSON, for other programs."""

import json
from typing import Any

from praktik.defence.comparison import Change, Compared, Comparison


def comparison_to_json(comparison: Comparison) -> str:
    """Return {round, published, left_out, policies: […]}; each has `changes` only where there is a placements.yaml.

    `ties` tells apart what `stable` makes of a round that has them improved, and of one that has not.
    """
    return json.dumps(
        {
            "round": comparison.round,
            "published": comparison.published,
            "left_out": list(comparison.left_out),
            "policies": [_compared(one) for one in comparison.policies],
        },
        ensure_ascii=False,
        indent=2,
    )


def _compared(one: Compared) -> dict[str, Any]:
    entry = one._asdict() | {
        "statistics": one.statistics._asdict(),
        "guarantees": [sentence.in_language("en") for sentence in one.guarantees],
        "senders": [sender._asdict() for sender in one.senders],
    }
    if one.ties is None:
        del entry["ties"]
    if one.changes is None:
        del entry["changes"]
    else:
        entry["changes"] = [_change(change) for change in one.changes]
    return entry


def _change(change: Change) -> dict[str, Any]:
    return {
        "applicant": change.applicant,
        "before": None if change.before is None else change.before._asdict(),
        "after": None if change.after is None else change.after._asdict(),
    }
