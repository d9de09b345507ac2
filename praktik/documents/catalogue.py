"""The documents praktik can make: who reads each, and when it is due. A further one is a further line."""

from dataclasses import dataclass
from typing import Literal

from praktik.problems.phrase import Phrase
from praktik.problems.words import occasions

Kind = Literal[
    "receipt",
    "proposal",
    "manager-approval",
    "confirmation",
    "regret",
    "cancellation",
    "changed-dates",
    "reminder",
    "follow-up",
    "workshop-sheet",
    "agreement",
    "daily-log",
    "evaluation",
    "certificate",
    "round-note",
    "agenda",
]
Audience = Literal["applicant", "host", "host-without-intern", "manager", "pair", "file"]
Form = Literal["letter", "sheet", "agenda"]


@dataclass(frozen=True, slots=True)
class Document:
    """One document for one kind of reader; each language has its own template of this name.

    A letter has a sender and a recipient; a sheet is filled in, signed or filed. `praktik letters` writes both, and
    agendas have a command of their own.
    `name` is what sent.yaml and the folder of a letter are called, where its kind alone does not say enough, and
    `occasions` are what is added to it where the same letter is written more than once.
    """

    kind: Kind
    audience: Audience
    template: str
    moment: Phrase
    name: str = ""
    occasions: tuple[str, ...] = ("",)
    form: Form = "letter"

    @property
    def title(self) -> Phrase:
        """Return what it is called among people."""
        return occasions.KINDS[self.kind]

    @property
    def reader(self) -> Phrase:
        """Return who reads it."""
        return occasions.AUDIENCES[self.audience]

    def names(self) -> tuple[str, ...]:
        """Return the names that it goes by in sent.yaml and below out/letters."""
        return tuple(self.named(occasion) for occasion in self.occasions)

    def named(self, occasion: str = "") -> str:
        """Return the name that it goes by on an occasion."""
        name = self.name or self.kind
        return f"{name}-{occasion}" if occasion else name


ONE_MONTH, THREE_MONTHS = "1-month", "3-months"
_MONTHS = (ONE_MONTH, THREE_MONTHS)

DOCUMENTS = (
    Document("receipt", "applicant", "receipt-applicant.html", occasions.AT_SIGN_UP),
    Document("receipt", "host", "receipt-host.html", occasions.AT_SIGN_UP),
    Document("proposal", "applicant", "proposal-applicant.html", occasions.AFTER_THE_MATCH),
    Document("proposal", "host", "proposal-host.html", occasions.AFTER_THE_MATCH),
    Document("proposal", "host-without-intern", "proposal-host-without-intern.html", occasions.AFTER_THE_MATCH),
    Document("manager-approval", "manager", "manager-approval.html", occasions.BEFORE_CONFIRMATION),
    Document("confirmation", "applicant", "confirmation-applicant.html", occasions.ONCE_ALL_SAID_YES),
    Document("confirmation", "host", "confirmation-host.html", occasions.ONCE_ALL_SAID_YES),
    Document("regret", "applicant", "regret.html", occasions.AFTER_THE_MATCH),
    Document("cancellation", "applicant", "cancellation-applicant.html", occasions.WHEN_A_PLACEMENT_ENDS),
    Document("cancellation", "host", "cancellation-host.html", occasions.WHEN_A_PLACEMENT_ENDS),
    Document(
        "cancellation",
        "manager",
        "cancellation-manager.html",
        occasions.WHEN_A_PLACEMENT_ENDS,
        name="cancellation-manager",
    ),
    Document("changed-dates", "applicant", "changed-dates-applicant.html", occasions.WHEN_DATES_CHANGE),
    Document("changed-dates", "host", "changed-dates-host.html", occasions.WHEN_DATES_CHANGE),
    Document(
        "changed-dates",
        "manager",
        "changed-dates-manager.html",
        occasions.WHEN_DATES_CHANGE,
        name="changed-dates-manager",
    ),
    Document("reminder", "applicant", "reminder-applicant.html", occasions.WHEN_AN_ANSWER_IS_MISSING),
    Document("reminder", "host", "reminder-host.html", occasions.WHEN_AN_ANSWER_IS_MISSING),
    Document(
        "reminder", "manager", "reminder-manager.html", occasions.WHEN_AN_ANSWER_IS_MISSING, name="reminder-manager"
    ),
    Document("follow-up", "applicant", "follow-up-applicant.html", occasions.AFTER_THE_STAY, occasions=_MONTHS),
    Document("follow-up", "host", "follow-up-host.html", occasions.AFTER_THE_STAY, occasions=_MONTHS),
    Document(
        "follow-up",
        "manager",
        "follow-up-manager.html",
        occasions.AFTER_THE_STAY,
        name="follow-up-manager",
        occasions=_MONTHS,
    ),
    Document("workshop-sheet", "pair", "workshop-sheet.html", occasions.AT_THE_WORKSHOP, form="sheet"),
    Document("agreement", "pair", "agreement.html", occasions.BEFORE_CITIZENS, form="sheet"),
    Document("daily-log", "applicant", "daily-log.html", occasions.EACH_DAY, form="sheet"),
    Document("evaluation", "applicant", "evaluation-applicant.html", occasions.LAST_DAY_AND_LATER, form="sheet"),
    Document("evaluation", "host", "evaluation-host.html", occasions.LAST_DAY_AND_LATER, form="sheet"),
    Document("certificate", "applicant", "certificate.html", occasions.ON_THE_LAST_DAY, form="sheet"),
    Document("round-note", "file", "round-note.html", occasions.BEFORE_THE_ROUND_IS_FORGOTTEN, form="sheet"),
    Document("agenda", "applicant", "agenda.html", occasions.BEFORE_THE_STAY, form="agenda"),
)
LETTERS = tuple(document for document in DOCUMENTS if document.form != "agenda")
LETTER_KINDS: tuple[Kind, ...] = tuple(dict.fromkeys(document.kind for document in LETTERS))

_BY_READER = {(document.kind, document.audience): document for document in DOCUMENTS}


def document_for(kind: Kind, audience: Audience) -> Document:
    """Return the document of a kind for a reader."""
    return _BY_READER[kind, audience]


def template_name(kind: Kind, audience: Audience, language: str) -> str:
    """Return the name of the template of a document in one language, as da/regret.html."""
    return f"{language}/{document_for(kind, audience).template}"
