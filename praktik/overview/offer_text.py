"""One offer, as lines of text."""

from collections.abc import Iterator, Sequence

from praktik.overview.offer import Asker, OfferView, ProgrammeItem, Ranking
from praktik.overview.pair_text import cell_of
from praktik.overview.telling import (
    MOST_ROWS,
    tell_all,
    tell_barrier,
    tell_more,
    tell_pinned,
    tell_region,
    tell_sector,
    tell_time,
    tell_weekday,
)
from praktik.problems.layout import INDENT, Row, labelled, table, wrap
from praktik.problems.phrase import Dates, Fact, Language, Phrase, say
from praktik.problems.words import overview as words
from praktik.round.models import Criterion
from praktik.round.wording import word_days, word_length, word_places


def offer_text(view: OfferView, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of one offer."""
    yield from wrap(f"{view.id}  {view.title}" if view.title else view.id, width)
    yield from labelled([(say(label, language), say(fact, language)) for label, fact in _facts(view)], width)
    eligible = [asker for asker in view.askers if asker.eligible]
    ineligible = [asker for asker in view.askers if not asker.eligible]
    yield ""
    if eligible:
        yield from _askers(eligible, view.criteria, language, width)
    else:
        yield from wrap(say(words.ASKERS, language), width)
        yield f"{' ' * INDENT}{say(words.NOBODY_CAN if ineligible else words.NOBODY_ASKS, language)}"
    if ineligible:
        yield ""
        yield from wrap(say(words.NOT_POSSIBLE, language), width)
        for asker in ineligible[:MOST_ROWS]:
            yield from wrap(_described(asker), width, " " * INDENT, hang=7)
            if asker.barrier is not None:
                yield from wrap(say(tell_barrier(asker.barrier), language), width, " " * 5, hang=7)
        yield from tell_more(len(ineligible), language)
    if view.programme:
        yield ""
        yield from wrap(say(words.PROGRAMME, language), width)
        for item in view.programme:
            yield from wrap(say(tell_all(_item(item)), language), width, " " * INDENT, hang=2 * INDENT)


def _facts(view: OfferView) -> Iterator[tuple[Fact, Fact]]:
    yield words.HOST_LABEL, tell_all(part for part in (view.organisation, view.unit) if part)
    yield words.SECTOR_LABEL, tell_sector(view.sector, view.organisation)
    yield words.REGION_LABEL, tell_region(view.region, view.organisation)
    yield words.CONTACTS_LABEL, tell_all(view.contacts)
    places = word_places(view.places)
    yield words.PLACES_LABEL, words.WITH_MINIMUM(places=places, minimum=view.minimum) if view.minimum > 1 else places
    if view.limit is not None:
        limit = view.limit
        told = words.LIMIT_OF_OFFER(organisation=limit.organisation, number=limit.places, offers=tell_all(limit.offers))
        yield words.LIMIT_LABEL, told
    yield words.PERIODS_LABEL, _periods(view)
    yield words.STAY_LABEL, word_length(*view.days)
    yield words.THEMES_LABEL, tell_all(view.themes)
    yield words.REQUIRES_LABEL, tell_all(view.requires)
    yield words.CONFLICTS_LABEL, tell_all(view.conflicts)
    if view.ranking is not None:
        yield words.RANKING_LABEL, _ranking(view.ranking)
    if view.ranked_only:
        yield words.RANKED_ONLY_LABEL, words.RANKED_ONLY
    for number, pinned in enumerate(view.pinned):
        who = words.APPLICANT_BY_NAME(id=pinned.applicant, name=pinned.name)
        yield "" if number else words.PINNED_LABEL, tell_pinned(who, pinned)


def _periods(view: OfferView) -> Fact:
    told: list[Fact] = []
    for period in view.periods:
        dates, days = Dates(period.first, period.last), word_days(period.days)
        if period.places is None:
            told.append(words.WITH_DAYS(dates=dates, days=days))
        else:
            told.append(words.WITH_PLACES(dates=dates, days=days, places=word_places(period.places)))
    return tell_all(told or [words.ANY_TIME])


def _ranking(ranking: Ranking) -> Fact:
    if not ranking.groups:
        return words.NONE
    groups = [
        words.NUMBERED(number=number, text=words.TIED[len(group) > 1](ids=tell_all(group)))
        for number, group in enumerate(ranking.groups, start=1)
    ]
    told = tell_all(groups)
    return words.HOSTS_RANKING(ranking=told) if ranking.given_by == "host" else told


def _askers(askers: Sequence[Asker], criteria: Sequence[Criterion], language: Language, width: int) -> Iterator[str]:
    """Yield who can come as a table; a criterion in which all are alike decides nothing and has no column."""
    standings = [asker.standing._asdict() for asker in askers]
    deciding = [one for one in criteria if len({standing[one] for standing in standings}) > 1]
    yield from wrap(say(words.ASKERS, language), width)
    headings: list[Phrase] = [words.WISH_HEADING, *(words.CRITERIA_HEADINGS[one] for one in deciding)]
    heading = Row("", tuple(say(one, language) for one in headings))
    rows = []
    for asker in askers[:MOST_ROWS]:
        wish: Fact = asker.rank if asker.wished else words.ONLY_OPEN
        cells: list[Fact] = [wish, *(cell_of(asker.standing, one) for one in deciding)]
        rows.append(Row(f"{asker.place:>2}  {_described(asker)}", tuple(say(cell, language) for cell in cells)))
    yield from table(heading, rows, width)
    yield from tell_more(len(askers), language)
    if alike := [words.CRITERIA[one] for one in criteria if one not in deciding]:
        yield from wrap(say(words.SAME_FOR_ALL(criteria=tell_all(alike)), language), width, " " * INDENT)


def _described(asker: Asker) -> str:
    return f"{asker.applicant}  {asker.name}, {asker.organisation}"


def _item(item: ProgrammeItem) -> Iterator[Fact]:
    """Yield an item of the programme: what, how long, and when if that is fixed."""
    yield words.ITEM(title=item.title, kind=words.KINDS[item.kind])
    yield words.MINUTES(number=item.minutes)
    if item.on is not None:
        yield words.DAY_AND_DATE(weekday=tell_weekday(item.on), date=Dates(item.on, item.on))
    if item.day is not None:
        yield words.DAY_OF_STAY(number=item.day)
    if item.time is not None:
        yield tell_time(f"{item.time:%H:%M}")
