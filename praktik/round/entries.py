"""Plain data into the models of a round, and what a model refuses into words that a person can act on."""

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from praktik.problems.suggestion import did_you_mean, nearest
from praktik.round.finding import Finding, Pointer
from praktik.round.models import keys_of
from praktik.round.positions import Path
from praktik.round.source import SourceFile

Model = TypeVar("Model", bound=BaseModel)
LONGEST_SHOWN = 60
IN_ENGLISH = {
    "stat": "state",
    "staten": "state",
    "statslig": "state",
    "kommune": "municipality",
    "kommunal": "municipality",
    "regional": "region",
    "andet": "other",
    "dansk": "da",
    "engelsk": "en",
    "besøg": "visit",
    "møde": "meeting",
    "arbejde": "work",
    "refleksion": "reflection",
    "frokost": "lunch",
    "evaluering": "evaluation",
}


class Read(NamedTuple):
    """The entries of a list that are right, with the places they have in it, and what is wrong with the others."""

    entries: list[Any]
    indices: list[int]
    findings: list[Finding]


def validate_list(source: SourceFile, data: Any, model: type[Model], noun: str) -> Read:
    """Return the entries of a file that is a list; `noun` names one of them."""
    if not isinstance(data, list):
        hint = _list_hint(data, noun)
        facts = {"field": "the file", "expected": f"a list of {noun}s", "found": _found(data), "hint": hint}
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
        hint = "remove the '- ' at the beginning" if isinstance(data, list) else _entry_hint(data)
        facts = {"field": "the file", "expected": _example(model), "found": _found(data), "hint": hint}
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
    facts = {"field": _field(path), "found": _found(value), "expected": "", "hint": ""}
    if kind.startswith("FD"):
        if isinstance(value, dict):
            return _contradiction(kind, at, value, {**facts, **context})
        return Finding(kind, at, {**facts, **context})
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
        return Finding("FD204", at.at(key, part="key"), {"field": f"'{key}'", "expected": f"{key}: …"})
    if any(_meant_key(written, entry, model) == key for written in entry):
        return None
    keys = f"only {', '.join(entry)}" if entry else "no keys at all"
    return Finding("FD201", at, {"key": key, "expected": f"{key}: …", "found": keys, "hint": "add it to this entry"})


def _unknown_key(at: Pointer, entry: Any, model: type[BaseModel]) -> Finding:
    key, known = str(at.path[-1]), keys_of(model)
    before, colon, after = key.partition(":")
    if colon and before in known:
        hint = f"put a space after the colon: {before}: {after.strip()}"
    elif (meant := _meant_key(key, entry, model)) is not None:
        hint = f"did you mean '{meant}'?"
    else:
        hint = "remove it; a note to yourself can stand behind a #"
    return Finding("FD202", Pointer(at.source, at.path, "key"), {"key": key, "keys": ", ".join(known), "hint": hint})


def _meant_key(written: str, entry: Any, model: type[BaseModel]) -> str | None:
    """Return the key that an unknown one probably stands for: one that the entry does not have yet."""
    known = keys_of(model)
    if written in known:
        return None
    open_keys = [key for key in known if key not in entry]
    return nearest(written.partition(":")[0] or written, open_keys)


def _contradiction(code: str, at: Pointer, entry: dict[str, Any], facts: dict[str, str]) -> Finding:
    """Return the finding for keys of one entry that cannot stand together: those that are named by what is expected."""
    named = re.findall(r"\w+", facts["expected"])
    keys = [key for key in dict.fromkeys(named) if entry.get(key) is not None]
    if not keys:
        return Finding(code, at, facts)
    found = ", ".join(f"{key}: {_brief(entry[key])}" for key in keys)
    field = f"'{keys[0]}'" if code != "FD215" else facts["field"]
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


def _field(path: Path) -> str:
    """Return how to speak of a field: its key, or its number in the list that has the key."""
    if not path:
        return "the entry"
    if isinstance(path[-1], str):
        return f"'{path[-1]}'"
    return f"item {path[-1] + 1} of {_field(path[:-1])}"


def _found(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return "an entry with keys" if isinstance(value, dict) else f"'{_brief(value)}'"


def _brief(value: Any) -> str:
    """Return a value as it might be written, with no more of it than is needed to know it again."""
    if isinstance(value, list):
        text = f"[{', '.join(map(_brief, value[:10]))}]"
    elif isinstance(value, dict):
        text = "{…}"
    else:
        text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def _example(model: type[BaseModel]) -> str:
    """Return what an entry looks like: the keys that it must have, or else the first that it can have."""
    keys = _required_keys(model) or list(keys_of(model))[:2]
    return f"keys and values, such as {{{', '.join(f'{key}: …' for key in keys)}}}"


def _required_keys(model: type[BaseModel]) -> list[str]:
    return [key for key, name in keys_of(model).items() if model.model_fields[name].is_required()]


def _list_hint(data: Any, noun: str) -> str:
    if isinstance(data, dict) and len(data) == 1 and isinstance(only := next(iter(data.values())), list) and only:
        return f"remove the line '{_brief(next(iter(data)))}:'"
    first = next(iter(data), "") if isinstance(data, dict) else str(data)
    return "put a space after each '-'" if first.startswith("-") else f"begin each {noun} with '- '"


def _entry_hint(value: Any) -> str:
    """Return what is likely to turn a value into an entry."""
    if isinstance(value, str) and (joined := re.match(r"[\w.-]+:(?=[^\s/])", value)) is not None:
        return f"put a space after the colon: {joined[0]} {_brief(value[joined.end() :])}"
    return "remove it, or write the entry" if value is None else ""


class _Refused(NamedTuple):
    """A value that Pydantic refused: the way to it, the context of the error, and the model of the whole entry."""

    value: Any
    path: Path
    context: Any
    model: type[BaseModel]


Explained = tuple[str, dict[str, str]]


def _wrong_text(refused: _Refused) -> Explained:
    value, path = refused.value, refused.path
    if value is None:
        return "FD204", {"expected": "text"}
    if isinstance(value, list) and len(path) > 1 and isinstance(path[-1], int) and isinstance(path[-2], int):
        return "FD212", {}
    hint = "put quotes round a text that holds {, [ or ': '" if isinstance(value, dict) else "write it without [ ]"
    return "FD203", {"expected": "text", "hint": hint}


def _wrong_list(refused: _Refused) -> Explained:
    if isinstance(refused.value, dict):
        return "FD203", {"expected": "a list", "hint": "put [ ] round it, or begin each item with '- '"}
    return "FD203", {"expected": "a list", "hint": f"write [{_brief(refused.value)}]"}


def _wrong_entry(refused: _Refused) -> Explained:
    model, value = _model_at(refused.model, refused.path), refused.value
    hint, required = _entry_hint(value), _required_keys(model)
    if not hint and isinstance(value, str) and len(required) == 1:
        hint = f"write {{{required[0]}: {_brief(value)}}}"
    return "FD203", {"expected": _example(model), "hint": hint}


def _empty_text(_refused: _Refused) -> Explained:
    return "FD204", {"expected": "text"}


def _empty_list(_refused: _Refused) -> Explained:
    return "FD203", {"expected": "at least one item", "hint": "leave the key out"}


def _wrong_word(refused: _Refused) -> Explained:
    expected, value = refused.context["expected"].replace("'", ""), refused.value
    if not isinstance(value, str):
        return "FD203", {"expected": expected, "hint": "write one word"}
    words = expected.replace(" or ", ", ").split(", ")
    word = IN_ENGLISH.get(value.strip().casefold())
    hint = f"write {word}" if word in words else did_you_mean(value, words)
    return "FD205", {"expected": expected, "found": _brief(value), "hint": hint}


_OF_PYDANTIC: dict[str, Callable[[_Refused], Explained]] = {
    "string_type": _wrong_text,
    "tuple_type": _wrong_list,
    "model_type": _wrong_entry,
    "model_attributes_type": _wrong_entry,
    "dict_type": _wrong_entry,
    "string_too_short": _empty_text,
    "too_short": _empty_list,
    "literal_error": _wrong_word,
}
