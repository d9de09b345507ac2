"""A match as JSON, for other programs."""

import json
from dataclasses import asdict
from typing import Any

from praktik.round.placements import Placement, Placements


def match_to_json(placements: Placements) -> str:
    """Return {policy, guarantees, placements, unplaced, unfilled, statistics} as JSON."""
    return json.dumps(
        {
            "policy": placements.policy,
            "guarantees": list(placements.guarantees),
            "placements": [_placement(placement) for placement in placements.placements],
            "unplaced": [asdict(one) for one in placements.unplaced],
            "unfilled": [asdict(one) for one in placements.unfilled],
            "statistics": asdict(placements.statistics),
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
