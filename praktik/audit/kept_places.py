"""The placements that stood before a match: fixed like pins, on the dates that they have."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from praktik.audit.answers import Answered
from praktik.audit.endings import has_lapsed
from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.audit.standing import FixedPlace, Standing
from praktik.problems.phrase import Dates, Fact
from praktik.problems.words import audit as words
from praktik.problems.words import rules as rule_words
from praktik.round.finding import Finding
from praktik.round.models import DateRange
from praktik.round.wording import word_ranges

_AFTER_PUBLISHING = ("kept", "ended")


def standing_after(pairs: Pairs, people: People, record: Record, answered: Answered) -> Standing:
    """Return what stood when a match began: pins, what it kept, and whom answers and lapses had taken out."""
    fixed = dict(pairs.standing.fixed)
    for applicant, _ in record.kept:
        entry, pin = people.placed.get(applicant), pairs.pins.get(applicant)
        if entry is None:
            continue
        offer = entry.values["offer"]
        if pin is None or (pin.offer == offer and pin.first is None):
            fixed[applicant] = FixedPlace(offer, entry.values.get("from"), entry.values.get("to"))
    lapsed = [
        (entry.values["applicant"], entry.values["offer"])
        for entry in record.ended
        if {"applicant", "offer"} <= entry.values.keys() and has_lapsed(entry)
    ]
    return Standing(fixed, answered.struck.union(lapsed), answered.withdrawn)


def check_kept(pairs: Pairs, people: People, record: Record, answered: Answered) -> Iterator[Finding]:
    """Yield what is kept although nothing stood, or although it is nowhere placed."""
    for key in _AFTER_PUBLISHING:
        entries = record.data.get(key)
        if isinstance(entries, list) and entries and not answered.published:
            facts: dict[str, Fact] = {"key": key, "number": len(entries)}
            yield Finding("VE720", record.at.at(key, part="key"), facts)
    for applicant, at in record.kept:
        if applicant not in pairs.applicants:
            yield Finding("VE704", at, {"what": words.APPLICANT(id=applicant), "id": applicant})
        elif applicant not in people.placed and record.has_list("placements"):
            yield Finding("VE721", at, {"applicant": applicant})


def check_kept_dates(pairs: Pairs, people: People, record: Record) -> Iterator[Finding]:
    """Yield the kept placements on days that do not suit both sides; else they keep the days that they had."""
    for applicant in dict.fromkeys(applicant for applicant, _ in record.kept if applicant in people.placed):
        entry = people.placed[applicant]
        first, last, offer = entry.values.get("from"), entry.values.get("to"), entry.values["offer"]
        if first is not None and last is not None:
            for expected, found in _unsuitable(pairs, applicant, offer, first, last):
                facts: dict[str, Fact] = {"applicant": applicant, "offer": offer, "expected": expected, "found": found}
                yield Finding("VE710", entry.at.at("from"), facts)


def _unsuitable(pairs: Pairs, applicant: str, offer: str, first: date, last: date) -> Iterator[tuple[Fact, Fact]]:
    """Yield what days do not fit, and what they are: the length of the stay, the host's periods, who is available."""
    dates, length = Dates(first, last), pairs.length_for_both(applicant, offer)
    days = sum(True for _ in pairs.working_days.between(first, last))
    both = {"applicant": applicant, "offer": offer}
    if length is None:
        yield rule_words.A_LENGTH_THAT_SUITS(**both), rule_words.DAYS_IN(number=days, dates=dates)
    elif not length[0] <= days <= length[1]:
        expected = rule_words.LENGTH_FOR_BOTH(least=length[0], most=length[1], **both)
        yield expected, rule_words.DAYS_IN(number=days, dates=dates)
    periods: Sequence[DateRange] = pairs.round.offer[offer].periods
    if periods and not _inside_one(periods, first, last):
        yield rule_words.INSIDE_A_PERIOD(offer=offer, dates=word_ranges(periods)), dates
    available = pairs.round.applicant[applicant].available
    if available and not _inside_one(available, first, last):
        yield rule_words.WHEN_AVAILABLE(applicant=applicant, dates=word_ranges(available)), dates


def _inside_one(ranges: Iterable[DateRange], first: date, last: date) -> bool:
    return any(one.first <= first and last <= one.last for one in ranges)
