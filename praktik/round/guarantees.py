"""What a match guarantees: derived from its policy, from what the round asks for, and from what a solver has shown."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from praktik.problems.phrase import Phrase
from praktik.problems.words import results as words
from praktik.round.placements import Proof
from praktik.round.rounds import Round

_STABLE = frozenset(("stable", "stable-hosts", "most-placed"))
_FEWEST = "blocking"
_BY_TURNS = frozenset(("exchange", "draw"))  # the order of turns is all that these want
_IN_FIGURES = frozenset(("placed", "ranks"))  # what other aims cost says nothing to people
_OF_AIMS: Mapping[str, Mapping[str, tuple[Phrase, ...]]] = MappingProxyType(
    {
        "stable": {
            "placed": (words.THEN_MOST_PLACED,),
            "ranks": (words.THEN_LEAST_RANKS,),
            "lottery": (words.AMONG_EQUALS_THE_LOTTERY,),
        },
        "stable-hosts": {"priority": (words.THEN_BEST_BY_PRIORITY,), "lottery": (words.AMONG_EQUALS_THE_LOTTERY,)},
        "most-placed": {
            "placed": (words.THEN_MOST_PLACED,),
            "ranks": (words.THEN_LEAST_RANKS,),
            "lottery": (words.AMONG_EQUALS_THE_LOTTERY,),
        },
        "rank-maximal": {"profile": (words.RANK_MAXIMAL,), "lottery": words.OF_PROFILES},
        "greedy": {"profile": (words.MOST_PLACED, words.THEN_FIRST_WISHES), "lottery": words.OF_PROFILES},
        "generous": {"profile": (words.MOST_PLACED, words.THEN_FEWEST_LAST), "lottery": words.OF_PROFILES},
        "least-total-rank": {"profile": (words.MOST_PLACED, words.THEN_LEAST_RANKS), "lottery": words.OF_PROFILES},
        "exchange": {"lottery": (words.IN_TURN_IN_BALANCE, words.EFFICIENT_IN_BALANCE)},
        "draw": {"lottery": (words.IN_LOTTERY_ORDER, words.EFFICIENT)},
    }
)
"""By policy and aim what holds where a solver has proven that the aim is reached, aims in their order."""


class Shown(NamedTuple):
    """What a match is known by: its policy, whether places were kept, how much blocks it, and the solver's proof."""

    policy: str
    kept: bool = False
    blocking: int = 0
    proof: Proof | None = None


def find_guarantees(round_: Round, shown: Shown) -> tuple[Phrase, ...]:
    """Return what holds of a match, sentence by sentence; nothing is said that has not been shown."""
    if shown.proof is not None:
        guarantees = tuple(_by_solver(shown, shown.proof))
    elif improves_ties(round_, shown.policy):
        guarantees = words.PROMISES_OF_IMPROVED_TIES
    elif has_pairs(round_) or has_minimums(round_):
        guarantees = words.PROMISES_BESIDE_MINIMUMS.get(shown.policy, ())
    else:
        guarantees = words.PROMISES.get(shown.policy, ())
    if shown.kept:
        return (*guarantees, words.KEPT_FIRST)
    if round_.settings.matching.pins:
        return (*guarantees, words.PINS_FIRST)
    return guarantees


def improves_ties(round_: Round, policy: str | None) -> bool:
    """Tell whether a round asks for places to be exchanged after the lottery, and a policy does so."""
    return policy == "stable" and round_.settings.matching.ties == "improve"


def has_pairs(round_: Round) -> bool:
    """Tell whether some applicants want to be placed together."""
    return any(applicant.together_with is not None for applicant in round_.applicants)


def has_minimums(round_: Round) -> bool:
    """Tell whether some offer is closed below a number of interns."""
    return any(offer.minimum > 1 for offer in round_.offers)


def _by_solver(shown: Shown, proof: Proof) -> list[Phrase]:
    found = []
    if shown.policy in _STABLE:
        found.append(_of_stability(shown, proof))
    if shown.policy == "exchange":
        found.append(words.BALANCED)
    for aim, phrases in _OF_AIMS[shown.policy].items():
        if aim in proof.proven:
            found += phrases
    if proof.open is not None and proof.open != _FEWEST:
        found.append(_of_what_is_open(proof, proof.open, shown.policy))
    if words.NOT_STRATEGY_PROOF not in found:
        found.append(words.NOT_STRATEGY_PROOF)
    if shown.policy == "exchange":
        found.append(words.EXCHANGE_NOT_STABLE)
    elif shown.policy not in _STABLE and words.NOT_STABLE not in found:
        found.append(words.NOT_STABLE)
    return found


def _of_stability(shown: Shown, proof: Proof) -> Phrase:
    if not shown.blocking:
        return words.STABLE_WITH_TIES if shown.policy == "most-placed" else words.STABLE_WITH_PAIRS
    if _FEWEST in proof.proven:
        return words.FEWEST_BLOCKING(number=shown.blocking)
    return words.MAYBE_FEWER_BLOCKING(number=shown.blocking)


def _of_what_is_open(proof: Proof, aim: str, policy: str) -> Phrase:
    in_words = words.WHO_GETS_WHAT if aim == "lottery" and policy in _BY_TURNS else words.AIMS.get(aim, aim)
    if aim not in _IN_FIGURES or proof.reached is None or proof.bound is None:
        return words.TIME_OVER(aim=in_words)
    return words.TIME_OVER_BETWEEN(aim=in_words, reached=proof.reached, bound=proof.bound)
