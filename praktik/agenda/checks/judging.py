"""All checks of agendas, and the stays that have to be judged together: those at one host, who share its people."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.agenda.checks.breaks import check_breaks
from praktik.agenda.checks.company import check_company
from praktik.agenda.checks.detours import check_detours
from praktik.agenda.checks.edges import check_citizens, check_evaluation, check_welcome
from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.hours import check_hours
from praktik.agenda.checks.overlaps import check_overlaps
from praktik.agenda.checks.pitstops import check_pitstops
from praktik.agenda.checks.reflection import check_reflection
from praktik.agenda.stays import Stay
from praktik.problems.phrase import Language
from praktik.round.frame import Frame
from praktik.round.models import AgendaSettings, Offer

LEFT_OUT, COMPANY = "AG101", "AG114"
CHECKS: Sequence[Callable[[Judged], Iterator[Fault]]] = (
    check_reflection,
    check_breaks,
    check_hours,
    check_overlaps,
    check_welcome,
    check_evaluation,
    check_pitstops,
    check_citizens,
    check_detours,
)


class Builder(NamedTuple):
    """What agendas are built with."""

    settings: AgendaSettings
    language: Language
    frame: Frame
    most_steps: int | None = None

    def judged(self, stay: Stay) -> list[Judged]:
        """Return what each intern has of the agenda of a stay."""
        agenda = build_agenda(stay.offer, stay.interns, stay.days, *self)
        return [
            Judged(stay, intern, _seen_by(intern.id, agenda, stay.offer), self.settings, self.frame)
            for intern in stay.interns
        ]


def _seen_by(intern: str, agenda: Agenda, offer: Offer) -> Agenda:
    """Return an agenda without the items that are meant for others only."""
    days = [
        replace(day, items=tuple(item for item in day.items if not item.for_whom or intern in item.for_whom))
        for day in agenda.days
    ]
    meant = (offer.programme[left_out.item_index].for_whom for left_out in agenda.left_out)
    left_out = tuple(each for each, whom in zip(agenda.left_out, meant, strict=True) if not whom or intern in whom)
    return replace(agenda, days=tuple(days), left_out=left_out)


def judge_alone(judged: Judged) -> list[Fault]:
    """Return what is wrong with one agenda by itself, what found no room in it included."""
    faults = [one for check in CHECKS for one in check(judged)]
    minutes = {index: item.minutes for index, item in enumerate(judged.stay.offer.programme)}
    for left_out in judged.agenda.left_out:
        index = left_out.item_index
        faults.append(
            Fault(
                code=LEFT_OUT,
                applicant=judged.applicant,
                offer=judged.offer,
                day=None,
                items=(index,),
                blamed=(index,),
                size=minutes[index],
            )
        )
    return faults


def judge_host(host: Sequence[Judged]) -> list[Fault]:
    """Return what is wrong with the agendas at one host, each by itself and one beside another."""
    return [fault for judged in host for fault in judge_alone(judged)] + list(check_company(host))
