"""The entries of a round's files, as the design names them. Text comes in, types come out; nothing is guessed."""

from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from praktik.problems.phrase import Language
from praktik.problems.words import fields
from praktik.round.scalars import (
    Clock,
    ClockRange,
    Day,
    Decimal,
    Email,
    Flag,
    Id,
    Line,
    Minutes,
    Moment,
    Text,
    WholeNumber,
    Word,
    read_week,
    refuse,
)

Sector = Literal["state", "region", "municipality", "other"]
Criterion = Literal["special_consideration", "host", "previously_unplaced", "cross_sector", "lottery"]
Policy = Literal[
    "stable",
    "stable-hosts",
    "most-placed",
    "rank-maximal",
    "greedy",
    "generous",
    "least-total-rank",
    "exchange",
    "draw",
]
ItemKind = Literal[
    "welcome",
    "visit",
    "meeting",
    "work",
    "pitstop",
    "reflection",
    "lunch",
    "travel",
    "debrief",
    "evaluation",
]
Ties = Literal["lottery", "improve"]
LONGEST_STAY = 5
MOST_PLACES = 10_000


def _not_too_many(places: int) -> int:
    if places > MOST_PLACES:
        refuse("FD206", fields.AT_MOST_PLACES(most=MOST_PLACES))
    return places


Places = Annotated[WholeNumber, AfterValidator(_not_too_many)]
Tied = str | tuple[str, ...]


class Entry(BaseModel):
    """Part of a file: unknown keys are errors, a key without a value counts as left out.

    An entry that is a default is made by `model_construct`: to validate it would cost a millisecond at every start.
    """

    model_config = ConfigDict(
        defer_build=True, frozen=True, extra="forbid", validate_by_name=False, validate_by_alias=True
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, data: Any) -> Any:
        if isinstance(data, dict) and None in data.values():
            known = {field.alias or name for name, field in cls.model_fields.items()}
            return {key: value for key, value in data.items() if value is not None or key not in known}
        return data


def _read_days(data: Any) -> Any:
    if isinstance(data, str):
        first, last = read_week(data)
        return {"from": first.isoformat(), "to": last.isoformat()}
    return data


class DateRange(Entry):
    """The days from the first to the last, both included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


Days = Annotated[DateRange, BeforeValidator(_read_days)]


class PeriodEntry(DateRange):
    """A stretch of days in which a host takes interns; its own places are a further limit."""

    places: Places | None = None


Period = Annotated[PeriodEntry, BeforeValidator(_read_days)]


def _within_a_week(days: int) -> int:
    if not 1 <= days <= LONGEST_STAY:
        refuse("FD206", fields.WORKING_DAYS(most=LONGEST_STAY))
    return days


DayCount = Annotated[WholeNumber, AfterValidator(_within_a_week)]


class StayLength(Entry):
    """The shortest and the longest stay, in working days."""

    least: DayCount = Field(1, alias="min")
    most: DayCount = Field(LONGEST_STAY, alias="max")


class Person(Entry):
    """Somebody who can be written to."""

    name: Text
    email: Email | None = None
    phone: Text | None = None


class Coordinator(Person):
    """Who runs the round and signs its letters."""

    organisation: Text | None = None
    unit: Text | None = None
    address: tuple[Text, ...] = ()


class Workshop(Entry):
    """Where hosts and interns meet before the stay."""

    date: Day
    place: Text | None = None
    time: ClockRange | None = None


class Deadlines(Entry):
    """The last days for offers, applications and answers."""

    offers: Day | None = None
    applications: Day | None = None
    responses: Day | None = None


class Pin(Entry):
    """A placement made by hand, never without a reason."""

    applicant: Text
    offer: Text
    reason: Text
    first: Day | None = Field(None, alias="from")
    last: Day | None = Field(None, alias="to")

    @model_validator(mode="after")
    def _both_dates_or_none(self) -> "Pin":
        if (self.first is None) != (self.last is None):
            refuse("FD215", fields.BOTH_DATES_OR_NEITHER, fields.ADD_THE_OTHER_DATE, keys=("from", "to"))
        return self


class Matching(Entry):
    """How places are decided."""

    policy: Policy = "stable"
    ties: Ties = "lottery"
    lottery: Line | None = None
    priority: tuple[Criterion, ...] = get_args(Criterion)
    cross_sector: Literal["require", "prefer", "ignore"] = "prefer"
    own_organisation: Literal["forbid", "allow"] = "forbid"
    same_organisation_per_offer: WholeNumber | None = None
    imbalance: WholeNumber = 0
    pins: tuple[Pin, ...] = ()

    @model_validator(mode="after")
    def _make_sense(self) -> "Matching":
        if self.same_organisation_per_offer == 0:
            key = "same_organisation_per_offer"
            refuse("FD206", fields.AT_LEAST_ONE_OR_NO_LIMIT, keys=(key,))
        twice = [word for place, word in enumerate(self.priority) if word in self.priority[:place]]
        if twice:
            refuse("FD215", fields.EACH_CRITERION_ONCE, fields.REMOVE_THE_SECOND(word=twice[0]), keys=("priority",))
        return self


class HostLimit(Entry):
    """A limit across all offers of one organisation, and the ranking of those that have none."""

    organisation: Text
    places: Places | None = None
    ranking: tuple[Tied, ...] | None = None
    imbalance: WholeNumber | None = None


class AgendaSettings(Entry):
    """A working day, and how much of it must stay open for thought."""

    day: ClockRange = time(8, 30), time(16)
    lunch: ClockRange = time(12), time(12, 30)
    max_hours: Decimal = 7.4
    reflection_share: Decimal = 0.15
    max_unbroken: Minutes = 90
    arrive: Clock | None = None
    leave: Clock | None = None

    @model_validator(mode="after")
    def _make_sense(self) -> "AgendaSettings":
        if not 0 <= self.reflection_share <= 1:
            refuse("FD207", fields.SHARE, keys=("reflection_share",))
        if not (self.day[0] <= self.lunch[0] and self.lunch[1] <= self.day[1]):
            refuse("FD215", fields.LUNCH_INSIDE_THE_DAY, fields.CORRECT_LUNCH_OR_DAY, keys=("lunch", "day"))
        # They are times of different days: in most stays whoever arrives after lunch may leave before it.
        if self.arrive is not None and not self.day[0] <= self.arrive < self.day[1]:
            refuse("FD215", fields.ARRIVE_WITHIN_THE_DAY, fields.CORRECT_ARRIVE_OR_DAY, keys=("arrive", "day"))
        if self.leave is not None and not self.day[0] < self.leave <= self.day[1]:
            refuse("FD215", fields.LEAVE_WITHIN_THE_DAY, fields.CORRECT_LEAVE_OR_DAY, keys=("leave", "day"))
        return self


class Retention(Entry):
    """When the people of the round are to be forgotten."""

    delete_after: Day | None = None


class SenderBlock(Entry):
    """The sender as letters name it; what is left out is the coordinator's."""

    organisation: Text | None = None
    unit: Text | None = None
    address: tuple[Text, ...] | None = None
    phone: Text | None = None
    email: Email | None = None
    lines: tuple[Text, ...] = ()


class DocumentSettings(Entry):
    """What letters look like: the window of the envelope, in millimetres, logo and sender, and the round's own texts.

    The path of the logo begins in the round's folder; `logo_text` says in words what it shows.
    """

    window_left: Decimal = 20.0
    window_top: Decimal = 44.0
    logo: Text | None = None
    logo_text: Text | None = None
    sender: SenderBlock = SenderBlock.model_construct()
    privacy_notice: Text | None = None
    employment_clause: Text | None = None


class Settings(Entry):
    """round.yaml."""

    round: Id
    title: Text | None = None
    country: Text = "DK"
    language: Language = "da"
    week: Days | None = None
    workshop: Workshop | None = None
    deadlines: Deadlines = Deadlines.model_construct()
    coordinator: Coordinator | None = None
    case_number: Text | None = None
    matching: Matching = Matching.model_construct()
    hosts: tuple[HostLimit, ...] = ()
    agenda: AgendaSettings = AgendaSettings.model_construct()
    documents: DocumentSettings = DocumentSettings.model_construct()
    retention: Retention = Retention.model_construct()


class Host(Entry):
    """The organisation that receives."""

    organisation: Text
    unit: Text | None = None
    sector: Sector | None = None
    region: Text | None = None
    address: tuple[Text, ...] = ()


class Item(Entry):
    """Something a host wants to show."""

    title: Text
    kind: ItemKind = "work"
    minutes: Minutes
    at: Moment | None = None
    day: WholeNumber | None = None
    time: Clock | None = None
    for_whom: tuple[Text, ...] = Field((), alias="for")
    with_whom: tuple[Text, ...] = Field((), alias="with")
    place: Text | None = None
    topic: Text | None = None
    citizens: Flag = False

    @model_validator(mode="after")
    def _fixed_one_way(self) -> "Item":
        if self.at is not None and (self.day is not None or self.time is not None):
            keys = ("at", "day", "time")
            refuse("FD215", fields.AT_OR_DAY_WITH_TIME, fields.REMOVE_ONE_OF_THE_TWO, keys=keys)
        if self.time is not None and self.day is None:
            refuse("FD215", fields.DAY_WITH_TIME, fields.ADD_THE_DAY, keys=("day", "time"))
        if self.day == 0:
            refuse("FD206", fields.FIRST_DAY_IS_ONE, keys=("day",))
        return self


class Offer(Entry):
    """What a host offers: places, periods, themes."""

    id: Id
    title: Text | None = None
    host: Host
    contacts: tuple[Person, ...] = ()
    places: Places
    minimum: WholeNumber = 1
    periods: tuple[Period, ...] = ()
    days: StayLength = StayLength.model_construct()
    themes: tuple[Word, ...] = ()
    requires: tuple[Word, ...] = ()
    conflicts: tuple[Word, ...] = ()
    ranking: tuple[Tied, ...] | None = None
    ranked_only: Flag = False
    language: Language | None = None
    programme: tuple[Item, ...] = ()


class OpenTo(Entry):
    """What further offers somebody would take, after the wishes; every key that is given must fit."""

    sectors: tuple[Sector, ...] | None = Field(None, min_length=1)
    themes: tuple[Word, ...] | None = Field(None, min_length=1)
    regions: tuple[Word, ...] | None = Field(None, min_length=1)


class History(Entry):
    """The earlier rounds in which somebody asked."""

    unplaced: tuple[Text, ...] = ()
    placed: tuple[Text, ...] = ()


class Applicant(Entry):
    """Somebody who asks for a place; an intern once placed."""

    id: Id
    name: Text
    organisation: Text
    sector: Sector | None = None
    region: Text | None = None
    email: Email | None = None
    address: tuple[Text, ...] = ()
    manager: Person | None = None
    wishes: tuple[Tied, ...] = ()
    open_to: OpenTo | None = None
    available: tuple[Days, ...] = ()
    days: StayLength = StayLength.model_construct()
    has: tuple[Word, ...] = ()
    conflicts: tuple[Word, ...] = ()
    together_with: Text | None = None
    special_consideration: Flag = False
    history: History = History.model_construct()
    goal: Text | None = None
    language: Language | None = None

    def wished_ids(self) -> set[str]:
        """Return the ids of all offers that are wished, whatever their rank."""
        return {id_ for group in tie_groups(self.wishes) for id_ in group}


class Organisation(Entry):
    """An organisation's other names, what it belongs to, and what its people need not repeat."""

    name: Text
    aliases: tuple[Word, ...] = ()
    parent: Text | None = None
    sector: Sector | None = None
    region: Text | None = None


class Response(Entry):
    """What somebody answered, when, and why."""

    on: Day
    applicant: Text | None = None
    offer: Text | None = None
    by: Literal["applicant", "manager", "host", "coordinator"]
    answer: Literal["accepted", "declined", "withdrawn", "cleared", "published"]
    reason: Text | None = None


def tie_groups(ranking: tuple[Tied, ...]) -> list[tuple[str, ...]]:
    """Return a ranking as groups, best first: whoever stands alone is a group of one."""
    return [group if isinstance(group, tuple) else (group,) for group in ranking]


def dates_of(settings: Settings, offers: tuple[Offer, ...], applicants: tuple[Applicant, ...]) -> set[date]:
    """Return every first and last day that the matching may look at."""
    ranges: list[DateRange] = [] if settings.week is None else [settings.week]
    for offer in offers:
        ranges += offer.periods
    for applicant in applicants:
        ranges += applicant.available
    days = {day for days in ranges for day in (days.first, days.last)}
    for pin in settings.matching.pins:
        days.update(day for day in (pin.first, pin.last) if day is not None)
    return days


def keys_of(model: type[BaseModel]) -> Mapping[str, str]:
    """Return the keys of an entry as they stand in the file, each with the name of its field."""
    return {field.alias or name: name for name, field in model.model_fields.items()}
