"""What a printed document shows: its words and where they stand."""

import io

import pdfplumber

MM = 72 / 25.4
SIDE, TOP, BOTTOM = 20, 16, 18
TOLERANCE = 0.5


class Print:
    """The words of a printed document, with their places in millimetres from the left and the top."""

    def __init__(self, pdf: bytes) -> None:
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            self.sizes = [(round(page.width / MM), round(page.height / MM)) for page in document.pages]
            self.words = [page.extract_words() for page in document.pages]

    @property
    def pages(self) -> int:
        return len(self.words)

    def footer(self, page: int) -> str:
        return " ".join(word["text"] for word in self.words[page] if word["top"] / MM > 297 - BOTTOM)

    def spot(self, text: str) -> tuple[float, float]:
        """Return where a word first stands."""
        return next((word["x0"] / MM, word["top"] / MM) for word in self.words[0] if word["text"] == text)

    def outside(self, left: float = SIDE) -> list[str]:
        """Return the words outside the margins, the page number apart."""
        return [
            word["text"]
            for page in self.words
            for word in page
            if word["x0"] / MM < left - TOLERANCE
            or word["x1"] / MM > 210 - SIDE + TOLERANCE
            or word["top"] / MM < TOP - TOLERANCE
            or (word["bottom"] / MM > 297 - BOTTOM + TOLERANCE and word["top"] / MM < 297 - BOTTOM)
        ]
