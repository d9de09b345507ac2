"""From what somebody typed to the round, or the person or offer, that was meant."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from praktik.problems.phrase import NOTHING, Lines, Phrase
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import usage
from praktik.problems.words.suggestions import DID_YOU_MEAN

if TYPE_CHECKING:
    from praktik.round.rounds import Round

MOST_CANDIDATES = 10
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
        raise WrongUsage(usage.SEVERAL_ROUNDS(names=names))
    raise WrongUsage(usage.NO_ROUND)


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
        candidates = Lines(list(names.values())[:MOST_CANDIDATES])
        if len(names) > MOST_CANDIDATES:
            number = len(names) - MOST_CANDIDATES
            raise WrongUsage(usage.AMBIGUOUS_AMONG_MANY(typed=typed, candidates=candidates, number=number))
        raise WrongUsage(usage.AMBIGUOUS(typed=typed, candidates=candidates))
    question = did_you_mean(typed, [*round_.applicant, *round_.offer])
    raise WrongUsage(_with_question(usage.NOBODY_CALLED(typed=typed), question))


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
        question = DID_YOU_MEAN(word=inside[0].as_posix()) if inside else NOTHING
        raise WrongUsage(_with_question(usage.NO_ROUND_IN(folder=typed.as_posix()), question))
    rounds = [folder.as_posix() for folder in _rounds_under(start)]
    question = did_you_mean(typed.as_posix(), rounds)
    raise WrongUsage(_with_question(usage.NO_FOLDER(folder=typed.as_posix()), question))


def _with_question(words: Phrase, question: Phrase) -> Phrase:
    return words if question is NOTHING else usage.WITH_QUESTION(words=words, question=question)


def _rounds_under(start: Path) -> list[Path]:
    base = Path("rounds") if start == Path.cwd() else start / "rounds"
    return sorted(file.parent for file in base.glob("*/round.yaml"))
