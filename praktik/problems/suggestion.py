"""What somebody probably meant to write."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST_CANDIDATES = 20_000


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to what was written, or None where none is near.

    Words of a very different length are left out first, so that a national round stays fast.
    """
    reach = max(2, len(written) // 3)
    candidates = [word for word in known if abs(len(word) - len(written)) <= reach]
    folded = {word.casefold(): word for word in candidates}
    if (exact := folded.get(written.strip().casefold())) is not None:
        return exact
    if len(folded) > MOST_CANDIDATES:
        start = written[:2].casefold()
        folded = {key: word for key, word in folded.items() if key.startswith(start)}
    close = get_close_matches(written.casefold(), folded, n=1, cutoff=0.7)
    return folded[close[0]] if close else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the question that names the nearest known word, else what is said otherwise."""
    word = nearest(written, known)
    return f"did you mean '{word}'?" if word is not None else otherwise
