"""A round made into a market of integers."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from praktik.matching.market import TOP, Choice, Limits, Market
from praktik.placing.situation import Fixed, Situation, begin_afresh
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_text, tie_number
from praktik.rules.priority import Priorities


class Seats:
    """The limits of a round's hosts and offers, numbered, and where people enter.

    A limit that can never bind is left out: periods without places of their own count as one.
    """

    def __init__(self, eligibility: Eligibility) -> None:
        settings = eligibility.round.settings
        self._capacity: list[int] = []
        self._above: list[int] = []
        self._same_home: list[int] = []
        self._interchangeable: list[bool] = []
        most_from_one_home = settings.matching.same_organisation_per_offer
        host_limits = self._host_limits(eligibility)
        self.of_offer: list[int] = []
        self.of_periods: list[tuple[int, ...]] = []
        for index, offer in enumerate(eligibility.round.offers):
            above = host_limits.get(eligibility.offers[index].organisation, TOP)
            same_home = most_from_one_home or 0
            if same_home >= offer.places:
                same_home = 0
            places = [offer.places if period.places is None else period.places for period in offer.periods]
            split = len(places) > 1 and (same_home > 0 or min(places) < offer.places)
            whole = min(offer.places, *places) if places and not split else offer.places
            top = self._add(whole, above, 0 if split else same_home)
            self.of_offer.append(top)
            if split:
                self.of_periods.append(
                    tuple(self._add(min(own, offer.places), top, same_home, interchangeable=True) for own in places)
                )
            else:
                self.of_periods.append((top,))

    def limits(self) -> Limits:
        """Return all limits."""
        return Limits(self._capacity, self._above, self._same_home, self._interchangeable)

    def is_split(self, offer: int) -> bool:
        """Tell whether it matters which of its periods an intern of the offer has."""
        return len(self.of_periods[offer]) > 1

    def _add(self, capacity: int, above: int, same_home: int = 0, *, interchangeable: bool = False) -> int:
        self._capacity.append(capacity)
        self._above.append(above)
        self._same_home.append(same_home)
        self._interchangeable.append(interchangeable)
        return len(self._capacity) - 1

    def _host_limits(self, eligibility: Eligibility) -> dict[str, int]:
        """Return the limit of each host that has one, left out where its offers have no more places together."""
        places: dict[str, int] = {}
        for offer, traits in zip(eligibility.round.offers, eligibility.offers, strict=True):
            places[traits.organisation] = places.get(traits.organisation, 0) + offer.places
        limits: dict[str, int] = {}
        for limit in eligibility.round.settings.hosts:
            organisation = eligibility.organisations.key(limit.organisation)
            if limit.places is not None and limit.places < places.get(organisation, 0):
                limits[organisation] = self._add(limit.places, TOP)
        return limits


class Wishes:
    """An applicant's choices in tie groups, each made when it is asked for: most are never reached."""

    def __init__(self, applicant: int, make_groups: Callable[[int], Iterator[list[Choice]]]) -> None:
        self._applicant = applicant
        self._make_groups = make_groups

    def __iter__(self) -> Iterator[list[Choice]]:
        return self._make_groups(self._applicant)


class MarketOfRound:
    """The market of a round: its pure form in `market`, and how its integers are to be understood.

    Without a situation pins and answers decide it. Priorities may be shared with a market that has the same people
    and offers.
    """

    def __init__(
        self, eligibility: Eligibility, situation: Situation | None = None, priorities: Priorities | None = None
    ) -> None:
        round_ = eligibility.round
        self.eligibility = eligibility
        self.situation = begin_afresh(round_) if situation is None else situation
        self._somebody_is_out = bool(self.situation.struck or self.situation.withdrawn)
        self.priorities = priorities or Priorities(eligibility)
        self.seats = Seats(eligibility)
        self._lottery = lottery_text(round_.settings)
        applicants = range(len(round_.applicants))
        homes: dict[str, int] = {}
        self.home = [
            homes.setdefault(eligibility.applicants[applicant].organisation, len(homes)) for applicant in applicants
        ]
        self.partner = self._partners()
        self.home_once = self._home_once()
        self.fixed = {
            eligibility.applicant_index[applicant]: (eligibility.offer_index[fixed.offer], fixed)
            for applicant, fixed in self.situation.fixed.items()
        }
        self.market = Market(
            limits=self.seats.limits(),
            home=self.home,
            preferences=[Wishes(applicant, self._groups) for applicant in applicants],
            fixed={applicant: self._settled(applicant, *where) for applicant, where in self.fixed.items()},
            partner=self.partner,
            minimum={number: offer.minimum for number, offer in enumerate(round_.offers) if offer.minimum > 1},
        )

    def _home_once(self) -> list[int]:
        """Return homes such that of two who come together from one home the second counts nowhere."""
        once = list(self.home)
        for first, second in self.partner.items():
            if first < second and self.home[first] == self.home[second]:
                once[second] = len(self.home) + second
        return once

    def _partners(self) -> dict[int, int]:
        index = self.eligibility.applicant_index
        return {
            number: index[applicant.together_with]
            for number, applicant in enumerate(self.eligibility.round.applicants)
            if applicant.together_with is not None
        }

    def seats_of(self, applicant: int, offer: int) -> tuple[int, ...]:
        """Return the limits at which an applicant can enter an offer."""
        periods = self.seats.of_periods[offer]
        if len(periods) == 1:
            return periods
        return tuple(periods[found.period] for found in self.eligibility.stays(applicant, offer))

    def is_out(self, applicant: int, offer: int) -> bool:
        """Tell whether an answer keeps two from being placed together."""
        round_ = self.eligibility.round
        return self.situation.is_out(round_.applicants[applicant].id, round_.offers[offer].id)

    def asks_for_what_has_withdrawn(self, applicant: int) -> bool:
        """Tell whether somebody asks for an eligible offer that takes nobody any more."""
        eligibility, offers = self.eligibility, self.eligibility.round.offers
        asked = {offer for group in eligibility.wished(applicant) for offer in group}.union(
            eligibility.open_to(applicant)
        )
        return any(
            offers[offer].id in self.situation.withdrawn and eligibility.barrier(applicant, offer) is None
            for offer in asked
        )

    def ranked_choices(self) -> list[list[tuple[int, Choice]]]:
        """Return everybody's choices with their ranks as profiles count them, best first.

        Ranks count the submitted list, ineligible wishes included; what only `open_to` reaches comes one rank after
        the longest list of the round.
        """
        after_all = 1 + max((len(applicant.wishes) for applicant in self.eligibility.round.applicants), default=0)
        everybody = []
        for applicant, entry in enumerate(self.eligibility.round.applicants):
            last = len(entry.wishes)
            ranked = self._ranked_groups(applicant)
            everybody.append(
                [(after_all if rank > last else rank, choice) for rank, choices in ranked for choice in choices]
            )
        return everybody

    def _groups(self, applicant: int) -> Iterator[list[Choice]]:
        return (choices for _, choices in self._ranked_groups(applicant))

    def _ranked_groups(self, applicant: int) -> Iterator[tuple[int, list[Choice]]]:
        entry, index = self.eligibility.round.applicants[applicant], self.eligibility.offer_index
        for rank, wish in enumerate(entry.wishes, start=1):
            offers = [index[offer] for offer in ((wish,) if isinstance(wish, str) else wish)]
            if choices := self._choices(applicant, offers):
                yield rank, choices
        if entry.open_to is not None:
            wished = {offer for group in self.eligibility.wished(applicant) for offer in group}
            further = [offer for offer in self.eligibility.open_to(applicant) if offer not in wished]
            if choices := self._choices(applicant, further):
                yield len(entry.wishes) + 1, choices

    def _choices(self, applicant: int, offers: Sequence[int]) -> list[Choice]:
        """Return the eligible ones of some tied offers as choices, in the order that breaks the tie."""
        eligible = [offer for offer in offers if self.eligibility.barrier(applicant, offer) is None]
        if self._somebody_is_out:
            eligible = [offer for offer in eligible if not self.is_out(applicant, offer)]
        if len(eligible) > 1:
            mine, entries = self.eligibility.round.applicants[applicant].id, self.eligibility.round.offers
            eligible.sort(key=lambda offer: tie_number(self._lottery, mine, entries[offer].id))
        number = self.priorities.number
        return [Choice(number(applicant, offer), offer, self.seats_of(applicant, offer)) for offer in eligible]

    def _settled(self, applicant: int, offer: int, fixed: Fixed) -> Choice:
        """Return a fixed place as a choice before all others."""
        before_all = self.priorities.number(applicant, offer) - self.priorities.beyond
        return Choice(before_all, offer, self.seats_of_fixed(applicant, offer, fixed))

    def seats_of_fixed(self, applicant: int, offer: int, fixed: Fixed) -> tuple[int, ...]:
        """Return where somebody who is fixed can enter; with dates of their own only where these lie."""
        if fixed.first is None or fixed.last is None or not self.seats.is_split(offer):
            return self.seats_of(applicant, offer)
        periods = periods_around(self.eligibility, offer, fixed.first, fixed.last)
        return tuple(self.seats.of_periods[offer][period] for period in periods)


def periods_around(eligibility: Eligibility, offer: int, first: date, last: date) -> Sequence[int]:
    """Return the periods of an offer that hold all of some dates."""
    periods = eligibility.round.offers[offer].periods
    return [number for number, period in enumerate(periods) if period.first <= first and last <= period.last]
