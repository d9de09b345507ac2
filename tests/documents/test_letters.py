"""Which letters the placements call for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from praktik.documents.catalogue import document_for
from praktik.documents.contents import (
    ApplicantConfirmation,
    ApplicantProposal,
    Goal,
    HostConfirmation,
    HostProposal,
    HostWithoutIntern,
    Regret,
)
from praktik.documents.environment import RoundEnvironment
from praktik.documents.facts import read_goal
from praktik.documents.letter import Circumstances
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.documents.told import LetterTold, Told, tell
from praktik.problems.phrase import Language, as_language
from praktik.problems.problem import Refusal, WrongUsage
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements, Unplaced
from praktik.round.rounds import Round


def listed(round_: Round, placements: Placements, kind: str | None = None, only: str | None = None) -> list[str]:
    """Return the letters of what is called for; the sheets that go with them have tests of their own."""
    return [
        f"{letter.kind} {letter.audience} {letter.about}"
        for letter in list_letters(round_, placements, kind, only, None)
        if document_for(letter.kind, letter.audience).form == "letter"
    ]


def test_each_status_calls_for_its_letters(full_round: Round, placements: Placements) -> None:
    assert listed(full_round, placements) == [
        "proposal applicant a01",
        "proposal applicant a02",
        "proposal host assens-digital",
        "proposal host-without-intern nyborg-it",
        "manager-approval manager a01",
        "manager-approval manager a02",
        "confirmation applicant a03",
        "confirmation applicant a04",
        "confirmation host assens-digital",
        "confirmation host odense-borger",
        "regret applicant a05",
    ]


def test_a_kind_is_for_all_who_are_placed(full_round: Round, placements: Placements) -> None:
    assert listed(full_round, placements, "confirmation") == [
        *(f"confirmation applicant a0{number}" for number in (1, 2, 3, 4)),
        "confirmation host assens-digital",
        "confirmation host odense-borger",
    ]
    assert listed(full_round, placements, "manager-approval", "a04") == ["manager-approval manager a04"]
    assert listed(full_round, placements, "regret") == ["regret applicant a05"]


def test_only_one_applicant_or_offer(full_round: Round, placements: Placements) -> None:
    assert listed(full_round, placements, None, "a01") == [
        "proposal applicant a01",
        "manager-approval manager a01",
    ]
    assert listed(full_round, placements, None, "nyborg-it") == ["proposal host-without-intern nyborg-it"]


def test_whoever_is_out_gets_none_of_them(full_round: Round, placements: Placements) -> None:
    gone = placements._replace(
        placements=(Placement("a01", "assens-digital", 1, None, None, "declined"),),
        unplaced=(Unplaced("a01", "declined"),),
    )
    assert listed(full_round, gone) == [
        "proposal host-without-intern nyborg-it",
        "proposal host-without-intern odense-borger",
        "regret applicant a01",
    ]


def test_a_host_that_stepped_back_is_not_written_to(
    entries: dict[str, Any], build: Callable[..., Round], placements: Placements
) -> None:
    entries["offers"][1]["places"] = "0"
    assert listed(build(**entries), placements, None, "nyborg-it") == []


def test_everyone_is_written_to_in_their_own_language(
    entries: dict[str, Any], build: Callable[..., Round], placements: Placements
) -> None:
    entries["applicants"][0]["language"] = "en"
    entries["offers"][0]["language"] = "en"
    letters = list_letters(build(**entries), placements, "proposal", None, None)
    assert [letter.path for letter in letters] == [
        "letters/proposal/a01.en.html",
        "letters/proposal/a02.da.html",
        "letters/proposal/a03.da.html",
        "letters/proposal/a04.da.html",
        "letters/proposal/assens-digital.en.html",
        "letters/proposal/odense-borger.da.html",
        "letters/proposal/nyborg-it.da.html",
    ]
    letters = list_letters(build(**entries), placements, "proposal", None, "da")
    assert {letter.language for letter in letters} == {"da"}


def test_no_two_letters_share_a_path(full_round: Round, placements: Placements) -> None:
    paths = [letter.path for letter in list_letters(full_round, placements, None, None, None)]
    assert len(set(paths)) == len(paths)


def test_an_unknown_kind_is_refused(full_round: Round, placements: Placements) -> None:
    with pytest.raises(WrongUsage, match="did you mean 'regret'"):
        list_letters(full_round, placements, "regrets", None, None)
    with pytest.raises(WrongUsage, match="letters are: receipt, proposal"):
        list_letters(full_round, placements, "agenda", None, None)


def test_placements_of_somebody_who_is_gone_are_refused(full_round: Round, placements: Placements) -> None:
    stale = placements._replace(placements=(Placement("a99", "nyborg-it", 1, None, None),))
    with pytest.raises(Refusal) as refusal:
        list_letters(full_round, stale, None, None, None)
    assert refusal.value.problems[0].code == "PL506"
    assert "a99" in refusal.value.problems[0].message.in_language("en")


def test_why_a_match(full_round: Round, placements: Placements) -> None:
    reasons = {
        letter.about: (letter.data.reason, letter.data.wish)
        for letter in list_letters(full_round, placements, "proposal", None, None)
        if isinstance(letter.data, ApplicantProposal)
    }
    assert reasons == {
        "a01": ("wish", 1),
        "a02": ("wish", 2),
        "a03": ("open_to", None),
        "a04": ("by_hand", None),
    }


def test_a_hosts_proposal_does_not_change_with_a_yes(full_round: Round, placements: Placements) -> None:
    def proposal(entries: Placements) -> HostProposal:
        [letter] = list_letters(full_round, entries, None, "assens-digital", None)[:1]
        assert isinstance(letter.data, HostProposal)
        return letter.data

    one_more_yes = tuple(
        entry._replace(status="confirmed") if entry.applicant == "a02" else entry for entry in placements.placements
    )
    assert proposal(placements) == proposal(placements._replace(placements=one_more_yes))


def test_a_hosts_confirmation_names_the_confirmed_only(full_round: Round, placements: Placements) -> None:
    def names(kind: str | None) -> list[str]:
        letters = list_letters(full_round, placements, kind, "assens-digital", None)
        [confirmation] = [letter.data for letter in letters if isinstance(letter.data, HostConfirmation)]
        return [intern.name for intern in confirmation.interns]

    assert names(None) == ["Tarik Demirci Bech"]
    assert names("confirmation") == ["Mette Holm Kjærgaard", "Ditte Fuglsbjerg", "Tarik Demirci Bech"]


def test_why_nobody_came(
    full_round: Round, placements: Placements, entries: dict[str, Any], build: Callable[..., Round]
) -> None:
    def why(round_: Round, entries: Placements, offer: str = "nyborg-it") -> tuple[int, str]:
        [letter] = list_letters(round_, entries, "proposal", offer, None)
        assert isinstance(letter.data, HostWithoutIntern)
        return letter.data.asked, letter.data.reason

    assert why(full_round, placements) == (3, "did_not_fit")
    nobody = placements._replace(placements=(), unplaced=())
    assert why(full_round, nobody, "odense-borger") == (0, "nobody_asked")
    entries["applicants"][4]["wishes"] = ["assens-digital"]
    assert why(build(**entries), placements) == (2, "placed_elsewhere")
    entries["offers"][1]["minimum"] = "2"
    entries["applicants"][4]["wishes"] = ["nyborg-it"]
    closed = placements._replace(unplaced=(Unplaced("a05", "offer_closed"),))
    assert why(build(**entries), closed) == (3, "too_few")


def test_a_host_that_declined_is_told_so_and_promised_nothing(
    full_round: Round, placements: Placements, environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    """Whoever it was has withdrawn since; and another was declined by their own manager."""
    ended = tuple(Placement(id_, "nyborg-it", 1, None, None, "declined") for id_ in ("a01", "a02"))
    answers = tuple(
        Response.model_validate({"on": "2027-06-20", **answer})
        for answer in (
            {"applicant": "a01", "offer": "nyborg-it", "by": "host", "answer": "declined"},
            {"applicant": "a01", "by": "applicant", "answer": "withdrawn"},
            {"applicant": "a02", "offer": "nyborg-it", "by": "manager", "answer": "declined"},
        )
    )
    round_, after = replace(full_round, responses=answers), placements._replace(placements=(), ended=ended)
    for language, declined, promised in (
        ("da", "sagt nej til en praktikant", "hører I fra os"),
        ("en", "You declined an intern", "we will write to you"),
    ):
        [letter] = list_letters(round_, after, None, "nyborg-it", as_language(language))
        assert isinstance(letter.data, HostWithoutIntern)
        assert (letter.data.declined, letter.data.reason) == (1, "declined")
        text = read(render_letter(letter, environment, None))
        assert declined in text
        assert promised not in text


def test_a_host_whose_offer_is_withdrawn_is_not_written_to(full_round: Round, placements: Placements) -> None:
    answer = {"on": "2027-06-20", "offer": "nyborg-it", "by": "host", "answer": "withdrawn"}
    round_ = replace(full_round, responses=(Response.model_validate(answer),))
    assert listed(round_, placements, None, "nyborg-it") == []
    assert listed(round_, placements, "proposal", "nyborg-it") == []


def test_goals() -> None:
    assert read_goal(None) is None
    assert read_goal("network") == Goal("network", None)
    assert read_goal("Solution:  mindre papir") == Goal("solution", "mindre papir")
    assert read_goal("Hvad nu: hvis?") == Goal(None, "Hvad nu: hvis?")


def test_who_arrives_later_is_told_to_come_then(
    entries: dict[str, Any], build: Callable[..., Round], placements: Placements
) -> None:
    entries["settings"]["agenda"] = {"arrive": "10:30"}
    letters = list_letters(build(**entries), placements, "confirmation", "a03", None)
    [data] = [letter.data for letter in letters if isinstance(letter.data, ApplicantConfirmation)]
    assert data.day_begins == time(10, 30)


PUBLISHED = Response.model_validate({"on": "2027-07-01", "by": "coordinator", "answer": "published"})


def told_proposal(*placements: Placement, before: tuple[Placement, ...] = ()) -> Circumstances:
    letters = (
        (("proposal", one.applicant), LetterTold(date(2027, 7, 2), (tell(one),), tuple(map(tell, before))))
        for one in placements
    )
    return Circumstances(told=Told(letters))


def test_a_new_proposal_names_the_one_it_takes_the_place_of(
    full_round: Round, place: Callable[..., Placements]
) -> None:
    published = replace(full_round, responses=(PUBLISHED,))
    earlier, now = (Placement("a01", offer, 1, None, None) for offer in ("nyborg-it", "assens-digital"))

    def instead_of(round_: Round, known: Circumstances) -> str | None:
        letter = list_letters(round_, place([now], []), "proposal", "a01", None, known)[0]
        assert isinstance(letter.data, ApplicantProposal)
        return letter.data.instead_of.organisation if letter.data.instead_of else None

    assert instead_of(published, told_proposal(earlier)) == "Nyborg Kommune"
    assert instead_of(published, told_proposal(now)) is None
    assert instead_of(published, told_proposal(now, before=(earlier,))) == "Nyborg Kommune", "the letter is as it was"
    assert instead_of(full_round, told_proposal(earlier)) is None, "a draft that nobody has seen"


@pytest.mark.parametrize("declines", [True, False])
def test_a_regret_after_a_repair_says_that_a_proposal_no_longer_holds(
    declines: bool,
    full_round: Round,
    place: Callable[..., Placements],
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    answer = {"on": "2027-07-09", "applicant": "a01", "offer": "nyborg-it", "by": "host", "answer": "declined"}
    responses = (PUBLISHED, *([Response.model_validate(answer)] if declines else []))
    earlier = Placement("a01", "nyborg-it", 1, None, None)
    placements = place([], [Unplaced("a01", "declined" if declines else "outranked")])
    if declines:
        placements = placements._replace(ended=(earlier._replace(status="declined"),))
    [letter] = list_letters(
        replace(full_round, responses=responses), placements, "regret", None, "da", told_proposal(earlier)
    )
    assert isinstance(letter.data, Regret)
    assert letter.data.taken_back is not declines
    text = read(render_letter(letter, environment, None))
    assert ("må tage det tilbage" in text) is not declines
    assert "Vores tidligere forslag om praktik hos Nyborg Kommune, »Drift og brugerhjælp«, gælder ikke længere" in text
    [plain] = list_letters(full_round, placements, "regret", None, "da", told_proposal(earlier))
    assert "gælder ikke længere" not in read(render_letter(plain, environment, None))


def test_confirmations_without_all_three_are_drafts(full_round: Round, placements: Placements) -> None:
    letters = list_letters(full_round, placements, "confirmation", None, None)
    assert {letter.about: letter.paper.draft for letter in letters} == {
        "a01": True,
        "a02": True,
        "a03": False,
        "a04": False,
        "assens-digital": True,
        "odense-borger": False,
    }
    assert not any(letter.paper.draft for letter in list_letters(full_round, placements, None, None, None))


@pytest.mark.parametrize(("language", "told"), [("da", "fordelt ved udveksling"), ("en", "allocated by exchange")])
def test_a_regret_of_an_exchange_speaks_of_no_order(
    language: Language,
    told: str,
    full_round: Round,
    place: Callable[..., Placements],
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    placements = place([], [Unplaced("a01", "outranked")])._replace(policy="exchange")
    [letter] = list_letters(full_round, placements, "regret", None, language)
    assert told in read(render_letter(letter, environment, None))
