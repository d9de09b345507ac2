"""What a round can never bring about as it stands: warnings, since a coordinator may mean it so."""

from collections.abc import Callable, Iterator
from typing import Any

from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import tie_groups
from praktik.rules.eligibility import Eligibility
from praktik.rules.wording import word_barrier

Report = Callable[[int, int], None]


def check_outlook(folder: RoundFolder, eligibility: Eligibility, report: Report | None = None) -> Iterator[Finding]:
    """Yield wishes that can never be met, rankings of people who did not ask, and who has no possible partner."""
    assert folder.settings is not None
    settings, at = eligibility.round.settings, folder.settings
    if settings.matching.lottery is None:
        yield Finding("RU405", at.at("matching"), {"round": settings.round})
    yield from _criteria_after_the_lottery(eligibility, at)
    pins = settings.matching.pins
    pinned = {eligibility.applicant_index[pin.applicant] for pin in pins}
    taken = {eligibility.offer_index[pin.offer] for pin in pins}
    yield from _applicants(folder, eligibility, pinned, taken, report)
    yield from _offers(folder, eligibility, taken)
    yield from _rankings(folder, eligibility)


def _criteria_after_the_lottery(eligibility: Eligibility, at: Pointer) -> Iterator[Finding]:
    priority = eligibility.round.settings.matching.priority
    after = priority[priority.index("lottery") + 1 :] if "lottery" in priority else ()
    if after:
        place = at.at("matching", "priority", len(priority) - len(after))
        yield Finding("RU407", place, {"after": ", ".join(after)})


def _applicants(
    folder: RoundFolder, eligibility: Eligibility, pinned: set[int], taken: set[int], report: Report | None
) -> Iterator[Finding]:
    """Yield what applicants cannot get, and put the offers that somebody wishes and can get into `taken`."""
    places = [offer.places for offer in eligibility.round.offers]
    index = eligibility.applicant_index
    number = len(folder.applicants.entries)
    for done, (applicant, at) in enumerate(folder.applicants.with_pointers()):
        if report is not None and not done % 1000:
            report(done, number)
        me = index[applicant.id]
        possible = me in pinned
        for rank, group in enumerate(eligibility.wished(me)):
            for tied, offer in enumerate(group):
                rule = eligibility.barrier(me, offer)
                if rule is None:
                    taken.add(offer)
                    possible = possible or places[offer] > 0
                else:
                    steps = (rank,) if isinstance(applicant.wishes[rank], str) else (rank, tied)
                    words = word_barrier(eligibility, me, offer, rule)
                    yield Finding(
                        "RU401",
                        at.at("wishes", *steps),
                        {
                            "applicant": applicant.id,
                            "offer": eligibility.round.offers[offer].id,
                            "rule": words.rule,
                            "expected": words.expected,
                            "found": words.facts,
                        },
                    )
        if not possible and not any(
            places[offer] and eligibility.barrier(me, offer) is None for offer in eligibility.open_to(me)
        ):
            yield Finding("RU403", at, {"applicant": applicant.id, "found": _found_for(applicant)})


def _found_for(applicant: Any) -> str:
    if not applicant.wishes:
        return "no wishes" if applicant.open_to is None else "nothing that open_to fits and the rules allow"
    more = "" if applicant.open_to is None else ", nor any offer that open_to fits"
    wishes = "the only wish cannot" if len(applicant.wishes) == 1 else f"none of the {len(applicant.wishes)} wishes can"
    return f"{wishes} be met{more}"


def _offers(folder: RoundFolder, eligibility: Eligibility, taken: set[int]) -> Iterator[Finding]:
    open_applicants = [
        index for index, applicant in enumerate(eligibility.round.applicants) if applicant.open_to is not None
    ]
    for offer, at in folder.offers.with_pointers():
        index = eligibility.offer_index[offer.id]
        if offer.places == 0:
            yield Finding("RU406", at.at("places"), {"offer": offer.id})
        elif index not in taken and not any(
            eligibility.fits_open_to(applicant, index) and eligibility.barrier(applicant, index) is None
            for applicant in open_applicants
        ):
            asked = sum(offer.id in _wished_ids(applicant) for applicant in eligibility.round.applicants)
            found = f"{asked} wish it, and a rule stands against each" if asked else "nobody wishes it or is open to it"
            yield Finding("RU404", at, {"offer": offer.id, "found": found})


def _rankings(folder: RoundFolder, eligibility: Eligibility) -> Iterator[Finding]:
    for offer, at in folder.offers.with_pointers():
        if offer.ranking:
            index = eligibility.offer_index[offer.id]
            yield from _unasked(eligibility, offer.ranking, at.at("ranking"), [index], offer.id)
    assert folder.settings is not None
    for number, limit in enumerate(eligibility.round.settings.hosts):
        if limit.ranking:
            key = eligibility.organisations.key(limit.organisation)
            served = [
                index
                for index, offer in enumerate(eligibility.round.offers)
                if offer.ranking is None and eligibility.offers[index].organisation == key
            ]
            at = folder.settings.at("hosts", number, "ranking")
            yield from _unasked(eligibility, limit.ranking, at, served, limit.organisation)


def _unasked(eligibility: Eligibility, ranking: Any, at: Pointer, offers: list[int], who: str) -> Iterator[Finding]:
    ids = {eligibility.round.offers[offer].id for offer in offers}
    for place, group in enumerate(tie_groups(ranking)):
        for tied, id_ in enumerate(group):
            applicant = eligibility.applicant_index.get(id_)
            if applicant is None or ids & _wished_ids(eligibility.round.applicants[applicant]):
                continue
            if any(eligibility.fits_open_to(applicant, offer) for offer in offers):
                continue
            steps = (place,) if isinstance(ranking[place], str) else (place, tied)
            yield Finding("RU402", at.at(*steps), {"offer": who, "applicant": id_})


def _wished_ids(applicant: Any) -> set[str]:
    return {id_ for group in tie_groups(applicant.wishes) for id_ in group}
