"""Each placement by itself: asked for, allowed, at the right rank, on the right days; and all within limits."""

from collections.abc import Iterator, Mapping

from praktik.audit.broken_rules import word_broken_rule
from praktik.audit.dates_of_stays import expected_stays
from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.room import Room
from praktik.audit.working_days import Run
from praktik.problems.phrase import Dates, Either, Fact, Listing
from praktik.problems.words import audit as words
from praktik.round.finding import Finding, Pointer
from praktik.round.models import tie_groups

Stays = Mapping[str, Mapping[str, Run | None] | None]


def check_pairs(pairs: Pairs, people: People) -> Iterator[Finding]:
    """Yield placements of pairs that may not be, and those with a wrong wish."""
    for applicant, offer in people.held.items():
        entry = people.placed[applicant]
        yield from _broken(pairs, applicant, offer, entry.at.at("offer"))
        rank = pairs.rank(applicant, offer)
        if "wish" in entry.values and entry.values["wish"] != rank:
            facts = {
                "applicant": applicant,
                "offer": offer,
                "expected": _null(rank),
                "found": _null(entry.values["wish"]),
            }
            yield Finding("VE709", entry.at.at("wish"), facts)


def _broken(pairs: Pairs, applicant: str, offer: str, at: Pointer) -> Iterator[Finding]:
    fixed = pairs.standing.place(applicant, offer)
    both = {"applicant": applicant, "offer": offer}
    rule = pairs.broken_rule(applicant, offer)
    if rule is not None and not (fixed is not None and fixed.has_dates and rule in {"days", "calendar"}):
        yield Finding("VE707", at, {**both, **word_broken_rule(pairs, applicant, offer, rule)._asdict()})
    if fixed is None and pairs.rank(applicant, offer) is None:
        wished = [", ".join(group) for group in tie_groups(pairs.round.applicant[applicant].wishes)]
        wishes = words.WISHES_ARE(applicant=applicant, wishes=Listing(wished) if wished else words.NOTHING_THERE)
        facts = {"rule": words.NOT_ASKED_FOR, "expected": words.WISHED_OR_OPEN, "found": wishes}
        yield Finding("VE707", at, {**both, **facts})


def stays_together(room: Room, people: People) -> Stays:
    """Return, for each offer, the stays of its interns beside each other; None where they do not fit together."""
    at_offer: dict[str, list[str]] = {}
    for applicant, offer in people.held.items():
        at_offer.setdefault(offer, []).append(applicant)
    return {
        offer: expected_stays(room, offer, [intern for intern in interns if room.periods(intern, offer)])
        for offer, interns in at_offer.items()
    }


def check_limits(room: Room, people: People, stays: Stays) -> Iterator[Finding]:
    """Yield the offers and hosts where more are placed than there is room for."""
    at_offer: dict[str, list[str]] = {}
    at_host: dict[str, list[str]] = {}
    for applicant, offer in people.held.items():
        at_offer.setdefault(offer, []).append(applicant)
        at_host.setdefault(room.pairs.offers[offer].organisation, []).append(applicant)
    for offer, interns in at_offer.items():
        places = room.pairs.round.offer[offer].places
        where = words.OFFER(id=offer)
        if len(interns) > places:
            yield _over(people, where, interns, words.AT_MOST_PLACES(places=places))
        elif stays[offer] is None:
            yield _over(people, where, interns, words.FIT_THE_PERIODS(limits=_limits_of_periods(room, offer)))
    for host, interns in at_host.items():
        if len(interns) > room.of_host.get(host, len(interns)):
            name = room.pairs.round.offer[people.held[interns[-1]]].host.organisation
            expected = words.AT_MOST_PLACES(places=room.of_host[host])
            yield _over(people, words.HOST(organisation=name), interns, expected)


def _over(people: People, where: Fact, interns: list[str], expected: Fact) -> Finding:
    found = words.ARE_PLACED(number=len(interns), names=Listing(interns))
    return Finding("VE708", people.placed[interns[-1]].at, {"where": where, "expected": expected, "found": found})


def _limits_of_periods(room: Room, offer: str) -> Listing:
    entry = room.pairs.round.offer[offer]
    limits: list[Fact] = [
        words.A_PERIOD(dates=Dates(period.first, period.last), places=places)
        for period, places in zip(entry.periods, room.of_periods[offer], strict=True)
    ] or [words.ANY_TIME(places=entry.places)]
    if room.most_of_a_home is not None:
        limits.append(words.FROM_ONE_HOME(most=room.most_of_a_home))
    return Listing(limits)


def check_dates(room: Room, people: People, stays: Stays) -> Iterator[Finding]:
    """Yield the placements whose dates are not those that the design gives; where not all fit, any stay will do."""
    for applicant, offer in people.held.items():
        if room.periods(applicant, offer):
            together, own = stays[offer], list(room.pairs.stays(applicant, offer).values())
            yield from _wrong_dates(people, applicant, offer, own if together is None else [together[applicant]])


def _wrong_dates(people: People, applicant: str, offer: str, stays: list[Run | None]) -> Iterator[Finding]:
    entry = people.placed[applicant]
    if not {"from", "to"} <= entry.values.keys():
        return
    first, last = entry.values["from"], entry.values["to"]
    if (first, last) in [(None, None) if stay is None else (stay.first, stay.last) for stay in stays]:
        return
    found: Fact = Dates(first, last) if first is not None and last is not None else words.NO_DATES
    right = [words.NO_DATES if stay is None else Dates(stay.first, stay.last) for stay in stays]
    facts: dict[str, Fact] = {"applicant": applicant, "offer": offer, "expected": Either(right), "found": found}
    yield Finding("VE710", entry.at.at("to" if first in [stay and stay.first for stay in stays] else "from"), facts)


def _null(number: int | None) -> Fact:
    return "null" if number is None else number
