"""What people have answered so far: of each party the latest counts, and `cleared` takes an answer back."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from praktik.round.models import Response
from praktik.round.placements import Status

Pair = tuple[str, str]
Party = Literal["applicant", "manager", "host", "coordinator"]
PARTIES: tuple[Party, ...] = ("applicant", "manager", "host")
EVERYBODY: tuple[Party, ...] = (*PARTIES, "coordinator")


class Ending(NamedTuple):
    """An answer that ends a placement, or keeps it from being proposed, and what it makes of it."""

    status: Literal["declined", "withdrawn"]
    answer: Response


class Answers:
    """The answers of a round, in the order in which they stand in responses.yaml.

    An answer without an offer is about the person, one without an applicant about the offer, one without both about
    the round.
    """

    def __init__(self, responses: Iterable[Response] = ()) -> None:
        self._latest: dict[tuple[str | None, str | None, str], Response] = {}
        for response in responses:
            key = response.applicant, response.offer, response.by
            if response.answer == "cleared":
                self._latest.pop(key, None)
            else:
                self._latest[key] = response

    @property
    def published(self) -> bool:
        """Tell whether proposals stand."""
        return self.publication is not None

    @property
    def publication(self) -> Response | None:
        """Return the answer by which proposals stand."""
        return self._given((None, None), "published")

    def ending(self, applicant: str, offer: str) -> Ending | None:
        """Return the answer by which the two are not placed together, or None."""
        for about in ((applicant, None), (None, offer), (applicant, offer)):
            withdrawn = self._given(about, "withdrawn")
            if withdrawn is not None:
                return Ending("withdrawn", withdrawn)
        declined = self._given((applicant, offer), "declined")
        return None if declined is None else Ending("declined", declined)

    def status(self, applicant: str, offer: str) -> Status:
        """Return what the answers make of a placement."""
        ending = self.ending(applicant, offer)
        if ending is not None:
            return ending.status
        yes = [party for party in PARTIES if self._said(applicant, offer, party) == "accepted"]
        if len(yes) == len(PARTIES):
            return "confirmed"
        return "accepted" if yes else "proposed"

    def missing(self, applicant: str, offer: str) -> tuple[Party, ...]:
        """Return who has not said yes to a placement."""
        return tuple(party for party in PARTIES if self._said(applicant, offer, party) != "accepted")

    def of(self, applicant: str | None, offer: str | None, by: str) -> Response | None:
        """Return the answer of a party that counts about a pair, a person or an offer."""
        return self._latest.get((applicant, offer, by))

    def counting(self) -> Iterator[Response]:
        """Yield all answers that count, in the order in which their parties first spoke."""
        yield from self._latest.values()

    def struck(self) -> Iterable[Pair]:
        """Yield the pairs that are never proposed, whoever else may have withdrawn."""
        for applicant, offer, by in self._latest:
            if applicant is not None and offer is not None and self._said(applicant, offer, by) != "accepted":
                yield applicant, offer

    def withdrawn_applicants(self) -> frozenset[str]:
        """Return who no longer wants any place."""
        return frozenset(
            applicant
            for (applicant, offer, _), response in self._latest.items()
            if applicant is not None and offer is None and response.answer == "withdrawn"
        )

    def withdrawn_offers(self) -> frozenset[str]:
        """Return the offers that take nobody any more."""
        return frozenset(
            offer
            for (applicant, offer, _), response in self._latest.items()
            if offer is not None and applicant is None and response.answer == "withdrawn"
        )

    def _said(self, applicant: str | None, offer: str | None, by: str) -> str | None:
        response = self._latest.get((applicant, offer, by))
        return None if response is None else response.answer

    def _given(self, about: tuple[str | None, str | None], answer: str) -> Response | None:
        """Return this answer, whichever party gave it."""
        for by in EVERYBODY:
            response = self._latest.get((*about, by))
            if response is not None and response.answer == answer:
                return response
        return None
