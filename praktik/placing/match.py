"""A round matched: placements, the unplaced with their reasons, what is unfilled, and the figures."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from praktik import __version__
from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import POLICIES
from praktik.placing.situation import Situation
from praktik.placing.statistics import compute_statistics, find_unfilled
from praktik.placing.stays import find_stays
from praktik.problems.words.results import KEPT_FIRST, PINS_FIRST, PROMISES
from praktik.round.inputs import fingerprint, hash_answers, hash_inputs
from praktik.round.placements import Placement, Placements, Redraw, Unplaced, UnplacedReason
from praktik.rules.calendar import calendar_version
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text


class Terms(NamedTuple):
    """What is recorded with a match beside its result: the last day for answers, earlier draws, what was announced."""

    answer_by: date | None = None
    redraws: tuple[Redraw, ...] = ()
    announced: str | None = None


def match_round(
    eligibility: Eligibility, policy: str, situation: Situation | None = None, terms: Terms | None = None
) -> Placements:
    """Return the placements of a round that has no errors, by one of the available policies.

    What the situation has settled stands; without one, pins and answers settle it, and all else is matched afresh.
    """
    round_ = eligibility.round
    terms = terms or Terms()
    market = MarketOfRound(eligibility, situation)
    held = POLICIES[policy].run(market)
    placements = _placements(market, held, terms.answer_by)
    turned_down = frozenset(applicant for applicant, _ in market.situation.struck)
    unplaced = [
        Unplaced(applicant.id, _reason(market, index, turned_down))
        for index, applicant in enumerate(round_.applicants)
        if held[index] is None
    ]
    unfilled = find_unfilled(market, placements)
    inputs = hash_inputs(round_)
    placed = {(placement.applicant, placement.offer) for placement in placements}
    return Placements(
        round=round_.settings.round,
        policy=policy,
        guarantees=_guarantees(market, policy),
        lottery=lottery_text(round_.settings),
        versions=_versions(),
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
    )


def _guarantees(market: MarketOfRound, policy: str) -> tuple[str, ...]:
    """Return what the policy guarantees, in the one language that placements.yaml is written in."""
    guarantees = PROMISES[policy]
    if market.situation.kept:
        guarantees = (*guarantees, KEPT_FIRST)
    elif market.fixed:
        guarantees = (*guarantees, PINS_FIRST)
    return tuple(guarantee.in_language("en") for guarantee in guarantees)


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


def _reason(market: MarketOfRound, applicant: int, turned_down: frozenset[str]) -> UnplacedReason:
    """Return why somebody has no place: of what they asked for, what could be had, and what answers left of it."""
    id_, situation = market.eligibility.round.applicants[applicant].id, market.situation
    if id_ in situation.withdrawn:
        return "withdrawn"
    if id_ in turned_down:
        return "declined"
    if next(iter(market.market.preferences[applicant]), None) is not None:
        return "outranked"
    return "withdrawn" if market.asks_for_what_has_withdrawn(applicant) else "no_eligible_offer"


def _versions() -> Mapping[str, str]:
    return {"praktik": __version__, "holidays": calendar_version()}
