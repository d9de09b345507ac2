"""What changes of a round would do: who would gain, who would lose, and who would only move."""

from typing import NamedTuple

from praktik.defence.baseline import Baseline
from praktik.defence.changed_round import Imagined, imagine
from praktik.defence.outcome import Held, Outcome, step, work_out
from praktik.defence.typed_changes import Changes, Typed, read_changes
from praktik.placing.market import MarketOfRound


class Move(NamedTuple):
    """What somebody would have before and after; None for no place."""

    applicant: str
    before: Held | None
    after: Held | None


class Effect(NamedTuple):
    """The outcome before and after, and who is better off, worse off, or elsewhere at the same rank.

    Whoever withdraws by one of the changes is none of these. `published` tells that placements stand and are kept;
    `overtaken` that the next match would change them even if nothing else were otherwise.
    """

    changes: Changes
    before: Outcome
    after: Outcome
    gains: tuple[Move, ...]
    loses: tuple[Move, ...]
    moves: tuple[Move, ...]
    published: bool
    overtaken: bool


def find_effect(baseline: Baseline, typed: Typed) -> Effect:
    """Return what the changes that were typed would do; a policy that is all that was typed is the change itself.

    Raises:
        WrongUsage: something typed is unknown or cannot be.
    """
    changes = read_changes(baseline.eligibility.round, typed)
    imagined = imagine(baseline, changes)
    after_by = typed.policy or baseline.policy
    before_by = after_by if any(changes) else baseline.policy
    market = MarketOfRound(baseline.eligibility, baseline.situation)
    before = work_out(market, before_by, typed.seconds)
    after = work_out(MarketOfRound(*imagined, market.priorities), after_by, typed.seconds)
    return _effect(baseline, imagined, changes, before, after)


def _effect(baseline: Baseline, imagined: Imagined, changes: Changes, before: Outcome, after: Outcome) -> Effect:
    gone = {one.id for one in changes.withdrawals}
    gains: list[Move] = []
    loses: list[Move] = []
    moves: list[Move] = []
    for applicant in imagined.eligibility.applicant_index:
        was, is_ = before.held.get(applicant), after.held.get(applicant)
        if was == is_ or applicant in gone:
            continue
        down, up = (step(baseline.eligibility, applicant, one) for one in (was, is_))
        kind = gains if up < down else loses if up > down else moves
        kind.append(Move(applicant, was, is_))
    return Effect(
        changes=changes,
        before=before,
        after=after,
        gains=tuple(gains),
        loses=tuple(loses),
        moves=tuple(moves),
        published=baseline.standing is not None,
        overtaken=_is_overtaken(baseline, before),
    )


def _is_overtaken(baseline: Baseline, before: Outcome) -> bool:
    if baseline.standing is None:
        return False
    standing = {one.applicant: one.offer for one in baseline.standing.placements}
    return standing != {applicant: held.offer for applicant, held in before.held.items()}
