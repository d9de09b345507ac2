"""The program itself: all commands, and what becomes of what they raise."""

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperGroup

from praktik import __version__
from praktik.cli.language import Run

COMMANDS = (
    "new",
    "check",
    "rule",
    "show",
    "fingerprint",
    "match",
    "publish",
    "respond",
    "verify",
    "explain",
    "compare",
    "odds",
    "whatif",
    "letters",
    "agenda",
    "templates",
    "schema",
)
FAULT = 70
INTERRUPTED = 130
_UNPRINTABLE = (errno.ENOSPC, errno.EIO, errno.EFBIG)

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class _Commands(TyperGroup):
    """The commands, each a module of its own with a function of the same name, imported when it is wanted."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002
        """Return the names of the commands, in the order in which a round needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        """Return a command, or None while somebody is still typing its name."""
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing or cmd_name.startswith("-"):
                return None
            raise no_command(cmd_name, COMMANDS)
        found = getattr(import_module(f"praktik.cli.{cmd_name}"), cmd_name)
        if isinstance(found, typer.Typer):  # a command with actions of its own
            group = typer.main.get_command(found)
            group.name = cmd_name
            return group
        alone = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_CONTEXT
        )
        alone.command(cmd_name)(found)
        return typer.main.get_command(alone)


def no_command(name: str, known: Sequence[str]) -> Exception:
    """Return what is said where there is no such command."""
    from praktik.problems.phrase import Listing
    from praktik.problems.problem import WrongUsage
    from praktik.problems.suggestion import did_you_mean
    from praktik.problems.words.usage import NO_COMMAND, THERE_ARE

    hint = did_you_mean(name, known, THERE_ARE(names=Listing(known)))
    return WrongUsage(NO_COMMAND(name=name, hint=hint))


app = typer.Typer(
    name="praktik",
    cls=_Commands,
    help="Run a placement round: check its files, match, write letters and agendas.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_CONTEXT,
)


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
    finally:
        gc.freeze()  # nor need the interpreter look for any when it ends


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
    if isinstance(error, OSError) and error.filename is None and error.errno in _UNPRINTABLE:
        from praktik.problems.words.usage import CANNOT_PRINT

        say(f"praktik: {CANNOT_PRINT(reason=error.strerror or '').in_language(language)}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left would be tried once more
        return 1
    import traceback

    from praktik.problems.words.usage import FAULT_OF_OURS

    traceback.print_exception(error)
    say(f"praktik: {FAULT_OF_OURS.in_language(language)}")
    return FAULT
