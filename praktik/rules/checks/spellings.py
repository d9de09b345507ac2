"""Names of organisations written in two ways: one letter apart, or with a unit or a note behind the name.

Both are found in time that grows with the letters of the names, not with the pairs of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from praktik.problems.suggestion import SHORTEST_MISSPELT
from praktik.problems.words import rules as words
from praktik.round.finding import Finding, Pointer
from praktik.round.folder import RoundFolder
from praktik.rules.organisations import Organisations, fold

_END_OF_A_NAME = re.compile(r"\s*(?:[,;:/(–—-]|\sv/)")


class _Mention(NamedTuple):
    """A name as it is written, and where it stands first."""

    name: str
    at: Pointer


def check_spellings(folder: RoundFolder, organisations: Organisations) -> Iterator[Finding]:
    """Yield each name that is one letter from another or goes on after it, unless organisations.yaml knows better."""
    mentions: dict[str, _Mention] = {}
    numbers: Counter[str] = Counter()
    for name, at in _mentions(folder):
        key = fold(name)
        mentions.setdefault(key, _Mention(name, at))
        numbers[key] += 1
    for one, other in names_one_letter_apart(mentions):
        if organisations.key(one) == organisations.key(other):
            continue
        if organisations.knows(one) and organisations.knows(other):
            continue
        likely = sorted((one, other), key=lambda key: (organisations.knows(key), numbers[key], key))
        wrong, right = mentions[likely[0]], mentions[likely[1]]
        yield Finding("RU417", wrong.at, {"name": wrong.name, "other": right.name}, right.at)
    yield from _longer_names(mentions, organisations)


def _mentions(folder: RoundFolder) -> Iterator[tuple[str, Pointer]]:
    for entry, at in folder.organisations.with_pointers():
        yield entry.name, at.at("name")
        if entry.parent is not None:
            yield entry.parent, at.at("parent")
    for offer, at in folder.offers.with_pointers():
        yield offer.host.organisation, at.at("host", "organisation")
    for applicant, at in folder.applicants.with_pointers():
        yield applicant.organisation, at.at("organisation")
    if folder.round is not None and folder.settings is not None:
        for number, limit in enumerate(folder.round.settings.hosts):
            yield limit.organisation, folder.settings.at("hosts", number, "organisation")


def _longer_names(mentions: dict[str, _Mention], organisations: Organisations) -> Iterator[Finding]:
    """Yield each name that begins like another and goes on with a unit or a note: by it, the two would be strangers."""
    for key, mention in mentions.items():
        if organisations.knows(key):
            continue
        shorter = [key[: end.start()] for end in _END_OF_A_NAME.finditer(key)]
        other = next((name for name in reversed(shorter) if name in mentions or organisations.knows(name)), None)
        if other is not None:
            known = mentions[other].name if other in mentions else organisations.spelling(other)
            at_a_host = mention.at.path[-2:] == ("host", "organisation")
            hint = words.REST_INTO_UNIT if at_a_host else words.REST_LEFT_OUT
            yield Finding("RU423", mention.at, {"name": mention.name, "other": known, "hint": hint(other=known)})


def names_one_letter_apart(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs in which one letter is replaced, put in or taken out, each name with the first that is so near.

    What numbers them makes another name: School 1 is not School 2, nor School A School B. For n names of m letters this
    takes n times m steps.
    """
    by_length: dict[int, list[str]] = {}
    for name in names:
        if len(name) >= SHORTEST_MISSPELT:
            by_length.setdefault(len(name), []).append(name)
    for length, alike_long in sorted(by_length.items()):
        shorter = set(by_length.get(length - 1, ()))
        first: dict[tuple[int, str], str] = {}
        for name in alike_long:
            partner = _partner(name, shorter, first)
            if partner is not None:
                yield partner, name


def _partner(name: str, shorter: set[str], first: dict[tuple[int, str], str]) -> str | None:
    """Return a name one letter away among the shorter ones and those seen before, and remember this one."""
    partner = None
    for place, letter in enumerate(name):
        if letter.isdigit() or _stands_alone(name, place):
            continue
        rest = name[:place] + name[place + 1 :]
        if partner is None and rest in shorter:
            partner = rest
        seen = first.setdefault((place, rest), name)
        if partner is None and seen != name:
            partner = seen
    return partner


def _stands_alone(name: str, place: int) -> bool:
    """Tell whether a letter is a word by itself, as in School A."""
    return name[place - 1 : place] in {"", " "} and name[place + 1 : place + 2] in {"", " "}
