"""What earlier letters have told of placements, so that a later one can say what has changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from praktik.documents.contents import Stay
from praktik.round.placements import Placement


class StayTold(NamedTuple):
    """A placement as a letter tells of it."""

    applicant: str
    offer: str
    first: date | None
    last: date | None

    @property
    def days(self) -> Stay | None:
        """Return its days, if they were told."""
        return None if self.first is None or self.last is None else Stay(self.first, self.last)


class LetterTold(NamedTuple):
    """A letter that went out: its day, the placements it told of, and those it said no longer hold."""

    on: date
    stays: tuple[StayTold, ...]
    before: tuple[StayTold, ...]


class StayOn(NamedTuple):
    """A placement as it was told on a day."""

    on: date
    stay: StayTold


class Told:
    """The letters that went out, each with its name and whom it is about; of several the newest tells what holds."""

    def __init__(self, letters: Iterable[tuple[tuple[str, str], LetterTold]] = ()) -> None:
        self._letters: defaultdict[tuple[str, str], list[LetterTold]] = defaultdict(list)
        for about, letter in letters:
            self._letters[about].append(letter)

    def latest(self, names: Iterable[str], about: str) -> LetterTold | None:
        """Return the newest letter of these names about an applicant or an offer, in whatever language."""
        return max(self.about(names, about), key=lambda letter: letter.on, default=None)

    def stay(self, names: Iterable[str], about: str, applicant: str, offer: str) -> StayOn | None:
        """Return a placement as the newest letter tells of it that does, and the day of that letter."""
        told = (
            StayOn(letter.on, stay)
            for letter in self.about(names, about)
            for stay in letter.stays
            if (stay.applicant, stay.offer) == (applicant, offer)
        )
        return max(told, key=lambda one: one.on, default=None)

    def about(self, names: Iterable[str], about: str) -> Iterator[LetterTold]:
        """Yield all letters of these names about an applicant or an offer."""
        for name in names:
            yield from self._letters.get((name, about), ())


def tell(placement: Placement) -> StayTold:
    """Return what a letter about a placement tells."""
    return StayTold(placement.applicant, placement.offer, placement.first, placement.last)
