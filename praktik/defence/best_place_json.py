"""What one more place would do as JSON, for other programs."""

import json

from praktik.defence.best_place import BestPlaces
from praktik.defence.effect_json import plain_changes
from praktik.round.rounds import Round


def best_places_to_json(round_: Round, best: BestPlaces) -> str:
    """Return {changes, policy, before: statistics, offers: best first, nothing, bound_by_host}."""
    return json.dumps(
        {
            "changes": list(plain_changes(round_, best.changes)),
            "policy": best.before.policy,
            "before": best.before.statistics._asdict(),
            "offers": [one._asdict() for one in best.offers],
            "nothing": list(best.nothing),
            "bound_by_host": list(best.bound_by_host),
        },
        ensure_ascii=False,
        indent=2,
    )
