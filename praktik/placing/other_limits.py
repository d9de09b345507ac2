"""What limits a round beside the places of its offers: where anything does, ties cannot be improved."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.matching.market import TOP
from praktik.placing.market import Seats
from praktik.problems.phrase import Phrase
from praktik.problems.words import placements as words
from praktik.rules.eligibility import Eligibility


class OtherLimit(NamedTuple):
    """A limit in words, the entry that has it (an applicant's or an offer's id, None for round.yaml), and its key."""

    what: Phrase
    applicant: str | None
    offer: str | None
    key: tuple[str | int, ...]


def find_other_limits(eligibility: Eligibility) -> Iterator[OtherLimit]:
    """Yield what limits a round beside the places of its offers; a limit that can never bind is none."""
    yield from _at_offers(eligibility)
    round_ = eligibility.round
    for applicant in round_.applicants:
        if applicant.together_with is not None:
            pair = words.A_PAIR(applicant=applicant.id, partner=applicant.together_with)
            yield OtherLimit(pair, applicant.id, None, ("together_with",))


def _at_offers(eligibility: Eligibility) -> Iterator[OtherLimit]:
    round_, seats = eligibility.round, Seats(eligibility)
    limits = seats.limits()
    limited_hosts: set[str] = set()
    counts_homes = False
    for index, offer in enumerate(round_.offers):
        if offer.minimum > 1:
            yield OtherLimit(words.A_MINIMUM(offer=offer.id, minimum=offer.minimum), None, offer.id, ("minimum",))
        if seats.is_split(index) and any(limits.capacity[one] < offer.places for one in seats.of_periods[index]):
            yield OtherLimit(words.PLACES_OF_PERIODS(offer=offer.id), None, offer.id, ("periods",))
        counts_homes = counts_homes or any(limits.same_home[one] for one in seats.of_periods[index])
        if limits.above[seats.of_offer[index]] != TOP:
            limited_hosts.add(eligibility.offers[index].organisation)
    most = round_.settings.matching.same_organisation_per_offer
    if counts_homes and most is not None:
        key = ("matching", "same_organisation_per_offer")
        yield OtherLimit(words.A_LIMIT_BY_HOME(most=most), None, None, key)
    for number, limit in enumerate(round_.settings.hosts):
        if limit.places is not None and eligibility.organisations.key(limit.organisation) in limited_hosts:
            host = words.A_LIMIT_OF_A_HOST(organisation=limit.organisation, places=limit.places)
            yield OtherLimit(host, None, None, ("hosts", number, "places"))
