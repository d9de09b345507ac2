"""What pins cost others, in words."""

from collections.abc import Iterator, Sequence

from praktik.defence.pin_price import PinPrice
from praktik.problems.phrase import Fact, Language, Listing, counted, say
from praktik.problems.words import pin_price as words
from praktik.round.rounds import Round

MOST_NAMED = 5


def tell_prices(round_: Round, prices: Sequence[PinPrice], language: Language) -> Iterator[str]:
    """Yield a line for each pin, and one more where it took somebody's earlier wish."""
    yield say(words.PINS, language)
    for price in prices:
        name = round_.applicant[price.applicant].name
        pairs = counted(price.blocking_pairs, words.ONE_PAIR, words.PAIRS)
        facts: dict[str, Fact] = {"applicant": price.applicant, "name": name, "offer": price.offer, "pairs": pairs}
        if not price.envied_by:
            yield f"  {say(words.NO_WISH_TAKEN(**facts), language)}"
            continue
        yield f"  {say(words.WISH_TAKEN(**facts), language)}"
        yield f"    {say(_names(round_, price.envied_by), language)}"


def _names(round_: Round, ids: Sequence[str]) -> Fact:
    named = Listing([f"{id_} {round_.applicant[id_].name}" for id_ in ids[:MOST_NAMED]])
    return words.AND_MORE(names=named, number=len(ids) - MOST_NAMED) if len(ids) > MOST_NAMED else named
