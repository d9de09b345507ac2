"""Take the pictures of docs/documents.md, docs/dokumenter.md and the README anew: python -m docs.pictures.

The example round Assens, with the programme that `agenda --check` has nothing to remark on, goes through its year, and
each document is written by the command that writes it. Answers are written into responses.yaml, since `respond` takes
none of days to come.
"""

import io
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber
import yaml
from PIL import Image, ImageOps

from praktik.documents.pdf import print_document
from praktik.problems.phrase import LANGUAGES, Language

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "documents"
DOTS_PER_INCH, COLOURS, FRAME, GAP = 100, 16, "#b8c2cb", 24

SIGN_UP = {"receipt-applicant": "receipt/a02", "receipt-host": "receipt/assens-digital"}
AFTER_THE_MATCH = {
    "proposal-applicant": "proposal/a01",
    "proposal-host": "proposal/assens-digital",
    "manager-approval": "manager-approval/a01",
    "regret": "regret/a02",
}
UNANSWERED = {
    "reminder-applicant": "reminder/a01",
    "reminder-host": "reminder/assens-digital",
    "reminder-manager": "reminder-manager/a01",
}
CONFIRMED = {
    "confirmation-applicant": "confirmation/a01",
    "confirmation-host": "confirmation/assens-digital",
    "workshop-sheet": "workshop-sheet/a01",
    "agreement": "agreement/a01",
    "daily-log": "daily-log/a01",
    "evaluation-applicant": "evaluation/a01",
    "evaluation-host": "evaluation/assens-digital",
    "certificate": "certificate/a01",
}
A_MONTH_LATER = {
    "follow-up-applicant": "follow-up-1-month/a01",
    "follow-up-host": "follow-up-1-month/assens-digital",
    "follow-up-manager": "follow-up-manager-1-month/a01",
}
OTHER_DATES = {
    "changed-dates-applicant": "changed-dates/a01",
    "changed-dates-host": "changed-dates/assens-digital",
    "changed-dates-manager": "changed-dates-manager/a01",
}
ENDED = {
    "cancellation-applicant": "cancellation/a01",
    "cancellation-host": "cancellation/nyborg-borger",
    "cancellation-manager": "cancellation-manager/a01",
}
REPAIRED = {"proposal-host-without-intern": "proposal/nyborg-borger", "round-note": "round-note/assens"}
PIN = "  pins: [{applicant: a01, offer: assens-digital, from: 2027-09-14, to: 2027-09-17, reason: agreed}]\n"


class Year:
    """A round on its way through the year, and the pictures taken of what it writes."""

    def __init__(self, folder: Path, language: Language) -> None:
        self.folder, self.language = folder, language

    def begin(self) -> None:
        """Copy the round, in its language."""
        self.folder.mkdir()
        for path in (ROOT / "rounds" / "assens").glob("*.yaml"):
            shutil.copy(path, self.folder)
        shutil.copy(ROOT / "tests" / "agenda" / "cured" / "offers.yaml", self.folder)
        if self.language == "en":
            english = yaml.safe_load((ROOT / "docs" / "assens-in-english.yaml").read_text("utf-8"))
            for path in self.folder.glob("*.yaml"):
                text = path.read_text("utf-8")
                for danish in sorted(english, key=len, reverse=True):
                    text = text.replace(danish, english[danish])
                path.write_text(text, "utf-8", newline="\n")

    def elsewhere(self, name: str) -> "Year":
        """Return a copy, in which something else happens."""
        copy = self.folder.parent / name
        shutil.copytree(self.folder, copy)
        return Year(copy, self.language)

    def answer(self, on: str, by: str, answer: str, pair: str = "") -> None:
        """Record an answer of a day to come."""
        with (self.folder / "responses.yaml").open("a", encoding="utf-8") as file:
            file.write(f"- {{on: {on}, by: {by}, answer: {answer}{pair}}}\n")

    def run(self, *arguments: str) -> None:
        """Run praktik in the round."""
        subprocess.run([sys.executable, "-m", "praktik", *arguments], cwd=self.folder, check=True, capture_output=True)

    def write(self, on: str, pictures: dict[str, str]) -> None:
        """Write the letters of a day, and take the pictures of some."""
        self.run("letters", "--on", on)
        for name, written in pictures.items():
            self.take(name, Path("letters") / written)

    def take(self, name: str, written: Path) -> None:
        """Take the picture of the first page of a document."""
        document = self.folder / "out" / written.with_name(f"{written.name}.{self.language}.html")
        pdf = print_document(document.read_text("utf-8")).content
        with pdfplumber.open(io.BytesIO(pdf)) as printed:
            large: Image.Image = printed.pages[0].to_image(resolution=2 * DOTS_PER_INCH).original
        page = large.convert("RGB").reduce(2)
        framed = ImageOps.expand(page, border=1, fill=FRAME)
        framed.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURES / f"{name}.{self.language}.png", optimize=True)


def go_through(year: Year) -> None:
    """Let the round have its year, and others in which hosts decline and dates change."""
    year.begin()
    year.write("2027-06-09", SIGN_UP)
    year.run("match")
    year.answer("2027-07-01", "coordinator", "published")
    year.write("2027-07-01", AFTER_THE_MATCH)

    moved = year.elsewhere("moved")
    settings = moved.folder / "round.yaml"
    settings.write_text(settings.read_text("utf-8").replace("matching:\n", f"matching:\n{PIN}", 1), "utf-8")
    moved.run("match")
    moved.write("2027-07-12", OTHER_DATES)

    ended = year.elsewhere("ended")
    ended.answer("2027-07-08", "host", "declined", ", applicant: a01, offer: assens-digital")
    ended.answer("2027-07-09", "applicant", "withdrawn", ", applicant: a04, offer: nyborg-borger")
    ended.write("2027-07-10", ENDED)
    ended.run("match")
    ended.write("2027-07-12", REPAIRED)

    year.write("2027-08-09", UNANSWERED)
    for who in ("applicant", "manager", "host"):
        year.answer("2027-08-10", who, "accepted", ", applicant: a01, offer: assens-digital")
    year.run("match")
    year.write("2027-08-11", CONFIRMED)
    year.run("agenda")
    year.take("agenda", Path("agendas") / "a01")
    year.write("2027-10-18", A_MONTH_LATER)


def lay_side_by_side(names: tuple[str, ...], file: Path) -> None:
    """Make one picture of several."""
    pages = [Image.open(PICTURES / f"{name}.png") for name in names]
    together = Image.new("RGB", (sum(page.width + GAP for page in pages) - GAP, pages[0].height), "white")
    for number, page in enumerate(pages):
        together.paste(page.convert("RGB"), (number * (page.width + GAP), 0))
    together.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> None:
    """Take all pictures in both languages, and the one of the README."""
    PICTURES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        with TemporaryDirectory() as folder:
            go_through(Year(Path(folder) / "assens", language))
    lay_side_by_side(("proposal-host.en", "agenda.en"), ROOT / "docs" / "letter-and-agenda.png")


if __name__ == "__main__":
    main()
