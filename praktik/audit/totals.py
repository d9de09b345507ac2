"""What placements.yaml says in sum: reasons, unfilled places, statistics."""

from collections.abc import Iterator, Mapping, Set
from typing import Any

from praktik.audit.closed_offers import closed_offers
from praktik.audit.figures import count, count_free_places
from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.audit.room import Room
from praktik.problems.phrase import Fact
from praktik.problems.words import audit as words
from praktik.problems.words.results import REASONS
from praktik.round.described import describe_value
from praktik.round.finding import Finding, Pointer


def check_reasons(room: Room, people: People) -> Iterator[Finding]:
    """Yield the reasons that are not true."""
    closed = frozenset(closed_offers(room, people.held))
    for applicant, entry in people.unplaced.items():
        reason = entry.values.get("reason")
        true = true_reason(room, applicant, closed)
        if reason is None or reason == true:
            continue
        facts: dict[str, Fact] = {"applicant": applicant, "expected": _reason(true), "found": _reason(reason)}
        yield Finding("VE711", entry.at.at("reason"), facts)


def true_reason(room: Room, applicant: str, closed: Set[str]) -> str:
    """Return why somebody is without a place, where some offers are closed below their minimum.

    What they or a host answered says more than what the rules say, and that two have no offer in common, or only
    closed ones, more than that others came first.
    """
    pairs, standing = room.pairs, room.pairs.standing
    if applicant in standing.withdrawn:
        return "withdrawn"
    if any(who == applicant for who, _ in standing.struck):
        return "declined"
    places = {offer.id: offer.places for offer in pairs.round.offers}
    if eligible := {offer for _, offer in pairs.eligible(applicant) if places[offer]}:
        possible = {offer for offer in _shared(pairs, applicant, eligible) if _fit_both(room, applicant, offer)}
        return "partner_unplaced" if not possible else "offer_closed" if possible <= closed else "outranked"
    gone = [offer for _, group in pairs.asked(applicant) for offer in group if offer in standing.withdrawn]
    could_be = any(pairs.broken_rule(applicant, offer) is None for offer in gone)
    return "withdrawn" if could_be else "no_eligible_offer"


def _fit_both(room: Room, applicant: str, offer: str) -> bool:
    """Tell whether two who belong together fit beside all who are fixed; who comes alone always does here."""
    partner = room.pairs.partner.get(applicant)
    if partner is None:
        return True
    fixed = [(one, place.offer) for one, place in room.pairs.standing.fixed.items() if one not in {applicant, partner}]
    return room.fits([*fixed, (applicant, offer), (partner, offer)])


def _shared(pairs: Pairs, applicant: str, eligible: Set[str]) -> Set[str]:
    """Return where somebody could come together with their partner; everywhere for those who come alone."""
    partner = pairs.partner.get(applicant)
    if partner is None:
        return eligible
    if partner in pairs.standing.fixed:
        return eligible & {pairs.standing.fixed[partner].offer}
    return eligible & {offer for _, offer in pairs.eligible(partner)}


def _reason(code: str) -> Fact:
    return words.REASON(code=code, words=REASONS[code]) if code in REASONS else f"'{code}'"


def check_unfilled(room: Room, people: People, record: Record) -> Iterator[Finding]:
    """Yield the offers whose unfilled places are not those that are left."""
    free = count_free_places(room, people.held)
    seen: dict[str, Pointer] = {}
    for entry in record.unfilled:
        offer = entry.values.get("offer")
        if offer is None:
            continue
        if offer in seen:
            yield Finding("VE705", entry.at.at("offer"), {"what": words.OFFER(id=offer)}, seen[offer])
            continue
        seen[offer] = entry.at.at("offer")
        if offer not in room.pairs.offers:
            yield Finding("VE704", entry.at.at("offer"), {"what": words.OFFER(id=offer), "id": offer})
        elif "places" in entry.values and entry.values["places"] != free.get(offer, 0):
            facts: dict[str, Fact] = {"what": words.UNFILLED_AT(offer=offer), "expected": free.get(offer, 0)}
            yield Finding("VE712", entry.at.at("places"), {**facts, "found": entry.values["places"]})
    for offer, places in free.items():
        if offer not in seen:
            facts = {"what": words.UNFILLED_AT(offer=offer), "expected": places}
            yield Finding("VE712", record.at.at("unfilled", part="key"), {**facts, "found": words.NOTHING_THERE})


def check_statistics(room: Room, people: People, record: Record) -> Iterator[Finding]:
    """Yield the figures that are not what one counts."""
    if "statistics" not in record.data:
        return
    at = record.at.at("statistics")
    written = record.data["statistics"]
    if not isinstance(written, dict):
        yield Finding("VE702", at, {"expected": words.KEY(key="applicants"), "found": describe_value(written)})
        return
    counted = count(room, people.held, len(people.unplaced))
    for key, figure in counted.items():
        if key not in written or written[key] != _as_read(figure):
            found = _shown(written[key]) if key in written else words.NO_SUCH_KEY
            facts = {"what": words.STATISTIC(key=key), "expected": _shown(_as_read(figure)), "found": found}
            yield Finding("VE712", at.at(key), facts)
    for key in written:
        if key not in counted:
            facts = {"expected": words.NO_OTHER_KEYS, "found": words.KEY(key=key)}
            yield Finding("VE702", at.at(key, part="key"), facts)


def _as_read(figure: object) -> Any:
    """Return a figure as plain data have it: every scalar a text."""
    if isinstance(figure, Mapping):
        return {str(key): str(value) for key, value in figure.items()}
    return None if figure is None else str(figure)


def _shown(plain: Any) -> Fact:
    if isinstance(plain, dict):
        return f"{{{', '.join(f'{key}: {value}' for key, value in plain.items())}}}"
    return "null" if plain is None else describe_value(plain) if isinstance(plain, list) else str(plain)
