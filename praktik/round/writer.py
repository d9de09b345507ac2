"""Files written whole or not at all."""

import os
import re
import tempfile
from pathlib import Path

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
_NOT_A_WORD_ELSEWHERE = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def write_file(path: Path, text: str) -> bool:
    """Write a file so that nobody ever sees half of it; return whether its content changed.

    A file that holds the text already is left alone.

    Raises:
        Refusal: the system does not let it be written.
    """
    content = text.encode("utf-8")
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            _allow_what_new_files_allow(Path(temporary))
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refusal([_unwritable(path, error)]) from None
    return True


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
    inside = "".join(_escape(character) for character in text)
    return f'"{inside}"'


def _escape(character: str) -> str:
    if character in {'"', "\\"}:
        return f"\\{character}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def _allow_what_new_files_allow(path: Path) -> None:
    """Give a temporary file, which is private, the rights of any new file, so that colleagues can read it."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def _unwritable(path: Path, error: OSError) -> Problem:
    hint = "see whether the folder is yours to write in, and whether the disk has room"
    return problem("PL509", Place(path.as_posix()), reason=error.strerror or "the system refuses", hint=hint)
