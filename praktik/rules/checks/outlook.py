"""What a round can never bring about as it stands: warnings, since a coordinator may mean it so."""

from collections.abc import Callable, Iterator
from typing import Any

from praktik.problems.phrase import Fact, Listing, Phrase, counted
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.models import Applicant, tie_groups
from praktik.rules.eligibility import Eligibility, Rule
from praktik.rules.organisations import fold
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
    yield from _requirements(folder)
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
                    yield Finding("RU401", at.at("wishes", *steps), _barrier_facts(eligibility, me, offer, rule))
        if not possible and not any(
            places[offer] and eligibility.barrier(me, offer) is None for offer in eligibility.open_to(me)
        ):
            yield Finding("RU403", at, {"applicant": applicant.id, "found": _found_for(applicant)})


def _barrier_facts(eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> dict[str, Fact]:
    barrier = word_barrier(eligibility, applicant, offer, rule)
    return {
        "applicant": eligibility.round.applicants[applicant].id,
        "offer": eligibility.round.offers[offer].id,
        "rule": barrier.rule,
        "expected": barrier.expected,
        "found": barrier.facts,
    }


def _found_for(applicant: Applicant) -> Phrase:
    if not applicant.wishes:
        return words.NO_WISHES if applicant.open_to is None else words.NOTHING_FITS_OPEN_TO
    wishes = counted(len(applicant.wishes), words.ONLY_WISH_CANNOT, words.NO_WISH_CAN)
    return wishes if applicant.open_to is None else words.NOR_OPEN_TO(wishes=wishes)


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
            found = counted(asked, words.ONE_WISHES_IT, words.SOME_WISH_IT) if asked else words.NOBODY_ASKS
            yield Finding("RU404", at, {"offer": offer.id, "found": found})


def _rankings(folder: RoundFolder, eligibility: Eligibility) -> Iterator[Finding]:
    for offer, at in folder.offers.with_pointers():
        if offer.ranking:
            index = eligibility.offer_index[offer.id]
            yield from _ranked_in_vain(eligibility, offer.ranking, at.at("ranking"), [index], offer.id)
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
            yield from _ranked_in_vain(eligibility, limit.ranking, at, served, limit.organisation)


def _requirements(folder: RoundFolder) -> Iterator[Finding]:
    """Yield each requirement that no applicant meets."""
    had = {fold(word): word for applicant in folder.applicants.entries for word in applicant.has}
    if not folder.applicants.entries:
        return
    found = words.HAVE_INSTEAD(words=Listing(sorted(had.values()))) if had else words.HAVE_NOTHING
    for offer, at in folder.offers.with_pointers():
        for number, word in enumerate(offer.requires):
            if fold(word) not in had:
                hint = did_you_mean(word, had.values(), words.ASK_WHO_HAS_IT)
                facts = {"word": word, "offer": offer.id, "found": found, "hint": hint}
                yield Finding("RU414", at.at("requires", number), facts)


def _ranked_in_vain(
    eligibility: Eligibility, ranking: Any, at: Pointer, offers: list[int], who: str
) -> Iterator[Finding]:
    """Yield the ranked who did not ask, and those who did but can be placed at none of the offers."""
    for place, group in enumerate(tie_groups(ranking)):
        for tied, id_ in enumerate(group):
            applicant = eligibility.applicant_index.get(id_)
            if applicant is None:
                continue
            wished = _wished_ids(eligibility.round.applicants[applicant])
            asked = [
                offer
                for offer in offers
                if eligibility.round.offers[offer].id in wished or eligibility.fits_open_to(applicant, offer)
            ]
            spot = at.at(place) if isinstance(ranking[place], str) else at.at(place, tied)
            if not asked:
                yield Finding("RU402", spot, {"offer": who, "applicant": id_})
                continue
            rules = [eligibility.barrier(applicant, offer) for offer in asked]
            if rules[0] is not None and None not in rules:
                facts = _barrier_facts(eligibility, applicant, asked[0], rules[0])
                yield Finding("RU413", spot, {**facts, "offer": who})


def _wished_ids(applicant: Any) -> set[str]:
    return {id_ for group in tie_groups(applicant.wishes) for id_ in group}
