"""An agenda as events of a calendar: each with an identifier that stays the same when agendas are built again.

An item of the host's programme is known by its title, one of the frame by its kind and the day of the stay; so an item
that moves stays the same event, and one that gets another title is another.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID, uuid5

from praktik.agenda.agenda import Agenda, AgendaItem
from praktik.problems.phrase import Language, Listing, Phrase, say
from praktik.problems.words import calendars as words
from praktik.round.models import ItemKind
from praktik.round.rounds import Round

_NAMESPACE = UUID("6d0b8f0e-6f57-5e0c-9b1d-0a1f6a3c2e71")  # praktik's own, so that identifiers meet no others


@dataclass(frozen=True, slots=True)
class Event:
    """One item as a calendar shows it; times are those of the clock in Copenhagen.

    It is `certain` once all who are meant have said yes to the stay.
    """

    uid: str
    day: date
    start: time
    end: time
    title: str
    kind: ItemKind
    place: str | None
    description: str
    certain: bool


def events_of_intern(
    round_: Round, agenda: Agenda, intern: str, language: Language, *, certain: bool
) -> Iterator[Event]:
    """Yield the events of one intern: what is meant for all, or for them."""
    reader = _Reader(round_, agenda, intern, language, certain=certain)
    yield from (event for item, event in reader.events() if not item.for_whom or intern in item.for_whom)


def events_of_host(round_: Round, agenda: Agenda, number: int, language: Language, *, certain: bool) -> Iterator[Event]:
    """Yield the events of the host: everything that happens at the offer in one stay, the first, second … there.

    So they stay the same when the dates are others, or when somebody comes in another's place.
    """
    reader = _Reader(round_, agenda, f"stay {number}", language, certain=certain)
    yield from (event for _, event in reader.events())


class _Reader:
    """Somebody for whom an agenda becomes a calendar."""

    def __init__(self, round_: Round, agenda: Agenda, reader: str, language: Language, *, certain: bool) -> None:
        self._certain = certain
        self._round = round_
        self._agenda = agenda
        self._language = language
        host = round_.offer[agenda.offer].host.organisation
        self._identity = (round_.settings.round, host, agenda.offer, reader)

    def events(self) -> Iterator[tuple[AgendaItem, Event]]:
        """Yield each item with its event, in the order of time."""
        seen: Counter[tuple[str, ...]] = Counter()
        for number, day in enumerate(self._agenda.days, start=1):
            for item in day.items:
                known_by = (item.kind, str(number)) if item.from_frame else ("item", item.title)
                seen[known_by] += 1
                yield item, self._event(item, (*known_by, str(seen[known_by])))

    def _event(self, item: AgendaItem, known_by: tuple[str, ...]) -> Event:
        return Event(
            uid=str(uuid5(_NAMESPACE, "\n".join((*self._identity, *known_by)))),
            day=item.day,
            start=item.start,
            end=item.end,
            title=item.title,
            kind=item.kind,
            place=item.place or self._place(),
            description="\n".join(say(line, self._language) for line in self._lines(item)),
            certain=self._certain,
        )

    def _place(self) -> str | None:
        host = self._round.offer[self._agenda.offer].host
        return ", ".join((host.organisation, *host.address)) if host.address else host.organisation

    def _lines(self, item: AgendaItem) -> Iterator[Phrase]:
        if item.with_whom:
            yield words.WITH(people=Listing(item.with_whom))
        if item.topic:
            yield words.TOPIC(topic=item.topic)
        if item.for_whom:
            yield words.ONLY_FOR(people=Listing([self._names[id_] for id_ in item.for_whom]))

    @property
    def _names(self) -> Mapping[str, str]:
        return {intern: self._round.applicant[intern].name for intern in self._agenda.interns}
