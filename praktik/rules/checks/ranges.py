"""Ranges and numbers that contradict each other inside one entry."""

from collections.abc import Iterator

from praktik.problems.phrase import Fact, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import Applicant, DateRange, Offer, Settings, StayLength


def check_ranges(folder: RoundFolder) -> Iterator[Finding]:
    """Yield ranges that end before they start, days with min above max, places below the minimum."""
    if folder.round is not None and folder.settings is not None:
        yield from _check_settings(folder.round.settings, folder.settings)
    for offer, pointer in folder.offers.with_pointers():
        yield from _check_offer(offer, pointer)
    for applicant, pointer in folder.applicants.with_pointers():
        yield from _check_applicant(applicant, pointer)


def _check_settings(settings: Settings, at: Pointer) -> Iterator[Finding]:
    if settings.week is not None:
        yield from _check_dates(settings.week, at.at("week"), words.THE_WEEK, words.IT)
    for number, pin in enumerate(settings.matching.pins):
        if pin.first is not None and pin.last is not None and pin.last < pin.first:
            facts: dict[str, Fact] = {
                "what": words.THE_STAY,
                "it": words.IT_NEUTER,
                "first": pin.first,
                "last": pin.last,
            }
            yield Finding("RU305", at.at("matching", "pins", number), facts)


def _check_offer(offer: Offer, at: Pointer) -> Iterator[Finding]:
    for number, period in enumerate(offer.periods):
        yield from _check_dates(period, at.at("periods", number), words.THE_PERIOD, words.IT)
    yield from _check_days(offer.days, at.at("days"))
    if offer.places == 0:
        yield Finding("RU406", at.at("places"), {"offer": offer.id})
    if 0 < offer.places < offer.minimum:
        yield Finding("RU307", at.at("places"), {"places": offer.places, "minimum": offer.minimum})


def _check_applicant(applicant: Applicant, at: Pointer) -> Iterator[Finding]:
    for number, stretch in enumerate(applicant.available):
        yield from _check_dates(stretch, at.at("available", number), words.THE_TIME_AVAILABLE, words.IT_NEUTER)
    yield from _check_days(applicant.days, at.at("days"))


def _check_dates(dates: DateRange, at: Pointer, what: Phrase, it: Phrase) -> Iterator[Finding]:
    if dates.last < dates.first:
        yield Finding("RU305", at, {"what": what, "it": it, "first": dates.first, "last": dates.last})


def _check_days(days: StayLength, at: Pointer) -> Iterator[Finding]:
    if days.most < days.least:
        yield Finding("RU306", at, {"least": days.least, "most": days.most})
