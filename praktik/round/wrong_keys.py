"""Keys that are missing, and keys that an entry cannot have."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from praktik.problems.phrase import Fact, Phrase
from praktik.problems.suggestion import differ_by_one, nearest
from praktik.problems.words import fields
from praktik.problems.words.suggestions import DID_YOU_MEAN
from praktik.round.danish import KEYS, PERSONAL_NUMBERS
from praktik.round.described import shorten
from praktik.round.finding import Finding, Pointer
from praktik.round.models import Pin, keys_of


def explain_missing_key(at: Pointer, entry: Any, key: str, model: type[BaseModel]) -> Finding | None:
    """Return the finding for a key that is missing or empty; None where it is there, but misspelt."""
    if not isinstance(entry, dict):
        return None
    if key in entry:
        facts = {"field": fields.KEY(key=key), "expected": fields.KEY_WITH_VALUE(key=key), "hint": fields.FILL_IN}
        return Finding("FD204", at.at(key, part="key"), facts)
    if any(_meant_key(written, entry, model) == key for written in entry):
        return None
    return Finding(
        "FD201",
        at,
        {
            "key": key,
            "expected": fields.KEY_WITH_VALUE(key=key),
            "found": fields.ONLY_KEYS(keys=", ".join(entry)) if entry else fields.NO_KEYS,
            "hint": fields.ADD_THE_REASON if model is Pin and key == "reason" else fields.ADD_IT,
        },
    )


def explain_unknown_key(at: Pointer, entry: Any, model: type[BaseModel]) -> Finding:
    """Return the finding for a key that an entry cannot have, with the one that was probably meant."""
    key, known = str(at.path[-1]), keys_of(model)
    before, colon, after = key.partition(":")
    cure = None
    if colon and before in known:
        hint = fields.SPACE_AFTER_THE_COLON(line=f"{before}: {after.strip()}")
    elif key.casefold() in PERSONAL_NUMBERS:
        hint = fields.NO_PERSONAL_NUMBER
    elif key.isdigit() and (cut := _cut_by_a_comma(key, entry)) is not None:
        hint = cut
    elif (meant := _meant_key(key, entry, model)) is not None:
        hint = DID_YOU_MEAN(word=meant)
        cure = meant if _is_safe(key, meant, entry, known) else None
    elif (cut := _cut_by_a_comma(key, entry)) is not None:
        hint = cut
    else:
        hint = fields.NOTE_BEHIND_A_HASH
    facts: dict[str, Fact] = {"key": key, "keys": ", ".join(known), "hint": hint}
    return Finding("FD202", Pointer(at.source, at.path, "key"), facts, cure=cure)


def _cut_by_a_comma(key: str, entry: Any) -> Phrase | None:
    """Return the hint for a text with a comma inside braces: `{max_hours: 7,4}` has a key 4."""
    keys = list(entry)
    before = keys[keys.index(key) - 1] if keys.index(key) else None
    if before is None or entry[key] is not None or not isinstance(entry[before], str):
        return None
    if key.isdigit() and entry[before].isdigit():
        return fields.DECIMAL_POINT(key=before, number=f"{entry[before]}.{key}")
    if not key.islower():
        return fields.TEXT_CUT_BY_A_COMMA(line=f'{before}: "{shorten(entry[before])}, {shorten(key)}"')
    return None


def _is_safe(written: str, meant: str, entry: Any, known: Mapping[str, str]) -> bool:
    """Tell whether a key can be nothing but the one that is meant: one letter off, and no other key as near."""
    near = [key for key in known if key.casefold() == written.casefold() or differ_by_one(key, written)]
    return near == [meant] and sum(_meant_alike(other, meant) for other in entry) == 1


def _meant_alike(written: str, meant: str) -> bool:
    return written.casefold() == meant.casefold() or differ_by_one(written, meant)


def _meant_key(written: str, entry: Any, model: type[BaseModel]) -> str | None:
    """Return the key that an unknown one probably stands for: one that the entry does not have yet."""
    known = keys_of(model)
    if written in known:
        return None
    open_keys = [key for key in known if key not in entry]
    bare = written.partition(":")[0] or written
    near = nearest(bare, open_keys)
    if near is not None:
        return near
    return next((key for key in KEYS.get(bare.strip().casefold(), ()) if key in open_keys), None)
