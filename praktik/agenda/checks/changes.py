"""Changes of a programme that can mend a fault, and the programme after one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from praktik.agenda.points import clock_at
from praktik.round.models import Item, Offer

NOBODY = ("-",)  # no id: what is cut keeps its place in the list, so that the indices of the others still hold


@dataclass(frozen=True, slots=True)
class Shorten:
    """An item takes so many minutes less."""

    index: int
    by: int


@dataclass(frozen=True, slots=True)
class Move:
    """An item is fixed to a day and a time; `number` is that of the day in the stay, from 1."""

    index: int
    day: date
    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Split:
    """An item becomes two, fixed where it stands now: the second begins when the first and a break are over."""

    index: int
    day: date
    number: int
    start: int
    first: int
    gap: int


@dataclass(frozen=True, slots=True)
class Cut:
    """An item is left out of the programme."""

    index: int


@dataclass(frozen=True, slots=True)
class Begin:
    """A pitstop gets the topic and the participants that it lacks, whatever they are."""

    index: int


Change = Shorten | Move | Split | Cut | Begin


def changed(offer: Offer, changes: Sequence[Change]) -> Offer:
    """Return the offer after some changes; the other items keep their indices."""
    programme = list(offer.programme)
    for change in changes:
        _change(programme, change)
    return offer.model_copy(update={"programme": tuple(programme)})


def _change(programme: list[Item], change: Change) -> None:
    item = programme[change.index]
    match change:
        case Shorten():
            programme[change.index] = item.model_copy(update={"minutes": item.minutes - change.by})
        case Move():
            programme[change.index] = fixed(item, change.day, change.number, change.start)
        case Split():
            halves = _halves(item, change)
            programme[change.index] = halves[0]
            programme.append(halves[1])
        case Cut():
            programme[change.index] = item.model_copy(update={"for_whom": NOBODY})
        case Begin():
            programme[change.index] = item.model_copy(
                update={"topic": item.topic or "…", "with_whom": item.with_whom or ("…",)}
            )


def fixed(item: Item, day: date, number: int, start: int) -> Item:
    """Return an item with its time: by the date where it had one, else by the day of the stay."""
    clock = clock_at(start)
    if item.at is not None:
        return item.model_copy(update={"at": (day, clock), "day": None, "time": None})
    return item.model_copy(update={"day": number, "time": clock})


def _halves(item: Item, split: Split) -> Sequence[Item]:
    first = fixed(item, split.day, split.number, split.start)
    second = fixed(item, split.day, split.number, split.start + split.first + split.gap)
    return (
        first.model_copy(update={"minutes": split.first}),
        second.model_copy(update={"minutes": item.minutes - split.first}),
    )
