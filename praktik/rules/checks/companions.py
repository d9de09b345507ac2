"""Pairs that can never be together: pinned apart, or with no offer that both can have."""

from collections.abc import Iterator

from praktik.problems.phrase import Fact, Listing
from praktik.problems.words import rules as words
from praktik.round.finding import Finding
from praktik.round.folder import RoundFolder
from praktik.rules.eligibility import Eligibility


def check_companions(folder: RoundFolder, eligibility: Eligibility) -> Iterator[Finding]:
    """Yield the pairs that are pinned apart, and those who have no offer in common; each pair once.

    Where one of two can be placed nowhere, that is told as such.
    """
    index, pins = eligibility.applicant_index, eligibility.round.settings.matching.pins
    pinned = {pin.applicant: pin.offer for pin in pins}
    for applicant, at in folder.applicants.with_pointers():
        partner = applicant.together_with
        if partner is None or partner not in index or partner < applicant.id:
            continue
        pair: dict[str, Fact] = {"applicant": applicant.id, "partner": partner}
        if applicant.id in pinned and partner in pinned:
            if pinned[applicant.id] != pinned[partner]:
                facts = {**pair, "offer": pinned[applicant.id], "other": pinned[partner]}
                yield Finding("RU324", at.at("together_with"), facts)
            continue
        mine, theirs = (_possible(eligibility, one, pinned.get(one)) for one in (applicant.id, partner))
        if mine and theirs and mine.isdisjoint(theirs):
            found = [
                words.CAN_HAVE(applicant=one, offers=Listing([f"'{offer}'" for offer in sorted(offers)]))
                for one, offers in ((applicant.id, mine), (partner, theirs))
            ]
            yield Finding("RU430", at.at("together_with"), {**pair, "found": Listing(found)})


def _possible(eligibility: Eligibility, applicant: str, pinned: str | None) -> set[str]:
    """Return the offers with places that somebody asks for and may have; of those who are pinned, that one."""
    if pinned is not None:
        return {pinned}
    me = eligibility.applicant_index[applicant]
    asked = {offer for group in eligibility.wished(me) for offer in group}.union(eligibility.open_to(me))
    offers = eligibility.round.offers
    return {offers[one].id for one in asked if offers[one].places > 0 and eligibility.barrier(me, one) is None}
