"""The note of a round for the file: how it was decided, how it came out, and what has changed since the draw."""

from collections import Counter
from collections.abc import Iterator

from praktik.documents.contents import (
    Method,
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
from praktik.documents.languages import printed
from praktik.documents.letter import Batch, Letter
from praktik.documents.receipts import method_of
from praktik.placing.policies import POLICIES
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Language, say
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.round.answers import Answers
from praktik.round.guarantees import Shown, find_guarantees
from praktik.round.placements import STANDING, Placements
from praktik.round.placements_file import FILE
from praktik.round.wording import word_unplaced


def round_notes(batch: Batch) -> Iterator[Letter]:
    """Yield the note of the round, in the round's language, once there are placements."""
    placements = batch.composition.placements
    if placements is not None:
        language = batch.language or batch.facts.settings.language
        paper = batch.facts.paper("round-note", "file", language, None)
        data = compose_round_note(batch.facts, placements, batch.answers, language)
        yield Letter("round-note", "file", placements.round, language, paper, data)


def compose_round_note(facts: RoundFacts, placements: Placements, answers: Answers, language: Language) -> RoundNote:
    """Return what the note says; each placement has the status that the answers give it by now.

    Raises:
        Refusal: the policy of the placements is not one of those available.
    """
    shown = Shown(placements.policy, bool(placements.kept), len(placements.blocking), placements.proof)
    return RoundNote(
        method=_method(facts, placements),
        rules=_rules(facts, placements),
        guarantees=tuple(printed(say(guarantee, language)) for guarantee in find_guarantees(facts.round, shown)),
        blocking=tuple(NotedBlocking(one.applicants, one.offer) for one in placements.blocking),
        lottery=placements.lottery,
        fingerprint=placements.fingerprint,
        announced=placements.announced,
        versions=tuple(f"{name} {version}" for name, version in placements.versions.items()),
        figures=_figures(placements, language),
        answers=_answers(answers, placements),
        pins=tuple(_pins(facts, placements)),
        kept=len(placements.kept),
        ended=tuple(_endings(placements)),
        redraws=tuple(NotedRedraw(draw.lottery, draw.reason) for draw in placements.redraws),
        delete_after=facts.settings.retention.delete_after,
    )


def _method(facts: RoundFacts, placements: Placements) -> Method:
    """Return the method by which the match decided, even where it was not the round's own."""
    if placements.policy not in POLICIES:
        raise Refusal([problem("PL510", Place((facts.round.folder / FILE).as_posix()))])
    return method_of(facts.settings.matching.model_copy(update={"policy": placements.policy}))


def _rules(facts: RoundFacts, placements: Placements) -> NotedRules:
    matching = facts.settings.matching
    return NotedRules(
        cross_sector=matching.cross_sector,
        own_organisation=matching.own_organisation,
        same_organisation_per_offer=matching.same_organisation_per_offer,
        imbalance=matching.imbalance if placements.policy == "exchange" else None,
    )


def _figures(placements: Placements, language: Language) -> NotedFigures:
    figures = placements.statistics
    reasons = Counter(one.reason for one in placements.unplaced)
    return NotedFigures(
        applicants=figures.applicants,
        unplaced=figures.unplaced,
        reasons=tuple(
            NotedReason(printed(say(word_unplaced(reason, placements), language)), number)
            for reason, number in reasons.most_common()
        ),
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


def _answers(answers: Answers, placements: Placements) -> NotedAnswers:
    publication = answers.publication
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
