"""What pins cost is what the audit finds: the pairs that block only because of them."""

from collections import Counter

from hypothesis import event, given, settings
from hypothesis import strategies as st

from praktik.audit.blocking import blocking_pairs
from praktik.audit.pairs import Pairs
from praktik.audit.room import Room
from praktik.defence.pin_price import AFTER_THE_LOTTERY, PinPrice, price_pins
from praktik.placing.match import match_round
from praktik.placing.situation import begin_afresh
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility
from tests.placing.random_rounds import RoundText, held_in, rounds

policies = st.sampled_from(["stable", "draw"])


def prices_and_matching(round_: Round, policy: str) -> tuple[list[PinPrice], dict[str, str | None]]:
    eligibility = Eligibility(round_)
    placements = match_round(eligibility, policy)
    return price_pins(eligibility, begin_afresh(round_), placements), held_in(placements)


@settings(max_examples=120, deadline=None)
@given(rounds(most_applicants=7, always={"pins"}), policies)
def test_the_pairs_are_those_of_the_audit(text: RoundText, policy: str) -> None:
    round_ = text.build()
    prices, matching = prices_and_matching(round_, policy)
    pairs = Pairs(round_)
    found = list(blocking_pairs(Room(pairs), matching, after_lottery=policy in AFTER_THE_LOTTERY))
    own = Counter(pair.applicant for pair in found if pair.applicant in pairs.pins)
    others = [pair for pair in found if pair.through_a_fixed_place and pair.applicant not in pairs.pins]
    event(f"pairs of others: {bool(others)}")
    assert [(one.applicant, one.offer) for one in prices] == [
        (pin.applicant, pin.offer) for pin in round_.settings.matching.pins
    ]
    through = sum(one.blocking_pairs - own[one.applicant] for one in prices)
    assert all(one.blocking_pairs >= own[one.applicant] for one in prices)
    assert (through >= len(others)) if len(prices) > 1 else (through == len(others))
    assert bool(through) == bool(others), "nobody is told of a pair that does not block, and each is told of"
    envied = {(applicant, one.offer) for one in prices for applicant in one.envied_by}
    strictly = {
        (pair.applicant, pair.offer)
        for pair in others
        if (held := matching[pair.applicant]) is None
        or (pairs.rank(pair.applicant, pair.offer) or 0) < (pairs.rank(pair.applicant, held) or 0)
    }
    assert envied <= strictly
    at_a_pin = {one.offer for one in prices}
    if not any(limit.places is not None for limit in round_.settings.hosts):
        assert envied == {pair for pair in strictly if pair[1] in at_a_pin}


@settings(max_examples=50, deadline=None)
@given(rounds(most_applicants=7, always={"pins"}), policies)
def test_whoever_is_envious_comes_first_by_the_priority(text: RoundText, policy: str) -> None:
    round_ = text.build()
    pairs = Pairs(round_)
    for one in prices_and_matching(round_, policy)[0]:
        for applicant in one.envied_by:
            theirs, mine = pairs.order(one.applicant, one.offer), pairs.order(applicant, one.offer)
            assert mine < theirs if policy == "stable" else mine[0] < theirs[0]


def applicant(id_: str, *wishes: str) -> dict[str, object]:
    return {"id": id_, "name": id_, "organisation": "SKAT", "wishes": list(wishes)}


def two_offers(pins: dict[str, str], applicants: list[dict[str, object]], **limit: str) -> Round:
    """Two offers of one host with one place each; the first ranks a1 and a2 before the pinned a4."""
    host = {"organisation": "Odense"}
    matching = {
        "lottery": "x",
        "priority": ["host", "lottery"],
        "pins": [{"applicant": one, "offer": offer, "reason": "aftalt"} for one, offer in pins.items()],
    }
    return RoundText(
        settings={"round": "r", "matching": matching, "hosts": [{"organisation": "Odense", **limit}]},
        offers=[
            {"id": "o0", "host": host, "places": "1", "ranking": ["a1", "a2", "a4", "a3"]},
            {"id": "o1", "host": host, "places": "1", "ranking": ["a1", "a2"]},
        ],
        applicants=applicants,
    ).build()


def test_two_wish_the_place_of_a_pinned_one_by_name() -> None:
    people = [applicant("a1", "o0", "o1"), applicant("a2", "o0"), applicant("a3", "o0"), applicant("a4", "o1")]
    (price,), matching = prices_and_matching(two_offers({"a4": "o0"}, people), "stable")
    assert matching == {"a1": "o1", "a2": None, "a3": None, "a4": "o0"}
    assert price == PinPrice("a4", "o0", "aftalt", ("a1", "a2"), 2)


def test_a_pair_is_told_of_the_pins_alone_without_which_there_would_be_room() -> None:
    people = [applicant("a1", "o0"), applicant("a4", "o0"), applicant("a5", "o1")]
    pins = {"a4": "o0", "a5": "o1"}
    first, second = prices_and_matching(two_offers(pins, people), "stable")[0]
    assert (first.envied_by, first.blocking_pairs) == (("a1",), 1)
    assert (second.envied_by, second.blocking_pairs) == ((), 0), "a5 sits elsewhere and takes nothing"


def test_under_a_limit_of_the_host_a_pin_elsewhere_counts_but_took_no_wish() -> None:
    people = [applicant("a1", "o1"), applicant("a4", "o0")]
    (price,), matching = prices_and_matching(two_offers({"a4": "o0"}, people, places="1"), "stable")
    assert matching == {"a1": None, "a4": "o0"}
    assert (price.envied_by, price.blocking_pairs) == ((), 1)
