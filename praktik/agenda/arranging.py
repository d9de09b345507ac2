"""Pieces placed on the days of a stay: in the order given, and where that fails, by an exact search.

In the order given each piece goes into the first gap that fits. A gap that fits only by taking the room of a
day's reflections does not fit: pauses that were planned and then crowded out are what the frame is there to
prevent. The search gives each piece the first day on which all before it still fit (`day_search`), and goes
back where the rest does not: for some steps in the order given, so that this is kept if it can be, and then the
longest first, since what is long has the fewest places.
"""

from collections.abc import Sequence

from praktik.agenda.day_search import Steps, fit_into_day
from praktik.agenda.free_time import Free, OpenDay, Piece, Slot, common, taken

FIRST_STEPS = 100
Likeness = tuple[int, tuple[int, ...]]


def arrange(pieces: Sequence[Piece], days: Sequence[OpenDay], steps: Steps) -> list[Slot] | None:
    """Return where each piece goes, or None where they do not fit together, or the steps are used up."""
    slots = [slot for slot in place_in_order(pieces, days) if slot is not None]
    if len(slots) == len(pieces):
        return slots
    given = range(len(pieces))
    longest_first = sorted(given, key=lambda number: -pieces[number].minutes)
    found = _StaySearch(pieces, days, given, Steps(FIRST_STEPS, steps)).find()
    found = found or _StaySearch(pieces, days, longest_first, steps).find()
    return None if found is None else _at_preferred_times(pieces, days, found)


def place_in_order(pieces: Sequence[Piece], days: Sequence[OpenDay]) -> list[Slot | None]:
    """Return the first gap that fits for each piece, in the order given, and None where there is none."""
    free = [day.free for day in days]
    slots: list[Slot | None] = []
    for piece in pieces:
        slot = _first_gap(piece, days, free)
        slots.append(slot)
        if slot is not None:
            free[slot.day] = taken(free[slot.day], piece.lanes, slot.start, piece.minutes)
    return slots


def hold(days: Sequence[OpenDay], pieces: Sequence[Piece], slots: Sequence[Slot]) -> bool:
    """Tell whether the days have room for their reflections beside pieces that are placed."""
    free = [day.free for day in days]
    for piece, slot in zip(pieces, slots, strict=True):
        free[slot.day] = taken(free[slot.day], piece.lanes, slot.start, piece.minutes)
    return all(day.room(left) >= day.reflections for day, left in zip(days, free, strict=True))


def _first_gap(piece: Piece, days: Sequence[OpenDay], free: Sequence[Free]) -> Slot | None:
    for number in piece.days:
        spans = common(free[number], piece.lanes)
        for start, end in sorted(spans, key=lambda span: span[0] < piece.preferred_from):
            if end - start < piece.minutes:
                continue
            after = taken(free[number], piece.lanes, start, piece.minutes)
            if days[number].room(after) >= days[number].reflections:
                return Slot(number, start)
    return None


def _at_preferred_times(pieces: Sequence[Piece], days: Sequence[OpenDay], slots: list[Slot]) -> list[Slot]:
    """Move pieces that prefer another time there, where the others leave room for it."""
    for number, piece in enumerate(pieces):
        if piece.preferred_from:
            free = [day.free for day in days]
            for other, slot in enumerate(slots):
                if other != number:
                    free[slot.day] = taken(free[slot.day], pieces[other].lanes, slot.start, pieces[other].minutes)
            slots[number] = _first_gap(piece, days, free) or slots[number]
    return slots


class _StaySearch:
    """Gives a day to one piece after the other; whether a day can hold what it was given is asked once only."""

    def __init__(self, pieces: Sequence[Piece], days: Sequence[OpenDay], order: Sequence[int], steps: Steps) -> None:
        self._pieces = pieces
        self._days = days
        self._order = order
        self._steps = steps
        self._known: dict[tuple[int, tuple[Likeness, ...]], bool] = {}
        self._hopeless: set[tuple[int, tuple[tuple[Likeness, ...], ...]]] = set()

    def find(self) -> list[Slot] | None:
        given = self._give(0, ((),) * len(self._days)) if self._has_time() else None
        if given is None:
            return None
        slots: dict[int, Slot] = {}
        for day, numbers in enumerate(map(sorted, given)):
            starts = self._starts(day, numbers)
            if starts is None:
                return None
            slots |= {number: Slot(day, start) for number, start in zip(numbers, starts, strict=True)}
        return [slots[number] for number in range(len(self._pieces))]

    def _give(self, place: int, given: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...] | None:
        """Give a day to each piece from this place of the order on."""
        if place == len(self._order):
            return given
        number = self._order[place]
        if not self._steps.take():
            return None
        state = (place, tuple(self._likeness(numbers) for numbers in given))
        if state in self._hopeless:
            return None
        for day in self._pieces[number].days:
            numbers = (*given[day], number)
            if self._holds(day, numbers):
                complete = self._give(place + 1, (*given[:day], numbers, *given[day + 1 :]))
                if complete is not None:
                    return complete
        self._hopeless.add(state)
        return None

    def _holds(self, day: int, numbers: tuple[int, ...]) -> bool:
        question = (day, self._likeness(numbers))
        if question not in self._known:
            self._known[question] = self._starts(day, numbers) is not None
        return self._known[question]

    def _starts(self, day: int, numbers: Sequence[int]) -> tuple[int, ...] | None:
        return fit_into_day([self._pieces[number] for number in numbers], self._days[day], self._steps)

    def _likeness(self, numbers: tuple[int, ...]) -> tuple[Likeness, ...]:
        return tuple(sorted((self._pieces[number].minutes, self._pieces[number].lanes) for number in numbers))

    def _has_time(self) -> bool:
        """Tell whether the days have as many minutes in each lane as all pieces together."""
        lanes = range(len(self._days[0].free)) if self._days else ()
        for lane in lanes:
            needed = sum(piece.minutes for piece in self._pieces if lane in piece.lanes)
            needed += sum(day.reflections * day.reflection for day in self._days)
            if needed > sum(end - start for day in self._days for start, end in day.free[lane]):
                return False
        return True
