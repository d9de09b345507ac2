"""What changes would do as JSON, for other programs."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from praktik.defence.effect import Effect, Move
from praktik.defence.typed_changes import Changes
from praktik.round.rounds import Round


def effect_to_json(round_: Round, effect: Effect) -> str:
    """Return {changes, policies, before: statistics, after: statistics, gains, loses, moves}."""
    before, after = effect.before, effect.after
    changes = list(plain_changes(round_, effect.changes))
    if before.policy != after.policy:
        changes.append({"change": "policy", "before": before.policy, "after": after.policy})
    return json.dumps(
        {
            "changes": changes,
            "policies": {"before": before.policy, "after": after.policy},
            "before": before.statistics._asdict(),
            "after": after.statistics._asdict(),
            "gains": _moves(effect.gains),
            "loses": _moves(effect.loses),
            "moves": _moves(effect.moves),
        },
        ensure_ascii=False,
        indent=2,
    )


def plain_changes(round_: Round, changes: Changes) -> Iterator[dict[str, Any]]:
    """Yield what would be otherwise: places, without or pin, with the ids concerned."""
    for places in changes.places:
        yield {"change": "places", "offer": places.offer, "before": places.before, "after": places.after}
    for one in changes.withdrawals:
        yield {"change": "without", "applicant" if one.id in round_.applicant else "offer": one.id}
    for pin in changes.pins:
        yield {"change": "pin", "applicant": pin.applicant, "offer": pin.offer}


def _moves(moves: Sequence[Move]) -> list[dict[str, Any]]:
    return [
        {
            "applicant": move.applicant,
            "before": None if move.before is None else move.before._asdict(),
            "after": None if move.after is None else move.after._asdict(),
        }
        for move in moves
    ]
