"""Who waits for an offer, in what order, and who would be next: held against the audit's code."""

from hypothesis import given, settings

from praktik.audit.standing import Pair
from praktik.defence.offer import OfferDefence, defend_offer
from praktik.defence.result import Result
from praktik.defence.waiting_list import WaitingLists
from praktik.round.answers import Answers
from praktik.round.placements import STANDING, Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

from .small_rounds import rounds_with_results
from .test_reasons import STABLE, Judge


class Today(Judge):
    """Knows besides what the answers by now leave of it."""

    def __init__(self, round_: Round, placements: Placements) -> None:
        super().__init__(round_, placements)
        self.answers = Answers(round_.responses)
        self.standing = {one.applicant: one for one in placements.placements if one.status in STANDING}

    def waits(self, applicant: str, offer: str) -> bool:
        pairs, own = self.pairs, self.standing.get(applicant)
        asked = pairs.rank(applicant, offer)
        if not self.round.offer[offer].places:
            return False
        if asked is None or pairs.broken_rule(applicant, offer) is not None or self.is_out_by_now(applicant, offer):
            return False
        if applicant in pairs.pins or (own is not None and own.status != "proposed"):
            return False
        held = None if own is None else pairs.rank(applicant, own.offer)
        return held is None or asked < held

    def is_out_by_now(self, applicant: str, offer: str) -> bool:
        lapsed = [(one.applicant, one.offer) for one in self.placements.ended if one.status == "lapsed"]
        return self.answers.ending(applicant, offer) is not None or (applicant, offer) in lapsed

    def first_to_fit(self, waiting: list[str], offer: str, without: str | None) -> str | None:
        beside = [(one, placement.offer) for one, placement in self.standing.items() if one != without]
        for applicant in waiting:
            others: list[Pair] = [pair for pair in beside if pair[0] != applicant]
            if self.room.fits([*others, (applicant, offer)]):
                return applicant
        return None


@settings(max_examples=60, deadline=None)
@given(rounds_with_results())
def test_an_offer_is_told_as_it_is(drawn: tuple[Round, Placements]) -> None:
    round_, placements = drawn
    result, today = Result(Eligibility(round_), placements), Today(round_, placements)
    ids = [applicant.id for applicant in round_.applicants]
    for index, offer in enumerate(round_.offers):
        told = defend_offer(result, index)
        waiting = [id_ for id_ in ids if today.waits(id_, offer.id)]
        waiting.sort(key=lambda id_: today.order(id_, offer.id))
        assert [ids[one] for one in told.waiting] == waiting
        check_askers(today, told, ids, offer.id)
        for holder in told.holders:
            following = today.first_to_fit(waiting, offer.id, ids[holder.applicant])
            assert (None if holder.next is None else ids[holder.next]) == following
        now = today.first_to_fit(waiting, offer.id, None)
        assert (None if told.next_now is None else ids[told.next_now]) == now


def check_askers(today: Today, told: OfferDefence, ids: list[str], offer: str) -> None:
    pairs = today.pairs
    asked = [id_ for id_ in ids if pairs.rank(id_, offer) is not None]
    eligible = [id_ for id_ in asked if pairs.broken_rule(id_, offer) is None]
    eligible.sort(key=lambda id_: today.order(id_, offer))
    assert [ids[asker.applicant] for asker in told.askers] == eligible
    not_eligible = {(ids[one.applicant], one.rule) for one in told.not_eligible}
    assert not_eligible == {(id_, pairs.broken_rule(id_, offer)) for id_ in asked if id_ not in eligible}
    here = {id_ for id_, placement in today.standing.items() if placement.offer == offer}
    assert {ids[holder.applicant] for holder in told.holders} == here
    for asker, following in zip(told.askers, [*eligible, None][1:], strict=True):
        id_ = ids[asker.applicant]
        assert (asker.state == "here") == (id_ in here)
        assert (asker.state == "waits") == today.waits(id_, offer)
        assert asker.state != "out" or today.is_out_by_now(id_, offer)
        if following is None:
            assert asker.before_next is None
            continue
        assert asker.before_next is not None
        one, other = pairs.order(id_, offer)[0], pairs.order(following, offer)[0]
        differing = [name for name, mine, theirs in zip(pairs.criteria, one, other, strict=True) if mine != theirs]
        expected = "lottery" if today.placements.policy not in STABLE else next(iter(differing), "lottery")
        assert asker.before_next.criterion == expected


@settings(max_examples=60, deadline=None)
@given(rounds_with_results())
def test_all_without_a_place_wait_in_the_order_of_what_needs_no_offer(drawn: tuple[Round, Placements]) -> None:
    round_, placements = drawn
    result, today = Result(Eligibility(round_), placements), Today(round_, placements)
    withdrawn = today.answers.withdrawn_applicants()
    hopeful = {id_ for id_ in round_.applicant if WaitingLists(result).turns(result.eligibility.applicant_index[id_])}
    unplaced = [id_ for id_ in hopeful if id_ not in today.standing and id_ not in withdrawn]
    counting = [name for name in today.pairs.criteria if name not in {"host", "cross_sector"}]

    def order(id_: str) -> tuple[list[int], str]:
        side = today.pairs.applicants[id_]
        values = {"special_consideration": side.consideration, "previously_unplaced": -side.times_unplaced}
        return [] if placements.policy not in STABLE else [values[name] for name in counting], side.number

    told = [round_.applicants[one].id for one in WaitingLists(result).overall]
    assert told == sorted(unplaced, key=order)
