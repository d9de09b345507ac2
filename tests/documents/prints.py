"""What a printed document shows: its words and where they stand."""

import io
from typing import Any

import pdfplumber

MM = 72 / 25.4
SIDE, TOP, BOTTOM = 20, 16, 18
TOLERANCE = 0.5


class Print:
    """The words of a printed document, with their places in millimetres from the left and the top."""

    def __init__(self, pdf: bytes) -> None:
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            self.sizes = [(round(page.width / MM), round(page.height / MM)) for page in document.pages]
            self.words = [page.extract_words(extra_attrs=["size"]) for page in document.pages]

    @property
    def pages(self) -> int:
        return len(self.words)

    def footer(self, page: int) -> str:
        return " ".join(word["text"] for word in self.words[page] if word["top"] / MM > 297 - BOTTOM)

    def spot(self, text: str) -> tuple[float, float]:
        """Return where a word first stands."""
        return next((word["x0"] / MM, word["top"] / MM) for word in self.words[0] if word["text"] == text)

    def overlapping(self, smallest: float = 0) -> list[str]:
        """Return the words that stand on top of others; those in smaller type are left out."""
        found = []
        for page in self.words:
            before: list[dict[str, Any]] = []
            for word in sorted((word for word in page if word["size"] >= smallest), key=lambda word: word["top"]):
                before = [one for one in before if one["bottom"] > word["top"]]
                found += [
                    f"{one['text']} and {word['text']}"
                    for one in before
                    if min(one["bottom"], word["bottom"]) - word["top"] > 0.4 * min(one["size"], word["size"])
                    and min(one["x1"], word["x1"]) - max(one["x0"], word["x0"]) > 1
                ]
                before.append(word)
        return found

    def outside(self, smallest: float = 0, left: float = SIDE) -> list[str]:
        """Return the words outside the margins, the page number apart; those in smaller type are left out."""
        return [
            word["text"]
            for page in self.words
            for word in page
            if word["size"] >= smallest
            and (
                word["x0"] / MM < left - TOLERANCE
                or word["x1"] / MM > 210 - SIDE + TOLERANCE
                or word["top"] / MM < TOP - TOLERANCE
                or (word["bottom"] / MM > 297 - BOTTOM + TOLERANCE and word["top"] / MM < 297 - BOTTOM)
            )
        ]

    def address_stands_at(self, left: float, top: float) -> bool:
        """Tell whether the address of Ditte in 7100 Vejle begins there, in millimetres, and ends within a window."""
        (x, y), (below, last) = self.spot("Ditte"), self.spot("7100")
        return abs(x - left) < 1 and abs(y - top) < 1.5 and abs(below - left) < 1 and last < top + 30
