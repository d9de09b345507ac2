"""The program itself: all commands, and what becomes of what they raise."""

import gc
import os
import sys
from typing import Annotated

import typer

from praktik import __version__
from praktik.cli.agenda import agenda
from praktik.cli.check import check
from praktik.cli.language import Run
from praktik.cli.letters import letters
from praktik.cli.match import match
from praktik.cli.new import new
from praktik.cli.rule import rule
from praktik.cli.schema import schema
from praktik.cli.show import show

FAULT = 70
INTERRUPTED = 130

app = typer.Typer(
    name="praktik",
    help="Run a placement round: check its files, match, write letters and agendas.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(new)
app.command()(check)
app.command()(rule)
app.command()(show)
app.command()(match)
app.command()(letters)
app.command()(agenda)
app.command()(schema)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"praktik {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Run a placement round: check its files, match, write letters and agendas."""


def main() -> None:
    """Run the program and end with its exit code: 0, 1 the round, 2 the usage, 70 our fault, 130 interrupted."""
    gc.disable()  # everything read stays in use until the end, so looking for garbage only costs time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for some costs a tenth of the start
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    run = Run()
    try:
        app(prog_name="praktik", obj=run)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the one place where everything is caught, in order to say whose fault it is
        sys.exit(_exit_code(error, run))


def _exit_code(error: Exception, run: Run) -> int:
    """Say what was wrong, and return the exit code for it; a fault of our own is shown with its traceback."""
    from praktik.cli.output import print_problems, say
    from praktik.problems.problem import Refusal, WrongUsage

    try:
        language = run.spoken()
    except WrongUsage as wrong:
        error, language = wrong, "en"
    if isinstance(error, Refusal):
        print_problems(error.problems, sys.stderr, language)
        return 1
    if isinstance(error, WrongUsage):
        say(f"praktik: {error.words.in_language(language)}")
        return 2
    import traceback

    from praktik.problems.words.usage import FAULT_OF_OURS

    traceback.print_exception(error)
    say(f"praktik: {FAULT_OF_OURS.in_language(language)}")
    return FAULT
