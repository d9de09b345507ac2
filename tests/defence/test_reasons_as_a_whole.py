"""Reasons where an exchange or a solver decided on the result as a whole are true, as the audit reads the files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.defence.applicant import defend_applicant
from praktik.defence.offer import defend_offer
from praktik.defence.public_text import letter_sentences
from praktik.defence.reasons import Reason, find_reasons
from praktik.defence.result import Result
from praktik.matching.programme import is_solver_installed
from praktik.placing.match import match_round
from praktik.placing.policies import POLICIES
from praktik.round.placements import Placements
from praktik.rules.eligibility import Eligibility
from tests.placing.brute_force import Balance, SmallRound
from tests.placing.random_rounds import RoundText, held_in, rounds

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")
TOGETHER = {"pairs", "minimums"}
drawn_policies = st.sampled_from(sorted(POLICIES))
exchanges = rounds(most_applicants=5, always={"hosts_apply", "imbalance"})
companies = rounds(most_applicants=5, always={"hosts_apply", "imbalance", "rankings", "rankings_tie", *TOGETHER})


class Whole:
    """A result, and what the audit knows of it."""

    def __init__(self, small: SmallRound, placements: Placements) -> None:
        self.small = small
        self.placements = placements
        self.held = held_in(placements)
        self.balance = Balance(small)

    def fits(self, applicant: str, offer: str) -> bool:
        """Is there room if somebody moves, and nobody else does?"""
        others = [(one, held) for one, held in self.held.items() if held is not None and one != applicant]
        return self.small.fit([*others, (applicant, offer)])

    def check(self, applicant: str, offer: str, reason: Reason) -> None:
        """Is the reason true?"""
        small, minimum = self.small, self.small.round.offer[offer].minimum
        partner = small.partner.get(applicant)
        interns = [one for one, held in self.held.items() if held == offer]
        if reason.code == "partner":
            assert partner is not None
            pin = small.pins.get(partner)
            assert offer not in small.eligible[partner] if pin is None else pin.offer != offer
        elif reason.code == "no_room_for_two":
            assert partner is not None
            others = [(one, held) for one, held in self.held.items() if held is not None]
            beside = [pair for pair in others if pair[0] not in {applicant, partner}]
            assert not small.fit([*beside, (applicant, offer), (partner, offer)])
        elif reason.code == "companion":
            assert partner is not None
            assert small.taste(partner, offer) > small.taste(partner, self.held[partner])
        elif reason.code == "closed":
            assert minimum > 1
            assert not interns
        elif reason.code == "blocking":
            assert any(applicant in one.applicants and one.offer == offer for one in self.placements.blocking)
        elif reason.code == "balance":
            assert self.fits(applicant, offer)
            assert not self.balance.is_kept({**self.held, applicant: offer})
        elif reason.code == "exchanged":
            assert self.placements.policy == "exchange"
            assert not self.fits(applicant, offer)
        elif reason.code == "aims":
            assert self.placements.proof is not None
            assert (
                partner is not None
                or any(one.minimum > 1 for one in small.round.offers)
                or self.placements.policy == "most-placed"
            )
        elif reason.code == "full" and reason.decision is not None and reason.decision.ground != "own_place":
            assert partner is not None or not self.fits(applicant, offer)


def check_all(text: RoundText, policy: str) -> None:
    round_ = text.build()
    placements = match_round(Eligibility(round_), policy)
    result, whole = Result(Eligibility(round_), placements), Whole(SmallRound(round_), placements)
    for index, applicant in enumerate(round_.applicants):
        reasons = find_reasons(result, index)
        held = result.held.get(index)
        asked = [offer for group in result.groups(index) for offer in group]
        assert held is not None or sorted(reason.offer for reason in reasons) == sorted(asked)
        for reason in reasons:
            whole.check(applicant.id, round_.offers[reason.offer].id, reason)
        for language in ("da", "en"):
            assert all(letter_sentences(result, index, reasons, language))
        defend_applicant(result, index)
    for offer in range(len(round_.offers)):
        defend_offer(result, offer)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(exchanges)
def test_reasons_of_an_exchange_are_true(text: RoundText) -> None:
    check_all(text, "exchange")


@settings(max_examples=80, deadline=None, derandomize=True)
@given(companies, drawn_policies)
def test_reasons_beside_pairs_and_minimums_are_true(text: RoundText, policy: str) -> None:
    check_all(text, policy)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(rounds(most_applicants=6, always={"rankings", "rankings_tie"}))
def test_reasons_under_the_most_that_can_be_placed_are_true(text: RoundText) -> None:
    check_all(text, "most-placed")
