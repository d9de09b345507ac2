"""Every pair of a round: how it was asked for, which rule stands against it, its stays, and its priority."""

from collections.abc import Iterable, Iterator
from copy import copy
from datetime import date
from typing import NamedTuple

from praktik.audit.draw_numbers import announced_text, draw_number
from praktik.audit.earlier_rounds import times_unplaced
from praktik.audit.organisations import SameOrganisations, as_compared
from praktik.audit.standing import FixedPlace, Standing
from praktik.audit.units import partners
from praktik.audit.working_days import Run, WorkingDays
from praktik.round.models import Applicant, Criterion, DateRange, Offer, OpenTo, StayLength, Tied, tie_groups
from praktik.round.rounds import Round
from praktik.round.wording import Rule

Order = tuple[tuple[int, ...], str, str]
AFTER_ALL_RANKED = 10**6
_Dates = tuple[tuple[tuple[date, date], ...], int, int]


class HostSide(NamedTuple):
    """What the rules look at in an offer."""

    organisation: str
    sector: str | None
    region: str
    themes: frozenset[str]
    requires: frozenset[str]
    conflicts: frozenset[str]
    group: dict[str, int]
    ranked_only: bool
    dates: int


class HomeSide(NamedTuple):
    """What the rules look at in an applicant."""

    organisation: str
    sector: str | None
    has: frozenset[str]
    conflicts: frozenset[str]
    dates: int
    number: str
    consideration: int
    times_unplaced: int


class Pairs:
    """Answers for each applicant and offer of a round, by their ids; an id that is unknown is nowhere met."""

    def __init__(self, round_: Round) -> None:
        self.round = round_
        self.text = announced_text(round_.settings)
        self.working_days = WorkingDays(round_.settings.country)
        self.organisations = SameOrganisations(round_.organisations)
        self.pins = {
            pin.applicant: pin
            for pin in round_.settings.matching.pins
            if pin.applicant in round_.applicant and pin.offer in round_.offer
        }
        self.standing = Standing({one: FixedPlace(pin.offer, pin.first, pin.last) for one, pin in self.pins.items()})
        self.partner = partners(round_)
        self.criteria = self._criteria_that_count()
        self._rankings = self._rankings_of_hosts()
        self._numbers: dict[_Dates, int] = {}
        self._dates: list[_Dates] = []
        self._stays: dict[tuple[int, int], dict[int, Run | None]] = {}
        self.offers = {id_: self._host_side(offer) for id_, offer in round_.offer.items()}
        self.applicants = {id_: self._home_side(applicant) for id_, applicant in round_.applicant.items()}
        self._ranks: dict[str, dict[str, int]] = {}
        self._open: dict[object, tuple[str, ...]] = {}

    def where(self, standing: Standing) -> "Pairs":
        """Return the same pairs where other things stand; what has been worked out already is shared."""
        other = copy(self)
        other.standing = standing
        return other

    def rank(self, applicant: str, offer: str) -> int | None:
        """Return the tie group in which an applicant has an offer, eligible or not; None where it is not asked for."""
        ranks = self._ranks.get(applicant)
        if ranks is None:
            ranks = self._ranks[applicant] = self._wish_ranks(applicant)
        if offer in ranks:
            return ranks[offer]
        return len(self.round.applicant[applicant].wishes) + 1 if self.is_open_to(applicant, offer) else None

    def asked(self, applicant: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the applicant's tie groups of known offers with their ranks, `open_to` last."""
        entry = self.round.applicant[applicant]
        for rank, group in enumerate(tie_groups(entry.wishes), start=1):
            yield rank, tuple(offer for offer in group if offer in self.offers)
        if entry.open_to is not None:
            wished = entry.wished_ids()
            yield len(entry.wishes) + 1, tuple(one for one in self._offers_that_fit(entry.open_to) if one not in wished)

    def eligible(self, applicant: str) -> Iterator[tuple[int, str]]:
        """Yield the offers that an applicant asked for and may have, each with its rank, best first."""
        for rank, group in self.asked(applicant):
            for offer in group:
                if self.is_eligible(applicant, offer):
                    yield rank, offer

    def is_eligible(self, applicant: str, offer: str) -> bool:
        """Tell whether no rule and no answer stands against a pair; whether it was asked for is not looked at."""
        return not self.standing.is_out(applicant, offer) and self.broken_rule(applicant, offer) is None

    def fixed_first(self, applicant: str, offer: str) -> tuple[int, Order]:
        """Return the place of a pair in its host's order, in which those who are fixed stand before all others."""
        return 1 if self.standing.place(applicant, offer) is None else 0, self.order(applicant, offer)

    def tie_number(self, applicant: str, offer: str) -> str:
        """Return the number that breaks an applicant's own ties, smaller first."""
        return draw_number(self.text, applicant, offer)

    def broken_rule(self, applicant: str, offer: str) -> Rule | None:
        """Return the first rule that a pair breaks; whether it was asked for is not looked at."""
        rule = self.broken_but_for_time(applicant, offer)
        if rule is not None or self.stays(applicant, offer):
            return rule
        return "days" if self.length_for_both(applicant, offer) is None else "calendar"

    def broken_but_for_time(self, applicant: str, offer: str) -> Rule | None:
        """Return the first rule that a pair breaks, its days and calendar not looked at."""
        mine, theirs, matching = self.applicants[applicant], self.offers[offer], self.round.settings.matching
        if mine.organisation == theirs.organisation and matching.own_organisation == "forbid":
            return "own_organisation"
        if matching.cross_sector == "require" and not self.is_cross_sector(applicant, offer):
            return "cross_sector"
        if {offer, theirs.organisation} & mine.conflicts or {applicant, mine.organisation} & theirs.conflicts:
            return "conflict"
        if not theirs.requires <= mine.has:
            return "requires"
        return "ranked_only" if theirs.ranked_only and applicant not in theirs.group else None

    def is_cross_sector(self, applicant: str, offer: str) -> bool:
        """Tell whether both sectors are known, and differ."""
        sectors = {self.applicants[applicant].sector, self.offers[offer].sector}
        return len(sectors) == 2 and None not in sectors

    def is_open_to(self, applicant: str, offer: str) -> bool:
        """Tell whether an offer fits what an applicant is open to."""
        wanted = self.round.applicant[applicant].open_to
        return wanted is not None and self._fits(wanted, self.offers[offer])

    def length_for_both(self, applicant: str, offer: str) -> tuple[int, int] | None:
        """Return the shortest and the longest stay that suit both."""
        mine, theirs = self.round.applicant[applicant].days, self.round.offer[offer].days
        least, most = max(mine.least, theirs.least), min(mine.most, theirs.most)
        return (least, most) if least <= most else None

    def stays(self, applicant: str, offer: str) -> dict[int, Run | None]:
        """Return the best stay in each period in which both can; None for a stay where nothing has dates."""
        both = self.applicants[applicant].dates, self.offers[offer].dates
        stays = self._stays.get(both)
        if stays is None:
            stays = self._stays[both] = self._common_stays(*both)
        return stays

    def order(self, applicant: str, offer: str) -> Order:
        """Return the place at a host of an applicant, or of two who belong together: that of the lower of them.

        The smaller is taken first. Where one of two is fixed, each has their own.
        """
        own = self.own_order(applicant, offer)
        partner = self.partner.get(applicant)
        if partner is None or applicant in self.standing.fixed or partner in self.standing.fixed:
            return own
        return max(own, self.own_order(partner, offer))

    def own_order(self, applicant: str, offer: str) -> Order:
        """Return the place at a host that an applicant would have alone."""
        mine = self.applicants[applicant]
        values: list[int] = []
        for criterion in self.criteria:
            if criterion == "special_consideration":
                values.append(mine.consideration)
            elif criterion == "host":
                values.append(self.offers[offer].group.get(applicant, AFTER_ALL_RANKED))
            elif criterion == "previously_unplaced":
                values.append(-mine.times_unplaced)
            else:
                values.append(0 if self.is_cross_sector(applicant, offer) else 1)
        return tuple(values), mine.number, offer

    def _criteria_that_count(self) -> tuple[Criterion, ...]:
        """Return the criteria before the lottery, which decides whatever they leave open."""
        matching = self.round.settings.matching
        criteria: list[Criterion] = []
        for criterion in matching.priority:
            if criterion == "lottery":
                break
            if criterion != "cross_sector" or matching.cross_sector == "prefer":
                criteria.append(criterion)
        return tuple(criteria)

    def _wish_ranks(self, applicant: str) -> dict[str, int]:
        ranks: dict[str, int] = {}
        for rank, group in enumerate(tie_groups(self.round.applicant[applicant].wishes), start=1):
            for offer in group:
                ranks.setdefault(offer, rank)
        return ranks

    def _offers_that_fit(self, wanted: OpenTo) -> tuple[str, ...]:
        key = wanted.sectors, wanted.themes, wanted.regions
        if key not in self._open:
            self._open[key] = tuple(id_ for id_, side in self.offers.items() if self._fits(wanted, side))
        return self._open[key]

    def _fits(self, wanted: OpenTo, offer: HostSide) -> bool:
        return (
            (wanted.sectors is None or offer.sector in wanted.sectors)
            and (wanted.themes is None or any(as_compared(theme) in offer.themes for theme in wanted.themes))
            and (wanted.regions is None or offer.region in map(as_compared, wanted.regions))
        )

    def _common_stays(self, mine: int, theirs: int) -> dict[int, Run | None]:
        available, my_least, my_most = self._dates[mine]
        periods, their_least, their_most = self._dates[theirs]
        least, most = max(my_least, their_least), min(my_most, their_most)
        if least > most:
            return {}
        if not periods and not available:
            week = self.round.settings.week
            if week is None:
                return {0: None}
            periods = ((week.first, week.last),)
        stays: dict[int, Run | None] = {}
        for number, period in enumerate(periods or (None,)):
            runs = [self.working_days.best_run(*both, least, most) for both in _in_common(period, available)]
            if found := [run for run in runs if run is not None]:
                stays[number] = min(found, key=lambda run: (-run.days, run.first))
        return stays

    def _number_of(self, ranges: Iterable[DateRange], days: StayLength) -> int:
        """Return the number of some dates: most entries share theirs with many others."""
        dates = tuple((stretch.first, stretch.last) for stretch in ranges), days.least, days.most
        if dates not in self._numbers:
            self._numbers[dates] = len(self._dates)
            self._dates.append(dates)
        return self._numbers[dates]

    def _rankings_of_hosts(self) -> dict[str, tuple[Tied, ...]]:
        rankings: dict[str, tuple[Tied, ...]] = {}
        for limit in self.round.settings.hosts:
            if limit.ranking is not None:
                rankings.setdefault(self.organisations.key(limit.organisation), limit.ranking)
        return rankings

    def _host_side(self, offer: Offer) -> HostSide:
        host = offer.host
        key = self.organisations.key(host.organisation)
        ranking = offer.ranking if offer.ranking is not None else self._rankings.get(key, ())
        group: dict[str, int] = {}
        for number, tied in enumerate(tie_groups(ranking)):
            for applicant in tied:
                group.setdefault(applicant, number)
        return HostSide(
            organisation=key,
            sector=host.sector or self.organisations.sector(host.organisation),
            region=as_compared(host.region or self.organisations.region(host.organisation) or ""),
            themes=frozenset(map(as_compared, offer.themes)),
            requires=frozenset(map(as_compared, offer.requires)),
            conflicts=self._names_in_conflict(offer.conflicts),
            group=group,
            ranked_only=offer.ranked_only,
            dates=self._number_of(offer.periods, offer.days),
        )

    def _home_side(self, applicant: Applicant) -> HomeSide:
        return HomeSide(
            organisation=self.organisations.key(applicant.organisation),
            sector=applicant.sector or self.organisations.sector(applicant.organisation),
            has=frozenset(map(as_compared, applicant.has)),
            conflicts=self._names_in_conflict(applicant.conflicts),
            dates=self._number_of(applicant.available, applicant.days),
            number=draw_number(self.text, applicant.id),
            consideration=0 if applicant.special_consideration else 1,
            times_unplaced=times_unplaced(applicant.history),
        )

    def _names_in_conflict(self, names: Iterable[str]) -> frozenset[str]:
        """Return each name as the id and as the organisation that it may stand for."""
        return frozenset(word for name in names for word in (name, self.organisations.key(name)))


def _in_common(
    period: tuple[date, date] | None, available: tuple[tuple[date, date], ...]
) -> Iterator[tuple[date, date]]:
    """Yield the period cut by each stretch that is available; where one side has none, the other counts alone."""
    if period is None:
        yield from available
    elif not available:
        yield period
    else:
        yield from ((max(period[0], first), min(period[1], last)) for first, last in available)
