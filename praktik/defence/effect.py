"""What changes of a round would do: who would gain, who would lose, and who would only move."""

from typing import NamedTuple

from praktik.defence.changed_round import Imagined, imagine
from praktik.defence.outcome import Held, Outcome, step, work_out
from praktik.defence.typed_changes import Changes, Typed, read_changes
from praktik.placing.kept import refuse_what_cannot_stand
from praktik.placing.market import MarketOfRound
from praktik.placing.preparation import Preparation
from praktik.placing.proposing import refuse_to_forget
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.situation import Situation
from praktik.round.answers import Answers
from praktik.round.placements import Placements
from praktik.round.placements_file import read_placements
from praktik.rules.eligibility import Eligibility


class Move(NamedTuple):
    """What somebody would have before and after; None for no place."""

    applicant: str
    before: Held | None
    after: Held | None


class Baseline(NamedTuple):
    """The round as it is: who may go where, what is settled, the placements that stand, and its own policy."""

    eligibility: Eligibility
    situation: Situation
    standing: Placements | None
    policy: str


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
        refuse_to_forget(round_)
        standing = read_placements(round_.folder)
    situation = situation_after(round_, standing, Wanted())
    refuse_what_cannot_stand(eligibility, situation, standing, settings)
    return Baseline(eligibility, situation, standing, round_.settings.matching.policy)


def find_effect(preparation: Preparation, typed: Typed) -> Effect:
    """Return what the changes that were typed would do; a policy that is all that was typed is the change itself.

    Raises:
        Refusal: the round as it is cannot be matched.
        WrongUsage: something typed is unknown or cannot be.
    """
    baseline = find_baseline(preparation)
    changes = read_changes(baseline.eligibility.round, typed)
    settings = preparation.folder.settings
    assert settings is not None
    imagined = imagine(baseline.eligibility, changes, baseline.standing, settings)
    after_by = typed.policy or baseline.policy
    before_by = after_by if any(changes) else baseline.policy
    market = MarketOfRound(baseline.eligibility, baseline.situation)
    before = work_out(market, before_by)
    after = work_out(MarketOfRound(*imagined, market.priorities), after_by)
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
