"""Files spoilt at random, as editors, spreadsheets and bad luck spoil them, and what holds for every message."""

import random
import re
from collections.abc import Callable, Iterable

from praktik.problems.frame import frame
from praktik.problems.phrase import LANGUAGES
from praktik.problems.problem import Problem

ODD = ["'", '"', "[", "]", "{", "}", ":", ",", "#", "@", "%", "~", "\\", "null", "NO", "nan", "-1", "1_000", "😀", "é"]
ODD += ["2027-W60", "[[[]]]", "{}", "<<:", "?", ">", "---", "...", "&a", "*a", "!x"]
ODD += [": ", "- ", "&a ", "!x ", "? ", "|\n", "---\n", "...\n", "\t", "\r", "\n", "\x00", "\ufeff", "\xa0", "x" * 300]
ODD += ["\u200b", "\xa0\xad", "– ", "• ", "Ã¸", "â€“", "#N/A", " #1", '"\n', "<<<<<<< HEAD\n", ";;;"]
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
        for language in LANGUAGES:
            assert problem.message.in_language(language)
            for width in (40, 100):
                lines = frame(problem, language, width=width).splitlines()
                assert all(len(line) <= width for line in lines if re.match(r" *\d* \|", line))
