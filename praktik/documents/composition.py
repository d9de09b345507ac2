"""What each letter says: the data of its template, taken from the round and its placements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from praktik.documents.contents import (
    ApplicantConfirmation,
    ApplicantProposal,
    HostConfirmation,
    HostProposal,
    HostWithoutIntern,
    ManagerApproval,
    MatchReason,
    NobodyCame,
    Regret,
    RegretReason,
)
from praktik.documents.facts import RoundFacts, stay_of
from praktik.documents.told import StayTold
from praktik.round.answers import Answers
from praktik.round.models import Applicant, Offer, tie_groups
from praktik.round.placements import STANDING, Placement, Placements, Unplaced
from praktik.round.wording import how_outranked


class Composition:
    """The placements, looked at from each letter's side."""

    def __init__(self, facts: RoundFacts, placements: Placements | None, answers: Answers) -> None:
        self._facts = facts
        self._settings = facts.settings
        self._placements = placements
        self._all = () if placements is None else placements.placements
        self._answers = answers

    @property
    def placements(self) -> Placements | None:
        """Return what the match wrote; None before it."""
        return self._placements

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """Return who has no placement."""
        return () if self._placements is None else self._placements.unplaced

    @cached_property
    def standing(self) -> tuple[Placement, ...]:
        """Return the placements that somebody still counts on."""
        return tuple(placement for placement in self._all if placement.status in STANDING)

    @cached_property
    def ended_since_the_match(self) -> tuple[Placement, ...]:
        """Return the placements that answers have ended and that no match has filled anew."""
        return tuple(placement for placement in self._all if placement.status not in STANDING)

    @cached_property
    def ended(self) -> tuple[Placement, ...]:
        """Return all placements that have stood and no longer do, those that ended last at the end."""
        earlier = (
            placement
            for placement in (() if self._placements is None else self._placements.ended)
            if placement.status == "lapsed" or self._answers.ending(placement.applicant, placement.offer) is not None
        )
        return (*earlier, *self.ended_since_the_match)

    @cached_property
    def placed(self) -> Mapping[str, Placement]:
        """Return the standing placements by applicant."""
        return {placement.applicant: placement for placement in self.standing}

    def has_ended(self, applicant: str, offer: str) -> bool:
        """Tell whether a placement has ended by an answer, or for want of one."""
        return any((placement.applicant, placement.offer) == (applicant, offer) for placement in self.ended)

    @cached_property
    def at_offer(self) -> Mapping[str, list[Placement]]:
        """Return the standing placements by offer."""
        by_offer: defaultdict[str, list[Placement]] = defaultdict(list)
        for placement in self.standing:
            by_offer[placement.offer].append(placement)
        return by_offer

    def applicant_proposal(self, placement: Placement, before: Offer | None) -> ApplicantProposal:
        """Return what a proposal says to the applicant; `before` is what was proposed until now, if anything was."""
        applicant, offer = self._facts.applicant(placement.applicant), self._facts.offer(placement.offer)
        return ApplicantProposal(
            intern=self._facts.intern(placement),
            host=self._facts.host(offer),
            contacts=self._facts.contacts(offer),
            stay=stay_of(placement),
            reason=self._reason(placement, applicant),
            wish=placement.wish if placement.offer in _wishes(applicant) else None,
            manager=applicant.manager.name if applicant.manager else None,
            answer_by=self.answer_by([placement]),
            workshop=self._facts.workshop,
            instead_of=None if before is None else self._facts.host(before),
        )

    def host_proposal(self, offer: Offer) -> HostProposal:
        """Return what a proposal says to the host, of all who stand there: a yes alone does not change it."""
        placements = self.at_offer[offer.id]
        interns = tuple(self._facts.intern(placement) for placement in placements)
        return HostProposal(self._facts.host(offer), interns, self.answer_by(placements), self._facts.workshop)

    def host_without_intern(self, offer: Offer) -> HostWithoutIntern:
        """Return what is said to a host for whom there is no intern: numbers, never who."""
        askers = self._askers.get(offer.id, [])
        declined = self._declined_by_host(offer)
        reason = "declined" if declined else self._why_nobody_came(offer, askers)
        return HostWithoutIntern(self._facts.host(offer), len(askers), declined, offer.minimum, reason)

    def manager_approval(self, placement: Placement) -> ManagerApproval:
        """Return what the intern's own manager is asked to sign."""
        return ManagerApproval(
            intern=self._facts.intern(placement),
            host=self._facts.host(self._facts.offer(placement.offer)),
            stay=stay_of(placement),
            employment_clause=self._settings.documents.employment_clause,
            answer_by=self.answer_by([placement]),
        )

    def applicant_confirmation(self, placement: Placement) -> ApplicantConfirmation:
        """Return what a confirmation says to the applicant."""
        offer = self._facts.offer(placement.offer)
        return ApplicantConfirmation(
            intern=self._facts.intern(placement),
            host=self._facts.host(offer),
            contacts=self._facts.contacts(offer),
            stay=stay_of(placement),
            day_begins=self._settings.agenda.arrive or self._settings.agenda.day[0],
            workshop=self._facts.workshop,
        )

    def host_confirmation(self, offer: Offer, confirmed: tuple[Placement, ...]) -> HostConfirmation:
        """Return what a confirmation says to the host of those who are confirmed."""
        interns = tuple(self._facts.intern(placement) for placement in confirmed)
        return HostConfirmation(self._facts.host(offer), interns, self._facts.workshop)

    def regret(
        self,
        unplaced: Unplaced,
        waiting_place: int | None,
        explained: tuple[str, ...],
        gone: StayTold | None,
        taken_back: bool,
    ) -> Regret:
        """Return what is said to an applicant without a place, and of a proposal that no longer holds."""
        assert self._placements is not None
        reason = self._reason_of_regret(unplaced, self._placements)
        counts = "previously_unplaced" in self._settings.matching.priority and reason != "withdrawn"
        if reason == "withdrawn":
            waiting_place, explained = None, ()
        earlier = None if gone is None else self._facts.round.offer.get(gone.offer)
        return Regret(
            applicant=unplaced.applicant,
            reason=reason,
            lottery=self._placements.lottery,
            waiting_place=waiting_place,
            counts_next_round=counts,
            explained=explained,
            earlier=None if earlier is None else self._facts.host(earlier),
            taken_back=taken_back,
        )

    def _reason_of_regret(self, unplaced: Unplaced, placements: Placements) -> RegretReason:
        """Return the reason of the match, or that of answers since; who has withdrawn is told apart from offers."""
        if unplaced.applicant in self.withdrawn:
            return "withdrawn"
        if unplaced.reason == "outranked":
            return how_outranked(placements)
        return "offers_withdrawn" if unplaced.reason == "withdrawn" else unplaced.reason

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """Return who wants no place any more."""
        return self._answers.withdrawn_applicants()

    def answer_by(self, placements: Iterable[Placement]) -> date | None:
        """Return the last day for answers: the earliest that placements have of their own, else the round's."""
        own = [placement.answer_by for placement in placements if placement.answer_by is not None]
        return min(own, default=self._settings.deadlines.responses)

    @cached_property
    def _askers(self) -> Mapping[str, list[str]]:
        """Return by offer who wished it."""
        askers: defaultdict[str, list[str]] = defaultdict(list)
        for applicant in self._facts.round.applicants:
            for offer in _wishes(applicant):
                askers[offer].append(applicant.id)
        return askers

    @cached_property
    def _pinned(self) -> frozenset[tuple[str, str]]:
        return frozenset((pin.applicant, pin.offer) for pin in self._settings.matching.pins)

    @cached_property
    def _met_a_closed_offer(self) -> frozenset[str]:
        return frozenset(entry.applicant for entry in self.unplaced if entry.reason == "offer_closed")

    def _reason(self, placement: Placement, applicant: Applicant) -> MatchReason:
        if placement.wish is None or (placement.applicant, placement.offer) in self._pinned:
            return "by_hand"
        return "wish" if placement.offer in _wishes(applicant) else "open_to"

    def _declined_by_host(self, offer: Offer) -> int:
        """Return how many of those proposed the host has declined, whatever they have said themselves since."""
        proposed = {placement.applicant for placement in self.ended if placement.offer == offer.id}
        answers = (self._answers.of(applicant, offer.id, "host") for applicant in proposed)
        return sum(answer is not None and answer.answer == "declined" for answer in answers)

    def _why_nobody_came(self, offer: Offer, askers: list[str]) -> NobodyCame:
        if not askers:
            return "nobody_asked"
        if offer.minimum > 1 and any(asker in self._met_a_closed_offer for asker in askers):
            return "too_few"
        return "placed_elsewhere" if all(asker in self.placed for asker in askers) else "did_not_fit"


def _wishes(applicant: Applicant) -> set[str]:
    return {offer for group in tie_groups(applicant.wishes) for offer in group}
