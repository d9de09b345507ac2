"""Agendas of small programmes, and how a coordinator reads them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.problems.phrase import Language
from praktik.round.frame import Frame
from praktik.round.frame_file import shipped_frame
from praktik.round.models import AgendaSettings, Applicant, Offer

MONDAY, TUESDAY = date(2027, 9, 13), date(2027, 9, 14)
THURSDAY, FRIDAY, NEXT_MONDAY = date(2027, 9, 16), date(2027, 9, 17), date(2027, 9, 20)


def build(
    *programme: Mapping[str, Any],
    days: Sequence[date] = (MONDAY,),
    language: Language = "da",
    goals: Sequence[str | None] = (None,),
    frame: Frame | None = None,
    **agenda_settings: str,
) -> Agenda:
    """The agenda of as many interns as there are goals: a01, a02 and so on."""
    return build_agenda(
        Offer.model_validate({"id": "o", "host": {"organisation": "H"}, "places": "9", "programme": programme}),
        [
            Applicant.model_validate({"id": f"a{number:02}", "name": "A", "organisation": "B", "goal": goal})
            for number, goal in enumerate(goals, start=1)
        ],
        days,
        AgendaSettings.model_validate(agenda_settings),
        language,
        frame or shipped_frame(),
    )


def item(title: str, minutes: int, **more: Any) -> dict[str, Any]:
    return {"title": title, "minutes": str(minutes)} | more


def lines(agenda: Agenda, number: int = 0) -> list[str]:
    """One day as it is read: a star stands at what the frame added, and the ids of those it is only for behind it."""
    return [
        f"{shown.start:%H:%M}-{shown.end:%H:%M}{'*' if shown.from_frame else ' '}{shown.title}"
        + "".join(f" [{intern}]" for intern in shown.for_whom)
        for shown in agenda.days[number].items
    ]


def left_out(agenda: Agenda) -> list[tuple[int, str]]:
    return [(each.item_index, each.reason) for each in agenda.left_out]
