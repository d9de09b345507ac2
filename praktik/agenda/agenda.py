"""What an agenda is: the days of a stay, their items by time, and what found no room."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from praktik.round.models import ItemKind

# outside_the_stay: tied to a day that the stay does not have.
# past_midnight: fixed so late that it would end on the next day.
# kept_for_reflection: the only gaps long enough are those that a day's reflection needs.
# no_gap: no gap is long enough.
# cannot_fit_together: it fits, but not together with the others that are named.
# not_found: no agenda with it was found before the search ended, which takes a bounded number of steps.
LeftOutReason = Literal[
    "outside_the_stay",
    "past_midnight",
    "kept_for_reflection",
    "no_gap",
    "cannot_fit_together",
    "not_found",
]

# What these are said of has no room in any agenda of the stay, whatever becomes of the others.
NEVER_IN_THE_STAY: frozenset[LeftOutReason] = frozenset({"outside_the_stay", "past_midnight"})


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item with its day and time.

    `for_whom` are the ids of those it is meant for, and nobody where it is meant for all interns of the agenda.
    `item_index` is its place in the offer's programme, and None where the frame added it; `is_fixed` tells that
    the host gave it its day and time.
    """

    day: date
    start: time
    end: time
    kind: ItemKind
    title: str
    with_whom: tuple[str, ...]
    place: str | None
    topic: str | None
    for_whom: tuple[str, ...] = ()
    item_index: int | None = None
    is_fixed: bool = False

    @property
    def from_frame(self) -> bool:
        """Tell whether the frame added it and not the host."""
        return self.item_index is None


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """One day of a stay, its items by time; nobody is in two of them at once unless the host fixed them so.

    `hours` are those in which the interns are there: less than a working day where they arrive or leave, and
    None on a day off, which has only what the host has fixed on it.
    """

    day: date
    items: tuple[AgendaItem, ...]
    hours: tuple[time, time] | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item of the offer's programme that is not on the agenda: which (an index into it), and why.

    `together` are the indices of fewest items that cannot all be on the agenda: this one, and others that are on it.
    It is filled for cannot_fit_together alone.
    """

    item_index: int
    title: str
    reason: LeftOutReason
    together: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of a stay at one offer: of one intern, or of all whose dates are the same.

    `reordered` are the indices of fewest flexible items without which the others stand in the order given.
    """

    interns: tuple[str, ...]
    offer: str
    days: tuple[AgendaDay, ...]
    left_out: tuple[LeftOut, ...]
    reordered: tuple[int, ...] = ()
