"""What is settled before the matching begins: who is fixed where, and who or what is out."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from praktik.round.answers import Answers, Pair
from praktik.round.models import Response
from praktik.round.placements import Placement
from praktik.round.rounds import Round

_NOBODY: Mapping[str, Placement] = MappingProxyType({})


class Fixed(NamedTuple):
    """A place that somebody has whatever happens, with its dates where these are settled too."""

    offer: str
    first: date | None = None
    last: date | None = None


class Situation(NamedTuple):
    """What pins and answers have settled.

    `fixed` are pinned or kept applicants; `struck` pairs are never proposed; `withdrawn` applicants and offers take no
    part. Of the placements before, `kept` stand, `movable` are only proposed and may be moved, and `ended` are over.
    """

    fixed: Mapping[str, Fixed]
    answers: Answers
    struck: frozenset[Pair] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    kept: Mapping[str, Placement] = _NOBODY
    movable: Mapping[str, Placement] = _NOBODY
    ended: tuple[Placement, ...] = ()

    def before(self, applicant: str, offer: str) -> Placement | None:
        """Return the placement of the two that stood before, whether or not it might have been moved."""
        placement = self.kept.get(applicant) or self.movable.get(applicant)
        return placement if placement is not None and placement.offer == offer else None

    def is_out(self, applicant: str, offer: str) -> bool:
        """Tell whether an answer keeps two from being placed together."""
        return applicant in self.withdrawn or offer in self.withdrawn or (applicant, offer) in self.struck


def stands_as(placement: Placement, pin: Fixed | None) -> Fixed:
    """Return the place of somebody whose placement stands: their pin, if it settles more, else with the same dates."""
    if pin is not None and (pin.offer != placement.offer or pin.first is not None):
        return pin
    return Fixed(placement.offer, placement.first, placement.last)


def begin_afresh(round_: Round, responses: Sequence[Response] | None = None) -> Situation:
    """Return the situation in which pins alone are fixed; whoever has declined or withdrawn stays out.

    Only the responses that are given count, else all of the round.
    """
    answers = Answers(round_.responses if responses is None else responses)
    return Situation(
        fixed=pinned(round_),
        answers=answers,
        struck=frozenset(answers.struck()),
        withdrawn=answers.withdrawn_applicants() | answers.withdrawn_offers(),
    )


def pinned(round_: Round) -> dict[str, Fixed]:
    """Return where the pins of a round place whom."""
    pins = round_.settings.matching.pins
    return {pin.applicant: Fixed(pin.offer, pin.first, pin.last) for pin in pins}
