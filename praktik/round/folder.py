"""A round's folder: which files it has, and all of them read."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from praktik.problems.catalogue import problem
from praktik.problems.phrase import NOTHING, Fact, Phrase
from praktik.problems.place import Place
from praktik.problems.problem import Problem, Refusal, Severity
from praktik.problems.suggestion import nearest
from praktik.problems.words import reading
from praktik.problems.words.results import READING
from praktik.round.entries import validate_entry, validate_list
from praktik.round.finding import Finding, Pointer, to_problems
from praktik.round.models import Applicant, Entry, Offer, Organisation, Response, Settings
from praktik.round.reader import is_empty, read_data, read_warnings
from praktik.round.rounds import Round
from praktik.round.scalars import likely_id
from praktik.round.source import SourceFile, open_source, unreadable

KINDS = ("round", "organisations", "offers", "applicants", "responses")
REQUIRED = frozenset(("round", "offers", "applicants"))
MAY_BE_EMPTY = frozenset(("responses",))  # it is begun before anybody has answered

Progress = Callable[[Phrase, int, int], None]

_MEANT_AS_YAML = re.compile(r"(?P<stem>.+?)\.ya?ml(\.txt)?", re.IGNORECASE)
_TEXT = re.compile(r"(?P<stem>.+?)\.txt", re.IGNORECASE)
_SPREADSHEET = re.compile(r"(?P<stem>.+?)\.(?:csv|tsv|xlsx?|xlsm|ods)", re.IGNORECASE)
_COPY = re.compile(
    r"(?:kopi af |copy of )(?P<of>.+)|(?P<original>.+?)(?:[ _–-]+(?:kopi|copy)(?: ?\(?\d+\)?)?| ?\(\d+\))+",
    re.IGNORECASE,
)
_IN_DANISH = {
    "runde": "round",
    "organisationer": "organisations",
    "tilbud": "offers",
    "værter": "offers",
    "ansøgere": "applicants",
    "ansøgninger": "applicants",
    "deltagere": "applicants",
    "praktikanter": "applicants",
    "svar": "responses",
}


class _LikelyKind(NamedTuple):
    """What a file was meant to be, judged by its name."""

    name: str
    is_misspelt: bool


class ListOfEntries(NamedTuple):
    """One kind of entry, from one file or from several: each with the place it has, in the order of the files.

    `complete` tells that all ids are known: every file was read, and whatever was refused has an id that it can keep.
    """

    entries: list[Any]
    pointers: list[Pointer]
    complete: bool = True
    refused_ids: frozenset[str] = frozenset()

    def with_pointers(self) -> Iterator[tuple[Any, Pointer]]:
        """Return each entry with its place."""
        return zip(self.entries, self.pointers, strict=True)

    def pointers_by_id(self) -> dict[str, Pointer]:
        """Return the place of each entry that has an id, by that id."""
        return {entry.id: pointer for entry, pointer in self.with_pointers()}


class RoundFolder(NamedTuple):
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

    def entries(name: str, model: type[Entry], nouns: Phrase) -> ListOfEntries:
        return _read_entries(folder, name, model, nouns, (problems, findings), progress)

    settings, pointer = _read_settings(folder, problems, findings)
    organisations = entries("organisations", Organisation, reading.ORGANISATIONS)
    offers = entries("offers", Offer, reading.OFFERS)
    applicants = entries("applicants", Applicant, reading.APPLICANTS)
    responses = entries("responses", Response, reading.ANSWERS)
    problems += _misnamed_files(folder)
    problems += _frame_problems(folder / "templates")
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
    if any(_is_of_answers(folder, found) for found in problems):
        problems = [_with_hint_if_cut_off(found) if _is_of_answers(folder, found) else found for found in problems]
    return RoundFolder(folder, round_, pointer, offers, applicants, organisations, responses, tuple(problems))


def _is_of_answers(folder: Path, found: Problem) -> bool:
    return Path(found.place.file) in {folder / "responses.yaml", *(folder / "responses").glob("*.yaml")}


def _with_hint_if_cut_off(found: Problem) -> Problem:
    """Say that the last entry seems to be cut off where it is wrong and no line end follows it."""
    try:
        raw = Path(found.place.file).read_bytes()
    except OSError:
        return found
    if raw.endswith((b"\n", b"\r")):
        return found
    lines = raw.decode("utf-8", errors="replace").splitlines()
    begins = max((number for number, line in enumerate(lines, start=1) if line.lstrip().startswith("-")), default=1)
    if found.severity is Severity.ERROR and found.place.line >= begins:
        return found._replace(hint=reading.CUT_OFF, cure=None)
    return found


def _read_settings(
    folder: Path, problems: list[Problem], findings: list[Finding]
) -> tuple[Settings | None, Pointer | None]:
    try:
        source = open_source(folder / "round.yaml", reading.SETTINGS_OF_THE_ROUND, _lookalike(folder, "round"))
        data = read_data(source, reading.SETTINGS_OF_THE_ROUND)
        problems += read_warnings(source)
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
    nouns: Phrase,
    wrong: tuple[list[Problem], list[Finding]],
    progress: Progress | None,
) -> ListOfEntries:
    problems, findings = wrong
    expected = reading.LIST_OF(nouns=nouns)
    entries: list[Any] = []
    pointers: list[Pointer] = []
    refused: set[str] = set()
    paths, not_read = _files(folder, name, expected)
    problems += not_read
    complete = not not_read
    for path in paths:
        try:
            source = open_source(path, expected)
            data = read_data(source, expected, _reporter(path, source, progress))
        except Refusal as refusal:
            if name in MAY_BE_EMPTY and is_empty(refusal):
                continue
            problems += refusal.problems
            complete = False
            continue
        problems += read_warnings(source)
        read = validate_list(source, data, model, expected)
        entries += read.entries
        pointers += [Pointer(source, (index,)) for index in read.indices]
        findings += read.findings
        refused_here = _refused(data, read.indices)
        complete = complete and isinstance(data, list) and all(map(_has_usable_id, refused_here))
        refused |= _ids_of(refused_here)
    return ListOfEntries(entries, pointers, complete, frozenset(refused))


def _reporter(path: Path, source: SourceFile, progress: Progress | None) -> Callable[[int], None] | None:
    if progress is None:
        return None
    return lambda done: progress(READING(file=path.name), done, len(source.raw))


def _refused(data: Any, right: list[int]) -> list[Any]:
    if not isinstance(data, list) or len(data) == len(right):
        return []
    return [data[index] for index in sorted(set(range(len(data))) - set(right))]


def _has_usable_id(entry: Any) -> bool:
    """Tell whether a refused entry has an id that it can keep: if not, nobody knows what it will be called."""
    return isinstance(entry, dict) and isinstance(entry.get("id"), str) and entry["id"] == likely_id(entry["id"]) != ""


def _ids_of(refused: list[Any]) -> set[str]:
    """Return the ids of entries that were refused, so that nobody who names them is told that they are unknown.

    That holds for the id as it is written, and for what it will be when it is mended.
    """
    entries = [entry for entry in refused if isinstance(entry, dict)]
    written = [entry["id"] for entry in entries if isinstance(entry.get("id"), str)]
    return {*written, *map(likely_id, written)} - {""}


def _files(folder: Path, name: str, expected: Phrase) -> tuple[list[Path], list[Problem]]:
    """Return NAME.yaml, or the YAML files in the folder NAME in the order of their names; and what is in the way."""
    single, several = folder / f"{name}.yaml", folder / name
    try:
        if several.is_dir():
            if single.exists():
                return [], [problem("RD116", Place(single.as_posix()), file=single.name, folder=f"{name}/")]
            return _files_in(several, expected)
        if single.exists():
            return [single], []
    except OSError as error:
        return [], [unreadable(several, error)]
    if name not in REQUIRED:
        return [], []
    hint = _lookalike(folder, name)
    if hint == NOTHING:
        hint = reading.WRITE_THE_FILE(folder=f"{name}/")
    return [], [problem("RD101", Place(single.as_posix()), expected=expected, hint=hint)]


def _files_in(folder: Path, expected: Phrase) -> tuple[list[Path], list[Problem]]:
    """Return the YAML files of a folder, and a problem for whatever else there was meant to be read."""
    children = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    found = [path for path in children if path.suffix == ".yaml"]
    problems = []
    for path in children:
        meant = _MEANT_AS_YAML.fullmatch(path.name)
        if path.suffix != ".yaml" and path.is_dir() and any(path.glob("**/*.yaml")):
            hint = reading.MOVE_UP(folder=f"{folder.as_posix()}/")
            problems.append(_not_read(path, reading.SIDE_BY_SIDE, reading.FOLDER_INSIDE, hint))
        elif path.suffix != ".yaml" and meant is not None:
            problems.append(_misnamed(path, f"{meant['stem']}.yaml"))
    if not found and not problems:
        place = Place(f"{folder.as_posix()}/*.yaml")
        problems.append(problem("RD101", place, expected=expected, hint=reading.A_YAML_FILE))
    return found, problems


def _misnamed_files(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file that was meant as one of the round's, but has another ending or is misspelt."""
    for name in _names(folder):
        meant = _MEANT_AS_YAML.fullmatch(name)
        if meant is None or name in {f"{kind}.yaml" for kind in KINDS}:
            continue
        likely = _likely_kind(meant["stem"])
        if likely is None:
            continue
        kind = likely.name
        exists = (folder / f"{kind}.yaml").exists() or (folder / kind).is_dir()
        if (exists and not likely.is_misspelt) or not (exists or kind in REQUIRED):
            yield _misnamed(folder / name, f"{kind}.yaml", exists=exists)


def _frame_problems(templates: Path) -> Iterator[Problem]:
    """Yield what is wrong with the round's own frame of agendas, or with its name; most rounds have none."""
    for name in _names(templates):
        meant = _MEANT_AS_YAML.fullmatch(name)
        if name == "frame.yaml":
            from praktik.round.frame_file import frame_problems

            yield from frame_problems(templates / name)
        elif meant is not None and unicodedata.normalize("NFC", meant["stem"]).casefold() in {"frame", "ramme"}:
            yield _misnamed(templates / name, "frame.yaml", exists=(templates / "frame.yaml").exists())


def _likely_kind(stem: str) -> _LikelyKind | None:
    """Return what a file holds by its name: misspelt by a letter, in Danish, or with what a system adds to a copy."""
    stem = unicodedata.normalize("NFC", stem).casefold()
    if (copy := _COPY.fullmatch(stem)) is not None:
        stem = copy["of"] or copy["original"]
    name = nearest(stem, (*KINDS, *_IN_DANISH))
    if name is None or abs(len(name) - len(stem)) > 1:
        return None
    return _LikelyKind(_IN_DANISH.get(name, name), is_misspelt=name != stem)


def _misnamed(path: Path, right: str, *, exists: bool = False) -> Problem:
    hint = reading.JOIN_IT(right=right) if exists else reading.RENAME_IT(right=right)
    return _not_read(path, reading.THE_NAME(right=right), path.name, hint)


def _not_read(path: Path, expected: Phrase, found: Fact, hint: Phrase) -> Problem:
    return problem("RD117", Place(path.as_posix()), expected=expected, found=found, hint=hint)


def _lookalike(folder: Path, kind: str) -> Phrase:
    """Return a hint where a file that was meant as this one stands in the folder."""
    right, names = f"{kind}.yaml", _names(folder)
    if kind in names and (folder / kind).is_file():
        return reading.RENAME(wrong=kind, right=right)
    for pattern in (_MEANT_AS_YAML, _TEXT, _SPREADSHEET):
        for name in names:
            meant = pattern.fullmatch(name) if name != right else None
            likely = _likely_kind(meant["stem"]) if meant is not None else None
            if likely is not None and likely.name == kind:
                hint = reading.WRITE_OUT_THE_SPREADSHEET if pattern is _SPREADSHEET else reading.RENAME
                return hint(wrong=name, right=right)
    return NOTHING


def _names(folder: Path) -> list[str]:
    """Return the names in a folder that are not hidden, in order; none where it cannot be looked into."""
    try:
        return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
