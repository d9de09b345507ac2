"""Days, lengths, dates and rules in words: how a fact is said, whoever found it and by whatever means."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from praktik.problems.phrase import Dates, Either, Fact, Listing, Phrase, counted
from praktik.problems.words import placements as placement_words
from praktik.problems.words import results
from praktik.problems.words import rules as words
from praktik.round.models import Applicant, DateRange, Offer, Response
from praktik.round.placements import Placements, UnplacedReason

Rule = Literal["own_organisation", "cross_sector", "conflict", "requires", "ranked_only", "days", "calendar"]


Outranked = Literal["outranked", "not_exchanged", "as_a_whole", "not_in_time"]
_AS_A_WHOLE = frozenset(("rank-maximal", "greedy", "generous", "least-total-rank"))


class RuleWords(NamedTuple):
    """The rule that keeps two apart, what it would take, and the two facts that stand against each other."""

    rule: Phrase
    expected: Phrase
    found: Fact


class PairFacts(NamedTuple):
    """What there is to say of a pair that its two entries alone do not tell."""

    home_sector: str | None
    host_sector: str | None
    missing: Sequence[str]  # of what the offer requires
    ranks_somebody: bool
    week: DateRange | None


def word_rule(rule: Rule, applicant: Applicant, offer: Offer, facts: PairFacts) -> RuleWords:
    """Return the words for the rule that keeps an applicant from an offer."""
    a, o = applicant, offer
    match rule:
        case "own_organisation":
            both = words.WORKS_AT(applicant=a.id, home=a.organisation, offer=o.id, host=o.host.organisation)
            return RuleWords(words.OWN_ORGANISATION, words.ANOTHER_HOST, both)
        case "cross_sector":
            home, host = facts.home_sector or words.UNKNOWN, facts.host_sector or words.UNKNOWN
            sectors = words.SECTORS(applicant=a.id, home=home, host=host)
            return RuleWords(words.SAME_SECTOR, words.DIFFERENT_SECTORS, sectors)
        case "conflict":
            mine, theirs = _list(a.conflicts), _list(o.conflicts)
            conflicts = words.CONFLICTS(applicant=a.id, of_applicant=mine, offer=o.id, of_offer=theirs)
            return RuleWords(words.IN_CONFLICT, words.NO_CONFLICT, conflicts)
        case "requires":
            lacking = words.IS_MISSING(applicant=a.id, has=_list(a.has), missing=_list(facts.missing))
            return RuleWords(words.REQUIREMENTS, words.ALL_OF(words=_list(o.requires)), lacking)
        case "ranked_only":
            unranked = words.NOT_RANKED(applicant=a.id) if facts.ranks_somebody else words.RANKS_NOBODY(offer=o.id)
            return RuleWords(words.RANKED_ONLY, words.IN_THE_RANKING(applicant=a.id, offer=o.id), unranked)
        case "days":
            wanted, taken = (word_length(days.least, days.most) for days in (a.days, o.days))
            lengths = words.LENGTHS(applicant=a.id, wanted=wanted, offer=o.id, taken=taken)
            return RuleWords(words.LENGTHS_APART, words.LENGTHS_OVERLAP, lengths)
        case "calendar":
            when, periods = (word_when(ranges, facts.week) for ranges in (a.available, o.periods))
            calendars = words.CALENDARS(applicant=a.id, when=when, offer=o.id, periods=periods)
            expected = words.DAYS_IN_A_ROW(days=word_days(max(a.days.least, o.days.least)))
            return RuleWords(words.CALENDARS_APART, expected, calendars)


def word_days(number: int) -> Phrase:
    """Return a number of working days in words."""
    return counted(number, words.WORKING_DAY, words.WORKING_DAYS)


def word_length(least: int, most: int) -> Phrase:
    """Return how long a stay may be, in words."""
    if least == most:
        return word_days(least)
    return words.FROM_TO_WORKING_DAYS(least=least, most=most)


def word_places(number: int) -> Phrase:
    """Return a number of places in words."""
    return counted(number, words.ONE_PLACE, words.PLACES)


def word_answer(answer: Response) -> Phrase:
    """Return who answered what, when, and why."""
    said = placement_words.ANSWERED[answer.answer](by=placement_words.BY[answer.by], on=Dates(answer.on, answer.on))
    return said if answer.reason is None else placement_words.WITH_REASON(answer=said, reason=answer.reason)


def how_outranked(placements: Placements) -> Outranked:
    """Return what it means in a result that places went to others: only some policies take people one after another."""
    if placements.proof is not None and placements.proof.open is not None:
        return "not_in_time"
    if placements.policy == "exchange":
        return "not_exchanged"
    return "as_a_whole" if placements.proof is not None or placements.policy in _AS_A_WHOLE else "outranked"


def word_unplaced(reason: UnplacedReason, placements: Placements) -> Phrase:
    """Return why somebody has no place."""
    return results.OUTRANKED[how_outranked(placements)] if reason == "outranked" else results.REASONS[reason]


def word_ranges(ranges: Sequence[DateRange]) -> Either:
    """Return stretches of days in words, of which each will do."""
    return Either([Dates(stretch.first, stretch.last) for stretch in ranges])


def word_when(ranges: Sequence[DateRange], week: DateRange | None) -> Fact:
    """Return when somebody can, in words: in one of some stretches, or at any time."""
    if ranges:
        return word_ranges(ranges)
    if week is None:
        return words.ANY_TIME
    return words.ANY_TIME_IN_THE_WEEK(dates=Dates(week.first, week.last))


def _list(listed: Sequence[str]) -> Fact:
    return Listing(listed) if listed else words.NOTHING_AT_ALL
