"""Words that must be the same on both sides: regions, the themes of offers, and what offers require."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from praktik.problems.phrase import Fact, Phrase
from praktik.problems.suggestion import Vocabulary, is_slip
from praktik.problems.words import rules as words
from praktik.problems.words.suggestions import DID_YOU_MEAN
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.rules.checks.spellings import names_one_letter_apart
from praktik.rules.eligibility import Eligibility
from praktik.rules.organisations import fold

_REGION = frozenset(("region", "regionen"))


class StrangeTerm(NamedTuple):
    """A word of an applicant that no offer has: where it stands, what no offer does, and the word meant, if any."""

    steps: tuple[str | int, ...]
    no_offer: Phrase
    word: str
    meant: str | None


class Terms:
    """The words that the offers of a round have, and of each applicant those that none of them has."""

    def __init__(self, eligibility: Eligibility) -> None:
        offers, organisations = eligibility.round.offers, eligibility.organisations
        regions = [offer.host.region or organisations.region(offer.host.organisation) for offer in offers]
        had = frozenset(word for traits in eligibility.applicants for word in traits.has)
        self._applicants = eligibility.round.applicants
        self._themes = _KnownWords(word for offer in offers for word in offer.themes)
        self._regions = _KnownWords(filter(None, regions))
        self._required = _KnownWords(word for offer in offers for word in offer.requires if fold(word) in had)
        self._has_offers = bool(offers)

    def strange(self, applicant: int) -> Iterator[StrangeTerm]:
        """Yield words under `open_to` by which no offer is found, and those under `has` that are one letter off.

        A theme or a region that no offer has is right where others beside it are found; not so if it is misspelt.
        """
        one = self._applicants[applicant]
        if one.open_to is not None and self._has_offers:
            yield from self._themes.missing(one.open_to.themes or (), ("open_to", "themes"), words.HAS_THE_THEME)
            yield from self._regions.missing(one.open_to.regions or (), ("open_to", "regions"), words.IS_IN_THE_REGION)
        yield from self._required.misspelt(one.has, "has", words.REQUIRES)

    def are_misspelt(self, applicant: int) -> bool:
        """Tell whether a word of the applicant's seems to stand for one that an offer has."""
        return any(term.meant is not None for term in self.strange(applicant))


class _Meant(NamedTuple):
    """The word of an offer that somebody probably meant by another one, and whether it can hardly be otherwise."""

    word: str | None
    surely: bool


class _KnownWords:
    """Words of offers; what somebody meant by another one is looked for once."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_key = {fold(word): word for word in known}
        self._vocabulary = Vocabulary(self._by_key.values())
        self._meant: dict[str, _Meant] = {}

    def missing(self, given: Sequence[str], steps: tuple[str, str], no_offer: Phrase) -> Iterator[StrangeTerm]:
        finds_some = any(fold(word) in self._by_key or self.meant(word).surely for word in given)
        for number, word in enumerate(given):
            if fold(word) not in self._by_key:
                meant = self.meant(word)
                if meant.surely or not finds_some:
                    yield StrangeTerm((*steps, number), no_offer, word, meant.word)

    def misspelt(self, given: Sequence[str], step: str, no_offer: Phrase) -> Iterator[StrangeTerm]:
        for number, word in enumerate(given):
            if fold(word) not in self._by_key:
                meant = self.meant(word)
                if meant.surely and meant.word not in given:
                    yield StrangeTerm((step, number), no_offer, word, meant.word)

    def meant(self, word: str) -> _Meant:
        key = fold(word)
        if key not in self._meant:
            likely = self._vocabulary.likely(key)
            surely = likely is not None and (is_slip(key, likely) or self._vocabulary.only_within(key) == likely)
            self._meant[key] = _Meant(likely, surely)
        return self._meant[key]


def check_terms(folder: RoundFolder, eligibility: Eligibility, terms: Terms) -> Iterator[Finding]:
    """Yield regions that are spelt in two ways, and words of applicants that no offer has."""
    mentions: dict[str, tuple[str, Pointer]] = {}
    numbers: Counter[str] = Counter()
    for region, at in _regions(folder):
        mentions.setdefault(fold(region), (region, at))
        numbers[fold(region)] += 1
    told: set[str] = set()
    for pair in _two_spellings(mentions):
        wrong, right = sorted(pair, key=lambda key: numbers[key])
        told |= {wrong, right}
        (name, at), (other, also) = mentions[wrong], mentions[right]
        yield Finding("RU424", at, {"name": name, "other": other}, also)
    for applicant, at in folder.applicants.with_pointers():
        for term in terms.strange(eligibility.applicant_index[applicant.id]):
            if term.no_offer is words.IS_IN_THE_REGION and fold(term.word) in told:
                continue
            hint = words.SPELT_AS_IN_THE_OFFERS if term.meant is None else DID_YOU_MEAN(word=term.meant)
            facts: dict[str, Fact] = {"has": term.no_offer, "word": term.word, "hint": hint}
            yield Finding("RU421", at.at(*term.steps), facts)


def _regions(folder: RoundFolder) -> Iterator[tuple[str, Pointer]]:
    for entry, at in folder.organisations.with_pointers():
        if entry.region is not None:
            yield entry.region, at.at("region")
    for offer, at in folder.offers.with_pointers():
        if offer.host.region is not None:
            yield offer.host.region, at.at("host", "region")
    for applicant, at in folder.applicants.with_pointers():
        if applicant.region is not None:
            yield applicant.region, at.at("region")


def _two_spellings(regions: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs that are one letter apart, or the same but for the word region."""
    regions = list(regions)
    yield from names_one_letter_apart(regions)
    first: dict[str, str] = {}
    for region in regions:
        bare = " ".join(word for word in region.split() if word not in _REGION)
        seen = first.setdefault(bare, region)
        if seen != region:
            yield seen, region
