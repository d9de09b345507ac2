"""Stays with their agendas, made of a few lines, for the tests of what is said of them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.judging import Builder
from praktik.agenda.stays import Stay
from praktik.round.frame_file import shipped_frame
from praktik.round.models import AgendaSettings, Applicant, Offer

MONDAY = date(2027, 9, 13)


def stay_of(
    programme: Sequence[Mapping[str, Any]], days: int = 1, interns: Sequence[str] = ("a01",), offer: str = "o"
) -> Stay:
    people = tuple(
        Applicant.model_validate({"id": id_, "name": id_, "organisation": "B", "goal": "network: effekter"})
        for id_ in interns
    )
    host = {"id": offer, "host": {"organisation": "H"}, "places": "3", "programme": programme}
    return Stay(people, Offer.model_validate(host), tuple(MONDAY + timedelta(days=day) for day in range(days)))


def builder_of(**settings: str) -> Builder:
    return Builder(AgendaSettings.model_validate(settings), "da", shipped_frame())


def item(title: str, minutes: int, day: int | None = None, time: str | None = None, **more: Any) -> dict[str, Any]:
    fixed = {key: value for key, value in (("day", day), ("time", time)) if value is not None}
    return {"title": title, "minutes": str(minutes)} | {key: str(value) for key, value in fixed.items()} | more


def codes(faults: Sequence[Fault]) -> list[str]:
    return sorted({fault.code for fault in faults})


def only(judged: Sequence[Judged]) -> Judged:
    (one,) = judged
    return one
