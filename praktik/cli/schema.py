"""praktik schema: JSON Schema of each file, for editors."""

from typing import Annotated

import typer

from praktik.cli.language import Run, spoken_language


def schema(
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="round, offers, applicants, organisations or responses.", show_default=False
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="da|en", help="Of titles and descriptions; else PRAKTIK_LANGUAGE, else en."),
    ] = None,
) -> None:
    """Print the JSON Schema of a file, for editors.

    By it an editor explains and checks the file; without NAME, the files are listed.
    """
    from praktik.authoring.descriptions.catalogue import FILES
    from praktik.authoring.schema import schema_text
    from praktik.cli.arguments import chosen_language
    from praktik.cli.output import write, write_lines
    from praktik.problems.phrase import Listing
    from praktik.problems.problem import WrongUsage
    from praktik.problems.suggestion import did_you_mean
    from praktik.problems.words import authoring as words

    run: Run = context.obj
    run.language = chosen_language(language)
    spoken = spoken_language(context)
    if name is None:
        write_lines(f"{file:15}{FILES[file].described.in_language(spoken).title}" for file in FILES)
        return
    file = name.removesuffix(".yaml")
    if file not in FILES:
        hint = did_you_mean(file, FILES, words.ONE_OF(names=Listing(list(FILES))))
        raise WrongUsage(words.NO_SCHEMA(name=name, hint=hint))
    write(schema_text(file, spoken).removesuffix("\n"))
