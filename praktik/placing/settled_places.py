"""Places that are settled, by hand or by an earlier match: they must meet every rule but being wished, and fit."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound, periods_around
from praktik.placing.situation import Fixed
from praktik.problems.phrase import Dates, Fact, Listing, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Pointer
from praktik.round.models import DateRange, Offer
from praktik.round.wording import RuleWords, word_ranges
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import word_barrier


class SettledPlace(NamedTuple):
    """Who is settled where, and where that is written."""

    applicant: str
    fixed: Fixed
    at: Pointer


class NoRoom(NamedTuple):
    """A settled place that does not fit beside those before it: the limits, and how many of these there are."""

    place: SettledPlace
    limits: Listing
    before: int


def find_broken_rules(eligibility: Eligibility, applicant: str, fixed: Fixed) -> Iterator[RuleWords]:
    """Yield what a settled place breaks; whether it was asked for is not looked at."""
    a, o = eligibility.applicant_index[applicant], eligibility.offer_index[fixed.offer]
    rule = eligibility.barrier(a, o)
    if rule is not None and not (fixed.first is not None and rule in {"calendar", "days"}):
        yield word_barrier(eligibility, a, o, rule)
    if fixed.first is not None and fixed.last is not None and fixed.first <= fixed.last:
        for expected, found in _broken_dates(eligibility, a, o, fixed.first, fixed.last):
            yield RuleWords(words.OWN_DATES, expected, found)


def _broken_dates(
    eligibility: Eligibility, applicant: int, offer: int, first: date, last: date
) -> Iterator[tuple[Phrase, Fact]]:
    """Yield what dates of their own break: what was expected, and what was found."""
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    days, dates = eligibility.calendar.count(first, last), Dates(first, last)
    least, most = max(a.days.least, o.days.least), min(a.days.most, o.days.most)
    if not least <= days <= most:
        expected = words.A_LENGTH_THAT_SUITS(applicant=a.id, offer=o.id)
        if least <= most:
            expected = words.LENGTH_FOR_BOTH(least=least, most=most, applicant=a.id, offer=o.id)
        yield expected, words.DAYS_IN(number=days, dates=dates)
    if o.periods and not periods_around(eligibility, offer, first, last):
        yield words.INSIDE_A_PERIOD(offer=o.id, dates=word_ranges(o.periods)), dates
    if a.available and not _is_inside(a.available, first, last):
        yield words.WHEN_AVAILABLE(applicant=a.id, dates=word_ranges(a.available)), dates


def _is_inside(ranges: Iterable[DateRange], first: date, last: date) -> bool:
    return any(stretch.first <= first and last <= stretch.last for stretch in ranges)


def find_no_room(eligibility: Eligibility, places: Iterable[SettledPlace]) -> Iterator[NoRoom]:
    """Seat one settled place after the other, and yield those that find no seat left."""
    market = MarketOfRound(eligibility)
    seating = Seating(market.market.limits, market.home_once)
    for place in places:
        applicant, offer = eligibility.applicant_index[place.applicant], eligibility.offer_index[place.fixed.offer]
        seats = market.seats_of_fixed(applicant, offer, place.fixed)
        reach = seating.reach(applicant, seats)
        if reach.moves is not None:
            seating.take(reach.moves, applicant, seats)
            continue
        limits = _limits(eligibility, eligibility.round.offers[offer])
        yield NoRoom(place, limits, len(reach.movable) - 1)


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
