"""What a pair's standing in an offer's priority is in words."""

from collections.abc import Iterator, Sequence

from praktik.overview.pairs import Standing
from praktik.problems.phrase import Fact, Phrase, counted
from praktik.problems.words import overview as words
from praktik.round.models import Criterion


def tell_standing(standing: Standing, criteria: Sequence[Criterion]) -> Iterator[Fact]:
    """Yield what the criteria of a round say of a pair, in their order; what gives nothing is left out."""
    for criterion in criteria:
        told = _tell_criterion(standing, criterion)
        if told is not None:
            yield told


def _tell_criterion(standing: Standing, criterion: Criterion) -> Phrase | None:
    match criterion:
        case "special_consideration":
            return words.HAS_SPECIAL if standing.special_consideration else None
        case "host":
            return words.NOT_RANKED if standing.host is None else words.RANKED_BY_HOST(number=standing.host)
        case "previously_unplaced":
            rounds = counted(standing.previously_unplaced, words.ROUND, words.ROUNDS)
            return words.UNPLACED_BEFORE(rounds=rounds) if standing.previously_unplaced else None
        case "cross_sector":
            return words.ACROSS if standing.cross_sector else words.NOT_ACROSS
        case "lottery":
            return words.LOTTERY_NUMBER(number=standing.lottery)


def cell_of(standing: Standing, criterion: Criterion) -> Fact:
    """Return what a criterion says of a pair, short enough for a table."""
    match criterion:
        case "special_consideration":
            return words.YES if standing.special_consideration else ""
        case "host":
            return "" if standing.host is None else standing.host
        case "previously_unplaced":
            return standing.previously_unplaced or ""
        case "cross_sector":
            return words.YES if standing.cross_sector else words.NO
        case "lottery":
            return standing.lottery
