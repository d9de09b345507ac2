"""placements.yaml as it stands, whoever has been at it: what can be read, and what is not of the right form."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from praktik.problems.phrase import Fact, Phrase
from praktik.problems.words import audit as words
from praktik.round.described import describe_value
from praktik.round.finding import Finding, Pointer
from praktik.round.placements import AnswersRead, InputHashes, Proof
from praktik.round.source import SourceFile

_HEAD = (
    "round",
    "policy",
    "guarantees",
    "lottery",
    "fingerprint",
    "announced",
    "versions",
    "proof",
    "redraws",
    "answers",
)
_OF_PLACEMENT = ("applicant", "offer", "wish", "from", "to", "status", "answer_by")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "": (*_HEAD, "statistics", "unplaced", "placements", "blocking", "kept", "ended", "unfilled", "inputs", "checksum"),
    "placements": _OF_PLACEMENT,
    "ended": _OF_PLACEMENT,
    "unplaced": ("applicant", "reason"),
    "unfilled": ("offer", "places"),
    "blocking": ("applicants", "offer"),
    "inputs": ("round", "offers", "applicants"),
    "answers": ("number", "sha256"),
    "proof": ("proven", "open", "reached", "bound"),
}
_PROOF = ("proof", "proven", "open", "reached", "bound")
_AFTER_PUBLISHING = ("answers", "answer_by", "kept", "ended")
_NOT_ALWAYS = frozenset(("fingerprint", "announced", "redraws", "checksum", "blocking", *_AFTER_PUBLISHING, *_PROOF))
_OF_A_UNIT = ("blocking", "applicants")  # a closed offer blocks by itself
_COST = re.compile("-?(0|[1-9][0-9]{0,17})")
_WHOLE_NUMBER = re.compile("0|[1-9][0-9]{0,8}")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Listed(NamedTuple):
    """One entry of a list: its values by their keys, without those of a wrong form, and where it stands."""

    values: Mapping[str, Any]
    at: Pointer


class Record(NamedTuple):
    """What placements.yaml says, as far as it can be read; `data` without what is of a wrong form."""

    data: Mapping[str, Any]
    at: Pointer
    placements: tuple[Listed, ...]
    unplaced: tuple[Listed, ...]
    unfilled: tuple[Listed, ...]
    blocking: tuple[Listed, ...]
    kept: tuple[tuple[str, Pointer], ...]
    ended: tuple[Listed, ...]
    inputs: InputHashes | None
    answers: AnswersRead | None
    proof: Mapping[str, Any] | None
    findings: tuple[Finding, ...]

    def shown(self) -> Proof | None:
        """Return what a solver is said to have shown."""
        if self.proof is None:
            return None
        return Proof(self.proof.get("proven", ()), *(self.proof.get(key) for key in ("open", "reached", "bound")))

    def has_list(self, key: str) -> bool:
        """Tell whether there is a list under a key; where there is none, what should stand in it is not known."""
        return isinstance(self.data.get(key), list)


def read_record(source: SourceFile, data: Any) -> Record:
    """Return what the plain data of placements.yaml say, with a finding for all that is not as praktik writes it."""
    form = _Form()
    at = Pointer(source)
    top = form.entry(data, at, "") or {}
    for key in ("round", "policy", "lottery", "fingerprint", "announced"):
        form.keep(top, key, at, words.A_TEXT, _text)
    form.keep(top, "versions", at, words.A_VERSION_FOR_EACH, _texts)
    return Record(
        data=top,
        at=at,
        placements=tuple(_placements(form, top, at, "placements")),
        unplaced=tuple(_listed(form, top, at, "unplaced", ("applicant", "reason"))),
        unfilled=tuple(_unfilled(form, top, at)),
        blocking=tuple(_blocking(form, top, at)),
        kept=tuple(_kept(form, top, at)),
        ended=tuple(_placements(form, top, at, "ended")),
        inputs=_inputs(form, top, at),
        answers=_answers(form, top, at),
        proof=_proof(form, top, at),
        findings=tuple(form.findings),
    )


def _placements(form: "_Form", top: dict[str, Any], at: Pointer, key: str) -> Iterator[Listed]:
    for entry in _listed(form, top, at, key, ("applicant", "offer", "status")):
        values = dict(entry.values)
        form.keep(values, "wish", entry.at, words.A_NUMBER_OR_NULL, _whole, none=True)
        for name in ("from", "to"):
            form.keep(values, name, entry.at, words.A_DATE_OR_NULL, _day, none=True)
        form.keep(values, "answer_by", entry.at, words.A_DATE, _day)
        yield Listed(values, entry.at)


def _unfilled(form: "_Form", top: dict[str, Any], at: Pointer) -> Iterator[Listed]:
    for entry in _listed(form, top, at, "unfilled", ("offer",)):
        values = dict(entry.values)
        form.keep(values, "places", entry.at, words.A_NUMBER, _whole)
        yield Listed(values, entry.at)


def _blocking(form: "_Form", top: dict[str, Any], at: Pointer) -> Iterator[Listed]:
    for entry in _listed(form, top, at, "blocking", ("offer",)):
        values = dict(entry.values)
        form.keep(values, "applicants", entry.at, words.ONE_OR_TWO_IDS, _ids)
        yield Listed(values, entry.at)


def _listed(form: "_Form", top: dict[str, Any], at: Pointer, key: str, texts: Iterable[str]) -> Iterator[Listed]:
    """Yield the entries of a list, with those of their values that are texts."""
    for number, item in enumerate(form.items(top, key, at)):
        values = form.entry(item, at.at(key, number), key)
        if values is not None:
            for name in texts:
                form.keep(values, name, at.at(key, number), words.A_TEXT, _text)
            yield Listed(values, at.at(key, number))


def _kept(form: "_Form", top: dict[str, Any], at: Pointer) -> Iterator[tuple[str, Pointer]]:
    for number, id_ in enumerate(form.items(top, "kept", at)):
        if isinstance(id_, str):
            yield id_, at.at("kept", number)
        else:
            form.wrong(at.at("kept", number), words.A_TEXT, id_)


def _inputs(form: "_Form", top: dict[str, Any], at: Pointer) -> InputHashes | None:
    if "inputs" not in top:
        return None
    inputs = form.entry(top["inputs"], at.at("inputs"), "inputs")
    if inputs is None:
        return None
    form.keep(inputs, "round", at.at("inputs"), words.A_TEXT, _text)
    for kind in ("offers", "applicants"):
        form.keep(inputs, kind, at.at("inputs"), words.A_HASH_FOR_EACH, _texts)
    if not {"round", "offers", "applicants"} <= inputs.keys():
        return None
    return InputHashes(inputs["round"], inputs["offers"], inputs["applicants"])


def _answers(form: "_Form", top: dict[str, Any], at: Pointer) -> AnswersRead | None:
    if "answers" not in top:
        return None
    answers = form.entry(top["answers"], at.at("answers"), "answers")
    if answers is None:
        return None
    form.keep(answers, "number", at.at("answers"), words.A_NUMBER, _whole)
    form.keep(answers, "sha256", at.at("answers"), words.A_TEXT, _text)
    return AnswersRead(answers["number"], answers["sha256"]) if {"number", "sha256"} <= answers.keys() else None


def _proof(form: "_Form", top: dict[str, Any], at: Pointer) -> Mapping[str, Any] | None:
    if "proof" not in top:
        return None
    proof = form.entry(top["proof"], at.at("proof"), "proof")
    if proof is not None:
        form.keep(proof, "proven", at.at("proof"), words.LIST_OF_NAMES, _names)
        form.keep(proof, "open", at.at("proof"), words.A_TEXT, _text)
        for key in ("reached", "bound"):
            form.keep(proof, key, at.at("proof"), words.A_NUMBER, _cost)
    return proof


class _Form:
    """Collects what is not of the right form."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def entry(self, data: Any, at: Pointer, kind: str) -> dict[str, Any] | None:
        """Return the known keys of an entry with their values; those that it lacks or should not have are told."""
        if not isinstance(data, dict):
            self.wrong(at, words.ENTRY_WITH_KEYS(keys=", ".join(_KEYS[kind])), data)
            return None
        for key in _KEYS[kind]:
            if key not in data and key not in _NOT_ALWAYS and (kind, key) != _OF_A_UNIT:
                self.findings.append(Finding("VE702", at, {"expected": words.KEY(key=key), "found": words.NO_SUCH_KEY}))
        for key in data:
            if key not in _KEYS[kind]:
                facts: dict[str, Fact] = {"expected": words.NO_OTHER_KEYS, "found": words.KEY(key=key)}
                self.findings.append(Finding("VE702", at.at(key, part="key"), facts))
        return {key: data[key] for key in _KEYS[kind] if key in data}

    def items(self, top: dict[str, Any], key: str, at: Pointer) -> list[Any]:
        """Return what a list holds; nothing where there is none."""
        items = top.get(key)
        if isinstance(items, list):
            return items
        if key in top:
            self.wrong(at.at(key), words.LIST_UNDER(key=key), items)
        return []

    def keep(
        self, values: dict[str, Any], key: str, at: Pointer, expected: Phrase, read: Any, *, none: bool = False
    ) -> None:
        """Put a value in place of what is written under a key; take the key out where it is of another form."""
        if key not in values or (none and values[key] is None):
            return
        written = values.pop(key)
        value = read(written)
        if value is None:
            self.wrong(at.at(key), expected, written)
        else:
            values[key] = value

    def wrong(self, at: Pointer, expected: Phrase, found: Any) -> None:
        """Tell of a value that is of another form than expected."""
        self.findings.append(Finding("VE702", at, {"expected": expected, "found": describe_value(found)}))


def _text(written: Any) -> str | None:
    return written if isinstance(written, str) else None


def _whole(written: Any) -> int | None:
    return int(written) if isinstance(written, str) and _WHOLE_NUMBER.fullmatch(written) else None


def _cost(written: Any) -> int | None:
    return int(written) if isinstance(written, str) and _COST.fullmatch(written) else None


def _day(written: Any) -> date | None:
    if not isinstance(written, str) or not _DAY.fullmatch(written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _ids(written: Any) -> tuple[str, ...] | None:
    ids = _names(written)
    return ids if ids is not None and len(ids) in {1, 2} else None


def _names(written: Any) -> tuple[str, ...] | None:
    right = isinstance(written, list) and all(isinstance(one, str) for one in written)
    return tuple(written) if right else None


def _texts(written: Any) -> dict[str, str] | None:
    right = isinstance(written, dict) and all(isinstance(value, str) for value in written.values())
    return written if right else None
