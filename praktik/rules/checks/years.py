"""Dates so far from the round's week that their year must be wrong."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from praktik.problems.phrase import Dates, Fact, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import DateRange
from praktik.round.rounds import Round

MOST_DAYS_APART = 300

_Stretch = tuple[DateRange, Pointer, Phrase]


class Misdated(NamedTuple):
    """The applicants and offers with dates in a wrong year, by index: what follows from that is not told again."""

    applicants: frozenset[int]
    offers: frozenset[int]

    @classmethod
    def of(cls, round_: Round) -> "Misdated":
        """Return who has dates in a wrong year; nobody where the round has no week."""
        week = round_.settings.week
        if week is None:
            return cls(frozenset(), frozenset())
        applicants, offers = enumerate(round_.applicants), enumerate(round_.offers)
        return cls(
            frozenset(index for index, one in applicants if any(is_far(stretch, week) for stretch in one.available)),
            frozenset(index for index, one in offers if any(is_far(period, week) for period in one.periods)),
        )

    def concern(self, applicant: int, offer: int) -> bool:
        """Tell whether one of the two has dates in a wrong year."""
        return applicant in self.applicants or offer in self.offers


def check_years(folder: RoundFolder) -> Iterator[Finding]:
    """Yield dates that lie about a year or more from the round's week; the week itself where all of them do."""
    assert folder.round is not None
    assert folder.settings is not None
    week = folder.round.settings.week
    if week is None:
        return
    stretches = list(_stretches(folder))
    far = [stretch for stretch in stretches if is_far(stretch[0], week)]
    if 1 < len(far) == len(stretches):
        given = [dates for dates, _, _ in far]
        all_of_them = Dates(min(one.first for one in given), max(one.last for one in given))
        facts: dict[str, Fact] = {"what": words.THE_ROUNDS_WEEK, "other": words.ALL_DATES, "near": all_of_them}
        yield Finding("RU425", folder.settings.at("week"), {**facts, "dates": Dates(week.first, week.last)})
        return
    for dates, at, what in far:
        facts = {"what": what, "other": words.THE_ROUNDS_WEEK, "near": Dates(week.first, week.last)}
        yield Finding("RU425", at, {**facts, "dates": Dates(dates.first, dates.last)})


def is_far(dates: DateRange, week: DateRange) -> bool:
    """Tell whether dates lie so far before or after the week that they cannot belong to the round."""
    return max((dates.first - week.last).days, (week.first - dates.last).days) > MOST_DAYS_APART


def _stretches(folder: RoundFolder) -> Iterator[_Stretch]:
    for offer, at in folder.offers.with_pointers():
        yield from _each(offer.periods, at.at("periods"), words.THE_PERIOD)
    for applicant, at in folder.applicants.with_pointers():
        yield from _each(applicant.available, at.at("available"), words.THE_TIME_AVAILABLE)


def _each(ranges: Sequence[DateRange], at: Pointer, what: Phrase) -> Iterator[_Stretch]:
    for number, dates in enumerate(ranges):
        yield dates, at.at(number), what
