"""A rule that keeps two apart, in words: the rule, and both facts."""

from collections.abc import Sequence
from typing import NamedTuple

from praktik.problems.phrase import Dates, Either, Fact, Listing, Phrase, counted
from praktik.problems.words import rules as words
from praktik.round.models import DateRange, StayLength
from praktik.rules.eligibility import Eligibility, Rule


class BarrierWords(NamedTuple):
    """The rule, what it would take, and the two facts that stand against each other."""

    rule: Phrase
    expected: Phrase
    facts: Phrase


def word_barrier(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> BarrierWords:
    """Return the words for the rule that keeps an applicant from an offer."""
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    mine, theirs = eligibility.applicants[applicant], eligibility.offers[offer]
    match rule:
        case "own_organisation":
            facts = words.WORKS_AT(applicant=a.id, home=a.organisation, offer=o.id, host=o.host.organisation)
            return BarrierWords(words.OWN_ORGANISATION, words.ANOTHER_HOST, facts)
        case "cross_sector":
            sectors = words.SECTORS(
                applicant=a.id, home=mine.sector or words.UNKNOWN, host=theirs.sector or words.UNKNOWN
            )
            return BarrierWords(words.SAME_SECTOR, words.DIFFERENT_SECTORS, sectors)
        case "conflict":
            conflicts = words.CONFLICTS(
                applicant=a.id, of_applicant=_list(a.conflicts), offer=o.id, of_offer=_list(o.conflicts)
            )
            return BarrierWords(words.IN_CONFLICT, words.NO_CONFLICT, conflicts)
        case "requires":
            has = {word.casefold() for word in a.has}
            missing = [word for word in o.requires if word.casefold() not in has]
            lacking = words.IS_MISSING(applicant=a.id, has=_list(a.has), missing=_list(missing))
            return BarrierWords(words.REQUIREMENTS, words.ALL_OF(words=_list(o.requires)), lacking)
        case "ranked_only":
            unranked = words.NOT_RANKED(applicant=a.id) if theirs.group else words.RANKS_NOBODY(offer=o.id)
            return BarrierWords(words.RANKED_ONLY, words.IN_THE_RANKING(applicant=a.id, offer=o.id), unranked)
        case "days":
            lengths = words.LENGTHS(applicant=a.id, wanted=word_length(a.days), offer=o.id, taken=word_length(o.days))
            return BarrierWords(words.LENGTHS_APART, words.LENGTHS_OVERLAP, lengths)
        case "calendar":
            least = max(a.days.least, o.days.least)
            week = eligibility.round.settings.week
            calendars = words.CALENDARS(
                applicant=a.id, when=_ranges(a.available, week), offer=o.id, periods=_ranges(o.periods, week)
            )
            expected = words.DAYS_IN_A_ROW(days=word_days(least))
            return BarrierWords(words.CALENDARS_APART, expected, calendars)


def barrier_facts(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> dict[str, Fact]:
    """Return the facts of the rule that keeps two apart, as a finding tells them."""
    barrier = word_barrier(eligibility, applicant, offer, rule)
    return {
        "applicant": eligibility.round.applicants[applicant].id,
        "offer": eligibility.round.offers[offer].id,
        "rule": barrier.rule,
        "expected": barrier.expected,
        "found": barrier.facts,
    }


def word_days(number: int) -> Phrase:
    """Return a number of working days in words."""
    return counted(number, words.WORKING_DAY, words.WORKING_DAYS)


def word_length(days: StayLength) -> Phrase:
    """Return how long a stay may be, in words."""
    if days.least == days.most:
        return word_days(days.least)
    return words.FROM_TO_WORKING_DAYS(least=days.least, most=days.most)


def word_ranges(ranges: Sequence[DateRange]) -> Either:
    """Return stretches of days in words, of which each will do."""
    return Either([Dates(stretch.first, stretch.last) for stretch in ranges])


def _ranges(ranges: Sequence[DateRange], week: DateRange | None) -> Fact:
    if ranges:
        return word_ranges(ranges)
    if week is None:
        return words.ANY_TIME
    return words.ANY_TIME_IN_THE_WEEK(dates=Dates(week.first, week.last))


def _list(listed: Sequence[str]) -> Fact:
    return Listing(listed) if listed else words.NOTHING_AT_ALL
