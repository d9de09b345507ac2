"""A round at a glance: how many ask for what, when, and by which rules."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from praktik.overview.offer import Limit, find_limits
from praktik.overview.pinned import Pinned, find_pinned
from praktik.overview.timeline import Moment, view_timeline
from praktik.round.models import Criterion, Sector
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text
from praktik.rules.organisations import fold
from praktik.rules.priority import criteria_that_decide


class Counts(NamedTuple):
    """How large a round is; organisations are counted as the rules compare them, so that aliases count once.

    `places` is what the offers give in all, `places_within_limits` what the limits of periods and hosts leave of it.
    """

    offers: int
    places: int
    places_within_limits: int
    hosts: int
    applicants: int
    organisations: int
    places_per_applicant: float | None


class SectorCount(NamedTuple):
    """How many of each belong to a sector; None for those whose sector is not known."""

    sector: Sector | None
    applicants: int
    offers: int
    places: int


class Demand(NamedTuple):
    """How many wish an offer, first of all or at all, and how many more are open to it."""

    offer: str
    title: str | None
    host: str
    places: int
    first_wishes: int
    wishes: int
    open_to_it: int


class Tally(NamedTuple):
    """How many applicants name something under `open_to`."""

    name: str
    applicants: int


class Openness(NamedTuple):
    """How many would take more than they wished: anything, or what fits."""

    applicants: int
    anything: int
    sectors: tuple[Tally, ...]
    themes: tuple[Tally, ...]
    regions: tuple[Tally, ...]


class Named(NamedTuple):
    """An applicant as people see them."""

    applicant: str
    name: str
    organisation: str


class Rules(NamedTuple):
    """How the round decides; `announced` tells whether it has a lottery text of its own."""

    policy: str
    lottery: str
    announced: bool
    priority: tuple[Criterion, ...]
    cross_sector: str
    own_organisation: str
    same_organisation_per_offer: int | None


class Glance(NamedTuple):
    """A round at a glance. `demand` has every offer, the most wanted first."""

    id: str
    title: str | None
    counts: Counts
    timeline: tuple[Moment, ...]
    sectors: tuple[SectorCount, ...]
    demand: tuple[Demand, ...]
    open_to: Openness
    without_eligible_offer: tuple[Named, ...]
    rules: Rules
    pinned: tuple[Pinned, ...]
    limits: tuple[Limit, ...]


def view_round(eligibility: Eligibility) -> Glance:
    """Return the round at a glance."""
    round_ = eligibility.round
    return Glance(
        id=round_.settings.round,
        title=round_.settings.title,
        counts=_counts(eligibility),
        timeline=view_timeline(round_.settings, eligibility.calendar),
        sectors=tuple(_sectors(eligibility)),
        demand=tuple(_demand(eligibility)),
        open_to=_openness(eligibility),
        without_eligible_offer=tuple(_without_eligible_offer(eligibility)),
        rules=_rules(eligibility),
        pinned=tuple(find_pinned(round_)),
        limits=tuple(find_limits(eligibility)),
    )


def _counts(eligibility: Eligibility) -> Counts:
    round_ = eligibility.round
    places = sum(offer.places for offer in round_.offers)
    within = _places_within_limits(eligibility)
    return Counts(
        offers=len(round_.offers),
        places=places,
        places_within_limits=within,
        hosts=len({traits.organisation for traits in eligibility.offers}),
        applicants=len(round_.applicants),
        organisations=len({traits.organisation for traits in eligibility.applicants}),
        places_per_applicant=round(within / len(round_.applicants), 2) if round_.applicants else None,
    )


def _places_within_limits(eligibility: Eligibility) -> int:
    of_host: Counter[str] = Counter()
    for offer, traits in zip(eligibility.round.offers, eligibility.offers, strict=True):
        of_periods = [offer.places if period.places is None else period.places for period in offer.periods]
        of_host[traits.organisation] += min(offer.places, sum(of_periods)) if of_periods else offer.places
    for limit in eligibility.round.settings.hosts:
        key = eligibility.organisations.key(limit.organisation)
        if limit.places is not None:
            of_host[key] = min(of_host[key], limit.places)
    return of_host.total()


def _sectors(eligibility: Eligibility) -> Iterator[SectorCount]:
    applicants = Counter(traits.sector for traits in eligibility.applicants)
    offers: Counter[Sector | None] = Counter()
    places: Counter[Sector | None] = Counter()
    for offer, traits in zip(eligibility.round.offers, eligibility.offers, strict=True):
        offers[traits.sector] += 1
        places[traits.sector] += offer.places
    for sector in (*get_args(Sector), None):
        if applicants[sector] or offers[sector]:
            yield SectorCount(sector, applicants[sector], offers[sector], places[sector])


def _demand(eligibility: Eligibility) -> list[Demand]:
    """Return how much each offer is wanted, the most wanted first."""
    first: Counter[int] = Counter()
    wishes: Counter[int] = Counter()
    for applicant in range(len(eligibility.round.applicants)):
        groups = eligibility.wished(applicant)
        first.update(groups[0] if groups else ())
        wishes.update({offer for group in groups for offer in group})
    open_to_it = _open_to_each(eligibility)
    demand = [
        Demand(
            offer=entry.id,
            title=entry.title,
            host=entry.host.organisation,
            places=entry.places,
            first_wishes=first[offer],
            wishes=wishes[offer],
            open_to_it=open_to_it[offer],
        )
        for offer, entry in enumerate(eligibility.round.offers)
    ]
    return sorted(demand, key=lambda one: (-one.wishes, -one.first_wishes, one.offer))


def _open_to_each(eligibility: Eligibility) -> Counter[int]:
    """Return how many are open to each offer without wishing it; those open to the same are counted at once."""
    alike: dict[object, list[int]] = {}
    for applicant, entry in enumerate(eligibility.round.applicants):
        if (wanted := entry.open_to) is not None:
            alike.setdefault((wanted.sectors, wanted.themes, wanted.regions), []).append(applicant)
    found: Counter[int] = Counter()
    for applicants in alike.values():
        offers = set(eligibility.open_to(applicants[0]))
        found.update(dict.fromkeys(offers, len(applicants)))
        for applicant in applicants:
            found.subtract(offer for group in eligibility.wished(applicant) for offer in group if offer in offers)
    return found


def _openness(eligibility: Eligibility) -> Openness:
    wanted = [entry.open_to for entry in eligibility.round.applicants if entry.open_to is not None]
    return Openness(
        applicants=len(wanted),
        anything=sum(one.sectors is None and one.themes is None and one.regions is None for one in wanted),
        sectors=_tally(word for one in wanted for word in one.sectors or ()),
        themes=_tally(word for one in wanted for word in one.themes or ()),
        regions=_tally(word for one in wanted for word in one.regions or ()),
    )


def _tally(words: Iterable[str]) -> tuple[Tally, ...]:
    """Return how often each word stands, the most frequent first; capitals make no difference."""
    counted: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for word in words:
        counted[fold(word)] += 1
        shown.setdefault(fold(word), word)
    return tuple(Tally(shown[key], counted[key]) for key in sorted(counted, key=lambda key: (-counted[key], key)))


def _without_eligible_offer(eligibility: Eligibility) -> Iterator[Named]:
    """Yield who cannot get anything they ask for; somebody placed by hand has what they need."""
    pinned = {pin.applicant for pin in eligibility.round.settings.matching.pins}
    for applicant, entry in enumerate(eligibility.round.applicants):
        asked = [offer for group in eligibility.wished(applicant) for offer in group]
        asked += eligibility.open_to(applicant)
        if entry.id not in pinned and all(eligibility.barrier(applicant, offer) is not None for offer in asked):
            yield Named(entry.id, entry.name, entry.organisation)


def _rules(eligibility: Eligibility) -> Rules:
    settings = eligibility.round.settings
    matching = settings.matching
    return Rules(
        policy=matching.policy,
        lottery=lottery_text(settings),
        announced=matching.lottery is not None,
        priority=criteria_that_decide(matching),
        cross_sector=matching.cross_sector,
        own_organisation=matching.own_organisation,
        same_organisation_per_offer=matching.same_organisation_per_offer,
    )
