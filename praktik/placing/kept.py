"""Placements that stand are kept: the round may not have changed so that they no longer can be."""

from collections.abc import Iterator, Sequence

from praktik.placing.host_room import SettledPlace, find_no_room, word_settled
from praktik.placing.pins import pinned_places
from praktik.placing.settled_places import find_broken_rules
from praktik.placing.situation import Situation
from praktik.problems.phrase import Fact, Phrase
from praktik.problems.problem import Refusal, sort_by_place
from praktik.problems.words import placements as words
from praktik.problems.words.reading import PLACEMENTS
from praktik.round.finding import Finding, Pointer, find_places, to_problems
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE
from praktik.round.rounds import Round
from praktik.round.source import open_source
from praktik.round.wording import word_answer
from praktik.rules.eligibility import Eligibility


def refuse_what_cannot_stand(
    eligibility: Eligibility, situation: Situation, before: Placements | None, settings: Pointer
) -> None:
    """Go on only where all that is kept can be kept, and no pin stands against it or against an answer.

    Raises:
        Refusal: all that cannot.
    """
    findings = list(_pins_against(eligibility.round, situation, settings))
    if before is not None and situation.kept and not findings:
        entries = Pointer(open_source(eligibility.round.folder / FILE, PLACEMENTS)).at("placements")
        findings += _no_longer_possible(eligibility, situation, before, (entries, settings))
    if findings:
        raise Refusal(sort_by_place(to_problems(findings)))


def _pins_against(round_: Round, situation: Situation, settings: Pointer) -> Iterator[Finding]:
    for number, pin in enumerate(round_.settings.matching.pins):
        at = settings.at("matching", "pins", number)
        pair: dict[str, Fact] = {"applicant": pin.applicant, "offer": pin.offer}
        ending = situation.answers.ending(pin.applicant, pin.offer)
        kept = situation.kept.get(pin.applicant)
        if ending is not None:
            yield Finding("PL516", at, {**pair, "found": word_answer(ending.answer)})
        elif kept is not None and kept.offer != pin.offer:
            yield Finding("PL515", at, {**pair, "held": kept.offer})


def _no_longer_possible(
    eligibility: Eligibility, situation: Situation, before: Placements, files: tuple[Pointer, Pointer]
) -> Iterator[Finding]:
    entries, settings = files
    pinned = pinned_places(eligibility.round, settings)
    places = [pin for pin in pinned if pin.applicant not in situation.kept]  # these fit together, or were refused
    for number, placement in enumerate(before.placements):
        if placement.applicant not in situation.kept:
            continue
        pair: dict[str, Fact] = {"applicant": placement.applicant, "offer": placement.offer}
        at = entries.at(number)
        missing = _missing(eligibility, placement.applicant, placement.offer)
        if missing is not None:
            yield Finding("PL514", at, {**pair, "what": missing})
            continue
        fixed = situation.fixed[placement.applicant]
        broken = list(find_broken_rules(eligibility, placement.applicant, fixed))
        for rule in broken:
            yield Finding("PL512", at, {**pair, **rule._asdict()})
        if not broken:
            places.append(SettledPlace(placement.applicant, fixed, at))
    conflicts = list(find_no_room(eligibility, places))
    where = find_places([place.at for found in conflicts for place in found.everybody()])
    for found in conflicts:
        everybody = word_settled(found.everybody(), where)
        yield Finding("PL513", found.comers[-1].at, {**found.facts(), "found": everybody})
    yield from _parted(eligibility.round, situation, places)


def _parted(round_: Round, situation: Situation, places: Sequence[SettledPlace]) -> Iterator[Finding]:
    """Yield the pairs that stand apart; those who are pinned so have been refused already."""
    by_applicant = {place.applicant: place for place in places}
    for place in places:
        partner = by_applicant.get(round_.applicant[place.applicant].together_with or "")
        if partner is None or partner.fixed.offer == place.fixed.offer or partner.applicant < place.applicant:
            continue
        both = (place, partner)
        standing = next((one for one in both if one.applicant in situation.kept), None)
        if standing is not None:
            facts = {"applicant": place.applicant, "partner": partner.applicant, "standing": standing.applicant}
            found = word_settled(both, find_places([one.at for one in both]))
            yield Finding("PL527", standing.at, {**facts, "found": found})


def _missing(eligibility: Eligibility, applicant: str, offer: str) -> Phrase | None:
    if applicant not in eligibility.applicant_index:
        return words.THE_APPLICANT(id=applicant)
    return words.THE_OFFER(id=offer) if offer not in eligibility.offer_index else None
