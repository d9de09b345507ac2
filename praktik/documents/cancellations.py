"""Cancellations: to whoever counted on a placement that has ended, and did not end it themselves."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.documents.catalogue import document_for
from praktik.documents.contents import Cancellation, CancellationCause, CancelledIntern, HostCancellation
from praktik.documents.letter import Batch, Filing, Letter
from praktik.documents.told import StayTold, tell
from praktik.round.models import Offer, Response

TO_THE_APPLICANT = document_for("proposal", "applicant").names() + document_for("confirmation", "applicant").names()
TO_THE_HOST = document_for("proposal", "host").names() + document_for("confirmation", "host").names()
TO_THE_MANAGER = document_for("manager-approval", "manager").names()


class Ended(NamedTuple):
    """A placement that has ended, why, and by which answer if by one."""

    told: StayTold
    cause: CancellationCause
    answer: Response | None

    def ended_by(self, party: str) -> bool:
        """Tell whether this party ended it, and so knows."""
        return self.answer is not None and self.answer.by == party


def applicant_cancellations(batch: Batch) -> Iterator[Letter]:
    """Yield the letters to interns, until the next match gives them a new proposal or a regret."""
    ended = batch.composition.ended if batch.every else batch.composition.ended_since_the_match
    latest = {placement.applicant: _ended(batch, tell(placement)) for placement in ended}
    for id_, one in sorted(latest.items()):
        if one.ended_by("applicant") or not (batch.every or _is_told(batch, TO_THE_APPLICANT, id_)):
            continue
        applicant = batch.facts.applicant(id_)
        yield batch.to_applicant("cancellation", applicant, _cancellation(batch, one))


def manager_cancellations(batch: Batch) -> Iterator[Letter]:
    """Yield the letters to managers who were asked, and whose employee has no other placement now."""
    latest = {placement.applicant: tell(placement) for placement in batch.composition.ended}
    for applicant in batch.facts.round.applicants:
        asked = batch.told.latest(TO_THE_MANAGER, applicant.id)
        gone = latest.get(applicant.id) or (asked.stays[0] if asked is not None and asked.stays else None)
        if gone is None or (asked is None and not batch.every) or applicant.id in batch.composition.placed:
            continue
        one = _ended(batch, gone)
        if gone.offer in batch.facts.round.offer and not one.ended_by("manager"):
            yield batch.to_manager("cancellation", applicant, _cancellation(batch, one))


def host_cancellations(batch: Batch) -> Iterator[Letter]:
    """Yield the letters to hosts, each of all who do not come although the host was told that they would."""
    withdrawn = batch.answers.withdrawn_offers()
    for offer in batch.facts.round.offers:
        ended = [one for one in _ended_at(batch, offer) if not one.ended_by("host")]
        if not ended or not (batch.every or _is_told(batch, TO_THE_HOST, offer.id)):
            continue
        cancelled = tuple(_cancelled(batch, one) for one in ended)
        data = HostCancellation(batch.facts.host(offer), cancelled, seeking=offer.id not in withdrawn)
        yield batch.to_host("cancellation", offer, data, Filing(before=tuple(one.told for one in ended)))


def _ended_at(batch: Batch, offer: Offer) -> list[Ended]:
    """Return what has ended at an offer: by an answer or for want of one, or because others took the place."""
    gone = {
        placement.applicant: tell(placement) for placement in batch.composition.ended if placement.offer == offer.id
    }
    for letter in batch.told.about(TO_THE_HOST, offer.id):
        gone |= {stay.applicant: stay for stay in letter.stays if stay.applicant not in gone}
    for letter in batch.told.about(document_for("cancellation", "host").names(), offer.id):
        gone |= {stay.applicant: stay for stay in letter.before if stay.applicant not in gone}
    stand = {placement.applicant for placement in batch.composition.at_offer.get(offer.id, ())}
    known = batch.facts.round.applicant
    return [_ended(batch, stay) for id_, stay in sorted(gone.items()) if id_ not in stand and id_ in known]


def _ended(batch: Batch, told: StayTold) -> Ended:
    ending = batch.answers.ending(told.applicant, told.offer)
    if ending is not None:
        answer = ending.answer
        return Ended(told, "offer" if answer.applicant is None else answer.by, answer)
    lapsed = any(
        (one.applicant, one.offer, one.status) == (told.applicant, told.offer, "lapsed")
        for one in batch.composition.ended
    )
    return Ended(told, "lapsed" if lapsed else "taken_back", None)


def _cancellation(batch: Batch, one: Ended) -> Cancellation:
    applicant = batch.facts.applicant(one.told.applicant)
    return Cancellation(
        intern=batch.facts.person(applicant, one.told.days),
        host=batch.facts.host(batch.facts.offer(one.told.offer)),
        cause=one.cause,
        still_in=applicant.id not in batch.composition.withdrawn,
    )


def _cancelled(batch: Batch, one: Ended) -> CancelledIntern:
    applicant = batch.facts.applicant(one.told.applicant)
    on = None if one.answer is None else one.answer.on
    return CancelledIntern(batch.facts.person(applicant, one.told.days), one.cause, on)


def _is_told(batch: Batch, names: tuple[str, ...], about: str) -> bool:
    return batch.told.latest(names, about) is not None
