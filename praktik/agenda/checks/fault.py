"""A stay with its agenda, and a fault of it: before anybody has said it, or looked up where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from praktik.agenda.agenda import Agenda, AgendaDay, AgendaItem
from praktik.agenda.stays import Stay
from praktik.problems.phrase import Fact
from praktik.round.frame import Frame
from praktik.round.models import AgendaSettings, Applicant


class Judged(NamedTuple):
    """What one intern has of a stay: the agenda without what is meant for others only, and what it is judged by."""

    stay: Stay
    intern: Applicant
    agenda: Agenda
    settings: AgendaSettings
    frame: Frame

    @property
    def applicant(self) -> str:
        """Return whose agenda it is."""
        return self.intern.id

    @property
    def offer(self) -> str:
        """Return where the stay is."""
        return self.stay.offer.id

    def working_days(self) -> list[AgendaDay]:
        """Return the days that have a frame: an event on a day off has none."""
        return [day for day in self.agenda.days if day.day in self.stay.days]


class Booked(NamedTuple):
    """An item of an offer's programme, whoever it is for."""

    offer: str
    item: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one agenda: the code, the day, and how much by a measure of its own.

    `items` are those of the offer's programme that it is about, none where it is about a day or the whole stay;
    `blamed` are those that may be changed to mend it, the likeliest first. `other` is the item that it clashes with.
    `setting` is the key of the round's agenda settings where they are at fault themselves; `on_applicant` tells that
    it lies with what the applicant has written.
    """

    code: str
    applicant: str
    offer: str
    day: date | None
    items: tuple[int, ...] = ()
    blamed: tuple[int, ...] = ()
    size: int = 1
    facts: Mapping[str, Fact] = field(default_factory=dict)
    other: Booked | None = None
    setting: str | None = None
    on_applicant: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """Return what makes it the same fault after a change: an item's goes with it to another day.

        A day may have two faults with one key.
        """
        return self.code, self.applicant, self.offer, self.items or self.day, self.other


def fault(
    code: str,
    judged: Judged,
    day: date | None,
    items: tuple[AgendaItem, ...] = (),
    *,
    blamed: tuple[AgendaItem, ...] = (),
    size: int = 1,
    **facts: Fact,
) -> Fault:
    """Return a fault of an agenda; of the items only the host's own can be named and blamed."""
    return Fault(
        code=code,
        applicant=judged.applicant,
        offer=judged.offer,
        day=day,
        items=_own(items),
        blamed=_own(blamed or items),
        size=size,
        facts=facts,
    )


def _own(items: tuple[AgendaItem, ...]) -> tuple[int, ...]:
    return tuple(item.item_index for item in items if item.item_index is not None)
