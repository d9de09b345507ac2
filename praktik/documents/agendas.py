"""The agenda of a stay as a document, for the intern, the host and its colleagues."""

from praktik.agenda.agenda import Agenda
from praktik.agenda.picture import pictures_of
from praktik.documents.catalogue import template_name
from praktik.documents.contents import AgendaContent
from praktik.documents.environment import RoundEnvironment
from praktik.documents.facts import RoundFacts, stay_of
from praktik.documents.rendering import render
from praktik.problems.phrase import Language
from praktik.round.placements import Placement
from praktik.round.rounds import Round


def agenda_path(intern: str, language: Language) -> str:
    """Return where the agenda of an intern lies below out/."""
    return f"agendas/{intern}.{language}.html"


def render_agenda(
    round_: Round, agenda: Agenda, placement: Placement, language: Language, environment: RoundEnvironment
) -> str:
    """Return an agenda as HTML; items that were left out are not in it, and it bears no date of its own."""
    facts = RoundFacts(round_)
    offer = facts.offer(agenda.offer)
    data = AgendaContent(
        intern=facts.intern(placement),
        host=facts.host(offer),
        contacts=facts.contacts(offer),
        stay=stay_of(placement),
        days=agenda.days,
        pictures=pictures_of(agenda.days),
    )
    paper = facts.paper("agenda", "applicant", language, None)
    return render(template_name("agenda", "applicant", language), paper, data, environment, None)
