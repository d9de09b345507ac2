"""The published draw: numbers that anyone can recompute, and that nobody can choose."""

import unicodedata
from hashlib import sha256

from praktik.round.models import Settings


def lottery_text(settings: Settings) -> str:
    """Return the announced text, stripped and in NFC; the round's id where none was announced."""
    return unicodedata.normalize("NFC", (settings.matching.lottery or settings.round).strip())


def lottery_number(text: str, applicant: str) -> bytes:
    """Return an applicant's number, 32 bytes, smaller first: SHA-256 of `TEXT:APPLICANT`."""
    return sha256(f"{text}:{applicant}".encode()).digest()


def tie_number(text: str, applicant: str, offer: str) -> bytes:
    """Return the number that breaks an applicant's own ties, smaller first: SHA-256 of `TEXT:APPLICANT:OFFER`."""
    return sha256(f"{text}:{applicant}:{offer}".encode()).digest()
