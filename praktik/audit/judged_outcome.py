"""What a policy promises of its outcome, held against what is found when that is worked out once more."""

from collections.abc import Sequence
from typing import NamedTuple

from praktik.audit.balance import check_balance
from praktik.audit.improvement import only_places_limit
from praktik.audit.judged_blocking import (
    MOST_BLOCKING,
    PROMISE_STABILITY,
    judge_blocking,
    keeps_ties,
    may_block,
)
from praktik.audit.judged_profile import HAVE_PROFILES, judge_profile
from praktik.audit.outcome import BEST, check_best, check_exchange, check_improvement, promised_best
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.audit.room import Room
from praktik.problems.catalogue import is_error
from praktik.problems.phrase import Phrase
from praktik.problems.words import audit as words
from praktik.round.finding import Finding
from praktik.round.guarantees import improves_ties


class Outcome(NamedTuple):
    """What was found of an outcome, what was checked, and what could not be judged."""

    findings: Sequence[Finding] = ()
    checked: Sequence[str] = ()
    not_judged: Sequence[Phrase] = ()


def judge_outcome(room: Room, people: People, record: Record, *, sound: bool) -> Outcome:
    """Judge what the policy promises; where it is not sound who is placed where, only what blocks and the balance."""
    policy = str(record.data.get("policy") or "?")
    if not record.has_list("placements"):
        return Outcome(not_judged=[words.WITHOUT_PLACEMENTS])
    before = [words.WHAT_STOOD_BEFORE] if record.kept or record.ended else []
    parts = [Outcome(not_judged=before), _judge_rules(room, people, record, policy)]
    if any(is_error(finding.code) for part in parts for finding in part.findings):
        parts.append(Outcome(not_judged=[words.RESULT_OF_POLICY(policy=policy)]))
    elif improves_ties(room.pairs.round, policy):
        parts.append(_judge_improvement(room, people, record, policy, sound=sound))
    else:
        parts.append(_judge_result(room, people, record, policy, sound=sound))
    return Outcome(
        [finding for part in parts for finding in part.findings],
        [name for part in parts for name in part.checked],
        [left for part in parts for left in part.not_judged],
    )


def _judge_rules(room: Room, people: People, record: Record, policy: str) -> Outcome:
    """Judge whether anything blocks, whether all have company, and the balance."""
    judged = judge_blocking(room, people, record, policy)
    findings = list(judged.findings)
    checked = ["together"] if may_block(room) else []
    not_judged = []
    if policy == "exchange":
        findings += check_balance(room.pairs, people)
        checked.append("balance")
    if judged.more:
        not_judged.append(words.MORE_BLOCKING(number=MOST_BLOCKING))
    if judged.blocking and may_block(room):
        not_judged.append(words.WHETHER_FEWEST)
    elif policy in PROMISE_STABILITY:
        checked.append("stability_with_ties" if keeps_ties(room, policy) else "stability")
    return Outcome(findings, checked, not_judged)


def _judge_improvement(room: Room, people: People, record: Record, policy: str, *, sound: bool) -> Outcome:
    """Judge whether the exchanges after the lottery are made; each that is left is one, whatever else is wrong."""
    if not only_places_limit(room):
        return Outcome(not_judged=[words.RESULT_OF_POLICY(policy=policy)])
    return Outcome(list(check_improvement(room, people, record, sound=sound)), ["improvement"])


def _judge_result(room: Room, people: People, record: Record, policy: str, *, sound: bool) -> Outcome:
    """Judge whether it is the result that the policy gives."""
    if sound and policy in BEST:
        best = promised_best(room, policy)
        if best is not None:
            return Outcome(list(check_best(room, people, record, best)), [BEST[policy].checked])
    elif sound and policy in HAVE_PROFILES:
        profile = judge_profile(room, people, record, policy)
        return Outcome(profile.findings, profile.checked, profile.not_judged)
    elif sound and policy == "exchange" and not may_block(room):
        return Outcome(list(check_exchange(room, people, record)), ["exchange"])
    return Outcome(not_judged=[words.RESULT_OF_POLICY(policy=policy)])
