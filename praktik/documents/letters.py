"""Which letters the placements call for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from praktik.documents.catalogue import DOCUMENTS, LETTER_KINDS, Audience, Document, Kind, template_name
from praktik.documents.composition import Composition
from praktik.documents.contents import Content, Paper, Recipient
from praktik.documents.facts import RoundFacts
from praktik.problems.phrase import Language
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import usage
from praktik.round.models import Applicant, Offer
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round

AWAITING_ANSWERS = frozenset(("proposed", "accepted"))
CONFIRMED = frozenset(("confirmed",))
Explain = Callable[[str, Language], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: its kind and reader, the applicant or offer it is about, and all that its template sees."""

    kind: Kind
    audience: Audience
    about: str
    language: Language
    paper: Paper
    data: Content

    @property
    def template(self) -> str:
        """Return the name of its template."""
        return template_name(self.kind, self.audience, self.language)

    @property
    def path(self) -> str:
        """Return where it lies below out/; no id is both an offer's and an applicant's, so it says enough."""
        return f"letters/{self.kind}/{self.about}.{self.language}.html"


def list_letters(
    round_: Round,
    placements: Placements,
    kind: str | None,
    only: str | None,
    language: Language | None,
    waiting_places: Mapping[str, int] | None = None,
    explain: Explain | None = None,
) -> list[Letter]:
    """Return the letters in the order of the catalogue, then of ids.

    Without a kind those that the status of each placement calls for, else all of that kind; `only` keeps the
    letters about one applicant or offer; without a language each letter is in that of whom it is about, else
    in the round's. `waiting_places` are the places on the waiting list, by applicant, where they are known, and
    `explain` gives the sentences that tell somebody of each wish why it could not be met.

    Raises:
        WrongUsage: there is no such kind of letter.
    """
    if kind is not None and kind not in LETTER_KINDS:
        hint = did_you_mean(kind, LETTER_KINDS, usage.LETTERS_ARE(names=", ".join(LETTER_KINDS)))
        raise WrongUsage(usage.NO_LETTER(kind=kind, hint=hint))
    batch = _Batch(
        RoundFacts(round_), placements, language, waiting_places or {}, explain or _unexplained, every=kind is not None
    )
    kinds = LETTER_KINDS if kind is None else (kind,)
    letters = (letter for document in DOCUMENTS if document.kind in kinds for letter in batch.letters(document))
    return [letter for letter in letters if only in {None, letter.about}]


def _unexplained(_applicant: str, _language: Language) -> tuple[str, ...]:
    return ()


class _Batch:
    """The letters of one call; `every` takes all of a kind, whatever the status of the placements."""

    def __init__(
        self,
        facts: RoundFacts,
        placements: Placements,
        language: Language | None,
        waiting_places: Mapping[str, int],
        explain: Explain,
        *,
        every: bool,
    ) -> None:
        self._facts = facts
        self._composition = Composition(facts, placements)
        self._unplaced = placements.unplaced
        self._language = language
        self._waiting_places = waiting_places
        self._explain = explain
        self._every = every

    def letters(self, document: Document) -> Iterator[Letter]:
        """Return the letters of one document of the catalogue."""
        listed: dict[tuple[Kind, Audience], Callable[[], Iterator[Letter]]] = {
            ("proposal", "applicant"): self._applicant_proposals,
            ("proposal", "host"): self._host_proposals,
            ("proposal", "host-without-intern"): self._hosts_without_intern,
            ("manager-approval", "manager"): self._manager_approvals,
            ("confirmation", "applicant"): self._applicant_confirmations,
            ("confirmation", "host"): self._host_confirmations,
            ("regret", "applicant"): self._regrets,
        }
        return listed.get((document.kind, document.audience), lambda: iter(()))()

    def _applicant_proposals(self) -> Iterator[Letter]:
        for placement in self._placements(AWAITING_ANSWERS):
            data = self._composition.applicant_proposal(placement)
            yield self._to_applicant("proposal", placement.applicant, data)

    def _host_proposals(self) -> Iterator[Letter]:
        for id_, placed in self._hosts():
            if self._every or any(placement.status in AWAITING_ANSWERS for placement in placed):
                offer = self._facts.offer(id_)
                yield self._to_host("proposal", "host", offer, self._composition.host_proposal(offer))

    def _hosts_without_intern(self) -> Iterator[Letter]:
        for offer in self._facts.round.offers:
            if offer.places > 0 and offer.id not in self._composition.at_offer:
                data = self._composition.host_without_intern(offer)
                yield self._to_host("proposal", "host-without-intern", offer, data)

    def _manager_approvals(self) -> Iterator[Letter]:
        for placement in self._placements(AWAITING_ANSWERS):
            applicant = self._facts.applicant(placement.applicant)
            manager = applicant.manager.name if applicant.manager else None
            recipient = Recipient(manager, applicant.organisation)
            data = self._composition.manager_approval(placement)
            yield self._letter("manager-approval", "manager", applicant, recipient, data)

    def _applicant_confirmations(self) -> Iterator[Letter]:
        for placement in self._placements(CONFIRMED):
            data = self._composition.applicant_confirmation(placement)
            yield self._to_applicant("confirmation", placement.applicant, data)

    def _host_confirmations(self) -> Iterator[Letter]:
        for id_, placed in self._hosts():
            confirmed = tuple(placement for placement in placed if self._every or placement.status in CONFIRMED)
            if confirmed:
                offer = self._facts.offer(id_)
                data = self._composition.host_confirmation(offer, confirmed)
                yield self._to_host("confirmation", "host", offer, data)

    def _regrets(self) -> Iterator[Letter]:
        for unplaced in self._unplaced:
            language = self._language or self._facts.language_of(self._facts.applicant(unplaced.applicant))
            explained = self._explain(unplaced.applicant, language)
            data = self._composition.regret(unplaced, self._waiting_places.get(unplaced.applicant), explained)
            yield self._to_applicant("regret", unplaced.applicant, data)

    def _placements(self, statuses: frozenset[str]) -> Iterator[Placement]:
        return (entry for entry in self._composition.standing if self._every or entry.status in statuses)

    def _hosts(self) -> list[tuple[str, list[Placement]]]:
        return sorted(self._composition.at_offer.items())

    def _to_applicant(self, kind: Kind, id_: str, data: Content) -> Letter:
        applicant = self._facts.applicant(id_)
        recipient = Recipient(applicant.name, applicant.organisation, None, applicant.address)
        return self._letter(kind, "applicant", applicant, recipient, data)

    def _to_host(self, kind: Kind, audience: Audience, offer: Offer, data: Content) -> Letter:
        contact = offer.contacts[0].name if offer.contacts else None
        recipient = Recipient(contact, offer.host.organisation, offer.host.unit, offer.host.address)
        return self._letter(kind, audience, offer, recipient, data)

    def _letter(
        self, kind: Kind, audience: Audience, about: Applicant | Offer, recipient: Recipient, data: Content
    ) -> Letter:
        language = self._language or self._facts.language_of(about)
        return Letter(kind, audience, about.id, language, self._facts.paper(kind, audience, language, recipient), data)
