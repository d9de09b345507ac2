"""How to speak of a field of an entry, and of what was found in it."""

from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel

from praktik.problems.phrase import Phrase
from praktik.problems.words import fields
from praktik.round.models import keys_of

LONGEST_SHOWN = 60


def describe_field(path: Sequence[str | int]) -> Phrase:
    """Return how to speak of a field: its key, or its number in the list that has the key."""
    if not path:
        return fields.THE_ENTRY
    if isinstance(path[-1], str):
        return fields.KEY(key=path[-1])
    return fields.ITEM_OF(number=path[-1] + 1, field=describe_field(path[:-1]))


def describe_value(value: Any) -> Phrase:
    """Return how to speak of what was found."""
    if value is None:
        return fields.NOTHING_FOUND
    if isinstance(value, list):
        return fields.A_LIST if value else fields.AN_EMPTY_LIST
    return fields.AN_ENTRY if isinstance(value, dict) else fields.QUOTED(value=shorten(value))


def shorten(value: Any) -> str:
    """Return a value as it might be written, with no more of it than is needed to know it again."""
    if isinstance(value, list):
        text = f"[{', '.join(map(shorten, value[:10]))}]"
    elif isinstance(value, dict):
        text = "{…}"
    else:
        text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def describe_entry(model: type[BaseModel]) -> Phrase:
    """Return what an entry looks like: the keys that it must have, or else the first that it can have."""
    keys = required_keys(model) or list(keys_of(model))[:2]
    return fields.KEYS_AND_VALUES(example=f"{{{', '.join(f'{key}: …' for key in keys)}}}")


def required_keys(model: type[BaseModel]) -> list[str]:
    """Return the keys that an entry must have."""
    return [key for key, name in keys_of(model).items() if model.model_fields[name].is_required()]


def model_at(model: type[BaseModel], path: Sequence[str | int]) -> type[BaseModel]:
    """Return the model of the entry that a path leads to."""
    for step in path:
        names = keys_of(model)
        if isinstance(step, str) and step in names:
            model = _model_within(model.model_fields[names[step]].annotation) or model
    return model


def _model_within(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        if (model := _model_within(part)) is not None:
            return model
    return None
