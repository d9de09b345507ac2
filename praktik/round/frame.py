"""The programme frame: what every stay has round the host's programme, as the file frame.yaml gives it."""

from pydantic import Field, model_validator

from praktik.problems.phrase import Language
from praktik.problems.words import fields
from praktik.round.models import Entry
from praktik.round.scalars import Minutes, Text, WholeNumber, refuse


class FrameText(Entry):
    """A text of the frame in every language that agendas are written in."""

    da: Text
    en: Text

    def in_language(self, language: Language) -> str:
        """Return the text in one language."""
        return self.da if language == "da" else self.en


class FramePart(Entry):
    """One item of the frame."""

    minutes: Minutes
    title: FrameText
    topic: FrameText | None = None
    with_whom: FrameText | None = Field(None, alias="with")


class FrameLunch(Entry):
    """Lunch, whose time and length round.yaml gives.

    `shortest` is the shortest that is still called one, and `reach` how many minutes it may move from its time.
    """

    title: FrameText
    shortest: Minutes
    reach: WholeNumber


class GoalTexts(Entry):
    """The topic of a pitstop for somebody who has named no more than the kind of goal."""

    network: FrameText
    inspiration: FrameText
    solution: FrameText


class FramePitstop(FramePart):
    """The pitstop of a stay of at least `fewest_days` for which the host has planned none."""

    fewest_days: WholeNumber
    goals: GoalTexts


class OwnPart(Entry):
    """What a round changes in an item of the frame."""

    minutes: Minutes | None = None
    title: FrameText | None = None
    topic: FrameText | None = None
    with_whom: FrameText | None = Field(None, alias="with")


class OwnLunch(Entry):
    """What a round changes in the frame's lunch."""

    title: FrameText | None = None
    shortest: Minutes | None = None
    reach: WholeNumber | None = None


class OwnGoals(Entry):
    """What a round changes in the topics for kinds of goals."""

    network: FrameText | None = None
    inspiration: FrameText | None = None
    solution: FrameText | None = None


class OwnPitstop(OwnPart):
    """What a round changes in the frame's pitstop."""

    fewest_days: WholeNumber | None = None
    goals: OwnGoals | None = None


class OwnFrame(Entry):
    """frame.yaml of a round: what it leaves out, inside its items too, is as in the one that ships.

    A text is changed in all languages at once, so that agendas say the same in each.
    """

    welcome: OwnPart | None = None
    lunch: OwnLunch | None = None
    reflection: OwnPart | None = None
    pitstop: OwnPitstop | None = None
    debrief: OwnPart | None = None
    evaluation: OwnPart | None = None
    shortest_break: WholeNumber | None = None
    between: WholeNumber | None = None


class Frame(Entry):
    """The whole frame.

    An open stretch of `shortest_break` counts as a break; it is no longer than a reflection. `between` is kept free
    after each flexible item of the host's.
    """

    welcome: FramePart
    lunch: FrameLunch
    reflection: FramePart
    pitstop: FramePitstop
    debrief: FramePart
    evaluation: FramePart
    shortest_break: WholeNumber
    between: WholeNumber

    @model_validator(mode="after")
    def _make_sense(self) -> "Frame":
        if self.shortest_break > self.reflection.minutes:
            refuse(
                "FD215", fields.BREAK_WITHIN_A_REFLECTION, fields.CORRECT_BREAK, keys=("shortest_break", "reflection")
            )
        return self
