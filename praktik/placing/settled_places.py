"""Places that are settled, by hand or by an earlier match: each must meet every rule but being wished."""

from collections.abc import Iterable, Iterator
from datetime import date

from praktik.placing.market import periods_around
from praktik.placing.situation import Fixed
from praktik.problems.phrase import Dates, Fact, Phrase
from praktik.problems.words import rules as words
from praktik.round.models import DateRange
from praktik.round.wording import RuleWords, word_ranges
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import word_barrier


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
