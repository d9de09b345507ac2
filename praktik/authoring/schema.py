"""JSON Schema of each file, by which an editor completes keys, explains them, and marks what is wrong.

Written in draft 7, the one that the YAML extension of VS Code (yaml-language-server) validates in full. A schema
describes a file as an editor reads it, where `007` is a number, `true` a boolean and an empty value null; praktik
itself reads every value as text. So most values may have several types. They stand in one list, not under `anyOf`: an
editor can then say what it expects in one sentence, which is `errorMessage`. Only an id that reads `true` or `false` is
right for praktik and wrong here, since an editor would offer both words wherever an id is wanted.
"""

import json
from collections.abc import Mapping
from datetime import time
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from praktik.authoring.descriptions.catalogue import FILES, KEYS
from praktik.authoring.descriptions.described import Described
from praktik.authoring.values import LIST, TIE, VALUES, WEEK
from praktik.problems.phrase import Language, Phrase
from praktik.round.folder import MAY_BE_EMPTY
from praktik.round.models import AgendaSettings, Days, Entry, Item, Matching, OpenTo, Period, Pin, Tied, keys_of
from praktik.round.scalars import Id

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
LEFT_OUT = Phrase("left out", "udeladt")
AT_OR_DAY = Phrase("Either at, or day with time: remove one of the two.", "Enten at eller day med time: fjern den ene.")

_FROM_ONE = {"minimum": 1, "pattern": "^[1-9][0-9]{0,8}$"}
# What validators of the models say beyond the types of their fields.
_LIMITS: Mapping[tuple[type[Entry], str], Schema] = {
    (AgendaSettings, "reflection_share"): {"maximum": 1, "pattern": r"^(0(\.[0-9]{1,9})?|1(\.0{1,9})?)$"},
    (Item, "day"): _FROM_ONE,
    (Matching, "priority"): {"uniqueItems": True},
    (Matching, "same_organisation_per_offer"): _FROM_ONE,
    (OpenTo, "sectors"): {"minItems": 1},
    (OpenTo, "themes"): {"minItems": 1},
    (OpenTo, "regions"): {"minItems": 1},
}
_NEEDED_BY: Mapping[type[Entry], Mapping[str, str]] = {
    Pin: {"from": "to", "to": "from"},
    Item: {"time": "day"},
}


def schema_text(name: str, language: Language) -> str:
    """Return the schema of the file of this name, as it is published."""
    return json.dumps(file_schema(name, language), ensure_ascii=False, indent=2) + "\n"


def file_schema(name: str, language: Language) -> Schema:
    """Return the schema of the file of this name: an entry, or a list of entries."""
    file = FILES[name]
    entry = _entry(file.model, language)
    listed = ["array", "null"] if name in MAY_BE_EMPTY else "array"
    form = {"type": listed, "items": entry, "errorMessage": LIST.in_language(language)} if file.is_list else entry
    return {"$schema": DRAFT, **_words(file.described, language), **form}


def _entry(model: type[Entry], language: Language) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {key: _key(model, key, language) for key in keys_of(model)},
        "required": [key for key, name in keys_of(model).items() if model.model_fields[name].is_required()],
        "additionalProperties": False,
    }
    together = [{"if": _given(key), "then": _given(other)} for key, other in _NEEDED_BY.get(model, {}).items()]
    if model is Item:
        absent = {"type": "null", "errorMessage": AT_OR_DAY.in_language(language)}
        together.append({"if": _given("at"), "then": {"properties": {"day": absent, "time": absent}}})
    return {**schema, "allOf": together} if together else schema


def _key(model: type[Entry], key: str, language: Language) -> Schema:
    """Return the schema of a key's value; one that is not required may also be empty, which counts as left out."""
    name, described = keys_of(model)[key], KEYS[model][key]
    field = model.model_fields[name]
    schema = _value(get_type_hints(model, include_extras=True)[name], described, language)
    if not field.is_required():
        schema = _or_empty(schema, language)
    return {**_words(described, language), **schema, **_LIMITS.get((model, key), {}), **_default(field.default)}


def _value(kind: Any, described: Described, language: Language) -> Schema:
    """Return the schema for what a field of a model holds."""
    if kind == Tied:
        return _tied(language)
    if kind in (Days, Period):
        return _dates(get_args(kind)[0], language)
    if kind in VALUES:
        value = VALUES[kind]
        return {**value.schema, "errorMessage": value.expected.in_language(language)}
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (kind,) = (part for part in parts if part is not NoneType)
        return _value(kind, described, language)
    if origin is tuple:
        items = _value(parts[0], described, language)
        return {"type": "array", "items": items, "errorMessage": LIST.in_language(language)}
    if origin is Literal:
        return {
            "enum": list(parts),
            "enumDescriptions": [described.meanings[word].in_language(language) for word in parts],
        }
    return _entry(kind, language)


def _tied(language: Language) -> Schema:
    id_ = {**VALUES[Id].schema, "errorMessage": VALUES[Id].expected.in_language(language)}
    types = [*VALUES[Id].schema["type"], "array"]
    return {**id_, "type": types, "items": id_, "minItems": 1, "errorMessage": TIE.in_language(language)}


def _dates(model: type[Entry], language: Language) -> Schema:
    return {
        **_entry(model, language),
        "type": ["object", "string"],
        **WEEK.schema,
        "patternErrorMessage": WEEK.expected.in_language(language),
    }


def _or_empty(schema: Schema, language: Language) -> Schema:
    if "enum" in schema:
        return {
            "enum": [*schema["enum"], None],
            "enumDescriptions": [*schema["enumDescriptions"], LEFT_OUT.in_language(language)],
        }
    types = schema["type"]
    return {**schema, "type": [*([types] if isinstance(types, str) else types), "null"]}


def _given(key: str) -> Schema:
    """Return what holds where a key has a value."""
    return {"required": [key], "properties": {key: {"not": {"type": "null"}}}}


def _default(value: Any) -> Schema:
    if isinstance(value, tuple) and value and all(isinstance(part, time) for part in value):
        return {"default": "-".join(part.strftime("%H:%M") for part in value)}
    if isinstance(value, str | int | float):
        return {"default": value}
    if isinstance(value, tuple) and value:
        return {"default": list(value)}
    return {}


def _words(described: Described, language: Language) -> Schema:
    words = described.in_language(language)
    return {"title": words.title, "description": words.text}
