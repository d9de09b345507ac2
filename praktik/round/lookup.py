"""From what somebody typed to the round, or the person or offer, that was meant."""

import os
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from praktik.problems.phrase import NOTHING, Lines, Phrase
from praktik.problems.problem import WrongUsage
from praktik.problems.suggestion import did_you_mean, nearest
from praktik.problems.words import usage
from praktik.problems.words.suggestions import DID_YOU_MEAN

if TYPE_CHECKING:
    from praktik.round.rounds import Round

MOST_CANDIDATES = 10
_FILES = ("round.yaml", "offers.yaml", "applicants.yaml", "offers", "applicants")
_DANISH_LETTERS = str.maketrans({"æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ð": "d", "Ð": "d"})


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

    Organisations are looked through only where nobody has it in their id or name; accents make no difference.

    Raises:
        WrongUsage: nobody has it, or several have.
    """
    if typed in round_.applicant or typed in round_.offer:
        return typed
    named = _named(round_)
    found = _having(typed, [(one.id, f"{one.id}, {one.name}") for one in named])
    found = found or _having(typed, [(one.id, one.organisation) for one in named])
    if len(found) == 1:
        return found[0]
    if found:
        candidates = Lines([_describe(round_, id_) for id_ in found[:MOST_CANDIDATES]])
        if len(found) > MOST_CANDIDATES:
            number = len(found) - MOST_CANDIDATES
            raise WrongUsage(usage.AMBIGUOUS_AMONG_MANY(typed=typed, candidates=candidates, number=number))
        raise WrongUsage(usage.AMBIGUOUS(typed=typed, candidates=candidates))
    raise WrongUsage(_with_question(usage.NOBODY_CALLED(typed=typed), _question(typed, named)))


def describe_applicant(round_: "Round", id_: str) -> str:
    """Return an applicant as people see them: id, name, organisation."""
    applicant = round_.applicant[id_]
    return f"{id_}, {applicant.name}, {applicant.organisation}"


def describe_offer(round_: "Round", id_: str) -> str:
    """Return an offer as people see it: id, title, organisation."""
    offer = round_.offer[id_]
    return ", ".join(part for part in (id_, offer.title, offer.host.organisation) if part)


class _Named(NamedTuple):
    """An applicant or an offer, by all that somebody may type of it."""

    id: str
    name: str
    organisation: str


def _named(round_: "Round") -> list[_Named]:
    named = [_Named(id_, applicant.name, applicant.organisation) for id_, applicant in round_.applicant.items()]
    return named + [_Named(id_, offer.title or "", offer.host.organisation) for id_, offer in round_.offer.items()]


def _having(typed: str, texts: list[tuple[str, str]]) -> list[str]:
    """Return the ids of those whose text has what was typed in it."""
    part = _plain(typed)
    return [id_ for id_, text in texts if part in _plain(text)] if part else []


def _question(typed: str, named: list[_Named]) -> Phrase:
    """Return the question that leads to an id, a name, or one word of a name."""
    words = [word for one in named for word in (one.id, one.name, *one.name.split())]
    by_plain = {plain: word for word in reversed(words) if (plain := _plain(word))}
    likely = nearest(_plain(typed), by_plain)
    return NOTHING if likely is None else DID_YOU_MEAN(word=by_plain[likely])


def _plain(text: str) -> str:
    """Return a text as one may type it on any keyboard: `Jóhanna` is `johanna`, `Åse` and `Aase` are `ase`."""
    if text.isascii():
        plain = text
    else:
        letters = unicodedata.normalize("NFKD", text.translate(_DANISH_LETTERS))
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.casefold().split()).replace("aa", "a").replace("oe", "o")


def _describe(round_: "Round", id_: str) -> str:
    return describe_applicant(round_, id_) if id_ in round_.applicant else describe_offer(round_, id_)


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
