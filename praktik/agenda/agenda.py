"""What an agenda is: the days of one stay, their items by time, and what found no room."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from praktik.round.models import ItemKind

# outside_the_stay: tied to a day that the stay does not have.
# past_midnight: fixed so late that it would end on the next day.
# kept_for_reflection: the only gaps long enough are those that a day's reflection needs.
# no_gap: no gap is long enough.
LeftOutReason = Literal["outside_the_stay", "past_midnight", "kept_for_reflection", "no_gap"]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item with its day and time; `from_frame` tells that the frame added it and not the host."""

    day: date
    start: time
    end: time
    kind: ItemKind
    title: str
    with_whom: tuple[str, ...]
    place: str | None
    topic: str | None
    from_frame: bool


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """One day of a stay, its items by time; items overlap only where the host fixed them so."""

    day: date
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item of the offer's programme that is not on the agenda: which (an index into it), and why."""

    item_index: int
    title: str
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda of one applicant's stay at one offer."""

    applicant: str
    offer: str
    days: tuple[AgendaDay, ...]
    left_out: tuple[LeftOut, ...]
