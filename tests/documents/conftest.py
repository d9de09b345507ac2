"""A round made in memory, with everything filled in, and with as little as a round can have."""

import copy
import html
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from praktik.agenda.agenda import Agenda, AgendaDay, AgendaItem, LeftOut
from praktik.agenda.building import build_agenda
from praktik.agenda.stays import stays_of
from praktik.documents.agendas import agenda_path, render_agenda
from praktik.documents.catalogue import LETTER_KINDS
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Circumstances, Letter
from praktik.documents.letters import list_letters
from praktik.documents.rendering import environment_for, render_letter
from praktik.documents.told import LetterTold, StayTold, Told
from praktik.placing.preparation import check_round
from praktik.placing.proposing import Orders, propose_placements
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.frame_file import frame_of
from praktik.round.models import Applicant, ItemKind, Offer, Response, Settings
from praktik.round.placements import InputHashes, Placement, Placements, Statistics, Unfilled, Unplaced
from praktik.round.rounds import Round
from tests.documents.chromium import PROGRAM, Chromium
from tests.documents.free_text import fill, fill_agenda

ASSENS = Path(__file__).parent.parent.parent / "rounds" / "assens"
SETTINGS = {
    "round": "2027-efteraar",
    "title": "Innovationspraktik, efterår 2027",
    "week": {"from": "2027-09-13", "to": "2027-09-17"},
    "workshop": {"date": "2027-09-01", "place": "Vejle, Region Syddanmark", "time": "10:00-15:00"},
    "deadlines": {"offers": "2027-06-01", "applications": "2027-06-08", "responses": "2027-08-13"},
    "coordinator": {
        "name": "Agnes Thorsager",
        "organisation": "Økonomistyrelsen",
        "unit": "Innovationspraktik",
        "email": "agnes.thorsager@oes.example",
        "phone": "+45 00 00 37 27",
        "address": ["Landgreven 4", "1301 København K"],
    },
    "case_number": "2027-1234",
    "matching": {
        "lottery": "Lotto, uge 25 2027: 3 9 14 21 25 33 36",
        "pins": [{"applicant": "a04", "offer": "odense-borger", "reason": "hemmelig grund"}],
    },
    "documents": {"privacy_notice": "www.oes.example/innovationspraktik/privatliv"},
}
OFFERS: list[dict[str, Any]] = [
    {
        "id": "assens-digital",
        "title": "Digitalisering og velfærdsteknologi",
        "host": {
            "organisation": "Assens Kommune",
            "unit": "Digitalisering og Velfærdsteknologi",
            "address": ["Rådhus Allé 5", "5610 Assens"],
        },
        "contacts": [
            {"name": "Lone Vestbirk", "email": "love@assens.example", "phone": "+45 00 00 56 11"},
            {"name": "Jesper Aaby Holm", "email": "jaho@assens.example"},
        ],
        "places": "3",
        "programme": [
            {"title": "Rundvisning i parken", "minutes": "500"},
            {"title": "Følg en projektleder", "minutes": "85", "for": ["a01"]},
            {"title": "Leverandørmøde om omsorgssystemet", "minutes": "90"},
            {"title": "Robotter, der flytter data", "minutes": "90"},
            {"title": "Hele sagsgangen", "minutes": "200"},
            {"title": "Besøg på genbrugspladsen", "minutes": "180"},
        ],
    },
    {
        "id": "nyborg-it",
        "title": "Drift og brugerhjælp",
        "host": {"organisation": "Nyborg Kommune", "unit": "IT", "address": ["Torvet 1", "5800 Nyborg"]},
        "contacts": [{"name": "Poul Ringe", "email": "pori@nyborg.example", "phone": "+45 00 00 58 00"}],
        "places": "1",
    },
    {
        "id": "odense-borger",
        "title": "Borgerservice i en stor by",
        "host": {
            "organisation": "Odense Kommune",
            "unit": "Borgerservice",
            "address": ["Flakhaven 2", "5000 Odense C"],
        },
        "contacts": [{"name": "Rikke Søby", "email": "riso@odense.example", "phone": "+45 00 00 50 00"}],
        "places": "2",
    },
]
APPLICANTS: list[dict[str, Any]] = [
    {
        "id": "a01",
        "name": "Mette Holm Kjærgaard",
        "organisation": "Digitaliseringsstyrelsen",
        "email": "mhkj@digst.example",
        "address": ["Landgreven 4", "1301 København K"],
        "manager": {"name": "Jens Brøndum Thygesen", "email": "jbth@digst.example"},
        "wishes": ["assens-digital"],
        "goal": "inspiration: hvordan digital post opleves ved skranken",
    },
    {
        "id": "a02",
        "name": "Ditte Fuglsbjerg",
        "organisation": "Region Syddanmark",
        "email": "ditte.fuglsbjerg@rsyd.example",
        "address": ["Damhaven 12", "7100 Vejle"],
        "manager": {"name": "Knud Vestermark", "email": "knud.vestermark@rsyd.example"},
        "wishes": ["nyborg-it", "assens-digital"],
        "goal": "solution: effektmåling, som en projektleder gider udfylde",
    },
    {
        "id": "a03",
        "name": "Tarik Demirci Bech",
        "organisation": "Svendborg Kommune",
        "email": "tdbe@svendborg.example",
        "manager": {"name": "Gorm Ulstrup"},
        "wishes": ["nyborg-it"],
        "open_to": {"themes": ["digitalisering"]},
        "goal": "network",
    },
    {
        "id": "a04",
        "name": "Ína á Rógvu",
        "organisation": "Skatteforvaltningen",
        "email": "inro@skat.example",
        "manager": {"name": "Aviaaja Nuka Olsen"},
        "goal": "Hvad betyder et godt første møde?",
    },
    {
        "id": "a05",
        "name": "Sigrid Ottosen",
        "organisation": "Vejle Kommune",
        "email": "siot@vejle.example",
        "address": ["Skolegade 1", "7100 Vejle"],
        "wishes": ["assens-digital", "nyborg-it"],
    },
]


def make_round(settings: dict[str, Any], offers: list[dict[str, Any]], applicants: list[dict[str, Any]]) -> Round:
    return Round(
        Path("rounds/2027-efteraar"),
        Settings.model_validate(settings),
        tuple(Offer.model_validate(offer) for offer in offers),
        tuple(Applicant.model_validate(applicant) for applicant in applicants),
    )


def make_placements(placements: list[Placement], unplaced: list[Unplaced]) -> Placements:
    return Placements(
        round="2027-efteraar",
        policy="stable",
        guarantees=(),
        lottery="Lotto, uge 25 2027: 3 9 14 21 25 33 36",
        versions={},
        inputs=InputHashes("", {}, {}),
        placements=tuple(placements),
        unplaced=tuple(unplaced),
        unfilled=(Unfilled("nyborg-it", 1),),
        statistics=Statistics(5, 1, 2, 1, 4, 1, {}, None),
    )


@pytest.fixture
def entries() -> dict[str, Any]:
    """The plain data of the full round, to be changed at will."""
    return copy.deepcopy({"settings": SETTINGS, "offers": OFFERS, "applicants": APPLICANTS})


@pytest.fixture
def build() -> Callable[..., Round]:
    return make_round


@pytest.fixture
def place() -> Callable[..., Placements]:
    return make_placements


@pytest.fixture(scope="session")
def environment() -> RoundEnvironment:
    return environment_for(Path("no-such-round"))


def text_of(document: str) -> str:
    """Return what a reader sees: no styles, no tags, single spaces."""
    body = re.sub(r"(?s)<head>.*</head>", " ", document)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())


@pytest.fixture
def read() -> Callable[[str], str]:
    return text_of


EXPLAINED: dict[Language, tuple[str, ...]] = {
    "da": (
        "Ønske nr. 1, Digitalisering (Assens Kommune): der var 3 pladser; de gik til 3, som kom før dig.",
        "Ønske nr. 2, Nyborg Kommune: du ønsker et ophold på 3-4 arbejdsdage; værten tager praktikanter i 1-2",
    ),
    "en": (
        "Wish no. 1, Digitalisering (Assens Kommune): there were 3 places; they went to 3 who came before you.",
        "Wish no. 2, Nyborg Kommune: you want a placement of 3-4 working days; the host takes interns for 1-2",
    ),
}


def explain(_applicant: str, language: Language) -> tuple[str, ...]:
    return EXPLAINED[language]


DocumentsOf = Callable[[Round, Placements, Agenda, Language], dict[str, str]]
DAY = date(2027, 7, 2)
KNOWN = Circumstances(waiting_places={"a05": 3}, explain=explain)
PUBLISHED = Response.model_validate({"on": "2027-07-01", "by": "coordinator", "answer": "published"})


def declined(applicant: str, offer: str) -> Response:
    answer = {"on": "2027-07-09", "applicant": applicant, "offer": offer, "by": "host", "answer": "declined"}
    return Response.model_validate(answer)


def later_letters(round_: Round, placements: Placements, language: Language, *, few: bool = False) -> list[Letter]:
    """Return the letters of what comes before and after the match, or a few of each kind; none of those of the match.

    Whoever is not placed had a proposal that the host declined, and another that lapsed; all dates were a week later.
    """
    first, last = round_.offers[0].id, round_.offers[-1].id
    ended = [
        placement
        for one in placements.unplaced
        for placement in (
            Placement(one.applicant, last, 1, MONDAY, THURSDAY, "lapsed"),
            Placement(one.applicant, first, 1, MONDAY, THURSDAY, "declined"),
        )
    ]
    answers = [declined(one.applicant, first) for one in placements.unplaced]
    round_ = replace(round_, responses=(PUBLISHED, *answers))
    placements = placements._replace(ended=tuple(ended))
    told = Told(
        ((name, about), LetterTold(DAY, (_a_week_later(one),), ()))
        for one in placements.placements
        for name, about in (
            ("proposal", one.applicant),
            ("manager-approval", one.applicant),
            ("proposal", one.offer),
        )
    )

    def written(kind: str, on: date, *about: str) -> list[Letter]:
        letters = list_letters(round_, placements, kind, None, language, replace(KNOWN, on=on, told=told))
        return [letter for letter in letters if not few or not about or letter.about in about]

    return [
        *written("receipt", DAY, "a01", "a03", "p1", first),
        *written("cancellation", DAY),
        *written("changed-dates", DAY, "a01", first),
        *written("reminder", date(2027, 8, 10), "a01", "p1", first),
        *written("follow-up", date(2027, 11, 5), "a03", first),
        *written("follow-up", date(2028, 1, 5), "a03", first),
    ]


def _a_week_later(placement: Placement) -> StayTold:
    week = timedelta(days=7)
    first, last = (None if day is None else day + week for day in (placement.first, placement.last))
    return StayTold(placement.applicant, placement.offer, first, last)


@pytest.fixture
def documents_of(environment: RoundEnvironment) -> DocumentsOf:
    """Every document of a round in one language, by the path it is written to; confirmations for all."""

    def render_all(round_: Round, placements: Placements, agenda: Agenda, language: Language) -> dict[str, str]:
        letters = list_letters(round_, placements, "confirmation", None, language)
        letters += list_letters(round_, placements, None, None, language, KNOWN)
        letters += later_letters(round_, placements, language, few=True)
        documents = {letter.path: render_letter(letter, environment, DAY) for letter in letters}
        theirs = [entry for entry in placements.placements if entry.applicant in agenda.interns]
        for intern in agenda.interns:
            documents[agenda_path(intern, language)] = render_agenda(round_, agenda, theirs, language, environment)
        return documents

    return render_all


@pytest.fixture
def documents_full_of(
    entries: dict[str, Any], placements: Placements, agenda: Agenda, documents_of: DocumentsOf
) -> Callable[[str, Language], dict[str, str]]:
    """Every document of a round whose every free text is the same."""
    entries["settings"]["documents"]["employment_clause"] = ""
    entries["offers"][0] |= {"themes": [""], "requires": [""]}
    entries["applicants"][0] |= {"has": [""], "conflicts": ["", ""], "open_to": {"themes": [""], "regions": [""]}}

    def render_all(text: str, language: Language) -> dict[str, str]:
        round_ = make_round(**fill(entries, text))
        return documents_of(round_, placements, fill_agenda(agenda, text), language)

    return render_all


MONDAY, THURSDAY = date(2027, 9, 13), date(2027, 9, 16)
OneOfEach = dict[Language, dict[str, str]]


@pytest.fixture(scope="session")
def letters_of_assens(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, list[Letter]]:
    """One letter or sheet of each template, from the example round Assens, where one intern is placed."""
    folder = tmp_path_factory.mktemp("rounds") / "assens"
    shutil.copytree(ASSENS, folder, ignore=shutil.ignore_patterns("out", "placements*", "sent.yaml"))
    matched = propose_placements(folder, Orders(), lambda _what, _done, _total: None).placements
    round_ = check_round(folder).folder.round
    assert round_
    one, *others = matched.placements
    unplaced = (*matched.unplaced, *(Unplaced(other.applicant, "declined") for other in others))
    proposed = matched._replace(placements=(one,), unplaced=unplaced)
    confirmed = proposed._replace(placements=(one._replace(status="confirmed"),))

    def written(language: Language) -> Iterator[Letter]:
        for placements in (confirmed, proposed):
            for kind in LETTER_KINDS:
                yield from list_letters(round_, placements, kind, None, language, KNOWN)
            yield from later_letters(round_, placements, language)

    letters = {language: sorted(written(language), key=lambda letter: letter.paper.draft) for language in LANGUAGES}
    return {
        language: list({letter.template: letter for letter in reversed(all_letters)}.values())
        for language, all_letters in letters.items()
    }


@pytest.fixture(scope="session")
def one_of_each(letters_of_assens: dict[Language, list[Letter]], environment: RoundEnvironment) -> OneOfEach:
    """One document of each kind and reader in each language, from the example round Assens, by its path."""
    documents = {
        language: {letter.path: render_letter(letter, environment, DAY) for letter in letters}
        for language, letters in letters_of_assens.items()
    }
    preparation = check_round(ASSENS)
    round_, eligibility = preparation.folder.round, preparation.eligibility
    assert round_
    assert eligibility
    placement = Placement("a01", "assens-digital", 1, MONDAY, THURSDAY, "confirmed")
    [stay] = stays_of(round_, make_placements([placement], []), eligibility.calendar)
    for language in LANGUAGES:
        agenda = build_agenda(
            stay.offer, stay.interns, stay.days, round_.settings.agenda, language, frame_of(round_.folder)
        )
        text = render_agenda(round_, agenda, [placement], language, environment)
        documents[language][agenda_path("a01", language)] = text
    return documents


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert PROGRAM
    browser = Chromium(PROGRAM, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def full_round() -> Round:
    return make_round(SETTINGS, OFFERS, APPLICANTS)


@pytest.fixture
def placements() -> Placements:
    return make_placements(
        [
            Placement("a01", "assens-digital", 1, MONDAY, THURSDAY),
            Placement("a02", "assens-digital", 2, MONDAY, THURSDAY, "accepted"),
            Placement("a03", "assens-digital", 2, date(2027, 9, 29), date(2027, 10, 1), "confirmed"),
            Placement("a04", "odense-borger", None, MONDAY, date(2027, 9, 15), "confirmed"),
        ],
        [Unplaced("a05", "outranked")],
    )


@pytest.fixture
def sparse_round() -> Round:
    return make_round(
        {"round": "2028"},
        [
            {"id": "vaert", "host": {"organisation": "Fanø Kommune"}, "places": "1"},
            {"id": "tom", "host": {"organisation": "Læsø Kommune"}, "places": "1"},
        ],
        [
            {"id": "p1", "name": "Bo", "organisation": "Rigsarkivet", "wishes": ["vaert"]},
            {"id": "p2", "name": "Ea", "organisation": "Rigsarkivet", "wishes": ["vaert"]},
        ],
    )


@pytest.fixture
def sparse_placements() -> Placements:
    return make_placements([Placement("p1", "vaert", 1, None, None)], [Unplaced("p2", "no_eligible_offer")])


def item(
    day: int,
    start: str,
    end: str,
    kind: ItemKind,
    title: str,
    *people: str,
    place: str | None = None,
    topic: str | None = None,
    for_whom: tuple[str, ...] = (),
) -> AgendaItem:
    when = date(2027, 9, day)
    return AgendaItem(
        when, time.fromisoformat(start), time.fromisoformat(end), kind, title, people, place, topic, for_whom, 0
    )


@pytest.fixture
def agenda() -> Agenda:
    left_out = (
        LeftOut(0, "Rundvisning i parken", "no_gap"),
        LeftOut(5, "Besøg på genbrugspladsen", "cannot_fit_together", (2, 4, 5)),
    )
    return Agenda(("a01", "a02"), "assens-digital", tuple(AGENDA_DAYS), left_out, (3,))


AGENDA_DAYS = [
    AgendaDay(
        date(2027, 9, 13),
        (
            item(
                13,
                "08:30",
                "09:00",
                "welcome",
                "Velkomst og forventninger",
                topic="aftale om åbenhed og fortrolighed",
            ),
            item(
                13,
                "09:00",
                "09:45",
                "visit",
                "Rundt på rådhuset og hilse på",
                "Lone Vestbirk",
                place="Rådhuset",
            ),
            item(13, "09:45", "10:00", "reflection", "Refleksion"),
            item(
                13,
                "10:00",
                "11:30",
                "meeting",
                "Porteføljen på væggen",
                "Lone Vestbirk",
                "projektlederne",
                place="Mødelokale 2",
            ),
            item(13, "12:00", "12:30", "lunch", "Frokost"),
            item(
                13,
                "13:00",
                "14:00",
                "pitstop",
                "Gevinstrealisering",
                "hele afdelingen",
                place="Afdelingens køkken",
                topic="hvem høster gevinsten, når projektet er slut?",
            ),
            item(13, "14:00", "14:20", "reflection", "Ophold til eftertanke"),
            item(13, "14:20", "15:45", "work", "Følg en projektleder", "Jesper Aaby Holm", for_whom=("a01",)),
            item(13, "15:45", "16:00", "debrief", "Opsamling på dagen", "Lone Vestbirk"),
        ),
    ),
    AgendaDay(
        date(2027, 9, 14),
        (
            item(
                14,
                "09:00",
                "12:00",
                "visit",
                "Borgerservice, skranken",
                "Sonja Ebberup",
                "kollegerne i Borgerservice",
                place="Borgerservice",
            ),
            item(14, "12:00", "12:30", "lunch", "Frokost"),
            item(
                14,
                "12:30",
                "15:00",
                "visit",
                "Borgerservice, telefon og hjælp til Digital Post",
                "Sonja Ebberup",
                place="Borgerservice",
            ),
            item(14, "15:00", "15:30", "reflection", "Refleksion"),
            item(14, "15:30", "15:45", "debrief", "Opsamling på dagen"),
        ),
    ),
    AgendaDay(
        date(2027, 9, 15),
        (
            item(
                15,
                "08:30",
                "10:00",
                "meeting",
                "Leverandørmøde om omsorgssystemet",
                "Jesper Aaby Holm",
                "leverandøren",
                place="Mødelokale 1",
            ),
            item(15, "10:00", "10:30", "reflection", "Refleksion"),
            item(
                15,
                "10:30",
                "12:00",
                "visit",
                "Årsmøde med de frivillige, der hjælper ældre på nettet",
                "de frivillige",
                place="Biblioteket",
            ),
            item(15, "12:00", "12:30", "lunch", "Frokost"),
            item(15, "12:30", "12:50", "travel", "Gå til plejehjemmet"),
            item(
                15,
                "12:50",
                "14:30",
                "visit",
                "Velfærdsteknologi i brug",
                "plejepersonalet",
                place="Plejehjemmet Æblehaven",
            ),
            item(15, "15:45", "16:00", "debrief", "Opsamling på dagen"),
        ),
    ),
    AgendaDay(
        date(2027, 9, 16),
        (
            item(16, "08:30", "10:00", "work", "Robotter, der flytter data", "Jesper Aaby Holm"),
            item(16, "10:00", "10:30", "reflection", "Refleksion"),
            item(
                16,
                "10:30",
                "11:30",
                "pitstop",
                "Effekt",
                "hele afdelingen",
                topic="hvordan måler vi det, som borgeren mærker?",
            ),
            item(16, "12:00", "12:30", "lunch", "Frokost"),
            item(16, "15:00", "15:45", "evaluation", "Evaluering", "Lone Vestbirk"),
        ),
    ),
]
