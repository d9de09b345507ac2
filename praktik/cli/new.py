"""praktik new: begin a round."""

from pathlib import Path
from typing import Annotated

import typer

from praktik.cli.language import Run, spoken_language


def new(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The round's id, such as 2027-efteraar, or a path.")],
    week: Annotated[
        str | None,
        typer.Option(metavar="WEEK", help="The round's week, as 2027-W37; else it is taken from the name."),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="da|en", help="Of comments and letters; else PRAKTIK_LANGUAGE, else en."),
    ] = None,
    minimal: Annotated[
        bool, typer.Option("--minimal", help="Without comments, and without what can be left out.")
    ] = False,
) -> None:
    """Begin a round, with files that explain themselves.

    The files hold an example that passes check and can be matched at once. A NAME without a slash goes under rounds/
    where there is such a folder, else right here; a folder with files in it is left alone. The week is 37 of the year
    in the name, or 11 where the name has foraar or spring in it. For editors that know YAML, schemas/ explains each
    key.
    """
    from praktik.authoring.new_round import (
        EXAMPLE_WEEK,
        first_files,
        objection_to_folder,
        objection_to_week,
        place_for,
        week_in_name,
        write_files,
    )
    from praktik.cli.arguments import chosen_language
    from praktik.cli.output import say, write
    from praktik.problems.phrase import Listing
    from praktik.problems.problem import WrongUsage
    from praktik.problems.words import authoring as words

    run: Run = context.obj
    run.language = chosen_language(language)
    spoken = spoken_language(context)
    folder = place_for(name, Path.cwd())
    known_week = week or week_in_name(folder.name)
    objection = objection_to_folder(folder) or (objection_to_week(week) if week is not None else None)
    if objection is not None:
        raise WrongUsage(objection)
    files = first_files(folder.name, known_week or EXAMPLE_WEEK, spoken, minimal=minimal)
    write_files(folder, files)
    shown = folder.as_posix()
    to_fill_in = [path for path in reversed(files) if path.endswith(".yaml")]
    write(words.BEGUN(folder=shown, files=Listing(to_fill_in)).in_language(spoken))
    if known_week is None:
        say(words.EXAMPLE_WEEK(week=EXAMPLE_WEEK).in_language(spoken))
    say(words.NEXT_STEP(folder=shown).in_language(spoken))
