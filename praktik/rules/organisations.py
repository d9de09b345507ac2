"""Which names stand for the same organisation."""

import unicodedata
from collections.abc import Iterable

from praktik.round.models import Organisation, Sector


class Organisations:
    """Looks organisations up by any of their names: aliases and a parent count as the same organisation."""

    def __init__(self, entries: Iterable[Organisation]) -> None:
        self._entries: dict[str, Organisation] = {}
        self._same: dict[str, str] = {}
        self._keys: dict[str, str] = {}  # of the names asked for: a round names each organisation many times
        for entry in entries:
            for name in (entry.name, *entry.aliases):
                self._entries.setdefault(fold(name), entry)
        for key, entry in self._entries.items():
            self._same[key] = fold(self._top(entry))

    def key(self, name: str) -> str:
        """Return the key that all names of one organisation share, its parents' names included."""
        key = self._keys.get(name)
        if key is None:
            folded = fold(name)
            key = self._keys[name] = self._same.get(folded, folded)
        return key

    def knows(self, name: str) -> bool:
        """Tell whether organisations.yaml has the name."""
        return fold(name) in self._entries

    def spelling(self, name: str) -> str:
        """Return one of the names in organisations.yaml as it is spelt there."""
        entry = self._entries[fold(name)]
        return next(own for own in (entry.name, *entry.aliases) if fold(own) == fold(name))

    def name_of_alias(self, name: str) -> str | None:
        """Return the proper name of an organisation that is called by an alias."""
        entry = self._entries.get(fold(name))
        return None if entry is None or fold(entry.name) == fold(name) else entry.name

    def sector(self, name: str) -> Sector | None:
        """Return the sector that organisations.yaml gives to the organisation or to a parent of it."""
        return next((entry.sector for entry in self.upwards(name) if entry.sector is not None), None)

    def region(self, name: str) -> str | None:
        """Return the region that organisations.yaml gives to the organisation or to a parent of it."""
        return next((entry.region for entry in self.upwards(name) if entry.region is not None), None)

    def upwards(self, name: str) -> list[Organisation]:
        """Return the organisation and its parents; a circle of parents ends where it began."""
        line: list[Organisation] = []
        entry = self._entries.get(fold(name))
        while entry is not None and all(entry is not below for below in line):
            line.append(entry)
            entry = self._entries.get(fold(entry.parent)) if entry.parent is not None else None
        return line

    def _top(self, entry: Organisation) -> str:
        *_, top = self.upwards(entry.name)
        return top.parent if top.parent is not None and fold(top.parent) not in self._entries else top.name


def fold(name: str) -> str:
    """Return a name as it is compared: casefolded, with single spaces, and each letter in its one-character form."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def fold_all(names: Iterable[str]) -> frozenset[str]:
    """Return words as a set in which capitals make no difference."""
    return frozenset(map(fold, names))
