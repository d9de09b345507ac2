"""What stands in each document, as data: a template sees the fields of one of these classes and nothing else.

The name of a field is the name a template uses. None, or nothing in a list, is what the round does not say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from praktik.agenda.agenda import AgendaDay
from praktik.documents.catalogue import Audience, Kind
from praktik.problems.phrase import Language
from praktik.round.placements import UnplacedReason

MatchReason = Literal["wish", "open_to", "by_hand"]
NobodyCame = Literal["nobody_asked", "placed_elsewhere", "too_few", "did_not_fit"]
RegretReason = UnplacedReason | Literal["offers_withdrawn"]
GoalKind = Literal["network", "inspiration", "solution"]


@dataclass(frozen=True, slots=True)
class Sender:
    """The authority that writes: the coordinator's organisation, else the round itself."""

    name: str
    unit: str | None = None
    address: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """Somebody to ask."""

    name: str
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom the letter goes, as the window of the envelope shows it."""

    name: str | None
    organisation: str | None = None
    unit: str | None = None
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """Where the recipient's address begins, in millimetres from the left and the top edge of the paper."""

    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Stay:
    """The days of a placement, first and last included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Goal:
    """What an intern is after: one of the three kinds, a line of text, or both."""

    kind: GoalKind | None
    text: str | None


@dataclass(frozen=True, slots=True)
class HostPlace:
    """Where an intern goes."""

    organisation: str
    unit: str | None
    address: tuple[str, ...]
    offer: str | None


@dataclass(frozen=True, slots=True)
class Intern:
    """Who comes."""

    name: str
    organisation: str
    email: str | None
    goal: Goal | None
    stay: Stay | None


@dataclass(frozen=True, slots=True)
class WorkshopMeeting:
    """When and where hosts and interns meet before the stay."""

    date: date
    place: str | None
    start: time | None
    end: time | None


@dataclass(frozen=True, slots=True)
class Paper:
    """What every document has; a letter also gets its `date`, and only letters have a recipient."""

    language: Language
    kind: Kind
    audience: Audience
    round_title: str
    sender: Sender
    contact: ContactPerson | None
    case_number: str | None
    privacy_notice: str | None
    recipient: Recipient | None
    window: Window


@dataclass(frozen=True, slots=True)
class ApplicantProposal:
    """Proposal to the applicant."""

    intern: Intern
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    stay: Stay | None
    reason: MatchReason
    wish: int | None
    manager: str | None
    answer_by: date | None
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class HostProposal:
    """Proposal to the host, with its list of interns."""

    host: HostPlace
    interns: tuple[Intern, ...]
    answer_by: date | None
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class HostWithoutIntern:
    """To a host for whom there is no intern: how many wished its offer, and why none comes."""

    host: HostPlace
    asked: int
    minimum: int
    reason: NobodyCame


@dataclass(frozen=True, slots=True)
class ManagerApproval:
    """To the intern's own manager, for signature."""

    intern: Intern
    host: HostPlace
    stay: Stay | None
    employment_clause: str | None
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class ApplicantConfirmation:
    """Confirmation to the applicant."""

    intern: Intern
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    stay: Stay | None
    day_begins: time
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class HostConfirmation:
    """Confirmation to the host, with its list of interns."""

    host: HostPlace
    interns: tuple[Intern, ...]
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class Regret:
    """To an applicant without a place; it knows of nobody else. `applicant` is the id the lottery read.

    `explained` are sentences, one for each wish that could not be met.
    """

    applicant: str
    reason: RegretReason
    lottery: str
    waiting_place: int | None
    counts_next_round: bool
    explained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Items of a programme that cannot all be on the agenda, and those of them that are not."""

    items: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaContent:
    """The programme of one stay: of one intern, or of all who are there on the same days.

    `names` are those of the interns by the ids that items are meant for. `reordered` are the items that stand out of
    the order in which the host gave them, `left_out` those that are not on the agenda, whatever else is on it.
    """

    interns: tuple[Intern, ...]
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    stay: Stay | None
    days: tuple[AgendaDay, ...]
    names: Mapping[str, str]
    reordered: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[str, ...]


Content = (
    ApplicantProposal
    | HostProposal
    | HostWithoutIntern
    | ManagerApproval
    | ApplicantConfirmation
    | HostConfirmation
    | Regret
    | AgendaContent
)
