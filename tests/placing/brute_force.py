"""Small rounds worked out by trying everything: which pairs fit together, and all matchings that do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from praktik.audit import blocking
from praktik.audit.draw_numbers import draw_number
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.working_days import Run
from praktik.round.models import DateRange, Pin
from praktik.round.rounds import Round

Pair = tuple[str, str]
Matching = Mapping[str, str | None]
OrderOfPairs = tuple[int, tuple[int, ...], str, str]
UNPLACED = 10**6


class SmallRound:
    """A round with all its eligible pairs, their order at the hosts, and the preferences of applicants."""

    def __init__(self, round_: Round) -> None:
        self.round = round_
        self.pairs = Pairs(round_)
        self.pins: dict[str, Pin] = {pin.applicant: pin for pin in round_.settings.matching.pins}
        self.eligible: dict[str, list[str]] = {}
        self.rank: dict[Pair, int] = {}
        self.stays: dict[Pair, dict[int, Run | None]] = {}
        for applicant in round_.applicants:
            self.eligible[applicant.id] = []
            for offer in round_.offers:
                pair = applicant.id, offer.id
                rank = self.pairs.rank(*pair)
                if rank is not None:
                    self.rank[pair] = rank
                if self.pairs.broken_rule(*pair) is None or self._is_pinned(pair):
                    self.stays[pair] = self.pairs.stays(*pair)
                    if rank is not None:
                        self.eligible[applicant.id].append(offer.id)
        self.partner = self.pairs.partner
        self.host = {id_: offer.organisation for id_, offer in self.pairs.offers.items()}
        self.home = {id_: applicant.organisation for id_, applicant in self.pairs.applicants.items()}
        self._host_places = {
            self.pairs.organisations.key(limit.organisation): limit.places
            for limit in round_.settings.hosts
            if limit.places is not None
        }
        self.order: dict[Pair, OrderOfPairs] = {pair: self._order(pair) for pair in self.stays}
        self._known: dict[frozenset[Pair], bool] = {}

    def _is_pinned(self, pair: Pair) -> bool:
        return pair[0] in self.pins and self.pins[pair[0]].offer == pair[1]

    def _order(self, pair: Pair) -> OrderOfPairs:
        """Pins come before all others, whatever their priority."""
        return (0 if self._is_pinned(pair) else 1, *self.pairs.order(*pair))

    def taste(self, applicant: str, offer: str | None, *, with_ties: bool = False) -> tuple[int, str]:
        """How an applicant likes an offer, smaller is better; own ties are broken by hash unless they stay ties."""
        if offer is None or (applicant, offer) not in self.rank:
            return UNPLACED, ""
        tie = "" if with_ties else self.pairs.tie_number(applicant, offer)
        return self.rank[applicant, offer], tie

    def wished_first(self, applicant: str) -> list[str]:
        return sorted(self.eligible[applicant], key=lambda offer: self.taste(applicant, offer))

    def lottery_order(self) -> list[str]:
        return sorted(self.eligible, key=lambda applicant: draw_number(self.pairs.text, applicant))

    def own_order(self) -> list[str]:
        """The order in which an organisation's own applicants have their turn in an exchange."""
        sides = self.pairs.applicants
        return sorted(self.lottery_order(), key=lambda one: (sides[one].consideration, -sides[one].times_unplaced))

    def fit(self, pairs: Iterable[Pair]) -> bool:
        """Do all these pairs fit together under every limit?"""
        by_host: dict[str, set[Pair]] = {}
        for pair in pairs:
            by_host.setdefault(self.host[pair[1]], set()).add(pair)
        return all(self._fit_at_host(host, frozenset(there)) for host, there in by_host.items())

    def _fit_at_host(self, host: str, pairs: frozenset[Pair]) -> bool:
        if pairs not in self._known:
            interns = {offer: [pair[0] for pair in pairs if pair[1] == offer] for _, offer in pairs}
            self._known[pairs] = len(pairs) <= self._host_places.get(host, len(pairs)) and all(
                any(True for _ in self.shared_periods(offer, there)) for offer, there in interns.items()
            )
        return self._known[pairs]

    def shared_periods(self, offer: str, interns: Sequence[str]) -> Iterator[dict[str, int]]:
        """Every way to share an offer's periods among its interns that keeps the limits."""
        entry = self.round.offer[offer]
        if len(interns) > entry.places:
            return
        for choice in product(*(self._periods(intern, offer) for intern in interns)):
            if self._keeps_limits(offer, interns, choice):
                yield dict(zip(interns, choice, strict=True))

    def _periods(self, applicant: str, offer: str) -> list[int]:
        """The periods in which an applicant can come; a pin with dates of its own only where these lie."""
        pin = self.pins.get(applicant)
        if pin is None or pin.offer != offer or pin.first is None or pin.last is None:
            return list(self.stays[applicant, offer])
        periods: Sequence[DateRange] = self.round.offer[offer].periods
        around = [number for number, period in enumerate(periods) if is_inside(pin.first, pin.last, period)]
        return around if periods else [0]

    def _keeps_limits(self, offer: str, interns: Sequence[str], choice: Sequence[int]) -> bool:
        own_places = [period.places for period in self.round.offer[offer].periods]
        if any(places is not None and choice.count(number) > places for number, places in enumerate(own_places)):
            return False
        most = self.round.settings.matching.same_organisation_per_offer
        period_of = dict(zip(interns, choice, strict=True))
        seats = [
            (self.home[intern], period)
            for intern, period in period_of.items()
            if not self._is_counted_with_partner(intern, period_of)
        ]
        return most is None or all(seats.count(seat) <= most for seat in seats)

    def _is_counted_with_partner(self, intern: str, period_of: Mapping[str, int]) -> bool:
        """Two who belong together, come from one home and share a period count as the first of them."""
        partner = self.partner.get(intern)
        if partner is None or partner > intern or self.home[partner] != self.home[intern]:
            return False
        return period_of.get(partner) == period_of[intern]

    def keeps_company(self, matching: Matching) -> bool:
        """Are pairs together, and do as many come as each offer needs at least?"""
        held = list(matching.values())
        fixed = {pin.offer for pin in self.pins.values()}
        enough = all(
            held.count(offer.id) == 0 or held.count(offer.id) >= offer.minimum or offer.id in fixed
            for offer in self.round.offers
        )
        return enough and all(
            matching[one] == matching[other]
            or {one, other} <= self.pins.keys()
            or self._has_nothing_to_follow(one, other, matching)
            for one, other in self.partner.items()
        )

    def _has_nothing_to_follow(self, one: str, other: str, matching: Matching) -> bool:
        """Is one of two pinned where the other can never be, and so unplaced?"""
        pins = {pin.applicant: pin.offer for pin in self.pins.values()}
        return any(
            first in pins
            and matching[second] is None
            and not (pins[first] in self.eligible[second] and self.fit({*pins.items(), (second, pins[first])}))
            for first, second in ((one, other), (other, one))
        )

    def fits_all(self, matching: Matching) -> bool:
        """Is this a matching of eligible pairs, with all pins, that keeps every limit?"""
        pairs = pairs_of(matching)
        allowed = all(offer in self.eligible[one] or one in self.pins for one, offer in pairs)
        pinned = all(matching[applicant] == pin.offer for applicant, pin in self.pins.items())
        return allowed and pinned and self.fit(pairs)

    def matchings(self) -> Iterator[dict[str, str | None]]:
        """Every feasible matching that holds the pins."""
        pinned: dict[str, str | None] = {applicant: pin.offer for applicant, pin in self.pins.items()}
        for matching in self._extend(pinned, list(self.eligible)):
            if self.keeps_company(matching) and self.fit(pairs_of(matching)):
                yield matching

    def _extend(self, matching: dict[str, str | None], rest: list[str]) -> Iterator[dict[str, str | None]]:
        if not rest:
            yield dict(matching)
            return
        applicant, *others = rest
        if applicant in self.pins:
            yield from self._extend(matching, others)
            return
        for offer in (*self.eligible[applicant], None):
            extended = {**matching, applicant: offer}
            if offer is None or self.partner or self.fit(pairs_of(extended)):
                yield from self._extend(extended, others)

    def expected_stays(self, matching: Matching) -> dict[str, Run | None]:
        """In priority order each gets the longest, then the earliest stay that keeps everyone seated."""
        stays: dict[str, Run | None] = {}
        for offer in {offer for offer in matching.values() if offer is not None}:
            interns = [applicant for applicant, held in matching.items() if held == offer]
            ways = list(self.shared_periods(offer, interns))
            for intern in sorted(interns, key=lambda one: (self.order[one, offer], self.pairs.own_order(one, offer))):
                best = min(self._liking(intern, offer, way[intern]) for way in ways)
                ways = [way for way in ways if self._liking(intern, offer, way[intern]) == best]
                stays[intern] = self._stay(intern, offer, ways[0][intern])
        return stays

    def _liking(self, intern: str, offer: str, period: int) -> tuple[int, date]:
        run = self._stay(intern, offer, period)
        return (0, date.min) if run is None else (-run.days, run.first)

    def _stay(self, intern: str, offer: str, period: int) -> Run | None:
        pin = self.pins.get(intern)
        if pin is not None and pin.first is not None and pin.last is not None:
            return Run(pin.first, pin.last, len(list(self.pairs.working_days.between(pin.first, pin.last))))
        return self.stays[intern, offer][period]


class Balance:
    """What the round lets each organisation receive beyond what it sends, read from its files once more."""

    def __init__(self, small: SmallRound) -> None:
        self._small = small
        key = small.pairs.organisations.key
        self._own = {
            key(limit.organisation): limit.imbalance
            for limit in small.round.settings.hosts
            if limit.imbalance is not None
        }

    def is_kept(self, held: Matching) -> bool:
        """Is what stands beforehand, pins and whoever follows them, or else the tolerance never exceeded?"""
        small = self._small
        pins = {applicant: pin.offer for applicant, pin in small.pins.items()}
        before = self._of(
            (one, offer)
            for one, offer in pairs_of(held)
            if one in pins or pins.get(small.partner.get(one, "")) == offer
        )
        balance = self._of(pairs_of(held))
        for organisation in {*small.home.values(), *small.host.values()}:
            tolerance = self._own.get(organisation, small.round.settings.matching.imbalance)
            least, _, most = sorted((-tolerance, tolerance, before[organisation]))
            if not least <= balance[organisation] <= most:
                return False
        return True

    def _of(self, pairs: Iterable[Pair]) -> Counter[str]:
        balance: Counter[str] = Counter()
        for applicant, offer in pairs:
            balance[self._small.home[applicant]] -= 1
            balance[self._small.host[offer]] += 1
        return balance


def is_inside(first: date, last: date, stretch: DateRange) -> bool:
    return stretch.first <= first and last <= stretch.last


def pairs_of(matching: Matching) -> frozenset[Pair]:
    return frozenset((applicant, offer) for applicant, offer in matching.items() if offer is not None)


def blocking_pairs(small: SmallRound, matching: Matching, *, after_lottery: bool = True) -> list[Pair]:
    """The pairs that block a matching, as the audit finds them; those that only a pin stands against are none."""
    found = blocking.blocking_pairs(Room(small.pairs), matching, after_lottery=after_lottery)
    return [(one.applicant, one.offer) for one in found if not one.through_a_fixed_place]


def number_blocking(small: SmallRound, matching: Matching, *, after_lottery: bool = True) -> int:
    """How much blocks a matching: applicants, pairs and closed offers."""
    found = blocking.blocking_pairs(Room(small.pairs), matching, after_lottery=after_lottery)
    return sum(not one.through_a_fixed_place for one in found)


def fewest_blocking(small: SmallRound, *, after_lottery: bool = True) -> tuple[int, list[dict[str, str | None]]]:
    """The least that blocks any matching, and all matchings that so little blocks; none where pins allow none."""
    found: dict[int, list[dict[str, str | None]]] = {}
    for matching in small.matchings():
        found.setdefault(number_blocking(small, matching, after_lottery=after_lottery), []).append(matching)
    return min(found.items(), default=(0, []))


def stable_matchings(small: SmallRound) -> list[dict[str, str | None]]:
    """All matchings that are stable once the lottery has broken all ties."""
    return [matching for matching in small.matchings() if not blocking_pairs(small, matching)]


def draw_by_trying_everything(small: SmallRound) -> dict[str, str | None]:
    """In lottery order each keeps the matchings that are best for them, ties open; then ties close in that order."""
    return best_in_lottery_order(small, list(small.matchings()))


def best_in_lottery_order(small: SmallRound, possible: list[dict[str, str | None]]) -> dict[str, str | None]:
    """Of some matchings the one that is left when each in turn, as drawn, keeps those that are best for them."""
    return best_in_order(small, possible, small.lottery_order())


def best_in_order(
    small: SmallRound, possible: list[dict[str, str | None]], everybody: Sequence[str]
) -> dict[str, str | None]:
    """Of some matchings the one that is left when each in turn keeps those that are best for them.

    Those who are pinned come first when ties close, which changes nothing: they have one offer.
    """
    order = [applicant for applicant in everybody if applicant not in small.pins]
    for with_ties in (True, False):
        for applicant in order:
            best = min(small.taste(applicant, one[applicant], with_ties=with_ties) for one in possible)
            possible = [one for one in possible if small.taste(applicant, one[applicant], with_ties=with_ties) == best]
    assert len(possible) == 1
    return possible[0]
