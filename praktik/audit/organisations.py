"""Which names stand for one organisation: whatever an entry of organisations.yaml mentions together."""

import unicodedata
from collections.abc import Iterable, Iterator

from praktik.round.models import Organisation


class SameOrganisations:
    """Finds the organisation behind a name; sectors and regions come down from parents."""

    def __init__(self, entries: Iterable[Organisation]) -> None:
        self._entries: dict[str, Organisation] = {}
        self._groups: dict[str, set[str]] = {}
        self._keys: dict[str, str] = {}
        for entry in entries:
            names = [as_compared(name) for name in (entry.name, *entry.aliases)]
            for name in names:
                self._entries.setdefault(name, entry)
            self._belong_together(names if entry.parent is None else [*names, as_compared(entry.parent)])

    def key(self, name: str) -> str:
        """Return what all names of one organisation share."""
        key = self._keys.get(name)
        if key is None:
            compared = as_compared(name)
            key = self._keys[name] = min(self._groups.get(compared, {compared}))
        return key

    def sector(self, name: str) -> str | None:
        """Return the sector that an organisation has, from itself or the nearest parent."""
        return next((entry.sector for entry in self._upwards(name) if entry.sector is not None), None)

    def region(self, name: str) -> str | None:
        """Return the region that an organisation has, from itself or the nearest parent."""
        return next((entry.region for entry in self._upwards(name) if entry.region is not None), None)

    def _belong_together(self, names: list[str]) -> None:
        group = {*names}.union(*(self._groups[name] for name in names if name in self._groups))
        for name in group:
            self._groups[name] = group

    def _upwards(self, name: str) -> Iterator[Organisation]:
        above: str | None = name
        seen: set[str] = set()
        while above is not None and (compared := as_compared(above)) in self._entries and compared not in seen:
            seen.add(compared)
            entry = self._entries[compared]
            yield entry
            above = entry.parent


def as_compared(name: str) -> str:
    """Return a name as it is compared: without capitals, with single spaces."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
