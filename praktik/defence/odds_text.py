"""Odds as tables that fit a terminal: whoever is most at risk first, and the most contested offers first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from praktik.defence.odds import ApplicantOdds, Chance, Odds, OfferOdds, Spread
from praktik.problems.frame import columns
from praktik.problems.layout import GAP, INDENT, Row, table, wrap
from praktik.problems.phrase import Fact, Language, Listing, Phrase, alike, counted
from praktik.problems.words import odds as words
from praktik.problems.words.results import HEAD
from praktik.round.answers import Answers
from praktik.round.rounds import Round

MOST_ROWS = 100
MOST_NAMED = 40
MOST_UNEVEN = 200  # times up to which an interval can reach further to one side than that of a half
MOST_WISHES = 3
SMALLEST_SHARE = 0.1
NEVER = alike("-")
_ENGLISH_TO_DANISH = str.maketrans(",.", ".,")


class Number(NamedTuple):
    """A number as each language writes it: 1,234.5 or 1.234,5."""

    value: float
    decimals: int = 0

    def in_language(self, language: Language) -> str:
        """Return the number with its separators."""
        text = f"{self.value:,.{self.decimals}f}"
        return text.translate(_ENGLISH_TO_DANISH) if language == "da" else text


def odds_text(round_: Round, odds: Odds, language: Language, width: int) -> Iterator[str]:
    """Yield the lines that say what would come out of the draws."""
    yield from _wrap(HEAD(round=odds.round, policy=odds.policy, lottery=odds.lottery).in_language(language), width)
    over = words.OVER_DRAWS(draws=Number(odds.draws)) if odds.draws > 1 else words.OVER_ONE_DRAW
    yield from _wrap(over.in_language(language), width)
    if not odds.announced:
        yield from _wrap(words.NO_TEXT_YET.in_language(language), width)
    if Answers(round_.responses).published:
        yield from _wrap(words.AFRESH.in_language(language), width)
    yield from _wrap(words.CERTAINTY(margin=Number(_margin(odds.draws), 1)).in_language(language), width)
    yield ""
    own = odds.unplaced.own, odds.first_wishes.own
    yield from _told(words.WITHOUT_A_PLACE, odds.unplaced, language, width)
    share = _percent(odds.unplaced.as_many)
    yield from _wrap(f"  {words.OWN_UNPLACED(own=own[0], share=share).in_language(language)}", width)
    yield from _told(words.FIRST_WISHES_MET, odds.first_wishes, language, width)
    share = _percent(odds.first_wishes.as_few)
    yield from _wrap(f"  {words.OWN_FIRST_WISHES(own=own[1], share=share).in_language(language)}", width)
    yield ""
    yield from _applicants(round_, odds.applicants, language, width)
    yield ""
    yield from _offers(round_, odds.offers, language, width)


def _told(what: Phrase, spread: Spread, language: Language, width: int) -> Iterator[str]:
    told = words.ON_AVERAGE(mean=Number(spread.mean, 1), low=spread.low, high=spread.high)
    yield from _wrap(f"{what.in_language(language)} {told.in_language(language)}", width)


def _applicants(round_: Round, applicants: Sequence[ApplicantOdds], language: Language, width: int) -> Iterator[str]:
    pinned = [one for one in applicants if one.pinned is not None]
    certain = [one for one in applicants if one.pinned is None and _is_certain(one)]
    open_ = [one for one in applicants if one.pinned is None and not _is_certain(one)]
    open_.sort(key=lambda one: (-one.no_place.times, [-wish.chance.times for wish in reversed(one.wishes)]))
    if open_:
        wishes = min(MOST_WISHES, max(len(one.wishes) for one in open_))
        later = any(len(one.wishes) > wishes for one in open_)
        heading = [words.NO_PLACE, words.INTERVAL, *(words.NTH_WISH(wish=wish + 1) for wish in range(wishes))]
        heading += [words.LATER] if later else []
        rows = []
        for one in open_[:MOST_ROWS]:
            entry = round_.applicant[one.applicant]
            cells = [cell.in_language(language) for cell in _cells(one, wishes, later=later)]
            rows.append((f"{entry.id}  {entry.name}, {entry.organisation}", cells))
        yield from _table(words.APPLICANTS, heading, rows, language, width)
        yield from _more(len(open_), language)
    for phrase, those in ((words.ALWAYS_FIRST, certain), (words.PINNED, pinned)):
        if those:
            told = phrase(number=len(those), names=_names([one.applicant for one in those]))
            yield from _wrap(told.in_language(language), width)


def _is_certain(one: ApplicantOdds) -> bool:
    return bool(one.wishes) and one.wishes[0].chance.times == one.no_place.draws


def _cells(one: ApplicantOdds, wishes: int, *, later: bool) -> Iterator[Phrase]:
    yield _percent(one.no_place)
    low, high = one.no_place.interval()
    yield alike("{low}-{high}")(low=Number(100 * low, 1), high=Number(100 * high, 1))
    draws = one.no_place.draws
    times = [wish.chance.times for wish in one.wishes]
    for place in range(wishes):
        yield _percent_or_never(Chance(times[place], draws) if place < len(times) else Chance(0, draws))
    if later:
        yield _percent_or_never(Chance(sum(times[wishes:]), draws))


def _offers(round_: Round, offers: Sequence[OfferOdds], language: Language, width: int) -> Iterator[str]:
    contested = sorted((one for one in offers if one.turned_away), key=lambda one: -one.turned_away)
    if not contested:
        yield words.NOBODY_IS_TURNED_AWAY.in_language(language)
        return
    heading = [words.PLACES, words.ASKED, words.TURNED_AWAY, words.FULL]
    rows = []
    for one in contested[:MOST_ROWS]:
        offer = round_.offer[one.offer]
        where = f"{offer.title}, {offer.host.organisation}" if offer.title else offer.host.organisation
        told = [str(one.places), str(one.asked), _seldom(one.turned_away, language)]
        rows.append((f"{one.offer}  {where}", [*told, _percent_or_never(one.full).in_language(language)]))
    yield from _table(words.OFFERS, heading, rows, language, width)
    yield from _more(len(contested), language)
    if others := len(offers) - len(contested):
        yield counted(others, words.NOBODY_TURNED_AWAY_AT_ONE, words.NOBODY_TURNED_AWAY).in_language(language)
    yield from _wrap(words.WHAT_IS_TURNED_AWAY.in_language(language), width)
    yield from _wrap(words.WHAT_IS_FULL.in_language(language), width)


def _seldom(number: float, language: Language) -> str:
    smallest = 0.1
    if 0 < number < smallest:
        return f"<{Number(smallest, 1).in_language(language)}"
    return Number(number, 1).in_language(language)


def _percent_or_never(chance: Chance) -> Phrase:
    return _percent(chance) if chance.times else NEVER


def _percent(chance: Chance) -> Phrase:
    """Return a share that says 0 or 100 % only where that is so in every draw."""
    share = 100 * chance.probability
    number: Fact = Number(share, 1)
    if chance.times and share < SMALLEST_SHARE:
        number = alike("<{number}")(number=Number(SMALLEST_SHARE, 1))
    elif chance.times < chance.draws and share > 100 - SMALLEST_SHARE:
        number = alike(">{number}")(number=Number(100 - SMALLEST_SHARE, 1))
    return words.PERCENT(number=number)


def _margin(draws: int) -> float:
    """Return how far, in percentage points, the interval of a share reaches at most to one of its sides."""
    chances = [Chance(times, draws) for times in range(min(draws, MOST_UNEVEN) + 1)]
    chances.append(Chance(draws // 2, draws))
    return 100 * max(chance.interval()[1] - chance.probability for chance in chances)


def _names(ids: Sequence[str]) -> Fact:
    named = Listing(list(ids[:MOST_NAMED]))
    return words.AND_MORE(names=named, number=len(ids) - MOST_NAMED) if len(ids) > MOST_NAMED else named


def _more(number: int, language: Language) -> Iterator[str]:
    if number > MOST_ROWS:
        yield f"  {words.MORE_ROWS(number=Number(number - MOST_ROWS)).in_language(language)}"


def _wrap(text: str, width: int) -> list[str]:
    indent = len(text) - len(text.lstrip())
    return wrap(text.lstrip(), width, " " * indent, hang=indent + INDENT)


def _table(
    title: Phrase, heading: Sequence[Phrase], rows: Sequence[tuple[str, list[str]]], language: Language, width: int
) -> Iterator[str]:
    """Yield a table of names, cut to the room that is left, and numbers aligned to the right.

    A title that is too long for the room stands on a line of its own.
    """
    named = title.in_language(language)
    shown = [tuple(head.in_language(language) for head in heading), *(tuple(cells) for _, cells in rows)]
    numbers = sum(GAP + max(columns(cells[place]) for cells in shown) for place in range(len(heading)))
    if columns(named) > width - numbers:
        yield named
        named = ""
    yield from table(Row(named, shown[0]), [Row(name, tuple(cells)) for name, cells in rows], width)
