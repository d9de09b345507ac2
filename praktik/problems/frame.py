"""Problems as text for a person: the place, the line itself, a caret under the words, and the cure."""

import unicodedata
from collections.abc import Sequence

from praktik.problems.place import Place
from praktik.problems.problem import Problem, Severity

RED, YELLOW, BLUE, BOLD, PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[1m", "\x1b[0m"
_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW}


def frame(problem: Problem, *, colour: bool = False, width: int = 100) -> str:
    """Return one problem as a block of lines, without a line end after the last."""

    def paint(text: str, *codes: str) -> str:
        return "".join(codes) + text + PLAIN if colour else text

    tint = _COLOURS[problem.severity]
    lines = [f"{paint(f'{problem.severity}[{problem.code}]', tint, BOLD)}: {paint(printable(problem.message), BOLD)}"]
    margin = len(str(max(problem.place.line, problem.also.line if problem.also else 0))) or 1
    lines += _source(problem.place, margin, width, lambda text: paint(text, tint), lambda text: paint(text, BLUE))
    if problem.also is not None:
        lines += _source(problem.also, margin, width, lambda text: paint(text, BLUE), lambda text: paint(text, BLUE))
    for label, text in (("expected", problem.expected), ("found", problem.found), ("hint", problem.hint)):
        if text:
            lines.append(f"{' ' * margin} {paint('=', BLUE)} {label}: {printable(text)}")
    return "\n".join(lines)


def summary(problems: Sequence[Problem]) -> str:
    """Return the line that counts errors and warnings."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}"


def columns(text: str) -> int:
    """Return how many columns of a terminal the text takes: emoji take two, combining marks none."""
    return sum(_character_columns(character) for character in text)


def printable(text: str) -> str:
    """Return the text with control characters made visible: no file can steer the terminal through a message."""
    return "".join(
        character
        if character.isprintable() or (unicodedata.category(character) == "Cf" and character == "\u200d")
        else f"\\x{ord(character):02x}"
        if ord(character) < 256
        else f"\\u{ord(character):04x}"
        for character in text
    )


def _source(place: Place, margin: int, width: int, paint, paint_margin) -> list[str]:  # type: ignore[no-untyped-def]
    lines = [f"{' ' * margin}{paint_margin('-->')} {place}"]
    if place.line and place.text.strip():
        text, before = _cut(place.text, place.column - 1, place.width, max(30, width - margin - 3))
        marked = text[before : before + place.width]
        gap = " " * columns(text[:before])
        caret = "^" * max(1, columns(marked))
        lines += [
            f"{' ' * margin} {paint_margin('|')}",
            f"{paint_margin(str(place.line).rjust(margin))} {paint_margin('|')} {text}",
            f"{' ' * margin} {paint_margin('|')} {gap}{paint(caret)}",
        ]
    return lines


def _cut(text: str, start: int, length: int, room: int) -> tuple[str, int]:
    """Return as much of a line as there is room for round the marked words, and where these begin in it."""
    text = printable(text.replace("\t", " "))
    if columns(text) <= room:
        return text, start
    first = max(0, min(start, start + length - room // 2))
    first = max(0, first - 12)
    piece = ("…" if first else "") + text[first:]
    while columns(piece) > room - 1:
        piece = piece[: len(piece) - max(1, (columns(piece) - room + 1) // 2)]
    end = "…" if not text.endswith(piece.lstrip("…")) else ""
    return piece + end, start - first + (1 if first else 0)


def _character_columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
