"""Pins: placements made by hand must meet every rule but being a wish, and fit together."""

from collections.abc import Iterator

from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound, periods_around
from praktik.problems.phrase import Dates, Fact, Listing, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.models import Applicant, Offer, Pin
from praktik.round.wording import word_ranges
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import word_barrier


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
        barrier = word_barrier(eligibility, applicant, offer, rule)
        yield _broken(pin, at, barrier.rule, barrier.expected, barrier.found)
    if pin.first is not None and pin.last is not None and pin.first <= pin.last:
        for expected, found in _broken_dates(eligibility, pin, offer, applicant):
            yield _broken(pin, at, words.OWN_DATES, expected, found)


def _broken_dates(eligibility: Eligibility, pin: Pin, offer: int, applicant: int) -> Iterator[tuple[Phrase, Fact]]:
    """Yield what a pin's own dates break: what was expected, and what was found."""
    assert pin.first is not None
    assert pin.last is not None
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    days, dates = eligibility.calendar.count(pin.first, pin.last), Dates(pin.first, pin.last)
    least, most = max(a.days.least, o.days.least), min(a.days.most, o.days.most)
    if not least <= days <= most:
        expected = words.A_LENGTH_THAT_SUITS(applicant=a.id, offer=o.id)
        if least <= most:
            expected = words.LENGTH_FOR_BOTH(least=least, most=most, applicant=a.id, offer=o.id)
        yield expected, words.DAYS_IN(number=days, dates=dates)
    if o.periods and not periods_around(eligibility, offer, pin):
        yield words.INSIDE_A_PERIOD(offer=o.id, dates=word_ranges(o.periods)), dates
    if a.available and not _is_available(a, pin):
        yield words.WHEN_AVAILABLE(applicant=a.id, dates=word_ranges(a.available)), dates


def _is_available(applicant: Applicant, pin: Pin) -> bool:
    assert pin.first is not None
    assert pin.last is not None
    return any(stretch.first <= pin.first and pin.last <= stretch.last for stretch in applicant.available)


def _broken(pin: Pin, at: Pointer, rule: Phrase, expected: Phrase, found: Fact) -> Finding:
    facts: dict[str, Fact] = {
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
        facts: dict[str, Fact] = {
            "applicant": pin.applicant,
            "offer": pin.offer,
            "limits": _limits(eligibility, eligibility.round.offers[offer]),
            "found": words.PINNED_BEFORE(number=seated),
        }
        yield Finding("RU310", settings.at("matching", "pins", number), facts)


def _limits(eligibility: Eligibility, offer: Offer) -> Listing:
    settings = eligibility.round.settings
    limits = [words.LIMIT_PLACES(places=offer.places)]
    limits += [words.LIMIT_OF_PERIOD(places=period.places) for period in offer.periods if period.places is not None]
    if (most := settings.matching.same_organisation_per_offer) is not None:
        limits.append(words.LIMIT_SAME_ORGANISATION(most=most))
    key = eligibility.organisations.key(offer.host.organisation)
    for limit in settings.hosts:
        if limit.places is not None and eligibility.organisations.key(limit.organisation) == key:
            limits.append(words.LIMIT_OF_HOST(organisation=limit.organisation, places=limit.places))
    return Listing(limits)
