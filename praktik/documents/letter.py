"""One letter, and what is known when the letters of a round are written."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from praktik.documents.catalogue import Audience, Kind, document_for, template_name
from praktik.documents.composition import Composition
from praktik.documents.contents import Content, Paper, Recipient
from praktik.documents.facts import RoundFacts
from praktik.documents.told import StayTold, Told
from praktik.problems.phrase import Language
from praktik.round.answers import Answers
from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placement

InternSide = Literal["applicant", "manager"]
Explain = Callable[[str, Language], tuple[str, ...]]


def unexplained(_applicant: str, _language: Language) -> tuple[str, ...]:
    """Return that nothing is said of anybody's wishes."""
    return ()


class Filing(NamedTuple):
    """What sent.yaml has to know of a letter.

    `occasion` tells it from others of its kind; `stays` are the placements that it tells of, and `before` those that
    it says no longer hold.
    """

    occasion: str = ""
    stays: tuple[StayTold, ...] = ()
    before: tuple[StayTold, ...] = ()


PLAIN = Filing()


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or sheet: its kind and reader, what it is about, and all that its template sees.

    It is about an applicant or an offer; the note of a round is about the round.
    """

    kind: Kind
    audience: Audience
    about: str
    language: Language
    paper: Paper
    data: Content
    filing: Filing = PLAIN

    @property
    def template(self) -> str:
        """Return the name of its template."""
        return template_name(self.kind, self.audience, self.language)

    @property
    def name(self) -> str:
        """Return what it is called in sent.yaml; with whom it is about that is one letter and no other."""
        return document_for(self.kind, self.audience).named(self.filing.occasion)

    @property
    def path(self) -> str:
        """Return where it lies below out/; no id is both an offer's and an applicant's, so it says enough."""
        return f"letters/{self.name}/{self.about}.{self.language}.html"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known beside the round and its placements when letters are written.

    `on` is the day, without which nothing is called for that depends on it; `told` what earlier letters have said;
    `waiting_places` are the places on the waiting list, by applicant, and `explain` gives the sentences that tell
    somebody of each wish why it could not be met.
    """

    on: date | None = None
    told: Told = field(default_factory=Told)
    waiting_places: Mapping[str, int] = field(default_factory=dict)
    explain: Explain = unexplained


@dataclass(frozen=True)
class Batch:
    """The letters of one call.

    `every` takes all of a kind, whatever the placements call for; without a language each letter is in that of whom
    it is about, else in the round's. `told` is nothing until proposals stand: all letters are drafts until then.
    """

    facts: RoundFacts
    composition: Composition
    answers: Answers
    told: Told
    circumstances: Circumstances
    language: Language | None
    every: bool

    def placements(self, statuses: Container[str]) -> Iterator[Placement]:
        """Yield the standing placements with such a status, or all of them where every letter is asked for."""
        return (entry for entry in self.composition.standing if self.every or entry.status in statuses)

    def hosts(self) -> list[tuple[Offer, list[Placement]]]:
        """Return the offers where placements stand, each with these."""
        return [(self.facts.offer(id_), placed) for id_, placed in sorted(self.composition.at_offer.items())]

    def to_applicant(
        self, kind: Kind, applicant: Applicant, data: Content, filing: Filing = PLAIN, *, draft: bool = False
    ) -> Letter:
        """Return a letter to an applicant."""
        recipient = Recipient(applicant.name, applicant.organisation, None, applicant.address)
        paper = self._paper(kind, "applicant", applicant, recipient, draft=draft)
        return Letter(kind, "applicant", applicant.id, paper.language, paper, data, filing)

    def to_manager(
        self, kind: Kind, applicant: Applicant, data: Content, filing: Filing = PLAIN, *, draft: bool = False
    ) -> Letter:
        """Return a letter to an applicant's own manager."""
        name = applicant.manager.name if applicant.manager else None
        paper = self._paper(kind, "manager", applicant, Recipient(name, applicant.organisation), draft=draft)
        return Letter(kind, "manager", applicant.id, paper.language, paper, data, filing)

    def to_intern_side(
        self,
        audience: InternSide,
        kind: Kind,
        applicant: Applicant,
        data: Content,
        filing: Filing = PLAIN,
        *,
        draft: bool = False,
    ) -> Letter:
        """Return a letter to an applicant or to their manager, who read the same facts in other words."""
        write = self.to_applicant if audience == "applicant" else self.to_manager
        return write(kind, applicant, data, filing, draft=draft)

    def to_host(
        self,
        kind: Kind,
        offer: Offer,
        data: Content,
        filing: Filing = PLAIN,
        *,
        audience: Audience = "host",
        draft: bool = False,
    ) -> Letter:
        """Return a letter to the host of an offer."""
        contact = offer.contacts[0].name if offer.contacts else None
        recipient = Recipient(contact, offer.host.organisation, offer.host.unit, offer.host.address)
        paper = self._paper(kind, audience, offer, recipient, draft=draft)
        return Letter(kind, audience, offer.id, paper.language, paper, data, filing)

    def sheet(
        self,
        kind: Kind,
        audience: Audience,
        about: Applicant | Offer,
        data: Content,
        filing: Filing = PLAIN,
        *,
        draft: bool = False,
    ) -> Letter:
        """Return a sheet, which goes to nobody's address."""
        paper = self._paper(kind, audience, about, None, draft=draft)
        return Letter(kind, audience, about.id, paper.language, paper, data, filing)

    def _paper(
        self, kind: Kind, audience: Audience, about: Applicant | Offer, recipient: Recipient | None, *, draft: bool
    ) -> Paper:
        language = self.language or self.facts.language_of(about)
        return self.facts.paper(kind, audience, language, recipient, draft=draft)
