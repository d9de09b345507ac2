"""May a new match take the place of the one before? Nobody can fish for a better draw unseen."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from praktik.placing.known_placements import known_placements
from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words.placements import TAKE_THE_EDIT_BACK
from praktik.problems.words.reading import PLACEMENTS
from praktik.round.placements import Placements, Redraw
from praktik.round.placements_file import FILE, is_as_written
from praktik.round.reader import read_data
from praktik.round.rounds import Round
from praktik.round.source import SourceFile, open_source
from praktik.rules.lottery import lottery_text


class Permission(NamedTuple):
    """The placements before, what was drawn and set aside, and where an edited file has to be kept.

    A file that was edited is set aside whole: there are no placements before.
    """

    before: Placements | None = None
    redraws: tuple[Redraw, ...] = ()
    keep_edited_as: Path | None = None


def permit_match(round_: Round, reason: str | None) -> Permission:
    """Return what has to be recorded or kept when placements.yaml is written anew; `reason` is that of a redraw.

    Raises:
        Refusal: placements.yaml was edited by hand, or drawn with another text, and no reason was given; or it is
            another round's.
    """
    folder, lottery = round_.folder, lottery_text(round_.settings)
    path = folder / FILE
    if not path.exists():
        return Permission()
    source = open_source(path, PLACEMENTS)
    if not is_as_written(source):
        if reason is None:
            raise Refusal([problem("PL504", Place(path.as_posix()), hint=TAKE_THE_EDIT_BACK)])
        kept = f"placements.edited-{sha256(source.raw).hexdigest()[:8]}.yaml"
        before_edit = _draws_of_edited(source)
        set_aside = Redraw(before_edit[0] or f"unreadable, see {kept}", f"{reason} (edited by hand, kept as {kept})")
        return Permission(None, (*before_edit[1], set_aside), folder / kept)
    before = known_placements(round_)
    assert before is not None
    if before.lottery == lottery:
        return Permission(before, before.redraws)
    if reason is None:
        raise Refusal([problem("PL505", _lottery_line(path, before), old=before.lottery, new=lottery)])
    return Permission(before, (*before.redraws, Redraw(before.lottery, reason)))


def _draws_of_edited(source: SourceFile) -> tuple[str | None, tuple[Redraw, ...]]:
    """Return the lottery text and the redraws of an edited file, as far as it can still be read."""
    try:
        data = read_data(source, PLACEMENTS)
    except Refusal:
        return None, ()
    if not isinstance(data, dict):
        return None, ()
    redraws = data.get("redraws")
    entries = [entry for entry in redraws if isinstance(entry, dict)] if isinstance(redraws, list) else []
    lottery = data.get("lottery")
    read = tuple(Redraw(str(entry.get("lottery")), str(entry.get("reason"))) for entry in entries)
    return (lottery if isinstance(lottery, str) else None), read


def _lottery_line(path: Path, before: Placements) -> Place:
    lines = path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if line.startswith("lottery: "):
            return Place(path.as_posix(), number, 1, len(line), line)
    raise AssertionError(f"no lottery line for {before.lottery}")
