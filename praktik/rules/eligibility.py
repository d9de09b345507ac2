"""Which applicant may go to which offer, and the rule that stands in the way of the others.

Offers and applicants are spoken of by their index in the round, since a national round asks this a million times.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from typing import NamedTuple

from praktik.round.models import Applicant, DateRange, Offer, OpenTo, Sector, StayLength, dates_of, tie_groups
from praktik.round.rounds import Round
from praktik.round.wording import Rule
from praktik.rules.calendar import Calendar, Stay, longest_common_stay
from praktik.rules.organisations import Organisations, fold, fold_all


class PeriodStay(NamedTuple):
    """The best stay that one period of an offer allows; `stay` is None where nothing in the round has dates."""

    period: int
    stay: Stay | None


class OfferTraits(NamedTuple):
    """What eligibility looks at in an offer, made ready for comparing."""

    organisation: str
    sector: Sector | None
    region: str
    themes: frozenset[str]
    requires: frozenset[str]
    conflicts: frozenset[str]
    group: dict[str, int] | None  # tie group of each applicant in the ranking that counts
    ranked_only: bool
    dates: int


class ApplicantTraits(NamedTuple):
    """What eligibility looks at in an applicant, made ready for comparing."""

    organisation: str
    sector: Sector | None
    has: frozenset[str]
    conflicts: frozenset[str]
    dates: int


class Eligibility:
    """Answers for every pair of a round whether it may be, and if not, why."""

    def __init__(self, round_: Round, organisations: Organisations | None = None) -> None:
        settings = round_.settings
        self.round = round_
        self.organisations = organisations or Organisations(round_.organisations)
        self.calendar = Calendar(settings.country, dates_of(settings, round_.offers, round_.applicants))
        self.offer_index = {offer.id: index for index, offer in enumerate(round_.offers)}
        self.applicant_index = {applicant.id: index for index, applicant in enumerate(round_.applicants)}
        self._rankings = self._host_rankings()
        self._calendars: dict[object, int] = {}
        self._dates: list[tuple[tuple[DateRange, ...], StayLength]] = []
        self._stays: dict[tuple[int, int], tuple[PeriodStay, ...]] = {}
        self.offers = [self._offer_traits(offer) for offer in round_.offers]
        self.applicants = [self._applicant_traits(applicant) for applicant in round_.applicants]
        self._own_allowed = settings.matching.own_organisation == "allow"
        self._cross_required = settings.matching.cross_sector == "require"
        self._open: dict[object, tuple[int, ...]] = {}

    def of_changed(self, round_: Round) -> "Eligibility":
        """Return the same for a round with other places, answers or pins without dates, or other use of ties.

        None of these is read here.
        """
        changed = copy(self)
        changed.round = round_
        return changed

    def barrier(self, applicant: int, offer: int) -> Rule | None:
        """Return the first hard rule that keeps the two apart, or None; whether it was wished is not looked at."""
        a, o = self.applicants[applicant], self.offers[offer]
        if a.organisation == o.organisation and not self._own_allowed:
            return "own_organisation"
        if self._cross_required and (a.sector is None or o.sector is None or a.sector == o.sector):
            return "cross_sector"
        if (a.conflicts or o.conflicts) and self._in_conflict(applicant, offer):
            return "conflict"
        if o.requires and not o.requires <= a.has:
            return "requires"
        if o.ranked_only and (o.group is None or self.round.applicants[applicant].id not in o.group):
            return "ranked_only"
        if not self.stays(applicant, offer):
            return "calendar" if self.lengths_meet(applicant, offer) else "days"
        return None

    def stays(self, applicant: int, offer: int) -> tuple[PeriodStay, ...]:
        """Return the best stay of each period of the offer in which the applicant can come."""
        dates = self.applicants[applicant].dates, self.offers[offer].dates
        stays = self._stays.get(dates)
        if stays is None:
            stays = self._stays[dates] = self._common_stays(*dates)
        return stays

    def dates_without_stay(self) -> frozenset[int]:
        """Return the numbers of those dates into which the shortest stay that is wanted does not fit."""
        return frozenset(
            number
            for number, (ranges, days) in enumerate(self._dates)
            if ranges and max(self.calendar.count(stretch.first, stretch.last) for stretch in ranges) < days.least
        )

    def dates_with_a_range_of_free_days(self) -> frozenset[int]:
        """Return the numbers of those dates of which some stretch has no working day."""
        return frozenset(
            number
            for number, (ranges, _) in enumerate(self._dates)
            if any(self.calendar.count(stretch.first, stretch.last) == 0 for stretch in ranges)
        )

    def lengths_meet(self, applicant: int, offer: int) -> bool:
        """Tell whether some length of stay suits both."""
        mine, theirs = self.round.applicants[applicant].days, self.round.offers[offer].days
        return max(mine.least, theirs.least) <= min(mine.most, theirs.most)

    def is_cross_sector(self, applicant: int, offer: int) -> bool:
        """Tell whether both sectors are known and differ."""
        mine, theirs = self.applicants[applicant].sector, self.offers[offer].sector
        return mine is not None and theirs is not None and mine != theirs

    def wished(self, applicant: int) -> list[tuple[int, ...]]:
        """Return the applicant's wishes as tie groups of offers, best first; unknown ids are left out."""
        known = self.offer_index
        groups = tie_groups(self.round.applicants[applicant].wishes)
        return [tuple(known[offer] for offer in group if offer in known) for group in groups]

    def rank(self, applicant: int, offer: int) -> int | None:
        """Return the tie group, 1 first, in which the applicant asks for the offer; None for one who does not.

        What only `open_to` reaches is one more tie group after the last wish.
        """
        groups = self.wished(applicant)
        for rank, group in enumerate(groups, start=1):
            if offer in group:
                return rank
        return len(groups) + 1 if self.fits_open_to(applicant, offer) else None

    def open_to(self, applicant: int) -> tuple[int, ...]:
        """Return the offers that fit the applicant's `open_to`, wished or not, eligible or not."""
        wanted = self.round.applicants[applicant].open_to
        if wanted is None:
            return ()
        key = (wanted.sectors, wanted.themes, wanted.regions)
        offers = self._open.get(key)
        if offers is None:
            offers = self._open[key] = self._offers_that_fit(wanted)
        return offers

    def fits_open_to(self, applicant: int, offer: int) -> bool:
        """Tell whether one offer fits the applicant's `open_to`."""
        wanted = self.round.applicants[applicant].open_to
        return wanted is not None and self._fits(wanted, self.offers[offer])

    def _in_conflict(self, applicant: int, offer: int) -> bool:
        a, o = self.applicants[applicant], self.offers[offer]
        mine, theirs = self.round.applicants[applicant].id, self.round.offers[offer].id
        return (
            theirs in a.conflicts
            or mine in o.conflicts
            or o.organisation in a.conflicts
            or a.organisation in o.conflicts
        )

    def _common_stays(self, mine: int, theirs: int) -> tuple[PeriodStay, ...]:
        available, my_length = self._dates[mine]
        periods, their_length = self._dates[theirs]
        windows: Sequence[DateRange | None] = periods or (None,)
        if not periods and not available:
            windows = (self.round.settings.week,)
        if windows == (None,) and not available:
            meet = max(my_length.least, their_length.least) <= min(my_length.most, their_length.most)
            return (PeriodStay(0, None),) if meet else ()
        found = []
        for period, window in enumerate(windows):
            stay = longest_common_stay(self.calendar, window, available, (my_length, their_length))
            if stay is not None:
                found.append(PeriodStay(period, stay))
        return tuple(found)

    def _offers_that_fit(self, wanted: OpenTo) -> tuple[int, ...]:
        return tuple(index for index, offer in enumerate(self.offers) if self._fits(wanted, offer))

    def _fits(self, wanted: OpenTo, offer: OfferTraits) -> bool:
        if wanted.sectors is not None and offer.sector not in wanted.sectors:
            return False
        if wanted.themes is not None and not fold_all(wanted.themes) & offer.themes:
            return False
        return wanted.regions is None or offer.region in fold_all(wanted.regions)

    def _offer_traits(self, offer: Offer) -> OfferTraits:
        host = offer.host
        organisation = self.organisations.key(host.organisation)
        ranking = offer.ranking if offer.ranking is not None else self._rankings.get(organisation)
        return OfferTraits(
            organisation=organisation,
            sector=host.sector or self.organisations.sector(host.organisation),
            region=fold(host.region or self.organisations.region(host.organisation) or ""),
            themes=fold_all(offer.themes),
            requires=fold_all(offer.requires),
            conflicts=self._conflicts(offer.conflicts),
            group=None if ranking is None else group_numbers(tie_groups(ranking)),
            ranked_only=offer.ranked_only,
            dates=self._dates_class(offer.periods, offer.days),
        )

    def _applicant_traits(self, applicant: Applicant) -> ApplicantTraits:
        return ApplicantTraits(
            organisation=self.organisations.key(applicant.organisation),
            sector=applicant.sector or self.organisations.sector(applicant.organisation),
            has=fold_all(applicant.has) if applicant.has else frozenset(),
            conflicts=self._conflicts(applicant.conflicts) if applicant.conflicts else frozenset(),
            dates=self._dates_class(applicant.available, applicant.days),
        )

    def _conflicts(self, names: Iterable[str]) -> frozenset[str]:
        """Return ids as they are and organisations by their key; a name that could be either stands for both."""
        return frozenset(key for name in names for key in (name, self.organisations.key(name)))

    def _host_rankings(self) -> dict[str, tuple[str | tuple[str, ...], ...]]:
        return {
            self.organisations.key(limit.organisation): limit.ranking
            for limit in self.round.settings.hosts
            if limit.ranking is not None
        }

    def _dates_class(self, ranges: Sequence[DateRange], days: StayLength) -> int:
        """Return the number that all share who have the same dates: stays are computed once for each two numbers."""
        key = (tuple((stretch.first, stretch.last) for stretch in ranges), days.least, days.most)
        number = self._calendars.get(key)
        if number is None:
            number = self._calendars[key] = len(self._dates)
            self._dates.append((tuple(ranges), days))
        return number


def group_numbers(groups: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """Return the tie group of each id, counted from 0; whoever stands twice counts where they stand first."""
    numbers: dict[str, int] = {}
    for number, group in enumerate(groups):
        for id_ in group:
            numbers.setdefault(id_, number)
    return numbers
