"""Changed dates: to whoever was told other days, for as long as no newer letter has told the right ones."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from praktik.documents.contents import ChangedDates, HostChangedDates, Stay
from praktik.documents.environment import RoundEnvironment
from praktik.documents.issuing import issue_letters
from praktik.documents.letter import Circumstances, Letter
from praktik.documents.letters import list_letters
from praktik.documents.sent import SentLetter, by_key, what_was_told
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round

PUBLISHED = Response.model_validate({"on": "2027-07-01", "by": "coordinator", "answer": "published"})
FIRST = Placement("a01", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 16))
SECOND = FIRST._replace(first=date(2027, 9, 20), last=date(2027, 9, 23))
THIRD = FIRST._replace(first=date(2027, 10, 4), last=date(2027, 10, 7))
OTHER = FIRST._replace(applicant="a02")
DAYS = [date(2027, 7, day) for day in range(2, 30)]
NEW_DATES = {"changed-dates/a01", "changed-dates/assens-digital", "changed-dates-manager/a01"}


class Office:
    """Writes letters day after day, and remembers what it sent."""

    def __init__(self, round_: Round, place: Callable[..., Placements], environment: RoundEnvironment) -> None:
        self.round, self.place, self.environment = round_, place, environment
        self.sent: list[SentLetter] = []
        self.changed: set[str] = set()

    def write(self, on: date, *placements: Placement, kind: str | None = None) -> dict[str, Letter]:
        """Return the letters about dates, and keep the names of all that say something new."""
        known = Circumstances(on=on, told=what_was_told(self.sent))
        letters = list_letters(self.round, self.place(list(placements), []), kind, None, "da", known)
        issued = list(issue_letters(letters, self.environment, self.sent, on))
        self.sent = list(by_key([*self.sent, *(one.entry for one in issued)]).values())
        self.changed = {f"{one.letter.name}/{one.letter.about}" for one in issued if one.changed}
        return {
            f"{one.letter.name}/{one.letter.about}": one.letter for one in issued if one.letter.kind == "changed-dates"
        }


@pytest.fixture
def office(full_round: Round, place: Callable[..., Placements], environment: RoundEnvironment) -> Office:
    return Office(replace(full_round, responses=(PUBLISHED,)), place, environment)


def test_all_three_are_told_what_has_changed(office: Office) -> None:
    assert office.write(DAYS[0], FIRST, OTHER) == {}
    letters = office.write(DAYS[1], SECOND, OTHER)
    assert letters.keys() == NEW_DATES
    for letter in letters.values():
        if isinstance(letter.data, HostChangedDates):
            [one] = letter.data.changed
            before, now = one.before, one.intern.stay
        else:
            assert isinstance(letter.data, ChangedDates)
            before, now = letter.data.before, letter.data.stay
        assert (before, now) == (Stay(date(2027, 9, 13), date(2027, 9, 16)), Stay(date(2027, 9, 20), date(2027, 9, 23)))


def test_it_is_the_same_letter_until_something_else_changes(office: Office) -> None:
    office.write(DAYS[0], FIRST)
    letters = office.write(DAYS[1], SECOND)
    again = office.write(DAYS[2], SECOND)
    assert {name: letter.data for name, letter in again.items()} == {
        name: letter.data for name, letter in letters.items()
    }
    assert office.changed == set()
    office.write(DAYS[3], SECOND._replace(status="confirmed"))
    assert not office.changed & NEW_DATES, "an answer changes no dates"


def test_dates_may_change_twice_and_back(office: Office) -> None:
    office.write(DAYS[0], FIRST)
    office.write(DAYS[1], SECOND)
    twice = office.write(DAYS[2], THIRD)["changed-dates/a01"].data
    assert isinstance(twice, ChangedDates)
    assert twice.before == Stay(date(2027, 9, 20), date(2027, 9, 23))
    back = office.write(DAYS[3], FIRST)["changed-dates/a01"].data
    assert isinstance(back, ChangedDates)
    assert (back.before.first, back.stay.first) == (date(2027, 10, 4), date(2027, 9, 13))


def test_a_manager_who_has_signed_is_told_by_these_letters_alone(office: Office) -> None:
    office.write(DAYS[0], FIRST)
    for day, placement, earlier in ((DAYS[1], SECOND, FIRST), (DAYS[2], THIRD, SECOND)):
        letter = office.write(day, placement._replace(status="confirmed"))["changed-dates-manager/a01"]
        assert isinstance(letter.data, ChangedDates)
        assert letter.data.before.first == earlier.first


def test_what_has_not_been_published_was_only_a_draft(office: Office, full_round: Round) -> None:
    office.round = full_round
    office.write(DAYS[0], FIRST)
    assert office.write(DAYS[1], SECOND) == {}


def test_another_offer_is_no_change_of_dates(office: Office) -> None:
    office.write(DAYS[0], FIRST)
    assert office.write(DAYS[1], SECOND._replace(offer="odense-borger")) == {}


def test_dates_that_were_to_be_agreed_have_not_changed(office: Office) -> None:
    office.write(DAYS[0], FIRST._replace(first=None, last=None))
    assert office.write(DAYS[1], SECOND) == {}
