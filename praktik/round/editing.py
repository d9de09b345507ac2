"""Single values of a YAML file replaced where they stand: every comment, space and line end round them stays."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import yaml
from yaml.events import ScalarEvent, StreamEndEvent

from praktik.problems.place import Place
from praktik.round.pasted_text import UNSEEN_SIGN
from praktik.round.reader import EventParser
from praktik.round.source import SourceFile
from praktik.round.writer import quote

_PLAIN_ANYWHERE = re.compile(r"[0-9A-Za-zÆØÅæøåÉéÜüÖöÄä](?:[ \w.&/-]*[\w.])?")
_MEANS_NOTHING = frozenset(("null", "~"))


class Edit(NamedTuple):
    """What is to stand at a place instead."""

    place: Place
    value: str


def replace_values(source: SourceFile, edits: Iterable[Edit]) -> str | None:
    """Return the text of a file with the values replaced, or None where that would change anything else.

    Whether it does is not assumed but read: the new text must give the same events, but for these values. Only where
    a sign that cannot be seen makes way for a space or for nothing, the old text may not have been readable at all.
    """
    text = source.raw.decode("utf-8")
    lines = text.splitlines(keepends=True)
    edits = sorted(set(edits), key=lambda edit: edit.place, reverse=True)
    unseen = [edit for edit in edits if _replace_unseen(lines, edit)]
    if unseen:
        return "".join(lines)
    wanted: dict[tuple[int, int], str] = {}
    for edit in edits:
        place = edit.place
        line, start = lines[place.line - 1], place.column - 1
        written = line[start : start + place.width]
        lines[place.line - 1] = line[:start] + _written(edit.value, like=written) + line[start + place.width :]
        wanted[place.line - 1, start] = edit.value
    mended = "".join(lines)
    return mended if _differs_only_in(text, mended, wanted) else None


def _replace_unseen(lines: list[str], edit: Edit) -> bool:
    """Put a space or nothing in the place of a sign that cannot be seen, if it is one that is meant."""
    line, start = lines[edit.place.line - 1], edit.place.column - 1
    end = start + edit.place.width
    if edit.value not in ("", " ") or UNSEEN_SIGN.fullmatch(line, start, end) is None:
        return False
    lines[edit.place.line - 1] = line[:start] + edit.value + line[end:]
    return True


def _written(value: str, *, like: str) -> str:
    """Return a value as YAML: in quotes where the old one was, or where it needs them."""
    if like.startswith(("'", '"')) or not _PLAIN_ANYWHERE.fullmatch(value) or value.casefold() in _MEANS_NOTHING:
        quoted = quote(value)
        return quoted if quoted.startswith('"') else f'"{value}"'
    return value


def _differs_only_in(before: str, after: str, wanted: dict[tuple[int, int], str]) -> bool:
    try:
        old, new = _events(before), _events(after)
    except yaml.YAMLError:
        return False
    if len(old) != len(new):
        return False
    for one, other in zip(old, new, strict=True):
        if one.__class__ is not other.__class__:
            return False
        if one.__class__ is ScalarEvent:
            assert one.start_mark is not None
            place = one.start_mark.line, one.start_mark.column
            if other.value != wanted.pop(place, one.value):
                return False
    return not wanted


def _events(text: str) -> list[Any]:
    parser = EventParser(text.encode("utf-8"))
    events = [parser.get_event()]
    while events[-1].__class__ is not StreamEndEvent:
        events.append(parser.get_event())
    return events
