"""What documents say about the round itself, its people and its hosts, in the form templates see."""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from praktik.documents.catalogue import Audience, Kind
from praktik.documents.contents import (
    ContactPerson,
    Goal,
    GoalKind,
    HostPlace,
    Intern,
    Logo,
    Paper,
    Recipient,
    Sender,
    Stay,
    Window,
    WorkshopMeeting,
)
from praktik.problems.catalogue import problem
from praktik.problems.phrase import Language, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words.documents import NO_LONGER_IN_THE_ROUND
from praktik.problems.words.placements import THE_APPLICANT, THE_OFFER
from praktik.round.logo import Objection, find_logo
from praktik.round.models import Applicant, Coordinator, Offer
from praktik.round.placements import Placement
from praktik.round.rounds import Round

NOBODY = Coordinator.model_construct(name="")
Named = TypeVar("Named", Applicant, Offer)

_GOALS: dict[str, GoalKind] = {"network": "network", "inspiration": "inspiration", "solution": "solution"}


class RoundFacts:
    """One round; what is the same in every document is made once."""

    def __init__(self, round_: Round) -> None:
        self.round = round_
        self.settings = round_.settings

    @cached_property
    def title(self) -> str:
        """Return what the round is called."""
        return self.settings.title or self.settings.round

    @cached_property
    def sender(self) -> Sender:
        """Return the authority that writes: each part as the settings have it, else as the coordinator has it."""
        own, coordinator = self.settings.documents.sender, self.settings.coordinator or NOBODY
        return Sender(
            name=own.organisation or coordinator.organisation or self.title,
            unit=own.unit or coordinator.unit,
            address=coordinator.address if own.address is None else own.address,
            phone=own.phone or coordinator.phone,
            email=own.email or coordinator.email,
            lines=own.lines,
        )

    @cached_property
    def logo(self) -> Logo | None:
        """Return the picture in the head of documents, if the round has one.

        Raises:
            Refusal: it cannot be used; the checks of a round say so before.
        """
        documents = self.settings.documents
        if documents.logo is None:
            return None
        found = find_logo(self.round.folder, documents.logo)
        if isinstance(found, Objection):
            place = Place((self.round.folder / "round.yaml").as_posix())
            raise Refusal([problem("DO627", place, None, None, **found.facts())])
        return Logo(found.as_address(), documents.logo_text or f"Logo: {self.sender.name}")

    @cached_property
    def contact(self) -> ContactPerson | None:
        """Return whom a reader can ask."""
        coordinator = self.settings.coordinator
        return ContactPerson(coordinator.name, coordinator.email, coordinator.phone) if coordinator else None

    @cached_property
    def workshop(self) -> WorkshopMeeting | None:
        """Return when and where hosts and interns meet."""
        workshop = self.settings.workshop
        if workshop is None:
            return None
        start, end = workshop.time or (None, None)
        return WorkshopMeeting(workshop.date, workshop.place, start, end)

    def paper(
        self, kind: Kind, audience: Audience, language: Language, recipient: Recipient | None, *, draft: bool = False
    ) -> Paper:
        """Return what a document has whatever it says."""
        documents = self.settings.documents
        return Paper(
            language=language,
            kind=kind,
            audience=audience,
            round_title=self.title,
            sender=self.sender,
            contact=self.contact,
            case_number=self.settings.case_number,
            privacy_notice=documents.privacy_notice,
            recipient=recipient,
            window=Window(documents.window_left, documents.window_top),
            logo=self.logo,
            draft=draft,
        )

    def language_of(self, entry: Applicant | Offer) -> Language:
        """Return the language of whoever made the entry, else the round's."""
        return entry.language or self.settings.language

    def applicant(self, id_: str) -> Applicant:
        """Return an applicant whom the placements name."""
        return self._known(self.round.applicant, id_, THE_APPLICANT)

    def offer(self, id_: str) -> Offer:
        """Return an offer that the placements name."""
        return self._known(self.round.offer, id_, THE_OFFER)

    def intern(self, placement: Placement) -> Intern:
        """Return who comes, and when."""
        return self.person(self.applicant(placement.applicant), stay_of(placement))

    def person(self, applicant: Applicant, stay: Stay | None) -> Intern:
        """Return an applicant as an intern."""
        goal = read_goal(applicant.goal)
        return Intern(applicant.name, applicant.organisation, applicant.email, goal, stay)

    def host(self, offer: Offer) -> HostPlace:
        """Return where an offer is."""
        return HostPlace(offer.host.organisation, offer.host.unit, offer.host.address, offer.title)

    def contacts(self, offer: Offer) -> tuple[ContactPerson, ...]:
        """Return whom to ask at the host."""
        return tuple(ContactPerson(person.name, person.email, person.phone) for person in offer.contacts)

    def _known(self, entries: Mapping[str, Named], id_: str, what: Phrase) -> Named:
        entry = entries.get(id_)
        if entry is None:
            place = Place((self.round.folder / "placements.yaml").as_posix())
            raise Refusal([problem("PL506", place, what=what(id=id_), found=NO_LONGER_IN_THE_ROUND)])
        return entry


def read_goal(text: str | None) -> Goal | None:
    """Return a goal: `solution: less paper` is of the kind solution; without such a word it has none."""
    if text is None:
        return None
    word, _, rest = text.partition(":")
    kind = _GOALS.get(word.strip().casefold())
    return Goal(kind, rest.strip() or None) if kind else Goal(None, text)


def stay_of(placement: Placement) -> Stay | None:
    """Return the days of a placement, if they are known."""
    if placement.first is None or placement.last is None:
        return None
    return Stay(placement.first, placement.last)
