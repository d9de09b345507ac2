"""A round's folder: which files it has, and all of them read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal
from praktik.problems.suggestion import nearest
from praktik.round.entries import validate_entry, validate_list
from praktik.round.finding import Finding, Pointer, to_problems
from praktik.round.models import Applicant, Entry, Offer, Organisation, Response, Settings
from praktik.round.reader import read_data
from praktik.round.rounds import Round
from praktik.round.source import SourceFile, open_source

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class ListOfEntries:
    """One kind of entry, from one file or from several: each with the place it has, in the order of the files."""

    entries: list[Any] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    complete: bool = True
    refused_ids: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RoundFolder:
    """A round as it stands on disk: what could be read, where it stands, and what could not be read.

    `round` is None where round.yaml itself is wrong.
    """

    folder: Path
    round: Round | None
    settings: Pointer | None
    offers: ListOfEntries
    applicants: ListOfEntries
    organisations: ListOfEntries
    responses: ListOfEntries
    problems: tuple[Problem, ...]


def read_round(folder: Path, progress: Progress | None = None) -> RoundFolder:
    """Return all of a round that can be read, and all that is wrong with the rest, at once."""
    problems: list[Problem] = []
    findings: list[Finding] = []

    def entries(name: str, model: type[Entry], noun: str, *, required: bool) -> ListOfEntries:
        return _read_entries(folder, name, model, noun, required, (problems, findings), progress)

    settings, pointer = _read_settings(folder, problems, findings)
    organisations = entries("organisations", Organisation, "organisation", required=False)
    offers = entries("offers", Offer, "offer", required=True)
    applicants = entries("applicants", Applicant, "applicant", required=True)
    responses = entries("responses", Response, "answer", required=False)
    round_ = None
    if settings is not None:
        round_ = Round(
            folder,
            settings,
            tuple(sorted(offers.entries, key=lambda offer: offer.id)),
            tuple(sorted(applicants.entries, key=lambda applicant: applicant.id)),
            tuple(organisations.entries),
            tuple(responses.entries),
        )
    problems += to_problems(findings)
    return RoundFolder(folder, round_, pointer, offers, applicants, organisations, responses, tuple(problems))


def _read_settings(
    folder: Path, problems: list[Problem], findings: list[Finding]
) -> tuple[Settings | None, Pointer | None]:
    try:
        source = open_source(folder / "round.yaml", "the settings of the round", _misnamed(folder, "round.yaml"))
        data = read_data(source, "the settings of the round")
    except Refusal as refusal:
        problems += refusal.problems
        return None, None
    settings, found = validate_entry(source, data, Settings)
    findings += found
    return settings, Pointer(source)


def _read_entries(
    folder: Path,
    name: str,
    model: type[Entry],
    noun: str,
    required: bool,
    wrong: tuple[list[Problem], list[Finding]],
    progress: Progress | None,
) -> ListOfEntries:
    problems, findings = wrong
    expected = f"a list of {noun}s"
    entries: list[Any] = []
    pointers: list[Pointer] = []
    refused: set[str] = set()
    complete = True
    try:
        paths = list(_files(folder, name, required, expected))
    except Refusal as refusal:
        problems += refusal.problems
        return ListOfEntries(complete=False)
    for path in paths:
        try:
            source = open_source(path, expected)
            data = read_data(source, expected, _reporter(path, source, progress))
        except Refusal as refusal:
            problems += refusal.problems
            complete = False
            continue
        read = validate_list(source, data, model, noun)
        entries += read.entries
        pointers += [Pointer(source, (index,)) for index in read.indices]
        findings += read.findings
        complete = complete and isinstance(data, list)
        if read.findings:
            refused |= _ids_of_refused(data, read.indices)
    return ListOfEntries(entries, pointers, complete, frozenset(refused))


def _reporter(path: Path, source: SourceFile, progress: Progress | None) -> Callable[[int], None] | None:
    if progress is None:
        return None
    return lambda done: progress(f"reading {path.name}", done, len(source.raw))


def _ids_of_refused(data: Any, right: list[int]) -> set[str]:
    """Return the ids of entries that were refused, so that nobody who names them is told that they are unknown."""
    rest = set(range(len(data))) - set(right) if isinstance(data, list) else set()
    entries = [data[index] for index in rest if isinstance(data[index], dict)]
    return {entry["id"] for entry in entries if isinstance(entry.get("id"), str)}


def _files(folder: Path, name: str, required: bool, expected: str) -> Iterator[Path]:
    """Yield NAME.yaml, or the YAML files in the folder NAME in the order of their names."""
    single, several = folder / f"{name}.yaml", folder / name
    if several.is_dir() and single.exists():
        raise Refusal([problem("RD116", Place(single.as_posix()), file=single.name, folder=f"{name}/")])
    if several.is_dir():
        yield from _files_in(several, expected)
    elif single.exists() or required:
        if not single.exists():
            hint = _misnamed(folder, single.name) or f"write it, or put several files into the folder {name}/"
            raise Refusal([problem("RD101", Place(single.as_posix()), expected=expected, hint=hint)])
        yield single


def _files_in(folder: Path, expected: str) -> Iterator[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix == ".yaml")
    ignored = sorted(path for path in folder.iterdir() if path.suffix in {".yml", ".YAML", ".YML"})
    if ignored:
        raise Refusal([problem("RD117", Place(path.as_posix()), name=f"{path.stem}.yaml") for path in ignored])
    if not found:
        hint = "put at least one file there that ends in .yaml"
        raise Refusal([problem("RD101", Place(f"{folder.as_posix()}/*.yaml"), expected=expected, hint=hint)])
    yield from found


def _misnamed(folder: Path, name: str) -> str:
    """Return a hint where a file of nearly that name stands in the folder."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ""
    lookalike = nearest(name, [known for known in names if known != name and known.endswith((".yml", ".yaml"))])
    return f"rename {lookalike} to {name}" if lookalike else ""
