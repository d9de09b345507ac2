"""Rounds and agendas in which every text that people write is another."""

from dataclasses import replace
from typing import Any

from praktik.agenda.agenda import Agenda, AgendaDay

FREE_TEXT = frozenset(
    (
        "title",
        "name",
        "organisation",
        "unit",
        "address",
        "phone",
        "goal",
        "place",
        "case_number",
        "privacy_notice",
        "employment_clause",
        "reason",
        "lottery",
        "topic",
    )
)
WORDS = frozenset(("themes", "requires", "has", "regions", "conflicts"))  # in which ; and | separate


def fill(data: Any, text: str, key: str = "") -> Any:
    """Return plain data with every free text replaced."""
    if isinstance(data, dict):
        return {name: fill(value, text, name) for name, value in data.items()}
    if isinstance(data, list):
        return [fill(value, text, key) for value in data]
    if key in WORDS:
        return text.replace(";", "")
    return text if key in FREE_TEXT else data


def fill_agenda(agenda: Agenda, text: str) -> Agenda:
    """Return an agenda with every free text replaced."""
    days = tuple(
        AgendaDay(
            day.day,
            tuple(replace(item, title=text, with_whom=(text, text), place=text, topic=text) for item in day.items),
        )
        for day in agenda.days
    )
    left_out = tuple(replace(each, title=text, together=()) for each in agenda.left_out)
    return replace(agenda, days=days, left_out=left_out, reordered=())
