"""The published draw: numbers that anyone can recompute, and that nobody can choose."""

import re
import unicodedata
from hashlib import sha256

from praktik.round.models import Settings

_PLACEHOLDER = re.compile(
    r"\W*(?:todo|n/?a|lottery|lottotal|lodtrækning|angives|følger|kommer|mangler|afventer|senere|later|ukendt|unknown"
    r"|to be [a-z]+|)(?:\W[^0-9]*)?"
    r"|.*(?:_{2,}|\?{2,}|x{3,}|\b(?:tb[acd]|(?:ud)?fyldes|indsættes|tilføjes)\b).*",
    re.DOTALL,
)


def lottery_text(settings: Settings) -> str:
    """Return the announced text, stripped and in NFC; the round's id where none was announced."""
    return unicodedata.normalize("NFC", (settings.matching.lottery or settings.round).strip())


def is_placeholder(text: str) -> bool:
    """Tell whether a text only keeps the place for one that is to be announced."""
    return _PLACEHOLDER.fullmatch(text.casefold()) is not None


def lottery_number(text: str, applicant: str) -> bytes:
    """Return an applicant's number, 32 bytes, smaller first: SHA-256 of `TEXT:APPLICANT`."""
    return sha256(f"{text}:{applicant}".encode()).digest()


def tie_number(text: str, applicant: str, offer: str) -> bytes:
    """Return the number that breaks an applicant's own ties, smaller first: SHA-256 of `TEXT:APPLICANT:OFFER`."""
    return sha256(f"{text}:{applicant}:{offer}".encode()).digest()
