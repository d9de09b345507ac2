"""Pins: placements made by hand must meet every rule but being a wish, and fit together."""

from collections.abc import Iterator

from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound, periods_around
from praktik.round.finding import Finding, Pointer
from praktik.round.models import Applicant, Offer, Pin
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import word_barrier, word_dates


def check_pins(eligibility: Eligibility, settings: Pointer) -> Iterator[Finding]:
    """Yield the pins that break a rule, name somebody twice, or do not fit together."""
    first: dict[str, Pointer] = {}
    right = True
    for number, pin in enumerate(eligibility.round.settings.matching.pins):
        at = settings.at("matching", "pins", number)
        if pin.applicant in first:
            right = False
            yield Finding("RU309", at, {"applicant": pin.applicant}, first[pin.applicant])
        first.setdefault(pin.applicant, at)
        for broken in _broken_rules(eligibility, pin, at):
            right = False
            yield broken
    if right:
        yield from _check_room(eligibility, settings)


def _broken_rules(eligibility: Eligibility, pin: Pin, at: Pointer) -> Iterator[Finding]:
    applicant, offer = eligibility.applicant_index[pin.applicant], eligibility.offer_index[pin.offer]
    rule = eligibility.barrier(applicant, offer)
    if rule is not None and not (pin.first is not None and rule in {"calendar", "days"}):
        words = word_barrier(eligibility, applicant, offer, rule)
        yield _broken(pin, at, words.rule, words.expected, words.facts)
    if pin.first is not None and pin.last is not None and pin.first <= pin.last:
        for expected, found in _broken_dates(eligibility, pin, offer, applicant):
            yield _broken(pin, at, "its own dates do not suit", expected, found)


def _broken_dates(eligibility: Eligibility, pin: Pin, offer: int, applicant: int) -> Iterator[tuple[str, str]]:
    """Yield what a pin's own dates break: what was expected, and what was found."""
    assert pin.first is not None
    assert pin.last is not None
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    days, dates = eligibility.calendar.count(pin.first, pin.last), word_dates(pin.first, pin.last)
    least, most = max(a.days.least, o.days.least), min(a.days.most, o.days.most)
    if not least <= days <= most:
        wanted = f"{least} to {most} working days" if least <= most else "a length that suits both"
        yield f"{wanted} for '{a.id}' and '{o.id}'", f"{days} in {dates}"
    if o.periods and not periods_around(eligibility, offer, pin):
        periods = " or ".join(word_dates(period.first, period.last) for period in o.periods)
        yield f"dates inside a period of '{o.id}': {periods}", dates
    if a.available and not _is_available(a, pin):
        stretches = " or ".join(word_dates(stretch.first, stretch.last) for stretch in a.available)
        yield f"dates on which '{a.id}' is available: {stretches}", dates


def _is_available(applicant: Applicant, pin: Pin) -> bool:
    assert pin.first is not None
    assert pin.last is not None
    return any(stretch.first <= pin.first and pin.last <= stretch.last for stretch in applicant.available)


def _broken(pin: Pin, at: Pointer, rule: str, expected: str, found: str) -> Finding:
    facts = {
        "applicant": pin.applicant,
        "offer": pin.offer,
        "rule": rule,
        "expected": expected,
        "found": found,
    }
    return Finding("RU308", at, facts)


def _check_room(eligibility: Eligibility, settings: Pointer) -> Iterator[Finding]:
    """Seat one pin after the other, and yield those that find no seat left."""
    market = MarketOfRound(eligibility)
    seating = Seating(market.market.limits, market.home)
    for number, pin in enumerate(eligibility.round.settings.matching.pins):
        applicant, offer = eligibility.applicant_index[pin.applicant], eligibility.offer_index[pin.offer]
        seats = market.pinned_seats(applicant, offer, pin)
        reach = seating.reach(applicant, seats)
        if reach.moves is not None:
            seating.take(reach.moves, applicant, seats)
            continue
        seated = len(reach.movable) - 1
        facts = {
            "applicant": pin.applicant,
            "offer": pin.offer,
            "limits": _limits(eligibility, eligibility.round.offers[offer]),
            "found": f"{seated} pinned there before this one",
        }
        yield Finding("RU310", settings.at("matching", "pins", number), facts)


def _limits(eligibility: Eligibility, offer: Offer) -> str:
    settings = eligibility.round.settings
    limits = [f"places: {offer.places}"]
    limits += [f"a period's places: {period.places}" for period in offer.periods if period.places is not None]
    if (most := settings.matching.same_organisation_per_offer) is not None:
        limits.append(f"same_organisation_per_offer: {most}")
    key = eligibility.organisations.key(offer.host.organisation)
    for limit in settings.hosts:
        if limit.places is not None and eligibility.organisations.key(limit.organisation) == key:
            limits.append(f"places of {limit.organisation}: {limit.places}")
    return ", ".join(limits)
