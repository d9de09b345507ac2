"""From what somebody typed to the round, or the person or offer, that was meant."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean

if TYPE_CHECKING:
    from praktik.round.rounds import Round  # importing it takes the shell's completion longer than its work

_FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "offers", "applicants")


def find_round(typed: Path | None, start: Path) -> Path:
    """Return the folder of the round that was typed, or else the nearest one.

    That is the nearest folder upwards with a round.yaml, else the only one under rounds/.

    Raises:
        WrongUsage: there is none, or more than one.
    """
    if typed is not None:
        return _typed_round(typed, start)
    for folder in (start, *start.parents):
        if (folder / "round.yaml").is_file():
            return Path(os.path.relpath(folder, start))
    rounds = _rounds_under(start)
    if len(rounds) == 1:
        return rounds[0]
    if rounds:
        names = ", ".join(folder.as_posix() for folder in rounds)
        raise WrongUsage(f"there are several rounds: {names}\nname the one you mean, or go into its folder")
    raise WrongUsage("there is no round.yaml here or in a folder above, and no round under rounds/")


def find_id(round_: "Round", typed: str) -> str:
    """Return the id of the applicant or offer that an id, or an unambiguous part of a name, stands for.

    Raises:
        WrongUsage: nobody has it, or several have.
    """
    if typed in round_.applicant or typed in round_.offer:
        return typed
    part = typed.strip().casefold()
    names = {id_: described for id_, described in _described(round_) if part and part in described.casefold()}
    if len(names) == 1:
        return next(iter(names))
    if names:
        shown = "\n".join(f"  {described}" for described in list(names.values())[:10])
        more = f"\n  … and {len(names) - 10} more" if len(names) > 10 else ""
        raise WrongUsage(f"'{typed}' could be any of these:\n{shown}{more}")
    hint = did_you_mean(typed, [*round_.applicant, *round_.offer])
    raise WrongUsage(f"no applicant and no offer is called '{typed}'" + (f"; {hint}" if hint else ""))


def describe_applicant(round_: "Round", id_: str) -> str:
    """Return an applicant as people see them: id, name, organisation."""
    applicant = round_.applicant[id_]
    return f"{id_}, {applicant.name}, {applicant.organisation}"


def describe_offer(round_: "Round", id_: str) -> str:
    """Return an offer as people see it: id, title, organisation."""
    offer = round_.offer[id_]
    return ", ".join(part for part in (id_, offer.title, offer.host.organisation) if part)


def _described(round_: "Round") -> list[tuple[str, str]]:
    described = [(id_, describe_applicant(round_, id_)) for id_ in round_.applicant]
    return described + [(id_, describe_offer(round_, id_)) for id_ in round_.offer]


def _typed_round(typed: Path, start: Path) -> Path:
    if typed.name == "round.yaml" and typed.is_file():
        return typed.parent
    for folder in (typed, Path("rounds") / typed):
        if folder.is_dir() and any((folder / name).exists() for name in _FILES):
            return folder
    if typed.is_dir():
        inside = _rounds_under(typed) or sorted(child.parent for child in typed.glob("*/round.yaml"))
        hint = f"; did you mean {inside[0].as_posix()}?" if inside else ""
        raise WrongUsage(f"there is no round in {typed.as_posix()}: a round has a round.yaml{hint}")
    rounds = [folder.as_posix() for folder in _rounds_under(start)]
    hint = did_you_mean(typed.as_posix(), rounds)
    raise WrongUsage(f"there is no folder {typed.as_posix()}" + (f"; {hint}" if hint else ""))


def _rounds_under(start: Path) -> list[Path]:
    base = Path("rounds") if start == Path.cwd() else start / "rounds"
    return sorted(file.parent for file in base.glob("*/round.yaml"))
