"""The programme frame: what every stay has round the host's programme, as data that a file can replace."""

from collections.abc import Mapping
from dataclasses import dataclass

from praktik.agenda.points import Point
from praktik.problems.phrase import Language
from praktik.round.models import ItemKind

Words = Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class FramePart:
    """One item of the frame, in every language that agendas are written in."""

    kind: ItemKind
    minutes: int
    title: Words
    topic: Words | None = None
    with_whom: Words | None = None

    def point(self, language: Language) -> Point:
        """Return the part as a point in one language."""
        return Point(
            kind=self.kind,
            minutes=self.minutes,
            title=self.title[language],
            topic=self.topic[language] if self.topic else None,
            with_whom=(self.with_whom[language],) if self.with_whom else (),
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts of the frame, and its measures in minutes.

    The length of lunch is the round's own; `lunch.minutes` is the shortest that is still called one, and
    `lunch_reach` is how far it may move from its usual time. An open stretch of `shortest_gap` counts as a
    break; it is no longer than a reflection.
    """

    welcome: FramePart
    lunch: FramePart
    reflection: FramePart
    pitstop: FramePart
    debrief: FramePart
    evaluation: FramePart
    lunch_reach: int = 60
    shortest_gap: int = 10
    fewest_days_for_pitstop: int = 2


SHIPPED_FRAME = Frame(
    welcome=FramePart(
        kind="welcome",
        minutes=30,
        title={"da": "Velkomst og forventninger", "en": "Welcome and expectations"},
        topic={"da": "Aftale om åbenhed og fortrolighed", "en": "Openness and confidentiality agreement"},
    ),
    lunch=FramePart(kind="lunch", minutes=15, title={"da": "Frokost", "en": "Lunch"}),
    reflection=FramePart(kind="reflection", minutes=15, title={"da": "Refleksionspause", "en": "Reflection break"}),
    pitstop=FramePart(
        kind="pitstop",
        minutes=45,
        title={"da": "Pitstop", "en": "Pitstop"},
        with_whom={"da": "hele enheden", "en": "the whole unit"},
    ),
    debrief=FramePart(kind="debrief", minutes=15, title={"da": "Dagens opsamling", "en": "Daily debrief"}),
    evaluation=FramePart(
        kind="evaluation", minutes=30, title={"da": "Afsluttende evaluering", "en": "Closing evaluation"}
    ),
)
