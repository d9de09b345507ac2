"""Pairs that can never be together: pinned apart, no offer that both can have, or none with room for both."""

from collections.abc import Iterator, Sequence

from praktik.placing.host_room import NoRoom, SettledPlace, find_no_room_beside, find_places_of
from praktik.placing.situation import Fixed
from praktik.problems.phrase import Fact, Listing, Phrase
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.rules.eligibility import Eligibility

MOST_OFFERS_NAMED = 3


def check_companions(
    folder: RoundFolder, eligibility: Eligibility, settled: Sequence[SettledPlace]
) -> Iterator[Finding]:
    """Yield the pairs that are pinned apart, and those who can be together nowhere; each pair once.

    `settled` are the pins, if they hold together. Where one of two can be placed nowhere, that is told as such.
    """
    index, pins = eligibility.applicant_index, eligibility.round.settings.matching.pins
    pinned = {pin.applicant: pin.offer for pin in pins}
    for applicant, at in folder.applicants.with_pointers():
        partner = applicant.together_with
        if partner is None or partner not in index or partner < applicant.id:
            continue
        pair: dict[str, Fact] = {"applicant": applicant.id, "partner": partner}
        pointer = at.at("together_with")
        if applicant.id in pinned and partner in pinned:
            if pinned[applicant.id] != pinned[partner]:
                facts = {**pair, "offer": pinned[applicant.id], "other": pinned[partner]}
                yield Finding("RU324", pointer, facts)
            continue
        can_have = {one: _possible(eligibility, one, pinned.get(one)) for one in (applicant.id, partner)}
        if all(can_have.values()):
            comers = [one for one in can_have if one not in pinned]
            found = _nowhere_together(eligibility, can_have, settled, [(one, pointer) for one in comers])
            if found is not None:
                yield Finding("RU430", pointer, {**pair, **found})


def _possible(eligibility: Eligibility, applicant: str, pinned: str | None) -> set[str]:
    """Return the offers with places that somebody asks for and may have; of those who are pinned, that one."""
    if pinned is not None:
        return {pinned}
    me = eligibility.applicant_index[applicant]
    asked = {offer for group in eligibility.wished(me) for offer in group}.union(eligibility.open_to(me))
    offers = eligibility.round.offers
    return {offers[one].id for one in asked if offers[one].places > 0 and eligibility.barrier(me, one) is None}


def _nowhere_together(
    eligibility: Eligibility,
    can_have: dict[str, set[str]],
    settled: Sequence[SettledPlace],
    comers: Sequence[tuple[str, Pointer]],
) -> dict[str, Fact] | None:
    """Return why two, who could each have something, can be together nowhere; None where they can."""
    mine, theirs = can_have.values()
    outcome: Phrase = words.NEITHER_GETS_A_PLACE
    if len(comers) < len(can_have):
        (there,) = can_have.keys() - {comer for comer, _ in comers}
        outcome = words.ONLY_ONE_GETS_A_PLACE(applicant=there)
    if mine.isdisjoint(theirs):
        each = [
            words.CAN_HAVE(applicant=one, offers=Listing([f"'{offer}'" for offer in sorted(offers)]))
            for one, offers in can_have.items()
        ]
        return {"found": Listing(each), "hint": words.ASK_FOR_A_SHARED_WISH(outcome=outcome)}
    too_small: dict[str, NoRoom] = {}
    for offer in sorted(mine & theirs):
        would_come = [SettledPlace(comer, Fixed(offer), pointer) for comer, pointer in comers]
        no_room = find_no_room_beside(eligibility, settled, would_come)
        if no_room is None:
            return None
        too_small[offer] = no_room
    return {"found": _word_no_room(too_small), "hint": words.ASK_FOR_ROOM(outcome=outcome)}


def _word_no_room(too_small: dict[str, NoRoom]) -> Phrase | Listing:
    where = find_places_of(too_small.values())
    named = Listing(
        [
            words.NO_ROOM_FOR_BOTH(offer=offer, beside=found.beside_with_places(where), limits=found.limits_in_words())
            for offer, found in list(too_small.items())[:MOST_OFFERS_NAMED]
        ]
    )
    more = len(too_small) - MOST_OFFERS_NAMED
    return words.AND_OFFERS_MORE(offers=named, number=more) if more > 0 else named
