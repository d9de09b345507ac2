"""Receipts at sign-up: what was registered, and how and when places are decided."""

from collections.abc import Iterable, Iterator

from praktik.documents.contents import (
    ApplicantReceipt,
    HostPlace,
    HostReceipt,
    Method,
    OfferedPeriod,
    Openness,
    Schedule,
    Stay,
    Wish,
)
from praktik.documents.facts import RoundFacts
from praktik.documents.letter import Batch, Letter
from praktik.placing.policies import POLICIES
from praktik.round.models import Applicant, Criterion, DateRange, Matching, Offer, OpenTo, tie_groups
from praktik.rules.lottery import is_placeholder
from praktik.rules.priority import criteria_that_decide

OWN_APPLICANTS: tuple[Criterion, ...] = ("special_consideration", "previously_unplaced", "lottery")
"""By which an organisation orders its own applicants under `exchange`."""


def applicant_receipts(batch: Batch) -> Iterator[Letter]:
    """Yield the receipts to all who ask."""
    for applicant in batch.facts.round.applicants:
        yield batch.to_applicant("receipt", applicant, applicant_receipt(batch.facts, applicant))


def host_receipts(batch: Batch) -> Iterator[Letter]:
    """Yield the receipts to all hosts that have not stepped back."""
    for offer in batch.facts.round.offers:
        if offer.places > 0:
            yield batch.to_host("receipt", offer, host_receipt(batch.facts, offer))


def applicant_receipt(facts: RoundFacts, applicant: Applicant) -> ApplicantReceipt:
    """Return what was registered of an applicant; a rank counts groups of wishes that are liked alike."""
    wishes = [
        Wish(rank, tuple(facts.host(facts.offer(id_)) for id_ in group))
        for rank, group in enumerate(tie_groups(applicant.wishes), start=1)
    ]
    partner = facts.round.applicant.get(applicant.together_with or "")
    return ApplicantReceipt(
        id=applicant.id,
        intern=facts.person(applicant, None),
        manager=applicant.manager.name if applicant.manager else None,
        wishes=tuple(wishes),
        ties=any(len(wish.offers) > 1 for wish in wishes),
        open_to=None if applicant.open_to is None else _openness(applicant.open_to),
        available=_stays(applicant.available),
        shortest=applicant.days.least,
        longest=applicant.days.most,
        has=applicant.has,
        never=tuple(_conflicts(facts, applicant)),
        together_with=partner.name if partner else None,
        special_consideration=applicant.special_consideration,
        method=method_of(facts.settings.matching),
        schedule=_schedule(facts),
    )


def host_receipt(facts: RoundFacts, offer: Offer) -> HostReceipt:
    """Return what was registered of an offer."""
    return HostReceipt(
        host=facts.host(offer),
        contacts=facts.contacts(offer),
        places=offer.places,
        minimum=offer.minimum,
        periods=tuple(OfferedPeriod(Stay(days.first, days.last), days.places) for days in offer.periods),
        shortest=offer.days.least,
        longest=offer.days.most,
        themes=offer.themes,
        requires=offer.requires,
        ranked=None if offer.ranking is None else sum(map(len, tie_groups(offer.ranking))),
        ranked_only=offer.ranked_only,
        programme=tuple(item.title for item in offer.programme),
        method=method_of(facts.settings.matching),
        schedule=_schedule(facts),
    )


def method_of(matching: Matching) -> Method:
    """Return how places are decided."""
    criteria: tuple[Criterion, ...] = criteria_that_decide(matching)
    if matching.policy == "exchange":
        criteria = OWN_APPLICANTS
    elif POLICIES[matching.policy].sets_priorities_aside:
        criteria = ("lottery",)
    lottery = matching.lottery
    return Method(matching.policy, criteria, None if lottery is None or is_placeholder(lottery) else lottery)


def _schedule(facts: RoundFacts) -> Schedule:
    deadlines, week = facts.settings.deadlines, facts.settings.week
    return Schedule(
        offers=deadlines.offers,
        applications=deadlines.applications,
        answers=deadlines.responses,
        week=None if week is None else Stay(week.first, week.last),
        workshop=facts.workshop,
    )


def _openness(open_to: OpenTo) -> Openness:
    return Openness(open_to.sectors or (), open_to.themes or (), open_to.regions or ())


def _stays(ranges: Iterable[DateRange]) -> tuple[Stay, ...]:
    return tuple(Stay(days.first, days.last) for days in ranges)


def _conflicts(facts: RoundFacts, applicant: Applicant) -> Iterator[str]:
    """Yield where somebody must never be placed: an offer by its host, an organisation as it was written."""
    for word in applicant.conflicts:
        offer = facts.round.offer.get(word)
        if offer is not None:
            yield _place_name(facts.host(offer))
        elif word not in facts.round.applicant:
            yield word


def _place_name(host: HostPlace) -> str:
    return f"{host.organisation}: {host.offer}" if host.offer else host.organisation
