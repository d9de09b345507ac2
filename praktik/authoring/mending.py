"""What has one safe answer, mended: tried on a copy until nothing is left to mend, and only then written."""

import shutil
from codecs import BOM_UTF8
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from praktik.placing.preparation import Preparation, check_round
from praktik.problems.problem import Refusal
from praktik.problems.words.mending import CHANGED_MEANWHILE
from praktik.problems.words.reading import SETTINGS_OF_THE_ROUND
from praktik.round.editing import Edit, replace_values
from praktik.round.finding import Pointer, find_places
from praktik.round.folder import KINDS
from praktik.round.placements_file import FILE
from praktik.round.source import open_source
from praktik.round.writer import replace_unchanged, unwritable, write_file
from praktik.rules.organisations import Organisations

MOST_PASSES = 10


class MendedFile(NamedTuple):
    """A file as it is and as it would be."""

    path: Path
    before: str
    after: str

    def diff(self) -> Iterator[str]:
        """Yield the lines of the difference, without line ends."""
        name = self.path.as_posix()
        old, new = self.before.splitlines(), self.after.splitlines()
        return unified_diff(old, new, name, name, lineterm="")


def mend_round(folder: Path) -> list[MendedFile]:
    """Return the files of a round that can be mended; nothing is written.

    Each mended mistake can bring another to light, so the copy is checked again until there is nothing more to mend.
    """
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / "round"
        _copy_inputs(folder, copy)
        for _ in range(MOST_PASSES):
            if not _mend_once(check_round(copy), aliases_too=not (folder / FILE).exists()):
                break
        return list(_mended_files(folder, copy))


def write_mended(files: list[MendedFile]) -> None:
    """Write what was mended, but not over what somebody has written since.

    Raises:
        Refusal: a file is another by now, or the system does not let it be written.
    """
    for file in files:
        if not replace_unchanged(file.path, file.before.encode("utf-8"), file.after.encode("utf-8")):
            raise Refusal([unwritable(file.path, CHANGED_MEANWHILE)])


def _copy_inputs(folder: Path, copy: Path) -> None:
    copy.mkdir()
    for kind in KINDS:
        for path in (folder / f"{kind}.yaml", *sorted((folder / kind).glob("*.yaml"))):
            if path.is_file():
                target = copy / path.relative_to(folder)
                target.parent.mkdir(exist_ok=True)
                shutil.copyfile(path, target)


def _mend_once(preparation: Preparation, *, aliases_too: bool) -> bool:
    """Mend what the checks of a copy found, and return whether there was anything."""
    edits = [Edit(problem.place, problem.cure) for problem in preparation.problems() if problem.cure is not None]
    if aliases_too:  # for other names of organisations would make placements stale
        edits += _aliases(preparation)
    by_file: dict[str, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.place.file, []).append(edit)
    mended = False
    for name, edits_of_file in by_file.items():
        source = open_source(Path(name), SETTINGS_OF_THE_ROUND)
        text = replace_values(source, edits_of_file)
        mended = (text is not None and write_file(Path(name), text)) or mended
    return mended


def _aliases(preparation: Preparation) -> Iterator[Edit]:
    """Yield the organisations that are called by another name than the one in organisations.yaml."""
    folder = preparation.folder
    organisations = Organisations(folder.organisations.entries)
    named: list[tuple[str, Pointer]] = [
        (offer.host.organisation, at.at("host", "organisation")) for offer, at in folder.offers.with_pointers()
    ]
    named += [(applicant.organisation, at.at("organisation")) for applicant, at in folder.applicants.with_pointers()]
    proper = {at: name for written, at in named if (name := organisations.name_of_alias(written)) is not None}
    places = find_places(list(proper))
    for at, name in proper.items():
        yield Edit(places[at], name)


def _mended_files(folder: Path, copy: Path) -> Iterator[MendedFile]:
    for path in sorted(copy.rglob("*.yaml")):
        original = folder / path.relative_to(copy)
        before, after = original.read_bytes(), path.read_bytes()
        if before.startswith(BOM_UTF8) and not after.startswith(BOM_UTF8):
            after = BOM_UTF8 + after
        if before != after:
            yield MendedFile(original, before.decode("utf-8"), after.decode("utf-8"))
