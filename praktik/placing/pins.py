"""Pins: placements made by hand must meet every rule but being a wish, and fit together."""

from collections.abc import Iterator

from praktik.placing.host_room import SettledPlace, find_no_room, word_settled
from praktik.placing.settled_places import find_broken_rules
from praktik.placing.situation import Fixed
from praktik.round.finding import Finding, Pointer, find_places
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility


def pinned_places(round_: Round, settings: Pointer) -> list[SettledPlace]:
    """Return where the pins place whom, each with its place in round.yaml."""
    return [
        SettledPlace(pin.applicant, Fixed(pin.offer, pin.first, pin.last), settings.at("matching", "pins", number))
        for number, pin in enumerate(round_.settings.matching.pins)
    ]


def check_pins(eligibility: Eligibility, settings: Pointer) -> Iterator[Finding]:
    """Yield the pins that break a rule, name somebody twice, or do not fit together."""
    first: dict[str, Pointer] = {}
    places = pinned_places(eligibility.round, settings)
    right = True
    for place in places:
        if place.applicant in first:
            right = False
            yield Finding("RU309", place.at, {"applicant": place.applicant}, first[place.applicant])
        first.setdefault(place.applicant, place.at)
        for broken in find_broken_rules(eligibility, place.applicant, place.fixed):
            right = False
            pair = {"applicant": place.applicant, "offer": place.fixed.offer}
            yield Finding("RU308", place.at, {**pair, **broken._asdict()})
    if right:
        yield from _that_do_not_fit(eligibility, places)


def _that_do_not_fit(eligibility: Eligibility, places: list[SettledPlace]) -> Iterator[Finding]:
    conflicts = list(find_no_room(eligibility, places))
    where = find_places([place.at for found in conflicts for place in found.everybody()])
    for found in conflicts:
        everybody = word_settled(found.everybody(), where)
        yield Finding("RU310", found.comers[-1].at, {**found.facts(), "found": everybody})
