"""Plain data into the models of a round, and what a model refuses into words that a person can act on."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from praktik.problems.phrase import NOTHING, Either, Fact, Listing, Phrase
from praktik.problems.suggestion import did_you_mean, differ_by_one, nearest
from praktik.problems.words import fields
from praktik.problems.words.suggestions import DID_YOU_MEAN
from praktik.round.finding import Finding, Pointer
from praktik.round.models import LONGEST_STAY, Pin, StayLength, keys_of
from praktik.round.positions import Path
from praktik.round.source import SourceFile

Model = TypeVar("Model", bound=BaseModel)
LONGEST_SHOWN = 60


class Read(NamedTuple):
    """The entries of a list that are right, with the places they have in it, and what is wrong with the others."""

    entries: list[Any]
    indices: list[int]
    findings: list[Finding]


def validate_list(source: SourceFile, data: Any, model: type[Model], expected: Phrase) -> Read:
    """Return the entries of a file that is a list; `expected` says of what."""
    if not isinstance(data, list):
        facts = {"field": fields.THE_FILE, "expected": expected, "found": _found(data), "hint": _list_hint(data)}
        return Read([], [], [Finding("FD203", Pointer(source), facts)])
    entries: list[Any] = []
    indices: list[int] = []
    findings: list[Finding] = []
    for index, entry in enumerate(data):
        try:
            entries.append(model.model_validate(entry))
            indices.append(index)
        except ValidationError as error:
            findings += _explain_all(Pointer(source, (index,)), entry, error, model)
    return Read(entries, indices, findings)


def validate_entry(source: SourceFile, data: Any, model: type[Model]) -> tuple[Model | None, list[Finding]]:
    """Return the entry of a file that is a single one, or all that is wrong with it."""
    if not isinstance(data, dict):
        hint = fields.REMOVE_THE_DASH if isinstance(data, list) else _entry_hint(data)
        facts = {"field": fields.THE_FILE, "expected": _example(model), "found": _found(data), "hint": hint}
        return None, [Finding("FD203", Pointer(source), facts)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _explain_all(Pointer(source), data, error, model)


def _explain_all(entry: Pointer, data: Any, error: ValidationError, model: type[BaseModel]) -> list[Finding]:
    explained = (_explain(entry, data, details, model) for details in error.errors(include_url=False))
    return [finding for finding in explained if finding is not None]


def _explain(entry: Pointer, data: Any, details: ErrorDetails, model: type[BaseModel]) -> Finding | None:
    """Return the finding for one of Pydantic's errors; None for the branch of a union that was not meant."""
    kind = details["type"]
    location = details["loc"][:-1] if kind == "missing" else details["loc"]
    path, value, branch = _follow(data, location)
    if (branch == "str" and isinstance(value, list)) or (branch.startswith("tuple") and not isinstance(value, list)):
        return None
    if kind == "too_short" and value:
        return None  # it only counts the items that are right; what is wrong with the others is said anyway
    at = entry.at(*path)
    if kind == "missing":
        return _missing(at, value, str(details["loc"][-1]), _model_at(model, path))
    if kind == "extra_forbidden":
        return _unknown_key(at, _at(data, path[:-1]), _model_at(model, path[:-1]))
    context = details.get("ctx", {})
    facts: dict[str, Fact] = {"field": _field(path), "found": _found(value), "expected": NOTHING, "hint": NOTHING}
    if kind.startswith("FD"):
        facts = {**facts, "expected": context["expected"], "hint": context["hint"]}
        if context["keys"]:
            return _contradiction(kind, at, value, context["keys"], facts)
        return Finding(kind, at, facts, cure=context["cure"])
    explain = _OF_PYDANTIC.get(kind)
    if explain is None:
        raise AssertionError(f"no words for Pydantic's error {kind}")
    code, more = explain(_Refused(value, path, context, model))
    return Finding(code, at, {**facts, **more})


def _follow(data: Any, location: Sequence[str | int]) -> tuple[Path, Any, str]:
    """Return the way through the data that Pydantic's location means, where it ends, and the union's branch."""
    path: list[str | int] = []
    value: Any = data
    branch = ""
    for step in location:
        steps_in = step in value if isinstance(value, dict) else isinstance(value, list) and isinstance(step, int)
        if steps_in:
            value = value[step]
        else:
            branch = str(step)
            continue
        if branch.startswith("tuple"):
            branch = "in a tie"
        path.append(step)
    return tuple(path), value, branch


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _missing(at: Pointer, entry: Any, key: str, model: type[BaseModel]) -> Finding | None:
    """Return the finding for a key that is missing or empty; None where it is there, but misspelt."""
    if not isinstance(entry, dict):
        return None
    if key in entry:
        facts = {"field": fields.KEY(key=key), "expected": fields.KEY_WITH_VALUE(key=key)}
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


def _unknown_key(at: Pointer, entry: Any, model: type[BaseModel]) -> Finding:
    key, known = str(at.path[-1]), keys_of(model)
    before, colon, after = key.partition(":")
    cure = None
    if colon and before in known:
        hint = fields.SPACE_AFTER_THE_COLON(line=f"{before}: {after.strip()}")
    elif (cut := _cut_by_a_comma(key, entry)) is not None:
        hint = cut
    elif (meant := _meant_key(key, entry, model)) is not None:
        hint = DID_YOU_MEAN(word=meant)
        cure = meant if _is_safe(key, meant, entry, known) else None
    else:
        hint = fields.NOTE_BEHIND_A_HASH
    facts: dict[str, Fact] = {"key": key, "keys": ", ".join(known), "hint": hint}
    return Finding("FD202", Pointer(at.source, at.path, "key"), facts, cure=cure)


def _cut_by_a_comma(key: str, entry: Any) -> Phrase | None:
    """Return the hint for a number with a decimal comma inside braces: `{max_hours: 7,4}` has a key 4."""
    keys = list(entry)
    before = keys[keys.index(key) - 1] if keys.index(key) else None
    if before is None or entry[key] is not None or not key.isdigit() or not str(entry[before]).isdigit():
        return None
    return fields.DECIMAL_POINT(key=before, number=f"{entry[before]}.{key}")


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
    from praktik.round.danish import KEYS

    return next((key for key in KEYS.get(bare.strip().casefold(), ()) if key in open_keys), None)


def _contradiction(code: str, at: Pointer, entry: Any, named: Sequence[str], facts: dict[str, Fact]) -> Finding:
    """Return the finding for keys of one entry that cannot stand as they are, or not together."""
    keys = [key for key in named if entry.get(key) is not None]
    found = Listing([f"{key}: {_brief(entry[key])}" for key in keys])
    field = fields.KEY(key=keys[0]) if code != "FD215" else facts["field"]
    return Finding(code, at.at(keys[0]), {**facts, "field": field, "found": found})


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model of the entry that a path leads to."""
    for step in path:
        fields = keys_of(model)
        if isinstance(step, str) and step in fields:
            model = _model_within(model.model_fields[fields[step]].annotation) or model
    return model


def _model_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        if (model := _model_within(part)) is not None:
            return model
    return None


def _field(path: Path) -> Phrase:
    """Return how to speak of a field: its key, or its number in the list that has the key."""
    if not path:
        return fields.THE_ENTRY
    if isinstance(path[-1], str):
        return fields.KEY(key=path[-1])
    return fields.ITEM_OF(number=path[-1] + 1, field=_field(path[:-1]))


def _found(value: Any) -> Phrase:
    if value is None:
        return fields.NOTHING_FOUND
    if isinstance(value, list):
        return fields.A_LIST if value else fields.AN_EMPTY_LIST
    return fields.AN_ENTRY if isinstance(value, dict) else fields.QUOTED(value=_brief(value))


def _brief(value: Any) -> str:
    """Return a value as it might be written, with no more of it than is needed to know it again."""
    if isinstance(value, list):
        text = f"[{', '.join(map(_brief, value[:10]))}]"
    elif isinstance(value, dict):
        text = "{…}"
    else:
        text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def _example(model: type[BaseModel]) -> Phrase:
    """Return what an entry looks like: the keys that it must have, or else the first that it can have."""
    keys = _required_keys(model) or list(keys_of(model))[:2]
    return fields.KEYS_AND_VALUES(example=f"{{{', '.join(f'{key}: …' for key in keys)}}}")


def _required_keys(model: type[BaseModel]) -> list[str]:
    return [key for key, name in keys_of(model).items() if model.model_fields[name].is_required()]


def _list_hint(data: Any) -> Phrase:
    if isinstance(data, dict) and len(data) == 1 and isinstance(only := next(iter(data.values())), list) and only:
        return fields.REMOVE_THE_LINE(line=f"{_brief(next(iter(data)))}:")
    first = next(iter(data), "") if isinstance(data, dict) else str(data)
    return fields.SPACE_AFTER_EACH_DASH if first.startswith("-") else fields.BEGIN_WITH_A_DASH


def _entry_hint(value: Any) -> Phrase:
    """Return what is likely to turn a value into an entry."""
    if isinstance(value, str) and (joined := re.match(r"[\w.-]+:(?=[^\s/])", value)) is not None:
        return fields.SPACE_AFTER_THE_COLON(line=f"{joined[0]} {_brief(value[joined.end() :])}")
    return fields.REMOVE_OR_WRITE_THE_ENTRY if value is None else NOTHING


class _Refused(NamedTuple):
    """A value that Pydantic refused: the way to it, the context of the error, and the model of the whole entry."""

    value: Any
    path: Path
    context: Any
    model: type[BaseModel]


Explained = tuple[str, dict[str, Fact]]


def _wrong_text(refused: _Refused) -> Explained:
    value, path = refused.value, refused.path
    if value is None:
        return "FD204", {"expected": fields.TEXT}
    if isinstance(value, list) and len(path) > 1 and isinstance(path[-1], int) and isinstance(path[-2], int):
        return "FD212", {}
    hint = fields.QUOTES_FOR_SIGNS if isinstance(value, dict) else fields.WITHOUT_BRACKETS
    return "FD203", {"expected": fields.TEXT, "hint": hint}


def _wrong_list(refused: _Refused) -> Explained:
    if isinstance(refused.value, dict):
        return "FD203", {"expected": fields.A_LIST, "hint": fields.BRACKETS_OR_DASHES}
    hint = fields.WRITE(value=f"[{_brief(refused.value)}]")
    return "FD203", {"expected": fields.A_LIST, "hint": hint}


def _wrong_entry(refused: _Refused) -> Explained:
    model, value = _model_at(refused.model, refused.path), refused.value
    hint, required = _entry_hint(value), _required_keys(model)
    if hint == NOTHING and isinstance(value, str):
        if model is StayLength:
            hint = _stay_length_hint(value)
        elif len(required) == 1:
            hint = fields.WRITE(value=f"{{{required[0]}: {_brief(value)}}}")
    return "FD203", {"expected": _example(model), "hint": hint}


def _stay_length_hint(text: str) -> Phrase:
    """Return how `3`, `3-4` or `3 til 4 dage` is written."""
    days = [int(number) for number in re.findall(r"[0-9]+", text)]
    if not 1 <= len(days) <= 2 or not all(1 <= number <= LONGEST_STAY for number in days):
        return NOTHING
    return fields.WRITE(value=f"{{min: {days[0]}, max: {days[-1]}}}")


def _empty_text(_refused: _Refused) -> Explained:
    return "FD204", {"expected": fields.TEXT}


def _empty_list(_refused: _Refused) -> Explained:
    return "FD203", {"expected": fields.AN_ITEM, "hint": fields.LEAVE_THE_KEY_OUT}


def _wrong_email(refused: _Refused) -> Explained:
    """Say what is likely to be wrong with an e-mail address, the only text that must have a pattern."""
    text = str(refused.value).strip()
    addresses = re.findall(r"[^\s<>(),;:]+@[^\s<>(),;:]+", text)
    if len(addresses) > 1 or text.count("@") > 1:
        hint = fields.ONE_ADDRESS
    elif addresses and ("<" in text or text.startswith("mailto:")):
        hint = fields.EMAIL_BARE(value=addresses[0])
    elif "@" not in text:
        hint = fields.EMAIL_SIGN
    else:
        hint = fields.EMAIL_SPACES if " " in text else fields.EMAIL_DOMAIN
    return "FD216", {"expected": fields.AN_EMAIL, "hint": hint}


def _wrong_word(refused: _Refused) -> Explained:
    words, value = re.findall(r"'([^']*)'", refused.context["expected"]), refused.value
    if not isinstance(value, str):
        return "FD203", {"expected": Either(words), "hint": fields.WRITE_ONE_WORD}
    from praktik.round.danish import WORDS

    word = WORDS.get(value.strip().casefold())
    hint = fields.WRITE(value=word) if word is not None and word in words else did_you_mean(value, words)
    return "FD205", {"expected": Either(words), "found": _brief(value), "hint": hint}


_OF_PYDANTIC: dict[str, Callable[[_Refused], Explained]] = {
    "string_type": _wrong_text,
    "tuple_type": _wrong_list,
    "model_type": _wrong_entry,
    "model_attributes_type": _wrong_entry,
    "dict_type": _wrong_entry,
    "string_too_short": _empty_text,
    "too_short": _empty_list,
    "string_pattern_mismatch": _wrong_email,
    "literal_error": _wrong_word,
}
