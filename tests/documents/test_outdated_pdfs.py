"""PDFs that are older than their letters are never left: no PDF has to be made to see that."""

import os
import shutil
from pathlib import Path

import pytest

from praktik.documents.printing import pdf_of, remove_outdated
from praktik.placing.proposing import Orders, propose_placements
from tests.conftest import RunInside

ASSENS = Path(__file__).parent.parent.parent / "rounds" / "assens"


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """Two documents, each with a PDF, and one of both together, all made after them."""
    paths = [tmp_path / f"{name}.da.html" for name in ("a01", "a02")]
    for path in paths:
        make(path, 1000)
        make(pdf_of(path), 1001)
    make(tmp_path / "all.pdf", 1002)
    return paths


def make(path: Path, second: int) -> None:
    path.write_bytes(b"")
    os.utime(path, (second, second))


def pdfs(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))


def test_what_is_not_outdated_stays(documents: list[Path], tmp_path: Path) -> None:
    remove_outdated(documents, tmp_path / "all.pdf")
    assert pdfs(tmp_path) == ["a01.da.pdf", "a02.da.pdf", "all.pdf"]


@pytest.mark.parametrize("change", [lambda path: make(path, 2000), Path.unlink], ids=["changed", "gone"])
def test_what_is_outdated_goes_and_that_of_all_together(change: object, documents: list[Path], tmp_path: Path) -> None:
    assert callable(change)
    change(documents[0])
    remove_outdated(documents, tmp_path / "all.pdf")
    assert pdfs(tmp_path) == ["a02.da.pdf"]


def test_letters_that_change_take_their_pdfs_with_them(tmp_path: Path, run_inside: RunInside) -> None:
    shutil.copytree(ASSENS, tmp_path / "assens", ignore=shutil.ignore_patterns("out", "placements*", "sent.yaml"))
    folder = tmp_path / "assens"
    propose_placements(folder, Orders(), lambda _what, _done, _total: None)
    assert run_inside(folder, "letters", "--on", "2027-06-28").returncode == 0
    letters = folder / "out" / "letters"
    before = make_pdfs(letters)
    assert run_inside(folder, "letters", "--on", "2027-06-29").returncode == 0
    assert pdfs(letters) == before, "nothing has changed"
    applicants = folder / "applicants.yaml"
    applicants.write_text(applicants.read_text("utf-8").replace("Ditte Fuglsbjerg", "Ditte Fuglebjerg"), "utf-8")
    assert run_inside(folder, "letters", "--on", "2027-06-29").returncode == 0
    assert set(before) - set(pdfs(letters)) == {"all.pdf", "regret/a02.da.pdf"}
    make_pdfs(letters)
    offers = folder / "offers.yaml"
    offers.write_text(offers.read_text("utf-8").replace("  places: 1\n", "  places: 2\n"), "utf-8")
    assert run_inside(folder, "match").returncode == 0
    assert run_inside(folder, "letters", "--on", "2027-06-30").returncode == 0
    assert not (letters / "regret" / "a02.da.html").exists()
    assert not (letters / "regret" / "a02.da.pdf").exists()


def make_pdfs(folder: Path) -> list[str]:
    """Put something in the place of the PDF of each document, and of that of all; return what there is then."""
    for path in list(folder.rglob("*.html")):
        pdf_of(path).write_bytes(b"")
    (folder / "all.pdf").write_bytes(b"")
    return pdfs(folder)
