"""A round as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from praktik.round.models import Applicant, Offer, Organisation, Response, Settings


@dataclass(frozen=True)
class Round:
    """All entries of one round; offers and applicants in the order of their ids, whatever file they stand in."""

    folder: Path
    settings: Settings
    offers: tuple[Offer, ...] = ()
    applicants: tuple[Applicant, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    responses: tuple[Response, ...] = ()

    @cached_property
    def offer(self) -> Mapping[str, Offer]:
        """Return the offers by id."""
        return {offer.id: offer for offer in self.offers}

    @cached_property
    def applicant(self) -> Mapping[str, Applicant]:
        """Return the applicants by id."""
        return {applicant.id: applicant for applicant in self.applicants}
