"""The bytes of one file, and the text in them."""

import codecs
import re
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from praktik.problems.catalogue import problem
from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.place import Place, TextOfFile
from praktik.problems.problem import Problem, Refusal
from praktik.problems.words import reading

LARGEST_FILE = 200_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OLD_LINE_END = re.compile("\r(?!\n)")


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A file as it was read: `raw` is its text in UTF-8, without a byte order mark."""

    path: Path
    raw: bytes

    @property
    def name(self) -> str:
        """Return the path as people see it, with / on every system."""
        return self.path.as_posix()

    @cached_property
    def characters(self) -> str:
        """Return the text; only wanted when there is something to say about it.

        YAML ends a line at a lone carriage return as well; every character keeps its number.
        """
        return _OLD_LINE_END.sub("\n", self.raw.decode("utf-8"))

    @cached_property
    def text(self) -> TextOfFile:
        """Return the text, cut into lines."""
        return TextOfFile(self.name, self.characters)

    def place(self, start: int, length: int = 1) -> Place:
        """Return the place of some characters."""
        return self.text.place(start, start + length)


def open_source(path: Path, expected: Phrase, hint: Phrase = NOTHING) -> SourceFile:
    """Return the file's text.

    Raises:
        Refusal: it is missing, a folder, unreadable, too large, or not UTF-8.
    """
    raw = _read(path, expected, hint).removeprefix(codecs.BOM_UTF8)
    if _looks_like_utf_16(raw):
        raise Refusal([problem("RD106", Place(path.as_posix(), 1, 1), found=reading.UTF_16)])
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal([_undecodable(path, raw, error)]) from None
    return SourceFile(path, raw)


def _read(path: Path, expected: Phrase, hint: Phrase) -> bytes:
    """Return the bytes of a file; what is no ordinary file is not opened, since it may never end."""
    place = Place(path.as_posix())
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise Refusal([problem("RD102", place, hint=reading.MOVE_THE_FOLDER if hint == NOTHING else hint)])
        if not stat.S_ISREG(about.st_mode):
            raise Refusal([problem("RD103", place, reason=reading.A_DEVICE)])
        if about.st_size > LARGEST_FILE:
            limit, size = LARGEST_FILE // 1_000_000, -(-about.st_size // 1_000_000)
            raise Refusal([problem("RD104", place, limit=limit, size=size)])
        return path.read_bytes()
    except FileNotFoundError:
        raise Refusal([problem("RD101", place, expected=expected, hint=hint)]) from None
    except OSError as error:
        raise Refusal([unreadable(path, error)]) from None


def unreadable(path: Path, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not open."""
    return problem("RD103", Place(path.as_posix()), reason=error.strerror or reading.SYSTEM_REFUSES)


def _looks_like_utf_16(raw: bytes) -> bool:
    """Tell whether it begins like UTF-16: with its mark, or with a zero byte in each pair, always on the same side."""
    start = raw[:200]
    zeros = sorted((start[::2].count(0), start[1::2].count(0)))
    return start.startswith(_UTF_16) or (len(start) > 3 and zeros[0] == 0 and zeros[1] * 3 > len(start))


def _undecodable(path: Path, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """Return the problem of the first byte that is no UTF-8, its line shown as it would be in Windows-1252."""
    before = raw[: error.start].decode("utf-8")
    text = TextOfFile(path.as_posix(), before + raw[error.start :].decode("cp1252", errors="replace"))
    return problem("RD106", text.place(len(before), len(before) + 1), found=_misread(raw, error))


def _misread(raw: bytes, error: UnicodeDecodeError) -> Phrase:
    byte = raw[error.start : error.start + 1]
    shown = byte.hex().upper()
    if error.reason == "unexpected end of data":
        return reading.BYTE_AT_THE_END(byte=shown)
    character = byte.decode("cp1252", errors="ignore")
    if not character.isprintable() or not character:
        return reading.THE_BYTE(byte=shown)
    return reading.BYTE_IN_WINDOWS(byte=shown, character=character)
