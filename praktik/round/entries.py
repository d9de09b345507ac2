"""Plain data into the models of a round; what a model refuses becomes findings."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from praktik.problems.phrase import Phrase
from praktik.round.finding import Finding, Pointer
from praktik.round.source import SourceFile

Model = TypeVar("Model", bound=BaseModel)


class Read(NamedTuple):
    """The entries of a list that are right, with the places they have in it, and what is wrong with the others."""

    entries: list[Any]
    indices: list[int]
    findings: list[Finding]


def validate_list(source: SourceFile, data: Any, model: type[BaseModel], expected: Phrase) -> Read:
    """Return the entries of a file that is a list; `expected` says of what."""
    return validate_kinds(source, data, lambda _: model, expected)


def validate_kinds(source: SourceFile, data: Any, kind_of: Callable[[Any], type[BaseModel]], expected: Phrase) -> Read:
    """Return the entries of a file that is a list, each of the kind that its data tell."""
    if not isinstance(data, list):
        from praktik.round.refusals import refuse_form_of_list

        return Read([], [], [refuse_form_of_list(Pointer(source), data, expected)])
    entries: list[Any] = []
    indices: list[int] = []
    findings: list[Finding] = []
    for index, entry in enumerate(data):
        model = kind_of(entry)
        try:
            entries.append(model.model_validate(entry))
            indices.append(index)
        except ValidationError as error:
            findings += _explain(Pointer(source, (index,)), entry, error, model)
    return Read(entries, indices, findings)


def validate_entry(source: SourceFile, data: Any, model: type[Model]) -> tuple[Model | None, list[Finding]]:
    """Return the entry of a file that is a single one, or all that is wrong with it."""
    if not isinstance(data, dict):
        from praktik.round.refusals import refuse_form_of_entry

        return None, [refuse_form_of_entry(Pointer(source), data, model)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _explain(Pointer(source), data, error, model)


def _explain(entry: Pointer, data: Any, error: ValidationError, model: type[BaseModel]) -> list[Finding]:
    from praktik.round.refusals import explain_refusals  # only wanted where something is wrong

    return explain_refusals(entry, data, error, model)
