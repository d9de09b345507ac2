"""The faults of a round's agendas as findings: each once, whoever shares it, with its place and its cure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from praktik.agenda.checks.changes import Begin, Change, Cut, Move, Shorten, Split
from praktik.agenda.checks.cures import Cure, Cures
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.judging import LEFT_OUT
from praktik.agenda.left_out import describe_left_out
from praktik.agenda.points import clock_at
from praktik.problems.phrase import Clock, Either, Fact, Listing, Phrase, Weekday
from praktik.problems.words import agendas as words
from praktik.problems.words.documents import AND_MORE
from praktik.round.finding import Finding, Pointer
from praktik.round.models import Item

MOST_NAMED = 3


class Places(NamedTuple):
    """Where offers, applicants and the round's settings stand in their files."""

    offers: Mapping[str, Pointer]
    applicants: Mapping[str, Pointer]
    settings: Pointer


def describe_host(cures: Cures, places: Places, only: str | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the agendas at one host; a fault that several share, once, with one cure for all.

    `only` is the applicant or offer that is asked about.
    """
    host = cures.host
    for shared in _shared([fault for fault in cures.faults if only in {None, fault.applicant, fault.offer}]):
        fault = shared[0]
        programme = _programme(host, fault)
        cure = Cure(()) if fault.setting or fault.on_applicant else cures.of(fault)
        if fault.code == LEFT_OUT:
            finding = _left_out(host, shared, places)
            hint = _cure(cure, programme)
            yield finding if hint is None else finding._replace(facts={**finding.facts, "hint": hint})
            continue
        facts: dict[str, Fact] = {**fault.facts, "who": _who(shared), "hint": _hint(fault, cure, programme)}
        yield Finding(fault.code, _place(fault, cure, programme, places), facts, _other_place(fault, places))


def _shared(faults: Sequence[Fault]) -> list[list[Fault]]:
    """Return the faults, those together that differ by the applicant alone."""
    by_what: dict[tuple[object, ...], list[Fault]] = {}
    for fault in faults:
        by_what.setdefault(_what(fault), []).append(fault)
    return list(by_what.values())


def _what(fault: Fault) -> tuple[object, ...]:
    if fault.on_applicant:
        return fault.key
    if fault.setting is not None:
        return fault.code, fault.setting
    return fault.code, fault.offer, fault.items or fault.day, fault.other, repr(fault.facts)


def _who(shared: Sequence[Fault]) -> Fact:
    names: list[Fact] = [f"'{name}'" for name in dict.fromkeys(fault.applicant for fault in shared)]
    if len(names) <= MOST_NAMED:
        return Listing(names)
    return AND_MORE(names=Listing(names[:MOST_NAMED]), number=len(names) - MOST_NAMED)


def _place(fault: Fault, cure: Cure, programme: Sequence[Item], places: Places) -> Pointer:
    """Return where it is to be mended: the item that it is about, or that the cure changes."""
    if fault.setting is not None:
        return places.settings.at("agenda", fault.setting)
    if fault.on_applicant:
        return places.applicants[fault.applicant]
    offer = places.offers[fault.offer]
    indices = [*fault.items, *(change.index for change in cure.ways), *fault.blamed]
    if indices:
        return offer.at("programme", indices[0], "title")
    return offer.at("programme", part="key") if programme else offer


def _other_place(fault: Fault, places: Places) -> Pointer | None:
    return None if fault.other is None else places.offers[fault.other.offer].at("programme", fault.other.item, "title")


def _hint(fault: Fault, cure: Cure, programme: Sequence[Item]) -> Phrase | Either:
    if fault.setting is not None:
        return words.CHANGE_THE_SETTINGS[fault.setting]
    if fault.on_applicant:
        return words.WRITE_A_GOAL
    return _cure(cure, programme) or words.CUT_SEVERAL


def _cure(cure: Cure, programme: Sequence[Item]) -> Phrase | Either | None:
    """Return the ways to mend it in words; the first names the item."""
    told = [_told(change, programme[change.index], first=number == 0) for number, change in enumerate(cure.ways)]
    if not told:
        return None
    ways: Phrase | Either = Either(told)
    if cure.also:
        ways = words.AND_ALSO(ways=ways, also=_also(cure.also, programme))
    return words.HOLDING_THE_REST(ways=ways) if cure.held else ways


def _also(changes: Sequence[Change], programme: Sequence[Item]) -> Listing:
    told: list[Fact] = [_told(change, programme[change.index], first=True) for change in changes]
    if sum(isinstance(change, Cut) for change in changes) <= MOST_NAMED:
        return Listing(told)
    others = [one for one, change in zip(told, changes, strict=True) if not isinstance(change, Cut)]
    return Listing([*others, words.CUT_THE_REST])


def _named(item: Item) -> Phrase:
    return words.AN_ITEM(title=item.title, minutes=item.minutes)


def _told(change: Change, item: Item, *, first: bool) -> Phrase:
    named = _named(item)
    match change:
        case Shorten(by=by):
            return words.SHORTEN(item=named, by=by, left=item.minutes - by)
        case Move():
            phrase = words.MOVE_ITEM if first else words.MOVE
            clock = clock_at(change.start)
            key = (
                f'at: "{change.day} {clock:%H:%M}"'
                if item.at is not None
                else f'day: {change.number}, time: "{clock:%H:%M}"'
            )
            return phrase(item=named, on=Weekday(change.day), clock=Clock(clock), key=key)
        case Split():
            phrase = words.SPLIT_ITEM if first else words.SPLIT
            later = Clock(clock_at(change.start + change.first + change.gap))
            second = item.minutes - change.first
            return phrase(
                item=named, first=change.first, second=second, clock=Clock(clock_at(change.start)), later=later
            )
        case Cut():
            return (words.CUT_ITEM if first else words.CUT)(item=named)
        case Begin():
            lacking = [key for key, there in (("topic", item.topic), ("with", item.with_whom)) if not there]
            return words.GIVE_TOPIC_AND_PEOPLE(keys=Listing(lacking))


def _programme(host: Sequence[Judged], fault: Fault) -> Sequence[Item]:
    return next(one.stay.offer.programme for one in host if one.offer == fault.offer)


def _left_out(host: Sequence[Judged], shared: Sequence[Fault], places: Places) -> Finding:
    """Return what `praktik agenda` says of an item that has no room, for all in whose agendas it has none."""
    fault = shared[0]
    judged = next(one for one in host if (one.applicant, one.offer) == (fault.applicant, fault.offer))
    about = tuple(each for each in judged.agenda.left_out if each.item_index == fault.items[0])
    agenda = replace(judged.agenda, interns=tuple(one.applicant for one in shared), left_out=about)
    return next(describe_left_out(agenda, judged.stay.offer.programme, places.offers[fault.offer]))
