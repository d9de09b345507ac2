"""What is settled before the matching begins: who is fixed where, and who or what is out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from praktik.round.answers import Answers, Pair
from praktik.round.models import Response
from praktik.round.placements import Placement
from praktik.round.rounds import Round


class Fixed(NamedTuple):
    """A place that somebody has whatever happens, with its dates where these are settled too."""

    offer: str
    first: date | None = None
    last: date | None = None


class Situation(NamedTuple):
    """What pins and answers have settled.

    `fixed` are pinned or kept applicants; `kept` those whose placement stood before; `struck` pairs are never proposed;
    `withdrawn` applicants and offers take no part. `before` are the placements that stood and may be moved, by
    applicant, and `ended` those that no longer stand.
    """

    fixed: Mapping[str, Fixed]
    answers: Answers
    struck: frozenset[Pair] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    kept: Mapping[str, Placement] = {}
    ended: tuple[Placement, ...] = ()

    def is_out(self, applicant: str, offer: str) -> bool:
        """Tell whether an answer keeps two from being placed together."""
        return applicant in self.withdrawn or offer in self.withdrawn or (applicant, offer) in self.struck


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
