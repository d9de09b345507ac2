"""Files written whole or not at all."""

import os
import re
from contextlib import suppress
from pathlib import Path

from praktik.problems.catalogue import problem
from praktik.problems.phrase import Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal
from praktik.problems.words.reading import SYSTEM_REFUSES

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
_NOT_A_WORD_ELSEWHERE = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def write_file(path: Path, text: str) -> bool:
    """Write a text file so that nobody ever sees half of it; return whether its content changed.

    A file that holds the text already is left alone.

    Raises:
        Refusal: the system does not let it be written.
    """
    return write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> bool:
    """Write a file of any kind as `write_file` does a text.

    Raises:
        Refusal: the system does not let it be written.
    """
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        raise Refusal([_unwritable(path, error)]) from None
    return True


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, since only within one folder a replacement is a single step."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def replace_unchanged(path: Path, before: bytes | None, content: bytes) -> bool:
    """Write a file that still holds what it held before, None for no file; return False where it does not.

    Two runs cannot both be between looking and writing, since only one of them can make the new file.

    Raises:
        Refusal: the system does not let it be written.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        try:
            file = fresh.open("xb")
        except FileExistsError:
            return False
        try:
            with file:
                file.write(content)
            unchanged = (path.read_bytes() if path.exists() else None) == before
            if unchanged:
                fresh.replace(path)
        except BaseException:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise
        if not unchanged:
            fresh.unlink()
    except OSError as error:
        raise Refusal([_unwritable(path, error)]) from None
    return unchanged


def remove_file(path: Path) -> None:
    """Remove a file that praktik wrote.

    Raises:
        Refusal: the system does not let it be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Refusal([_unwritable(path, error)]) from None


def quote(text: str) -> str:
    """Return a text as a YAML scalar that every YAML reader takes for that text."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _NOT_A_WORD_ELSEWHERE:
        return text
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    inside = "".join(_escape(character) for character in text)
    return f'"{inside}"'


def _escape(character: str) -> str:
    if character in {'"', "\\"}:
        return f"\\{character}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def unwritable(path: Path, reason: str | Phrase) -> Problem:
    """Return the problem of a file that cannot be written."""
    return problem("PL509", Place(path.as_posix()), reason=reason)


def _unwritable(path: Path, error: OSError) -> Problem:
    return unwritable(path, error.strerror or SYSTEM_REFUSES)
