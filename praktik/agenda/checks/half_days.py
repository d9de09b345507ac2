"""Half days: the round's own `arrive` or `leave` may leave no time for what every stay has, whatever its host does."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from praktik.agenda.checks.fault import Fault, Judged
from praktik.agenda.checks.judging import Builder, judge_alone
from praktik.agenda.points import minutes_at

FRAME_CODES = frozenset({"AG103", "AG109", "AG110"})
"""What is said where a part of the frame has no room."""


def blame_half_days(faults: Sequence[Fault], host: Sequence[Judged], builder: Builder) -> Iterator[Fault]:
    """Yield the faults, those of the settings where a stay with an empty programme has the same on a half day."""
    stays = {(judged.applicant, judged.offer): judged for judged in host}
    for fault in faults:
        judged = stays[fault.applicant, fault.offer]
        setting = _half_day(fault, judged) if fault.code in FRAME_CODES else None
        yield replace(fault, setting=setting) if setting and _has_it_empty(fault, judged, builder) else fault


def _half_day(fault: Fault, judged: Judged) -> str | None:
    """Return the setting that makes the day of a fault half a day: of two the one that takes more of it."""
    settings, days = judged.settings, judged.stay.days
    taken = []
    if fault.day == days[0] and settings.arrive is not None:
        taken.append((minutes_at(settings.arrive) - minutes_at(settings.day[0]), "arrive"))
    if fault.day == days[-1] and settings.leave is not None:
        taken.append((minutes_at(settings.day[1]) - minutes_at(settings.leave), "leave"))
    return max(taken)[1] if taken else None


def _has_it_empty(fault: Fault, judged: Judged, builder: Builder) -> bool:
    empty = judged.stay.offer.model_copy(update={"programme": ()})
    alone = builder.judged(judged.stay._replace(offer=empty, interns=(judged.intern,)))
    return any((one.code, one.day) == (fault.code, fault.day) for each in alone for one in judge_alone(each))
