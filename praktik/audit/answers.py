"""What answers make of pairs: read from the first to the last, each taking the place of what the party said before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.audit.standing import Pair
from praktik.round.models import Response

_YES = ("applicant", "manager", "host")
_ENDS = ("declined", "withdrawn")


class End(NamedTuple):
    """What a pair has become, and the answer that says so."""

    status: str
    answer: Response


class Answered:
    """The answers that a match has read, by what they are about: a pair, a person, an offer, or the whole round."""

    def __init__(self, responses: Sequence[Response]) -> None:
        self._about: dict[tuple[str | None, str | None], dict[str, Response]] = {}
        for response in responses:
            about = self._about.setdefault((response.applicant, response.offer), {})
            about[response.by] = response

    @property
    def published(self) -> bool:
        """Tell whether proposals stand."""
        return self._first((None, None), "published") is not None

    @property
    def withdrawn(self) -> frozenset[str]:
        """Return the applicants and the offers that no longer take part."""
        alone = [about for about in self._about if None in about and self._first(about, "withdrawn") is not None]
        return frozenset(id_ for about in alone for id_ in about if id_ is not None)

    @property
    def struck(self) -> frozenset[Pair]:
        """Return the pairs of which somebody has said that they shall not be."""
        return frozenset(
            (applicant, offer)
            for applicant, offer in self._about
            if applicant is not None
            and offer is not None
            and any(self._first((applicant, offer), word) for word in _ENDS)
        )

    def end(self, applicant: str, offer: str) -> End | None:
        """Return how a pair has ended: that somebody has withdrawn says more than that somebody has declined."""
        for word, about in _what_may_end(applicant, offer):
            answer = self._first(about, word)
            if answer is not None:
                return End(word, answer)
        return None

    def status(self, applicant: str, offer: str) -> str:
        """Return what the status of a placement has to be."""
        end = self.end(applicant, offer)
        if end is not None:
            return end.status
        said: Mapping[str, Response] = self._about.get((applicant, offer), {})
        number = sum(party in said and said[party].answer == "accepted" for party in _YES)
        return "proposed" if number == 0 else "confirmed" if number == len(_YES) else "accepted"

    def _first(self, about: tuple[str | None, str | None], word: str) -> Response | None:
        said = self._about.get(about, {})
        return next(
            (said[party] for party in (*_YES, "coordinator") if party in said and said[party].answer == word), None
        )


def _what_may_end(applicant: str, offer: str) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    yield "withdrawn", (applicant, None)
    yield "withdrawn", (None, offer)
    yield "withdrawn", (applicant, offer)
    yield "declined", (applicant, offer)
