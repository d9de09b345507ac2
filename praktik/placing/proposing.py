"""Propose placements: read, check, match, and write placements.yaml."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from praktik.placing.draws import permit_match
from praktik.placing.known_placements import refuse_to_forget
from praktik.placing.match import Terms, match_round
from praktik.placing.policies import POLICIES, TIME_LIMIT
from praktik.placing.preparation import prepare_match
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.situation import Situation
from praktik.problems.phrase import Phrase, counted
from praktik.problems.problem import Problem, WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import placements as words
from praktik.problems.words import usage
from praktik.problems.words.answers import ANSWER_BY_IS_PAST
from praktik.problems.words.results import MATCHING
from praktik.round.answers import Answers
from praktik.round.finding import to_problems
from praktik.round.folder import Progress
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE, format_placements
from praktik.round.writer import write_file
from praktik.rules.eligibility import Eligibility


class Orders(NamedTuple):
    """What is asked of a match: its policy, the reason of a redraw, and what it may do once proposals stand.

    `seconds` are those that a solver may take.
    """

    policy: str | None = None
    redraw_reason: str | None = None
    wanted: Wanted = Wanted()
    answer_by: date | None = None
    announced: str | None = None
    seconds: float = TIME_LIMIT


class Proposal(NamedTuple):
    """The placements proposed and those before, what the policy does not look at, and what is to be remarked."""

    eligibility: Eligibility
    situation: Situation
    placements: Placements
    before: Placements | None
    set_aside: tuple[Problem, ...]
    remarks: tuple[Phrase, ...]


def propose_placements(folder: Path, orders: Orders, progress: Progress) -> Proposal:
    """Return the placements of a round, which have been written.

    Raises:
        Refusal: the round has errors, what was drawn before must not be replaced, or what stands cannot be kept.
        WrongUsage: there is no such policy, or nothing stands that could be moved or could lapse.
    """
    check_policy(orders.policy)
    preparation = prepare_match(folder, orders.policy, progress)
    eligibility, settings = preparation.eligibility, preparation.folder.settings
    assert eligibility is not None
    assert settings is not None
    matching = eligibility.round.settings.matching
    refuse_to_forget(eligibility.round)
    permission = permit_match(eligibility.round, orders.redraw_reason)
    situation = situation_after(eligibility.round, permission.before, orders.wanted)
    _refuse_past_deadline(situation.answers, orders.answer_by)
    if orders.wanted != Wanted() and not situation.answers.published:
        raise WrongUsage(usage.NOTHING_STANDS)
    if eligibility.round.responses:
        from praktik.placing.kept import refuse_what_cannot_stand  # most matches come before any answer

        refuse_what_cannot_stand(eligibility, situation, permission.before, settings)
    progress(MATCHING, 0, 1)
    announced = orders.announced or (permission.before.announced if permission.before is not None else None)
    terms = Terms(orders.answer_by, permission.redraws, announced, orders.seconds)
    placements = match_round(eligibility, orders.policy or matching.policy, situation, terms)
    path = folder / FILE
    remarks = []
    if permission.keep_edited_as is not None:
        write_file(permission.keep_edited_as, path.read_bytes().decode("utf-8"))
        remarks.append(words.EDITED_KEPT(file=permission.keep_edited_as.as_posix()))
    written = write_file(path, format_placements(placements))
    remarks.append((words.WROTE if written else words.UNCHANGED)(file=path.as_posix()))
    aside = [finding for finding in preparation.findings if finding.code in {"PL511", "PL526"}]
    number = len(preparation.findings) - len(aside)
    if number:
        remarks.append(counted(number, words.ONE_WARNING, words.WARNINGS))
    before = permission.before if situation.answers.published else None
    return Proposal(eligibility, situation, placements, before, tuple(to_problems(aside)), tuple(remarks))


def _refuse_past_deadline(answers: Answers, answer_by: date | None) -> None:
    published = answers.publication
    if answer_by is not None and published is not None and answer_by < published.on:
        raise WrongUsage(ANSWER_BY_IS_PAST(day=answer_by, on=published.on))


def check_policy(policy: str | None) -> None:
    """Go on only with a policy that there is, or with none.

    Raises:
        WrongUsage: there is no such policy.
    """
    if policy is not None and policy not in POLICIES:
        hint = did_you_mean(policy, POLICIES, usage.THERE_ARE(names=", ".join(POLICIES)))
        raise WrongUsage(usage.NO_POLICY(policy=policy, hint=hint))
