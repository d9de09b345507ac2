"""Something wrong with an entry, before its place in the file has been looked up."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from praktik.problems.catalogue import problem
from praktik.problems.phrase import NO_FACTS, Fact
from praktik.problems.place import Place
from praktik.problems.problem import Problem
from praktik.round.positions import Path, locate
from praktik.round.source import SourceFile


class Pointer(NamedTuple):
    """A part of a file's data: the way to it, and whether its value or its key is meant."""

    source: SourceFile
    path: Path = ()
    part: Literal["value", "key"] = "value"

    def at(self, *steps: str | int, part: Literal["value", "key"] = "value") -> "Pointer":
        """Return the pointer to something further inside."""
        return Pointer(self.source, (*self.path, *steps), part)


class Finding(NamedTuple):
    """A code, where it applies, and the facts that its words need.

    `also` is the other place of a duplicate; the words may name it as {where} or, in the same file, {line}. `cure` is
    what can safely be written there instead.
    """

    code: str
    at: Pointer
    facts: Mapping[str, Fact] = NO_FACTS
    also: Pointer | None = None
    cure: str | None = None


def to_problems(findings: Iterable[Finding]) -> list[Problem]:
    """Return the findings with their places, each file read once more for all that is wrong in it."""
    findings = list(findings)
    pointers = [finding.at for finding in findings]
    pointers += [finding.also for finding in findings if finding.also is not None]
    places = find_places(pointers)
    problems = []
    for finding in findings:
        place = places[finding.at]
        if finding.also is None:
            problems.append(problem(finding.code, place, None, finding.cure, **finding.facts))
            continue
        also = places[finding.also]
        problems.append(
            problem(finding.code, place, also, finding.cure, where=str(also), line=also.line, **finding.facts)
        )
    return problems


def find_places(pointers: Sequence[Pointer]) -> dict[Pointer, Place]:
    """Return the place of each pointer, each file read once more for all that point into it."""
    by_source: dict[SourceFile, list[Pointer]] = {}
    for pointer in pointers:
        by_source.setdefault(pointer.source, []).append(pointer)
    places: dict[Pointer, Place] = {}
    for source, wanted in by_source.items():
        positions = locate(source, {pointer.path for pointer in wanted})
        for pointer in wanted:
            position = positions[pointer.path]
            span = position.key if pointer.part == "key" else position.value
            places[pointer] = source.text.place(*span)
    return places
