"""The documents praktik can make: who reads each, and when it is due. A further one is a further line."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "proposal",
    "manager-approval",
    "confirmation",
    "regret",
    "workshop-sheet",
    "agreement",
    "daily-log",
    "evaluation",
    "certificate",
    "round-note",
    "agenda",
]
Audience = Literal["applicant", "host", "host-without-intern", "manager", "pair", "file"]


@dataclass(frozen=True, slots=True)
class Document:
    """One document for one kind of reader; each language has its own template of this name."""

    kind: Kind
    audience: Audience
    template: str
    moment: str


DOCUMENTS = (
    Document("proposal", "applicant", "proposal-applicant.html", "after the match"),
    Document("proposal", "host", "proposal-host.html", "after the match"),
    Document("proposal", "host-without-intern", "proposal-host-without-intern.html", "after the match"),
    Document("manager-approval", "manager", "manager-approval.html", "before confirmation"),
    Document("confirmation", "applicant", "confirmation-applicant.html", "once all three have said yes"),
    Document("confirmation", "host", "confirmation-host.html", "once all three have said yes"),
    Document("regret", "applicant", "regret.html", "after the match"),
    Document("workshop-sheet", "pair", "workshop-sheet.html", "at the workshop"),
    Document("agreement", "pair", "agreement.html", "on the first day, before the first meeting with citizens"),
    Document("daily-log", "applicant", "daily-log.html", "each day of the stay"),
    Document("evaluation", "applicant", "evaluation-applicant.html", "on the last day, and after three months"),
    Document("evaluation", "host", "evaluation-host.html", "on the last day, and after three months"),
    Document("certificate", "applicant", "certificate.html", "on the last day"),
    Document("round-note", "file", "round-note.html", "whenever the round is filed"),
    Document("agenda", "applicant", "agenda.html", "before the stay"),
)
LETTER_KINDS: tuple[Kind, ...] = tuple(
    dict.fromkeys(document.kind for document in DOCUMENTS if document.kind != "agenda")
)

_BY_READER = {(document.kind, document.audience): document for document in DOCUMENTS}


def template_name(kind: Kind, audience: Audience, language: str) -> str:
    """Return the name of the template of a document in one language, as da/regret.html."""
    return f"{language}/{_BY_READER[kind, audience].template}"
