"""praktik rule: what a problem's code means."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import Format, FormatOption, chosen_format, round_here
from praktik.cli.completion import complete_code
from praktik.cli.language import Run, spoken_language

if TYPE_CHECKING:
    from praktik.problems.phrase import Language


def rule(
    context: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="Such as RU302; else all codes are listed.", autocompletion=complete_code),
    ] = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Say what a problem's code means, with examples.

    Why it matters to a round, a wrong example and a right one; without CODE, all codes in a line each.
    """
    from praktik.cli.output import write

    run: Run = context.obj
    run.folder = round_here()
    language, shown = spoken_language(context), chosen_format(format_, Format)
    write(_all_codes(language, shown) if code is None else _one_code(code, language, shown))


def _one_code(typed: str, language: "Language", format_: Format) -> str:
    from praktik.cli.output import wants_colour
    from praktik.problems.guide import read_guide
    from praktik.problems.guide_json import guide_to_json
    from praktik.problems.guide_text import guide_text

    guide = read_guide(_known_code(typed))
    if format_ is Format.JSON:
        return guide_to_json(guide, language)
    return guide_text(guide, language, width=_width(), colour=wants_colour(sys.stdout))


def _all_codes(language: "Language", format_: Format) -> str:
    from praktik.cli.output import wants_colour
    from praktik.problems.guide import guided_codes, read_guide
    from praktik.problems.guide_json import guides_to_json
    from praktik.problems.guide_text import guides_text

    guides = [read_guide(code) for code in guided_codes()]
    if format_ is Format.JSON:
        return guides_to_json(guides, language)
    return guides_text(guides, language, width=_width(), colour=wants_colour(sys.stdout))


def _known_code(typed: str) -> str:
    """Return the code that was typed, in capitals."""
    from praktik.problems.guide import guided_codes
    from praktik.problems.problem import WrongUsage
    from praktik.problems.suggestion import nearest
    from praktik.problems.words.guide import ALL_CODES, PERHAPS, UNKNOWN_CODE
    from praktik.problems.words.usage import WITH_QUESTION

    codes = guided_codes()
    code = typed.strip().upper()
    if code in codes:
        return code
    near = nearest(code, codes)
    hint = ALL_CODES if near is None else PERHAPS(code=near)
    raise WrongUsage(WITH_QUESTION(words=UNKNOWN_CODE(code=typed), question=hint))


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns
