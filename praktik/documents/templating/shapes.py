"""What parts a value in a template has, known before there is any value: from the types of the content models."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from functools import lru_cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from praktik.documents.environment import PARTS_OF_DATES

Noun = Literal["text", "number", "flag", "date", "time"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts of its own, but for those of a date; `words` are the texts that it can be."""

    noun: Noun
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A value with named parts; `name` is that of its model."""

    name: str
    parts: Mapping[str, "Shape"]


@dataclass(frozen=True, slots=True)
class Several:
    """A list of values of one shape, or values by a text: by one of the `keys`, if these are known."""

    of: "Shape"
    by_text: bool = False
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Anything:
    """A value of which nothing is known: what a macro is given, say."""


Shape = Scalar | Record | Several | Anything

ANYTHING = Anything()
TEXT, NUMBER, FLAG = Scalar("text"), Scalar("number"), Scalar("flag")
_SCALARS: Mapping[Any, Shape] = MappingProxyType(
    {str: TEXT, int: NUMBER, float: NUMBER, bool: FLAG, date: Scalar("date"), time: Scalar("time")}
)


@lru_cache(maxsize=256)
def parts_of(model: type) -> Mapping[str, Shape]:
    """Return the fields of a model with their shapes, in the order in which it has them."""
    hints = get_type_hints(model)
    return MappingProxyType({field.name: shape_of(hints[field.name]) for field in fields(model)})


def shape_of(hint: Any) -> Shape:
    """Return the shape of the values of a type; that it may be None as well is no part of it."""
    if hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and is_dataclass(hint):
        return Record(hint.__name__, parts_of(hint))
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Scalar("text", tuple(map(str, inside)))
    if origin in (Union, UnionType):
        return joined([shape_of(one) for one in inside if one is not NoneType])
    if origin in (tuple, list):
        return Several(shape_of(inside[0]))
    if origin is not None and issubclass(origin, Mapping):
        return Several(shape_of(inside[1]), by_text=True)
    return ANYTHING


def joined(shapes: list[Shape]) -> Shape:
    """Return the shape of a value that has one of these: all words of some texts, else only what is certain."""
    if shapes and all(shape == shapes[0] for shape in shapes):
        return shapes[0]
    texts = [shape.words for shape in shapes if isinstance(shape, Scalar) and shape.noun == "text"]
    if texts and len(texts) == len(shapes):
        return Scalar("text", tuple(word for words in texts for word in words) if all(texts) else ())
    return ANYTHING


def part_of(shape: Shape, name: str) -> Shape | None:
    """Return the shape of a part, or None where there is no such part.

    The methods of texts, lists and numbers are parts as well, as they are for Jinja.
    """
    match shape:
        case Record(parts=parts):
            return parts.get(name)
        case Scalar(noun="date" | "time" as noun):
            wanted = date if noun == "date" else time
            return NUMBER if name in PARTS_OF_DATES and hasattr(wanted, name) else None
        case Scalar(noun=noun):
            return ANYTHING if hasattr("" if noun == "text" else 0, name) else None
        case Several(of=inside, by_text=True, keys=keys):
            return ANYTHING if hasattr({}, name) else inside if not keys or name in keys else None
        case Several():
            return ANYTHING if hasattr((), name) else None
        case _:
            return ANYTHING


def known_parts(shape: Shape) -> tuple[str, ...]:
    """Return the parts that somebody who looks for one may want."""
    match shape:
        case Record(parts=parts):
            return tuple(parts)
        case Several(keys=keys):
            return keys
        case Scalar(noun="date" | "time" as noun):
            return tuple(name for name in ("year", "month", "day", "hour", "minute") if part_of(shape, name) and noun)
        case _:
            return ()


def element_of(shape: Shape) -> Shape:
    """Return the shape of what a loop goes through."""
    match shape:
        case Several(of=inside, by_text=False):
            return inside
        case Several(by_text=True):
            return TEXT
        case _:
            return ANYTHING


def as_printed(name: str, shape: Shape) -> str:
    """Return how a template prints a value, or goes through it: what somebody can copy from a message."""
    match shape:
        case Scalar(noun="date"):
            return f"{{{{ {name}|date }}}}"
        case Scalar(noun="time"):
            return f"{{{{ {name}|clock }}}}"
        case Scalar(noun="flag"):
            return f"{{% if {name} %}}…{{% endif %}}"
        case Record(name="Stay"):
            return f"{{{{ {name}|dates }}}}"
        case Record(parts=parts) if parts:
            part, inside = next(iter(parts.items()))
            return as_printed(f"{name}.{part}", inside)
        case Several():
            return f"{{% for one in {name} %}}…{{% endfor %}}"
        case _:
            return f"{{{{ {name} }}}}"


def is_printable(shape: Shape) -> bool:
    """Tell whether a value of this shape can be printed as it is."""
    return isinstance(shape, Anything) or (isinstance(shape, Scalar) and shape.noun in {"text", "number"})
