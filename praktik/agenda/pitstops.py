"""The pitstop that a longer stay has even where the host has planned none."""

from collections.abc import Mapping, Sequence

from praktik.agenda.day_plan import DayPlan, Opening, place_in_first_gap
from praktik.agenda.frame import Words
from praktik.agenda.points import Point
from praktik.problems.phrase import Language

GOALS: Mapping[str, Words] = {
    "network": {"da": "netværk", "en": "network"},
    "inspiration": {"da": "inspiration", "en": "inspiration"},
    "solution": {"da": "løsning", "en": "solution"},
}


def place_pitstop(pitstop: Point, plans: Sequence[DayPlan], noon: int, reflection: int) -> None:
    """Put the frame's pitstop where it fits: if it can be, after lunch on the second day or a later one."""
    openings: list[tuple[DayPlan, Opening]] = []
    for plan in (*plans[1:], *plans[:1]):
        afternoon_first = sorted(plan.openings, key=lambda opening: opening.start < noon)
        openings += [(plan, opening) for opening in afternoon_first]
    place_in_first_gap(pitstop, openings, reflection)


def topic_of(goal: str | None, language: Language) -> str | None:
    """Return what an applicant's goal is about: of `solution: how to measure effects` the second half."""
    if goal is None:
        return None
    word, _, line = goal.partition(":")
    aim = GOALS.get(word.strip().casefold())
    if aim is None:
        return goal
    return line.strip() or aim[language]
