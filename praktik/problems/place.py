"""Where in a file something stands."""

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """A spot in a file: line and column count from 1, and `width` characters of `text` are meant.

    `line` is 0 where the file as a whole is meant: it is missing, say.
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = 1
    text: str = ""

    def __str__(self) -> str:
        """Return file:line:column, the form that terminals and editors turn into a link."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class TextOfFile:
    """The text of one file, cut into lines once, so that many places in it are found fast."""

    def __init__(self, file: str, content: str) -> None:
        self.file = file
        self._content = content
        self._starts = [0]
        self._last = 0, ""
        start = content.find("\n")
        while start >= 0:
            self._starts.append(start + 1)
            start = content.find("\n", start + 1)

    def place(self, start: int, end: int) -> Place:
        """Return the place of the characters from start to end; of several lines only the first is meant."""
        start = min(start, len(self._content))
        line = bisect_right(self._starts, start)
        line_start = self._starts[line - 1]
        line_end = self._starts[line] - 1 if line < len(self._starts) else len(self._content)
        if self._last[0] != line:  # a file may be one line of many megabytes, with a thousand problems on it
            self._last = line, self._content[line_start:line_end].rstrip("\r")
        text = self._last[1]
        width = max(1, min(end, line_start + len(text)) - start)
        return Place(self.file, line, start - line_start + 1, width, text)

    def find(self, words: str) -> Place | None:
        """Return the place where these words stand first, or None where they do not."""
        start = self._content.find(words)
        return None if start < 0 else self.place(start, start + len(words))

    def line(self, number: int) -> Place:
        """Return the place of what stands in a line, without the spaces around it."""
        start = self._starts[min(number, len(self._starts)) - 1]
        text = self.place(start, start).text
        inside = text.strip()
        begins = start + text.find(inside)
        return self.place(begins, begins + len(inside))
