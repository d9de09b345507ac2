"""A round's life after publishing: whatever is answered and repaired, in any order, what stands stands and is right."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from praktik.audit.pairs import Pairs
from praktik.audit.verification import Verification, verify_placements
from praktik.placing.kept import refuse_what_cannot_stand
from praktik.placing.match import Terms, match_round
from praktik.placing.repair import Wanted, situation_after
from praktik.round.finding import Pointer
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements
from praktik.round.placements_file import FILE, format_placements, read_placements
from praktik.round.rounds import Round
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

from .random_rounds import ABOUT_LIMITS, RoundText, rounds

FIRST_DAY = date(2027, 6, 1)
ANSWER_BY = date(2027, 6, 25)
Party = Literal["applicant", "manager", "host", "coordinator"]
Answer = Literal["accepted", "declined", "withdrawn", "cleared", "published"]
PARTIES: tuple[Party, ...] = ("applicant", "manager", "host")
ENDS = ("declined", "withdrawn")
HINDRANCES = {"conflicts", "ranked_only", "requires", "pins"}
numbers = st.integers(0, 999)
anybody = st.sampled_from([*PARTIES, "coordinator"])
ends = st.sampled_from(ENDS)


class LifeOfARound(RuleBasedStateMachine):
    """The coordinator and all others, who answer what they like about whom they like."""

    def __init__(self) -> None:
        super().__init__()
        self.directory = TemporaryDirectory()
        self.folder = Path(self.directory.name)

    def teardown(self) -> None:
        self.directory.cleanup()

    @initialize(
        text=rounds(most_applicants=7)
        | rounds(most_applicants=8, most_offers=2, always=ABOUT_LIMITS, never=HINDRANCES),
        policy=st.sampled_from(["stable", "draw"]),
        with_deadline=st.booleans(),
    )
    def propose_and_publish(self, text: RoundText, policy: str, with_deadline: bool) -> None:
        self.round: Round = replace(text.build(), folder=self.folder)
        self.policy = policy
        self.lapsed: set[tuple[str | None, str | None]] = set()
        self.pinned = {pin.applicant: pin.offer for pin in self.round.settings.matching.pins}
        placements = match_round(Eligibility(self.round), policy, None, self.terms(with_deadline))
        (self.folder / FILE).write_text(format_placements(placements), "utf-8", newline="\n")
        self.unread = 0
        self.say(None, None, "coordinator", "published")
        assert {problem.code for problem in self.verify().problems} <= {"VE716"}
        self.unread = 0

    @rule(number=numbers, parties=st.sets(st.sampled_from(PARTIES), min_size=1))
    def some_accept(self, number: int, parties: set[Party]) -> None:
        for by in sorted(parties):
            self.say(*self.choose("placement", number), by, "accepted")

    @rule(about=st.sampled_from(["placement", "placement", "pair", "ended"]), number=numbers, by=anybody, answer=ends)
    def somebody_ends_a_pair(self, about: str, number: int, by: Party, answer: Answer) -> None:
        self.say(*self.choose(about, number), by, answer)

    @rule(person=st.booleans(), number=numbers, by=anybody)
    def somebody_withdraws(self, person: bool, number: int, by: Party) -> None:
        applicant, offer = self.choose("placement", number)
        self.say(applicant if person else None, None if person else offer, by, "withdrawn")

    @rule(number=numbers)
    def an_ending_is_taken_back(self, number: int) -> None:
        """Without this, soon nobody would be left to place."""
        endings = [about for about, word in last_words(self.round.responses).items() if word in ENDS]
        if endings:
            self.say(*endings[number % len(endings)], "cleared")

    @rule(number=numbers)
    def all_endings_but_one_are_taken_back(self, number: int) -> None:
        endings = [about for about, word in last_words(self.round.responses).items() if word in ENDS]
        for place, about in enumerate(endings):
            if place != number % len(endings):
                self.say(*about, "cleared")

    @rule(number=numbers)
    def a_lapse_is_lifted(self, number: int) -> None:
        self.say(*self.choose("ended", number), "coordinator", "cleared")

    @rule(improve=st.booleans(), lapse=st.booleans(), with_deadline=st.booleans())
    def repair(self, improve: bool, lapse: bool, with_deadline: bool) -> None:
        self.match_again(Wanted(improve, ANSWER_BY + timedelta(days=1) if lapse else None), with_deadline)

    @precondition(lambda self: self.unread == 0)
    @rule()
    def repair_once_more(self) -> None:
        before = self.read()
        now = self.match_again(Wanted(), with_deadline=True)
        assert places(now) == places(before)
        assert now.unplaced == before.unplaced

    @precondition(lambda self: self.unread > 0)
    @rule()
    def verify_before_the_repair(self) -> None:
        verification = self.verify()
        assert verification.passed, told(verification)
        assert "VE723" in {problem.code for problem in verification.problems}

    def match_again(self, wanted: Wanted, with_deadline: bool) -> Placements:
        before, eligibility = self.read(), Eligibility(self.round)
        situation = situation_after(self.round, before, wanted)
        refuse_what_cannot_stand(eligibility, situation, before, Pointer(SourceFile(Path("round.yaml"), b"")))
        now = match_round(eligibility, self.policy, situation, self.terms(with_deadline))
        (self.folder / FILE).write_text(format_placements(now), "utf-8", newline="\n")
        self.unread = 0
        verification = self.verify()
        assert verification.passed, told(verification)
        assert {problem.code for problem in verification.problems} <= {"VE716"}
        self.compare(before, now, wanted)
        return now

    def compare(self, before: Placements, now: Placements, wanted: Wanted) -> None:
        said = last_words(self.round.responses)
        there = {one.applicant: one for one in now.placements}
        for placement in before.placements:
            if self.stands(placement, said, wanted):
                kept = there[placement.applicant]
                assert (kept.offer, kept.first, kept.last) == (placement.offer, placement.first, placement.last)
                assert placement.applicant in now.kept
            elif wanted.lapse_before and placement.answer_by and not answered(*pair_of(placement), said):
                self.lapsed.add(pair_of(placement))
        for placement in now.placements:
            assert not has_ended(*pair_of(placement), said)
        assert not self.lapsed & {pair_of(one) for one in now.placements}
        assert there.keys() | {one.applicant for one in now.unplaced} == set(self.round.applicant)

    def stands(self, placement: Placement, said: "Said", wanted: Wanted) -> bool:
        """Must somebody keep this placement?"""
        if has_ended(placement.applicant, placement.offer, said):
            return False
        if placement.applicant in self.pinned or answered(*pair_of(placement), said):
            return True
        return not wanted.improve and (wanted.lapse_before is None or placement.answer_by is None)

    def choose(self, about: str, number: int) -> tuple[str, str]:
        placements = self.read()
        listed = placements.ended if about == "ended" else placements.placements
        if about in {"placement", "ended"} and listed:
            one = listed[number % len(listed)]
            return one.applicant, one.offer
        applicant = self.round.applicants[number % len(self.round.applicants)].id
        offer = self.round.offers[number // 7 % len(self.round.offers)].id
        return applicant, offer

    def say(self, applicant: str | None, offer: str | None, by: Party, answer: Answer) -> None:
        """Record an answer, unless it would end what is pinned: such a match is refused."""
        if answer in ENDS and any(
            applicant in {None, one} and offer in {None, held} for one, held in self.pinned.items()
        ):
            return
        self.unread += 1
        if (by, answer) == ("coordinator", "cleared"):
            self.lapsed.discard((applicant, offer))
        on = FIRST_DAY + timedelta(days=len(self.round.responses))
        response = Response.model_construct(on=on, applicant=applicant, offer=offer, by=by, answer=answer)
        self.round = replace(self.round, responses=(*self.round.responses, response))

    def read(self) -> Placements:
        placements = read_placements(self.folder)
        assert placements is not None
        return placements

    def verify(self) -> Verification:
        return verify_placements(Pairs(self.round), SourceFile(Path(FILE), (self.folder / FILE).read_bytes()))

    def terms(self, with_deadline: bool) -> Terms:
        return Terms(answer_by=ANSWER_BY if with_deadline else None)


Said = dict[tuple[str | None, str | None, Party], str]


def last_words(responses: tuple[Response, ...]) -> Said:
    return {(one.applicant, one.offer, one.by): one.answer for one in responses}


def has_ended(applicant: str, offer: str, said: Said) -> bool:
    """Has anybody said that the two shall not be, the one shall not go, or the other takes nobody?"""
    for (who, where, _), word in said.items():
        if (who, where) in {(applicant, None), (None, offer), (applicant, offer)} and word == "withdrawn":
            return True
        if (who, where) == (applicant, offer) and word == "declined":
            return True
    return False


def answered(applicant: str, offer: str, said: Said) -> bool:
    """Has anybody said yes, or no?"""
    yes = any(said.get((applicant, offer, by)) == "accepted" for by in PARTIES)
    return yes or has_ended(applicant, offer, said)


def pair_of(placement: Placement) -> tuple[str, str]:
    return placement.applicant, placement.offer


def places(placements: Placements) -> list[tuple[str, str, date | None, date | None]]:
    return [(one.applicant, one.offer, one.first, one.last) for one in placements.placements]


def told(verification: Verification) -> str:
    return "\n".join(
        f"{problem.code}: {problem.message.in_language('en')}; {problem.expected.in_language('en')}; "
        f"{problem.found.in_language('en')}"
        for problem in verification.problems
    )


LifeOfARound.TestCase.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
TestLifeOfARound = LifeOfARound.TestCase
