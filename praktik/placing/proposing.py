"""Propose placements: read, check, match, and write placements.yaml."""

from pathlib import Path
from typing import NamedTuple

from praktik.placing.draws import permit_match
from praktik.placing.match import match_round
from praktik.placing.policies import POLICIES
from praktik.placing.preparation import prepare_match
from praktik.problems.phrase import Phrase, counted
from praktik.problems.problem import Problem, WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import placements as words
from praktik.problems.words import usage
from praktik.problems.words.results import MATCHING
from praktik.round.finding import to_problems
from praktik.round.folder import Progress
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE, format_placements
from praktik.round.rounds import Round
from praktik.round.writer import write_file
from praktik.rules.lottery import lottery_text


class Proposal(NamedTuple):
    """The placements proposed, what the policy does not look at, and what is to be remarked."""

    round: Round
    placements: Placements
    set_aside: tuple[Problem, ...]
    remarks: tuple[Phrase, ...]


def propose_placements(folder: Path, policy: str | None, reason: str | None, progress: Progress) -> Proposal:
    """Return the placements of a round, which have been written; `reason` is that of a redraw.

    Raises:
        Refusal: the round has errors, or what was drawn before must not be replaced.
        WrongUsage: there is no such policy.
    """
    if policy is not None and policy not in POLICIES:
        hint = did_you_mean(policy, POLICIES, usage.THERE_ARE(names=", ".join(POLICIES)))
        raise WrongUsage(usage.NO_POLICY(policy=policy, hint=hint))
    preparation = prepare_match(folder, policy, progress)
    round_ = preparation.folder.round
    assert round_ is not None
    assert preparation.eligibility is not None
    permission = permit_match(folder, lottery_text(round_.settings), reason)
    progress(MATCHING, 0, 1)
    placements = match_round(preparation.eligibility, policy or round_.settings.matching.policy, permission.redraws)
    path = folder / FILE
    remarks = []
    if permission.keep_edited_as is not None:
        write_file(permission.keep_edited_as, path.read_bytes().decode("utf-8"))
        remarks.append(words.EDITED_KEPT(file=permission.keep_edited_as.as_posix()))
    written = write_file(path, format_placements(placements))
    remarks.append((words.WROTE if written else words.UNCHANGED)(file=path.as_posix()))
    aside = [finding for finding in preparation.findings if finding.code == "PL511"]
    number = len(preparation.findings) - len(aside)
    if number:
        remarks.append(counted(number, words.ONE_WARNING, words.WARNINGS))
    return Proposal(round_, placements, tuple(to_problems(aside)), tuple(remarks))
