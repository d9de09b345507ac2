"""What a document would fetch from elsewhere."""

import pytest

from praktik.documents.references import references_of


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img src="https://x.dk/a.png">', ["https://x.dk/a.png"]),
        ("<IMG SRC=a.png><img src=a.png>", ["a.png"]),
        ('<link rel="stylesheet" href="file:///a.css">', ["file:///a.css"]),
        ('<script src="//x.dk/a.js"></script>', ["//x.dk/a.js"]),
        ("<p style=\"background: URL('a.png')\">", ["a.png"]),
        ("<style>p { background: url( a.png ) } @import 'b.css';</style>", ["a.png", "b.css"]),
        ('<style>@import url("a.css");</style>', ["a.css"]),
        ('<svg><image href="a.png"/></svg>', ["a.png"]),
        ('<a href="https://x.dk">x</a>', []),
        ('<img src="data:image/png;base64,AA=="><use href="#b"/>', []),
        ("<style>p { fill: url(#b) } /* url(a.png) */ i { background: url(data:image/png;base64,AA==) }</style>", []),
        ("<p>url(a.png)</p><!-- <img src=a.png> -->", []),
    ],
)
def test_only_what_is_fetched_is_found(html: str, found: list[str]) -> None:
    assert references_of(html) == found
