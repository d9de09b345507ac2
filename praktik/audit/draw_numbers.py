"""The numbers of the draw, as anybody can compute them."""

import unicodedata
from hashlib import sha256

from praktik.round.models import Settings


def announced_text(settings: Settings) -> str:
    """Return the text of the draw, stripped and in NFC; the round's id where none was announced."""
    return unicodedata.normalize("NFC", (settings.matching.lottery or settings.round).strip())


def draw_number(text: str, *ids: str) -> str:
    """Return what `printf '%s' 'TEXT:a07' | sha256sum` prints: for an applicant, or for one's tie at an offer."""
    return sha256(":".join((text, *ids)).encode("utf-8")).hexdigest()


def shell_line(text: str, applicant: str) -> str:
    """Return the line that recomputes an applicant's number in a shell."""
    quoted = f"{text}:{applicant}".replace("'", "'\\''")
    return f"printf '%s' '{quoted}' | sha256sum"
