"""The dates that the design gives to those who share an offer."""

from collections.abc import Collection, Iterable

from praktik.audit.room import Room
from praktik.audit.working_days import Run


def expected_stays(room: Room, offer: str, interns: Collection[str]) -> dict[str, Run | None] | None:
    """Return the stays of an offer's interns: in priority order each the longest, then the earliest, that keeps all.

    What is fixed comes first, on its own dates; of two who belong together, whoever would come first alone. None where
    they do not fit together.
    """
    pairs = room.pairs
    shared = room.share(offer)
    for intern in interns:
        if not shared.seat(intern, pairs.applicants[intern].organisation, room.periods(intern, offer)):
            return None
    stays: dict[str, Run | None] = {}
    for intern in sorted(interns, key=lambda one: (pairs.fixed_first(one, offer), pairs.own_order(one, offer))):
        place = pairs.standing.place(intern, offer)
        if place is not None and place.first is not None and place.last is not None:
            stays[intern] = Run(place.first, place.last, 0)
            continue
        for stay, periods in _best_first(pairs.stays(intern, offer)):
            if shared.restrict(intern, periods):
                stays[intern] = stay
                break
    return stays


def _best_first(stays: dict[int, Run | None]) -> Iterable[tuple[Run | None, tuple[int, ...]]]:
    """Return the different stays, the longest first, of these the earliest, each with the periods that give it."""
    periods: dict[Run | None, tuple[int, ...]] = {}
    for number, stay in stays.items():
        periods[stay] = (*periods.get(stay, ()), number)
    return sorted(
        periods.items(), key=lambda one: (0, 0) if one[0] is None else (-one[0].days, one[0].first.toordinal())
    )
