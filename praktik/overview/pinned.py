"""Placements made by hand, as they are shown."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from praktik.round.rounds import Round


class Pinned(NamedTuple):
    """A placement made by hand, with its reason; the dates are None where the pin names none."""

    applicant: str
    name: str
    offer: str
    host: str
    reason: str
    first: date | None
    last: date | None


def find_pinned(round_: Round) -> Iterator[Pinned]:
    """Yield all placements of a round that were made by hand."""
    for pin in round_.settings.matching.pins:
        name = round_.applicant[pin.applicant].name
        host = round_.offer[pin.offer].host.organisation
        yield Pinned(pin.applicant, name, pin.offer, host, pin.reason, pin.first, pin.last)
