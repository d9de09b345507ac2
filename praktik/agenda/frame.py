"""The parts of the programme frame as points, in the language of the agenda."""

from collections.abc import Sequence

from praktik.agenda.points import Point
from praktik.problems.phrase import Language
from praktik.round.frame import FrameLunch, FramePart, FramePitstop, FrameText, GoalTexts
from praktik.round.models import ItemKind


def part_point(kind: ItemKind, part: FramePart, language: Language) -> Point:
    """Return a part of the frame as a point."""
    with_whom = _in_language(part.with_whom, language)
    return Point(
        kind=kind,
        minutes=part.minutes,
        title=part.title.in_language(language),
        with_whom=() if with_whom is None else (with_whom,),
        topic=_in_language(part.topic, language),
    )


def lunch_point(lunch: FrameLunch, minutes: int, language: Language) -> Point:
    """Return a lunch of so many minutes as a point."""
    return Point("lunch", minutes, lunch.title.in_language(language))


def pitstop_topic(pitstop: FramePitstop, goals: Sequence[str | None], language: Language) -> str | None:
    """Return what the goals of all interns of an agenda are about, each said once."""
    topics = [topic_of(goal, pitstop.goals, language) for goal in goals if goal is not None]
    return "; ".join(dict.fromkeys(topics)) or _in_language(pitstop.topic, language)


def topic_of(goal: str, kinds: GoalTexts, language: Language) -> str:
    """Return what an applicant's goal is about: of `solution: how to measure effects` the second half."""
    texts = {"network": kinds.network, "inspiration": kinds.inspiration, "solution": kinds.solution}
    word, _, line = goal.partition(":")
    text = texts.get(word.strip().casefold())
    if text is None:
        return goal
    return line.strip() or text.in_language(language)


def _in_language(text: FrameText | None, language: Language) -> str | None:
    return None if text is None else text.in_language(language)
