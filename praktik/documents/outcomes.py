"""The letters that tell what the match has decided, and what the answers have made of it."""

from collections.abc import Iterator

from praktik.documents.catalogue import document_for
from praktik.documents.letter import Batch, Filing, Letter
from praktik.documents.told import StayTold, tell
from praktik.round.models import Applicant
from praktik.round.placements import Placement

AWAITING_ANSWERS = frozenset(("proposed", "accepted"))
CONFIRMED = frozenset(("confirmed",))


def applicant_proposals(batch: Batch) -> Iterator[Letter]:
    """Yield the proposals to applicants."""
    for placement in batch.placements(AWAITING_ANSWERS):
        applicant = batch.facts.applicant(placement.applicant)
        before = _proposed_before(batch, placement)
        earlier = [batch.facts.round.offer[stay.offer] for stay in before if stay.offer in batch.facts.round.offer]
        data = batch.composition.applicant_proposal(placement, earlier[0] if earlier else None)
        yield batch.to_applicant("proposal", applicant, data, Filing(stays=(tell(placement),), before=before))


def host_proposals(batch: Batch) -> Iterator[Letter]:
    """Yield the proposals to hosts, each of all who stand there."""
    for offer, placed in batch.hosts():
        if batch.every or any(placement.status in AWAITING_ANSWERS for placement in placed):
            data = batch.composition.host_proposal(offer)
            yield batch.to_host("proposal", offer, data, Filing(stays=tuple(map(tell, placed))))


def hosts_without_intern(batch: Batch) -> Iterator[Letter]:
    """Yield what is written to hosts for whom there is no intern; not while a place is still to be filled anew.

    An offer that has withdrawn awaits nobody, and its host knows.
    """
    withdrawn = batch.answers.withdrawn_offers()
    just_ended = {placement.offer for placement in batch.composition.ended_since_the_match}
    for offer in batch.facts.round.offers:
        waits = offer.id in just_ended and not batch.every
        awaited = offer.places > 0 and offer.id not in withdrawn
        if awaited and offer.id not in batch.composition.at_offer and not waits:
            data = batch.composition.host_without_intern(offer)
            yield batch.to_host("proposal", offer, data, audience="host-without-intern")


def manager_approvals(batch: Batch) -> Iterator[Letter]:
    """Yield what the interns' own managers are asked to sign."""
    for placement in batch.placements(AWAITING_ANSWERS):
        data = batch.composition.manager_approval(placement)
        applicant = batch.facts.applicant(placement.applicant)
        yield batch.to_manager("manager-approval", applicant, data, Filing(stays=(tell(placement),)))


def applicant_confirmations(batch: Batch) -> Iterator[Letter]:
    """Yield the confirmations to interns; a draft as long as not all have said yes."""
    for placement in batch.placements(CONFIRMED):
        applicant = batch.facts.applicant(placement.applicant)
        data = batch.composition.applicant_confirmation(placement)
        draft = placement.status not in CONFIRMED
        yield batch.to_applicant("confirmation", applicant, data, Filing(stays=(tell(placement),)), draft=draft)


def host_confirmations(batch: Batch) -> Iterator[Letter]:
    """Yield the confirmations to hosts, of those who are confirmed; else they are drafts."""
    for offer, placed in batch.hosts():
        confirmed = tuple(placement for placement in placed if batch.every or placement.status in CONFIRMED)
        if confirmed:
            data = batch.composition.host_confirmation(offer, confirmed)
            draft = any(placement.status not in CONFIRMED for placement in confirmed)
            yield batch.to_host("confirmation", offer, data, Filing(stays=tuple(map(tell, confirmed))), draft=draft)


def regrets(batch: Batch) -> Iterator[Letter]:
    """Yield the regrets to whoever is not placed."""
    for unplaced in batch.composition.unplaced:
        applicant = batch.facts.applicant(unplaced.applicant)
        language = batch.language or batch.facts.language_of(applicant)
        explained = batch.circumstances.explain(applicant.id, language)
        waiting_place = batch.circumstances.waiting_places.get(applicant.id)
        data = batch.composition.regret(unplaced, waiting_place, explained, *_proposal_gone(batch, applicant))
        yield batch.to_applicant("regret", applicant, data)


def _proposed_before(batch: Batch, placement: Placement) -> tuple[StayTold, ...]:
    """Return what was proposed to the applicant before, where that was another offer."""
    latest = batch.told.latest(document_for("proposal", "applicant").names(), placement.applicant)
    if latest is None:
        return ()
    is_new = all(stay.offer != placement.offer for stay in latest.stays)
    return latest.stays if is_new else latest.before


def _proposal_gone(batch: Batch, applicant: Applicant) -> tuple[StayTold | None, bool]:
    """Return what an applicant without a place was once proposed, and whether we took it back."""
    latest = batch.told.latest(document_for("proposal", "applicant").names(), applicant.id)
    if latest is None or not latest.stays:
        return None, False
    gone = latest.stays[0]
    return gone, not batch.composition.has_ended(gone.applicant, gone.offer)
