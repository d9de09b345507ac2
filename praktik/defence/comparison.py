"""All policies on one round side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from praktik.audit.blocking import blocking_pairs
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.audit.standing import Standing
from praktik.defence.outcome import Held, Outcome, describe_outcome
from praktik.matching.programme import is_solver_installed
from praktik.placing.market import MarketOfRound
from praktik.placing.other_limits import find_other_limits
from praktik.placing.policies import POLICIES, TIME_LIMIT, policy_of
from praktik.problems.phrase import Phrase
from praktik.problems.words import comparison as words
from praktik.round.folder import Progress
from praktik.round.guarantees import Shown, find_guarantees, improves_ties
from praktik.round.models import Ties
from praktik.round.placements import Placements, Statistics
from praktik.rules.eligibility import Eligibility
from praktik.rules.organisations import fold

TOP = 3


class Sender(NamedTuple):
    """An organisation that sends more interns than it receives."""

    organisation: str
    sends: int
    receives: int


class Change(NamedTuple):
    """Somebody who has something else than in placements.yaml; None for no place."""

    applicant: str
    before: Held | None
    after: Held | None


class Compared(NamedTuple):
    """What one policy makes of the round, and of ties where the round wants more of them than the lottery.

    `sum_of_ranks` counts those who are placed at a wish. `blocking_pairs` are the blocking pairs, judged without the
    lottery; `blocking_pairs_by_pins` those of pinned applicants, and those that only a pinned seat stands against.
    """

    policy: str
    ties: Ties | None
    statistics: Statistics
    top_wishes: int
    sum_of_ranks: int
    blocking_pairs: int
    blocking_pairs_by_pins: int
    senders: tuple[Sender, ...]
    changes: tuple[Change, ...] | None
    sets_priorities_aside: bool
    guarantees: tuple[Phrase, ...]


class Comparison(NamedTuple):
    """All policies but those that lack a solver, and whether proposals were published, which no comparison looks at.

    `is_open_to_more` tells that somebody has an `open_to`, whose offers policies and figures count differently.
    """

    round: str
    policies: tuple[Compared, ...]
    left_out: tuple[str, ...]
    published: bool
    is_open_to_more: bool


def compare_policies(
    eligibility: Eligibility, before: Placements | None, progress: Progress, seconds: float = TIME_LIMIT
) -> Comparison:
    """Return what each available policy makes of a round afresh: pins and answers count, what stands is not kept.

    `seconds` are those that a solver may take for one policy; where there is none, policies that need it are left out.
    Where the round has `ties: improve`, the lottery alone stands beside it; alone, where other limits allow no more.
    """
    market = MarketOfRound(eligibility)
    pairs, situation = Pairs(eligibility.round), market.situation
    room = Room(pairs.where(Standing(pairs.standing.fixed, situation.struck, situation.withdrawn)))
    names = _names(eligibility)
    compared = []
    left_out = () if is_solver_installed() else tuple(name for name, one in POLICIES.items() if one.mechanism is None)
    candidates = [one for one in _candidates(market) if one[0] not in left_out]
    for number, (name, ties, market) in enumerate(candidates):
        progress(words.COMPARING, number, len(candidates))
        policy = policy_of(market.eligibility.round, name)
        decided = policy.decide(market, seconds)
        outcome = describe_outcome(market, name, decided.held)
        shown = Shown(name, False, len(decided.blocking), decided.proof)
        blocking, by_pins = _count_blocking(room, market, outcome)
        wishes = outcome.statistics.wishes
        compared.append(
            Compared(
                policy=name,
                ties=ties,
                statistics=outcome.statistics,
                top_wishes=sum(number for rank, number in wishes.items() if rank <= TOP),
                sum_of_ranks=sum(rank * number for rank, number in wishes.items()),
                blocking_pairs=blocking,
                blocking_pairs_by_pins=by_pins,
                senders=tuple(_find_senders(eligibility, outcome, names)),
                changes=None if before is None else tuple(_find_changes(before, outcome)),
                sets_priorities_aside=policy.sets_priorities_aside,
                guarantees=find_guarantees(market.eligibility.round, shown),
            )
        )
    published = market.situation.answers.published
    is_open_to_more = any(applicant.open_to is not None for applicant in eligibility.round.applicants)
    return Comparison(eligibility.round.settings.round, tuple(compared), left_out, published, is_open_to_more)


def _candidates(market: MarketOfRound) -> Iterator[tuple[str, Ties | None, MarketOfRound]]:
    """Yield the policies, what each does with ties where that is in question, and the market in which it decides."""
    round_ = market.eligibility.round
    for name in POLICIES:
        if not improves_ties(round_, name):
            yield name, None, market
            continue
        matching = round_.settings.matching.model_copy(update={"ties": "lottery"})
        by_lottery = replace(round_, settings=round_.settings.model_copy(update={"matching": matching}))
        eligibility = market.eligibility.of_changed(by_lottery)
        yield name, "lottery", MarketOfRound(eligibility, market.situation, market.priorities)
        if next(find_other_limits(market.eligibility), None) is None:
            yield name, "improve", market


def _count_blocking(room: Room, market: MarketOfRound, outcome: Outcome) -> tuple[int, int]:
    """Return how many block, and how many do only because of pins; what was declined blocks nothing."""
    matching = {
        applicant.id: held.offer if (held := outcome.held.get(applicant.id)) is not None else None
        for applicant in market.eligibility.round.applicants
    }
    numbers = Counter(one.through_a_fixed_place for one in blocking_pairs(room, matching, after_lottery=False))
    return numbers[False], numbers[True]


def _find_senders(eligibility: Eligibility, outcome: Outcome, names: Mapping[str, str]) -> Iterator[Sender]:
    sends: Counter[str] = Counter()
    receives: Counter[str] = Counter()
    for applicant, held in outcome.held.items():
        sends[eligibility.applicants[eligibility.applicant_index[applicant]].organisation] += 1
        receives[eligibility.offers[eligibility.offer_index[held.offer]].organisation] += 1
    for key in sorted(sends, key=lambda one: (receives[one] - sends[one], names[one])):
        if sends[key] > receives[key]:
            yield Sender(names[key], sends[key], receives[key])


def _names(eligibility: Eligibility) -> dict[str, str]:
    """Return the name of each organisation by its key: the proper one, else as it is first written in the round."""
    round_, organisations = eligibility.round, eligibility.organisations
    names: dict[str, str] = {}
    written = [applicant.organisation for applicant in round_.applicants]
    written += [offer.host.organisation for offer in round_.offers]
    for name in sorted(written, key=lambda one: (fold(one) != organisations.key(one), one)):
        key = organisations.key(name)
        names.setdefault(key, organisations.spelling(key) if organisations.knows(key) else name)
    return names


def _find_changes(before: Placements, outcome: Outcome) -> Iterator[Change]:
    held = {one.applicant: Held(one.offer, one.wish) for one in before.placements}
    for applicant in sorted(held.keys() | outcome.held.keys()):
        was, is_ = held.get(applicant), outcome.held.get(applicant)
        if (was and was.offer) != (is_ and is_.offer):
            yield Change(applicant, was, is_)
