"""Problems as text for a person: the place, the line itself, a caret under the words, and the cure."""

import unicodedata
from collections.abc import Callable
from textwrap import wrap

from praktik.problems.phrase import Language
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Severity
from praktik.problems.words import frames as words

RED, GREEN, YELLOW, BLUE = "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[34m"
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
NARROWEST = 20

Paint = Callable[..., str]

TINTS = {Severity.ERROR: RED, Severity.WARNING: YELLOW}
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"
_VISIBLE = {"\t": "→", "\n": "\\n", "\r": "\\r", _JOINER: _JOINER}


def frame(
    problem: Problem, language: Language = "en", *, colour: bool = False, width: int = 100, wrapped: bool = False
) -> str:
    """Return one problem as a block of lines, without a line end after the last.

    A line of the file is cut to the width round the words that are meant. What is said about it is not cut; it is
    wrapped between words for somebody who looks, while in a log each fact stays on a line of its own.
    """
    paint = _paint if colour else _leave_plain
    tint = TINTS[problem.severity]
    name = f"{words.SEVERITIES[problem.severity].in_language(language)}[{problem.code}]: "
    room = width if wrapped else 0
    first, *rest = _wrap(printable(problem.message.in_language(language)), room, len(name))
    lines = [f"{paint(name[:-2], tint, BOLD)}: {paint(first, BOLD)}", *(f"  {paint(line, BOLD)}" for line in rest)]
    margin = len(str(max(problem.place.line, problem.also.line if problem.also else 0)))
    lines += _source(problem.place, margin, width, paint, tint)
    if problem.also is not None:
        lines += _source(problem.also, margin, width, paint, BLUE)
    told = ((words.EXPECTED, problem.expected), (words.FOUND, problem.found), (words.HINT, problem.hint))
    for label, phrase in told:
        if text := phrase.in_language(language):
            name = f"{label.in_language(language)}: "
            first, *rest = _wrap(printable(text), room, margin + 3 + len(name))
            lines.append(f"{' ' * margin} {paint('=', BLUE)} {name}{first}")
            lines += [f"{' ' * (margin + 3 + len(name))}{line}" for line in rest]
    return "\n".join(lines)


def _wrap(text: str, width: int, indentation: int) -> list[str]:
    """Return a text in lines that leave room for the indentation; as one line where there is no width to keep to."""
    if not width or columns(text) <= width - indentation:
        return [text]
    room = max(NARROWEST, width - indentation)
    return wrap(text, room, break_long_words=False, break_on_hyphens=False) or [text]


def columns(text: str) -> int:
    """Return how many columns of a terminal the text takes: emoji take two, combining marks none."""
    return sum(_widths(text))


def printable(text: str) -> str:
    """Return the text with control characters made visible: no file can steer the terminal through a message."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _source(place: Place, margin: int, width: int, paint: Paint, tint: str) -> list[str]:
    """Return where something stands, and if that is a line with something on it, the line with a caret below."""
    lines = [f"{' ' * margin}{paint('-->', BLUE)} {printable(str(place))}"]
    if place.line and place.text.strip(" "):
        text, before, marked = _cut(place, max(NARROWEST, width - margin - 3))
        bar = paint("|", BLUE)
        lines += [
            f"{' ' * margin} {bar}",
            f"{paint(str(place.line).rjust(margin), BLUE)} {bar} {text}",
            f"{' ' * margin} {bar} {' ' * before}{paint('^' * marked, tint)}",
        ]
    return lines


def _cut(place: Place, room: int) -> tuple[str, int, int]:
    """Return as much of a line as there is room for, and how many columns lie before and below the caret.

    Of a very long line only the neighbourhood is looked at.
    """
    start = min(place.column - 1, len(place.text))
    stop = min(start + place.width, len(place.text))
    offset = max(0, start - 2 * room)
    piece = place.text[offset : min(stop, start + room) + 2 * room]
    widths = _widths(piece)
    left, right = _window(widths, (start - offset, stop - offset), room)
    cut_left = offset + left > 0
    cut_right = offset + right < len(place.text)
    shown = "".join(map(_visible, piece[left:right]))
    text = f"{'…' if cut_left else ''}{shown}{'…' if cut_right else ''}".rstrip()
    before = cut_left + sum(widths[left : start - offset])
    return text, before, max(1, sum(widths[start - offset : min(stop - offset, right)]))


def _window(widths: list[int], meant: tuple[int, int], room: int) -> tuple[int, int]:
    """Return the part of a line to show: all, or what is meant with as much on both sides as there is room for."""
    start, stop = meant
    if sum(widths) + (start == len(widths)) <= room:
        return 0, len(widths)
    left = right = start
    room -= 2  # for … on both sides
    while right < stop and widths[right] <= room:
        room -= widths[right]
        right += 1
    growing = True
    while growing:
        growing = False
        if left > 0 and widths[left - 1] <= room:
            left -= 1
            room -= widths[left]
            growing = True
        if right < len(widths) and widths[right] <= room:
            room -= widths[right]
            right += 1
            growing = True
    while left < start and widths[left] == 0:  # it would hang on to …
        left += 1
    return left, right


def _widths(text: str) -> list[int]:
    """Return the columns that each character takes where it stands: what joins the one before takes none."""
    if text.isascii() and text.isprintable():
        return [1] * len(text)
    widths: list[int] = []
    cluster = 0  # the columns of the sign that further characters may still join
    previous = ""
    for character in text:
        shown = _visible(character)
        if len(shown) > 1:
            width = cluster = len(shown)
        elif character == _AS_EMOJI:
            width = 1 if cluster == 1 else 0
            cluster += width
        elif _joins(character, previous):
            width = 0
        else:
            width = _character_columns(character)
            cluster = width or cluster
        widths.append(width)
        previous = character
    return widths


def _joins(character: str, previous: str) -> bool:
    """Tell whether an emoji becomes one with the sign before: by a joiner between them, or as a colour of skin."""
    if previous == _JOINER:
        return unicodedata.category(character) == "So"
    return "\U0001f3fb" <= character <= "\U0001f3ff" and previous != "" and _character_columns(previous) == 2


def _character_columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(character: str) -> str:
    if character.isprintable() or character in _VISIBLE:
        return _VISIBLE.get(character, character)
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _paint(text: str, *codes: str) -> str:
    return "".join(codes) + text + PLAIN


def _leave_plain(text: str, *_codes: str) -> str:
    return text
