"""What somebody probably meant to write."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

from praktik.problems.phrase import NOTHING, Phrase
from praktik.problems.words.suggestions import DID_YOU_MEAN

MOST_COMPARED = 500
MOST_SEARCHED = 10_000
SHORTEST_PART = 3
MOST_PARTS = 5
SHORTEST_MISSPELT = 4  # DTU and ITU are two, and so are most that are shorter
LONGEST_SHORTENED = 100

_PART = re.compile(r"\w[\w.-]*(?<!\.)")
_WORD = re.compile(r"[^\W_]+")
_ZEROS_BEFORE = re.compile(r"(?<![0-9])0+(?=[0-9])")


class Vocabulary:
    """The words that are known; what it takes to search many of them is made once, when somebody asks."""

    def __init__(self, known: Iterable[str]) -> None:
        self._folded = {word.casefold(): word for word in known}

    def nearest(self, written: str) -> str | None:
        """Return the known word nearest to what was written, or None where none is near."""
        wanted = written.strip().casefold()
        if (exact := self._folded.get(wanted)) is not None:
            return exact
        if (counted := self._bare.get(_ZEROS_BEFORE.sub("", wanted))) is not None:
            return self._folded[counted]
        reach = max(2, len(written) // 3)
        likely = [word for word in self._likely(wanted) if abs(len(word) - len(wanted)) <= reach]
        close = get_close_matches(wanted, likely, n=1, cutoff=0.7)
        return self._folded[close[0]] if close else None

    def only_with(self, part: str) -> str | None:
        """Return the known word that has this part in it, if there is just one."""
        folded = part.strip().casefold()
        if len(folded) < SHORTEST_PART or len(self._folded) > MOST_SEARCHED:
            return None
        words = [word for key, word in self._folded.items() if folded in key]
        return words[0] if len(words) == 1 else None

    def only_within(self, written: str) -> str | None:
        """Return the known word, or words, that stand in what was written, if there is just one."""
        parts = _PART.findall(written[:LONGEST_SHORTENED].casefold())
        inside = {
            self._folded[run]
            for start in range(len(parts))
            for stop in range(start + 1, min(start + MOST_PARTS, len(parts)) + 1)
            if (run := " ".join(parts[start:stop])) in self._folded and len(run) >= SHORTEST_PART
        }
        return inside.pop() if len(inside) == 1 else None

    def likely(self, written: str) -> str | None:
        """Return the known word that was probably meant."""
        return self.nearest(written) or self.only_with(written) or self.only_within(written)

    def surely(self, written: str) -> str | None:
        """Return the known word that can only be meant: misspelt by a letter, or shortened to a part only it has."""
        word = self.nearest(written)
        if word is not None and is_slip(written, word):
            return word
        return None if any(map(str.isdigit, written)) else self.only_with(written)

    def did_you_mean(self, written: str, otherwise: Phrase = NOTHING) -> Phrase:
        """Return the question that names the nearest known word, else what is said otherwise."""
        word = self.likely(written)
        return DID_YOU_MEAN(word=word) if word is not None else otherwise

    @cached_property
    def _bare(self) -> dict[str, str]:
        """Return the words that hold a number, by what they are without zeros before it: `a7` is `a07`."""
        bare: dict[str, str] = {}
        for word in self._folded:
            if "0" in word:
                bare.setdefault(_ZEROS_BEFORE.sub("", word), word)
            elif any(map(str.isdigit, word)):
                bare.setdefault(word, word)
        return bare

    def _likely(self, wanted: str) -> Iterable[str]:
        """Return the words to compare letter by letter: of very many, only those that one letter may turn into it."""
        if len(self._folded) <= MOST_COMPARED:
            return self._folded
        found = {word for key in (wanted, *without_one(wanted)) for word in self._by_shortened.get(key, ())}
        return sorted(found)[:MOST_COMPARED]

    @cached_property
    def _by_shortened(self) -> dict[str, list[str]]:
        """Return the words by themselves and by what is left of them without any one letter."""
        by_shortened: dict[str, list[str]] = {}
        for word in self._folded:
            for key in (word, *without_one(word)):
                by_shortened.setdefault(key, []).append(word)
        return by_shortened


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to what was written, or None where none is near."""
    return Vocabulary(known).nearest(written)


def did_you_mean(written: str, known: Iterable[str], otherwise: Phrase = NOTHING) -> Phrase:
    """Return the question that names the nearest known word, else what is said otherwise."""
    return Vocabulary(known).did_you_mean(written, otherwise)


def without_one(word: str) -> Iterator[str]:
    """Yield a word without each of its letters in turn; a very long one only as a whole."""
    if len(word) <= LONGEST_SHORTENED:
        for place in range(len(word)):
            yield word[:place] + word[place + 1 :]


def is_slip(written: str, word: str) -> bool:
    """Tell whether it is the same word but for capitals, zeros before a number, or one letter in a part of it.

    What numbers it makes another word: a51 is not a52; nor is Vejen Kommune Vejle Kommune, two letters apart.
    """
    one, other = (_ZEROS_BEFORE.sub("", text.strip().casefold()) for text in (written, word))
    parts, others = _WORD.findall(one), _WORD.findall(other)
    return len(parts) == len(others) and all(map(_is_misspelt_part, parts, others))


def _is_misspelt_part(one: str, other: str) -> bool:
    if one == other:
        return True
    numbered = any(map(str.isdigit, one + other))
    return not numbered and min(len(one), len(other)) >= SHORTEST_MISSPELT and differ_by_one(one, other)


def differ_by_one(one: str, other: str) -> bool:
    """Tell whether one letter put in, taken out, replaced, or two neighbours swapped, make one word the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    if one[1:] == other[1:] or one[1:] == other or one == other[1:]:
        return True
    return one[:2] == other[:2][::-1] and one[2:] == other[2:]
