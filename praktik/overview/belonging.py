"""To which sector and region somebody belongs, and where that is said."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from praktik.round.models import Organisation, Sector
from praktik.rules.organisations import Organisations, fold

Source = Literal["entry", "organisation", "alias", "parent"]


class Belonging(NamedTuple):
    """A sector or region, and where it comes from: the entry itself, or organisations.yaml.

    There the organisation says it under its own name, under the name that `name` is an alias of, or its parent does:
    `said_by` is whose line it is.
    """

    value: str | None
    source: Source | None = None
    said_by: str | None = None


def find_sector(organisations: Organisations, name: str, own: Sector | None) -> Belonging:
    """Return the sector of whoever works at an organisation and may say so in an entry of their own."""
    return _find(organisations, name, own, lambda entry: entry.sector)


def find_region(organisations: Organisations, name: str, own: str | None) -> Belonging:
    """Return the region of whoever works at an organisation and may say so in an entry of their own."""
    return _find(organisations, name, own, lambda entry: entry.region)


def _find(
    organisations: Organisations, name: str, own: str | None, said_in: Callable[[Organisation], str | None]
) -> Belonging:
    if own is not None:
        return Belonging(own, "entry")
    for entry in organisations.upwards(name):
        if (value := said_in(entry)) is not None:
            return Belonging(value, _source(organisations, name, entry), entry.name)
    return Belonging(None)


def _source(organisations: Organisations, name: str, entry: Organisation) -> Source:
    if entry is not organisations.upwards(name)[0]:
        return "parent"
    return "organisation" if fold(entry.name) == fold(name) else "alias"
