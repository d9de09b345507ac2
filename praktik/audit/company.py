"""Who needs company: a pair has one offer or none, and an offer has as many interns as its minimum or none."""

from collections.abc import Iterator, Mapping

from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.audit.room import Room
from praktik.audit.units import Unit, units
from praktik.problems.phrase import Fact, Listing
from praktik.problems.words import audit as words
from praktik.round.finding import Finding


def check_together(room: Room, people: People, record: Record) -> Iterator[Finding]:
    """Yield the pairs that are split although nothing that stands has split them."""
    held, pairs = people.held, room.pairs
    for unit in units(pairs.applicants, pairs.partner):
        if len(unit) == 1 or held.get(unit[0]) == held.get(unit[1]):
            continue
        if pairs.standing.fixed.keys() >= set(unit) or _cannot_follow(room, held, unit):
            continue
        placed = unit[0] if unit[0] in held else unit[1]
        one, other = (words.HAS(applicant=applicant, held=_place(held.get(applicant))) for applicant in unit)
        facts: dict[str, Fact] = {"one": unit[0], "other": unit[1], "found": Listing([one, other])}
        yield Finding("VE727", people.placed[placed].at if placed in people.placed else record.at, facts)


def _cannot_follow(room: Room, held: Mapping[str, str], unit: Unit) -> bool:
    """Tell whether one of two is fixed where no rule or no room lets the other come, who then has nothing."""
    pairs, fixed = room.pairs, room.pairs.standing.fixed
    first, second = unit if unit[0] in fixed else unit[::-1]
    if first not in fixed or second in held:
        return False
    offer = fixed[first].offer
    if pairs.rank(second, offer) is None or not pairs.is_eligible(second, offer):
        return True
    return not room.fits([*((one, place.offer) for one, place in fixed.items()), (second, offer)])


def _place(offer: str | None) -> Fact:
    return words.NOT_PLACED if offer is None else words.AT_OFFER(offer=offer)


def check_minimums(pairs: Pairs, people: People) -> Iterator[Finding]:
    """Yield the offers with fewer interns than their minimum, where nobody who is fixed keeps them open."""
    kept_open = {place.offer for place in pairs.standing.fixed.values()}
    interns: dict[str, list[str]] = {}
    for applicant, offer in people.held.items():
        interns.setdefault(offer, []).append(applicant)
    for offer, there in interns.items():
        minimum = pairs.round.offer[offer].minimum
        if len(there) < minimum and offer not in kept_open:
            found = words.ARE_PLACED(number=len(there), names=Listing(there))
            facts: dict[str, Fact] = {"offer": offer, "minimum": minimum, "found": found}
            yield Finding("VE728", people.placed[there[-1]].at, facts)
