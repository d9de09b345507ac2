"""Every document there is, made from a round in memory: what templates are tried on before anything is sent."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.agenda.stays import stays_of
from praktik.documents.agendas import render_agenda
from praktik.documents.catalogue import LETTER_KINDS, template_name
from praktik.documents.environment import RoundEnvironment
from praktik.documents.letter import Circumstances, Letter, unexplained
from praktik.documents.letters import list_letters
from praktik.documents.rendering import render_letter
from praktik.documents.told import LetterTold, StayTold, Told
from praktik.placing.match import match_round
from praktik.placing.preparation import check_round
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.frame_file import shipped_frame
from praktik.round.models import Response
from praktik.round.placements import Placement, Placements, Unplaced
from praktik.round.rounds import Round
from praktik.round.shipped import example_round
from praktik.rules.calendar import Calendar

_MATCHED, _TOLD = date(2027, 6, 20), date(2027, 6, 21)
_LONG_AFTER = date(2028, 1, 5)


class Trial(NamedTuple):
    """A document to be tried: its template, its language, and what renders it."""

    template: str
    language: Language
    render: Callable[[RoundEnvironment], str]


def trials_on_example() -> Iterator[Trial]:
    """Yield every document in both languages, made from the shipped example round, matched in memory.

    One of its two offers has found nobody, its interns have been declined or have lapsed, and the other's dates were a
    week later once, so that every kind of letter has its reader.
    """
    preparation = check_round(example_round())
    assert preparation.eligibility is not None
    round_ = preparation.eligibility.round
    matched = match_round(preparation.eligibility, round_.settings.matching.policy)
    round_, placements = _eventful(round_, matched)
    told = Told(_told_a_week_later(placements.placements[0]))
    known = Circumstances(_LONG_AFTER, told, dict.fromkeys(round_.applicant, 2), _explained)
    yield from trials_on(round_, placements, preparation.eligibility.calendar, known)


def trials_on(
    round_: Round, placements: Placements, calendar: Calendar, known: Circumstances | None = None
) -> Iterator[Trial]:
    """Yield all documents of a round in both languages, whatever has been answered."""
    known = known or Circumstances(explain=unexplained)
    for language in LANGUAGES:
        for kind in LETTER_KINDS:
            for letter in list_letters(round_, placements, kind, None, language, known):
                yield Trial(letter.template, language, _letter(letter))
        yield from _agendas(round_, placements, calendar, language)


def _letter(letter: Letter) -> Callable[[RoundEnvironment], str]:
    return lambda environment: render_letter(letter, environment, _TOLD)


def _agendas(round_: Round, placements: Placements, calendar: Calendar, language: Language) -> Iterator[Trial]:
    by_applicant = {placement.applicant: placement for placement in placements.placements}
    for stay in stays_of(round_, placements, calendar):
        together = [by_applicant[intern.id] for intern in stay.interns]
        settings = round_.settings.agenda
        agenda = build_agenda(stay.offer, stay.interns, stay.days, settings, language, shipped_frame())

        def render(environment: RoundEnvironment, agenda: Agenda = agenda, together: list[Placement] = together) -> str:
            return render_agenda(round_, agenda, together, language, environment)

        yield Trial(template_name("agenda", "applicant", language), language, render)


def _eventful(round_: Round, matched: Placements) -> tuple[Round, Placements]:
    """Return the example round after everything that can happen in one."""
    first, *others = matched.placements
    gone = others[0]
    lapsed = matched.unplaced[0].applicant
    ended = (gone._replace(applicant=lapsed, status="lapsed"), gone._replace(status="declined"))
    unplaced = (*matched.unplaced, *(Unplaced(one.applicant, "declined") for one in others))
    published = Response.model_validate({"on": str(_MATCHED), "by": "coordinator", "answer": "published"})
    declined = Response.model_validate(
        {"on": str(_TOLD), "applicant": gone.applicant, "offer": gone.offer, "by": "host", "answer": "declined"}
    )
    placements = matched._replace(placements=(first,), unplaced=unplaced, ended=ended)
    return replace(round_, responses=(published, declined)), placements


def _told_a_week_later(placement: Placement) -> Iterator[tuple[tuple[str, str], LetterTold]]:
    week = timedelta(days=7)
    first, last = (None if day is None else day + week for day in (placement.first, placement.last))
    stay = StayTold(placement.applicant, placement.offer, first, last)
    told_of = (
        ("proposal", placement.applicant),
        ("manager-approval", placement.applicant),
        ("proposal", placement.offer),
    )
    for about in told_of:
        yield about, LetterTold(_MATCHED, (stay,), ())


def _explained(_applicant: str, language: Language) -> tuple[str, ...]:
    sentence: dict[Language, str] = {"da": "Ønske nr. 1: pladsen gik til en anden.", "en": "Wish 1: others came first."}
    return (sentence[language],)
