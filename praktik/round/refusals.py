"""What a model refuses, as findings: Pydantic's errors in the words and at the places that a person can act on."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from praktik.problems.phrase import NOTHING, Fact, Listing
from praktik.problems.words import fields
from praktik.round.described import describe_entry, describe_field, describe_value, model_at, shorten
from praktik.round.finding import Finding, Pointer
from praktik.round.positions import Path
from praktik.round.wrong_keys import explain_missing_key, explain_unknown_key
from praktik.round.wrong_values import WORDS_FOR, Refused, hint_for_entry, hint_for_list


def refuse_form_of_list(at: Pointer, data: Any, expected: Fact) -> Finding:
    """Return the finding for a file that should be a list."""
    facts = {
        "field": fields.THE_FILE,
        "expected": expected,
        "found": describe_value(data),
        "hint": hint_for_list(data),
    }
    return Finding("FD203", at, facts)


def refuse_form_of_entry(at: Pointer, data: Any, model: type[BaseModel]) -> Finding:
    """Return the finding for a file that should be a single entry."""
    facts = {
        "field": fields.THE_FILE,
        "expected": describe_entry(model),
        "found": describe_value(data),
        "hint": fields.REMOVE_THE_DASH if isinstance(data, list) else hint_for_entry(data),
    }
    return Finding("FD203", at, facts)


def explain_refusals(entry: Pointer, data: Any, error: ValidationError, model: type[BaseModel]) -> list[Finding]:
    """Return a finding for each thing that is wrong with an entry."""
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
        return explain_missing_key(at, value, str(details["loc"][-1]), model_at(model, path))
    if kind == "extra_forbidden":
        return explain_unknown_key(at, _at(data, path[:-1]), model_at(model, path[:-1]))
    context = details.get("ctx", {})
    facts: dict[str, Fact] = {
        "field": describe_field(path),
        "found": describe_value(value),
        "expected": NOTHING,
        "hint": NOTHING,
    }
    if kind.startswith("FD"):
        facts = {**facts, "expected": context["expected"], "hint": context["hint"]}
        if path[-1:] == ("special_consideration",) and context["hint"] == fields.NEVER_WHY:  # nor is it passed on
            facts["found"] = fields.A_TEXT_OF(number=len(str(value)))
        if context["keys"]:
            return _contradiction(kind, at, value, context["keys"], facts)
        return Finding(kind, at, facts, cure=context["cure"])
    explain = WORDS_FOR.get(kind)
    if explain is None:
        raise AssertionError(f"no words for Pydantic's error {kind}")
    code, more = explain(Refused(value, path, context, model))
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


def _contradiction(code: str, at: Pointer, entry: Any, named: Sequence[str], facts: dict[str, Fact]) -> Finding:
    """Return the finding for keys of one entry that cannot stand as they are, or not together."""
    keys = [key for key in named if entry.get(key) is not None]
    found = Listing([f"{key}: {shorten(entry[key])}" for key in keys])
    field = fields.KEY(key=keys[0]) if code != "FD215" else facts["field"]
    return Finding(code, at.at(keys[0]), {**facts, "field": field, "found": found})
