"""The draw gone through once more: nobody may have been passed over for a better offer that was still possible."""

from collections.abc import Iterator

from praktik.audit.held import Matching
from praktik.audit.room import Room, Seated
from praktik.audit.standing import Pair


def passed_over(room: Room, matching: Matching) -> Iterator[Pair]:
    """Yield whoever could have had an offer they rank better, beside those drawn before, or one that wins their tie."""
    pairs = room.pairs
    drawn, everyone = Seated(room), Seated(room)
    for applicant, offer in matching.items():
        if offer is not None:
            everyone.take(applicant, offer)
    fixed = pairs.standing.fixed
    for applicant, place in fixed.items():
        if matching.get(applicant) == place.offer:
            drawn.take(applicant, place.offer)
    order = sorted((one for one in matching if one not in fixed), key=lambda one: pairs.applicants[one].number)
    for applicant in order:
        held = matching[applicant]
        offer = _better(room, applicant, held, drawn) or (held and _wins_tie(room, applicant, held, everyone))
        if offer:
            yield applicant, offer
        if held is not None:
            drawn.take(applicant, held)


def _better(room: Room, applicant: str, held: str | None, drawn: Seated) -> str | None:
    rank = None if held is None else room.pairs.rank(applicant, held)
    for asked, offer in room.pairs.eligible(applicant):
        if rank is not None and asked >= rank:
            return None
        if drawn.take(applicant, offer):
            drawn.leave(applicant, offer)
            return offer
    return None


def _wins_tie(room: Room, applicant: str, held: str, everyone: Seated) -> str | None:
    """Return an offer of the same rank with a smaller number that fits with what everyone else got."""
    pairs = room.pairs
    rank, number = pairs.rank(applicant, held), pairs.tie_number(applicant, held)
    group = next((group for asked, group in pairs.asked(applicant) if asked == rank), ())
    smaller = [one for one in group if pairs.tie_number(applicant, one) < number]
    if not smaller:
        return None
    found = None
    everyone.leave(applicant, held)
    for offer in sorted(smaller, key=lambda one: pairs.tie_number(applicant, one)):
        if pairs.is_eligible(applicant, offer) and everyone.take(applicant, offer):
            everyone.leave(applicant, offer)
            found = offer
            break
    everyone.take(applicant, held)
    return found
