"""The calendars of a round: one of each intern, and one of each offer with all its interns."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import date
from pathlib import Path
from typing import NamedTuple

from praktik.agenda.agenda import Agenda
from praktik.agenda.stays import Stay
from praktik.documents.calendars import calendar_text
from praktik.documents.events import Event, events_of_host, events_of_intern
from praktik.documents.revisions import SentEvent, revise
from praktik.problems.phrase import Language, say
from praktik.problems.words import calendars as words
from praktik.round.answers import Answers
from praktik.round.rounds import Round

AgendaOf = Callable[[Stay, Language], Agenda]


class Stays(NamedTuple):
    """The stays of a round, the agenda of each, and the interns whose placement is confirmed."""

    stays: Sequence[Stay]
    agenda_of: AgendaOf
    confirmed: Set[str]


class Calendars(NamedTuple):
    """The text of each calendar file below out/, and all events by now, also of the calendars that are not written."""

    texts: Mapping[Path, str]
    events: tuple[SentEvent, ...]


class _Reader(NamedTuple):
    """Whose calendar it is, what it is called, and what is in it."""

    id: str
    name: str
    events: tuple[Event, ...]


def make_calendars(round_: Round, stays: Stays, only: str | None, sent: Sequence[SentEvent], on: date) -> Calendars:
    """Return the calendars of those whom `only` concerns, None for all; `sent` are the events as they were last.

    Until proposals stand nobody has a calendar yet: what has changed is new then, and what is gone leaves no trace.
    """
    published = Answers(round_.responses).published
    texts: dict[Path, str] = {}
    kept = list(sent)
    for reader in _readers(round_, stays, only, sent):
        before = [entry for entry in sent if entry.calendar == reader.id]
        versions = list(revise(reader.id, reader.events, before, on, published=published))
        kept = [entry for entry in kept if entry.calendar != reader.id] + versions
        if versions:
            path = Path("calendars") / f"{reader.id}.ics"
            texts[path] = calendar_text(reader.name, versions, {event.uid: event for event in reader.events})
    return Calendars(texts, tuple(kept))


def _readers(round_: Round, stays: Stays, only: str | None, sent: Sequence[SentEvent]) -> Iterator[_Reader]:
    """Yield everybody who has a calendar, those included who had one and have no stay any more."""
    concerned = {id_ for stay in stays.stays if stay.concerns(only) for id_ in _ids(stay)}
    concerned |= {entry.calendar for entry in sent if only in {None, entry.calendar}}
    for id_ in sorted(concerned):
        if id_ in round_.applicant:
            yield _intern(round_, stays, id_)
        elif id_ in round_.offer:
            yield _host(round_, stays, id_)


def _ids(stay: Stay) -> list[str]:
    return [stay.offer.id, *(intern.id for intern in stay.interns)]


def _intern(round_: Round, stays: Stays, id_: str) -> _Reader:
    language = round_.applicant[id_].language or round_.settings.language
    name = round_.settings.title or round_.settings.round
    events: list[Event] = []
    for stay in stays.stays:
        if any(intern.id == id_ for intern in stay.interns):
            name = say(words.NAME_OF_INTERN(host=stay.offer.host.organisation), language)
            agenda = stays.agenda_of(stay, language)
            events += events_of_intern(round_, agenda, id_, language, certain=id_ in stays.confirmed)
    return _Reader(id_, name, tuple(events))


def _host(round_: Round, stays: Stays, id_: str) -> _Reader:
    offer = round_.offer[id_]
    language = offer.language or round_.settings.language
    events: list[Event] = []
    there = sorted((stay for stay in stays.stays if stay.offer.id == id_), key=lambda stay: stay.days)
    for number, stay in enumerate(there, start=1):
        certain = all(intern.id in stays.confirmed for intern in stay.interns)
        events += events_of_host(round_, stays.agenda_of(stay, language), number, language, certain=certain)
    return _Reader(id_, say(words.NAME_OF_HOST(offer=offer.title or offer.id), language), tuple(events))
