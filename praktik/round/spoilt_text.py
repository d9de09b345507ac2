"""What a spreadsheet or a conversion has made of a text: error values, and letters read in the wrong encoding."""

import re
from collections.abc import Iterator

from praktik.problems.catalogue import problem
from praktik.problems.problem import Problem
from praktik.round.source import SourceFile

_FARTHEST_BEFORE = 400
_LONGEST_WORD = 60
_TIMES_READ_WRONGLY = 3  # for a file can be converted again and again

_ERROR_VALUE = re.compile(
    r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|I/T|REFERENCE!|VÆRDI!|DIVISION/0!|NAVN\?|NUL!)(?![^\s,\]}\"'])"
)
_VALUE_BEGINS = re.compile(r"(?:(?:\A|[\s{,])[^\s#:,{}\[\]]+:[ \t]*|\A[ \t]*(?:- +)+|[\[,{][ \t]*)[\"']?\Z")
_COMMENT_BEGINS = re.compile(r"(?:\A|\s)#")


def _as_windows_shows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_BYTE_OF = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    _as_windows_shows(byte): byte for byte in range(0x80, 0x100)
}
_FURTHER_BYTE = f"[{re.escape(''.join(sign for sign, byte in _BYTE_OF.items() if byte < 0xC0))}]"
_GARBLED = re.compile(f"[ÂÃ]{_FURTHER_BYTE}|â[€\x80‚\x82]{_FURTHER_BYTE}")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\s,:\[\]{}\"'#]*\Z"), re.compile(r"[^\s,:\[\]{}\"'#]*")


def find_spoilt(source: SourceFile) -> Iterator[Problem]:
    """Yield a problem for each value that is an error of a spreadsheet's, and for each word that was garbled."""
    text = source.characters
    for match in _ERROR_VALUE.finditer(text):
        before = _before(text, match.start())
        if _VALUE_BEGINS.search(before) is not None and _COMMENT_BEGINS.search(before) is None:
            yield problem("RD118", source.text.place(*match.span()), value=match[0])
    end = 0
    for match in _GARBLED.finditer(text):
        if match.start() < end or _COMMENT_BEGINS.search(_before(text, match.start())) is not None:
            continue
        start, end = _word(text, *match.span())
        yield problem("RD120", source.text.place(start, end), word=text[start:end], likely=_read_again(text[start:end]))


def _before(text: str, start: int) -> str:
    """Return what stands before on the line, as far as it matters."""
    return text[max(text.rfind("\n", max(0, start - _FARTHEST_BEFORE), start) + 1, start - _FARTHEST_BEFORE, 0) : start]


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the word that a garbled letter belongs to, with whatever else is garbled in it."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    start -= len(before[0]) if before is not None else 0
    limit = end + _LONGEST_WORD
    while True:
        after = _WORD_AFTER.match(text, end, limit)
        reached = after.end() if after is not None else end
        further = _GARBLED.search(text, max(end, reached - 2), reached + 1)  # its last byte may look like a space
        if further is None:
            return start, reached
        end = further.end()


def _read_again(word: str) -> str:
    """Return a word as it was before it was read as Windows-1252; of one that is only garbled in part, that part."""
    for _ in range(_TIMES_READ_WRONGLY):
        try:
            word = _bytes_of(word).decode("utf-8")
        except ValueError:
            return _GARBLED.sub(lambda match: _bytes_of(match[0]).decode("utf-8"), word)
    return word


def _bytes_of(text: str) -> bytes:
    return bytes(_BYTE_OF.get(sign, ord(sign)) for sign in text)
