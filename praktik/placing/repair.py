"""The placements before, and what of them stands: what people have answered, and which proposals have lapsed."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from praktik.placing.situation import Situation, begin_afresh, stands_as
from praktik.round.answers import Answers, Pair
from praktik.round.placements import STANDING, Placement, Placements, Status
from praktik.round.rounds import Round


class Wanted(NamedTuple):
    """What a repair may do: move people who are only proposed, and let proposals lapse that were due before a day."""

    improve: bool = False
    lapse_before: date | None = None


def situation_after(round_: Round, before: Placements | None, wanted: Wanted) -> Situation:
    """Return what is settled once proposals stand: all placements before but those that have ended.

    Until proposals are published, or where there are no placements before, the matching begins afresh.
    """
    situation = begin_afresh(round_)
    if before is None or not situation.answers.published:
        return situation
    fixed, kept, movable = dict(situation.fixed), {}, {}
    ended = _ended_before(round_, before, situation.answers)
    for placement in before.placements:
        pair, pin = (placement.applicant, placement.offer), situation.fixed.get(placement.applicant)
        may_lapse = wanted if pin is None else Wanted()  # a pin stands until it is taken out
        status = _status_now(situation.answers, placement, may_lapse)
        if status not in STANDING:
            ended[pair] = placement._replace(status=status)
            continue
        if pin is None and status == "proposed" and wanted.improve:
            movable[placement.applicant] = placement
            continue
        kept[placement.applicant] = placement._replace(status=status)
        fixed[placement.applicant] = stands_as(placement, pin)
    return situation._replace(
        fixed=fixed,
        kept=kept,
        movable=movable,
        struck=situation.struck | {pair for pair, placement in ended.items() if placement.status == "lapsed"},
        ended=tuple(ended[pair] for pair in sorted(ended)),
    )


def _status_now(answers: Answers, placement: Placement, wanted: Wanted) -> Status:
    status = answers.status(placement.applicant, placement.offer)
    due = placement.answer_by
    if status == "proposed" and wanted.lapse_before is not None and due is not None and due < wanted.lapse_before:
        return "lapsed"
    return status


def _ended_before(round_: Round, before: Placements, answers: Answers) -> dict[Pair, Placement]:
    """Return what had ended already and has not been taken back since.

    A lapse is taken back when the coordinator clears the pair after it, and by nothing else: no answer tells of it.
    """
    read = 0 if before.answers is None else before.answers.number
    cleared = {
        (answer.applicant, answer.offer)
        for answer in round_.responses[read:]
        if answer.by == "coordinator" and answer.answer == "cleared"
    }
    ended: dict[Pair, Placement] = {}
    for placement in before.ended:
        pair = placement.applicant, placement.offer
        ending = answers.ending(*pair)
        if placement.status == "lapsed" and pair not in cleared:
            ended[pair] = placement
        elif ending is not None:
            ended[pair] = placement._replace(status=ending.status)
    return ended


def lapses_that_hold(round_: Round, before: Placements, answers: Answers) -> Iterator[Placement]:
    """Yield the placements that have lapsed and that no answer has lifted or ended since."""
    for placement in _ended_before(round_, before, answers).values():
        if placement.status == "lapsed":
            yield placement
