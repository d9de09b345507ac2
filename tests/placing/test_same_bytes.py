"""The same inputs give the same bytes, in any file order; and who else applies changes nobody's number."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.draw_numbers import announced_text, draw_number
from praktik.round.folder import read_round
from praktik.round.placements_file import format_placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import Priorities

from .random_rounds import RoundText, match, rounds

policies = st.sampled_from(["stable", "draw"])


def read_back(text: RoundText, *, split_offers: bool = False) -> Round:
    """The round as praktik reads it from files."""
    with TemporaryDirectory() as folder:
        text.write(Path(folder), split_offers=split_offers)
        read = read_round(Path(folder))
    assert read.problems == ()
    assert read.round is not None
    return read.round


@settings(max_examples=60, deadline=None)
@given(st.data(), policies)
def test_the_order_of_entries_changes_no_byte(data: st.DataObject, policy: str) -> None:
    text = data.draw(rounds())
    shuffled = replace(
        text,
        offers=data.draw(st.permutations(text.offers)),
        applicants=data.draw(st.permutations(text.applicants)),
        organisations=data.draw(st.permutations(text.organisations)),
    )
    before = format_placements(match(read_back(text), policy))
    after = format_placements(match(read_back(shuffled, split_offers=data.draw(st.booleans())), policy))
    assert after == before


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_applicant_less_leaves_the_lottery_order_of_the_others(data: st.DataObject) -> None:
    text = data.draw(rounds(most_applicants=6))
    gone = data.draw(st.sampled_from([entry["id"] for entry in text.applicants]))
    fewer = text.with_pins([]).without_applicant(gone)
    assert lottery_order(fewer.build()) == [id_ for id_ in lottery_order(text.build()) if id_ != gone]


def lottery_order(round_: Round) -> list[str]:
    order = [round_.applicants[index].id for index in Priorities(Eligibility(round_)).lottery_order]
    assert order == sorted(order, key=lambda id_: draw_number(announced_text(round_.settings), id_))
    return order
