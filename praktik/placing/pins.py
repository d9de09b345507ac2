"""Pins: placements made by hand must meet every rule but being a wish, and fit together."""

from collections.abc import Iterator

from praktik.placing.settled_places import SettledPlace, find_broken_rules, find_no_room
from praktik.placing.situation import Fixed
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.rules.eligibility import Eligibility


def check_pins(eligibility: Eligibility, settings: Pointer) -> Iterator[Finding]:
    """Yield the pins that break a rule, name somebody twice, or do not fit together."""
    first: dict[str, Pointer] = {}
    places: list[SettledPlace] = []
    right = True
    for number, pin in enumerate(eligibility.round.settings.matching.pins):
        place = SettledPlace(
            pin.applicant, Fixed(pin.offer, pin.first, pin.last), settings.at("matching", "pins", number)
        )
        places.append(place)
        if pin.applicant in first:
            right = False
            yield Finding("RU309", place.at, {"applicant": pin.applicant}, first[pin.applicant])
        first.setdefault(pin.applicant, place.at)
        for broken in find_broken_rules(eligibility, pin.applicant, place.fixed):
            right = False
            yield Finding("RU308", place.at, {"applicant": pin.applicant, "offer": pin.offer, **broken._asdict()})
    if right:
        for found in find_no_room(eligibility, places):
            yield Finding(
                "RU310",
                found.place.at,
                {
                    "applicant": found.place.applicant,
                    "offer": found.place.fixed.offer,
                    "limits": found.limits,
                    "found": words.PINNED_BEFORE(number=found.before),
                },
            )
