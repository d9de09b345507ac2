"""praktik whatif: who would gain and who would lose."""

from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from praktik.cli.arguments import (
    Format,
    FormatOption,
    RoundArgument,
    RoundOption,
    TimeLimitOption,
    chosen_format,
    chosen_time_limit,
    round_folder,
)
from praktik.cli.completion import complete_id
from praktik.cli.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from praktik.cli.progress import ProgressBar
    from praktik.defence.baseline import Baseline
    from praktik.defence.typed_changes import Typed
    from praktik.problems.phrase import Language


def whatif(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    places: Annotated[
        list[str] | None,
        typer.Option(
            "--places",
            metavar="OFFER=+1|-1|3",
            help="The offer can take more, fewer, or so many. Where it can take more, so can each of its periods that "
            "has places of its own. Repeatable.",
            autocompletion=complete_id,
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="ID",
            help="The applicant or offer has withdrawn; whoever had a place there waits again. Repeatable.",
            autocompletion=complete_id,
        ),
    ] = None,
    pin: Annotated[
        list[str] | None,
        typer.Option(
            "--pin",
            metavar="APPLICANT=OFFER",
            help="The applicant is placed there by hand. Repeatable.",
            autocompletion=complete_id,
        ),
    ] = None,
    policy: Annotated[
        str | None,
        typer.Option(
            "--policy",
            metavar="POLICY",
            help="Alone: this policy instead of the round's own. Beside others: before and after by this policy.",
        ),
    ] = None,
    best_place: Annotated[
        bool, typer.Option("--best-place", help="What one more place would do at each offer, best first.")
    ] = False,
    time_limit: TimeLimitOption = 60.0,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Show who would gain and who would lose if something were otherwise.

    Ids may be parts of names. Nothing is written. Once proposals are published, what stands is kept.
    """
    from praktik.cli.output import refusals_as_json, write_lines
    from praktik.cli.progress import ProgressBar
    from praktik.defence.baseline import find_baseline
    from praktik.defence.typed_changes import Typed
    from praktik.placing.preparation import prepare_match
    from praktik.placing.proposing import check_policy
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words.whatif import NOTHING_ASKED

    folder = round_folder(context, round_, round_option)
    typed = Typed(tuple(places or ()), tuple(without or ()), tuple(pin or ()), policy, chosen_time_limit(time_limit))
    if not typed.asks_for_something() and not best_place:
        raise WrongUsage(NOTHING_ASKED)
    check_policy(policy)
    shown, language = chosen_format(format_, Format), spoken_language(context)
    with refusals_as_json(shown is Format.JSON, language), ProgressBar(language) as progress:
        baseline = find_baseline(prepare_match(folder, policy, progress))
        if best_place:
            lines = _best_places(baseline, typed, progress, shown, language)
        else:
            lines = _effect(baseline, typed, shown, language)
    write_lines(lines)


def _effect(baseline: "Baseline", typed: "Typed", format_: Format, language: "Language") -> "Iterable[str]":
    from praktik.defence.effect import find_effect

    round_ = baseline.eligibility.round
    effect = find_effect(baseline, typed)
    if format_ is Format.JSON:
        from praktik.defence.effect_json import effect_to_json

        return [effect_to_json(round_, effect)]
    from praktik.defence.effect_text import effect_text

    return effect_text(round_, effect, language, get_terminal_size((100, 24)).columns)


def _best_places(
    baseline: "Baseline", typed: "Typed", progress: "ProgressBar", format_: Format, language: "Language"
) -> "Iterable[str]":
    from praktik.defence.best_place import find_best_places

    round_ = baseline.eligibility.round
    best = find_best_places(baseline, typed, progress)
    if format_ is Format.JSON:
        from praktik.defence.best_place_json import best_places_to_json

        return [best_places_to_json(round_, best)]
    from praktik.defence.best_place_text import best_place_text

    return best_place_text(round_, best, language, get_terminal_size((100, 24)).columns)
