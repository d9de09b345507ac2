"""What pins cost others: whose earlier wish they took, and which pairs block because of them."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from praktik.matching.market import Choice
from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import policy_of
from praktik.placing.situation import Situation
from praktik.round.placements import Placements
from praktik.rules.eligibility import Eligibility

AFTER_THE_LOTTERY = frozenset(("stable", "stable-hosts"))  # all other policies, and ties improved, are judged before


class PinPrice(NamedTuple):
    """What one pin costs.

    `envied_by` are those who would rather have its offer than what they have, and whom the offer would have taken
    before the pinned one by the round's priority. `blocking_pairs` counts the pairs that this pin stands against, at
    any offer of the host, and those of the pinned applicant.
    """

    applicant: str
    offer: str
    reason: str
    envied_by: tuple[str, ...]
    blocking_pairs: int


class _Seated(NamedTuple):
    """Somebody at a host: their priority there, whether they are pinned or else kept, and where they can sit."""

    applicant: int
    priority: int
    is_pinned: bool
    is_kept: bool
    seats: tuple[int, ...]


class _Wanted(NamedTuple):
    """A choice that an applicant would rather have; `is_better` unless it only wins the applicant's own tie."""

    applicant: int
    choice: Choice
    is_better: bool


def price_pins(eligibility: Eligibility, situation: Situation, placements: Placements) -> list[PinPrice]:
    """Return what each pin costs.

    Where one more is too many under a host's limits, those of whom any one could give way form a circuit of a matroid.
    So a pair that only pins stand against is told of each pin without which there would be room.
    """
    return list(_Prices(MarketOfRound(eligibility, situation), placements).of_pins())


class _Prices:
    def __init__(self, market: MarketOfRound, placements: Placements) -> None:
        eligibility = market.eligibility
        round_ = eligibility.round
        self._market = market
        improves = policy_of(round_, placements.policy).improves_ties
        self._after_lottery = placements.policy in AFTER_THE_LOTTERY and not improves
        self._unit = 1 if self._after_lottery else market.priorities.unit
        self._held = {
            eligibility.applicant_index[one.applicant]: eligibility.offer_index[one.offer]
            for one in placements.placements
        }
        pins = round_.settings.matching.pins
        self._pins = {eligibility.applicant_index[pin.applicant]: pin for pin in pins}
        self._host = [offer.organisation for offer in eligibility.offers]
        self._homes: list[int] = []  # of those who are seated to try something out, by their number there
        self._seating = Seating(market.market.limits, self._homes)

    def of_pins(self) -> Iterator[PinPrice]:
        """Yield the price of each pin, in the order of round.yaml."""
        envied: dict[int, set[str]] = {applicant: set() for applicant in self._pins}
        blocking = dict.fromkeys(self._pins, 0)
        rather = list(self._wanted_at({self._host[self._held[applicant]] for applicant in self._pins}))
        seated = self._seated_at({self._host[wanted.choice.offer] for wanted in rather})
        for wanted in rather:
            there = seated[self._host[wanted.choice.offer]]
            if wanted.applicant in self._pins:
                blocking[wanted.applicant] += self._would_sit(wanted, self._before(wanted, there))
                continue
            for pinned in self._stand_against(wanted, there):
                blocking[pinned] += 1
                if wanted.is_better and wanted.choice.offer == self._held[pinned]:
                    envied[pinned].add(self._market.eligibility.round.applicants[wanted.applicant].id)
        for applicant, pin in self._pins.items():
            price = tuple(sorted(envied[applicant])), blocking[applicant]
            yield PinPrice(pin.applicant, pin.offer, pin.reason, *price)

    def _seated_at(self, hosts: Set[str]) -> dict[str, list[_Seated]]:
        market = self._market
        seated: dict[str, list[_Seated]] = {host: [] for host in hosts}
        for applicant, offer in self._held.items():
            if self._host[offer] not in seated:
                continue
            fixed = market.fixed.get(applicant)
            seats = market.seats_of(applicant, offer)
            if fixed is not None:
                seats = market.seats_of_fixed(applicant, *fixed)
            is_pinned = applicant in self._pins
            is_kept = fixed is not None and not is_pinned
            one = _Seated(applicant, self._priority(applicant, offer), is_pinned, is_kept, seats)
            seated[self._host[offer]].append(one)
        return seated

    def _priority(self, applicant: int, offer: int) -> int:
        return self._market.priorities.number(applicant, offer) // self._unit

    def _wanted_at(self, hosts: Set[str]) -> Iterator[_Wanted]:
        """Yield what people would rather have at some hosts, and whatever pinned applicants would rather have."""
        round_ = self._market.eligibility.round
        offers = {index for index, host in enumerate(self._host) if host in hosts}
        ids = {round_.offers[index].id for index in offers}
        for applicant, entry in enumerate(round_.applicants):
            is_pinned = applicant in self._pins
            if not is_pinned and entry.open_to is None and ids.isdisjoint(entry.wished_ids()):
                continue
            for wanted in self._preferred(applicant):
                if is_pinned or wanted.choice.offer in offers:
                    yield wanted

    def _preferred(self, applicant: int) -> Iterator[_Wanted]:
        held = self._held.get(applicant)
        for group in self._market.market.preferences[applicant]:
            offers = [choice.offer for choice in group]
            if held not in offers:
                yield from (_Wanted(applicant, choice, True) for choice in group)
                continue
            if self._after_lottery:
                yield from (_Wanted(applicant, choice, False) for choice in group[: offers.index(held)])
            return

    def _stand_against(self, wanted: _Wanted, there: Sequence[_Seated]) -> Iterator[int]:
        """Yield the pinned applicants without whom there would be room, if it is pins that stand against it."""
        by_priority = self._before(wanted, there)
        later = [one for one in there if one.is_pinned and one not in by_priority]
        if not later or not self._would_sit(wanted, by_priority) or self._would_sit(wanted, [*by_priority, *later]):
            return
        for pinned in later:
            others = [one for one in later if one is not pinned]
            if self._would_sit(wanted, [*by_priority, *others]):
                yield pinned.applicant

    def _before(self, wanted: _Wanted, there: Sequence[_Seated]) -> list[_Seated]:
        """Return whom the host takes before a choice, were pins no more than their priority.

        Without the lottery equals come before; the applicant's own place there counts only if it is strictly higher.
        """
        priority = wanted.choice.priority // self._unit
        before = []
        for one in there:
            is_own = one.applicant == wanted.applicant
            is_equal = one.priority == priority and not self._after_lottery and not is_own
            if one.priority < priority or is_equal or (one.is_kept and not is_own):
                before.append(one)
        return before

    def _would_sit(self, wanted: _Wanted, before: Sequence[_Seated]) -> bool:
        """Tell whether there is room for a choice beside some people; the newcomer may be one of these elsewhere."""
        home, seating = self._market.home_once, self._seating
        self._homes[:] = [*(home[one.applicant] for one in before), home[wanted.applicant]]
        for person, one in enumerate(before):
            admitted = seating.admit(person, one.seats)
            assert admitted, "who has a place fits with the others"
        has_room = seating.reach(len(before), wanted.choice.seats).moves is not None
        for person in range(len(before)):
            seating.remove(person)
        return has_room
