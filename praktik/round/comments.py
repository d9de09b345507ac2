"""Texts that are cut short, since a # after a space begins a comment."""

import re
from collections.abc import Iterator

from praktik.problems.catalogue import problem
from praktik.problems.problem import Problem
from praktik.problems.words import reading
from praktik.round.positions import find_scalars
from praktik.round.source import SourceFile

_LONGEST_SHOWN = 60
_GLUED_COMMENT = re.compile(r"[ \t]+(?P<comment>#[^\W_][^\n]*)")
_KEY_BEFORE = re.compile(r"(?P<key>[\w.-]+:[ \t]+)\Z")


def find_cut_texts(source: SourceFile) -> Iterator[Problem]:
    """Yield a warning for each plain text with a # after it that a letter or a digit follows, such as `Gate #3`."""
    text = source.characters
    for scalar in find_scalars(source):
        start, end = scalar.span
        if not scalar.is_plain or scalar.is_key or start == end:
            continue
        if (cut := _GLUED_COMMENT.match(text, end)) is None:
            continue
        place = source.text.place(cut.start("comment"), cut.end())
        whole = text[start : cut.end()].rstrip()
        key = _KEY_BEFORE.search(place.text, 0, max(0, place.column - 1 - (cut.start("comment") - start)))
        hint = reading.QUOTE_ALL_OF_IT
        if len(whole) <= _LONGEST_SHOWN and not re.search(r"[\"\\\n]", whole):
            hint = reading.QUOTE_IT_OR_SPACE_IT(line=f'{key["key"] if key is not None else ""}"{whole}"')
        yield problem("RD119", place, value=text[start:end], hint=hint)
