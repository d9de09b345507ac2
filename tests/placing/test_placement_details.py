"""What stands beside each placement: its stay, its wish; the reasons of the unplaced and the figures."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.round.placements import Placements

from . import independent_rules as rules
from .brute_force import SmallRound, is_inside
from .random_rounds import RoundText, held_in, match, rounds

policies = st.sampled_from(["stable", "draw"])


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, most_offers=2, always={"periods", "rankings"}, never={"ranked_only"}), policies)
def test_in_priority_order_each_has_the_longest_then_earliest_stay(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    stays = small.expected_stays(held_in(placements))
    for one in placements.placements:
        run = stays[one.applicant]
        assert (one.first, one.last) == ((None, None) if run is None else (run.first, run.last))


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, always={"periods", "availability"}), policies)
def test_the_dates_suit_both_sides(text: RoundText, policy: str) -> None:
    round_ = text.build()
    for one in match(round_, policy).placements:
        applicant, offer = round_.applicant[one.applicant], round_.offer[one.offer]
        if one.first is None or one.last is None:
            assert not offer.periods
            assert not applicant.available
            continue
        for side in (offer.periods, applicant.available):
            assert not side or any(is_inside(one.first, one.last, stretch) for stretch in side)
        length = rules.length_for_both(applicant, offer)
        assert length is not None
        assert length.least <= len(rules.working_days(one.first, one.last)) <= length.most


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=6, never={"pins"}), policies)
def test_wishes_and_reasons(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    for one in placements.placements:
        assert one.wish == small.rank[one.applicant, one.offer]
        assert one.status == "proposed"
    for lacking in placements.unplaced:
        assert lacking.reason == ("outranked" if small.eligible[lacking.applicant] else "no_eligible_offer")


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6), policies)
def test_the_figures_are_what_one_counts(text: RoundText, policy: str) -> None:
    small = SmallRound(text.build())
    placements = match(small.round, policy)
    statistics, ids = placements.statistics, [applicant.id for applicant in small.round.applicants]
    wishes = [one.wish for one in placements.placements if one.wish is not None]
    placed, lacking = ([one.applicant for one in placements.placements], [one.applicant for one in placements.unplaced])
    assert (placed, lacking) == (sorted(placed), sorted(lacking))
    assert sorted(placed + lacking) == ids
    assert (statistics.applicants, statistics.placed) == (len(ids), len(placements.placements))
    assert statistics.unplaced == len(placements.unplaced)
    assert statistics.wishes == dict(Counter(wishes))
    assert statistics.first_wishes == wishes.count(1)
    assert statistics.worst_wish == max(wishes, default=None)
    assert statistics.cross_sector_share == share_of_crossings(small, placements)
    check_unfilled(small, placements)


def share_of_crossings(small: SmallRound, placements: Placements) -> float | None:
    crossings = [
        rules.is_cross_sector(small.round, small.round.applicant[one.applicant], small.round.offer[one.offer])
        for one in placements.placements
    ]
    return round(sum(crossings) / len(crossings), 4) if crossings else None


def check_unfilled(small: SmallRound, placements: Placements) -> None:
    """Count how many more strangers each offer, and each host, could take who have time whenever it likes."""
    interns = Counter(one.offer for one in placements.placements)
    more = {offer.id: free_places(small, offer.id, interns) for offer in small.round.offers}
    assert {one.offer: one.places for one in placements.unfilled} == {id_: free for id_, free in more.items() if free}
    together = 0
    for host in set(small.host.values()):
        offers = [offer for offer, names in small.host.items() if names == host]
        free = sum(more[offer] for offer in offers)
        limit = host_places(small, offers[0])
        together += free if limit is None else min(free, limit - sum(interns[offer] for offer in offers))
    assert placements.statistics.unfilled_places == together


def free_places(small: SmallRound, offer: str, interns: Counter[str]) -> int:
    entry = small.round.offer[offer]
    limits = [entry.places]
    if entry.periods and all(period.places is not None for period in entry.periods):
        limits.append(sum(period.places or 0 for period in entry.periods))
    free = [limit - interns[offer] for limit in limits]
    host_limit = host_places(small, offer)
    if host_limit is not None:
        free.append(host_limit - sum(interns[other] for other in small.host if small.host[other] == small.host[offer]))
    return max(0, min(free))


def host_places(small: SmallRound, offer: str) -> int | None:
    organisation = small.round.offer[offer].host.organisation
    for limit in small.round.settings.hosts:
        if rules.same_organisation(small.round, limit.organisation, organisation):
            return limit.places
    return None
