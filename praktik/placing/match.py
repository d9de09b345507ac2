"""A round matched: placements, the unplaced with their reasons, what is unfilled, and the figures."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from praktik import __version__
from praktik.matching.market import Assignment
from praktik.matching.programme import solver_version
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import TIME_LIMIT, policy_of
from praktik.placing.reasons import Reasons
from praktik.placing.situation import Situation
from praktik.placing.statistics import compute_statistics, find_unfilled
from praktik.placing.stays import find_stays
from praktik.round.guarantees import Shown, find_guarantees
from praktik.round.inputs import fingerprint, hash_answers, hash_inputs
from praktik.round.placements import Placement, Placements, Proof, Redraw, Unplaced
from praktik.rules.calendar import calendar_version
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text


class Terms(NamedTuple):
    """What is recorded with a match beside its result: the last day for answers, earlier draws, what was announced.

    `seconds` are those that a solver may take.
    """

    answer_by: date | None = None
    redraws: tuple[Redraw, ...] = ()
    announced: str | None = None
    seconds: float = TIME_LIMIT


def match_round(
    eligibility: Eligibility, policy: str, situation: Situation | None = None, terms: Terms | None = None
) -> Placements:
    """Return the placements of a round that has no errors, by one of the available policies.

    What the situation has settled stands; without one, pins and answers settle it, and all else is matched afresh.
    """
    round_ = eligibility.round
    terms = terms or Terms()
    market = MarketOfRound(eligibility, situation)
    held, blocking, proof = policy_of(round_, policy).decide(market, terms.seconds)
    placements = _placements(market, held, terms.answer_by)
    reasons = Reasons(market, held)
    unplaced = [
        Unplaced(applicant.id, reasons.of(index))
        for index, applicant in enumerate(round_.applicants)
        if held[index] is None
    ]
    unfilled = find_unfilled(market, placements)
    inputs = hash_inputs(round_)
    shown = Shown(policy, bool(market.situation.kept), len(blocking), proof)
    placed = {(placement.applicant, placement.offer) for placement in placements}
    return Placements(
        round=round_.settings.round,
        policy=policy,
        guarantees=tuple(sentence.in_language("en") for sentence in find_guarantees(round_, shown)),
        lottery=lottery_text(round_.settings),
        versions=_versions(proof),
        inputs=inputs,
        placements=tuple(placements),
        unplaced=tuple(unplaced),
        unfilled=tuple(unfilled),
        statistics=compute_statistics(market, placements, unplaced, unfilled),
        redraws=terms.redraws,
        fingerprint=fingerprint(round_, inputs),
        announced=terms.announced,
        answers=hash_answers(round_.responses),
        kept=tuple(sorted(market.situation.kept)),
        ended=tuple(one for one in market.situation.ended if (one.applicant, one.offer) not in placed),
        blocking=blocking,
        proof=proof,
    )


def _placements(market: MarketOfRound, held: Assignment, answer_by: date | None) -> list[Placement]:
    round_, situation = market.eligibility.round, market.situation
    stays = find_stays(market, held)
    placements = []
    for applicant, choice in enumerate(held):
        if choice is None:
            continue
        stay = stays[applicant]
        id_, offer = round_.applicants[applicant].id, round_.offers[choice.offer].id
        before = situation.before(id_, offer)
        placements.append(
            Placement(
                applicant=id_,
                offer=offer,
                wish=market.eligibility.rank(applicant, choice.offer),
                first=None if stay is None else stay.first,
                last=None if stay is None else stay.last,
                status=situation.answers.status(id_, offer),
                answer_by=answer_by if before is None else before.answer_by,
            )
        )
    return placements


def _versions(proof: Proof | None) -> Mapping[str, str]:
    versions = {"praktik": __version__, "holidays": calendar_version()}
    return versions if proof is None else {**versions, "highspy": solver_version()}
