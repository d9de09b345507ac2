"""Who may go where and in what order: the design read a second time and written down as plainly as can be.

Nothing here comes from praktik.rules, praktik.matching or praktik.placing. It is slow, and meant for small rounds.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from praktik.round.models import Applicant, DateRange, Offer, Organisation, StayLength, Tied
from praktik.round.rounds import Round

ROUNDS_IN_ORDER_OF_TIME = ("2024-efteraar", "2025-foraar", "2025-efteraar", "2026-foraar", "2026-efteraar")
AFTER_ALL_RANKED = 10**6


class Run(NamedTuple):
    """A run of working days: its first, its last, and how many they are."""

    first: date
    last: date
    days: int


def as_compared(name: str) -> str:
    return " ".join(name.casefold().split())


def names_of_same_organisation(name: str, entries: Iterable[Organisation]) -> frozenset[str]:
    """All names that stand for one organisation: whatever an entry mentions together belongs together."""
    mentioned = [
        {as_compared(word) for word in (entry.name, *entry.aliases, entry.parent) if word is not None}
        for entry in entries
    ]
    names = {as_compared(name)}
    while any(group & names and not group <= names for group in mentioned):
        names |= {word for group in mentioned if group & names for word in group}
    return frozenset(names)


def same_organisation(round_: Round, one: str, other: str) -> bool:
    return as_compared(other) in names_of_same_organisation(one, round_.organisations)


def _line_of_parents(name: str, entries: Iterable[Organisation]) -> Iterator[Organisation]:
    above: str | None = name
    for _ in range(20):
        entry = next((one for one in entries if above is not None and _is_called(one, above)), None)
        if entry is None:
            return
        yield entry
        above = entry.parent


def _is_called(entry: Organisation, name: str) -> bool:
    return as_compared(name) in map(as_compared, (entry.name, *entry.aliases))


def sector_of(round_: Round, entry: Applicant | Offer) -> str | None:
    if isinstance(entry, Offer):
        own, name = entry.host.sector, entry.host.organisation
    else:
        own, name = entry.sector, entry.organisation
    line = [one.sector for one in _line_of_parents(name, round_.organisations)]
    return next((sector for sector in (own, *line) if sector is not None), None)


def region_of(round_: Round, offer: Offer) -> str | None:
    line = [one.region for one in _line_of_parents(offer.host.organisation, round_.organisations)]
    return next((region for region in (offer.host.region, *line) if region is not None), None)


def is_cross_sector(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    sectors = {sector_of(round_, applicant), sector_of(round_, offer)}
    return len(sectors) == 2 and None not in sectors


def easter(year: int) -> date:
    """The Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def danish_holidays(year: int) -> set[date]:
    """The Danish public holidays since 2024, when the Great Prayer Day was given up."""
    moving = {easter(year) + timedelta(days=days) for days in (-3, -2, 0, 1, 39, 49, 50)}
    return moving | {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)}


def is_working_day(day: date) -> bool:
    return day.isoweekday() <= 5 and day not in danish_holidays(day.year)


def working_days(first: date, last: date) -> list[date]:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in days if is_working_day(day)]


def best_run(first: date, last: date, least: int, most: int) -> Run | None:
    """The longest run of least to most working days from first to last, of these the earliest."""
    days = working_days(first, last)
    runs = [
        Run(days[start], days[end], end - start + 1)
        for start in range(len(days))
        for end in range(start, len(days))
        if least <= end - start + 1 <= most
    ]
    return min(runs, key=lambda run: (-run.days, run.first), default=None)


def length_for_both(applicant: Applicant, offer: Offer) -> StayLength | None:
    least = max(applicant.days.least, offer.days.least)
    most = min(applicant.days.most, offer.days.most)
    return StayLength(min=str(least), max=str(most)) if least <= most else None


def stays_by_period(round_: Round, applicant: Applicant, offer: Offer) -> dict[int, Run | None]:
    """The best stay in each period in which both can; None for a stay where nothing has dates."""
    length = length_for_both(applicant, offer)
    if length is None:
        return {}
    periods: list[DateRange] = list(offer.periods)
    available: list[DateRange] = list(applicant.available)
    if not periods and not available:
        if round_.settings.week is None:
            return {0: None}
        periods = [round_.settings.week]
    stays: dict[int, Run | None] = {}
    for number, both in _stretches_in_common(periods, available):
        run = best_run(both[0], both[1], length.least, length.most)
        before = stays.get(number)
        if run is not None and (before is None or (-run.days, run.first) < (-before.days, before.first)):
            stays[number] = run
    return stays


def _stretches_in_common(
    periods: list[DateRange], available: list[DateRange]
) -> Iterator[tuple[int, tuple[date, date]]]:
    """Each period cut by each stretch that is available; where one side has none, the other counts alone."""
    if not periods:
        yield from ((0, (stretch.first, stretch.last)) for stretch in available)
    for number, period in enumerate(periods):
        for stretch in available or [period]:
            yield number, (max(period.first, stretch.first), min(period.last, stretch.last))


def groups_of(ranking: Iterable[Tied]) -> list[list[str]]:
    return [[entry] if isinstance(entry, str) else list(entry) for entry in ranking]


def ranking_that_counts(round_: Round, offer: Offer) -> list[list[str]] | None:
    """The offer's own ranking, else that of its host, else None."""
    if offer.ranking is not None:
        return groups_of(offer.ranking)
    for limit in round_.settings.hosts:
        if limit.ranking is not None and same_organisation(round_, limit.organisation, offer.host.organisation):
            return groups_of(limit.ranking)
    return None


def host_group(round_: Round, applicant: Applicant, offer: Offer) -> int:
    for number, group in enumerate(ranking_that_counts(round_, offer) or []):
        if applicant.id in group:
            return number
    return AFTER_ALL_RANKED


def are_in_conflict(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    home, host = applicant.organisation, offer.host.organisation
    return (
        any(name == offer.id or same_organisation(round_, name, host) for name in applicant.conflicts)
        or any(name == applicant.id or same_organisation(round_, name, home) for name in offer.conflicts)
    )  # fmt: skip


def breaks_a_rule(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    """Every rule but being wished and having time for each other."""
    matching = round_.settings.matching
    own = same_organisation(round_, applicant.organisation, offer.host.organisation)
    has = {as_compared(word) for word in applicant.has}
    return (
        (own and matching.own_organisation == "forbid")
        or (matching.cross_sector == "require" and not is_cross_sector(round_, applicant, offer))
        or are_in_conflict(round_, applicant, offer)
        or any(as_compared(word) not in has for word in offer.requires)
        or (offer.ranked_only and host_group(round_, applicant, offer) == AFTER_ALL_RANKED)
    )


def may_be_together(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    """Every rule but being wished."""
    return not breaks_a_rule(round_, applicant, offer) and bool(stays_by_period(round_, applicant, offer))


def is_open_to(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    wanted = applicant.open_to
    if wanted is None:
        return False
    region = as_compared(region_of(round_, offer) or "")
    themes = {as_compared(theme) for theme in offer.themes}
    return (
        (wanted.sectors is None or sector_of(round_, offer) in wanted.sectors)
        and (wanted.themes is None or any(as_compared(theme) in themes for theme in wanted.themes))
        and (wanted.regions is None or region in map(as_compared, wanted.regions))
    )


def rank_of(round_: Round, applicant: Applicant, offer: Offer) -> int | None:
    """The tie group in which an applicant has an offer, eligible or not; None where it is not asked for."""
    groups = groups_of(applicant.wishes)
    for rank, group in enumerate(groups, start=1):
        if offer.id in group:
            return rank
    return len(groups) + 1 if is_open_to(round_, applicant, offer) else None


def is_eligible(round_: Round, applicant: Applicant, offer: Offer) -> bool:
    return rank_of(round_, applicant, offer) is not None and may_be_together(round_, applicant, offer)


def lottery_hex(round_: Round, *ids: str) -> str:
    """What `printf '%s' 'TEXT:a07' | sha256sum` prints, for an applicant or for an applicant and an offer."""
    text = unicodedata.normalize("NFC", (round_.settings.matching.lottery or round_.settings.round).strip())
    return sha256(":".join((text, *ids)).encode("utf-8")).hexdigest()


def times_unplaced(applicant: Applicant) -> int:
    """The earlier rounds without a place since the last one with a place."""
    times = 0
    for earlier in ROUNDS_IN_ORDER_OF_TIME:
        if earlier in applicant.history.placed:
            times = 0
        elif earlier in applicant.history.unplaced:
            times += 1
    return times


def priority_before_lottery(round_: Round, applicant: Applicant, offer: Offer) -> tuple[int, ...]:
    """The criteria before the lottery, smaller first."""
    matching = round_.settings.matching
    values: list[int] = []
    for criterion in matching.priority:
        if criterion == "lottery":
            break
        if criterion == "special_consideration":
            values.append(0 if applicant.special_consideration else 1)
        elif criterion == "host":
            values.append(host_group(round_, applicant, offer))
        elif criterion == "previously_unplaced":
            values.append(-times_unplaced(applicant))
        elif matching.cross_sector == "prefer":
            values.append(0 if is_cross_sector(round_, applicant, offer) else 1)
    return tuple(values)


def priority(round_: Round, applicant: Applicant, offer: Offer) -> tuple[tuple[int, ...], str, str]:
    """The strict order over pairs, smaller first."""
    return priority_before_lottery(round_, applicant, offer), lottery_hex(round_, applicant.id), offer.id
