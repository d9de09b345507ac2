"""Rankings that name people in vain: they did not ask, or a rule stands in the way."""

from collections.abc import Iterator

from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import Tied, tie_groups
from praktik.rules.checks.years import Misdated
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import barrier_facts


def check_rankings(folder: RoundFolder, eligibility: Eligibility) -> Iterator[Finding]:
    """Yield whoever is ranked by an offer, or by a host for its offers, and can be placed at none of them."""
    misdated = Misdated.of(eligibility.round)
    for offer, at in folder.offers.with_pointers():
        if offer.ranking:
            index = eligibility.offer_index[offer.id]
            yield from _ranked_in_vain(eligibility, misdated, offer.ranking, at.at("ranking"), ([index], offer.id))
    assert folder.settings is not None
    for number, limit in enumerate(eligibility.round.settings.hosts):
        if limit.ranking:
            key = eligibility.organisations.key(limit.organisation)
            served = [
                index
                for index, offer in enumerate(eligibility.round.offers)
                if offer.ranking is None and eligibility.offers[index].organisation == key
            ]
            at = folder.settings.at("hosts", number, "ranking")
            yield from _ranked_in_vain(eligibility, misdated, limit.ranking, at, (served, limit.organisation))


def _ranked_in_vain(
    eligibility: Eligibility,
    misdated: Misdated,
    ranking: tuple[Tied, ...],
    at: Pointer,
    ranked_by: tuple[list[int], str],
) -> Iterator[Finding]:
    """Yield the ranked who did not ask, and those who did but can be placed at none of the offers."""
    offers, who = ranked_by
    for place, group in enumerate(tie_groups(ranking)):
        for tied, id_ in enumerate(group):
            applicant = eligibility.applicant_index.get(id_)
            if applicant is None:
                continue
            wished = eligibility.round.applicants[applicant].wished_ids()
            asked = [
                offer
                for offer in offers
                if eligibility.round.offers[offer].id in wished or eligibility.fits_open_to(applicant, offer)
            ]
            spot = at.at(place) if isinstance(ranking[place], str) else at.at(place, tied)
            if not asked:
                yield Finding("RU402", spot, {"offer": who, "applicant": id_})
                continue
            rules = [eligibility.barrier(applicant, offer) for offer in asked]
            if rules[0] is not None and None not in rules:
                if rules[0] == "calendar" and misdated.concern(applicant, asked[0]):
                    continue
                facts = barrier_facts(eligibility, applicant, asked[0], rules[0])
                yield Finding("RU413", spot, {**facts, "offer": who})
