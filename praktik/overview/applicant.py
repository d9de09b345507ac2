"""One applicant as praktik understands them: what the files say, what follows, and each offer they ask for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from praktik.overview.belonging import Belonging, find_region, find_sector
from praktik.overview.pairs import Barrier, Pairs, Possibility, Standing
from praktik.overview.pinned import Pinned, find_pinned
from praktik.overview.stretches import Length, Stretch, length_of, stretch_of
from praktik.round.models import Applicant, Criterion
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import criteria_that_decide, rounds_unplaced


class Earlier(NamedTuple):
    """The earlier rounds in which somebody asked, and in how many they got no place since they last got one."""

    unplaced: tuple[str, ...]
    placed: tuple[str, ...]
    counts: int


class OpenFor(NamedTuple):
    """What further offers somebody would take; None for a key that is not asked about."""

    sectors: tuple[str, ...] | None
    themes: tuple[str, ...] | None
    regions: tuple[str, ...] | None


class Prospect(NamedTuple):
    """An offer as it stands for one applicant.

    `place` is the applicant's in the order in which the offer takes the `eligible_askers`; both are None for what only
    `open_to` reaches, since that may be every offer of a national round.
    """

    offer: str
    title: str | None
    host: str
    rank: int
    eligible: bool
    barrier: Barrier | None
    possibilities: tuple[Possibility, ...]
    standing: Standing
    place: int | None
    eligible_askers: int | None


class ApplicantView(NamedTuple):
    """One applicant. `further` are the offers that only `open_to` reaches, in the order in which they count."""

    id: str
    name: str
    organisation: str
    sector: Belonging
    region: Belonging
    available: tuple[Stretch, ...]
    days: Length
    has: tuple[str, ...]
    history: Earlier
    special_consideration: bool
    together_with: str | None
    conflicts: tuple[str, ...]
    goal: str | None
    lottery: str
    lottery_place: int
    applicants: int
    criteria: tuple[Criterion, ...]
    pinned: Pinned | None
    wishes: tuple[Prospect, ...]
    open_to: OpenFor | None
    further: tuple[Prospect, ...]
    further_ineligible: tuple[Prospect, ...]


def view_applicant(eligibility: Eligibility, id_: str) -> ApplicantView:
    """Return everything there is to say of one applicant."""
    round_, pairs = eligibility.round, Pairs(eligibility)
    entry, index = round_.applicant[id_], eligibility.applicant_index[id_]
    wished = [offer for group in eligibility.wished(index) for offer in group]
    reached = pairs.in_order_of_ties(index, set(eligibility.open_to(index)).difference(wished))
    further = [_prospect(pairs, index, offer) for offer in reached]
    return ApplicantView(
        id=entry.id,
        name=entry.name,
        organisation=entry.organisation,
        sector=find_sector(eligibility.organisations, entry.organisation, entry.sector),
        region=find_region(eligibility.organisations, entry.organisation, entry.region),
        available=tuple(stretch_of(eligibility.calendar, days) for days in entry.available),
        days=length_of(entry.days),
        has=entry.has,
        history=Earlier(entry.history.unplaced, entry.history.placed, rounds_unplaced(entry.history)),
        special_consideration=entry.special_consideration,
        together_with=entry.together_with,
        conflicts=entry.conflicts,
        goal=entry.goal,
        lottery=pairs.lottery_number(index),
        lottery_place=pairs.priorities.lottery_order.index(index) + 1,
        applicants=len(round_.applicants),
        criteria=criteria_that_decide(round_.settings.matching),
        pinned=next((pinned for pinned in find_pinned(round_) if pinned.applicant == id_), None),
        wishes=tuple(_wishes(pairs, index, wished)),
        open_to=_open_for(entry),
        further=tuple(prospect for prospect in further if prospect.eligible),
        further_ineligible=tuple(prospect for prospect in further if not prospect.eligible),
    )


def _open_for(entry: Applicant) -> OpenFor | None:
    wanted = entry.open_to
    return None if wanted is None else OpenFor(wanted.sectors, wanted.themes, wanted.regions)


def _wishes(pairs: Pairs, applicant: int, wished: Sequence[int]) -> Iterator[Prospect]:
    """Yield what was wished, with the applicant's place among those who ask for it."""
    barrier = pairs.eligibility.barrier
    askers = pairs.askers(wished)
    for offer in wished:
        eligible = [asker for asker in askers[offer] if barrier(asker, offer) is None]
        place = eligible.index(applicant) + 1 if applicant in eligible else None
        yield _prospect(pairs, applicant, offer)._replace(place=place, eligible_askers=len(eligible))


def _prospect(pairs: Pairs, applicant: int, offer: int) -> Prospect:
    entry, pair, rank = (
        pairs.eligibility.round.offers[offer],
        pairs.pair(applicant, offer),
        pairs.eligibility.rank(applicant, offer),
    )
    assert rank is not None, "it was asked for"
    return Prospect(
        offer=entry.id,
        title=entry.title,
        host=entry.host.organisation,
        rank=rank,
        eligible=pair.barrier is None,
        barrier=pair.barrier,
        possibilities=pair.possibilities,
        standing=pair.standing,
        place=None,
        eligible_askers=None,
    )
