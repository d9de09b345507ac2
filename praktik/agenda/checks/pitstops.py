"""Pitstops: one in a stay of two days or more, each with a topic and with those who take it up."""

from collections.abc import Iterator
from dataclasses import replace

from praktik.agenda.checks.fault import Fault, Judged, fault
from praktik.agenda.checks.measures import own_items
from praktik.problems.phrase import Weekday
from praktik.problems.words import agendas as words


def check_pitstops(judged: Judged) -> Iterator[Fault]:
    """Yield it where a stay has no pitstop, and each pitstop that lacks a topic or participants."""
    items = [item for day in judged.agenda.days for item in day.items]
    pitstops = [item for item in items if item.kind == "pitstop"]
    if not pitstops and len(judged.stay.days) >= judged.frame.pitstop.fewest_days:
        blamed = tuple(item for day in judged.working_days() for item in own_items(day.items))
        yield fault("AG111", judged, None, blamed=blamed, days=len(judged.stay.days))
    for item in pitstops:
        lacking = [key for key, there in (("topic", item.topic), ("with", item.with_whom)) if not there]
        if not lacking:
            continue
        found = (
            words.NO_TOPIC_AND_NOBODY if len(lacking) > 1 else words.NO_TOPIC if item.topic is None else words.NOBODY
        )
        one = fault(
            "AG112", judged, item.day, (item,), size=len(lacking), item=item.title, on=Weekday(item.day), found=found
        )
        yield replace(one, on_applicant=item.item_index is None)  # the frame takes the topic from the goal
