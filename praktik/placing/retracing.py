"""The situation that a match started from, traced back from what it recorded."""

from praktik.placing.situation import Situation, begin_afresh, stands_as
from praktik.round.placements import Placements
from praktik.round.rounds import Round


def retrace_situation(round_: Round, placements: Placements) -> Situation:
    """Return what pins, and the answers that had come by then, had settled before these placements were made."""
    read = 0 if placements.answers is None else placements.answers.number
    situation = begin_afresh(round_, round_.responses[:read])
    fixed, kept = dict(situation.fixed), {}
    for placement in placements.placements:
        if placement.applicant not in placements.kept:
            continue
        kept[placement.applicant] = placement
        fixed[placement.applicant] = stands_as(placement, situation.fixed.get(placement.applicant))
    lapsed = {(one.applicant, one.offer) for one in placements.ended if one.status == "lapsed"}
    return situation._replace(fixed=fixed, kept=kept, struck=situation.struck | lapsed, ended=placements.ended)
