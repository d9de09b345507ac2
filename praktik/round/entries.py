"""Plain data into the models of a round, and what a model refuses into words that a person can act on."""

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
        hint = f"begin each {noun} with '- '"
        facts = {"field": "the file", "expected": f"a list of {noun}s", "found": _shape(data), "hint": hint}
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
        facts = {"field": "the file", "expected": "keys and values", "found": _shape(data), "hint": ""}
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
    at = entry.at(*path)
    if kind == "missing":
        return _missing(at, value, str(details["loc"][-1]))
    if kind == "extra_forbidden":
        return _unknown_key(at, _model_at(model, path[:-1]))
    context = details.get("ctx", {})
    facts = {"field": _field(path), "found": _found(value), "expected": "", "hint": ""}
    if kind.startswith("FD"):
        return Finding(kind, at, {**facts, **context})
    explain = _OF_PYDANTIC.get(kind)
    if explain is None:
        raise AssertionError(f"no words for Pydantic's error {kind}")
    code, more = explain(value, context, path)
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


def _missing(at: Pointer, entry: Any, key: str) -> Finding:
    if isinstance(entry, dict) and key in entry:
        return Finding("FD204", at.at(key, part="key"), {"field": f"'{key}'", "expected": f"{key}: …"})
    keys = ", ".join(entry) if isinstance(entry, dict) and entry else "an empty entry"
    lookalike = nearest(key, entry) if isinstance(entry, dict) else None
    facts = {
        "key": key,
        "expected": f"{key}: …",
        "found": f"only {keys}",
        "hint": f"'{lookalike}' looks like it" if lookalike else "add it to this entry",
    }
    return Finding("FD201", at, facts)


def _unknown_key(at: Pointer, model: type[BaseModel]) -> Finding:
    key, known = str(at.path[-1]), list(keys_of(model))
    hint = did_you_mean(key, known, "remove it; a note to yourself can stand behind a #")
    return Finding("FD202", Pointer(at.source, at.path, "key"), {"key": key, "keys": ", ".join(known), "hint": hint})


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
    if path and isinstance(path[-1], str):
        return f"'{path[-1]}'"
    key = next((step for step in reversed(path) if isinstance(step, str)), None)
    return f"item {int(path[-1]) + 1} of '{key}'" if key is not None else "the entry"


def _found(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else _shape(value)


def _shape(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    return "an entry with keys" if isinstance(value, dict) else "a text"


Explained = tuple[str, dict[str, str]]


def _wrong_text(value: Any, _context: Any, path: Path) -> Explained:
    if value is None:
        return "FD204", {"expected": "text"}
    if isinstance(value, list) and isinstance(path[-1], int) and isinstance(path[-2], int):
        return "FD212", {}
    hint = "quote a text that holds {, [ or ': '" if isinstance(value, dict) else ""
    return "FD203", {"expected": "text", "hint": hint}


def _wrong_list(value: Any, _context: Any, _path: Path) -> Explained:
    if isinstance(value, dict):
        return "FD203", {"expected": "a list", "hint": "begin each item with '- '"}
    return "FD203", {"expected": "a list", "hint": f"write [{value}]" if isinstance(value, str) else ""}


def _wrong_entry(_value: Any, _context: Any, _path: Path) -> Explained:
    return "FD203", {"expected": "keys and values, as {key: value}"}


def _empty_text(_value: Any, _context: Any, _path: Path) -> Explained:
    return "FD204", {"expected": "text"}


def _empty_list(_value: Any, _context: Any, _path: Path) -> Explained:
    return "FD203", {"expected": "at least one item", "found": "an empty list", "hint": "leave the key out"}


def _wrong_word(value: Any, context: Any, _path: Path) -> Explained:
    expected = context["expected"].replace("'", "")
    if not isinstance(value, str):
        return "FD203", {"expected": expected}
    words = expected.replace(" or ", ", ").split(", ")
    word = IN_ENGLISH.get(value.strip().casefold())
    hint = f"write {word}" if word in words else did_you_mean(value, words)
    return "FD205", {"expected": expected, "found": value, "hint": hint}


_OF_PYDANTIC: dict[str, Callable[[Any, Any, Path], Explained]] = {
    "string_type": _wrong_text,
    "tuple_type": _wrong_list,
    "model_type": _wrong_entry,
    "model_attributes_type": _wrong_entry,
    "dict_type": _wrong_entry,
    "string_too_short": _empty_text,
    "too_short": _empty_list,
    "literal_error": _wrong_word,
}
