"""praktik templates: see, adapt and test the templates."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from praktik.cli.arguments import (
    Format,
    FormatOption,
    RoundArgument,
    RoundOption,
    chosen_format,
    is_round,
    round_folder,
    round_here,
)
from praktik.cli.language import Run, spoken_language

if TYPE_CHECKING:
    from praktik.documents.templating.listing import ListedTemplate, Listing
    from praktik.problems.phrase import Language


class _Actions(TyperGroup):
    """What can be done with templates; an unknown word is told of as an unknown command is."""

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        """Return what was asked for."""
        found = super().get_command(ctx, cmd_name)
        if found is None and not ctx.resilient_parsing and not cmd_name.startswith("-"):
            from praktik.cli.door import no_command

            raise no_command(f"templates {cmd_name}", [f"templates {name}" for name in self.list_commands(ctx)])
        return found


templates = typer.Typer(
    cls=_Actions,
    help="See, adapt and test the templates of letters and agendas.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@templates.command("list")
def list_(
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="One template, with what each field means.", show_default=False),
    ] = None,
    round_option: RoundOption = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Show each template: who reads it, when, and its fields.

    The fields are those that the template uses, the round's own in place of the shipped one, and those that it may use
    as well. Outside a round, the shipped templates are shown.
    """
    from shutil import get_terminal_size

    from praktik.cli.output import write, write_lines
    from praktik.documents.rendering import environment_for
    from praktik.documents.templating.listing import list_templates
    from praktik.documents.templating.listing_text import listing_to_json, tell_template, tell_templates

    if name is not None and round_option is None and is_round(folder := Path(name)):
        name, round_option = None, folder
    shown = chosen_format(format_, Format)
    in_round = _here(context) if round_option is None else round_folder(context, None, round_option)
    language = spoken_language(context)
    listing = list_templates(environment_for(in_round or Path("no-round")))
    wanted = listing.templates if name is None else [_one_of(listing, name)]
    width = get_terminal_size((100, 24)).columns
    if shown is Format.JSON:
        write(listing_to_json(wanted, listing, language))
    elif name is None:
        write_lines(tell_templates(listing, language, width))
    else:
        write_lines(tell_template(wanted[0], language, width))


@templates.command()
def copy(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Such as regret, parts/ending or styles/letter.css.")],
    round_option: RoundOption = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="da|en", help="In this language alone; else as the round writes."),
    ] = None,
) -> None:
    """Copy a shipped template into the round, to be changed there.

    Its head tells which fields it can use. A file that is there already is left alone.
    """
    from praktik.cli.arguments import chosen_language
    from praktik.cli.output import say, write
    from praktik.documents.rendering import environment_for
    from praktik.documents.templating.check import languages_of
    from praktik.documents.templating.copies import copy_template
    from praktik.problems.words import templates as words
    from praktik.round.folder import read_round

    chosen, folder = chosen_language(language), round_folder(context, None, round_option)
    spoken = spoken_language(context)
    round_ = read_round(folder).round
    of_round: list[Language] = [spoken] if round_ is None else languages_of(round_)
    copied = copy_template(environment_for(folder), name, of_round if chosen is None else [chosen], spoken)
    for one in copied:
        said = words.COPIED if one.written else words.ALREADY_COPIED
        write(said(file=one.file.as_posix()).in_language(spoken))
    if any(one.written for one in copied):
        say(words.NEXT.in_language(spoken))


@templates.command()
def check(
    context: typer.Context,
    round_: RoundArgument = None,
    round_option: RoundOption = None,
    format_: FormatOption = Format.TEXT.value,
) -> None:
    """Test all templates before anything is written.

    First against the fields that each document has; then each is rendered, for the example round that comes with
    praktik and for the round itself once it is matched.
    """
    from praktik.cli.output import print_problems, say, write
    from praktik.cli.progress import ProgressBar
    from praktik.documents.templating.check import check_templates
    from praktik.placing.preparation import check_round
    from praktik.problems.json_report import to_json
    from praktik.problems.problem import has_error
    from praktik.problems.words import templates as words

    folder, shown = round_folder(context, round_, round_option), chosen_format(format_, Format)
    language = spoken_language(context)
    with ProgressBar(language) as progress:
        checked = check_templates(check_round(folder, progress), progress)
    if shown is Format.JSON:
        write(to_json(checked.problems, language))
    elif checked.problems:
        print_problems(checked.problems, sys.stdout, language)
    else:
        write(words.NO_PROBLEMS(own=checked.own, tried=checked.tried).in_language(language))
    sys.stdout.flush()
    for remark in checked.remarks:
        say(remark.in_language(language))
    if has_error(checked.problems):
        raise typer.Exit(1)


def _here(context: typer.Context) -> Path | None:
    """Return the round that this is run in, if there is one."""
    run: Run = context.obj
    run.folder = round_here()
    return run.folder


def _one_of(listing: "Listing", typed: str) -> "ListedTemplate":
    """Return the template that was typed, by its name or as a file."""
    from praktik.problems.problem import WrongUsage
    from praktik.problems.suggestion import did_you_mean
    from praktik.problems.words import templates as words

    wanted = Path(typed.replace("\\", "/")).name.removesuffix(".html")
    for template in listing.templates:
        if template.name == wanted:
            return template
    known = [template.name for template in listing.templates]
    raise WrongUsage(words.NO_TEMPLATE(typed=typed, hint=did_you_mean(wanted, known, words.TEMPLATES_ARE)))
