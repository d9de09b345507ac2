"""The note of a round for the file: how it was decided, how it came out, and what has changed since the draw."""

from collections import Counter
from collections.abc import Iterator

from praktik.documents.contents import (
    NotedAnswers,
    NotedBlocking,
    NotedEnding,
    NotedFigures,
    NotedPin,
    NotedRank,
    NotedReason,
    NotedRedraw,
    NotedRules,
    RoundNote,
)
from praktik.documents.facts import RoundFacts, stay_of
from praktik.placing.policies import POLICIES
from praktik.problems.phrase import Language, say
from praktik.round.answers import Answers
from praktik.round.guarantees import Shown, find_guarantees
from praktik.round.placements import STANDING, Placements
from praktik.rules.priority import criteria_that_decide


def compose_round_note(facts: RoundFacts, placements: Placements, language: Language) -> RoundNote:
    """Return what the note says; each placement has the status that the answers give it by now."""
    shown = Shown(placements.policy, bool(placements.kept), len(placements.blocking), placements.proof)
    return RoundNote(
        round_id=placements.round,
        rules=_rules(facts, placements),
        guarantees=tuple(say(guarantee, language) for guarantee in find_guarantees(facts.round, shown)),
        blocking=tuple(NotedBlocking(one.applicants, one.offer) for one in placements.blocking),
        lottery=placements.lottery,
        fingerprint=placements.fingerprint,
        announced=placements.announced,
        versions=tuple(f"{name} {version}" for name, version in placements.versions.items()),
        figures=_figures(placements),
        answers=_answers(facts, placements),
        pins=tuple(_pins(facts, placements)),
        kept=len(placements.kept),
        ended=tuple(_endings(placements)),
        redraws=tuple(NotedRedraw(draw.lottery, draw.reason) for draw in placements.redraws),
        delete_after=facts.settings.retention.delete_after,
    )


def _rules(facts: RoundFacts, placements: Placements) -> NotedRules:
    matching = facts.settings.matching
    policy = POLICIES.get(placements.policy)
    return NotedRules(
        policy=placements.policy,
        priority=criteria_that_decide(matching),
        priority_counts=policy is None or not policy.sets_priorities_aside,
        cross_sector=matching.cross_sector,
        own_organisation=matching.own_organisation,
        same_organisation_per_offer=matching.same_organisation_per_offer,
        imbalance=matching.imbalance if policy is not None and policy.by_exchange else None,
    )


def _figures(placements: Placements) -> NotedFigures:
    figures = placements.statistics
    reasons = Counter(one.reason for one in placements.unplaced)
    return NotedFigures(
        applicants=figures.applicants,
        unplaced=figures.unplaced,
        reasons=tuple(NotedReason(reason, number) for reason, number in reasons.most_common()),
        worst_wish=figures.worst_wish,
        unfilled_places=figures.unfilled_places,
        unfilled_offers=len(placements.unfilled),
        placed=figures.placed,
        first_wishes=figures.first_wishes,
        first_wishes_percent=round(figures.first_wishes / figures.placed * 100) if figures.placed else None,
        ranks=tuple(NotedRank(rank, number) for rank, number in sorted(figures.wishes.items(), reverse=True)),
        without_wish=figures.placed - sum(figures.wishes.values()),
        cross_sector_percent=None if figures.cross_sector_share is None else round(figures.cross_sector_share * 100),
    )


def _answers(facts: RoundFacts, placements: Placements) -> NotedAnswers:
    publication = Answers(facts.round.responses).publication
    statuses = Counter(placement.status for placement in placements.placements)
    published = None if publication is None else publication.on
    return NotedAnswers(published, statuses["confirmed"], statuses["accepted"], statuses["proposed"])


def _pins(facts: RoundFacts, placements: Placements) -> Iterator[NotedPin]:
    stays = {(placement.applicant, placement.offer): stay_of(placement) for placement in placements.placements}
    for pin in facts.settings.matching.pins:
        yield NotedPin(pin.applicant, pin.offer, stays.get((pin.applicant, pin.offer)), pin.reason)


def _endings(placements: Placements) -> Iterator[NotedEnding]:
    """Yield what had ended before the last match, and what answers have ended since."""
    since = (placement for placement in placements.placements if placement.status not in STANDING)
    for placement in (*placements.ended, *since):
        yield NotedEnding(placement.applicant, placement.offer, placement.status)
