"""The dates that the design gives to those who share an offer."""

from collections.abc import Collection, Iterable

from praktik.audit.pairs import Order, Pairs
from praktik.audit.room import Room
from praktik.audit.working_days import Run


def expected_stays(room: Room, offer: str, interns: Collection[str]) -> dict[str, Run | None] | None:
    """Return the stays of an offer's interns: in priority order each the longest, then the earliest, that keeps all.

    Pins come first. None where they do not fit together.
    """
    pairs = room.pairs
    shared = room.share(offer)
    for intern in interns:
        if not shared.seat(intern, pairs.applicants[intern].organisation, room.periods(intern, offer)):
            return None
    stays: dict[str, Run | None] = {}
    for intern in sorted(interns, key=lambda one: with_pins_first(pairs, one, offer)):
        pin = pairs.pins.get(intern)
        if pin is not None and pin.offer == offer and pin.first is not None and pin.last is not None:
            stays[intern] = Run(pin.first, pin.last, 0)
            continue
        for stay, periods in _best_first(pairs.stays(intern, offer)):
            if shared.restrict(intern, periods):
                stays[intern] = stay
                break
    return stays


def with_pins_first(pairs: Pairs, applicant: str, offer: str) -> tuple[int, Order]:
    """Return the place of a pair in its host's order, in which pins stand before all others."""
    pin = pairs.pins.get(applicant)
    return 0 if pin is not None and pin.offer == offer else 1, pairs.order(applicant, offer)


def _best_first(stays: dict[int, Run | None]) -> Iterable[tuple[Run | None, tuple[int, ...]]]:
    """Return the different stays, the longest first, of these the earliest, each with the periods that give it."""
    periods: dict[Run | None, tuple[int, ...]] = {}
    for number, stay in stays.items():
        periods[stay] = (*periods.get(stay, ()), number)
    return sorted(
        periods.items(), key=lambda one: (0, 0) if one[0] is None else (-one[0].days, one[0].first.toordinal())
    )
