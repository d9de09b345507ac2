"""What stands in each document, as data: a template sees the fields of one of these classes and nothing else.

The name of a field is the name a template uses. None, or nothing in a list, is what the round does not say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from praktik.agenda.agenda import AgendaDay
from praktik.agenda.picture import DayPicture
from praktik.documents.catalogue import Audience, Kind
from praktik.problems.phrase import Language
from praktik.round.models import Criterion, Policy, Sector
from praktik.round.placements import Status, UnplacedReason

MatchReason = Literal["wish", "open_to", "by_hand"]
NobodyCame = Literal["declined", "nobody_asked", "placed_elsewhere", "too_few", "did_not_fit"]
RegretReason = UnplacedReason | Literal["not_exchanged", "as_a_whole", "not_in_time", "offers_withdrawn"]
GoalKind = Literal["network", "inspiration", "solution"]
CancellationCause = Literal["applicant", "manager", "host", "offer", "coordinator", "lapsed", "taken_back"]


@dataclass(frozen=True, slots=True)
class Sender:
    """The authority that writes: that of the settings, else the coordinator's organisation, else the round itself.

    `lines` are what else stands in its block, as a registration number.
    """

    name: str
    unit: str | None = None
    address: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture in the head of documents: an address that holds all of it, and what it shows in words."""

    source: str
    text: str


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
    """What every document has; a letter also gets its `date`, and only letters have a recipient.

    A `draft` says what does not hold yet, and bears the word.
    """

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
    logo: Logo | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Method:
    """How places are decided: by a policy, and in which order an offer takes those who ask, the lottery last.

    `lottery` is the announced text, where there is one by now.
    """

    policy: Policy
    criteria: tuple[Criterion, ...]
    lottery: str | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of the round that a reader waits for."""

    offers: date | None
    applications: date | None
    answers: date | None
    week: Stay | None
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class Wish:
    """The offers at one rank of somebody's list; more than one are wished alike."""

    rank: int
    offers: tuple[HostPlace, ...]


@dataclass(frozen=True, slots=True)
class Openness:
    """What further offers somebody would take; without anything it is every offer."""

    sectors: tuple[Sector, ...]
    themes: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ApplicantReceipt:
    """To an applicant, at sign-up: what was registered; `id` is the one that the lottery reads.

    `ties` tells that some wishes are liked alike.
    """

    id: str
    intern: Intern
    manager: str | None
    wishes: tuple[Wish, ...]
    ties: bool
    open_to: Openness | None
    available: tuple[Stay, ...]
    shortest: int
    longest: int
    has: tuple[str, ...]
    never: tuple[str, ...]
    together_with: str | None
    special_consideration: bool
    method: Method
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class OfferedPeriod:
    """Days in which a host takes interns, and how many where it has said so."""

    days: Stay
    places: int | None


@dataclass(frozen=True, slots=True)
class HostReceipt:
    """To a host, at sign-up: what was registered; `ranked` is how many applicants it has ranked, if it has."""

    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    places: int
    minimum: int
    periods: tuple[OfferedPeriod, ...]
    shortest: int
    longest: int
    themes: tuple[str, ...]
    requires: tuple[str, ...]
    ranked: int | None
    ranked_only: bool
    programme: tuple[str, ...]
    method: Method
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class ApplicantProposal:
    """Proposal to the applicant; `instead_of` is the host of an earlier proposal that no longer holds."""

    intern: Intern
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    stay: Stay | None
    reason: MatchReason
    wish: int | None
    manager: str | None
    answer_by: date | None
    workshop: WorkshopMeeting | None
    instead_of: HostPlace | None


@dataclass(frozen=True, slots=True)
class HostProposal:
    """Proposal to the host, with its list of interns."""

    host: HostPlace
    interns: tuple[Intern, ...]
    answer_by: date | None
    workshop: WorkshopMeeting | None


@dataclass(frozen=True, slots=True)
class HostWithoutIntern:
    """To a host for whom there is no intern: how many wished its offer, whom it declined, and why none comes."""

    host: HostPlace
    asked: int
    declined: int
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

    `explained` are sentences, one for each wish that could not be met; `earlier` is the host of a proposal that no
    longer holds, `taken_back` by us where nobody had said no to it.
    """

    applicant: str
    reason: RegretReason
    lottery: str
    waiting_place: int | None
    counts_next_round: bool
    explained: tuple[str, ...]
    earlier: HostPlace | None
    taken_back: bool


@dataclass(frozen=True, slots=True)
class Cancellation:
    """To an intern, or their manager, whose placement others have ended; `still_in` if there may be another."""

    intern: Intern
    host: HostPlace
    cause: CancellationCause
    still_in: bool


@dataclass(frozen=True, slots=True)
class CancelledIntern:
    """Somebody who does not come after all, and since when it is known."""

    intern: Intern
    cause: CancellationCause
    on: date | None


@dataclass(frozen=True, slots=True)
class HostCancellation:
    """To a host whose interns do not come after all; `seeking` if the places may go to others."""

    host: HostPlace
    cancelled: tuple[CancelledIntern, ...]
    seeking: bool


@dataclass(frozen=True, slots=True)
class ChangedDates:
    """To an intern, or their manager, who was told other dates than those that hold now.

    It says the same whoever has answered in the meantime: an answer alone makes no new letter.
    """

    intern: Intern
    host: HostPlace
    contacts: tuple[ContactPerson, ...]
    before: Stay
    stay: Stay
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class ChangedIntern:
    """An intern with new dates, and those of the last letter."""

    intern: Intern
    before: Stay


@dataclass(frozen=True, slots=True)
class HostChangedDates:
    """To a host of interns whose dates have changed."""

    host: HostPlace
    changed: tuple[ChangedIntern, ...]
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """To an applicant, or their manager, who has not answered a proposal."""

    intern: Intern
    host: HostPlace
    stay: Stay | None
    answer_by: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class HostReminder:
    """To a host that has not answered for these interns."""

    host: HostPlace
    interns: tuple[Intern, ...]
    answer_by: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class FollowUp:
    """To an intern, or their manager, one or three months after the stay."""

    intern: Intern
    host: HostPlace
    stay: Stay
    months: int


@dataclass(frozen=True, slots=True)
class HostFollowUp:
    """To a host, one or three months after its last intern has left."""

    host: HostPlace
    interns: tuple[Intern, ...]
    months: int


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
    """Who may go where, whatever the method; a limit that is None does not apply."""

    cross_sector: str
    own_organisation: str
    same_organisation_per_offer: int | None
    imbalance: int | None


@dataclass(frozen=True, slots=True)
class NotedReason:
    """How many have no place for one and the same reason, which is told in words."""

    reason: str
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

    method: Method
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
    pictures: tuple[DayPicture, ...]
    names: Mapping[str, str]
    reordered: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    left_out: tuple[str, ...]


Content = (
    ApplicantReceipt
    | HostReceipt
    | ApplicantProposal
    | HostProposal
    | HostWithoutIntern
    | ManagerApproval
    | ApplicantConfirmation
    | HostConfirmation
    | Regret
    | Cancellation
    | HostCancellation
    | ChangedDates
    | HostChangedDates
    | Reminder
    | HostReminder
    | FollowUp
    | HostFollowUp
    | WorkshopSheet
    | Agreement
    | DailyLog
    | ApplicantEvaluation
    | HostEvaluation
    | Certificate
    | RoundNote
    | AgendaContent
)
