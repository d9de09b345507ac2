"""praktik's rules and the audit's second reading of the design say the same of every pair of every small round."""

from itertools import product

from hypothesis import given, settings

from praktik.audit.pairs import Pairs
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import Priorities

from .random_rounds import ABOUT_ELIGIBILITY, RoundText, rounds


def check_every_pair(text: RoundText) -> None:
    round_ = text.build()
    eligibility, pairs = Eligibility(round_), Pairs(round_)
    for (a, applicant), (o, offer) in product(enumerate(round_.applicants), enumerate(round_.offers)):
        pair = applicant.id, offer.id
        assert eligibility.fits_open_to(a, o) == pairs.is_open_to(*pair)
        assert eligibility.is_cross_sector(a, o) == pairs.is_cross_sector(*pair)
        stays = {found.period: found.stay and tuple(found.stay) for found in eligibility.stays(a, o)}
        assert stays == {period: run and tuple(run) for period, run in pairs.stays(*pair).items()}
        assert eligibility.barrier(a, o) == pairs.broken_rule(*pair)


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
    priorities, again = Priorities(Eligibility(round_)), Pairs(round_)
    pairs = list(product(enumerate(round_.applicants), enumerate(round_.offers)))
    numbers = [priorities.number(a, o) for (a, _), (o, _) in pairs]
    orders = [again.order(applicant.id, offer.id) for (_, applicant), (_, offer) in pairs]
    assert sorted(range(len(pairs)), key=numbers.__getitem__) == sorted(range(len(pairs)), key=orders.__getitem__)
    assert len(set(numbers)) == len(pairs)
    assert all(0 <= number < priorities.beyond for number in numbers)
