"""A document as PDF: tagged for screen readers (PDF/UA-1), fonts embedded, the same bytes every time.

WeasyPrint is imported only here. A document brings all that it needs with it, so nothing but what stands in it is read.
"""

import logging
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words import documents as words

if TYPE_CHECKING:
    from weasyprint.document import Document

_VARIANT = "pdf/ua-1"
# Where a text in <bdi> begins within a line, WeasyPrint takes that for the line's own beginning, and breaks its first
# word anywhere rather than before it. In running text only those with a very long word may therefore be broken so; and
# in a heading, where browsers keep a name together, it is kept on one line unless it is long.
_KEEP_NAMES = """<style>
p bdi, li bdi, h1 bdi, .facts bdi { overflow-wrap: normal }
h1 bdi:not(.name, [data-long]) { white-space: nowrap }
</style></head>"""
_VERY_LONG_WORD = re.compile(r"<bdi(?=[^>]*>[^<]*?[^\s<]{30})")
_LONG = re.compile(r"<bdi(?=[^>]*>[^<]{40})")


class Printed(NamedTuple):
    """A PDF, and what WeasyPrint said of the document's styles or pictures."""

    content: bytes
    said: tuple[str, ...]


def require_weasyprint(place: Place) -> None:
    """Let nothing begin that needs a PDF where none can be made.

    Raises:
        Refusal: WeasyPrint is not installed, or lacks the system's library for text.
    """
    if not is_weasyprint_installed():
        raise Refusal([problem("DO610", place, found=words.NO_SUCH_PACKAGE, hint=words.INSTALL_WEASYPRINT)])
    try:
        load_weasyprint()
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise Refusal([problem("DO610", place, found=reason, hint=words.INSTALL_PANGO)]) from None


def is_weasyprint_installed() -> bool:
    """Tell whether the package is there."""
    return find_spec("weasyprint") is not None


def load_weasyprint() -> None:
    """Import it, and with it the system's libraries.

    Raises:
        OSError: one of these is missing.
    """
    import weasyprint  # noqa: F401 - nothing is wanted of it yet


def print_document(html: str) -> Printed:
    """Return a document as PDF."""
    with _Listener() as listener:
        content = _lay_out(html).write_pdf(pdf_variant=_VARIANT)
    assert content is not None
    return Printed(content, tuple(listener.said))


def print_together(documents: list[str]) -> Printed:
    """Return documents as one PDF, each beginning on a sheet of its own when both sides are printed.

    Each counts its own pages. A PDF has one language and one title: those of the first.
    """
    pages = []
    with _Listener() as listener:
        laid_out = [_lay_out(html) for html in documents]
        for document in laid_out:
            pages += document.pages
            if len(document.pages) % 2:
                pages += _lay_out("<title>.</title>").pages
        content = laid_out[0].copy(pages).write_pdf()
    assert content is not None
    return Printed(content, tuple(listener.said))


def _lay_out(html: str) -> "Document":
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    html = _VERY_LONG_WORD.sub('<bdi style="overflow-wrap: anywhere"', _LONG.sub("<bdi data-long", html))
    html = html.replace("</head>", _KEEP_NAMES, 1)
    return HTML(string=html, url_fetcher=URLFetcher(allowed_protocols={"data"})).render(pdf_variant=_VARIANT)


class _Listener(logging.Handler):
    """Hears what WeasyPrint says while a document is printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def __enter__(self) -> "_Listener":
        logging.getLogger("weasyprint").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, once."""
        message = record.getMessage()
        if message not in self.said:
            self.said.append(message)
