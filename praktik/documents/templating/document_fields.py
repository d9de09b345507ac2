"""Which fields each document has, from its content model, and which of them its reader cannot do without."""

from collections.abc import Mapping
from types import MappingProxyType

from praktik.documents import contents
from praktik.documents.catalogue import Audience, Document, Kind
from praktik.documents.templating.shapes import TEXT, Record, Scalar, Several, Shape, parts_of
from praktik.problems.phrase import Listing, Phrase
from praktik.problems.words import template_fields as words

Reader = tuple[Kind, Audience]

MODELS: Mapping[Reader, type] = MappingProxyType(
    {
        ("receipt", "applicant"): contents.ApplicantReceipt,
        ("receipt", "host"): contents.HostReceipt,
        ("proposal", "applicant"): contents.ApplicantProposal,
        ("proposal", "host"): contents.HostProposal,
        ("proposal", "host-without-intern"): contents.HostWithoutIntern,
        ("manager-approval", "manager"): contents.ManagerApproval,
        ("confirmation", "applicant"): contents.ApplicantConfirmation,
        ("confirmation", "host"): contents.HostConfirmation,
        ("regret", "applicant"): contents.Regret,
        ("cancellation", "applicant"): contents.Cancellation,
        ("cancellation", "host"): contents.HostCancellation,
        ("cancellation", "manager"): contents.Cancellation,
        ("changed-dates", "applicant"): contents.ChangedDates,
        ("changed-dates", "host"): contents.HostChangedDates,
        ("changed-dates", "manager"): contents.ChangedDates,
        ("reminder", "applicant"): contents.Reminder,
        ("reminder", "host"): contents.HostReminder,
        ("reminder", "manager"): contents.Reminder,
        ("follow-up", "applicant"): contents.FollowUp,
        ("follow-up", "host"): contents.HostFollowUp,
        ("follow-up", "manager"): contents.FollowUp,
        ("workshop-sheet", "pair"): contents.WorkshopSheet,
        ("agreement", "pair"): contents.Agreement,
        ("daily-log", "applicant"): contents.DailyLog,
        ("evaluation", "applicant"): contents.ApplicantEvaluation,
        ("evaluation", "host"): contents.HostEvaluation,
        ("certificate", "applicant"): contents.Certificate,
        ("round-note", "file"): contents.RoundNote,
        ("agenda", "applicant"): contents.AgendaContent,
    }
)
OF_A_LETTER = ("sender", "recipient", "date", "case_number", "contact", "privacy_notice")
# What `documents.md` of the design asks of each document; a letter is asked for what stands above as well.
_NEEDED: Mapping[Reader, tuple[str, ...]] = MappingProxyType(
    {
        ("receipt", "applicant"): ("wishes", "method", "schedule"),
        ("receipt", "host"): ("places", "method", "schedule"),
        ("proposal", "applicant"): ("host", "stay", "reason", "answer_by"),
        ("proposal", "host"): ("interns", "answer_by"),
        ("proposal", "host-without-intern"): ("asked", "reason"),
        ("manager-approval", "manager"): ("intern", "host", "stay", "employment_clause", "answer_by"),
        ("confirmation", "applicant"): ("host", "stay", "contacts", "workshop"),
        ("confirmation", "host"): ("interns", "workshop"),
        ("regret", "applicant"): ("reason", "waiting_place"),
        ("cancellation", "applicant"): ("host", "cause"),
        ("cancellation", "host"): ("cancelled",),
        ("cancellation", "manager"): ("intern", "host", "cause"),
        ("changed-dates", "applicant"): ("host", "before", "stay"),
        ("changed-dates", "host"): ("changed",),
        ("changed-dates", "manager"): ("intern", "before", "stay"),
        ("reminder", "applicant"): ("host", "answer_by"),
        ("reminder", "host"): ("interns", "answer_by"),
        ("reminder", "manager"): ("intern", "answer_by"),
        ("follow-up", "applicant"): ("host", "months"),
        ("follow-up", "host"): ("interns", "months"),
        ("follow-up", "manager"): ("intern", "months"),
        ("workshop-sheet", "pair"): ("intern", "host", "days"),
        ("agreement", "pair"): ("intern", "host"),
        ("daily-log", "applicant"): ("days",),
        ("evaluation", "applicant"): ("intern", "host"),
        ("evaluation", "host"): ("host", "interns"),
        ("certificate", "applicant"): ("intern", "host", "stay", "themes"),
        ("round-note", "file"): ("method", "lottery", "fingerprint", "figures", "pins", "ended", "redraws"),
        ("agenda", "applicant"): ("interns", "host", "stay", "days"),
    }
)


def paper_fields() -> Mapping[str, Shape]:
    """Return the fields of every document with their shapes; only a letter has a `date`, for others it is empty."""
    return {**parts_of(contents.Paper), "date": TEXT}


def own_fields(document: Document) -> Mapping[str, Shape]:
    """Return the fields that a document has and not every other."""
    return parts_of(MODELS[document.kind, document.audience])


def all_fields(document: Document) -> Mapping[str, Shape]:
    """Return all fields that the template of a document can use."""
    return {**paper_fields(), **own_fields(document)}


def needed_fields(document: Document) -> tuple[str, ...]:
    """Return the fields that the document cannot do without."""
    common = OF_A_LETTER if document.form == "letter" else ()
    return (*common, *_NEEDED[document.kind, document.audience])


def describe_shape(shape: Shape) -> Phrase:
    """Return what kind of thing a field is, in words."""
    match shape:
        case Scalar(words=texts) if texts:
            return words.ONE_OF_WORDS(words=Listing(texts))
        case Scalar(noun=noun):
            return words.NOUNS[noun]
        case Several(of=inside, by_text=by_text):
            return (words.BY_TEXT if by_text else words.LIST_OF)(what=describe_shape(inside))
        case Record(parts=parts):
            return words.WITH_PARTS(parts=Listing(tuple(parts)))
        case _:
            return words.UNKNOWN_KIND
