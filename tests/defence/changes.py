"""Changes of random rounds, asked as `whatif` asks."""

from pathlib import Path

from praktik.defence.baseline import Baseline
from praktik.defence.effect import Effect, find_effect
from praktik.defence.outcome import Held, Outcome
from praktik.defence.typed_changes import Typed
from praktik.placing.repair import Wanted, situation_after
from praktik.placing.situation import begin_afresh
from praktik.problems.phrase import Phrase
from praktik.round.finding import Pointer
from praktik.round.placements import Placements
from praktik.round.rounds import Round
from praktik.round.source import SourceFile
from praktik.rules.eligibility import Eligibility

NOWHERE = Pointer(SourceFile(Path("round.yaml"), b""))


def baseline_of(round_: Round, policy: str = "stable", standing: Placements | None = None) -> Baseline:
    situation = begin_afresh(round_) if standing is None else situation_after(round_, standing, Wanted())
    return Baseline(Eligibility(round_), situation, standing, policy, NOWHERE)


def effect_of(round_: Round, typed: Typed, policy: str = "stable") -> Effect:
    return find_effect(baseline_of(round_, policy), typed)


def offers_of(outcome: Outcome, round_: Round) -> dict[str, str | None]:
    """An outcome as a matching: the offer of each applicant, or None."""
    return {applicant: held.offer if (held := outcome.held.get(applicant)) else None for applicant in round_.applicant}


def rank_of(held: Held | None, last: int = 10**6) -> int:
    return last if held is None or held.wish is None else held.wish


def no_progress(what: Phrase, done: int, total: int) -> None:
    """Nobody watches."""
