"""PDFs by WeasyPrint: every document tagged, with its fonts, within its margins, and the same bytes every time."""

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader
from pypdf.generic import ByteStringObject, ContentStream, DictionaryObject, TextStringObject

from praktik.agenda.agenda import Agenda
from praktik.agenda.building import build_agenda
from praktik.documents.agendas import render_agenda
from praktik.documents.environment import RoundEnvironment
from praktik.documents.pdf import is_weasyprint_installed, load_weasyprint, print_document, print_together
from praktik.documents.printing import pdf_of, print_files
from praktik.placing.proposing import Orders, propose_placements
from praktik.problems.phrase import LANGUAGES, Language
from praktik.round.frame_file import frame_of
from praktik.round.placements import Placement, Placements
from praktik.round.rounds import Round
from tests.documents.prints import SIDE, Print


def _why_not() -> str | None:
    """Return why no PDF can be made here, if none can."""
    if not is_weasyprint_installed():
        return 'no WeasyPrint here: pip install "praktik[pdf]"'
    try:
        load_weasyprint()
    except OSError:
        return "no Pango here: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    return None


ASSENS = Path(__file__).parent.parent.parent / "rounds" / "assens"
WHY_NOT = _why_not()
PAGES = {"agendas/a01": 2, "letters/daily-log/a01": 2, "letters/receipt/assens-digital": 2}
# Of each layout: tables of facts, of people and of days, lists, boxes, lines to write on, signatures, pictures of days.
LAYOUTS = (
    "letters/changed-dates/assens-digital",
    "letters/workshop-sheet/a03",
    "letters/daily-log/a03",
    "letters/evaluation/assens-digital",
    "letters/round-note/2027-efteraar",
    "agendas/a01",
)
CLIPPED = 7  # points: the line above the address is smaller, and what is too long of it is cut off
STRANGE = "Ærø שלום مرحبا \u202eabc\u202c ĸalaallisut, føroyskt ð <b>{{ 7 * 7 }}</b>{% raw %}"

pytestmark = [
    pytest.mark.skipif(WHY_NOT is not None, reason=str(WHY_NOT)),
    pytest.mark.xdist_group("weasyprint"),
]
OneOfEach = dict[Language, dict[str, str]]
Papers = dict[Language, dict[str, "Paper"]]


class Paper(NamedTuple):
    """A document, what WeasyPrint made of it and said, and two readers of that."""

    document: str
    content: bytes
    said: tuple[str, ...]
    reader: PdfReader
    shown: Print

    @property
    def pages(self) -> int:
        return len(self.reader.pages)


def quietly(_what: object, _done: int, _total: int) -> None:
    """Report nothing."""


def paper_of(document: str) -> Paper:
    printed = print_document(document)
    return Paper(
        document, printed.content, printed.said, PdfReader(io.BytesIO(printed.content)), Print(printed.content)
    )


@pytest.fixture(scope="module")
def papers(one_of_each: OneOfEach) -> Papers:
    return {
        language: {path: paper_of(text) for path, text in documents.items()}
        for language, documents in one_of_each.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_is_printed_without_a_word_of_complaint(language: Language, papers: Papers) -> None:
    assert {path: paper.said for path, paper in papers[language].items() if paper.said} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pdf_tells_what_it_is(language: Language, papers: Papers) -> None:
    """Language, title, tags and the mark of PDF/UA-1, and that the title is to be shown."""
    for path, paper in papers[language].items():
        catalog: Any = paper.reader.root_object
        assert catalog["/Lang"] == language, path
        assert catalog["/MarkInfo"]["/Marked"], path
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"], path
        assert paper.reader.metadata
        title = re.search("<title>(.*)</title>", paper.document)
        assert title
        assert paper.reader.metadata.title == title[1], path
        assert b'pdfuaid:part="1"' in catalog["/Metadata"].get_object().get_data(), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pdf_has_the_outline_of_its_document(language: Language, papers: Papers) -> None:
    for path, paper in papers[language].items():
        elements = list(elements_of(paper.reader.root_object["/StructTreeRoot"]))
        roles = [str(element["/S"])[1:] for element in elements]
        assert roles[0] == "Document", path
        headings = [role for role in roles if re.fullmatch("H[1-6]", role)]
        assert headings == [f"H{level}" for level in re.findall("<h([1-6])", paper.document)], path
        for role, tags in {"Table": "table", "TH": "th", "TD": "td", "LI": "li|dt|dd", "Figure": "svg"}.items():
            assert roles.count(role) == len(re.findall(f"<(?:{tags})[ >]", paper.document)), (path, role)
        assert all(len(element["/Alt"]) > 20 for element in elements if element["/S"] == "/Figure"), path


def elements_of(element: Any) -> Iterator[Any]:
    """Yield the elements of structure below one, in the order in which they are read aloud."""
    for child in element.get("/K", []) if isinstance(element.get("/K"), list) else [element["/K"]]:
        below = child.get_object()
        if isinstance(below, DictionaryObject) and "/S" in below:
            yield below
            yield from elements_of(below)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pdf_is_a4_with_numbered_pages_and_all_within_the_margins(language: Language, papers: Papers) -> None:
    page, of = {"da": ("Side", "af"), "en": ("Page", "of")}[language]
    for path, paper in papers[language].items():
        assert set(paper.shown.sizes) == {(210, 297)}, path
        assert paper.pages == PAGES.get(path.removesuffix(f".{language}.html"), 1), path
        for number, leaf in enumerate(paper.reader.pages, start=1):
            assert f"{page} {number} {of} {paper.pages}" in leaf.extract_text(), path
            assert paper.shown.footer(number - 1) == f"{page} {number} {of} {paper.pages}", path
        assert not paper.shown.outside(), path
        assert not paper.shown.overlapping(), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glyph_that_is_shown_is_in_the_file(language: Language, papers: Papers) -> None:
    for path, paper in papers[language].items():
        assert missing_glyphs(paper.reader) == [], path


def missing_glyphs(reader: PdfReader) -> list[str]:
    """Return what no font in the file draws: a font that is not embedded, or the box that stands for a glyph."""
    missing = []
    for page in reader.pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        numbers = {name: number_of_glyphs(font.get_object()) for name, font in fonts.items()}
        missing += [f"{name} is not embedded" for name, number in numbers.items() if not number]
        missing += [f"{name} {glyph}" for name, glyph in shown_glyphs(page, reader) if not 0 < glyph < numbers[name]]
    return missing


def number_of_glyphs(font: Any) -> int:
    """Return how many glyphs the file has of a font; those are all, since glyphs keep their numbers."""
    from fontTools.ttLib import TTFont  # comes with WeasyPrint

    [descendant] = font["/DescendantFonts"]
    descriptor = descendant.get_object()["/FontDescriptor"].get_object()
    for kind in ("/FontFile2", "/FontFile3"):
        if kind in descriptor:
            embedded = TTFont(io.BytesIO(descriptor[kind].get_object().get_data()), lazy=True)
            return int(embedded["maxp"].numGlyphs)
    return 0


def shown_glyphs(page: Any, reader: PdfReader) -> Iterator[tuple[str, int]]:
    """Yield the glyphs of a page, each with the name of its font: two bytes each, as WeasyPrint writes them."""
    font = ""
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tf":
            font = operands[0]
        if operator in {b"TJ", b"Tj"}:
            for text in operands[0] if operator == b"TJ" else operands:
                if isinstance(text, TextStringObject | ByteStringObject):
                    codes = text.original_bytes
                    for start in range(0, len(codes), 2):
                        yield font, int.from_bytes(codes[start : start + 2])


def test_complaints_and_missing_glyphs_are_found() -> None:
    """Else the tests above would say nothing."""
    paper = paper_of("<html lang=en><title>.</title><style>p { colour: red }</style><p>\U000f1234")
    assert len(paper.said) == 2
    assert missing_glyphs(paper.reader)


def test_complaints_reach_whoever_prints(tmp_path: Path) -> None:
    file = tmp_path / "a01.da.html"
    file.write_text('<html lang="da"><title>.</title><style>p { colour: red }</style><p>Goddag', encoding="utf-8")
    [warning] = print_files([file], 1, quietly).warnings
    assert warning.code == "DO611"
    assert print_files([file], 1, quietly).written == 0, "it is there already"


@pytest.mark.parametrize(("left", "top"), [("20", "44"), ("15", "50.5"), ("110", "45"), ("10", "30"), ("120", "110")])
def test_the_address_is_where_the_window_is(
    left: str,
    top: str,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: Callable[..., dict[str, str]],
) -> None:
    entries["settings"]["documents"] = {"window_left": left, "window_top": top}
    documents = documents_of(build(**entries), placements, agenda, "da")
    shown = paper_of(documents["letters/proposal/a02.da.html"]).shown
    assert shown.address_stands_at(float(left), float(top))
    assert not shown.outside(left=min(SIDE, float(left)))


def test_strange_text_is_printed_as_text(documents_full_of: Callable[[str, Language], dict[str, str]]) -> None:
    """Scripts from right to left, Greenlandic and Faroese letters, HTML and Jinja; and emoji, which take their time."""
    documents = documents_full_of(STRANGE, "da")
    with_emoji = documents_full_of(f"😀 {STRANGE}", "da")
    for name in LAYOUTS:
        paper = paper_of((with_emoji if "daily-log" in name else documents)[f"{name}.da.html"])
        assert paper.said == (), name
        assert missing_glyphs(paper.reader) == [], name
        assert not paper.shown.outside(CLIPPED), name
        assert not paper.shown.overlapping(CLIPPED), name
        text = "".join(leaf.extract_text() for leaf in paper.reader.pages).replace("\n", "").replace(" ", "")
        assert "ĸalaallisut,føroysktð<b>{{7*7}}</b>{%raw%}" in text, name


def test_words_longer_than_a_line_are_broken(documents_full_of: Callable[[str, Language], dict[str, str]]) -> None:
    documents = documents_full_of("Donaudampfschifffahrt" * 3, "da")
    for name in LAYOUTS[:3]:
        paper = paper_of(documents[f"{name}.da.html"])
        assert paper.said == (), name
        assert not paper.shown.outside(CLIPPED), name
        assert not paper.shown.overlapping(CLIPPED), name


def test_no_name_is_broken_at_the_end_of_a_line(environment: RoundEnvironment) -> None:
    styles, _, _ = environment.files.get_source(environment, "styles/document.css")
    name = "Digitaliseringsstyrelsen"
    lines = "".join(
        f"<p><strong>{'i' * length} <bdi>{name}</bdi></strong>, og så videre</p>" for length in range(130, 190, 5)
    )
    shown = paper_of(f"<html lang='da'><head><title>-</title><style>{styles}</style></head><body>{lines}").shown
    assert sum(word["text"] == f"{name}," for word in shown.words[0]) == lines.count(name)


def test_a_name_in_a_heading_stands_on_one_line(environment: RoundEnvironment) -> None:
    styles, _, _ = environment.files.get_source(environment, "styles/document.css")
    headings = "".join(f"<h1>{'i' * length} <bdi>Assens Kommune</bdi></h1>" for length in range(70, 110, 6))
    shown = paper_of(f"<html lang='da'><head><title>-</title><style>{styles}</style></head><body>{headings}").shown
    lines = {word: [one["top"] for one in shown.words[0] if one["text"] == word] for word in ("Assens", "Kommune")}
    assert lines["Assens"] == lines["Kommune"] != []


def test_a_programme_of_thirty_items_keeps_its_layout(
    entries: dict[str, Any], build: Callable[..., Round], environment: RoundEnvironment
) -> None:
    titles = [f"Punkt {number}: {'et møde med mange deltagere ' * (number % 4)}" for number in range(1, 31)]
    entries["offers"][0]["programme"] = [
        {"title": title, "minutes": "25", "with": ["projektlederne", "hele afdelingen"]} for title in titles
    ]
    round_ = build(**entries)
    placement = Placement("a01", "assens-digital", 1, date(2027, 9, 13), date(2027, 9, 16))
    offer, days = round_.offers[0], [date(2027, 9, day) for day in range(13, 17)]
    agenda = build_agenda(offer, round_.applicants[:1], days, round_.settings.agenda, "da", frame_of(round_.folder))
    paper = paper_of(render_agenda(round_, agenda, [placement], "da", environment))
    assert paper.said == ()
    assert not paper.shown.outside()
    text = "".join(leaf.extract_text() for leaf in paper.reader.pages)
    assert [number for number in range(1, 31) if f"Punkt {number}:" not in text] == []
    assert paper.pages <= 4


def test_what_is_not_filled_in_prints_as_well(
    sparse_round: Round, sparse_placements: Placements, documents_of: Callable[..., dict[str, str]]
) -> None:
    documents = documents_of(sparse_round, sparse_placements, Agenda(("p1",), "vaert", (), ()), "da")
    for kind in ("proposal", "manager-approval", "regret", "workshop-sheet", "certificate"):
        for path in (path for path in documents if path.startswith(f"letters/{kind}/")):
            paper = paper_of(documents[path])
            assert (paper.said, paper.pages, paper.shown.outside()) == ((), 1, []), path


@pytest.mark.parametrize("number", [1, 5, 8, 20])
def test_a_long_name_stands_on_the_first_page_of_a_certificate(
    number: int,
    entries: dict[str, Any],
    build: Callable[..., Round],
    placements: Placements,
    agenda: Agenda,
    documents_of: Callable[..., dict[str, str]],
) -> None:
    """It is set smaller, since a heading that does not fit would go to the next page."""
    entries["applicants"][2]["name"] = " ".join(["Wilhelmina-Alexandrine"] * number)
    certificate = documents_of(build(**entries), placements, agenda, "da")["letters/certificate/a03.da.html"]
    paper = paper_of(certificate)
    assert (paper.said, paper.pages) == ((), 1)
    first = paper.reader.pages[0].extract_text()
    assert first.count("Wilhelmina") == number
    assert not paper.shown.outside()


def test_several_processes_make_the_same_bytes(one_of_each: OneOfEach, papers: Papers, tmp_path: Path) -> None:
    """The second time, in another process, and by two of them."""
    files = []
    for number, document in enumerate(list(one_of_each["da"].values())[:6]):
        files.append(tmp_path / f"{number}.html")
        files[-1].write_text(document, encoding="utf-8", newline="")
    assert print_files(files, 2, quietly).written == 6
    assert [pdf_of(file).read_bytes() for file in files] == [paper.content for paper in list(papers["da"].values())[:6]]


def test_all_in_one_begin_on_a_sheet_of_their_own(papers: Papers) -> None:
    letter, log = (papers["da"][f"letters/{name}/a01.da.html"] for name in ("proposal", "daily-log"))
    content, said = print_together([letter.document, log.document, letter.document])
    together = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    alone = [[page.extract_text() for page in paper.reader.pages] for paper in (letter, log)]
    assert together == [*alone[0], "", *alone[1], *alone[0], ""]
    assert said == ()
    assert print_together([letter.document, log.document, letter.document]).content == content


def test_letters_as_pdfs_from_the_command_line(tmp_path: Path) -> None:
    folder = tmp_path / "assens"
    shutil.copytree(ASSENS, folder, ignore=shutil.ignore_patterns("out", "placements*", "sent.yaml"))
    propose_placements(folder, Orders(), quietly)
    arguments = ["letters", str(folder), "--kind", "regret", "--pdf", "--combined", "--jobs", "2", "--on", "2027-06-28"]
    done = subprocess.run(
        [sys.executable, "-m", "praktik", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PRAKTIK_LANGUAGE": "en", "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    remark = "nothing has been published yet: these letters are drafts, and praktik publish lets proposals stand\n"
    assert (done.returncode, done.stderr) == (0, remark)
    letters = folder / "out" / "letters"
    assert sorted(path.relative_to(letters).as_posix() for path in letters.rglob("*.pdf")) == [
        "all.pdf",
        "regret/a02.da.pdf",
        "regret/a03.da.pdf",
    ]
    assert len(PdfReader(letters / "all.pdf").pages) == 4
    assert "2 PDFs" in done.stdout
