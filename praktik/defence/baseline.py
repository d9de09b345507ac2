"""The round as it is, against which changes are weighed."""

from typing import NamedTuple

from praktik.placing.kept import refuse_what_cannot_stand
from praktik.placing.known_placements import known_placements
from praktik.placing.preparation import Preparation
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.situation import Situation
from praktik.round.answers import Answers
from praktik.round.finding import Pointer
from praktik.round.placements import Placements
from praktik.rules.eligibility import Eligibility


class Baseline(NamedTuple):
    """Who may go where, what is settled, the placements that stand, the round's own policy, and its settings file."""

    eligibility: Eligibility
    situation: Situation
    standing: Placements | None
    policy: str
    settings: Pointer


def find_baseline(preparation: Preparation) -> Baseline:
    """Return the round as it is: once published with the placements that stand, before that without any.

    Raises:
        Refusal: what stands is not known, was edited, or cannot be kept as the round is now.
    """
    eligibility, settings = preparation.eligibility, preparation.folder.settings
    assert eligibility is not None
    assert settings is not None
    round_ = eligibility.round
    standing = None
    if Answers(round_.responses).published:
        standing = known_placements(round_)
    situation = situation_after(round_, standing, Wanted())
    refuse_what_cannot_stand(eligibility, situation, standing, settings)
    return Baseline(eligibility, situation, standing, round_.settings.matching.policy, settings)
