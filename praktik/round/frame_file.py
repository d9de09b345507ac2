"""frame.yaml read: the round's own in its templates/, completed by the one that ships."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from praktik.problems.problem import Problem, Refusal, sort_by_place
from praktik.problems.words.reading import THE_FRAME
from praktik.round.entries import validate_entry
from praktik.round.finding import to_problems
from praktik.round.frame import Frame, OwnFrame
from praktik.round.reader import read_data, read_warnings
from praktik.round.shipped import shipped_templates
from praktik.round.source import open_source

NAME = "frame.yaml"


def frame_of(folder: Path) -> Frame:
    """Return the frame of a round.

    Raises:
        Refusal: the round's own cannot be read, or something in it is wrong.
    """
    own = folder / "templates" / NAME
    if not own.exists():
        return shipped_frame()
    frame, problems = _read(own)
    if frame is None:
        raise Refusal(problems)
    return frame


def frame_problems(own: Path) -> list[Problem]:
    """Return all that is wrong with a round's own frame."""
    return _read(own)[1]


@lru_cache(maxsize=1)
def shipped_frame() -> Frame:
    """Return the frame that ships."""
    return Frame.model_validate(_shipped_data())


@lru_cache(maxsize=1)
def _shipped_data() -> Any:
    return read_data(open_source(shipped_templates() / NAME, THE_FRAME), THE_FRAME)


def _read(path: Path) -> tuple[Frame | None, list[Problem]]:
    """Return the frame that a file gives, completed by the one that ships, and what is to be said of it."""
    try:
        source = open_source(path, THE_FRAME)
        data = read_data(source, THE_FRAME)
        warnings = read_warnings(source)
    except Refusal as refusal:
        return None, list(refusal.problems)
    own, findings = validate_entry(source, data, OwnFrame)
    frame = None
    if own is not None:
        frame, findings = validate_entry(source, _completed(data, _shipped_data()), Frame)
    return frame, sort_by_place([*warnings, *to_problems(findings)])


def _completed(given: Any, shipped: Any) -> Any:
    """Return what is given, and at every depth what ships where nothing is; a key without a value gives nothing."""
    if given is None:
        return shipped
    if not (isinstance(given, dict) and isinstance(shipped, dict)):
        return given
    return shipped | {key: _completed(value, shipped.get(key)) for key, value in given.items()}
