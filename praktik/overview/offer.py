"""One offer as praktik understands it: what the files say, what follows, and everybody who asks for it."""

from collections.abc import Iterator
from datetime import date, time
from typing import Literal, NamedTuple

from praktik.overview.belonging import Belonging, find_region, find_sector
from praktik.overview.pairs import Barrier, Pairs, Possibility, Standing
from praktik.overview.pinned import Pinned, find_pinned
from praktik.overview.stretches import Length, length_of
from praktik.round.models import Criterion, Offer, tie_groups
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import criteria_that_decide


class OfferPeriod(NamedTuple):
    """A period of an offer, its working days, and its own places if it has a limit of its own."""

    first: date
    last: date
    days: int
    places: int | None


class Ranking(NamedTuple):
    """The tie groups of the ranking that counts, and whether the offer itself or its host gave it."""

    groups: tuple[tuple[str, ...], ...]
    given_by: Literal["offer", "host"]


class Limit(NamedTuple):
    """A host's limit across its offers."""

    organisation: str
    places: int
    offers: tuple[str, ...]
    places_offered: int


class ProgrammeItem(NamedTuple):
    """An item of the host's programme; without a day it is placed by the agenda."""

    title: str
    kind: str
    minutes: int
    on: date | None
    day: int | None
    time: time | None


class Asker(NamedTuple):
    """An applicant as they stand at one offer: `place` counts the eligible ones in the order they are taken."""

    applicant: str
    name: str
    organisation: str
    rank: int
    wished: bool
    eligible: bool
    place: int | None
    barrier: Barrier | None
    possibilities: tuple[Possibility, ...]
    standing: Standing


class OfferView(NamedTuple):
    """One offer. `askers` are all who ask for it, in the order of its priority."""

    id: str
    title: str | None
    organisation: str
    unit: str | None
    sector: Belonging
    region: Belonging
    contacts: tuple[str, ...]
    places: int
    minimum: int
    periods: tuple[OfferPeriod, ...]
    days: Length
    themes: tuple[str, ...]
    requires: tuple[str, ...]
    conflicts: tuple[str, ...]
    ranking: Ranking | None
    ranked_only: bool
    limit: Limit | None
    pinned: tuple[Pinned, ...]
    criteria: tuple[Criterion, ...]
    askers: tuple[Asker, ...]
    programme: tuple[ProgrammeItem, ...]


def view_offer(eligibility: Eligibility, id_: str) -> OfferView:
    """Return everything there is to say of one offer."""
    pairs, entry, index = Pairs(eligibility), eligibility.round.offer[id_], eligibility.offer_index[id_]
    host, organisations, calendar = entry.host, eligibility.organisations, eligibility.calendar
    periods = (
        OfferPeriod(one.first, one.last, calendar.count(one.first, one.last), one.places) for one in entry.periods
    )
    return OfferView(
        id=entry.id,
        title=entry.title,
        organisation=host.organisation,
        unit=host.unit,
        sector=find_sector(organisations, host.organisation, host.sector),
        region=find_region(organisations, host.organisation, host.region),
        contacts=tuple(contact.name for contact in entry.contacts),
        places=entry.places,
        minimum=entry.minimum,
        periods=tuple(periods),
        days=length_of(entry.days),
        themes=entry.themes,
        requires=entry.requires,
        conflicts=entry.conflicts,
        ranking=_ranking(eligibility, entry),
        ranked_only=entry.ranked_only,
        limit=next((limit for limit in find_limits(eligibility) if id_ in limit.offers), None),
        pinned=tuple(pinned for pinned in find_pinned(eligibility.round) if pinned.offer == id_),
        criteria=criteria_that_decide(eligibility.round.settings.matching),
        askers=tuple(_askers(pairs, index)),
        programme=tuple(_programme(entry)),
    )


def find_limits(eligibility: Eligibility) -> Iterator[Limit]:
    """Yield the limits across the offers of a host, each with the offers that it covers."""
    for limit in eligibility.round.settings.hosts:
        if limit.places is None:
            continue
        key = eligibility.organisations.key(limit.organisation)
        covered = [
            offer
            for offer, traits in zip(eligibility.round.offers, eligibility.offers, strict=True)
            if traits.organisation == key
        ]
        offered = sum(offer.places for offer in covered)
        yield Limit(limit.organisation, limit.places, tuple(offer.id for offer in covered), offered)


def _ranking(eligibility: Eligibility, entry: Offer) -> Ranking | None:
    if entry.ranking is not None:
        return Ranking(tuple(tie_groups(entry.ranking)), "offer")
    key = eligibility.organisations.key(entry.host.organisation)
    for limit in eligibility.round.settings.hosts:
        if limit.ranking is not None and eligibility.organisations.key(limit.organisation) == key:
            return Ranking(tuple(tie_groups(limit.ranking)), "host")
    return None


def _askers(pairs: Pairs, offer: int) -> Iterator[Asker]:
    eligible = 0
    for applicant in pairs.askers([offer])[offer]:
        entry, pair = pairs.eligibility.round.applicants[applicant], pairs.pair(applicant, offer)
        rank = pairs.eligibility.rank(applicant, offer)
        assert rank is not None, "whoever asks has a rank for it"
        eligible += pair.barrier is None
        yield Asker(
            applicant=entry.id,
            name=entry.name,
            organisation=entry.organisation,
            rank=rank,
            wished=rank <= len(entry.wishes),
            eligible=pair.barrier is None,
            place=eligible if pair.barrier is None else None,
            barrier=pair.barrier,
            possibilities=pair.possibilities,
            standing=pair.standing,
        )


def _programme(entry: Offer) -> Iterator[ProgrammeItem]:
    for item in entry.programme:
        on, at = item.at if item.at is not None else (None, item.time)
        yield ProgrammeItem(item.title, item.kind, item.minutes, on, item.day, at)
