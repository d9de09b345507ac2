"""A rule that a pair breaks, in words: the rule, what it would take, and both facts."""

from collections.abc import Sequence
from typing import NamedTuple

from praktik.audit.organisations import as_compared
from praktik.audit.pairs import Pairs, Rule
from praktik.problems.phrase import Dates, Either, Fact, Listing, Phrase, counted
from praktik.problems.words import rules as words
from praktik.round.models import DateRange, StayLength


class BrokenRule(NamedTuple):
    """The words for a broken rule."""

    rule: Phrase
    expected: Phrase
    found: Phrase


def word_rule(pairs: Pairs, applicant: str, offer: str, rule: Rule) -> BrokenRule:
    """Return the words for the rule that a pair breaks."""
    a, o = pairs.round.applicant[applicant], pairs.round.offer[offer]
    mine, theirs = pairs.applicants[applicant], pairs.offers[offer]
    match rule:
        case "own_organisation":
            both = words.WORKS_AT(applicant=a.id, home=a.organisation, offer=o.id, host=o.host.organisation)
            return BrokenRule(words.OWN_ORGANISATION, words.ANOTHER_HOST, both)
        case "cross_sector":
            home, host = mine.sector or words.UNKNOWN, theirs.sector or words.UNKNOWN
            both = words.SECTORS(applicant=a.id, home=home, host=host)
            return BrokenRule(words.SAME_SECTOR, words.DIFFERENT_SECTORS, both)
        case "conflict":
            of_both = {"of_applicant": _list(a.conflicts), "of_offer": _list(o.conflicts)}
            return BrokenRule(
                words.IN_CONFLICT, words.NO_CONFLICT, words.CONFLICTS(applicant=a.id, offer=o.id, **of_both)
            )
        case "requires":
            missing = _list([word for word in o.requires if as_compared(word) not in mine.has])
            both = words.IS_MISSING(applicant=a.id, has=_list(a.has), missing=missing)
            return BrokenRule(words.REQUIREMENTS, words.ALL_OF(words=_list(o.requires)), both)
        case "ranked_only":
            expected = words.IN_THE_RANKING(applicant=a.id, offer=o.id)
            found = words.NOT_RANKED(applicant=a.id) if theirs.group else words.RANKS_NOBODY(offer=o.id)
            return BrokenRule(words.RANKED_ONLY, expected, found)
        case "days":
            both = words.LENGTHS(applicant=a.id, wanted=_length(a.days), offer=o.id, taken=_length(o.days))
            return BrokenRule(words.LENGTHS_APART, words.LENGTHS_OVERLAP, both)
        case "calendar":
            week = pairs.round.settings.week
            when, periods = _ranges(a.available, week), _ranges(o.periods, week)
            both = words.CALENDARS(applicant=a.id, when=when, offer=o.id, periods=periods)
            least = _days(max(a.days.least, o.days.least))
            return BrokenRule(words.CALENDARS_APART, words.DAYS_IN_A_ROW(days=least), both)


def _days(number: int) -> Phrase:
    return counted(number, words.WORKING_DAY, words.WORKING_DAYS)


def _length(days: StayLength) -> Phrase:
    if days.least == days.most:
        return _days(days.least)
    return words.FROM_TO_WORKING_DAYS(least=days.least, most=days.most)


def _ranges(ranges: Sequence[DateRange], week: DateRange | None) -> Fact:
    if ranges:
        return Either([Dates(stretch.first, stretch.last) for stretch in ranges])
    return words.ANY_TIME if week is None else words.ANY_TIME_IN_THE_WEEK(dates=Dates(week.first, week.last))


def _list(listed: Sequence[str]) -> Fact:
    return Listing(listed) if listed else words.NOTHING_AT_ALL
