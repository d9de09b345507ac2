"""Changed dates: to whoever was told other days of a placement than those that hold now."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.documents.catalogue import Audience, document_for
from praktik.documents.contents import ChangedDates, ChangedIntern, HostChangedDates, Stay
from praktik.documents.letter import Batch, Filing, InternSide, Letter
from praktik.documents.told import StayTold, tell
from praktik.round.placements import Placement


class Change(NamedTuple):
    """A placement with other days than a reader was told: as it was told, and as it is."""

    placement: Placement
    before: StayTold
    first: Stay
    now: Stay


def changed_dates(batch: Batch, audience: InternSide) -> Iterator[Letter]:
    """Yield the letters to interns, or to their managers."""
    for placement in batch.composition.standing:
        change = _change(batch, placement, audience, placement.applicant)
        if change is None:
            continue
        applicant, offer = batch.facts.applicant(placement.applicant), batch.facts.offer(placement.offer)
        data = ChangedDates(
            intern=batch.facts.intern(placement),
            host=batch.facts.host(offer),
            contacts=batch.facts.contacts(offer),
            before=change.first,
            stay=change.now,
            answer_by=batch.composition.answer_by([placement]),
        )
        yield batch.to_intern_side(audience, "changed-dates", applicant, data, _filing([change]))


def host_changed_dates(batch: Batch) -> Iterator[Letter]:
    """Yield the letters to hosts, each of all their interns with new dates."""
    for offer, placed in batch.hosts():
        changes = [change for one in placed if (change := _change(batch, one, "host", offer.id)) is not None]
        if not changes:
            continue
        data = HostChangedDates(
            host=batch.facts.host(offer),
            changed=tuple(ChangedIntern(batch.facts.intern(change.placement), change.first) for change in changes),
            answer_by=batch.composition.answer_by([change.placement for change in changes]),
        )
        yield batch.to_host("changed-dates", offer, data, _filing(changes))


def _change(batch: Batch, placement: Placement, audience: Audience, about: str) -> Change | None:
    """Return how the days differ from those told; a letter that has told of the change goes on to do so."""
    now, own = tell(placement), document_for("changed-dates", audience).names()
    pair = placement.applicant, placement.offer
    told, letter = batch.told.stay([*_tellers(audience), *own], about, *pair), batch.told.latest(own, about)
    before = None if told is None else told.stay
    if letter is not None and before == now and now in letter.stays:
        before = next((stay for stay in letter.before if (stay.applicant, stay.offer) == pair), None)
    if before is None or before.days is None or now.days is None or before.days == now.days:
        return None
    return Change(placement, before, before.days, now.days)


def _tellers(audience: Audience) -> tuple[str, ...]:
    """Return the letters that tell a reader the days."""
    if audience == "manager":
        return document_for("manager-approval", "manager").names()
    return document_for("proposal", audience).names() + document_for("confirmation", audience).names()


def _filing(changes: list[Change]) -> Filing:
    return Filing(
        stays=tuple(tell(change.placement) for change in changes), before=tuple(change.before for change in changes)
    )
