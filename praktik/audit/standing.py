"""What stands whatever the lottery says: who is fixed where, and which pairs can no longer be."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

Pair = tuple[str, str]


class FixedPlace(NamedTuple):
    """A place that somebody has by a pin or from before, with its dates where it has dates of its own."""

    offer: str
    first: date | None = None
    last: date | None = None

    @property
    def has_dates(self) -> bool:
        """Tell whether the place has dates of its own."""
        return self.first is not None and self.last is not None


class Standing(NamedTuple):
    """The fixed places by applicant, the pairs that are struck, and the applicants and offers that have withdrawn."""

    fixed: Mapping[str, FixedPlace]
    struck: frozenset[Pair] = frozenset()
    withdrawn: frozenset[str] = frozenset()

    def place(self, applicant: str, offer: str) -> FixedPlace | None:
        """Return the fixed place of a pair; None where it is not fixed."""
        fixed = self.fixed.get(applicant)
        return fixed if fixed is not None and fixed.offer == offer else None

    def is_out(self, applicant: str, offer: str) -> bool:
        """Tell whether an answer or a lapse keeps two from being placed together."""
        return (applicant, offer) in self.struck or applicant in self.withdrawn or offer in self.withdrawn
