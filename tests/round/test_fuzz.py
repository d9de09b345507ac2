"""Files that have been spoilt at random: praktik always answers with problems that have a place, never with a fault."""

import random
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from praktik.placing.preparation import check_round
from praktik.problems.frame import frame
from praktik.problems.phrase import alike
from praktik.problems.problem import Problem, Refusal
from praktik.round.entries import validate_list
from praktik.round.finding import to_problems
from praktik.round.models import Applicant, Entry, Offer, Organisation
from praktik.round.reader import read_data
from praktik.round.source import SourceFile, open_source

ROUNDS = Path(__file__).parents[2] / "rounds"
SMALL, LARGE = ROUNDS / "assens", ROUNDS / "2027-efteraar"
FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "organisations.yaml")
ODD = ["'", '"', "[", "]", "{", "}", ":", ",", "#", "@", "%", "~", "\\", "null", "NO", "nan", "-1", "1_000", "😀", "é"]
ODD += ["2027-W60", "[[[]]]", "{}", "<<:", "?", ">", "---", "...", "&a", "*a", "!x"]
ODD += [": ", "- ", "&a ", "!x ", "? ", "|\n", "---\n", "...\n", "\t", "\r", "\n", "\x00", "\ufeff", "\xa0", "x" * 300]
Mutation = Callable[[random.Random, bytes], bytes]


def spoil_bytes(dice: random.Random, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + bytes([dice.randrange(256)]) + raw[place + dice.randrange(2) :]


def cut_off(dice: random.Random, raw: bytes) -> bytes:
    return raw[: dice.randrange(len(raw))]


def take_out(dice: random.Random, raw: bytes) -> bytes:
    start = dice.randrange(len(raw))
    return raw[:start] + raw[start + dice.randrange(1, 60) :]


def put_in_something_odd(dice: random.Random, raw: bytes) -> bytes:
    text = raw.decode()
    places = [match.end() for match in re.finditer(r": |- |\[|, |\n *|\w(?=\w)", text)]
    place = dice.choice(places)
    return (text[:place] + dice.choice(ODD) + text[place + dice.randrange(3) :]).encode()


def replace_a_value(dice: random.Random, raw: bytes) -> bytes:
    values = list(re.finditer(rb": ([^\n]*)", raw))
    value = dice.choice(values)
    return raw[: value.start(1)] + dice.choice(ODD).encode() + raw[value.end(1) :]


def move_lines(dice: random.Random, raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True)
    first, second = dice.randrange(len(lines)), dice.randrange(len(lines))
    match dice.randrange(4):
        case 0:
            lines.insert(first, lines[second])
        case 1:
            lines[first], lines[second] = lines[second], lines[first]
        case 2:
            del lines[first]
        case _:
            lines[first] = b" " * dice.randrange(1, 5) + lines[first].lstrip()
    return b"".join(lines)


MUTATIONS: list[Mutation] = [spoil_bytes, cut_off, take_out, put_in_something_odd, replace_a_value, move_lines]


def spoil(dice: random.Random, raw: bytes) -> bytes:
    for _ in range(dice.randrange(1, 4)):
        if not raw:
            break
        try:
            raw = dice.choice(MUTATIONS)(dice, raw)
        except (UnicodeDecodeError, IndexError):  # the mutation before left nothing that this one can work on
            continue
    return raw


def assert_placed(problems: Iterable[Problem], files: dict[str, str]) -> None:
    """Check that every problem says where it is, and that the caret can be drawn there."""
    for problem in problems:
        for place in (problem.place, problem.also):
            if place is None:
                continue
            assert place.file
            if place.line and place.text and place.file in files and problem.code != "RD106":
                lines = re.split(r"\r\n|\r|\n", files[place.file])
                assert lines[place.line - 1] == place.text
                assert 1 <= place.column <= len(place.text) + 1
                assert place.column - 1 + place.width <= max(len(place.text), place.column)
        assert problem.message.in_language("en")
        for width in (40, 100):
            assert all(
                len(line) <= width for line in frame(problem, width=width).splitlines() if re.match(r" *\d* \|", line)
            )


@pytest.mark.parametrize("seed", range(300))
def test_a_spoilt_round_is_checked_without_a_fault(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    for name in FILES:
        shutil.copy(SMALL / name, tmp_path / name)
    spoilt = tmp_path / dice.choice(FILES)
    spoilt.write_bytes(spoil(dice, spoilt.read_bytes()))
    problems = check_round(tmp_path).problems()
    files = {path.as_posix(): path.read_bytes().decode("utf-8-sig", errors="replace") for path in tmp_path.iterdir()}
    assert_placed(problems, files)


LARGE_FILES: list[tuple[Path, type[Entry]]] = [
    (LARGE / "applicants.yaml", Applicant),
    (LARGE / "organisations.yaml", Organisation),
    (LARGE / "offers" / "syddanmark.yaml", Offer),
]


@pytest.mark.parametrize("seed", range(300))
def test_a_spoilt_file_is_read_without_a_fault(seed: int, tmp_path: Path) -> None:
    dice = random.Random(-1 - seed)
    path, model = dice.choice(LARGE_FILES)
    spoilt = tmp_path / path.name
    spoilt.write_bytes(spoil(dice, path.read_bytes()))
    try:
        source: SourceFile = open_source(spoilt, alike("a list"))
        problems = to_problems(
            validate_list(source, read_data(source, alike("a list")), model, alike("entries")).findings
        )
    except Refusal as refusal:
        problems = list(refusal.problems)
        assert problems
    assert_placed(problems, {spoilt.as_posix(): spoilt.read_bytes().decode("utf-8-sig", errors="replace")})


def test_the_mutations_do_spoil_something() -> None:
    raw = (SMALL / "offers.yaml").read_bytes()
    assert sum(spoil(random.Random(seed), raw) == raw for seed in range(100)) < 5
