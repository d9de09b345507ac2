"""What stands in each document, as data: a template sees the fields of one of these classes and nothing else.

The name of a field is the name a template uses. None, or nothing in a list, is what the round does not say.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from praktik.agenda.agenda import AgendaDay
from praktik.documents.catalogue import Audience, Kind
from praktik.problems.phrase import Language
from praktik.round.models import Criterion
from praktik.round.placements import Status, UnplacedReason

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
class StayDay:
    """A day of a stay, counted from 1; `date` is None where it is still to be agreed."""

    number: int
    date: date | None


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of every day."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class WorkshopSheet:
    """For intern and host to fill in together: what they expect, and a first draft of the programme.

    `reflection_percent` is the least part of a day that stays open for thought, `max_unbroken` the most minutes
    without a break.
    """

    intern: Intern
    host: HostPlace
    stay: Stay | None
    days: tuple[StayDay, ...]
    workshop: WorkshopMeeting | None
    working_day: Hours
    lunch: Hours
    reflection_percent: float
    max_unbroken: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """Openness and confidentiality, for intern and host to sign."""

    intern: Intern
    host: HostPlace
    stay: Stay | None


@dataclass(frozen=True, slots=True)
class DailyLog:
    """For the intern to write in, each day of the stay."""

    intern: Intern
    host: HostPlace
    stay: Stay | None
    days: tuple[StayDay, ...]


@dataclass(frozen=True, slots=True)
class ApplicantEvaluation:
    """The intern's evaluation, filled in on the last day and once more on `later`, three months after it."""

    intern: Intern
    host: HostPlace
    stay: Stay | None
    last_day: date | None
    later: date | None


@dataclass(frozen=True, slots=True)
class HostEvaluation:
    """The host's evaluation of a round, with all its interns, filled in as the intern's is."""

    host: HostPlace
    interns: tuple[Intern, ...]
    last_day: date | None
    later: date | None


@dataclass(frozen=True, slots=True)
class Certificate:
    """That somebody took part, when, where and in what; no grade."""

    intern: Intern
    host: HostPlace
    stay: Stay | None
    working_days: int | None
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotedRules:
    """How places were decided; a limit that is None does not apply."""

    policy: str
    priority: tuple[Criterion, ...]
    priority_counts: bool
    cross_sector: str
    own_organisation: str
    same_organisation_per_offer: int | None
    imbalance: int | None


@dataclass(frozen=True, slots=True)
class NotedReason:
    """How many have no place for one and the same reason."""

    reason: UnplacedReason
    number: int


@dataclass(frozen=True, slots=True)
class NotedRank:
    """How many got a wish of one and the same rank."""

    rank: int
    number: int


@dataclass(frozen=True, slots=True)
class NotedFigures:
    """The figures of a match, the tail first; a percentage is None where nobody is placed."""

    applicants: int
    unplaced: int
    reasons: tuple[NotedReason, ...]
    worst_wish: int | None
    unfilled_places: int
    unfilled_offers: int
    placed: int
    first_wishes: int
    first_wishes_percent: int | None
    ranks: tuple[NotedRank, ...]
    without_wish: int
    cross_sector_percent: int | None


@dataclass(frozen=True, slots=True)
class NotedAnswers:
    """What the answers make of the placements by now, and since when they stand."""

    published: date | None
    confirmed: int
    accepted: int
    proposed: int


@dataclass(frozen=True, slots=True)
class NotedPin:
    """A placement by hand and its reason; whom it is about is told by ids."""

    applicant: str
    offer: str
    stay: Stay | None
    reason: str


@dataclass(frozen=True, slots=True)
class NotedEnding:
    """A placement that stood and no longer does; why is kept in the round's own files alone."""

    applicant: str
    offer: str
    status: Status


@dataclass(frozen=True, slots=True)
class NotedRedraw:
    """A draw that was set aside for another, and why."""

    lottery: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotedBlocking:
    """What blocks a result that should have none: the applicants, by their ids, and the offer."""

    applicants: tuple[str, ...]
    offer: str


@dataclass(frozen=True, slots=True)
class RoundNote:
    """How a round was decided and how it came out, for the file and the steering group.

    It names applicants and offers by their ids alone. `guarantees` are sentences; `versions` are programs with their
    versions; `kept` is how many placements stood before the last match, and `delete_after` when the people of the
    round are to be forgotten.
    """

    round_id: str
    rules: NotedRules
    guarantees: tuple[str, ...]
    blocking: tuple[NotedBlocking, ...]
    lottery: str
    fingerprint: str | None
    announced: str | None
    versions: tuple[str, ...]
    figures: NotedFigures
    answers: NotedAnswers
    pins: tuple[NotedPin, ...]
    kept: int
    ended: tuple[NotedEnding, ...]
    redraws: tuple[NotedRedraw, ...]
    delete_after: date | None


@dataclass(frozen=True, slots=True)
class AgendaContent:
    """The programme of one stay."""

    intern: Intern
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    stay: Stay | None
    days: tuple[AgendaDay, ...]


Content = (
    ApplicantProposal
    | HostProposal
    | HostWithoutIntern
    | ManagerApproval
    | ApplicantConfirmation
    | HostConfirmation
    | Regret
    | WorkshopSheet
    | Agreement
    | DailyLog
    | ApplicantEvaluation
    | HostEvaluation
    | Certificate
    | RoundNote
    | AgendaContent
)
