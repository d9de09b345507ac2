"""Values of the wrong form or word, in words: what was expected, and how it is likely to be written right."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from praktik.problems.phrase import NOTHING, Either, Fact, Phrase
from praktik.problems.suggestion import did_you_mean
from praktik.problems.words import fields
from praktik.round.danish import ANYTHING, WORDS
from praktik.round.described import describe_entry, model_at, required_keys, shorten
from praktik.round.likely_dates import likely_range, likely_week
from praktik.round.models import LONGEST_STAY, DateRange, OpenTo, Person, StayLength, keys_of
from praktik.round.positions import Path
from praktik.round.scalars import EMAIL

Explained = tuple[str, dict[str, Fact]]

_ADDRESS = re.compile(r"[^\s<>(),;:\[\]]+@[^\s<>(),;:\[\]]+\.[^\s<>(),;:.\[\]]{2,}")
_PLAIN = re.compile(r"[\w.@ æøåÆØÅ/&+-]*")


class Refused(NamedTuple):
    """A value that Pydantic refused: the way to it, the context of the error, and the model of the whole entry."""

    value: Any
    path: Path
    context: Any
    model: type[BaseModel]


def hint_for_list(data: Any) -> Phrase:
    """Return what is likely to turn the data of a file into a list of entries."""
    if isinstance(data, dict) and len(data) == 1 and isinstance(only := next(iter(data.values())), list) and only:
        return fields.REMOVE_THE_LINE(line=f"{shorten(next(iter(data)))}:")
    first = next(iter(data), "") if isinstance(data, dict) else str(data)
    return fields.SPACE_AFTER_EACH_DASH if first.startswith("-") else fields.BEGIN_WITH_A_DASH


def hint_for_entry(value: Any) -> Phrase:
    """Return what is likely to turn a value into an entry."""
    if isinstance(value, str) and (joined := re.match(r"[\w.-]+:(?=[^\s/])", value)) is not None:
        return fields.SPACE_AFTER_THE_COLON(line=f"{joined[0]} {shorten(value[joined.end() :])}")
    return fields.REMOVE_OR_WRITE_THE_ENTRY if value is None else NOTHING


def _wrong_text(refused: Refused) -> Explained:
    value, path = refused.value, refused.path
    if value is None:
        return "FD204", {"expected": fields.TEXT, "hint": fields.FILL_IN_OR_REMOVE}
    if isinstance(value, list) and len(path) > 1 and isinstance(path[-1], int) and isinstance(path[-2], int):
        return "FD212", {}
    hint = fields.QUOTES_FOR_SIGNS if isinstance(value, dict) else fields.WITHOUT_BRACKETS
    return "FD203", {"expected": fields.TEXT, "hint": hint}


def _wrong_list(refused: Refused) -> Explained:
    value = refused.value
    if isinstance(value, dict):
        return "FD203", {"expected": fields.A_LIST, "hint": fields.BRACKETS_OR_DASHES}
    model = model_at(refused.model, refused.path)
    if model is refused.model or refused.path[-1] not in keys_of(refused.model):
        hint = fields.WRITE(value=f"[{', '.join(map(_quoted, split_values(str(value))))}]")
    elif issubclass(model, DateRange):
        week, _ = likely_week(str(value))
        hint = _bracketed(likely_range(str(value)) if week == NOTHING else week)
    elif issubclass(model, Person):
        hint = fields.WRITE(value=f"[{_person(str(value))}]")
    else:
        hint = fields.BRACKETS_OR_DASHES
    return "FD203", {"expected": fields.A_LIST, "hint": hint}


def split_values(text: str) -> list[str]:
    """Return the single values of a text that somebody wrote in place of a list; ties of a ranking in brackets."""
    if ">" in text:
        groups = [[part.strip() for part in group.split("=")] for group in text.split(">")]
        return [group[0] if len(group) == 1 else f"[{', '.join(group)}]" for group in groups]
    if re.match(r"\s*1[.)] ", text):
        return [part.strip(" ,;") for part in re.split(r"(?:^|\s)\d{1,2}[.)] ", text) if part.strip(" ,;")]
    return [part.strip() for part in re.split(r"[;,|]|\n", text) if part.strip()]


def _bracketed(hint: Phrase) -> Phrase:
    return hint._replace(facts={"value": f"[{hint.facts['value']}]"}) if "value" in hint.facts else hint


def _quoted(value: str) -> str:
    """Return a value as it can stand inside brackets; a tie stands there already."""
    shown = shorten(value)
    return shown if shown.startswith("[") or _PLAIN.fullmatch(shown) else f'"{shown}"'


def _wrong_entry(refused: Refused) -> Explained:
    model, value = model_at(refused.model, refused.path), refused.value
    hint, required = hint_for_entry(value), required_keys(model)
    if hint == NOTHING and isinstance(value, str):
        if model is StayLength:
            hint = _stay_length_hint(value)
        elif issubclass(model, Person):
            hint = fields.WRITE(value=_person(value))
        elif model is OpenTo and value.strip().casefold() in ANYTHING:
            hint = fields.WRITE(value="{}")
        elif len(required) == 1:
            hint = fields.WRITE(value=f"{{{required[0]}: {_quoted(value)}}}")
    return "FD203", {"expected": describe_entry(model), "hint": hint}


def _person(text: str) -> str:
    """Return somebody's name and address, written in one text, as an entry."""
    address = _ADDRESS.search(text)
    if address is None:
        return f"{{name: {_quoted(text.strip())}}}"
    name = re.sub(r"[\s<>(),;:\[\]]+", " ", text.replace(address[0], " ")).strip()
    return f"{{name: {_quoted(name) if name else '…'}, email: {address[0]}}}"


def _stay_length_hint(text: str) -> Phrase:
    """Return how `3`, `3-4` or `3 til 4 dage` is written."""
    days = [int(number) for number in re.findall(r"[0-9]+", text)]
    if not 1 <= len(days) <= 2 or not all(1 <= number <= LONGEST_STAY for number in days):
        return NOTHING
    return fields.WRITE(value=f"{{min: {days[0]}, max: {days[-1]}}}")


def _empty_text(_refused: Refused) -> Explained:
    return "FD204", {"expected": fields.TEXT, "hint": fields.FILL_IN_OR_REMOVE}


def _empty_list(_refused: Refused) -> Explained:
    return "FD203", {"expected": fields.AN_ITEM, "hint": fields.LEAVE_THE_KEY_OUT}


def _wrong_pattern(refused: Refused) -> Explained:
    """Explain the two texts that must have a pattern: an address, and a word of a list."""
    if refused.context["pattern"] == EMAIL:
        return "FD216", {"expected": fields.AN_EMAIL, "hint": _email_hint(str(refused.value).strip())}
    values = ", ".join(map(_quoted, split_values(str(refused.value))))
    return "FD217", {"expected": fields.ONE_VALUE, "hint": fields.SEPARATE_WITH_COMMAS(values=values)}


def _email_hint(text: str) -> Phrase:
    addresses = set(_ADDRESS.findall(text))
    if len(addresses) > 1:
        return fields.ONE_ADDRESS
    if " " in text and "<" not in text and addresses and not re.search(r"[(),;\[]", text):
        return fields.EMAIL_SPACES
    if addresses and addresses != {text}:
        return fields.EMAIL_BARE(value=addresses.pop())
    if text.count("@") > 1:
        return fields.ONE_ADDRESS
    if re.fullmatch(r"[+\d][\d ()-]{5,}", text):
        return fields.EMAIL_IS_A_PHONE
    return fields.EMAIL_DOMAIN if "@" in text else fields.EMAIL_SIGN


def _wrong_word(refused: Refused) -> Explained:
    words, value = re.findall(r"'([^']*)'", refused.context["expected"]), refused.value
    if not isinstance(value, str):
        return "FD203", {"expected": Either(words), "hint": fields.WRITE_ONE_WORD}
    meant = [word for word in WORDS.get(value.strip().casefold(), ()) if word in words]
    hint = fields.WRITE(value=meant[0]) if meant else did_you_mean(value, words)
    return "FD205", {"expected": Either(words), "found": shorten(value), "hint": hint}


WORDS_FOR: Mapping[str, Callable[[Refused], Explained]] = {
    "string_type": _wrong_text,
    "tuple_type": _wrong_list,
    "model_type": _wrong_entry,
    "model_attributes_type": _wrong_entry,
    "dict_type": _wrong_entry,
    "string_too_short": _empty_text,
    "too_short": _empty_list,
    "string_pattern_mismatch": _wrong_pattern,
    "literal_error": _wrong_word,
}
