"""Each thing a document must contain is in its text, in both languages."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from praktik.agenda.agenda import Agenda
from praktik.documents.catalogue import LETTERS
from praktik.documents.contents import ApplicantProposal, HostProposal, ManagerApproval
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Circumstances
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.problems.phrase import Language, as_language
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements, Unplaced, UnplacedReason
from praktik.round.rounds import Round

DAY = date(2027, 7, 2)
EVERY_LETTER = {
    "da": [
        "Økonomistyrelsen",
        "Innovationspraktik",
        "Landgreven 4",
        "1301 København K",
        "Tlf. +45 00 00 37 27",
        "agnes.thorsager@oes.example",
        "Dato 2. juli 2027",
        "Sagsnr. 2027-1234",
        "kontakt Agnes Thorsager",
        "Sådan behandler vi personoplysninger: www.oes.example/innovationspraktik/privatliv",
    ],
    "en": [
        "Økonomistyrelsen",
        "Innovationspraktik",
        "Landgreven 4",
        "1301 København K",
        "Tel. +45 00 00 37 27",
        "agnes.thorsager@oes.example",
        "Date 2 July 2027",
        "Case no. 2027-1234",
        "contact Agnes Thorsager",
        "How we handle personal data: www.oes.example/innovationspraktik/privatliv",
    ],
}
DOCUMENTS = {
    "da": {
        "proposal/a01": [
            "Mette Holm Kjærgaard",
            "Matchforslag",
            "Assens Kommune",
            "Rådhus Allé 5, 5610 Assens",
            "13.-16. september 2027",
            "uge 37",
            "dit første ønske",
            "Mål:",
            "hvordan digital post opleves",
            "Program:",
            "Jens Brøndum Thygesen",
            "senest den 13. august 2027",
            "Lone Vestbirk",
            "onsdag den 1. september kl. 10.00-15.00, Vejle, Region Syddanmark",
        ],
        "proposal/a02": ["dit andet ønske", "Løsning: effektmåling"],
        "proposal/assens-digital": [
            "Mette Holm Kjærgaard",
            "Digitaliseringsstyrelsen",
            "13.-16.9.2027",
            "mhkj@digst.example",
            "Ditte Fuglsbjerg",
            "Tarik Demirci Bech",
            "29.9.-1.10.2027",
            "Løsning: effektmåling",
            "senest den 13. august 2027",
            "Digitalisering og velfærdsteknologi",
            "Mål:",
            "Program:",
        ],
        "proposal/nyborg-it": [
            "Ingen praktikant",
            "3 ansøgere har haft jeres tilbud på ønskelisten",
            "Tak",
            "næste runde",
        ],
        "manager-approval/a01": [
            "Jens Brøndum Thygesen",
            "Mette Holm Kjærgaard",
            "13.-16. september 2027",
            "Mål",
            "I har fortsat ansvaret for ansættelse, løn og forsikring",
            "Rejseudgifter",
            "Underskrift",
            "senest den 13. august 2027",
            "Assens Kommune",
        ],
        "confirmation/a03": [
            "Bekræftelse",
            "29. september til 1. oktober 2027",
            "kl. 8.30",
            "Rådhus Allé 5, 5610 Assens",
            "Lone Vestbirk, love@assens.example, tlf. +45 00 00 56 11",
            "Tag med",
            "Legitimation",
            "onsdag den 1. september kl. 10.00-15.00",
        ],
        "confirmation/assens-digital": [
            "Tarik Demirci Bech",
            "Netværk",
            "Tjekliste for værter",
            "velkomst",
            "refleksion",
            "fortrolighed",
            "pitstop",
            "evaluering",
        ],
        "regret/a05": [
            "Afslag",
            "flere ansøgere end pladser",
            "ventelisten",
            "Næste runde",
            "Tak for din ansøgning",
            "lodtrækning",
            "Lotto, uge 25 2027: 3 9 14 21 25 33 36",
            "tæller til din fordel",
        ],
        "receipt/a01": ["Kvittering", "Dine ønsker", "Sådan bliver pladserne fordelt", "efter den 8. juni 2027"],
        "receipt/assens-digital": ["Kvittering", "3 pladser", "Sådan bliver pladserne fordelt", "1. juni 2027"],
        "cancellation/a05": ["Aflysning", "Assens Kommune", "ikke til noget", "Dine ønsker står", "nyt forslag"],
        "cancellation/odense-borger": [
            "Aflysning",
            "Sigrid Ottosen",
            "Ikke alle svarede i tide",
            "stadig med i runden",
        ],
        "cancellation-manager/a05": ["Aflysning", "Sigrid Ottosen", "gælder godkendelsen ikke længere"],
        "changed-dates/a01": [
            "Nye datoer",
            "Før20.-23. september 2027 (uge 38)",
            "Nu13.-16. september 2027 (uge 37)",
            "Vært, sted og mål er de samme",
            "fristen stadig den 13. august 2027",
        ],
        "changed-dates/assens-digital": ["Mette Holm Kjærgaard", "20.-23.9.202713.-16.9.2027", "13. august 2027"],
        "changed-dates-manager/a01": ["Mette Holm Kjærgaard", "20.-23. september", "Vilkårene", "13. august 2027"],
        "reminder/a01": ["Vi mangler dit svar", "senest den 13. august 2027", "13.-16. september 2027", "bortfalde"],
        "reminder/assens-digital": ["Vi mangler jeres svar", "Ditte Fuglsbjerg", "senest den 13. august 2027"],
        "reminder-manager/a01": ["Vi mangler din godkendelse", "Mette Holm", "senest den 13. august 2027"],
        "follow-up-1-month/a03": ["En måned efter", "Hvad har du brugt", "Vært næste år?", "inden 14 dage"],
        "follow-up-3-months/a03": ["Tre måneder efter", "Vil jeres arbejdsplads være vært"],
        "follow-up-1-month/assens-digital": ["Hvad har I brugt", "Vil I være vært igen næste år?"],
        "follow-up-manager-3-months/a03": ["Tarik Demirci Bech", "Vil I være vært i næste runde?"],
    },
    "en": {
        "proposal/a01": [
            "Mette Holm Kjærgaard",
            "Proposed match",
            "Assens Kommune",
            "Rådhus Allé 5, 5610 Assens",
            "13–16 September 2027",
            "week 37",
            "your first wish",
            "Goal:",
            "hvordan digital post opleves",
            "Programme:",
            "Jens Brøndum Thygesen",
            "by 13 August 2027",
            "Lone Vestbirk",
            "Wednesday 1 September, 10:00–15:00, Vejle, Region Syddanmark",
        ],
        "proposal/a02": ["your second wish", "Solution: effektmåling"],
        "proposal/assens-digital": [
            "Mette Holm Kjærgaard",
            "Digitaliseringsstyrelsen",
            "13–16 Sept 2027",
            "mhkj@digst.example",
            "Ditte Fuglsbjerg",
            "Tarik Demirci Bech",
            "29 Sept – 1 Oct 2027",
            "Solution: effektmåling",
            "by 13 August 2027",
            "Digitalisering og velfærdsteknologi",
            "Goal:",
            "Programme:",
        ],
        "proposal/nyborg-it": [
            "No intern",
            "3 applicants had your offer on their list",
            "Thank you",
            "next round",
        ],
        "manager-approval/a01": [
            "Jens Brøndum Thygesen",
            "Mette Holm Kjærgaard",
            "13–16 September 2027",
            "Goal",
            "Employment, salary and insurance stay with the home employer",
            "Travel costs",
            "Signature",
            "by 13 August 2027",
            "Assens Kommune",
        ],
        "confirmation/a03": [
            "Confirmation",
            "29 September to 1 October 2027",
            "at 08:30",
            "Rådhus Allé 5, 5610 Assens",
            "Lone Vestbirk, love@assens.example, tel. +45 00 00 56 11",
            "What to bring",
            "Proof of identity",
            "Wednesday 1 September, 10:00–15:00",
        ],
        "confirmation/assens-digital": [
            "Tarik Demirci Bech",
            "Network",
            "Checklist for hosts",
            "welcome",
            "reflection",
            "confidentiality",
            "pitstop",
            "evaluation",
        ],
        "regret/a05": [
            "not successful this time",
            "more applicants than places",
            "waiting list",
            "next round",
            "Thank you for your application",
            "lottery",
            "Lotto, uge 25 2027: 3 9 14 21 25 33 36",
            "counts in your favour",
        ],
        "receipt/a01": ["Receipt", "Your wishes", "How places are allocated", "after 8 June 2027"],
        "receipt/assens-digital": ["Receipt", "3 places", "How places are allocated", "1 June 2027"],
        "cancellation/a05": [
            "Cancellation",
            "Assens Kommune",
            "will not take place",
            "Your wishes stand",
            "new proposal",
        ],
        "cancellation/odense-borger": ["Sigrid Ottosen", "Not everybody answered in time", "still part of the round"],
        "cancellation-manager/a05": ["Sigrid Ottosen", "your approval no longer applies"],
        "changed-dates/a01": [
            "New dates",
            "Before20–23 September 2027 (week 38)",
            "Now13–16 September 2027 (week 37)",
            "The host, the place and the goal are the same",
            "by 13 August 2027",
        ],
        "changed-dates/assens-digital": ["20–23 Sept 202713–16 Sept 2027", "13 August 2027"],
        "changed-dates-manager/a01": ["Mette Holm Kjærgaard", "20–23 September", "The terms", "13 August 2027"],
        "reminder/a01": ["We need your answer", "by 13 August 2027", "13–16 September 2027", "lapse"],
        "reminder/assens-digital": ["We need your answer", "Ditte Fuglsbjerg", "by 13 August 2027"],
        "reminder-manager/a01": ["We need your approval", "Mette Holm", "by 13 August 2027"],
        "follow-up-1-month/a03": ["One month on", "what have you used", "Hosting next year?", "within 14 days"],
        "follow-up-3-months/a03": ["Three months on", "Will your organisation host"],
        "follow-up-1-month/assens-digital": ["what have you gained", "Will you host again next year?"],
        "follow-up-manager-3-months/a03": ["Tarik Demirci Bech", "Will you host in the next round?"],
    },
}
AGENDA = {
    "da": [
        "Program: Mette Holm Kjærgaard og Ditte Fuglsbjerg hos Assens Kommune",
        "13.-16. september 2027",
        "mandag den 13. september",
        "8.30-9.00",
        "Velkomst og forventninger",
        "Emne: aftale om åbenhed og fortrolighed",
        "Kun for Mette Holm Kjærgaard",
        "hver dag: »Leverandørmøde om omsorgssystemet«, »Hele sagsgangen« og »Besøg på genbrugspladsen«.",
        "Derfor er udeladt: »Besøg på genbrugspladsen«.",
        "Der var ikke plads til: »Rundvisning i parken«.",
        "end værten gav, så det passer med tiderne: »Robotter, der flytter data«.",
        "◆ Pitstop: Gevinstrealisering",
        "hele afdelingen",
        "Afdelingens køkken",
        "○ Refleksion",
        "○ Refleksion: Ophold til eftertanke",
        "Spørgsmål og noter",
        "Lone Vestbirk, love@assens.example",
    ],
    "en": [
        "Programme: Mette Holm Kjærgaard and Ditte Fuglsbjerg at Assens Kommune",
        "13–16 September 2027",
        "Monday 13 September",
        "08:30–09:00",
        "Topic: aftale om åbenhed og fortrolighed",
        "Only for Mette Holm Kjærgaard",
        "on every day: ‘Leverandørmøde om omsorgssystemet’, ‘Hele sagsgangen’ and ‘Besøg på genbrugspladsen’.",
        "So it leaves out: ‘Besøg på genbrugspladsen’.",
        "There was no room for: ‘Rundvisning i parken’.",
        "than the host gave, to fit the times: ‘Robotter, der flytter data’.",
        "◆ Pitstop: Gevinstrealisering",
        "○ Reflection: Ophold til eftertanke",
        "Questions and notes",
    ],
}
OTHERS = ("Mette", "Ditte", "Tarik", "Rógvu", "Assens", "Odense", "Nyborg")


class Outline(HTMLParser):
    """Headings in their order, table cells without a header's scope, and the language."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.bare_headers = 0
        self.tables = 0
        self.language: str | None = None
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th" and "scope" not in dict(attrs):
            self.bare_headers += 1
        if tag == "html":
            self.language = dict(attrs)["lang"]


@pytest.fixture(params=["da", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "da" if request.param == "da" else "en"


@pytest.fixture
def documents(
    language: Language,
    full_round: Round,
    placements: Placements,
    agenda: Agenda,
    environment: RoundEnvironment,
    documents_of: Callable[..., dict[str, str]],
) -> dict[str, str]:
    documents = documents_of(full_round, placements, agenda, language)
    for letter in list_letters(full_round, placements, None, None, language, Circumstances(waiting_places={"a05": 3})):
        documents[letter.path] = render_letter(letter, environment, DAY)
    return documents


def test_letters_say_all_they_must(language: Language, documents: dict[str, str], read: Callable[[str], str]) -> None:
    for name, wanted in DOCUMENTS[language].items():
        text = read(documents[f"letters/{name}.{language}.html"])
        *head, privacy = EVERY_LETTER[language]
        if name.startswith("receipt"):  # the notice stands under a heading of its own
            privacy = {"da": "oplysninger www.oes.example", "en": "personal data www.oes.example"}[language]
        assert not [words for words in [*wanted, *head, privacy] if words not in text], name


def test_agendas_say_all_they_must(language: Language, documents: dict[str, str], read: Callable[[str], str]) -> None:
    text = read(documents[f"agendas/a01.{language}.html"])
    assert not [words for words in AGENDA[language] if words not in text]


def test_documents_can_be_read_by_all(language: Language, documents: dict[str, str]) -> None:
    for path, document in documents.items():
        outline = Outline(document)
        assert outline.language == language, path
        assert outline.headings[0] == 1, path
        assert outline.headings.count(1) == 1, path
        assert all(
            after <= before + 1 for before, after in zip(outline.headings, outline.headings[1:], strict=False)
        ), path
        assert not outline.bare_headers, path
        title = re.search("<title>(.*)</title>", document)
        assert title, path
        assert len(title[1]) > 10, path
        assert "<" not in title[1], path


def test_nothing_is_printed_raw(documents: dict[str, str], read: Callable[[str], str]) -> None:
    for path, document in documents.items():
        text = read(document)
        assert not re.search(r"None|\{\{|\}\}|\{%|datetime|Stay\(", text), path
        assert not re.search(
            r"[a-zæøå0-9][.!?][A-ZÆØÅ]", text.replace("kl.", "").replace("Nr.", "").replace("No.", "")
        ), path


def test_a_regret_names_nobody_else(language: Language, documents: dict[str, str]) -> None:
    regret = documents[f"letters/regret/a05.{language}.html"]
    assert not [name for name in OTHERS if name in regret]


def test_an_intern_does_not_learn_of_the_others(language: Language, documents: dict[str, str]) -> None:
    own_names = {"a01": "Mette", "a02": "Ditte", "a03": "Tarik", "a04": "Rógvu", "a05": "Sigrid"}
    about_interns = [path for path in documents if path.startswith("letters") and path.split("/")[2][:3] in own_names]
    assert {path.split("/")[1] for path in about_interns} == {
        name for one in LETTERS if one.audience != "file" for name in one.names()
    }
    for path in about_interns:
        document = documents[path]
        own = own_names[path.split("/")[2][:3]]
        assert not [
            name for name in ("Mette", "Ditte", "Tarik", "Sigrid", "hemmelig") if name != own and name in document
        ]


def test_a_host_sees_no_ranks_and_no_other_offer(
    language: Language, documents: dict[str, str], read: Callable[[str], str]
) -> None:
    text = read(documents[f"letters/proposal/assens-digital.{language}.html"])
    assert not re.search(r"første ønske|andet ønske|first wish|second wish|Nyborg|nyborg", text)


@pytest.mark.parametrize(
    ("reason", "danish", "english"),
    [
        ("no_eligible_offer", "kunne tage imod dig", "could take you"),
        ("outranked", "flere ansøgere end pladser", "more applicants than places"),
        ("offer_closed", "er lukket", "is closed"),
        ("partner_unplaced", "plads til jer begge", "room for you both"),
        ("declined", "ikke godkendt af alle parter", "was declined"),
        (
            "withdrawn",
            "tilbud, du kunne få blandt dem, du har ønsket eller er åben for, er trukket",
            "have been withdrawn",
        ),
    ],
)
def test_each_reason_for_a_regret(
    reason: UnplacedReason,
    danish: str,
    english: str,
    full_round: Round,
    environment: RoundEnvironment,
    place: Callable[..., Placements],
    read: Callable[[str], str],
) -> None:
    placements = place([], [Unplaced("a05", reason)])
    languages: tuple[tuple[Language, str], ...] = (("da", danish), ("en", english))
    for language, words in languages:
        [letter] = list_letters(
            full_round, placements, "regret", None, language, Circumstances(waiting_places={"a05": 7})
        )
        text = read(render_letter(letter, environment, None))
        assert words in text
        assert {"da": "nummer 7 på ventelisten", "en": "number 7 on the waiting list"}[language] in text


@pytest.mark.parametrize(
    ("reason", "withdrawn", "drawn"),
    [("outranked", False, True), ("offer_closed", False, True), ("declined", False, False), ("outranked", True, False)],
)
def test_the_lottery_is_told_of_only_where_it_may_have_decided(
    reason: UnplacedReason,
    withdrawn: bool,
    drawn: bool,
    full_round: Round,
    environment: RoundEnvironment,
    place: Callable[..., Placements],
    read: Callable[[str], str],
) -> None:
    answer = Response.model_validate({"on": "2027-06-20", "applicant": "a05", "by": "applicant", "answer": "withdrawn"})
    round_ = replace(full_round, responses=(answer,) if withdrawn else ())
    for language in ("da", "en"):
        [letter] = list_letters(round_, place([], [Unplaced("a05", reason)]), "regret", None, as_language(language))
        assert ("SHA-256" in read(render_letter(letter, environment, None))) == drawn


@pytest.mark.parametrize("reason", ["withdrawn", "outranked"])
def test_whoever_has_withdrawn_is_on_no_waiting_list_and_is_told_no_reasons(
    reason: UnplacedReason,
    full_round: Round,
    environment: RoundEnvironment,
    place: Callable[..., Placements],
    read: Callable[[str], str],
) -> None:
    """Whether the match knew of it or not."""
    answer = Response.model_validate({"on": "2027-06-20", "applicant": "a05", "by": "applicant", "answer": "withdrawn"})
    round_, placements = replace(full_round, responses=(answer,)), place([], [Unplaced("a05", reason)])
    for language, words in (("da", "trukket tilbage"), ("en", "has been withdrawn")):
        known = Circumstances(waiting_places={"a05": 7}, explain=lambda *_: ("Ønske nr. 1",))
        [letter] = list_letters(round_, placements, "regret", None, as_language(language), known)
        text = read(render_letter(letter, environment, None))
        assert words in text
        assert not re.search("ventelisten|waiting list|Ønske nr. 1", text)


def test_the_last_day_for_answers_of_a_placement_wins_over_the_rounds(
    full_round: Round, place: Callable[..., Placements]
) -> None:
    def days(*answer_by: date | None) -> list[date | None]:
        placements = [
            Placement(f"a0{number}", "assens-digital", 1, None, None, "proposed", day)
            for number, day in enumerate(answer_by, start=1)
        ]
        letters = list_letters(full_round, place(placements, []), None, None, "da")
        answering = (ApplicantProposal, HostProposal, ManagerApproval)
        return [letter.data.answer_by for letter in letters if isinstance(letter.data, answering)]

    june, july, of_round = date(2027, 6, 20), date(2027, 7, 1), full_round.settings.deadlines.responses
    assert days(None) == [of_round] * 3
    assert days(july) == [july] * 3
    assert days(july, june) == [july, june, june, july, june], "the host is asked once, by the earliest"
