"""What somebody probably meant to write."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

MOST_COMPARED = 500
SHORTEST_PART = 3

_ZEROS_BEFORE = re.compile(r"(?<![0-9])0+(?=[0-9])")


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to what was written, or None where none is near.

    Words of a very different length are left out first, so that a national round stays fast.
    """
    reach = max(2, len(written) // 3)
    wanted = written.strip().casefold()
    folded = {word.casefold(): word for word in known if abs(len(word) - len(written)) <= reach}
    if (exact := folded.get(wanted)) is not None:
        return exact
    if (counted := _numbered_alike(wanted, folded)) is not None:
        return counted
    close = get_close_matches(wanted, _likely(wanted, folded), n=1, cutoff=0.7)
    return folded[close[0]] if close else None


def only_with(part: str, known: Iterable[str]) -> str | None:
    """Return the known word that has this part in it, if there is just one."""
    folded = part.strip().casefold()
    if len(folded) < SHORTEST_PART:
        return None
    words = [word for word in known if folded in word.casefold()]
    return words[0] if len(words) == 1 else None


def did_you_mean(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the question that names the nearest known word, else what is said otherwise."""
    known = list(known)
    word = nearest(written, known) or only_with(written, known)
    return f"did you mean '{word}'?" if word is not None else otherwise


def _numbered_alike(wanted: str, folded: Mapping[str, str]) -> str | None:
    """Return the word that differs only in zeros before a number: `a7` is `a07`, rather than `a17`."""
    if not any(map(str.isdigit, wanted)):
        return None
    bare = _ZEROS_BEFORE.sub("", wanted)
    ends = (bare[:1], bare[-1:])
    alike = (key for key in folded if (key[:1], key[-1:]) == ends or key.startswith("0"))
    return next((folded[key] for key in alike if _ZEROS_BEFORE.sub("", key) == bare), None)


def _likely(wanted: str, folded: Iterable[str]) -> Iterable[str]:
    """Return the words to compare letter by letter: of very many, those of which one half is right."""
    words = list(folded)
    if len(words) <= MOST_COMPARED:
        return words
    half = (len(wanted) + 1) // 2
    start, end = wanted[:half], wanted[-half:]
    likely = [word for word in words if word.startswith(start) or word.endswith(end)]
    return likely if len(likely) <= MOST_COMPARED else []
