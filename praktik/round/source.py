"""The bytes of one file, and the text in them."""

import codecs
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from praktik.problems.catalogue import problem
from praktik.problems.place import Place, TextOfFile
from praktik.problems.problem import Refusal

LARGEST_FILE = 200_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


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
    def text(self) -> TextOfFile:
        """Return the text, cut into lines; only wanted when there is something to say about it."""
        return TextOfFile(self.name, self.raw.decode("utf-8"))


def open_source(path: Path, expected: str, hint: str = "") -> SourceFile:
    """Return the file's text.

    Raises:
        Refusal: it is missing, a folder, unreadable, too large, or not UTF-8.
    """
    place = Place(path.as_posix())
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise Refusal([problem("RD102", place, hint=hint or "move the folder away, and put the file there")])
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            raise Refusal([problem("RD104", place, limit=limit, size=size // 1_000_000)])
        raw = path.read_bytes()
    except FileNotFoundError:
        raise Refusal([problem("RD101", place, expected=expected, hint=hint)]) from None
    except OSError as error:
        raise Refusal([problem("RD103", place, reason=error.strerror or "the system refuses")]) from None
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal([problem("RD106", _undecodable(path, raw, error), found=_misread(raw, error))]) from None
    return SourceFile(path, raw)


def _undecodable(path: Path, raw: bytes, error: UnicodeDecodeError) -> Place:
    """Return the place of the first byte that is no UTF-8, with its line read as Windows-1252."""
    before = raw[: error.start].decode("utf-8")
    text = TextOfFile(path.as_posix(), before + raw[error.start :].decode("cp1252", errors="replace"))
    return text.place(len(before), len(before) + 1)


def _misread(raw: bytes, error: UnicodeDecodeError) -> str:
    if raw.startswith(_UTF_16):
        return "a file saved as UTF-16"
    byte = raw[error.start : error.start + 1]
    found = f"the byte 0x{byte.hex().upper()}"
    try:
        character = byte.decode("cp1252")
    except UnicodeDecodeError:
        return found
    name = unicodedata.name(character, "").lower()
    return f"{found}, which would be '{character}' ({name}) in Windows-1252" if name else found
