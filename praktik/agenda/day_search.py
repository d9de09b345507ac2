"""Whether a day can hold some pieces and its reflections, and when: an exact search.

Of all ways to fit pieces into a day, one comes about by placing them one after the other, each as early as it
can be. For take any way, and place its pieces in the order in which they start: none can come later than it
did, since whatever was placed before it ended in time, and has not moved later either. So trying all orders
tries everything (the serial scheme of Kolisch 1996). What is left free, and what is
still to be placed, decide alone whether an order can be completed: where it once could not, it is not tried
again. Reflections are pieces that are alike.
"""

from collections.abc import Sequence

from praktik.agenda.free_time import Free, OpenDay, Piece, common, earliest, taken


class Steps:
    """How many steps searches may still take together; once they are used up, every search ends.

    A part of other steps uses these up as well.
    """

    def __init__(self, most: int, part_of: "Steps | None" = None) -> None:
        self._left = most
        self._part_of = part_of

    @property
    def used_up(self) -> bool:
        """Tell whether a search has ended before it had tried everything."""
        return self._left < 0

    def take(self) -> bool:
        """Take one step, if there is one left."""
        self._left -= 1
        return self._left >= 0 and (self._part_of is None or self._part_of.take())


def fit_into_day(pieces: Sequence[Piece], day: OpenDay, steps: Steps) -> tuple[int, ...] | None:
    """Return when each piece starts, or None where they do not fit, or the steps are used up.

    The first order that fits is taken, and orders are tried by how near they come to the one given.
    """
    starts = _DaySearch(pieces, day, steps).complete(day.free, tuple(range(len(pieces))), day.reflections)
    return None if starts is None else tuple(starts[number] for number in range(len(pieces)))


class _DaySearch:
    def __init__(self, pieces: Sequence[Piece], day: OpenDay, steps: Steps) -> None:
        self._pieces = pieces
        self._day = day
        self._steps = steps
        self._everybody = tuple(range(len(day.free)))
        self._hopeless: set[tuple[Free, tuple[tuple[int, tuple[int, ...]], ...], int]] = set()

    def complete(self, free: Free, remaining: tuple[int, ...], reflections: int) -> dict[int, int] | None:
        """Place the remaining pieces and reflections into what is free."""
        if not self._steps.take():
            return None
        if self._day.most_room(free) < reflections or not self._has_time(free, remaining, reflections):
            return None
        if not remaining:
            return {} if self._day.room(free) >= reflections else None
        alike = sorted((self._pieces[number].minutes, self._pieces[number].lanes) for number in remaining)
        state = (free, tuple(alike), reflections)
        if state in self._hopeless:
            return None
        starts = self._with_each_next(free, remaining, reflections)
        if starts is None:
            self._hopeless.add(state)
        return starts

    def _with_each_next(self, free: Free, remaining: tuple[int, ...], reflections: int) -> dict[int, int] | None:
        tried: set[tuple[int, tuple[int, ...]]] = set()
        for place, number in enumerate(remaining):
            piece = self._pieces[number]
            if (piece.minutes, piece.lanes) not in tried:
                tried.add((piece.minutes, piece.lanes))
                start = earliest(common(free, piece.lanes), piece.minutes)
                if start is None:
                    return None
                after = taken(free, piece.lanes, start, piece.minutes)
                starts = self.complete(after, remaining[:place] + remaining[place + 1 :], reflections)
                if starts is not None:
                    return {**starts, number: start}
            if place == 0 and reflections:
                starts = self._with_a_reflection_next(free, remaining, reflections)
                if starts is not None:
                    return starts
        return None

    def _with_a_reflection_next(
        self, free: Free, remaining: tuple[int, ...], reflections: int
    ) -> dict[int, int] | None:
        start = earliest(self._day.for_reflection(free), self._day.reflection)
        if start is None:
            return None
        after = taken(free, self._everybody, start, self._day.reflection)
        return self.complete(after, remaining, reflections - 1)

    def _has_time(self, free: Free, remaining: tuple[int, ...], reflections: int) -> bool:
        """Tell whether each lane has as many minutes as it needs, wherever they are."""
        for lane, spans in enumerate(free):
            pieces = (self._pieces[number] for number in remaining)
            needed = sum(piece.minutes for piece in pieces if lane in piece.lanes)
            if needed + reflections * self._day.reflection > sum(end - start for start, end in spans):
                return False
        return True
