"""Each yes of the table of guarantees on random rounds, and each no by its counterexample."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.matching.programme import is_solver_installed
from praktik.problems.phrase import Phrase
from praktik.problems.words import results as words
from tests.placing.random_rounds import RoundText, misreports, rounds

from .properties import COUNTEREXAMPLES, Row, find_gain, plain_round
from .table import NO, PROPERTIES, ROWS, SOURCES, YES, counterexample

SAID = {
    "stable": (words.STABLE, words.STABLE_WITH_TIES),
    "strategy-proof": (words.STRATEGY_PROOF,),
    "efficient": (words.EFFICIENT,),
    "maximum": (words.MOST_PLACED,),
    "balanced": (words.BALANCED,),
}

pytestmark = pytest.mark.skipif(not is_solver_installed(), reason="there is no solver: pip install praktik[exact]")
limits_alone = {"host_limits", "limits_by_home", "periods"}


def _name(value: object) -> str:
    return value.name if isinstance(value, Row) else str(value)


def lies_of(text: RoundText, seed: int) -> Iterator[tuple[str, RoundText]]:
    for applicant in text.applicants:
        for lie in misreports(text, applicant["id"], seed, 3):
            yield applicant["id"], lie


@pytest.mark.parametrize(("row", "property_"), YES, ids=_name)
@settings(max_examples=20, deadline=None, derandomize=True)
@given(data=st.data())
def test_it_holds(row: Row, property_: str, data: st.DataObject) -> None:
    never = limits_alone if row.ties == "improve" else set()
    text = data.draw(rounds(most_applicants=4, most_offers=3, always={"hosts_apply"}, never=never))
    if property_ == "strategy-proof":
        assert find_gain(row, text, lies_of(text, data.draw(st.integers(0, 2**32)))) is None
    else:
        assert COUNTEREXAMPLES[property_](row, text) is None


@pytest.mark.parametrize(("row", "property_"), NO, ids=_name)
def test_it_fails(row: Row, property_: str) -> None:
    _, entry = counterexample(row, property_)
    text = plain_round(entry)
    if property_ == "strategy-proof":
        ((applicant, wishes),) = entry["lie"].items()
        changed = {**entry["applicants"], applicant: {**entry["applicants"][applicant], "wishes": wishes}}
        lie = plain_round({**entry, "applicants": changed})
        assert find_gain(row, text, iter([(applicant, lie)])) is not None
    else:
        assert COUNTEREXAMPLES[property_](row, text) is not None


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_the_guarantee_line_claims_what_the_table_says(row: Row) -> None:
    entry = plain_round({"lottery": "uge 25", "offers": {"o1": {}}, "applicants": {"a1": {"wishes": ["o1"]}}})
    claimed = row.guarantees(entry)
    for property_, phrases in SAID.items():
        assert any(_says(claimed, phrase) for phrase in phrases) == (property_ in SOURCES[row.name]), property_


def _says(claimed: tuple[str, ...], phrase: Phrase) -> bool:
    return phrase.in_language("en") in claimed


def test_every_property_of_the_sources_is_a_column() -> None:
    assert set(SOURCES) == {row.name for row in ROWS}
    assert {one for held in SOURCES.values() for one in held} <= set(PROPERTIES)
