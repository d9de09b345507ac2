"""Entries that organisations.yaml does not have yet, as YAML to paste into it."""

from collections.abc import Iterator
from typing import NamedTuple

from praktik.placing.preparation import Preparation
from praktik.round.folder import RoundFolder
from praktik.round.models import Applicant, Host
from praktik.round.writer import quote
from praktik.rules.organisations import Organisations, fold

MOST_PROPOSED = 20
_DOUBTED_BY = {
    "RU417": "name",
    "RU418": "value",
    "RU423": "name",
    "RU426": "organisation",
}  # the fact that is the name, by code


class _Named(NamedTuple):
    """What offers and applicants say of one organisation: its first spelling, and all sectors and regions given."""

    name: str
    sectors: set[str]
    regions: set[str]


def propose_organisations(preparation: Preparation) -> list[str]:
    """Return an entry for each organisation that offers and applicants name and organisations.yaml does not.

    Without that file there are none, unless somebody's sector is not known: then it would help. A name that a warning
    doubts is not proposed.
    """
    folder = preparation.folder
    known = Organisations(folder.organisations.entries)
    sides = list(_sides(folder))
    sector_missing = any(side.sector is None and known.sector(side.organisation) is None for side in sides)
    if not (folder.organisations.entries or sector_missing):
        return []
    doubtful = set(_doubtful_names(preparation))
    named: dict[str, _Named] = {}
    for side in sides:
        key = fold(side.organisation)
        if key in doubtful or known.knows(side.organisation):
            continue
        one = named.setdefault(key, _Named(side.organisation, set(), set()))
        one.sectors.update(filter(None, [side.sector]))
        one.regions.update(filter(None, [side.region]))
    return [_entry(one) for one in named.values()]


def _doubtful_names(preparation: Preparation) -> Iterator[str]:
    for finding in preparation.findings:
        if (fact := _DOUBTED_BY.get(finding.code)) is not None:
            yield fold(str(finding.facts[fact]))


def _sides(folder: RoundFolder) -> Iterator[Host | Applicant]:
    for offer in folder.offers.entries:
        yield offer.host
    yield from folder.applicants.entries


def _entry(one: _Named) -> str:
    """Return an entry; what its people do not agree on, or do not say, is left to be filled in."""
    parts = [f"name: {_plain(one.name)}"]
    parts.append(f"sector: {one.sectors.pop()}" if len(one.sectors) == 1 else "sector: ")
    if len(one.regions) == 1:
        parts.append(f"region: {_plain(one.regions.pop())}")
    return f"- {{{', '.join(parts)}}}"


def _plain(text: str) -> str:
    return text if text.replace(" ", "").isalpha() else quote(text)
