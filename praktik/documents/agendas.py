"""The agenda of a stay as a document, for the interns, the host and its colleagues."""

from collections.abc import Iterator, Sequence

from praktik.agenda.agenda import Agenda
from praktik.agenda.picture import pictures_of
from praktik.documents.catalogue import template_name
from praktik.documents.contents import AgendaContent, Conflict
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
    round_: Round, agenda: Agenda, placements: Sequence[Placement], language: Language, environment: RoundEnvironment
) -> str:
    """Return an agenda as HTML: that of the interns whose placements these are. It bears no date of its own."""
    facts = RoundFacts(round_)
    offer = facts.offer(agenda.offer)
    titles = [item.title for item in offer.programme]
    data = AgendaContent(
        interns=tuple(facts.intern(placement) for placement in placements),
        host=facts.host(offer),
        contacts=facts.contacts(offer),
        stay=stay_of(placements[0]),
        days=agenda.days,
        pictures=pictures_of(agenda.days),
        names={placement.applicant: facts.applicant(placement.applicant).name for placement in placements},
        reordered=tuple(titles[index] for index in agenda.reordered),
        conflicts=tuple(_conflicts(agenda, titles)),
        left_out=tuple(left_out.title for left_out in agenda.left_out if not left_out.together),
    )
    paper = facts.paper("agenda", "applicant", language, None)
    return render(template_name("agenda", "applicant", language), paper, data, environment, None)


def _conflicts(agenda: Agenda, titles: Sequence[str]) -> Iterator[Conflict]:
    """Yield each set of items that cannot be together, with those of it that were left out."""
    left_out: dict[tuple[int, ...], list[str]] = {}
    for each in agenda.left_out:
        if each.together:
            left_out.setdefault(each.together, []).append(each.title)
    for together, names in left_out.items():
        yield Conflict(tuple(titles[index] for index in together), tuple(names))
