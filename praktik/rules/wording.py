"""A rule that keeps two apart, in words: the rule, and both facts."""

from datetime import date
from typing import NamedTuple

from praktik.round.models import DateRange, StayLength
from praktik.rules.eligibility import Eligibility, Rule

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class BarrierWords(NamedTuple):
    """The rule, what it would take, and the two facts that stand against each other."""

    rule: str
    expected: str
    facts: str


def word_barrier(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> BarrierWords:
    """Return the words for the rule that keeps an applicant from an offer."""
    a, o = eligibility.round.applicants[applicant], eligibility.round.offers[offer]
    mine, theirs = eligibility.applicants[applicant], eligibility.offers[offer]
    match rule:
        case "own_organisation":
            return BarrierWords(
                "the host is the applicant's own organisation",
                "a host other than the home organisation (or own_organisation: allow)",
                f"'{a.id}' works at {a.organisation}; '{o.id}' belongs to {o.host.organisation}",
            )
        case "cross_sector":
            return BarrierWords(
                "the two are not known to be of different sectors",
                "different sectors, both known (cross_sector: require)",
                f"'{a.id}' has sector {mine.sector or 'unknown'}; the host has {theirs.sector or 'unknown'}",
            )
        case "conflict":
            return BarrierWords(
                "they are in conflict",
                "no conflict on either side",
                f"conflicts of '{a.id}': {_list(a.conflicts)}; conflicts of '{o.id}': {_list(o.conflicts)}",
            )
        case "requires":
            missing = [word for word in o.requires if word.casefold() not in {has.casefold() for has in a.has}]
            return BarrierWords(
                "the applicant has not all that the offer requires",
                f"all of {_list(o.requires)}",
                f"'{a.id}' has {_list(a.has)}: {_list(missing)} is missing",
            )
        case "ranked_only":
            return BarrierWords(
                "the offer takes only those it ranks",
                f"'{a.id}' in the ranking of '{o.id}', or ranked_only: false",
                f"'{a.id}' is not ranked" if theirs.group else f"'{o.id}' ranks nobody",
            )
        case "days":
            return BarrierWords(
                "no length of stay suits both",
                "lengths that overlap",
                f"'{a.id}' wants {_length(a.days)}; '{o.id}' takes interns for {_length(o.days)}",
            )
        case "calendar":
            least = max(a.days.least, o.days.least)
            week = eligibility.round.settings.week
            return BarrierWords(
                "their calendars do not meet",
                f"at least {_days(least)} in a row that suit both",
                f"'{a.id}' can {_ranges(a.available, week)}; '{o.id}' takes interns {_ranges(o.periods, week)}",
            )


def word_dates(first: date, last: date) -> str:
    """Return dates as 7-11 September 2027, with no part said twice."""
    if first == last:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start += f" {_MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    dash = " - " if " " in start else "-"
    return f"{start}{dash}{last.day} {_MONTHS[last.month - 1]} {last.year}"


def _ranges(ranges: tuple[DateRange, ...], week: DateRange | None) -> str:
    if ranges:
        return " or ".join(word_dates(stretch.first, stretch.last) for stretch in ranges)
    return "any time" if week is None else f"any time (the round's week is {word_dates(week.first, week.last)})"


def _length(days: StayLength) -> str:
    return _days(days.least) if days.least == days.most else f"{days.least}-{_days(days.most)}"


def _days(number: int) -> str:
    return f"{number} working day{'' if number == 1 else 's'}"


def _list(words: tuple[str, ...] | list[str]) -> str:
    return ", ".join(words) if words else "nothing"
