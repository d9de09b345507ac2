"""What one more place would do, as a table: whom to ring first."""

from collections.abc import Iterator, Sequence

from praktik.defence.best_place import BestPlaces, OneMore
from praktik.defence.effect_text import tell_changes
from praktik.problems.layout import Row, labelled, table, wrap
from praktik.problems.phrase import Fact, Language, Listing, say
from praktik.problems.words import whatif as words
from praktik.round.rounds import Round

MOST_ROWS = 40
MOST_NAMED = 4
MOST_RUNG = 3


def best_place_text(round_: Round, best: BestPlaces, language: Language, width: int) -> Iterator[str]:
    """Yield the lines of what one more place would do at each offer."""
    asked = "; ".join(say(one, language) for one in tell_changes(round_, best.changes, {}))
    head = words.BEST_PLACE_IF(changes=asked) if asked else words.BEST_PLACE
    yield from wrap(say(head, language), width)
    yield from wrap(say(words.BY_POLICY(policy=best.before.policy), language), width)
    if best.published:
        yield from wrap(say(words.STANDING, language), width)
    yield ""
    if best.offers:
        yield from _table(round_, best.offers, language, width)
        yield ""
        yield from wrap(say(words.RANKS_EXPLAINED, language), width)
        yield ""
        yield say(words.RING, language)
        yield from labelled(_contacts(round_, best.offers, language), width)
        yield ""
    else:
        yield from wrap(say(words.NO_USE, language), width)
    if best.nothing and best.offers:
        yield from wrap(say(words.DOES_NOTHING(number=len(best.nothing)), language), width)
    if best.bound_by_host:
        yield from wrap(say(words.BOUND_BY_HOST(offers=Listing(best.bound_by_host)), language), width)


def _table(round_: Round, offers: Sequence[OneMore], language: Language, width: int) -> Iterator[str]:
    headings = (words.MORE_PLACED_HEADING, words.RANKS_HEADING, words.WHO_HEADING)
    rows = []
    for one in offers[:MOST_ROWS]:
        named = _names(one.placed)
        if one.loses:
            named = Listing([*([named] if one.placed else []), words.WHO_LOSES(names=_names(one.loses))])
        text = f"{one.offer}, {round_.offer[one.offer].host.organisation}"
        rows.append(
            Row(text, (f"{one.more_placed:+}" if one.more_placed else "0", str(one.ranks_gained), say(named, language)))
        )
    yield from table(
        Row(say(words.OFFER_HEADING, language), tuple(say(one, language) for one in headings)), rows, width, left=1
    )
    if len(offers) > MOST_ROWS:
        yield f"  {say(words.MORE(number=len(offers) - MOST_ROWS), language)}"


def _names(ids: Sequence[str]) -> Fact:
    if len(ids) <= MOST_NAMED:
        return Listing(ids)
    return words.AND_MORE(names=Listing(ids[:MOST_NAMED]), number=len(ids) - MOST_NAMED)


def _contacts(round_: Round, offers: Sequence[OneMore], language: Language) -> Iterator[tuple[str, str]]:
    for one in offers[:MOST_RUNG]:
        contact = next(iter(round_.offer[one.offer].contacts), None)
        known = () if contact is None else (contact.name, contact.phone or contact.email)
        yield one.offer, ", ".join(part for part in known if part) or say(words.NO_CONTACT, language)
