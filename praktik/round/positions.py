"""Where in a file the parts of its data stand: a second pass over the same events, made only when needed."""

from collections.abc import Iterable, Iterator, Set
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from praktik.round.reader import EventParser
from praktik.round.source import SourceFile

Path = tuple[str | int, ...]
Span = tuple[int, int]


class Position(NamedTuple):
    """Where a value and its key stand, as spans of characters; an item of a list has no key of its own."""

    key: Span
    value: Span


class _Wanted:
    """A tree of the paths that are looked for."""

    def __init__(self) -> None:
        self.branches: dict[str | int, _Wanted] = {}
        self.path: Path | None = None


def locate(source: SourceFile, paths: Iterable[Path]) -> dict[Path, Position]:
    """Return the position of each path; of one that does not exist, that of the nearest part above it."""
    wanted = _Wanted()
    asked = list(paths)
    for path in asked:
        branch = wanted
        for step in path:
            branch = branch.branches.setdefault(step, _Wanted())
        branch.path = path
    found: dict[Path, Position] = {}
    _walk(EventParser(source.raw).get_event, wanted, found, set(asked))
    return {path: _nearest(path, found) for path in asked}


def _nearest(path: Path, found: dict[Path, Position]) -> Position:
    for length in range(len(path), -1, -1):
        if (position := found.get(path[:length])) is not None:
            return position
    return Position((0, 1), (0, 1))


class _Level:
    """One open list or entry on the way down."""

    __slots__ = ("branch", "is_list", "item", "key", "key_span", "own_key", "path", "start")

    def __init__(self, path: Path, branch: _Wanted, start: int, key_span: Span, *, is_list: bool) -> None:
        self.path = path
        self.branch = branch
        self.start = start
        self.key_span = key_span
        self.is_list = is_list
        self.item = 0
        self.key: str | None = None
        self.own_key: Span = (0, 0)


def _walk(next_event: Any, wanted: _Wanted, found: dict[Path, Position], missing: set[Path]) -> None:
    """Put the positions of what is wanted, and of all that lies above it, into `found`, until nothing is missing."""
    levels: list[_Level] = []
    outside = 0  # how deep inside a part that nobody asked for
    while missing:
        event = next_event()
        kind = event.__class__
        opens = kind is MappingStartEvent or kind is SequenceStartEvent
        closes = kind is MappingEndEvent or kind is SequenceEndEvent
        if kind is DocumentEndEvent or kind is StreamEndEvent:
            return
        if outside:
            outside += opens - closes
            continue
        if closes:
            level = levels.pop()
            found.setdefault(level.path, Position(level.key_span, (level.start, event.end_mark.index)))
            missing.discard(level.path)
            continue
        if not opens and kind is not ScalarEvent and kind is not AliasEvent:
            continue
        span = (event.start_mark.index, event.end_mark.index)
        parent = levels[-1] if levels else None
        if parent is not None and not parent.is_list and parent.key is None and not opens:
            parent.key, parent.own_key = getattr(event, "value", ""), span
            continue
        step, key_span = _step(parent, span)
        branch = wanted if parent is None else parent.branch.branches.get(step)
        path: Path = () if parent is None else (*parent.path, step)
        if not opens:
            if branch is not None:
                found.setdefault(path, Position(key_span, span))
                missing.discard(path)
        elif branch is None:
            outside = 1
        else:
            levels.append(_Level(path, branch, span[0], key_span, is_list=kind is SequenceStartEvent))


def _step(parent: _Level | None, span: Span) -> tuple[str | int, Span]:
    """Return how the next value is reached from its parent, and move the parent on."""
    if parent is None:
        return "", span
    if parent.is_list:
        parent.item += 1
        return parent.item - 1, span
    key, parent.key = parent.key or "", None
    return key, parent.own_key


def find_first_keys(source: SourceFile, repeated: Set[int]) -> dict[int, Span]:
    """Return for each repeated key, given as the place where it starts, the span of the first that is like it.

    Nothing is read beyond the last of them: whatever is wrong further down does not matter here.
    """
    found: dict[int, Span] = {}
    next_event = EventParser(source.raw).get_event
    seen: list[dict[str, Span] | None] = []  # the keys of each open entry; None for a list
    key_is_next: list[bool] = []
    while len(found) < len(repeated):
        event = next_event()
        kind = event.__class__
        opens = kind is MappingStartEvent or kind is SequenceStartEvent
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            seen.pop()
            key_is_next.pop()
        elif opens or kind is ScalarEvent or kind is AliasEvent:
            keys = seen[-1] if seen else None
            if keys is not None and key_is_next[-1]:
                span = (event.start_mark.index, event.end_mark.index)
                first = keys.setdefault(getattr(event, "value", ""), span)
                if span[0] in repeated:
                    found[span[0]] = first
            if seen:
                key_is_next[-1] = not key_is_next[-1]
            if opens:
                seen.append({} if kind is MappingStartEvent else None)
                key_is_next.append(True)
    return found


class Scalar(NamedTuple):
    """A text of a file, as the span of characters that it is written with."""

    span: Span
    is_plain: bool
    is_key: bool


def find_scalars(source: SourceFile) -> Iterator[Scalar]:
    """Yield each text of a file, keys as well, up to the first place where reading cannot go on."""
    next_event = EventParser(source.raw).get_event
    key_is_next: list[bool | None] = []  # of each open entry; None for a list
    try:
        while (kind := (event := next_event()).__class__) is not StreamEndEvent:
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                key_is_next.pop()
                continue
            opens = kind is MappingStartEvent or kind is SequenceStartEvent
            if not opens and kind is not ScalarEvent and kind is not AliasEvent:
                continue
            is_key = bool(key_is_next and key_is_next[-1])
            if kind is ScalarEvent:
                yield Scalar((event.start_mark.index, event.end_mark.index), not event.style, is_key)
            if key_is_next and key_is_next[-1] is not None:
                key_is_next[-1] = not is_key
            if opens:
                key_is_next.append(True if kind is MappingStartEvent else None)
    except yaml.YAMLError:
        return
