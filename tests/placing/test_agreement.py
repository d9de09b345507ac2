"""praktik's rules and the second reading of the design say the same of every pair of every small round."""

from itertools import product

from hypothesis import given, settings

from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import Priorities

from . import independent_rules as rules
from .random_rounds import ABOUT_ELIGIBILITY, RoundText, rounds


def check_every_pair(text: RoundText) -> None:
    round_ = text.build()
    eligibility = Eligibility(round_)
    for (a, applicant), (o, offer) in product(enumerate(round_.applicants), enumerate(round_.offers)):
        assert eligibility.fits_open_to(a, o) == rules.is_open_to(round_, applicant, offer)
        assert eligibility.is_cross_sector(a, o) == rules.is_cross_sector(round_, applicant, offer)
        stays = {found.period: found.stay and tuple(found.stay) for found in eligibility.stays(a, o)}
        again = rules.stays_by_period(round_, applicant, offer)
        assert stays == {period: run and tuple(run) for period, run in again.items()}
        assert (eligibility.barrier(a, o) is None) == rules.may_be_together(round_, applicant, offer)


@settings(max_examples=150, deadline=None)
@given(rounds())
def test_eligibility(text: RoundText) -> None:
    check_every_pair(text)


@settings(max_examples=150, deadline=None)
@given(rounds(always=ABOUT_ELIGIBILITY))
def test_eligibility_where_much_is_asked(text: RoundText) -> None:
    check_every_pair(text)


@settings(max_examples=150, deadline=None)
@given(rounds(always={"rankings", "history", "special_consideration"}, never={"pins", "periods", "availability"}))
def test_priority_orders_any_two_pairs_alike(text: RoundText) -> None:
    round_ = text.build()
    priorities = Priorities(Eligibility(round_))
    pairs = list(product(range(len(round_.applicants)), range(len(round_.offers))))
    number = {(a, o): priorities.number(a, o) for a, o in pairs}
    again = {(a, o): rules.priority(round_, round_.applicants[a], round_.offers[o]) for a, o in pairs}
    assert sorted(pairs, key=number.__getitem__) == sorted(pairs, key=again.__getitem__)
    assert len(set(number.values())) == len(pairs)
    assert all(0 <= value < priorities.beyond for value in number.values())
