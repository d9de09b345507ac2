"""The guide to all codes as a page of the docs, in Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from praktik.problems.frame import printable
from praktik.problems.guide import CHECK, Example, Guide
from praktik.problems.guide_text import file_label
from praktik.problems.phrase import Language
from praktik.problems.words import guide as words
from praktik.problems.words.frames import SEVERITIES

PAGES: Mapping[Language, str] = {"en": "problems.md", "da": "problemer.md"}
_MARKUP = {".yaml": "yaml", ".yml": "yaml", ".html": "html"}
_GENERATED = (
    "<!-- Made from guide/*.toml; renew it by PRAKTIK_RENEW=1 python -m pytest tests/problems/test_guide_page.py -->"
)


def guide_page(guides: Sequence[Guide], language: Language) -> str:
    """Return the page: a table of contents, then every code with its severity, meaning, reason and examples."""
    return "".join(f"{line}\n" for line in _lines(guides, language))


def _lines(guides: Sequence[Guide], language: Language) -> Iterator[str]:
    yield f"# {words.TITLE.in_language(language)}"
    yield from ("", _GENERATED)
    yield from ("", words.OTHER_LANGUAGE.in_language(language))
    yield from ("", f"{words.INTRODUCTION.in_language(language)}.")
    for family, members in groupby(guides, key=lambda guide: guide.family):
        yield from ("", f"**{words.FAMILIES[family].in_language(language)}**", "")
        for guide in members:
            yield f"- [{guide.code}](#{guide.code.lower()}): {guide.headline.in_language(language)}"
    for family, members in groupby(guides, key=lambda guide: guide.family):
        yield from ("", f"## {words.FAMILIES[family].in_language(language)}")
        for guide in members:
            yield from _section(guide, language)


def _section(guide: Guide, language: Language) -> Iterator[str]:
    severity = SEVERITIES[guide.severity]
    yield from ("", f"### {guide.code}")
    yield from ("", f"*{severity.in_language(language).capitalize()}.* {guide.meaning.in_language(language)}")
    yield from ("", f"**{words.WHY.in_language(language)}.** {guide.why.in_language(language)}")
    for heading, example in ((words.WRONG, guide.wrong), (words.RIGHT, guide.right)):
        yield from ("", f"**{heading.in_language(language)}.** {example.caption.in_language(language)}".rstrip())
        yield from _blocks(example, language)


def _blocks(example: Example, language: Language) -> Iterator[str]:
    """Yield the files, and the commands before and after them, in the order in which they come about."""
    if example.before is not None:
        yield from ("", "```console", f"$ praktik {example.before}", "```")
    for name, text in example.files.items():
        yield from ("", f"{file_label(f'`{name}`', example, language)}:")
        yield from (
            "",
            f"```{_MARKUP.get(PurePosixPath(name).suffix, 'text')}",
            *map(printable, text.splitlines()),
            "```",
        )
    if example.command != CHECK:
        yield from ("", "```console", f"$ praktik {example.command}", "```")
