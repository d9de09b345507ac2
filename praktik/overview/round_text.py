"""A round at a glance, as lines of text."""

from collections.abc import Iterator, Sequence

from praktik.overview.glance import Demand, Glance, Openness, Rules, Tally
from praktik.overview.telling import tell_all, tell_pinned, tell_time, tell_weekday
from praktik.overview.timeline import Moment
from praktik.problems.frame import columns
from praktik.problems.layout import INDENT, Row, labelled, pad, table, wrap
from praktik.problems.phrase import Dates, Fact, Language, alike, counted, say
from praktik.problems.words import overview as words
from praktik.round.wording import word_days, word_places

MOST_WANTED = 6
MOST_NAMED = 6
WIDEST_BAR = 18


def round_text(view: Glance, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of a round at a glance."""
    title = words.TITLE(title=view.title, id=view.id) if view.title else alike("{id}")(id=view.id)
    yield from wrap(say(title, language), width)
    yield from _counts(view, language, width)
    if view.timeline:
        yield ""
        yield from wrap(say(words.TIMELINE, language), width)
        yield from _timeline(view.timeline, language, width)
    if view.sectors:
        yield ""
        yield from _sectors(view, language, width)
    if any(one.wishes for one in view.demand):
        yield ""
        yield from _most_wanted(view.demand, language, width)
    yield ""
    yield from wrap(say(words.OPEN, language), width)
    yield from _openness(view.open_to, view.counts.applicants, language, width)
    attention = [(say(label, language), say(fact, language)) for label, fact in _attention(view)]
    if attention:
        yield ""
        yield from wrap(say(words.ATTENTION, language), width)
        yield from labelled(attention, width)
    yield ""
    yield from wrap(say(words.DECIDING, language), width)
    yield from labelled([(say(label, language), say(fact, language)) for label, fact in _deciding(view)], width)


def _counts(view: Glance, language: Language, width: int) -> Iterator[str]:
    counts = view.counts
    offers = {
        "offers": counted(counts.offers, words.OFFER, words.OFFERS),
        "hosts": counted(counts.hosts, words.HOST, words.HOSTS),
        "places": word_places(counts.places),
    }
    told: list[Fact] = [words.COUNT_OF_OFFERS(**offers)]
    if counts.places_within_limits < counts.places:
        told = [words.COUNT_WITHIN_LIMITS(**offers, within=counts.places_within_limits)]
    applicants = counted(counts.applicants, words.APPLICANT, words.APPLICANTS)
    organisations = counted(counts.organisations, words.ORGANISATION, words.ORGANISATIONS)
    if counts.places_per_applicant is None:
        told.append(words.COUNT_OF_APPLICANTS(applicants=applicants, organisations=organisations))
    else:
        dot = f"{counts.places_per_applicant:.2f}"
        facts: dict[str, Fact] = {"dot": dot, "comma": dot.replace(".", ",")}
        told.append(words.COUNT_WITH_PLACES_EACH(applicants=applicants, organisations=organisations, **facts))
    for fact in told:
        yield from wrap(say(fact, language), width, " " * INDENT)


def _timeline(timeline: Sequence[Moment], language: Language, width: int) -> Iterator[str]:
    days = [say(tell_weekday(moment.first), language) for moment in timeline]
    dates = [say(Dates(moment.first, moment.last), language) for moment in timeline]
    widest_day, widest_date = max(map(columns, days)), max(map(columns, dates))
    for moment, day, when in zip(timeline, days, dates, strict=True):
        start = f"{' ' * INDENT}{pad(day, widest_day)} {pad(when, widest_date)}  "
        yield from wrap(say(tell_all(_moment(moment)), language), width, start)


def _moment(moment: Moment) -> Iterator[Fact]:
    yield words.MOMENTS[moment.kind]
    if moment.place:
        yield moment.place
    if moment.time:
        yield tell_time(moment.time)
    if moment.days is not None:
        yield word_days(moment.days)
    for holiday in moment.holidays:
        day = Dates(holiday.day, holiday.day)
        yield words.HOLIDAY(weekday=tell_weekday(holiday.day), date=day, name=holiday.name)


def _sectors(view: Glance, language: Language, width: int) -> Iterator[str]:
    headings = (words.APPLICANTS_HEADING, words.OFFERS_HEADING, words.PLACES_HEADING)
    heading = Row(say(words.BY_SECTOR, language), tuple(say(one, language) for one in headings))
    rows = []
    for one in view.sectors:
        name = say(words.UNKNOWN if one.sector is None else words.SECTORS[one.sector], language)
        rows.append(Row(name, (str(one.applicants), str(one.offers), str(one.places))))
    yield from table(heading, rows, width)


def _most_wanted(demand: Sequence[Demand], language: Language, width: int) -> Iterator[str]:
    headings = (words.FIRST_HEADING, words.WISHES_HEADING, words.PLACES_HEADING, words.BAR_HEADING)
    heading = Row(say(words.MOST_WANTED, language), tuple(say(one, language) for one in headings))
    shown = [one for one in demand[:MOST_WANTED] if one.wishes]
    most = max(one.wishes for one in shown)
    rows = []
    for one in shown:
        text = f"{one.offer}, {one.host}"
        rows.append(Row(text, (str(one.first_wishes), str(one.wishes), str(one.places), _bar(one, most))))
    yield from table(heading, rows, width, left=1)


def _bar(one: Demand, most: int) -> str:
    """Return a bar as long as the wishes, its dark part the first wishes."""
    whole, first = (
        number if most <= WIDEST_BAR else -(-number * WIDEST_BAR // most) for number in (one.wishes, one.first_wishes)
    )
    return "█" * first + "░" * (whole - first)


def _openness(open_to: Openness, applicants: int, language: Language, width: int) -> Iterator[str]:
    told = words.OPEN_COUNT(number=open_to.applicants, applicants=applicants, anything=open_to.anything)
    yield from wrap(say(told, language), width, " " * INDENT)
    sectors = [one._replace(name=say(words.SECTORS[one.name], language)) for one in open_to.sectors]
    fields = (
        (words.SECTORS_LABEL, sectors),
        (words.THEMES_LABEL, open_to.themes),
        (words.REGIONS_LABEL, open_to.regions),
    )
    yield from labelled([(say(label, language), say(_tallies(tallies), language)) for label, tallies in fields], width)


def _tallies(tallies: Sequence[Tally]) -> Fact:
    return _some([words.TALLY(name=one.name, number=one.applicants) for one in tallies])


def _some(facts: Sequence[Fact]) -> Fact:
    """Return the first of the facts, and how many more there are."""
    if len(facts) <= MOST_NAMED:
        return tell_all(facts)
    return tell_all([*facts[:MOST_NAMED], words.AND_MORE(number=len(facts) - MOST_NAMED)])


def _attention(view: Glance) -> Iterator[tuple[Fact, Fact]]:
    unwished: list[Fact] = []
    for one in view.demand:
        if not one.wishes:
            told = words.UNWISHED_BUT_OPEN(offer=one.offer, number=one.open_to_it) if one.open_to_it else one.offer
            unwished.append(told)
    if unwished:
        yield words.UNASKED_LABEL, _some(unwished)
    nowhere: list[Fact] = [
        words.PERSON(id=one.applicant, name=one.name, organisation=one.organisation)
        for one in view.without_eligible_offer
    ]
    if nowhere:
        yield words.NOWHERE_LABEL, _some(nowhere)


def _deciding(view: Glance) -> Iterator[tuple[Fact, Fact]]:
    rules = view.rules
    yield words.POLICY_LABEL, rules.policy
    yield words.LOTTERY_LABEL, rules.lottery if rules.announced else words.NOT_ANNOUNCED(text=rules.lottery)
    criteria = [
        words.NUMBERED(number=number, text=words.CRITERIA[criterion])
        for number, criterion in enumerate(rules.priority, start=1)
    ]
    yield words.PRIORITY_LABEL, tell_all(criteria)
    yield words.RULES_LABEL, tell_all(_rules(rules))
    for number, pinned in enumerate(view.pinned):
        pair = words.APPLICANT_AT(id=pinned.applicant, name=pinned.name, offer=pinned.offer)
        yield "" if number else words.PINS_LABEL, tell_pinned(pair, pinned)
    limits = [
        words.LIMIT(organisation=limit.organisation, number=limit.places, offered=limit.places_offered)
        for limit in view.limits
    ]
    yield words.LIMITS_LABEL, tell_all(limits)


def _rules(rules: Rules) -> Iterator[Fact]:
    if rules.cross_sector == "require":
        yield words.CROSS_REQUIRED
    if rules.cross_sector == "ignore":
        yield words.CROSS_IGNORED
    yield words.OWN_FORBIDDEN if rules.own_organisation == "forbid" else words.OWN_ALLOWED
    if rules.same_organisation_per_offer is not None:
        yield words.SAME_HOME(number=rules.same_organisation_per_offer)
