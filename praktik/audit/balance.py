"""The balance of an exchange: what each organisation receives beside what it sends, and how far these may differ."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from praktik.audit.pairs import Pairs
from praktik.audit.people import People
from praktik.problems.phrase import Fact
from praktik.problems.words import audit as words
from praktik.round.finding import Finding


class Bounds(NamedTuple):
    """How many fewer than it sends an organisation may receive, as a number below 0, and how many more."""

    least: int
    most: int


def balances(pairs: Pairs, held: Mapping[str, str | None]) -> Counter[str]:
    """Return how many more each organisation receives than it sends."""
    balance: Counter[str] = Counter()
    for applicant, offer in held.items():
        if offer is not None:
            balance[pairs.applicants[applicant].organisation] -= 1
            balance[pairs.offers[offer].organisation] += 1
    return balance


def bounds_of(pairs: Pairs, held: Mapping[str, str | None]) -> dict[str, Bounds]:
    """Return the bounds of every organisation: its tolerance, or what stands beforehand where that is more.

    Whoever comes to a partner who is fixed stands beforehand like them.
    """
    settings = pairs.round.settings
    tolerances = {
        pairs.organisations.key(limit.organisation): limit.imbalance
        for limit in settings.hosts
        if limit.imbalance is not None
    }
    before = balances(pairs, _beforehand(pairs, held))
    bounds = {}
    for key in _names(pairs):
        tolerance = tolerances.get(key, settings.matching.imbalance)
        bounds[key] = Bounds(min(-tolerance, before[key]), max(tolerance, before[key]))
    return bounds


def check_balance(pairs: Pairs, people: People) -> Iterator[Finding]:
    """Yield the organisations that receive too many more than they send, or too many fewer."""
    held, names = people.held, _names(pairs)
    balance = balances(pairs, held)
    for key, (least, most) in bounds_of(pairs, held).items():
        if least <= balance[key] <= most:
            continue
        sent = [one for one in held if pairs.applicants[one].organisation == key]
        received = [one for one, offer in held.items() if pairs.offers[offer].organisation == key]
        facts: dict[str, Fact] = {
            "organisation": names[key],
            "expected": words.BALANCED(least=least, most=most) if least != most else words.AS_MANY,
            "found": words.RECEIVES_AND_SENDS(received=len(received), sent=len(sent)),
        }
        last = people.placed[(received if balance[key] > most else sent)[-1]]
        yield Finding("VE725", last.at, facts)


def _beforehand(pairs: Pairs, held: Mapping[str, str | None]) -> dict[str, str | None]:
    fixed: dict[str, str | None] = {applicant: place.offer for applicant, place in pairs.standing.fixed.items()}
    followers = {
        applicant: offer
        for applicant, offer in held.items()
        if applicant not in fixed and offer is not None and fixed.get(pairs.partner.get(applicant, "")) == offer
    }
    return fixed | followers


def _names(pairs: Pairs) -> dict[str, str]:
    """Return a name of each organisation as the round spells it."""
    names = {pairs.applicants[one.id].organisation: one.organisation for one in pairs.round.applicants}
    return names | {pairs.offers[one.id].organisation: one.host.organisation for one in pairs.round.offers}
