"""A match as JSON, for other programs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from praktik.round.placements import Placement, Placements


def match_to_json(placements: Placements, pins: Sequence[Mapping[str, Any]] = ()) -> str:
    """Return {policy, guarantees, placements, unplaced, unfilled, statistics, pins} as JSON."""
    return json.dumps(
        {
            "policy": placements.policy,
            "guarantees": list(placements.guarantees),
            "placements": [_placement(placement) for placement in placements.placements],
            "unplaced": [one._asdict() for one in placements.unplaced],
            "unfilled": [one._asdict() for one in placements.unfilled],
            "statistics": placements.statistics._asdict(),
            "pins": list(pins),
        },
        ensure_ascii=False,
        indent=2,
    )


def _placement(placement: Placement) -> dict[str, Any]:
    return {
        "applicant": placement.applicant,
        "offer": placement.offer,
        "wish": placement.wish,
        "from": None if placement.first is None else placement.first.isoformat(),
        "to": None if placement.last is None else placement.last.isoformat(),
        "status": placement.status,
    }
