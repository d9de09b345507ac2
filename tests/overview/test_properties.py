"""What holds of every view of every round."""

import json
from hashlib import sha256
from itertools import pairwise

from hypothesis import given

from praktik.overview.applicant import view_applicant
from praktik.overview.applicant_text import applicant_text
from praktik.overview.glance import view_round
from praktik.overview.json_form import view_to_json
from praktik.overview.offer import view_offer
from praktik.overview.offer_text import offer_text
from praktik.overview.round_text import round_text
from praktik.problems.phrase import LANGUAGES
from praktik.round.models import tie_groups
from praktik.rules.calendar import Stay
from praktik.rules.eligibility import Eligibility
from praktik.rules.priority import Priorities

from .small_rounds import ROUND, eligibilities


@given(eligibilities())
def test_every_wish_is_shown_once_in_its_tie_group(eligibility: Eligibility) -> None:
    for entry in eligibility.round.applicants:
        view = view_applicant(eligibility, entry.id)
        ranks = {one.offer: one.rank for one in view.wishes}
        assert len(ranks) == len(view.wishes)
        assert ranks == {id_: rank for rank, group in enumerate(tie_groups(entry.wishes), 1) for id_ in group}
        assert [one.rank for one in view.wishes] == sorted(ranks.values())


@given(eligibilities())
def test_what_open_to_reaches_is_shown_once_and_never_what_was_wished(eligibility: Eligibility) -> None:
    offers = eligibility.round.offers
    for index, entry in enumerate(eligibility.round.applicants):
        view = view_applicant(eligibility, entry.id)
        shown = [one.offer for one in (*view.further, *view.further_ineligible)]
        wished = {one.offer for one in view.wishes}
        assert sorted(shown) == sorted({offers[offer].id for offer in eligibility.open_to(index)} - wished)
        assert {one.rank for one in view.further} <= {len(entry.wishes) + 1}
        for group in (view.further, view.further_ineligible):
            ids = [one.offer for one in group]
            assert ids == sorted(ids, key=lambda id_: sha256(f"{ROUND}:{entry.id}:{id_}".encode()).digest())
        assert all(one.eligible for one in view.further)
        assert not any(one.eligible for one in view.further_ineligible)


@given(eligibilities())
def test_both_sides_agree_with_eligibility_and_with_each_other(eligibility: Eligibility) -> None:
    from_applicants, from_offers = {}, {}
    for a, entry in enumerate(eligibility.round.applicants):
        view = view_applicant(eligibility, entry.id)
        for prospect in (*view.wishes, *view.further, *view.further_ineligible):
            rule = eligibility.barrier(a, eligibility.offer_index[prospect.offer])
            assert (prospect.barrier.rule if prospect.barrier else None) == rule
            assert prospect.eligible == (rule is None) == bool(prospect.possibilities)
            from_applicants[entry.id, prospect.offer] = (prospect.rank, prospect.possibilities, prospect.standing)
    for offer in eligibility.round.offers:
        for asker in view_offer(eligibility, offer.id).askers:
            from_offers[asker.applicant, offer.id] = (asker.rank, asker.possibilities, asker.standing)
    assert from_applicants == from_offers


@given(eligibilities())
def test_the_askers_stand_in_the_order_of_priority(eligibility: Eligibility) -> None:
    number = Priorities(eligibility).number
    for offer, entry in enumerate(eligibility.round.offers):
        askers = view_offer(eligibility, entry.id).askers
        numbers = [number(eligibility.applicant_index[asker.applicant], offer) for asker in askers]
        assert all(before < after for before, after in pairwise(numbers))
        places = [asker.place for asker in askers if asker.eligible]
        assert places == list(range(1, len(places) + 1))
        for asker in askers:
            wishes = view_applicant(eligibility, asker.applicant).wishes
            told = [(one.place, one.eligible_askers) for one in wishes if one.offer == entry.id]
            assert told == ([(asker.place, len(places))] if asker.wished else [])


@given(eligibilities())
def test_the_possible_dates_are_those_of_eligibility_the_longest_first(eligibility: Eligibility) -> None:
    calendar = eligibility.calendar
    for entry in eligibility.round.offers:
        offer = eligibility.offer_index[entry.id]
        for asker in view_offer(eligibility, entry.id).askers:
            stays = [one.stay for one in asker.possibilities]
            applicant = eligibility.applicant_index[asker.applicant]
            if asker.eligible:
                expected = {found.stay for found in eligibility.stays(applicant, offer)}
                assert {None if stay is None else Stay(*stay) for stay in stays} == expected
            lengths = [stay.days for stay in stays if stay is not None]
            assert lengths == sorted(lengths, reverse=True)
            for stay, within in asker.possibilities:
                if stay is not None:
                    assert any(one.first <= stay.first and stay.last <= one.last for one in within)
                    assert all(one.days == calendar.count(one.first, one.last) for one in within)


@given(eligibilities())
def test_every_view_can_be_told_and_written(eligibility: Eligibility) -> None:
    round_ = eligibility.round
    for language in LANGUAGES:
        glance = view_round(eligibility)
        assert list(round_text(glance, language, 80))
        assert list(json.loads(view_to_json(glance, language))) == ["round"]
        for applicant in round_.applicants:
            of_applicant = view_applicant(eligibility, applicant.id)
            assert list(applicant_text(of_applicant, language, 80))
            assert list(json.loads(view_to_json(of_applicant, language))) == ["applicant"]
        for offer in round_.offers:
            of_offer = view_offer(eligibility, offer.id)
            assert list(offer_text(of_offer, language, 80))
            assert list(json.loads(view_to_json(of_offer, language))) == ["offer"]


@given(eligibilities())
def test_the_glance_counts_each_wish_once(eligibility: Eligibility) -> None:
    view = view_round(eligibility)
    applicants = [view_applicant(eligibility, one.id) for one in eligibility.round.applicants]
    assert sum(one.wishes for one in view.demand) == sum(len(one.wishes) for one in applicants)
    for one in view.demand:
        asking = [prospect for entry in applicants for prospect in entry.wishes if prospect.offer == one.offer]
        assert one.first_wishes == sum(prospect.rank == 1 for prospect in asking)
        further = [offer for entry in applicants for offer in (*entry.further, *entry.further_ineligible)]
        assert one.open_to_it == sum(offer.offer == one.offer for offer in further)
    nowhere = [
        one.id for one in applicants if not one.further and not any(prospect.eligible for prospect in one.wishes)
    ]
    assert [one.applicant for one in view.without_eligible_offer] == nowhere
