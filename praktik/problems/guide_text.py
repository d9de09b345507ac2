"""The guide to a code as text for a person at a terminal."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from praktik.problems.frame import BLUE, BOLD, GREEN, PLAIN, RED, TINTS, printable
from praktik.problems.guide import CHECK, Example, Guide
from praktik.problems.phrase import Language, Phrase
from praktik.problems.words import guide as words
from praktik.problems.words.frames import SEVERITIES

NARROWEST, WIDEST = 40, 100
_MARGIN = "  "
_BESIDE_A_CODE = " " * 7


def guide_text(guide: Guide, language: Language, *, width: int, colour: bool = False) -> str:
    """Return all about one code, the prose wrapped; lines of an example that the other has not are coloured."""
    severity, tint = SEVERITIES[guide.severity], TINTS[guide.severity]
    title = f"{guide.code}: {severity.in_language(language)}"
    lines = [_painted(title, colour, tint, BOLD), "", *_wrapped(guide.meaning, language, width), ""]
    lines += [_painted(words.WHY.in_language(language), colour, BOLD), *_wrapped(guide.why, language, width), ""]
    for heading, hue, example, other in (
        (words.WRONG, RED, guide.wrong, guide.right),
        (words.RIGHT, GREEN, guide.right, guide.wrong),
    ):
        lines.append(_painted(heading.in_language(language), colour, hue, BOLD))
        lines += _wrapped(example.caption, language, width)
        lines += _blocks(example, other, language, colour, hue)
        lines.append("")
    return "\n".join(lines).rstrip()


def guides_text(guides: Sequence[Guide], language: Language, *, width: int, colour: bool = False) -> str:
    """Return all codes, each with the first sentence of its meaning, one family after the other."""
    lines: list[str] = []
    family = ""
    for guide in guides:
        if guide.family != family:
            family = guide.family
            lines += ["", _painted(words.FAMILIES[family].in_language(language), colour, BOLD)]
        first, *rest = wrap(guide.headline.in_language(language), _measure(width) - len(_BESIDE_A_CODE) - len(_MARGIN))
        code = _painted(guide.code, colour, TINTS[guide.severity])
        lines.append(f"{_MARGIN}{code}  {first}")
        lines += [f"{_MARGIN}{_BESIDE_A_CODE}{line}" for line in rest]
    more = wrap(words.MORE.in_language(language), _measure(width))
    return "\n".join([*lines[1:], "", *more])


def file_label(name: str, example: Example, language: Language) -> str:
    """Return the name of an example's file, with its encoding where that is what the example is about."""
    if example.encoding is None:
        return name
    return words.SAVED_AS(file=name, encoding=example.encoding).in_language(language)


def _blocks(example: Example, other: Example, language: Language, colour: bool, tint: str) -> Iterator[str]:
    """Yield the files, and the commands before and after them, in the order in which they come about."""
    if example.before is not None:
        yield from _block(f"$ praktik {example.before}", colour)
    for name, text in example.files.items():
        yield from _block(file_label(name, example, language), colour)
        in_both = set(other.files.get(name, "").splitlines())
        for line in text.splitlines():
            shown = f"{_MARGIN}{_MARGIN}{printable(line)}".rstrip()
            yield _painted(shown, colour and line not in in_both, tint)
    if example.command != CHECK:
        yield from _block(f"$ praktik {example.command}", colour)


def _block(title: str, colour: bool) -> tuple[str, str]:
    return "", _MARGIN + _painted(title, colour, BLUE)


def _wrapped(phrase: Phrase, language: Language, width: int) -> list[str]:
    text = phrase.in_language(language)
    lines = wrap(text, _measure(width) - len(_MARGIN), break_long_words=False, break_on_hyphens=False)
    return [f"{_MARGIN}{line}" for line in lines]


def _measure(width: int) -> int:
    return max(NARROWEST, min(width, WIDEST))


def _painted(text: str, colour: bool, *codes: str) -> str:
    return "".join(codes) + text + PLAIN if colour else text
