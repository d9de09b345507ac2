"""Lines that fit a terminal: wrapped text, labels with what they stand for, and tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from praktik.problems.frame import columns, printable

NARROWEST = 40
INDENT = 2
GAP = 2
SHORTEST_TEXT = 12
NO_BREAK = "\u00a0"


class Row(NamedTuple):
    """A line of a table: some short cells, and a text that takes the room that is left."""

    text: str
    cells: tuple[str, ...]


def wrap(text: str, width: int, start: str = "", hang: int | None = None) -> list[str]:
    """Return a text in lines of at most so many columns; further lines are indented, by default as far as the first.

    A word that is too long for a line is not cut, and a no-break space is shown as a space.
    """
    hang = columns(start) if hang is None else hang
    lines: list[str] = []
    line, used, empty = start, columns(start), True
    for part in text.split(" "):
        word = printable(part.replace(NO_BREAK, " "))
        room = columns(word)
        if not empty and used + 1 + room > max(width, NARROWEST):
            lines.append(line)
            line, used, empty = " " * hang, hang, True
        line, used = (line + word, used + room) if empty else (f"{line} {word}", used + 1 + room)
        empty = False
    return [*lines, line.rstrip()]


def labelled(fields: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield each label with its text beside it; fields without a text are left out."""
    shown = [(label, text) for label, text in fields if text]
    longest = max((columns(label) for label, _ in shown), default=0)
    for label, text in shown:
        yield from wrap(text, width, " " * INDENT + pad(label, longest + GAP))


def table(heading: Row, rows: Sequence[Row], width: int, left: int = 0) -> Iterator[str]:
    """Yield a table: the text to the left, cut to the room there is, and the cells aligned to the right.

    The last `left` cells are aligned to the left instead.
    """
    widths = [max(columns(row.cells[cell]) for row in (heading, *rows)) for cell in range(len(heading.cells))]
    longest = max([columns(heading.text), *(INDENT + columns(printable(row.text)) for row in rows)])
    room = max(columns(heading.text), SHORTEST_TEXT, min(longest, width - sum(GAP + own for own in widths)))
    for row in (heading, *rows):
        indent = "" if row is heading else " " * INDENT
        line = pad(shorten(indent + printable(row.text), room), room)
        for cell, own in enumerate(widths):
            aligned_left = cell >= len(widths) - left
            line += " " * GAP + align(row.cells[cell], own, left=aligned_left)
        yield line.rstrip()


def align(text: str, width: int, *, left: bool) -> str:
    """Return the text with spaces up to so many columns, after it or before it."""
    text = printable(text)
    room = " " * (width - columns(text))
    return text + room if left else room + text


def pad(text: str, width: int) -> str:
    """Return the text with spaces after it up to so many columns."""
    return align(text, width, left=True)


def shorten(text: str, room: int) -> str:
    """Return as much of a text as there is room for."""
    if columns(text) <= room:
        return text
    kept = text[:room]
    while columns(kept) > room - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
