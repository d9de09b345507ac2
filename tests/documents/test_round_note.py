"""The note of a round for the file: method, lottery, result with the tail first, pins and changes, and no names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from praktik.documents.contents import NotedEnding, NotedPin, NotedRank, NotedReason, RoundNote, Stay
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.placing.policies import POLICIES
from praktik.problems.phrase import Language
from praktik.problems.problem import Refusal
from praktik.problems.words import results
from praktik.round.models import Response
from praktik.round.placements import Blocking, Placement, Placements, Proof, Redraw, Statistics, Unplaced
from praktik.round.rounds import Round

FINGERPRINT = "3f" * 32
PUBLISHED = Response.model_validate({"on": "2027-06-28", "by": "coordinator", "answer": "published"})


@pytest.fixture
def told(placements: Placements) -> Placements:
    """Placements of which there is everything to tell."""
    declined = Placement("a02", "nyborg-it", 1, None, None, "declined")
    return placements._replace(
        fingerprint=FINGERPRINT,
        announced=FINGERPRINT,
        versions={"praktik": "0.1.0", "holidays": "0.110"},
        redraws=(Redraw("Lotto, uge 24 2027: 1 2 3", "teksten var kendt på forhånd"),),
        kept=("a03", "a04"),
        ended=(declined,),
        unplaced=(Unplaced("a05", "outranked"),),
        statistics=Statistics(5, 1, 2, 4, 4, 1, {1: 1, 2: 2}, 0.75),
    )


def note_of(round_: Round, placements: Placements, language: Language = "da") -> RoundNote:
    [letter] = list_letters(round_, placements, "round-note", None, language)
    assert isinstance(letter.data, RoundNote)
    assert letter.path == f"letters/round-note/2027-efteraar.{language}.html"
    return letter.data


def text_of_note(
    round_: Round, placements: Placements, language: Language, environment: RoundEnvironment, read: Callable[[str], str]
) -> str:
    [letter] = list_letters(round_, placements, "round-note", None, language)
    return read(render_letter(letter, environment, date(2027, 7, 2)))


def test_there_is_one_note_once_there_are_placements(full_round: Round, placements: Placements) -> None:
    notes = [letter for letter in list_letters(full_round, placements, None, None, None) if letter.kind == "round-note"]
    assert [(note.audience, note.about, note.language) for note in notes] == [("file", "2027-efteraar", "da")]
    assert not list_letters(full_round, None, "round-note", None, None)


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "da",
            [
                "Rundenotat: Innovationspraktik, efterår 2027",
                "Dato 2. juli 2027",
                "Sagsnr. 2027-1234",
                "1 af 5 ansøgere har ikke fået en plads. 4 har fået en.",
                "1: andre kom først ved hvert tilbud, der var muligt",
                "Dårligste ønskenr. 2",
                "2 på nr. 2, 1 på nr. 1, 1 uden et ønske",
                "4 på 1 tilbud",
                "4, heraf 1 (25 %) på deres første ønske",
                "75 %",
                "2 bekræftet, 1 delvist godkendt, 1 uden svar",
                "særlige hensyn, værtens egen prioritering",
                "bedst for ansøgerne blandt alle stabile placeringer",
                "Lotto, uge 25 2027: 3 9 14 21 25 33 36",
                FINGERPRINT,
                "Ja. Runden er, som den var",
                "praktik 0.1.0, holidays 0.110",
                "a04odense-borger13.-15.9.2027hemmelig grund",
                "offentliggjort den 28. juni 2027",
                "2 placeringer stod fast fra før",
                "a02nyborg-itafslået",
                "Lotto, uge 24 2027: 1 2 3teksten var kendt på forhånd",
                "slettes efter den 30. september 2028",
            ],
        ),
        (
            "en",
            [
                "Round note: Innovationspraktik, efterår 2027",
                "1 of 5 applicants has no place. 4 have one.",
                "2 at no. 2, 1 at no. 1, 1 without a wish",
                "4, of these 1 (25%) at their first wish",
                "2 confirmed, 1 partly approved, 1 not answered",
                "special consideration, the host’s own ranking",
                "best for applicants among all stable placements",
                "Yes. The round is as it was",
                "a04odense-borger13–15 Sept 2027hemmelig grund",
                "published on 28 June 2027",
                "a02nyborg-itdeclined",
                "deleted after 30 September 2028",
            ],
        ),
    ],
)
def test_it_says_all_it_must(
    language: Language,
    wanted: list[str],
    entries: dict[str, Any],
    build: Callable[..., Round],
    told: Placements,
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    entries["settings"]["retention"] = {"delete_after": "2028-09-30"}
    round_ = replace(build(**entries), responses=(PUBLISHED,))
    text = text_of_note(round_, told, language, environment, read)
    assert not [words for words in wanted if words not in text]
    before, after = ("Uden plads", "Placeret") if language == "da" else ("Without a place", "Placed")
    assert text.index(before) < text.index(after), "the tail comes first"


def test_it_names_nobody_and_tells_no_reason_of_an_answer(
    full_round: Round, told: Placements, environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    declined = {"on": "2027-06-29", "applicant": "a02", "offer": "nyborg-it", "by": "host", "answer": "declined"}
    answer = Response.model_validate({**declined, "reason": "sygdom i familien"})
    text = text_of_note(replace(full_round, responses=(PUBLISHED, answer)), told, "da", environment, read)
    for applicant in full_round.applicants:
        assert applicant.name not in text
        assert applicant.organisation not in text
    assert "sygdom" not in text


def test_what_has_ended_since_the_match_is_among_the_changes(full_round: Round, told: Placements) -> None:
    first, *others = told.placements
    now = told._replace(placements=(first._replace(status="withdrawn"), *others))
    assert note_of(full_round, now).ended == (
        NotedEnding("a02", "nyborg-it", "declined"),
        NotedEnding("a01", "assens-digital", "withdrawn"),
    )
    assert note_of(full_round, now).answers.proposed == 0


@pytest.mark.parametrize(("most", "words"), [("1", "There is at most 1 from"), ("2", "There are at most 2 from")])
def test_a_limit_of_one_is_one(
    most: str,
    words: str,
    entries: dict[str, Any],
    build: Callable[..., Round],
    told: Placements,
    environment: RoundEnvironment,
    read: Callable[[str], str],
) -> None:
    entries["settings"].setdefault("matching", {})["same_organisation_per_offer"] = most
    assert words in text_of_note(build(**entries), told, "en", environment, read)


def test_the_note_has_the_apostrophe_of_print(full_round: Round, told: Placements) -> None:
    """Its guarantees are also shown at a terminal, which has none."""
    guarantees = note_of(full_round, told._replace(policy="exchange"), "en").guarantees
    assert any("offer’s own" in guarantee for guarantee in guarantees)
    assert not any("'s" in guarantee for guarantee in guarantees)


def test_a_pin_has_the_dates_of_its_placement(full_round: Round, told: Placements) -> None:
    pinned = NotedPin("a04", "odense-borger", Stay(date(2027, 9, 13), date(2027, 9, 15)), "hemmelig grund")
    assert note_of(full_round, told).pins == (pinned,)
    assert note_of(full_round, told._replace(placements=())).pins == (replace(pinned, stay=None),)


def test_figures_lead_with_the_last_wish_and_the_most_frequent_reason(full_round: Round, told: Placements) -> None:
    unplaced = tuple(Unplaced(id_, "declined") for id_ in ("a06", "a07"))
    figures = note_of(full_round, told._replace(unplaced=(*told.unplaced, *unplaced)), "en").figures
    assert figures.ranks == (NotedRank(2, 2), NotedRank(1, 1))
    assert figures.reasons == (
        NotedReason(results.REASONS["declined"].in_language("en"), 2),
        NotedReason(results.REASONS["outranked"].in_language("en"), 1),
    )
    nobody = told._replace(placements=(), statistics=Statistics(5, 5, None, 4, 0, 0, {}, None))
    assert note_of(full_round, nobody).figures.first_wishes_percent is None


@pytest.mark.parametrize("policy", POLICIES)
def test_every_policy_has_its_method_in_words(
    policy: str, full_round: Round, told: Placements, environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    told = told._replace(policy=policy, proof=Proof(("placed",)) if policy == "most-placed" else None)
    names: tuple[tuple[Language, str], ...] = (("da", f"»{policy}«"), ("en", f"‘{policy}’"))
    for language, name in names:
        assert name in text_of_note(full_round, told, language, environment, read)
    method = note_of(full_round, told).method
    assert (method.policy, method.criteria[-1]) == (policy, "lottery")


def test_what_blocks_is_listed(
    full_round: Round, told: Placements, environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    blocked = told._replace(blocking=(Blocking(("a01", "a02"), "nyborg-it"), Blocking((), "odense-borger")))
    text = text_of_note(full_round, blocked, "en", environment, read)
    assert "a01, a02nyborg-it" in text
    assert "closed offerodense-borger" in text


def test_an_unannounced_or_changed_round_is_said_to_be_so(
    full_round: Round, told: Placements, environment: RoundEnvironment, read: Callable[[str], str]
) -> None:
    unannounced = text_of_note(full_round, told._replace(announced=None), "en", environment, read)
    assert "Not stated at the draw." in unannounced
    changed = text_of_note(full_round, told._replace(announced="0" * 64), "en", environment, read)
    assert "The round has changed since it was announced." in changed


def test_an_unknown_policy_is_refused(full_round: Round, told: Placements) -> None:
    with pytest.raises(Refusal) as refusal:
        note_of(full_round, told._replace(policy="of-tomorrow"))
    assert [problem.code for problem in refusal.value.problems] == ["PL510"]


def test_guarantees_are_those_that_match_tells(full_round: Round, told: Placements) -> None:
    assert note_of(full_round, told, "en").guarantees[0] == results.STABLE.in_language("en")
