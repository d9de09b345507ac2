"""Which letters the placements call for."""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from praktik.documents import outcomes, sheets
from praktik.documents.cancellations import applicant_cancellations, host_cancellations, manager_cancellations
from praktik.documents.catalogue import LETTER_KINDS, LETTERS, Audience, Kind
from praktik.documents.changed_dates import changed_dates, host_changed_dates
from praktik.documents.composition import Composition
from praktik.documents.facts import RoundFacts
from praktik.documents.follow_ups import follow_ups, host_follow_ups
from praktik.documents.letter import Batch, Circumstances, Letter
from praktik.documents.receipts import applicant_receipts, host_receipts
from praktik.documents.reminders import host_reminders, reminders
from praktik.documents.round_notes import round_notes
from praktik.documents.told import Told
from praktik.problems.phrase import Language
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import usage
from praktik.round.answers import Answers
from praktik.round.placements import Placements
from praktik.round.rounds import Round

_LISTED: Mapping[tuple[Kind, Audience], Callable[[Batch], Iterator[Letter]]] = MappingProxyType(
    {
        ("receipt", "applicant"): applicant_receipts,
        ("receipt", "host"): host_receipts,
        ("proposal", "applicant"): outcomes.applicant_proposals,
        ("proposal", "host"): outcomes.host_proposals,
        ("proposal", "host-without-intern"): outcomes.hosts_without_intern,
        ("manager-approval", "manager"): outcomes.manager_approvals,
        ("confirmation", "applicant"): outcomes.applicant_confirmations,
        ("confirmation", "host"): outcomes.host_confirmations,
        ("regret", "applicant"): outcomes.regrets,
        ("cancellation", "applicant"): applicant_cancellations,
        ("cancellation", "host"): host_cancellations,
        ("cancellation", "manager"): manager_cancellations,
        ("changed-dates", "applicant"): partial(changed_dates, audience="applicant"),
        ("changed-dates", "host"): host_changed_dates,
        ("changed-dates", "manager"): partial(changed_dates, audience="manager"),
        ("reminder", "applicant"): partial(reminders, audience="applicant"),
        ("reminder", "host"): host_reminders,
        ("reminder", "manager"): partial(reminders, audience="manager"),
        ("follow-up", "applicant"): partial(follow_ups, audience="applicant"),
        ("follow-up", "host"): host_follow_ups,
        ("follow-up", "manager"): partial(follow_ups, audience="manager"),
        ("workshop-sheet", "pair"): sheets.workshop_sheets,
        ("agreement", "pair"): sheets.agreements,
        ("daily-log", "applicant"): sheets.daily_logs,
        ("evaluation", "applicant"): sheets.applicant_evaluations,
        ("evaluation", "host"): sheets.host_evaluations,
        ("certificate", "applicant"): sheets.certificates,
        ("round-note", "file"): round_notes,
    }
)
NOTHING_KNOWN = Circumstances()


def list_letters(
    round_: Round,
    placements: Placements | None,
    kind: str | None,
    only: str | None,
    language: Language | None,
    circumstances: Circumstances = NOTHING_KNOWN,
) -> list[Letter]:
    """Return the letters in the order of the catalogue, then of ids.

    Without a kind those that the round calls for: receipts before there are placements, afterwards what the status of
    each asks for, and the day. Else all of that kind; `only` keeps the letters about one applicant or offer; without a
    language each letter is in that of whom it is about, else in the round's.

    Raises:
        WrongUsage: there is no such kind of letter.
    """
    check_kind(kind)
    answers = Answers(round_.responses)
    facts = RoundFacts(round_)
    batch = Batch(
        facts=facts,
        composition=Composition(facts, placements, answers),
        answers=answers,
        told=circumstances.told if answers.published else Told(),
        circumstances=circumstances,
        language=language,
        every=kind is not None,
    )
    kinds = _called_for(placements) if kind is None else {kind}
    letters = (
        letter
        for document in LETTERS
        if document.kind in kinds
        for letter in _LISTED[document.kind, document.audience](batch)
    )
    return [letter for letter in letters if only in {None, letter.about}]


def check_kind(kind: str | None) -> None:
    """Go on only where there are letters of a kind.

    Raises:
        WrongUsage: there are none.
    """
    if kind is not None and kind not in LETTER_KINDS:
        hint = did_you_mean(kind, LETTER_KINDS, usage.LETTERS_ARE(names=", ".join(LETTER_KINDS)))
        raise WrongUsage(usage.NO_LETTER(kind=kind, hint=hint))


def _called_for(placements: Placements | None) -> Container[str]:
    """Return the kinds that may be called for: a receipt is of no use once its reader has heard of the match."""
    return {"receipt"} if placements is None else {kind for kind in LETTER_KINDS if kind != "receipt"}
