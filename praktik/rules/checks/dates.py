"""Dates that make no sense together: no working day, stays too long for them, deadlines in the wrong order."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from praktik.problems.phrase import Dates, Fact, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import DateRange, Offer, Settings, StayLength
from praktik.round.wording import word_days, word_ranges
from praktik.rules.calendar import Calendar
from praktik.rules.checks.years import Misdated
from praktik.rules.eligibility import Eligibility

_Moment = tuple[Phrase, date, Pointer]


def check_dates(folder: RoundFolder, eligibility: Eligibility) -> Iterator[Finding]:
    """Yield dates without a working day, stays that fit into none of them, and whatever comes too early or too late."""
    assert folder.round is not None
    assert folder.settings is not None
    settings, at, calendar = folder.round.settings, folder.settings, eligibility.calendar
    if settings.week is not None:
        yield from _no_working_day(settings.week, at.at("week"), words.THE_WEEK, calendar)
    yield from _out_of_order(settings, at)
    suspects = eligibility.dates_without_stay() | eligibility.dates_with_a_range_of_free_days()
    misdated = Misdated.of(folder.round)
    for offer, place in folder.offers.with_pointers():
        if eligibility.offers[eligibility.offer_index[offer.id]].dates in suspects:
            yield from _bad_ranges(offer.periods, place.at("periods"), words.THE_PERIOD, calendar)
            yield from _too_long(offer.days, offer.periods, place, calendar)
        if eligibility.offer_index[offer.id] not in misdated.offers:
            yield from _outside(offer, place)
    for applicant, place in folder.applicants.with_pointers():
        if eligibility.applicants[eligibility.applicant_index[applicant.id]].dates in suspects:
            yield from _bad_ranges(applicant.available, place.at("available"), words.THE_TIME_AVAILABLE, calendar)
            yield from _too_long(applicant.days, applicant.available, place, calendar)


def check_retention(folder: RoundFolder, on: date) -> Iterator[Finding]:
    """Yield that the people of the round should be forgotten, if they should be on that day."""
    if folder.round is None or folder.settings is None or not folder.applicants.entries:
        return
    until = folder.round.settings.retention.delete_after
    if until is not None and until < on:
        yield Finding("RU317", folder.settings.at("retention", "delete_after"), {"until": until, "today": on})


def _bad_ranges(ranges: Sequence[DateRange], at: Pointer, what: Phrase, calendar: Calendar) -> Iterator[Finding]:
    for number, stretch in enumerate(ranges):
        yield from _no_working_day(stretch, at.at(number), what, calendar)


def _no_working_day(dates: DateRange, at: Pointer, what: Phrase, calendar: Calendar) -> Iterator[Finding]:
    if dates.first <= dates.last and calendar.count(dates.first, dates.last) == 0:
        facts: dict[str, Fact] = {"what": what, "dates": Dates(dates.first, dates.last), "free": words.FREE_DAYS}
        yield Finding("RU410", at, facts)


def _too_long(days: StayLength, ranges: Sequence[DateRange], at: Pointer, calendar: Calendar) -> Iterator[Finding]:
    longest = max(ranges, key=lambda stretch: calendar.count(stretch.first, stretch.last))
    number = calendar.count(longest.first, longest.last)
    if 0 < number < days.least:  # where there is no working day at all, that is said
        facts: dict[str, Fact] = {
            "least": word_days(days.least),
            "longest": word_days(number),
            "dates": Dates(longest.first, longest.last),
        }
        yield Finding("RU411", at.at("days", "min"), facts)


def _out_of_order(settings: Settings, at: Pointer) -> Iterator[Finding]:
    """Yield each step of the round that comes before the one it should follow."""
    deadlines, place = settings.deadlines, at.at("deadlines")
    offers = _moment(words.DEADLINE_OFFERS, deadlines.offers, place.at("offers"))
    applications = _moment(words.DEADLINE_APPLICATIONS, deadlines.applications, place.at("applications"))
    responses = _moment(words.DEADLINE_RESPONSES, deadlines.responses, place.at("responses"))
    workshop = settings.workshop
    meeting = _moment(words.THE_WORKSHOP, workshop.date if workshop else None, at.at("workshop", "date"))
    week = _moment(words.THE_ROUNDS_WEEK, settings.week.first if settings.week else None, at.at("week"))
    deletion = _moment(words.THE_DELETION, settings.retention.delete_after, at.at("retention", "delete_after"))
    for line in ([offers, applications, responses, week, deletion], [applications, meeting, week]):
        given = [moment for moment in line if moment is not None]
        for earlier, later in pairwise(given):
            if later[1] < earlier[1]:
                yield _too_early(earlier, later)


def _moment(what: Phrase, day: date | None, at: Pointer) -> _Moment | None:
    return None if day is None else (what, day, at)


def _too_early(earlier: _Moment, later: _Moment) -> Finding:
    facts: dict[str, Fact] = {"earlier": earlier[0], "later": later[0], "earlier_on": earlier[1], "later_on": later[1]}
    return Finding("RU412", later[2], facts)


def _outside(offer: Offer, at: Pointer) -> Iterator[Finding]:
    """Yield the items of the programme that can lie in no stay."""
    for number, item in enumerate(offer.programme):
        place = at.at("programme", number)
        facts: dict[str, Fact] = {"item": item.title, "offer": offer.id}
        if item.day is not None and item.day > offer.days.most:
            expected = words.DAY_OF_THE_STAY(most=offer.days.most)
            yield Finding(
                "RU416", place.at("day"), {**facts, "expected": expected, "found": words.ON_DAY(day=item.day)}
            )
        if item.at is None or not offer.periods:
            continue
        day = item.at[0]
        if not any(period.first <= day <= period.last for period in offer.periods):
            expected = words.DATES_IN_PERIODS(dates=word_ranges(offer.periods))
            yield Finding("RU416", place.at("at"), {**facts, "expected": expected, "found": Dates(day, day)})
