"""A round matched: placements, the unplaced with their reasons, what is unfilled, and the figures."""

from collections.abc import Mapping

from praktik import __version__
from praktik.matching.market import Assignment
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import POLICIES
from praktik.placing.statistics import compute_statistics, find_unfilled
from praktik.placing.stays import find_stays
from praktik.problems.words.results import PINS_FIRST
from praktik.round.inputs import fingerprint, hash_inputs
from praktik.round.placements import Placement, Placements, Redraw, Unplaced
from praktik.rules.calendar import calendar_version
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text


def match_round(eligibility: Eligibility, policy: str, redraws: tuple[Redraw, ...] = ()) -> Placements:
    """Return the placements of a round that has no errors, by one of the available policies."""
    round_ = eligibility.round
    market = MarketOfRound(eligibility)
    held = POLICIES[policy].run(market)
    placements = _placements(market, held)
    unplaced = [
        Unplaced(applicant.id, "outranked" if _has_a_choice(market, index) else "no_eligible_offer")
        for index, applicant in enumerate(round_.applicants)
        if held[index] is None
    ]
    unfilled = find_unfilled(market, placements)
    inputs = hash_inputs(round_)
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
        redraws=redraws,
        fingerprint=fingerprint(round_, inputs),
    )


def _guarantees(market: MarketOfRound, policy: str) -> tuple[str, ...]:
    """Return what the policy guarantees, in the one language that placements.yaml is written in."""
    guarantees = POLICIES[policy].guarantees
    if market.pins:
        guarantees = (*guarantees, PINS_FIRST)
    return tuple(guarantee.in_language("en") for guarantee in guarantees)


def _placements(market: MarketOfRound, held: Assignment) -> list[Placement]:
    round_ = market.eligibility.round
    stays = find_stays(market, held)
    placements = []
    for applicant, choice in enumerate(held):
        if choice is None:
            continue
        stay = stays[applicant]
        placements.append(
            Placement(
                applicant=round_.applicants[applicant].id,
                offer=round_.offers[choice.offer].id,
                wish=market.eligibility.rank(applicant, choice.offer),
                first=None if stay is None else stay.first,
                last=None if stay is None else stay.last,
            )
        )
    return placements


def _has_a_choice(market: MarketOfRound, applicant: int) -> bool:
    return next(iter(market.market.preferences[applicant]), None) is not None


def _versions() -> Mapping[str, str]:
    return {"praktik": __version__, "holidays": calendar_version()}
