"""The door: help, version, exit codes, and what goes to stdout and what to stderr."""

import contextlib
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik import __version__
from praktik.cli.door import FAULT, INTERRUPTED

MakeRound = Callable[[str], Path]
NEVER_FOR_HELP = (
    "jinja2",
    "yaml",
    "holidays",
    "rich",
    "babel",
    "praktik.round",
    "praktik.placing",
    "praktik.documents",
)


def test_version(process: Any) -> None:
    done = process("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"praktik {__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command(praktik: Any, option: str) -> None:
    done = praktik(option)
    assert (done.returncode, done.stderr) == (0, "")
    for command in ("check", "show", "match", "letters", "agenda"):
        assert re.search(rf"^  {command} ", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", ["check", "match"])
def test_help_of_a_command_names_the_exit_and_its_options(praktik: Any, command: str) -> None:
    done = praktik(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    for option in ("--round", "-r", "--format", "text|json", "ROUND"):
        assert option in done.stdout


def test_without_a_command_the_help_is_shown_and_the_usage_was_wrong(praktik: Any) -> None:
    done = praktik()
    assert done.returncode == 2
    assert "Commands:" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (["--help"], ("pydantic", "pydantic_core", *NEVER_FOR_HELP)),
        (["--version"], ("pydantic", "pydantic_core", *NEVER_FOR_HELP)),
        (["check", "--help"], NEVER_FOR_HELP),  # Typer itself looks at pydantic's types here
        (["letters", "--help"], NEVER_FOR_HELP),
        (["show", "--help"], (*NEVER_FOR_HELP, "praktik.overview")),
    ],
)
def test_what_is_heavy_is_not_imported_to_show_help(arguments: list[str], never: tuple[str, ...]) -> None:
    """The start is what people wait for each time: the heavy packages are imported inside the commands."""
    code = (
        "import sys\n"
        f"sys.argv = ['praktik', *{arguments!r}]\n"
        "from praktik.cli.door import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('heavy:', *[name for name in {never!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "heavy:"


def test_the_command_that_is_installed_is_the_same_door() -> None:
    installed = Path(sys.executable).parent / "praktik"
    if not installed.exists():
        pytest.skip("praktik is not installed in this environment")
    done = subprocess.run([installed, "--version"], capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == f"praktik {__version__}\n"


WRONG_USAGE = [
    "chek",
    "--nosuch",
    "check --nosuch",
    "check a b",
    "check --format xml",
    "check nowhere",
    "check --round nowhere",
    "match --policy none",
    "match --redraw",
    "match --reason x",
    "match --redraw --reason=",
]


@pytest.mark.parametrize("typed", WRONG_USAGE)
def test_wrong_usage_ends_with_2_and_says_nothing_on_stdout(praktik: Any, make_round: MakeRound, typed: str) -> None:
    make_round(".")
    done = praktik(*typed.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()


@pytest.mark.parametrize("command", ["check", "match"])
def test_a_fault_of_our_own_ends_with_70_and_shows_where(
    monkeypatch: pytest.MonkeyPatch, faulty_praktik: Any, make_round: MakeRound, command: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a fault put in by the test")

    monkeypatch.setattr("praktik.placing.preparation.read_round", fail)
    make_round(".")
    code, out, err = faulty_praktik(command)
    assert (code, out) == (FAULT, "")
    assert "Traceback" in err
    assert "a fault put in by the test" in err
    assert err.endswith("please report it with the lines above\n")


def test_an_interruption_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, faulty_praktik: Any, make_round: MakeRound
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("praktik.placing.preparation.read_round", interrupt)
    make_round(".")
    code, out, err = faulty_praktik("check")
    assert (code, out) == (INTERRUPTED, "")
    assert "Traceback" not in err


def test_a_process_that_is_interrupted_ends_with_130_and_without_a_traceback(make_round: MakeRound) -> None:
    code = (
        "import os, signal, sys\n"
        "import praktik.placing.preparation as preparation\n"
        "read = preparation.read_round\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background is started deaf to it
        "def interrupted(*arguments):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return read(*arguments)\n"
        "preparation.read_round = interrupted\n"
        "sys.argv = ['praktik', 'check']\n"
        "from praktik.cli.door import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=make_round("."), capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (130, b"")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("head", [0, 1])
def test_a_reader_that_goes_away_is_no_fault(make_round: MakeRound, head: int) -> None:
    """`praktik check | head -1` closes the pipe while praktik still writes."""
    folder = make_round(".")
    entry = "- {{id: a{}, name: x, organisation: Vejle Kommune, wishes: [nowhere]}}\n"
    (folder / "applicants.yaml").write_text("".join(entry.format(number) for number in range(2_000)))
    started = subprocess.Popen(
        [sys.executable, "-m", "praktik", "check"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    assert started.stderr is not None
    for _ in range(head):
        assert started.stdout.readline().startswith(b"error[RU302]")
    started.stdout.close()
    err = started.stderr.read()
    started.stderr.close()
    assert started.wait(timeout=60) != FAULT
    assert b"Traceback" not in err
    assert b"Exception" not in err


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """Run praktik with a terminal as its stdout, and return what it printed there."""
    primary, secondary = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
    with subprocess.Popen(
        [sys.executable, "-m", "praktik", *arguments],
        cwd=folder,
        env={**clean, "TERM": "xterm-256color", **environment},
        stdin=subprocess.DEVNULL,
        stdout=secondary,
        stderr=subprocess.DEVNULL,
    ) as started:
        os.close(secondary)
        printed = b""
        with contextlib.suppress(OSError):  # Linux says so when the other end is closed
            while piece := os.read(primary, 65536):
                printed += piece
        started.wait(timeout=60)
    os.close(primary)
    return printed.decode()


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_alone(make_round: MakeRound, environment: dict[str, str], coloured: bool) -> None:
    folder = make_round(".")
    (folder / "offers.yaml").write_text("[\n")
    assert ("\x1b[31m" in on_a_terminal(folder, "check", **environment)) == coloured


def test_no_colours_in_a_pipe(process: Any, make_round: MakeRound) -> None:
    (make_round(".") / "offers.yaml").write_text("[\n")
    done = process("check", TERM="xterm-256color", FORCE_COLOR="1")
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stdout.startswith("error[RD109]")


@pytest.mark.parametrize("width", [40, 200])
def test_lines_of_a_file_are_cut_to_the_terminal(process: Any, make_round: MakeRound, width: int) -> None:
    folder = make_round(".")
    offers = folder / "offers.yaml"
    offers.write_text(offers.read_text().replace("places: 1", f"places: -1   # {'x' * 300}"))
    done = process("check", COLUMNS=str(width))
    shown = [line for line in done.stdout.splitlines() if re.match(r" *\d+ \|", line)]
    assert [len(line) for line in shown] == [width - 1]  # one column is kept for a second …


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_output_is_utf_8_whatever_the_system_says(make_round: MakeRound, encoding: str) -> None:
    folder = make_round(".")
    (folder / "offers.yaml").write_text("- id: Ærø 😀\n  places: 1\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "praktik", "check"],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "'Ærø 😀' cannot be an id" in done.stdout.decode("utf-8")
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
def test_a_full_disk_is_no_fault_of_ours(tmp_path: Path, make_round: MakeRound) -> None:
    make_round(".")
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "praktik", "show"]
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("praktik: what was found cannot be printed: ")
    assert "Traceback" not in done.stderr
