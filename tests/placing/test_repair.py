"""What stands is kept, what ended is not proposed again, and what came free is filled."""

from datetime import date
from pathlib import Path

from praktik.placing.changes import find_changes
from praktik.placing.match import Terms, match_round
from praktik.placing.repair import Wanted, situation_after
from praktik.round.models import Applicant, Offer, Response, Settings
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round
from praktik.rules.eligibility import Eligibility

PUBLISHED = {"on": "2027-06-10", "by": "coordinator", "answer": "published"}
MIDSUMMER = date(2027, 6, 24)


def round_with(*answers: dict[str, str], places: tuple[int, int] = (1, 1)) -> Round:
    """Two offers; three applicants who all want o1 first and o2 second, a1 ranked before a2 before a3."""
    offers = [
        {
            "id": f"o{number}",
            "host": {"organisation": f"Host {number}"},
            "places": str(seats),
            "ranking": ["a1", "a2", "a3"],
        }
        for number, seats in enumerate(places, start=1)
    ]
    applicants = [
        {"id": id_, "name": id_, "organisation": f"Home {id_}", "wishes": ["o1", "o2"]} for id_ in ("a1", "a2", "a3")
    ]
    return Round(
        Path("rounds"),
        Settings.model_validate({"round": "2027-efteraar"}),
        tuple(map(Offer.model_validate, offers)),
        tuple(map(Applicant.model_validate, applicants)),
        responses=tuple(map(Response.model_validate, answers)),
    )


def answer(applicant: str | None, offer: str | None, said: str, by: str = "applicant") -> dict[str, str]:
    about = {"applicant": applicant, "offer": offer}
    return {"on": "2027-06-12", "by": by, "answer": said, **{key: id_ for key, id_ in about.items() if id_}}


def matched(
    round_: Round, before: Placements | None = None, wanted: Wanted | None = None, answer_by: date | None = None
) -> Placements:
    situation = situation_after(round_, before, wanted or Wanted())
    return match_round(Eligibility(round_), "stable", situation, Terms(answer_by))


def held(placements: Placements) -> dict[str, str]:
    return {placement.applicant: placement.offer for placement in placements.placements}


def reasons(placements: Placements) -> dict[str, str]:
    return {one.applicant: one.reason for one in placements.unplaced}


FIRST = matched(round_with())


def test_before_any_answer() -> None:
    assert held(FIRST) == {"a1": "o1", "a2": "o2"}
    assert reasons(FIRST) == {"a3": "outranked"}
    assert (FIRST.kept, FIRST.ended, FIRST.answers) == ((), (), None)


def test_until_it_is_published_a_match_starts_afresh() -> None:
    now = matched(round_with(answer("a1", "o1", "declined")), FIRST)
    assert held(now) == {"a1": "o2", "a2": "o1"}
    assert now.kept == ()


def test_a_declined_pair_is_not_proposed_again_and_the_others_stay_where_they_are() -> None:
    now = matched(round_with(PUBLISHED, answer("a1", "o1", "declined")), FIRST)
    assert held(now) == {"a2": "o2", "a3": "o1"}
    assert now.kept == ("a2",)
    assert [(one.applicant, one.offer, one.status) for one in now.ended] == [("a1", "o1", "declined")]
    assert reasons(now) == {"a1": "declined"}
    assert held(matched(round_with(PUBLISHED, answer("a1", "o1", "declined")), now)) == held(now)


def test_with_improve_those_who_are_only_proposed_may_move_up() -> None:
    answers = PUBLISHED, answer("a1", "o1", "declined")
    assert held(matched(round_with(*answers), FIRST, Wanted(improve=True))) == {"a1": "o2", "a2": "o1"}
    accepted = *answers, answer("a2", "o2", "accepted", by="host")
    now = matched(round_with(*accepted), FIRST, Wanted(improve=True))
    assert held(now) == {"a2": "o2", "a3": "o1"}
    assert {one.applicant: one.status for one in now.placements} == {"a2": "accepted", "a3": "proposed"}


def test_an_answer_that_is_taken_back_opens_the_pair_again() -> None:
    answers = PUBLISHED, answer("a1", "o1", "declined"), answer("a1", "o1", "cleared")
    now = matched(round_with(*answers), FIRST)
    assert held(now) == held(FIRST)
    assert now.ended == ()


def test_whoever_withdraws_gets_nothing_and_a_withdrawn_offer_takes_nobody() -> None:
    now = matched(
        round_with(PUBLISHED, answer("a1", None, "withdrawn"), answer(None, "o2", "withdrawn", "host")), FIRST
    )
    assert held(now) == {"a2": "o1"}, "a2 waits again, and goes before a3"
    assert reasons(now) == {"a1": "withdrawn", "a3": "outranked"}
    assert now.unfilled == ()
    assert {(one.applicant, one.status) for one in now.ended} == {("a1", "withdrawn"), ("a2", "withdrawn")}


def test_confirmed_when_all_three_have_said_yes() -> None:
    yes = [answer("a1", "o1", "accepted", by) for by in ("applicant", "manager", "host")]
    for number, status in enumerate(("proposed", "accepted", "accepted", "confirmed")):
        now = matched(round_with(PUBLISHED, *yes[:number]), FIRST)
        assert now.placements[0].status == status


def test_a_proposal_lapses_after_its_day_and_only_when_told() -> None:
    before = matched(round_with(), answer_by=MIDSUMMER)
    assert {one.answer_by for one in before.placements} == {MIDSUMMER}
    published = round_with(PUBLISHED, answer("a2", "o2", "accepted"))
    assert held(matched(published, before)) == held(before)
    assert held(matched(published, before, Wanted(lapse_before=MIDSUMMER))) == held(before), "the day itself is in time"
    now = matched(published, before, Wanted(lapse_before=date(2027, 6, 25)), answer_by=date(2027, 7, 9))
    assert held(now) == {"a2": "o2", "a3": "o1"}
    assert [(one.applicant, one.status, one.answer_by) for one in now.ended] == [("a1", "lapsed", MIDSUMMER)]
    assert {one.applicant: one.answer_by for one in now.placements} == {"a2": MIDSUMMER, "a3": date(2027, 7, 9)}
    assert reasons(now) == {"a1": "declined"}


def test_a_lapse_lasts_until_the_coordinator_takes_it_back() -> None:
    before = matched(round_with(), answer_by=MIDSUMMER)
    early = answer("a1", "o1", "cleared", "coordinator")
    lapsed = matched(round_with(PUBLISHED, early), before, Wanted(lapse_before=date(2027, 7, 1)))
    assert held(lapsed) == {"a1": "o2", "a2": "o1"}, "each may still have the other's"
    assert [(one.applicant, one.offer, one.status) for one in lapsed.ended] == [
        ("a1", "o1", "lapsed"),
        ("a2", "o2", "lapsed"),
    ]
    both_off = answer("a1", "o2", "declined"), answer("a2", "o1", "declined")
    assert held(matched(round_with(PUBLISHED, early, *both_off), lapsed)) == {"a3": "o1"}
    assert held(matched(round_with(PUBLISHED, early, *both_off, early), lapsed)) == {"a1": "o1", "a3": "o2"}


def test_what_stands_keeps_its_dates_whoever_else_comes() -> None:
    now = matched(round_with(PUBLISHED, places=(2, 1)), FIRST)
    assert held(now) == {"a1": "o1", "a2": "o2", "a3": "o1"}
    standing: dict[str, Placement] = {one.applicant: one for one in FIRST.placements}
    assert {one.applicant: one for one in now.placements if one.applicant in standing} == standing


def test_what_made_room_is_told_as_it_was() -> None:
    """a1 declines, and with --improve goes before a2 where a2 was only proposed: nothing came free there."""
    answers = PUBLISHED, answer("a1", "o1", "declined"), answer(None, "o1", "withdrawn", "host")
    now = matched(round_with(*answers), FIRST, Wanted(improve=True))
    assert held(now) == {"a1": "o2"}
    changes = {change.applicant: change for change in find_changes(FIRST, now)}
    assert changes["a2"].gave_way
    assert (changes["a1"].freed_by, changes["a1"].goes_before) == ((), ("a2",))
    now = matched(round_with(PUBLISHED, answer("a1", None, "withdrawn")), FIRST, Wanted(improve=True))
    changes = {change.applicant: change for change in find_changes(FIRST, now)}
    assert not changes["a2"].gave_way
    assert (changes["a2"].freed_by, changes["a3"].freed_by) == (("a1",), ("a2",))
