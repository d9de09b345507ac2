"""What a document would fetch from elsewhere: pictures, styles and scripts that are not in it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_FETCHED_BY = frozenset(("src", "srcset", "poster", "background"))
_FETCHED_OF = frozenset(
    (
        ("link", "href"),
        ("base", "href"),
        ("object", "data"),
        *((tag, name) for tag in ("image", "use") for name in ("href", "xlink:href")),
    )
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IN_STYLE = re.compile(
    r"""url\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^)"']*))|@import\s+(?P<quote>["'])(?P<imported>.*?)(?P=quote)""",
    re.IGNORECASE,
)


def references_of(html: str) -> list[str]:
    """Return what a document refers to that is not in itself, each once and as it is written.

    Links that a reader may follow are none: nothing is fetched before that.
    """
    page = _Page()
    page.feed(html)
    page.close()
    return list(dict.fromkeys(filter(_is_elsewhere, page.references)))


def _is_elsewhere(reference: str) -> bool:
    return bool(reference) and not reference.casefold().startswith(("data:", "#"))


def _of_style(style: str) -> Iterator[str]:
    for found in _IN_STYLE.finditer(_COMMENT.sub("", style)):
        written = next(filter(None, found.group("double", "single", "bare", "imported")), "")
        yield written.strip()


class _Page(HTMLParser):
    """Keeps what is referred to while a page is read."""

    def __init__(self) -> None:
        super().__init__()
        self.references: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what the attributes of an element refer to."""
        self._in_style = tag == "style"
        for name, value in attrs:
            text = (value or "").strip()
            if name in _FETCHED_BY or (tag, name) in _FETCHED_OF:
                self.references.append(text)
            elif name == "style":
                self.references += _of_style(text)

    def handle_endtag(self, tag: str) -> None:
        """Leave a style."""
        if tag == "style":
            self._in_style = False

    def handle_data(self, data: str) -> None:
        """Keep what a style refers to."""
        if self._in_style:
            self.references += _of_style(data)
