"""`exchange`: balance, what it wastes not, and that wishing otherwise gains nothing, on random small rounds."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.pairs import Pairs
from praktik.audit.verification import verify_placements
from praktik.round.placements_file import format_placements
from praktik.round.source import SourceFile

from .brute_force import Balance, SmallRound, pairs_of
from .random_rounds import ABOUT_LIMITS, RoundText, held_in, match, misreports, rounds

POLICY = "exchange"
Held = dict[str, str | None]
exchanges = rounds(most_applicants=6, always={"hosts_apply"})
tolerant = rounds(most_applicants=6, always={"hosts_apply", "imbalance"})
limited = rounds(
    most_applicants=6,
    always=ABOUT_LIMITS | {"hosts_apply", "imbalance", "applicants_tie"},
    never={"conflicts", "days", "ranked_only", "requires"},
)
any_exchange = st.one_of(exchanges, tolerant, limited)


def better_for_all(small: SmallRound, held: Held) -> Iterator[Held]:
    """Every matching that fits in which nobody has less than they hold, ties broken; also what they hold."""
    yield from _better(
        small, held, {applicant: pin.offer for applicant, pin in small.pins.items()}, list(small.eligible)
    )


def _better(small: SmallRound, held: Held, chosen: Held, rest: list[str]) -> Iterator[Held]:
    if not rest:
        yield chosen
        return
    applicant, *others = rest
    if applicant in small.pins:
        yield from _better(small, held, chosen, others)
        return
    own = held[applicant]
    for offer in (*small.eligible[applicant], *(() if own else (None,))):
        if small.taste(applicant, offer) <= small.taste(applicant, own):
            extended = {**chosen, applicant: offer}
            if offer is None or small.fit(pairs_of(extended)):
                yield from _better(small, held, extended, others)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(any_exchange)
def test_it_fits_and_is_balanced(text: RoundText) -> None:
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    assert small.fits_all(held)
    assert Balance(small).is_kept(held)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(any_exchange)
def test_nothing_better_for_all_is_balanced(text: RoundText) -> None:
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    balance = Balance(small)
    assert [one for one in better_for_all(small, held) if balance.is_kept(one)] == [held]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.data())
def test_nobody_gains_by_misreporting(data: st.DataObject) -> None:
    text = data.draw(any_exchange)
    small = SmallRound(text.build())
    held = held_in(match(small.round, POLICY))
    applicant = data.draw(st.sampled_from(sorted(held)))
    truth = small.taste(applicant, held[applicant])
    for lie in misreports(text, applicant, data.draw(st.integers(0, 2**32)), 5):
        told = held_in(match(lie.build(), POLICY))
        assert small.taste(applicant, told[applicant]) >= truth


@settings(max_examples=100, deadline=None, derandomize=True)
@given(any_exchange)
def test_step_by_step_it_comes_to_the_same(text: RoundText) -> None:
    round_ = text.build()
    placements = match(round_, POLICY)
    verification = verify_placements(Pairs(round_), SourceFile(Path("p.yaml"), format_placements(placements).encode()))
    assert {problem.code for problem in verification.problems} <= {"VE716"}
    assert "exchange" in verification.checked
