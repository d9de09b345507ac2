"""The profile that a policy promises, held against what a matching has, and the choice of the lottery among equals."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from praktik.audit.judged_blocking import may_block
from praktik.audit.outcome import entry_of, matching_of, say_held, say_place
from praktik.audit.people import People
from praktik.audit.profile import Better, count_ranks, find_better
from praktik.audit.record import Record
from praktik.audit.residual import NOTHING, Move, Residual, has_residual
from praktik.audit.room import Room
from praktik.problems.phrase import Fact, Listing, Phrase
from praktik.problems.words import audit as words
from praktik.problems.words.results import AND_MORE, AT_RANK
from praktik.round.finding import Finding

HAVE_PROFILES = frozenset(("rank-maximal", "greedy", "generous", "least-total-rank", "draw"))
"""The policies that are judged by exchanges: ranks and the lottery decide, and no priority."""
_SHOWN_MOVES = 8


class Judged(NamedTuple):
    """What was found, what was checked, and what could not be judged."""

    findings: Sequence[Finding] = ()
    checked: Sequence[str] = ()
    not_judged: Sequence[Phrase] = ()


def judge_profile(room: Room, people: People, record: Record, policy: str) -> Judged:
    """Judge a matching that fits by the profile of its policy, and by the lottery among equals.

    What is best where pairs and minimums are not looked at is best with them. Where it is not, only those exchanges
    count that leave pairs where they are, and offers open or closed; what else could be is not judged.
    """
    if not has_residual(room):
        return Judged(not_judged=[words.BETTER_BY_SOLVER(policy=policy)])
    matching = matching_of(room.pairs, people)
    residual = Residual(room, matching)
    better = find_better(room.pairs, residual, policy)
    if better is None:
        return Judged(not_judged=[words.TOO_MANY_EXCHANGES(policy=policy)])
    checked = _checked(better, policy)
    if not (better.exchange or better.due):
        return Judged(checked=checked)
    if may_block(room):
        residual = Residual(room, matching, strict=True)
        better = find_better(room.pairs, residual, policy) or Better()
    findings = list(_Case(room, people, record, policy).findings(better, residual))
    return Judged(findings, checked, () if findings else [words.BETTER_BY_SOLVER(policy=policy)])


def _checked(better: Better, policy: str) -> list[str]:
    """Return what holds of a matching for which this is better."""
    if better.exchange:
        return []
    names = ["draw"] if policy == "draw" else ["profile", "among_equals"]
    return names[:-1] if better.due else names


class _Case(NamedTuple):
    """A matching by its round, its entries, and its policy."""

    room: Room
    people: People
    record: Record
    policy: str

    def findings(self, better: Better, residual: Residual) -> Iterator[Finding]:
        """Yield what would be better, and was promised."""
        promised = self._promised()
        if better.exchange and "profile" in promised:
            yield self._exchange([move for move in better.exchange if move.way.offer != move.held.offer], residual)
        elif "lottery" in promised:
            yield from map(self._due, better.due)

    def _promised(self) -> Set[str]:
        """Return what is promised: all, unless pairs or minimums asked for a solver, who has shown only so much."""
        proof = self.record.shown() if may_block(self.room) else None
        return frozenset(("profile", "lottery") if proof is None else proof.proven)

    def _exchange(self, moves: Sequence[Move], residual: Residual) -> Finding:
        pairs = self.room.pairs
        said: list[Fact] = [say_held(pairs, move.applicant, move.way.offer) for move in moves[:_SHOWN_MOVES]]
        listed: Fact = Listing(said)
        if len(moves) > _SHOWN_MOVES:
            listed = AND_MORE(names=listed, number=len(moves) - _SHOWN_MOVES)
        after = _say_profile(count_ranks(residual, moves))
        facts: dict[str, Fact] = {"policy": self.policy, "expected": words.AFTER_EXCHANGE(profile=after, moves=listed)}
        facts["found"] = _say_profile(count_ranks(residual))
        return Finding("VE730", entry_of(self.people, self.record, moves[0].applicant), facts)

    def _due(self, move: Move) -> Finding:
        pairs, (applicant, held, way) = self.room.pairs, move
        due = words.DUE_IN_THE_DRAW if self.policy == "draw" else words.DUE_AMONG_EQUALS
        facts: dict[str, Fact] = {
            "applicant": applicant,
            "expected": due(best=say_place(pairs, applicant, way.offer)),
            "found": say_held(pairs, applicant, held.offer),
        }
        return Finding("VE717", entry_of(self.people, self.record, applicant), facts)


def _say_profile(ranks: Counter[int]) -> Listing:
    said: list[Fact] = [AT_RANK(number=ranks[rank], rank=rank) for rank in sorted(ranks) if rank != NOTHING]
    return Listing([*said, words.WITHOUT_A_PLACE(number=ranks[NOTHING])] if ranks[NOTHING] else said)
