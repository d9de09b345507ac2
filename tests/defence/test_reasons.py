"""Every reason that is given is true, by the rules and the order as the audit reads them from the files."""

from typing import Any

from hypothesis import event, given, settings

from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.standing import Pair
from praktik.defence.given_up import Price
from praktik.defence.reasons import Decision, Reason, find_reasons
from praktik.defence.result import Result
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

from .small_rounds import rounds_with_results

FIXED_FIRST, BY_ORDER = 0, 1
STABLE = {"stable", "stable-hosts"}
BY_PROFILE = {"rank-maximal", "greedy", "generous"}


class RoomWithDates(Room):
    """The room in which those whose placements stood before stay in their own days."""

    def __init__(self, pairs: Pairs, placements: Placements) -> None:
        super().__init__(pairs)
        self.kept = {one.applicant: one for one in placements.placements if one.applicant in placements.kept}

    def periods(self, applicant: str, offer: str) -> tuple[int, ...]:
        kept = self.kept.get(applicant)
        periods = self.pairs.round.offer[offer].periods
        if applicant in self.pairs.pins and self.pairs.pins[applicant].first is not None:
            return super().periods(applicant, offer)
        if kept is None or kept.offer != offer or kept.first is None or kept.last is None or not periods:
            return super().periods(applicant, offer)
        first, last = kept.first, kept.last
        return tuple(number for number, one in enumerate(periods) if one.first <= first and last <= one.last)


class Judge:
    """Knows by the audit's code what each reason claims; whom the match found settled goes before all others."""

    def __init__(self, round_: Round, placements: Placements) -> None:
        self.round = round_
        self.placements = placements
        self.pairs = Pairs(round_)
        self.room = RoomWithDates(self.pairs, placements)
        self.held = {one.applicant: one.offer for one in placements.placements}
        self.fixed = set(placements.kept) | set(self.pairs.pins)

    def order(self, applicant: str, offer: str) -> Any:
        if self.placements.policy not in STABLE:
            return self.pairs.applicants[applicant].number
        return self.pairs.order(applicant, offer)

    def key(self, applicant: str, offer: str) -> Any:
        first = FIXED_FIRST if applicant in self.fixed and self.held.get(applicant) == offer else BY_ORDER
        return first, self.order(applicant, offer)

    def before(self, applicant: str, offer: str) -> list[Pair]:
        """All who come before a pair, in whatever host; the applicant's own place too where that comes before."""
        if self.placements.policy in BY_PROFILE:
            return [pair for pair in self.held.items() if pair[0] in self.fixed]
        key = self.key(applicant, offer)
        return [pair for pair in self.held.items() if self.key(*pair) < key]

    def has_room_beside(self, others: list[Pair], applicant: str, offer: str) -> bool:
        """Somebody's own place may stand beside the new one: the room counts them as two."""
        if self.placements.policy == "draw":
            return self.can_all_be_seated([one for one, _ in others if one != applicant], applicant, offer)
        return self.room.fits([*others, (applicant, offer)])

    def can_all_be_seated(self, others: list[str], applicant: str, offer: str) -> bool:
        """Tell for a draw whether all can have something of the tie group they have, and the applicant the offer."""
        return self._seat([(applicant, offer)], others)

    def _seat(self, seated: list[Pair], others: list[str]) -> bool:
        if not self.room.fits(seated):
            return False
        if not others:
            return True
        first, *rest = others
        return any(self._seat([*seated, (first, offer)], rest) for offer in self.equals(first))

    def equals(self, applicant: str) -> list[str]:
        """The offers that are as good to somebody as what they have."""
        own = self.held[applicant]
        rank = self.pairs.rank(applicant, own)
        if applicant in self.fixed or rank is None:
            return [own]
        group = next(group for asked, group in self.pairs.asked(applicant) if asked == rank)
        return [
            one for one in group if self.pairs.broken_rule(applicant, one) is None and not self.is_out(applicant, one)
        ]

    def is_out(self, applicant: str, offer: str) -> bool:
        """Whether an answer that the match knew, or a lapse, keeps two apart."""
        lapsed = {(one.applicant, one.offer) for one in self.placements.ended if one.status == "lapsed"}
        if (applicant, offer) in lapsed:
            return True
        read = self.placements.answers.number if self.placements.answers else 0
        for one in self.round.responses[:read]:
            about = (one.applicant in {None, applicant}) and (one.offer in {None, offer})
            pair_or_whole = one.answer == "withdrawn" or (one.applicant is not None and one.offer is not None)
            if about and pair_or_whole and one.answer in {"withdrawn", "declined"}:
                return True
        return False


@settings(max_examples=400, deadline=None)
@given(rounds_with_results())
def test_every_wish_above_the_outcome_has_one_reason_and_it_is_true(drawn: tuple[Round, Placements]) -> None:
    round_, placements = drawn
    result, judge = Result(Eligibility(round_), placements), Judge(round_, placements)
    for index, applicant in enumerate(round_.applicants):
        reasons = find_reasons(result, index)
        check_completeness(judge, applicant.id, reasons)
        for reason in reasons:
            event(reason.code if reason.decision is None else f"{reason.code}: {reason.decision.ground}")
            check_reason(judge, applicant.id, round_.offers[reason.offer].id, reason)


def check_completeness(judge: Judge, applicant: str, reasons: list[Reason]) -> None:
    held = judge.held.get(applicant)
    rank = None if held is None else judge.pairs.rank(applicant, held)
    asked = [(wish, offer) for wish, group in judge.pairs.asked(applicant) for offer in group]
    expected = [(wish, offer) for wish, offer in asked if rank is None or wish <= rank]
    told = [(reason.wish, judge.round.offers[reason.offer].id) for reason in reasons]
    assert sorted(told) == sorted(expected)
    assert [wish for wish, _ in told] == sorted(wish for wish, _ in told)


def check_reason(judge: Judge, applicant: str, offer: str, reason: Reason) -> None:
    held = judge.held.get(applicant)
    assert (reason.code == "placed") == (held == offer)
    if reason.code == "placed":
        return
    assert reason.rule == judge.pairs.broken_rule(applicant, offer)
    assert (reason.code == "ineligible") == (reason.rule is not None)
    if reason.rule is not None:
        return
    assert (reason.code in {"struck", "withdrawn"}) == judge.is_out(applicant, offer)
    if reason.code in {"struck", "withdrawn"}:
        assert (reason.answer is None) == (reason.lapsed is not None)
        if reason.answer is not None:
            assert reason.answer.applicant in {None, applicant}
            assert reason.answer.offer in {None, offer}
    elif reason.code == "tied":
        assert held is not None
        assert judge.pairs.rank(applicant, offer) == judge.pairs.rank(applicant, held)
    elif reason.code == "given_up":
        assert reason.price is not None
        assert judge.has_room_beside(judge.before(applicant, offer), applicant, offer)
        assert applicant not in judge.fixed
        assert not is_better(judge.placements.policy, reason.price)
    elif reason.code == "fixed":
        assert applicant in judge.fixed
    else:
        assert reason.decision is not None
        check_decision(judge, applicant, offer, reason.decision)


def is_better(policy: str, price: Price) -> bool:
    """Whether the policy would rather have the result in which the wish is met."""
    changes = [more for _, more in price.wishes]
    assert sum(changes) == price.placed
    if policy == "rank-maximal":
        return bool(changes) and changes[0] > 0
    if price.placed or not changes:
        return price.placed > 0
    return changes[0] > 0 if policy == "greedy" else changes[-1] < 0


def check_decision(judge: Judge, applicant: str, offer: str, decision: Decision) -> None:
    before = judge.before(applicant, offer)
    assert not judge.has_room_beside(before, applicant, offer), "full, by those who come before"
    others = [pair for pair in before if pair[0] != applicant]
    if decision.ground == "own_place":
        assert judge.has_room_beside(others, applicant, offer), "the own place alone stands in the way"
        return
    if decision.ground == "no_places":
        assert not judge.has_room_beside([], applicant, offer)
        return
    assert decision.against is not None
    against = judge.round.applicants[decision.against].id
    there = judge.held[against]
    assert against != applicant
    assert (against, there) in before
    without = [pair for pair in others if pair[0] != against]
    assert not judge.has_room_beside(others, applicant, offer)
    assert judge.has_room_beside(without, applicant, offer), "without that one there is room"
    if judge.placements.policy in STABLE:
        hosts = {judge.pairs.offers[one].organisation for one in (there, offer)}
        assert len(hosts) == 1
    give_way = [
        pair for pair in others if judge.has_room_beside([one for one in others if one != pair], applicant, offer)
    ]
    assert decision.before == len(give_way)
    if judge.placements.policy in BY_PROFILE:
        assert decision.ground == ("pinned" if against in judge.pairs.pins else "kept")
        return
    check_lowest(judge, give_way, (against, there))
    check_ground(judge, (applicant, offer), (against, there), decision)


def check_lowest(judge: Judge, give_way: list[Pair], against: Pair) -> None:
    """Among those who are not settled the last; where all are settled the last of them by the order itself."""
    free = [pair for pair in give_way if pair[0] not in judge.fixed]
    assert against == max(free or give_way, key=lambda pair: judge.order(*pair))


def check_ground(judge: Judge, mine: Pair, theirs: Pair, decision: Decision) -> None:
    pairs = judge.pairs
    is_before = judge.order(*theirs) < judge.order(*mine)
    if decision.ground in {"pinned", "kept"}:
        assert theirs[0] in judge.fixed
        assert (theirs[0] in pairs.pins) == (decision.ground == "pinned")
        assert decision.ground == "pinned" or not is_before
        return
    assert is_before
    if decision.ground == "lottery":
        assert str(decision.theirs) == pairs.applicants[theirs[0]].number[:16] < str(decision.yours)
        assert str(decision.yours) == pairs.applicants[mine[0]].number[:16]
    if judge.placements.policy == "draw":
        assert decision.ground == "lottery"
        return
    values, others = pairs.order(*mine)[0], pairs.order(*theirs)[0]
    differing = [name for name, one, other in zip(pairs.criteria, values, others, strict=True) if one != other]
    assert decision.ground == next(iter(differing), "lottery")
