"""A result to be defended: what the match decided, on what grounds, and who would have had to give way to whom."""

from functools import cached_property
from typing import NamedTuple

from praktik.matching.market import Assignment, Choice
from praktik.matching.seating import Seating
from praktik.placing.market import MarketOfRound
from praktik.placing.policies import POLICIES, let_applicants_propose, policy_of
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.retracing import retrace_situation
from praktik.placing.room_for_two import has_room_for_two
from praktik.placing.situation import Situation
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.round.placements import STANDING, Placement, Placements
from praktik.round.placements_file import FILE
from praktik.rules.eligibility import Eligibility
from praktik.rules.lottery import lottery_number, tie_number

SHOWN_OF_A_NUMBER = 16


class Own(NamedTuple):
    """What somebody holds: the offer, and the tie group in which they asked for it; None for one not asked for."""

    offer: int
    wish: int | None


class Result:
    """The placements of a round, each applicant and offer spoken of by its index.

    `market` is what the match decided on; `now` what has been settled since, by answers that came after it.

    Raises:
        Refusal: the policy of the placements is not one of those available.
    """

    def __init__(self, eligibility: Eligibility, placements: Placements) -> None:
        round_ = eligibility.round
        if placements.policy not in POLICIES:
            place = Place((round_.folder / FILE).as_posix())
            raise Refusal([problem("PL510", place)])
        policy = policy_of(round_, placements.policy)
        self.eligibility = eligibility
        self.round = round_
        self.placements = placements
        self.by_lottery = policy.sets_priorities_aside
        self.by_profile = policy.by_profile
        self.by_exchange = policy.ends.balanced
        self.keeps_ties = policy.ends.keeps_ties
        self.improves_ties = policy.improves_ties
        self.is_solved = placements.proof is not None
        self.market = MarketOfRound(eligibility, retrace_situation(round_, placements))
        self.priorities = self.market.priorities
        self.pinned = {eligibility.applicant_index[pin.applicant]: pin for pin in round_.settings.matching.pins}
        self.placement = {eligibility.applicant_index[one.applicant]: one for one in placements.placements}
        offers = {applicant: eligibility.offer_index[one.offer] for applicant, one in self.placement.items()}
        self.held = {applicant: Own(offer, eligibility.rank(applicant, offer)) for applicant, offer in offers.items()}

    @cached_property
    def now(self) -> Situation:
        """Return the situation from which the next match would start."""
        return situation_after(self.round, self.placements, Wanted())

    def groups(self, applicant: int) -> list[tuple[int, ...]]:
        """Return what an applicant asked for, eligible or not, in tie groups; `open_to` is the last."""
        groups = self.eligibility.wished(applicant)
        if self.round.applicants[applicant].open_to is None:
            return groups
        wished = {offer for group in groups for offer in group}
        further = [offer for offer in self.eligibility.open_to(applicant) if offer not in wished]
        mine, offers = self.round.applicants[applicant].id, self.round.offers
        further.sort(key=lambda offer: tie_number(self.placements.lottery, mine, offers[offer].id))
        return [*groups, tuple(further)]

    def is_fixed(self, applicant: int) -> bool:
        """Tell whether somebody's place was settled before the matching."""
        return applicant in self.market.fixed

    @cached_property
    def closed(self) -> frozenset[int]:
        """Return the offers that are closed, since they would have ended below their minimum."""
        kept_open = {own.offer for own in self.held.values()}
        return frozenset(offer for offer in self.market.market.minimum if offer not in kept_open)

    @cached_property
    def blocking(self) -> frozenset[tuple[int, int]]:
        """Return the pairs that block the result, as it lists them."""
        index, offers = self.eligibility.applicant_index, self.eligibility.offer_index
        listed = self.placements.blocking
        return frozenset((index[one], offers[blocks.offer]) for blocks in listed for one in blocks.applicants)

    def is_shared(self, applicant: int, offer: int) -> bool:
        """Tell whether somebody's partner, if they have one, may have the offer too."""
        partner = self.market.partner.get(applicant)
        if partner is None:
            return True
        if partner in self.market.market.fixed:
            return self.market.market.fixed[partner].offer == offer
        asked = any(offer in group for group in self.groups(partner))
        return asked and self.eligibility.barrier(partner, offer) is None and not self.market.is_out(partner, offer)

    @property
    def is_unproven(self) -> bool:
        """Tell whether time was over before the solver had shown that nothing better could be had."""
        return self.placements.proof is not None and self.placements.proof.open is not None

    def has_room_for_both(self, applicant: int, partner: int, offer: int) -> bool:
        """Tell whether two fit together at an offer beside all others who have a place."""
        pair = (applicant, partner)
        others = {one: own.offer for one, own in self.held.items() if one not in pair}
        return has_room_for_two(self.market, others, pair, offer)

    def order(self, applicant: int, offer: int) -> int:
        """Return the place of a pair in the order that decides under the policy: the smaller comes first."""
        if self.by_lottery:
            return self.priorities.place_in_lottery(applicant)
        return self.priorities.number(applicant, offer)

    def came_by_exchange(self, applicant: int) -> bool:
        """Tell whether somebody has another place than the lottery alone would have given them."""
        if not self.improves_ties:
            return False
        by_lottery = self._by_lottery_alone[applicant]
        return by_lottery is None or by_lottery.offer != self.held[applicant].offer

    @cached_property
    def _by_lottery_alone(self) -> Assignment:
        return let_applicants_propose(self.market.market, self.priorities.lottery_order)

    def level(self, applicant: int, offer: int) -> int:
        """Return the place of a pair in the order that decides, where it leaves ties as they are: equal ones are."""
        order = self.order(applicant, offer)
        return order // self.priorities.unit if self.keeps_ties or self.improves_ties else order

    def standing(self, applicant: int) -> Placement | None:
        """Return the placement that somebody still counts on."""
        placement = self.placement.get(applicant)
        return placement if placement is not None and placement.status in STANDING else None

    def lottery_number(self, applicant: int) -> str:
        """Return the beginning of somebody's lottery number."""
        return lottery_number(self.placements.lottery, self.round.applicants[applicant].id).hex()[:SHOWN_OF_A_NUMBER]

    def who_would_give_way(self, applicant: int, offer: int) -> list[int] | None:
        """Return those of whom one would have to leave to let somebody in; None where there is room.

        Whatever place the applicant holds is counted as free. Those who can be moved between their periods, or under a
        draw between the offers they are indifferent about, are moved: what is left is the fundamental circuit of
        the gammoid, which is the same beside all who are seated as beside those who came before.
        """
        reach = self._seating.reach_elsewhere(applicant, self.market.seats_of(applicant, offer))
        return None if reach.moves is not None else [person for person in reach.movable if person != applicant]

    @cached_property
    def _seating(self) -> Seating:
        seating = Seating(self.market.market.limits, self.market.home_once)
        for applicant in self.held:
            admitted = seating.admit(applicant, self._options(applicant))
            assert admitted, "what was matched fits the limits together"
        return seating

    def _options(self, applicant: int) -> tuple[int, ...]:
        """Return the seats somebody was left with: those of one offer or, under a draw, of the whole tie group."""
        market, offer = self.market, self.held[applicant].offer
        if applicant in market.fixed:
            return market.market.fixed[applicant].seats
        if self.by_exchange or not self.by_lottery:
            return market.seats_of(applicant, offer)
        return tuple(seat for choice in self._group(applicant, offer) for seat in choice.seats)

    def _group(self, applicant: int, offer: int) -> list[Choice]:
        groups = self.market.market.preferences[applicant]
        return next(list(group) for group in groups if any(choice.offer == offer for choice in group))
