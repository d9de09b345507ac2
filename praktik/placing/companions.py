"""Pairs that can never be together: pinned apart, no offer that both can have, or none with room for both."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from praktik.placing.host_room import NoRoom, SettledPlace, find_no_room_beside, word_settled
from praktik.placing.situation import Fixed
from praktik.problems.phrase import NOTHING, Fact, Listing, Phrase
from praktik.problems.place import Place
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer, find_places
from praktik.round.folder import RoundFolder
from praktik.rules.eligibility import Eligibility

MOST_OFFERS_NAMED = 3


class _Pair(NamedTuple):
    """Two who want to be together, where that is written, who of them is pinned, and what each could have."""

    at: Pointer
    pinned: Mapping[str, SettledPlace]
    can_have: Mapping[str, set[str]]

    def comers(self, offer: str) -> list[SettledPlace]:
        """Return those who would still have to come to an offer for both to be there."""
        return [SettledPlace(one, Fixed(offer), self.at) for one in self.can_have if one not in self.pinned]

    def outcome(self) -> Phrase:
        """Return in words what the two get if they can be together nowhere."""
        for one in self.pinned:
            return words.ONLY_ONE_GETS_A_PLACE(applicant=one)
        return words.NEITHER_GETS_A_PLACE


def check_companions(
    folder: RoundFolder, eligibility: Eligibility, pins: Sequence[SettledPlace], *, pins_hold: bool
) -> Iterator[Finding]:
    """Yield the pairs that are pinned apart, and those who can be together nowhere; each pair once.

    Where the pins do not hold together, no room is looked for beside them. Where one of two can be placed nowhere, that
    is told as such.
    """
    pin_of = {pin.applicant: pin for pin in pins}
    for applicant, at in folder.applicants.with_pointers():
        partner = applicant.together_with
        if partner is None or partner not in eligibility.applicant_index or partner <= applicant.id:
            continue
        both: dict[str, Fact] = {"applicant": applicant.id, "partner": partner}
        pinned = {one: pin_of[one] for one in (applicant.id, partner) if one in pin_of}
        if len(pinned) == len(both):
            if len({pin.fixed.offer for pin in pinned.values()}) > 1:
                found = word_settled(list(pinned.values()), find_places([pin.at for pin in pinned.values()]))
                yield Finding("RU324", at.at("together_with"), {**both, "found": found})
            continue
        can_have = {one: _possible(eligibility, one, pinned.get(one)) for one in (applicant.id, partner)}
        if all(can_have.values()):
            pair = _Pair(at.at("together_with"), pinned, can_have)
            why = _why_nowhere_together(eligibility, pair, pins if pins_hold else ())
            if why is not None:
                yield Finding("RU430", pair.at, {**both, **why})


def _possible(eligibility: Eligibility, applicant: str, pinned: SettledPlace | None) -> set[str]:
    """Return the offers with places that somebody asks for and may have; of those who are pinned, that one."""
    if pinned is not None:
        return {pinned.fixed.offer}
    me = eligibility.applicant_index[applicant]
    asked = {offer for group in eligibility.wished(me) for offer in group}.union(eligibility.open_to(me))
    offers = eligibility.round.offers
    return {offers[one].id for one in asked if offers[one].places > 0 and eligibility.barrier(me, one) is None}


def _why_nowhere_together(
    eligibility: Eligibility, pair: _Pair, settled: Sequence[SettledPlace]
) -> dict[str, Fact] | None:
    """Return why two, who could each have something, can be together nowhere; None where they can."""
    shared = set.intersection(*pair.can_have.values())
    if not shared:
        each = [
            words.CAN_HAVE(applicant=one, offers=Listing([f"'{offer}'" for offer in sorted(offers)]))
            for one, offers in pair.can_have.items()
        ]
        return {"found": Listing(each), "hint": words.ASK_FOR_A_SHARED_WISH(outcome=pair.outcome())}
    too_small: dict[str, NoRoom] = {}
    for offer in sorted(shared):
        no_room = find_no_room_beside(eligibility, settled, pair.comers(offer))
        if no_room is None:
            return None
        too_small[offer] = no_room
    return {"found": _word_no_room(too_small), "hint": words.ASK_FOR_ROOM(outcome=pair.outcome())}


def _word_no_room(too_small: dict[str, NoRoom]) -> Phrase | Listing:
    named = list(too_small.items())[:MOST_OFFERS_NAMED]
    where = find_places([place.at for _, found in named for place in found.beside])
    offers = Listing(
        [
            words.NO_ROOM_FOR_BOTH(offer=offer, beside=_word_beside(found, where), limits=found.limits_in_words())
            for offer, found in named
        ]
    )
    more = len(too_small) - len(named)
    return words.AND_OFFERS_MORE(offers=offers, number=more) if more else offers


def _word_beside(found: NoRoom, where: Mapping[Pointer, Place]) -> Phrase:
    return words.BESIDE(others=word_settled(found.beside, where)) if found.beside else NOTHING
