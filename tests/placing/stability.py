"""Blocking pairs, exactly as the design defines them, and all stable matchings of a small round."""

from .brute_force import Matching, Pair, SmallRound, pairs_of


def blocking_pairs(small: SmallRound, matching: Matching, *, after_lottery: bool = True) -> list[Pair]:
    """An applicant who prefers an offer, whose host could take them with those it holds at equal or higher priority.

    Without the lottery, ties at the host and the applicant's own are ties; with it there are none. Applicants who are
    pinned block with nobody, and their seats always count.
    """
    return [
        (applicant, offer)
        for applicant, offers in small.eligible.items()
        if applicant not in small.pins
        for offer in offers
        if _prefers(small, applicant, offer, matching[applicant], after_lottery)
        and _can_enter(small, (applicant, offer), matching, after_lottery)
    ]


def _prefers(small: SmallRound, applicant: str, offer: str, held: str | None, after_lottery: bool) -> bool:
    with_ties = not after_lottery
    return small.taste(applicant, offer, with_ties=with_ties) < small.taste(applicant, held, with_ties=with_ties)


def _can_enter(small: SmallRound, pair: Pair, matching: Matching, after_lottery: bool) -> bool:
    host = small.host[pair[1]]
    there = [held for held in pairs_of(matching) if small.host[held[1]] == host]
    return small.fit([*(held for held in there if _stays_before(small, held, pair, after_lottery)), pair])


def _stays_before(small: SmallRound, held: Pair, newcomer: Pair, after_lottery: bool) -> bool:
    mine, theirs = small.order[newcomer], small.order[held]
    if not after_lottery:
        mine, theirs = (*mine[:2], "", ""), (*theirs[:2], "", "")
    return theirs < mine or (theirs == mine and held[0] != newcomer[0])


def is_stable(small: SmallRound, matching: Matching) -> bool:
    """Is a feasible matching stable once the lottery has broken all ties?"""
    return not blocking_pairs(small, matching)


def stable_matchings(small: SmallRound) -> list[dict[str, str | None]]:
    """All matchings that are stable once the lottery has broken all ties."""
    return [matching for matching in small.matchings() if is_stable(small, matching)]
