"""What a round can never bring about as it stands: warnings, since a coordinator may mean it so."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from praktik.problems.phrase import Listing, Phrase, counted
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.round.wording import Rule
from praktik.rules.checks.terms import Terms
from praktik.rules.checks.years import Misdated
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import is_placeholder
from praktik.rules.organisations import fold
from praktik.rules.wording import barrier_facts, word_barrier

Report = Callable[[int, int], None]


def check_outlook(
    folder: RoundFolder, eligibility: Eligibility, terms: Terms, report: Report | None = None
) -> Iterator[Finding]:
    """Yield wishes that can never be met, rankings of people who did not ask, and who has no possible partner."""
    assert folder.settings is not None
    settings, at = eligibility.round.settings, folder.settings
    if settings.matching.lottery is None:
        yield Finding("RU405", at.at("matching"), {"round": settings.round})
    elif is_placeholder(settings.matching.lottery):
        yield Finding("RU427", at.at("matching", "lottery"), {"text": settings.matching.lottery})
    yield from _criteria_after_the_lottery(eligibility, at)
    pins = settings.matching.pins
    pinned = {eligibility.applicant_index[pin.applicant] for pin in pins}
    taken = {eligibility.offer_index[pin.offer] for pin in pins}
    told = _Told.of(eligibility, terms)
    yield from _applicants(folder, eligibility, pinned, taken, told, report)
    yield from _offers(folder, eligibility, taken, told)
    yield from _requirements(folder, told)


class _Told(NamedTuple):
    """What is said where it has its cause, and so not once more of each wish that fails by it.

    `applicants` and `offers` are those whose own dates allow no stay; `unmet` is what offers require and nobody has;
    `terms` knows whose words are misspelt, `misdated` whose dates lie in a wrong year.
    """

    applicants: frozenset[int]
    offers: frozenset[int]
    unmet: frozenset[str]
    terms: Terms
    misdated: Misdated

    @classmethod
    def of(cls, eligibility: Eligibility, terms: Terms) -> "_Told":
        had = frozenset(word for traits in eligibility.applicants for word in traits.has)
        required = frozenset(word for traits in eligibility.offers for word in traits.requires)
        none_fits = eligibility.dates_without_stay()
        return cls(
            frozenset(index for index, traits in enumerate(eligibility.applicants) if traits.dates in none_fits),
            frozenset(index for index, traits in enumerate(eligibility.offers) if traits.dates in none_fits),
            required - had if eligibility.applicants else frozenset(),
            terms,
            Misdated.of(eligibility.round),
        )

    def is_cause(self, eligibility: Eligibility, applicant: int, offer: int, rule: Rule) -> bool:
        """Tell whether the rule stands in the way for a reason that is told elsewhere."""
        if rule == "calendar":
            return applicant in self.applicants or offer in self.offers or self.misdated.concern(applicant, offer)
        if rule == "requires":
            unmet = not self.unmet.isdisjoint(eligibility.offers[offer].requires)
            return unmet or self.terms.are_misspelt(applicant)
        return False


def _criteria_after_the_lottery(eligibility: Eligibility, at: Pointer) -> Iterator[Finding]:
    priority = eligibility.round.settings.matching.priority
    after = priority[priority.index("lottery") + 1 :] if "lottery" in priority else ()
    if after:
        place = at.at("matching", "priority", len(priority) - len(after))
        yield Finding("RU407", place, {"after": ", ".join(after)})


def _applicants(
    folder: RoundFolder,
    eligibility: Eligibility,
    pinned: set[int],
    taken: set[int],
    told: _Told,
    report: Report | None,
) -> Iterator[Finding]:
    """Yield what applicants cannot get, and put the offers that somebody wishes and can get into `taken`.

    So go those that somebody could get but for a mistake that is told elsewhere.
    """
    places = [offer.places for offer in eligibility.round.offers]
    index = eligibility.applicant_index
    number = len(folder.applicants.entries)
    for done, (applicant, at) in enumerate(folder.applicants.with_pointers()):
        if report is not None and not done % 1000:
            report(done, number)
        me = index[applicant.id]
        possible, misled = me in pinned, me in told.applicants or me in told.misdated.applicants
        for rank, group in enumerate(eligibility.wished(me)):
            for tied, offer in enumerate(group):
                rule = eligibility.barrier(me, offer)
                if rule is None:
                    taken.add(offer)
                    possible = possible or places[offer] > 0
                elif told.is_cause(eligibility, me, offer, rule):
                    taken.add(offer)
                    misled = misled or offer in told.misdated.offers
                else:
                    steps = (rank,) if isinstance(applicant.wishes[rank], str) else (rank, tied)
                    yield Finding("RU401", at.at("wishes", *steps), barrier_facts(eligibility, me, offer, rule))
        if possible or misled or told.terms.are_misspelt(me):
            continue
        if not any(places[offer] and eligibility.barrier(me, offer) is None for offer in eligibility.open_to(me)):
            yield Finding("RU403", at, {"applicant": applicant.id, "found": _found_for(eligibility, me)})


def _found_for(eligibility: Eligibility, index: int) -> Phrase:
    applicant = eligibility.round.applicants[index]
    if not applicant.wishes:
        return words.NO_WISHES if applicant.open_to is None else words.NOTHING_FITS_OPEN_TO
    wishes = counted(len(applicant.wishes), words.ONLY_WISH_CANNOT, words.NO_WISH_CAN)
    groups = eligibility.wished(index)
    if len(groups) == 1 and len(groups[0]) == 1 and (rule := eligibility.barrier(index, groups[0][0])) is not None:
        wishes = words.ONLY_WISH_CANNOT_SINCE(rule=word_barrier(eligibility, index, groups[0][0], rule).rule)
    return wishes if applicant.open_to is None else words.NOR_OPEN_TO(wishes=wishes)


def _offers(folder: RoundFolder, eligibility: Eligibility, taken: set[int], told: _Told) -> Iterator[Finding]:
    wished = Counter(id_ for applicant in eligibility.round.applicants for id_ in applicant.wished_ids())
    open_applicants = [
        index for index, applicant in enumerate(eligibility.round.applicants) if applicant.open_to is not None
    ]
    for offer, at in folder.offers.with_pointers():
        index = eligibility.offer_index[offer.id]
        if offer.places == 0:
            continue
        if (
            index in taken
            or index in told.offers
            or index in told.misdated.offers
            or not told.unmet.isdisjoint(eligibility.offers[index].requires)
        ):
            continue
        if any(
            eligibility.fits_open_to(applicant, index) and eligibility.barrier(applicant, index) is None
            for applicant in open_applicants
        ):
            continue
        asked = wished[offer.id]
        found = counted(asked, words.ONE_WISHES_IT, words.SOME_WISH_IT) if asked else words.NOBODY_ASKS
        yield Finding("RU404", at, {"offer": offer.id, "found": found})


def _requirements(folder: RoundFolder, told: _Told) -> Iterator[Finding]:
    """Yield each requirement that no applicant meets."""
    if not told.unmet:
        return
    had = {fold(word): word for applicant in folder.applicants.entries for word in applicant.has}
    found = words.HAVE_INSTEAD(words=Listing(sorted(had.values()))) if had else words.HAVE_NOTHING
    for offer, at in folder.offers.with_pointers():
        for number, word in enumerate(offer.requires):
            if fold(word) in told.unmet:
                hint = did_you_mean(word, had.values(), words.ASK_WHO_HAS_IT)
                facts = {"word": word, "offer": offer.id, "found": found, "hint": hint}
                yield Finding("RU414", at.at("requires", number), facts)
