"""Whether the outcome is what the policy promises: what blocks it, the best of all stable ones, an exchange."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from praktik.audit.best_for_applicants import best_stable_matching
from praktik.audit.best_for_hosts import best_stable_for_hosts
from praktik.audit.blocking import Blocking
from praktik.audit.exchange import balanced_exchange
from praktik.audit.held import Matching
from praktik.audit.improvement import Exchanges, improved_matching
from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.audit.record import Record
from praktik.audit.room import Room
from praktik.audit.standing import Pair
from praktik.problems.phrase import Fact, Listing, Phrase
from praktik.problems.words import audit as words
from praktik.round.finding import Finding, Pointer

_SHOWN_OF_A_NUMBER = 16


class Best(NamedTuple):
    """The stable matching that a policy promises: how it is worked out, and what is said of it."""

    work_out: Callable[[Room], Matching | None]
    code: str
    expected: Phrase
    checked: str


BEST: Mapping[str, Best] = MappingProxyType(
    {
        "stable": Best(best_stable_matching, "VE717", words.BEST_OF_ALL, "best"),
        "stable-hosts": Best(best_stable_for_hosts, "VE731", words.BEST_OF_ALL_FOR_HOSTS, "best_for_hosts"),
    }
)


def promised_best(room: Room, policy: str) -> Matching | None:
    """Return the stable matching that a policy promises; None with pairs, below a minimum, or if it takes too long."""
    if room.pairs.partner:
        return None
    best = BEST[policy].work_out(room)
    if best is None:
        return None
    kept_open = {place.offer for place in room.pairs.standing.fixed.values()}
    interns = Counter(best.values())
    closed = (one.id for one in room.pairs.round.offers if one.minimum > 1 and 0 < interns[one.id] < one.minimum)
    return best if kept_open.issuperset(closed) else None


def check_best(room: Room, people: People, record: Record, best: Matching) -> Iterator[Finding]:
    """Yield whoever has something else than in the stable matching that the policy promises."""
    promised = BEST[str(record.data.get("policy"))]
    for applicant, offer in matching_of(room.pairs, people).items():
        if best[applicant] != offer:
            expected = promised.expected(best=say_place(room.pairs, applicant, best[applicant]))
            at = entry_of(people, record, applicant)
            yield _could_have_had(room.pairs, at, (applicant, offer), expected, promised.code)


def check_exchange(room: Room, people: People, record: Record) -> Iterator[Finding]:
    """Yield whoever has less than the exchange gives.

    It wastes nothing that the balance allows, so of placements that differ from its own some are worse for somebody.
    """
    given = balanced_exchange(room)
    for applicant, offer in matching_of(room.pairs, people).items():
        best = given[applicant]
        if best is not None and best != offer and (offer is None or _is_before(room.pairs, applicant, best, offer)):
            expected = words.BY_EXCHANGE(best=say_place(room.pairs, applicant, best))
            yield _could_have_had(room.pairs, entry_of(people, record, applicant), (applicant, offer), expected)


def check_improvement(room: Room, people: People, record: Record, *, sound: bool) -> Iterator[Finding]:
    """Yield the exchanges that are left to be made; where nothing is wrong, whoever has other than by the lottery's.

    Of placements that no exchange improves there are several, and in each of them some have less than in another.
    """
    exchanges, held = Exchanges(room), matching_of(room.pairs, people)
    cycles = list(exchanges.of_one_pass(held))
    for cycle in cycles:
        moves = [
            words.CAN_HAVE(
                applicant=one, held=say_place(room.pairs, one, held[one]), other=say_place(room.pairs, one, offer)
            )
            for one, offer in cycle
        ]
        facts: dict[str, Fact] = {"applicant": cycle[0][0], "found": Listing(moves)}
        yield Finding("VE735", entry_of(people, record, cycle[0][0]), facts)
    if cycles or not sound:
        return
    given = improved_matching(room)
    other = [one for one in held if held[one] != given[one]]
    losing = [one for one in other if exchanges.rank(one, given[one]) < exchanges.rank(one, held[one])]
    for applicant in losing or other:
        expected = words.BY_IMPROVEMENT(best=say_place(room.pairs, applicant, given[applicant]))
        yield _could_have_had(room.pairs, entry_of(people, record, applicant), (applicant, held[applicant]), expected)


def _is_before(pairs: Pairs, applicant: str, offer: str, other: str) -> bool:
    """Tell whether an applicant comes to one of two offers before the other, own ties broken."""
    ranks = pairs.rank(applicant, offer), pairs.rank(applicant, other)
    if ranks[0] == ranks[1]:
        return pairs.tie_number(applicant, offer) < pairs.tie_number(applicant, other)
    return ranks[1] is None or (ranks[0] is not None and ranks[0] < ranks[1])


def _could_have_had(
    pairs: Pairs, at: Pointer, held: tuple[str, str | None], expected: Phrase, code: str = "VE717"
) -> Finding:
    applicant, offer = held
    return Finding(code, at, {"applicant": applicant, "expected": expected, "found": say_held(pairs, applicant, offer)})


def matching_of(pairs: Pairs, people: People) -> Matching:
    """Return what each applicant of the round holds."""
    held = people.held
    return {applicant: held.get(applicant) for applicant in pairs.applicants}


def entry_of(people: People, record: Record, applicant: str) -> Pointer:
    """Return the entry of an applicant; where there is none, the list that lacks it."""
    entry = people.placed.get(applicant) or people.unplaced.get(applicant)
    return record.at.at("placements", part="key") if entry is None else entry.at


def justify(pairs: Pairs, matching: Matching, pair: Blocking) -> Phrase:
    """Return what the unit has and prefers, and who would have to give way by which criterion."""
    if not pair.applicants:
        minimum = pairs.round.offer[pair.offer].minimum
        return words.WOULD_OPEN(names=Listing(pair.would_open), offer=pair.offer, minimum=minimum)
    wants = [_wants(pairs, matching, applicant, pair.offer) for applicant in pair.applicants]
    return words.HAS_LESS(wants=Listing(wants), room=_room(pairs, pair))


def _room(pairs: Pairs, pair: Blocking) -> Phrase:
    room: Phrase = words.A_FREE_PLACE
    if pair.gives_way is not None:
        other, where = pair.gives_way
        criterion = _criterion(pairs, (pair.applicant, pair.offer), pair.gives_way)
        room = words.GIVES_WAY(other=other, offer=where, criterion=criterion)
    return room


def _wants(pairs: Pairs, matching: Matching, applicant: str, offer: str) -> Phrase:
    held, rank = matching[applicant], pairs.rank(applicant, offer)
    wanted = say_place(pairs, applicant, offer)
    if held is not None and rank is not None and rank == pairs.rank(applicant, held):
        wanted = words.FIRST_OF_A_TIE(offer=offer, rank=rank)
    return words.WANTS(applicant=applicant, held=say_place(pairs, applicant, held), wanted=wanted)


def _criterion(pairs: Pairs, first: Pair, second: Pair) -> Phrase:
    """Return the criterion by which one pair goes before another."""
    (mine, my_number, _), (theirs, their_number, _) = pairs.order(*first), pairs.order(*second)
    if pairs.order(*first) > pairs.order(*second):
        return words.CRITERIA["limits"]
    for criterion, one, other in zip(pairs.criteria, mine, theirs, strict=True):
        if one != other and criterion == "host":
            ranked = pairs.offers[second[1]].group
            return words.CRITERIA["host"](mine=one + 1, theirs=other + 1 if second[0] in ranked else words.UNRANKED)
        if one != other:
            return words.CRITERIA[criterion](mine=-one, theirs=-other)
    if my_number == their_number:
        return words.CRITERIA["offer"]
    return words.CRITERIA["lottery"](mine=my_number[:_SHOWN_OF_A_NUMBER], theirs=their_number[:_SHOWN_OF_A_NUMBER])


def say_held(pairs: Pairs, applicant: str, offer: str | None) -> Phrase:
    """Return that an applicant has an offer, or no place."""
    return words.HAS(applicant=applicant, held=say_place(pairs, applicant, offer))


def say_place(pairs: Pairs, applicant: str, offer: str | None) -> Phrase:
    """Return an offer as what an applicant has of it, or that they have no place."""
    if offer is None:
        return words.NOT_PLACED
    rank = pairs.rank(applicant, offer)
    return words.AT_NO_WISH(offer=offer) if rank is None else words.AT_WISH(offer=offer, rank=rank)
