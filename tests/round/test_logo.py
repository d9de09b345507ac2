"""The logo: a picture inside the round's folder that does no more than draw."""

from pathlib import Path

import pytest

from praktik.round.logo import LARGEST_LOGO, Logo, Objection, find_logo
from tests.conftest import SMALL_PNG

PLAIN_SVG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n'
    "<style>.a { fill: url(#b) }</style>\n"
    '<defs><linearGradient id="b"/></defs><use xlink:href="#b"/><rect class="a" fill="url(#b)" width="9" height="9"/>\n'
    '<image href="data:image/png;base64,AAAA"/></svg>\n'
)


def look(folder: Path, content: bytes | str, name: str = "logo.svg") -> Logo | Objection:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return find_logo(folder, name)


def found_in(folder: Path, content: bytes | str, name: str = "logo.svg") -> str:
    objection = look(folder, content, name)
    assert isinstance(objection, Objection), content
    found = objection.found
    assert not isinstance(found, int | float)
    return found if isinstance(found, str) else str(getattr(found, "in_language", lambda _: found)("en"))


@pytest.mark.parametrize(
    ("content", "mime"),
    [(SMALL_PNG, "image/png"), (b"\xff\xd8\xff\xe0...", "image/jpeg"), (PLAIN_SVG.encode(), "image/svg+xml")],
)
def test_a_picture_is_known_by_what_is_in_it(tmp_path: Path, content: bytes, mime: str) -> None:
    logo = look(tmp_path, content, "logo.of-any-name")
    assert logo == Logo(mime, content)
    assert isinstance(logo, Logo)
    assert logo.as_address().startswith(f"data:{mime};base64,")


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<SCRIPT/>", "<script>"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "<script>"),
        ("<foreignObject/>", "<foreignobject>"),
        ("<g onload='x()'/>", "onload="),
        ("<image href='https://elsewhere.example/x.png'/>", "href="),
        ("<image href=' //elsewhere.example/x.png'/>", "href="),
        ("<image xlink:href='x.png'/>", "xlink:href="),
        ("<image href='data:image/svg+xml;base64,AAAA'/>", "href="),
        ("<a href='javascript:alert(1)'/>", "href="),
        ("<g xml:base='https://elsewhere.example/'/>", "xml:base="),
        ("<rect fill='url(https://elsewhere.example/x#y)'/>", "fill="),
        ("<rect style='fill: url( \"x.svg#y\")'/>", "style="),
        ("<style>@import 'x.css';</style>", "@import"),
        ("<style>@font-face { src: url(x.woff) }</style>", "url("),
        ("<style>a<![CDATA[ b { fill: url(x) } ]]></style>", "url("),
        ("<?xml-stylesheet href='x.css'?>", "<?xml-stylesheet?>"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused_with_its_line(tmp_path: Path, inside: str, found: str) -> None:
    told = found_in(tmp_path, PLAIN_SVG.replace("</svg>", f"\n{inside}</svg>"))
    assert found in told
    assert "in line 7" in told


def test_entities_are_refused_before_they_grow(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<svg>&b;</svg>'
    assert found_in(tmp_path, bomb) == "<!ENTITY> in line 1"


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        ("<html><svg/></html>", "logo.svg", "a file that begins with <html>"),
        ("<svg><g></svg>", "logo.svg", "mismatched tag in line 1"),
        ("%PDF-1.7", "logo.pdf", "'logo.pdf'"),
        ("", "logo.png", "'logo.png'"),
        (b"\x89PNG\r\n\x1a\n", "logo.png", "'logo.png'"),
        (SMALL_PNG + bytes(LARGEST_LOGO), "logo.png", "301 kB"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes | str, name: str, found: str) -> None:
    assert found_in(tmp_path, content, name) == found


@pytest.mark.parametrize("written", ["../logo.png", "/etc/passwd", "C:/logo.png", "\\\\server\\logo.png", "link.png"])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, written: str) -> None:
    folder = tmp_path / "round"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(SMALL_PNG)
    (folder / "link.png").symlink_to(tmp_path / "logo.png")
    objection = find_logo(folder, written)
    assert isinstance(objection, Objection)
    assert "outside" in objection.reason.en


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    for written in ("templates", "templates/logo.png"):
        objection = find_logo(tmp_path, written)
        assert isinstance(objection, Objection)
        assert objection.reason.en == "there is no such file"
