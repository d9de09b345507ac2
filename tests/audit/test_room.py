"""Who fits together: the audit's search for room against trying everything."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from praktik.audit.dates_of_stays import expected_stays
from praktik.audit.room import Room, Seated
from tests.placing.brute_force import Pair, SmallRound
from tests.placing.random_rounds import ABOUT_LIMITS, RoundText, rounds


@settings(max_examples=300, deadline=None)
@given(rounds(most_applicants=7, most_offers=3, always=ABOUT_LIMITS), st.integers(0, 2**32))
def test_it_finds_room_exactly_if_there_is(text: RoundText, seed: int) -> None:
    check_room(text, seed)


@settings(max_examples=60, deadline=None)
@given(rounds(most_applicants=7, most_offers=2, always=ABOUT_LIMITS | {"pairs"}), st.integers(0, 2**32))
def test_two_who_belong_together_count_as_one_of_their_home(text: RoundText, seed: int) -> None:
    check_room(text, seed)


def check_room(text: RoundText, seed: int) -> None:
    small = SmallRound(text.build())
    room, random = Room(small.pairs), Random(seed)
    seated = Seated(room)
    there: set[Pair] = set()
    for pair in random.sample(sorted(small.stays), len(small.stays)):
        if any(applicant == pair[0] for applicant, _ in there):
            continue
        fits = small.fit({*there, pair})
        assert room.fits([*there, pair]) == fits
        assert seated.take(*pair) == fits
        if fits:
            there.add(pair)
        if there and random.random() < 1 / 5:
            leaver = random.choice(sorted(there))
            seated.leave(*leaver)
            there.remove(leaver)


@settings(max_examples=150, deadline=None)
@given(rounds(most_applicants=6, most_offers=2, always=ABOUT_LIMITS), st.integers(0, 2**32))
def test_stays_are_those_of_trying_everything(text: RoundText, seed: int) -> None:
    check_stays(text, seed)


@settings(max_examples=60, deadline=None)
@given(rounds(most_applicants=6, most_offers=2, always=ABOUT_LIMITS | {"pairs"}), st.integers(0, 2**32))
def test_stays_are_so_with_pairs(text: RoundText, seed: int) -> None:
    check_stays(text, seed)


def check_stays(text: RoundText, seed: int) -> None:
    small = SmallRound(text.build())
    room = Room(small.pairs)
    held = {one: small.pins[one].offer if one in small.pins else None for one in small.eligible}
    for pair in Random(seed).sample(sorted(small.stays), len(small.stays)):
        trial = {**held, pair[0]: pair[1]}
        if held[pair[0]] is None and small.fit((one, offer) for one, offer in trial.items() if offer is not None):
            held = trial
    expected = small.expected_stays(held)
    for offer in {offer for offer in held.values() if offer is not None}:
        interns = [one for one in held if held[one] == offer]
        stays = expected_stays(room, offer, interns)
        assert stays is not None
        found = {one: stay and (stay.first, stay.last) for one, stay in stays.items()}
        assert found == {one: (run := expected[one]) and (run.first, run.last) for one in interns}
