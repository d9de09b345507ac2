"""The picture in the head of letters: found in the round's folder, and looked at before anybody is sent it."""

import base64
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple
from xml.parsers import expat

from praktik.problems.phrase import Fact, Phrase
from praktik.problems.words import logo as words

LARGEST_LOGO = 300_000
LARGEST_SHOWN = LARGEST_LOGO // 1000

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FORBIDDEN = frozenset(
    ("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener")
)
_REFERENCES = frozenset(("href", "src", "base"))
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg)[;,]|$)", re.IGNORECASE)
_FETCHED = re.compile(r"url\(\s*[\"']?\s*(?!#)[^\s\"')]|@import|javascript:", re.IGNORECASE)


class Logo(NamedTuple):
    """A picture that can stand in a document: what kind of picture, and its bytes."""

    mime: str
    content: bytes

    def as_address(self) -> str:
        """Return the picture as an address that holds all of it, so that nothing is fetched to show it."""
        return f"data:{self.mime};base64,{base64.b64encode(self.content).decode('ascii')}"


class Objection(NamedTuple):
    """Why a file cannot be the logo, what is expected instead, what was found, and what to do."""

    reason: Phrase
    expected: Phrase
    found: Fact
    hint: Phrase

    def facts(self) -> dict[str, Fact]:
        """Return it as the facts of a problem."""
        return self._asdict()


class _UnsafeError(Exception):
    """An SVG holds something that does more than draw: what, and in which line."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


def find_logo(folder: Path, written: str) -> Logo | Objection:
    """Return the logo that round.yaml names, or why it cannot be one."""
    if PurePosixPath(written).is_absolute() or PureWindowsPath(written).is_absolute() or PureWindowsPath(written).drive:
        return Objection(words.OUTSIDE, words.INSIDE_THE_FOLDER, f"'{written}'", words.COPY_IT_HERE)
    path = folder / written
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return Objection(words.OUTSIDE, words.INSIDE_THE_FOLDER, f"'{written}'", words.COPY_IT_HERE)
        if not path.is_file():
            found = words.A_FOLDER if path.is_dir() else words.NO_FILE
            return Objection(words.NOT_THERE, words.A_PICTURE, found(file=path.as_posix()), words.SEE_THE_NAME)
        size = path.stat().st_size
        if size > LARGEST_LOGO:
            limit = words.AT_MOST(most=LARGEST_SHOWN)
            return Objection(words.TOO_LARGE, limit, words.KILOBYTES(size=-(-size // 1000)), words.MAKE_IT_SMALLER)
        return _look_at(path.read_bytes(), written)
    except OSError as error:
        found = words.SYSTEM_SAYS(reason=error.strerror or "")
        return Objection(words.UNREADABLE, words.A_PICTURE, found, words.SEE_THE_NAME)


def _look_at(content: bytes, written: str) -> Logo | Objection:
    """Return what a file holds; its name may say anything."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        return Logo("image/png", content)
    if content.startswith(_JPEG):
        return Logo("image/jpeg", content)
    try:
        root = _read_svg(content)
    except _UnsafeError as unsafe:
        found = words.IN_LINE(what=unsafe.what, line=unsafe.line)
        return Objection(words.DOES_MORE, words.ONLY_DRAWS, found, words.SAVE_AS_PLAIN)
    except expat.ExpatError as error:
        if Path(written).suffix.casefold() != ".svg":
            return Objection(words.NO_PICTURE, words.A_PICTURE, f"'{written}'", words.SAVE_AS_PNG)
        found = words.IN_LINE(what=expat.ErrorString(error.code), line=error.lineno)
        return Objection(words.BROKEN_SVG, words.A_PICTURE, found, words.SAVE_AS_PLAIN)
    if root != "svg":
        return Objection(words.NO_PICTURE, words.A_PICTURE, words.ELEMENT(name=root), words.SAVE_AS_PNG)
    return Logo("image/svg+xml", content)


def _read_svg(content: bytes) -> str:
    """Return the name of the outermost element of an XML file.

    Raises:
        _UnsafeError: something in it runs, or is fetched from elsewhere.
        ExpatError: it is no XML.
    """
    parser = expat.ParserCreate()
    names: list[str] = []
    styles: list[str] = []

    def refuse(what: str) -> None:
        raise _UnsafeError(what, parser.CurrentLineNumber)

    def begin(name: str, attributes: dict[str, str]) -> None:
        names.append(_local(name))
        _look_at_element(names[-1], attributes, refuse)

    def text(data: str) -> None:
        if names and names[-1] == "style":
            styles.append(data)

    def end(_name: str) -> None:
        if names.pop() == "style":
            if found := _FETCHED.search("".join(styles)):
                refuse(found[0])
            styles.clear()
        root.append(_name)

    root: list[str] = []
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = lambda *_: refuse("<!ENTITY>")
    parser.ProcessingInstructionHandler = lambda target, _: refuse(f"<?{target}?>")
    parser.Parse(content, True)
    return _local(root[-1])


def _look_at_element(name: str, attributes: dict[str, str], refuse: Callable[[str], None]) -> None:
    if name in _FORBIDDEN:
        refuse(f"<{name}>")
    for attribute, value in attributes.items():
        key = _local(attribute)
        if key.startswith("on"):
            refuse(f"{key}=")
        if (key in _REFERENCES and not _INSIDE.match(value)) or _FETCHED.search(value):
            refuse(f'{attribute}="{value[:40]}"')


def _local(name: str) -> str:
    return name.rpartition(":")[2].casefold()
