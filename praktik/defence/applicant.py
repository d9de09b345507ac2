"""One applicant's result with its grounds: each wish down to what they got, and where they wait."""

from datetime import date
from typing import NamedTuple

from praktik.defence.reasons import Reason, find_ending, find_reasons
from praktik.defence.result import Result
from praktik.defence.waiting_list import Turn, WaitingLists
from praktik.round.answers import Ending
from praktik.round.placements import Status, UnplacedReason


class Outcome(NamedTuple):
    """What somebody got; `pinned` is the reason of a placement by hand, `ending` the answer that has ended it since."""

    offer: int
    wish: int | None
    first: date | None
    last: date | None
    status: Status
    pinned: str | None
    kept: bool
    ending: Ending | None


class ApplicantDefence(NamedTuple):
    """One applicant's result. `waiting` are the better offers they wait for, `overall` the place among all without."""

    applicant: int
    outcome: Outcome | None
    unplaced: UnplacedReason | None
    reasons: tuple[Reason, ...]
    waiting: dict[int, Turn]
    overall: Turn | None
    answers_since: int


def defend_applicant(result: Result, applicant: int) -> ApplicantDefence:
    """Return why an applicant got what they got."""
    lists = WaitingLists(result)
    overall = None
    if applicant in lists.overall:
        overall = Turn(lists.overall.index(applicant) + 1, len(lists.overall))
    return ApplicantDefence(
        applicant=applicant,
        outcome=_outcome(result, applicant),
        unplaced=_unplaced(result, applicant),
        reasons=tuple(find_reasons(result, applicant)),
        waiting=lists.turns(applicant),
        overall=overall,
        answers_since=count_answers_since(result),
    )


def count_answers_since(result: Result) -> int:
    """Return how many answers have come that the match has not taken into account."""
    read = result.placements.answers
    return max(0, len(result.round.responses) - (0 if read is None else read.number))


def _outcome(result: Result, applicant: int) -> Outcome | None:
    placement, own = result.placement.get(applicant), result.held.get(applicant)
    if placement is None or own is None:
        return None
    pin = result.pinned.get(applicant)
    return Outcome(
        offer=own.offer,
        wish=placement.wish,
        first=placement.first,
        last=placement.last,
        status=placement.status,
        pinned=None if pin is None else pin.reason,
        kept=pin is None and placement.applicant in result.placements.kept,
        ending=find_ending(result, applicant),
    )


def _unplaced(result: Result, applicant: int) -> UnplacedReason | None:
    id_ = result.round.applicants[applicant].id
    return next((one.reason for one in result.placements.unplaced if one.applicant == id_), None)
