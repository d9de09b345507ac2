"""How often somebody was left without a place before."""

import re

from praktik.round.models import History

_SEASONS = (
    ("vinter", "winter"),
    ("forår", "foraar", "spring"),
    ("sommer", "summer"),
    ("efterår", "efteraar", "autumn"),
)


def times_unplaced(history: History) -> int:
    """Return the number of earlier rounds without a place since the last one with a place."""
    times = 0
    for round_id in sorted({*history.placed, *history.unplaced}, key=_in_order_of_time):
        times = 0 if round_id in history.placed else times + 1
    return times


def _in_order_of_time(round_id: str) -> tuple[int, int, str]:
    year = re.search("[0-9]{4}", round_id)
    named = [number for number, words in enumerate(_SEASONS) if any(word in round_id.casefold() for word in words)]
    return int(year[0]) if year else 0, named[0] if named else 0, round_id
