"""All templates as somebody who wants to change one needs to see them: for whom, when, and with which fields."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from praktik.documents.catalogue import DOCUMENTS, Document
from praktik.documents.environment import RoundEnvironment
from praktik.documents.templating.document_fields import all_fields, describe_shape, own_fields, paper_fields
from praktik.documents.templating.shapes import Shape
from praktik.documents.templating.trees import Trees
from praktik.documents.templating.walk import Walk, Walked
from praktik.problems.phrase import LANGUAGES, Language, Phrase
from praktik.problems.words.template_fields import MEANINGS


class ListedField(NamedTuple):
    """A field that a template can use: what it is, whether the template uses it, and which parts of it."""

    name: str
    shape: Phrase
    meaning: Phrase | None
    used: bool
    parts: tuple[str, ...]
    common: bool


class ListedVersion(NamedTuple):
    """A template in one language: its file, and whether that is the round's own."""

    language: Language
    file: str
    own: bool


class ListedTemplate(NamedTuple):
    """The template of a document in its languages, with the fields it can use."""

    document: Document
    versions: tuple[ListedVersion, ...]
    fields: tuple[ListedField, ...]

    @property
    def name(self) -> str:
        """Return what it is called wherever one is named."""
        return Path(self.document.template).stem


class ListedPart(NamedTuple):
    """A part or stylesheet that templates share, and whether the round has its own."""

    name: str
    own: bool


class Listing(NamedTuple):
    """All templates, and the parts and styles they share."""

    templates: tuple[ListedTemplate, ...]
    parts: tuple[ListedPart, ...]


def list_templates(environment: RoundEnvironment) -> Listing:
    """Return all templates with their fields, the round's own in place of the shipped ones.

    Raises:
        Refusal: an own template cannot be read.
    """
    trees = Trees(environment)
    own = set(environment.files.own_names())
    documents = {f"{language}/{document.template}" for document in DOCUMENTS for language in LANGUAGES}
    shared = [name for name in environment.files.shipped_names() if name not in documents]
    templates = tuple(_listed(trees, document, own) for document in DOCUMENTS)
    return Listing(templates, tuple(ListedPart(name, name in own) for name in shared))


def fields_of(document: Document, walks: Sequence[Walked]) -> tuple[ListedField, ...]:
    """Return the fields of a document, its own first, as templates use them."""
    own = own_fields(document)
    ordered = {**own, **{name: shape for name, shape in paper_fields().items() if name not in own}}
    return tuple(_field(name, shape, walks, common=name not in own) for name, shape in ordered.items())


def _listed(trees: Trees, document: Document, own: set[str]) -> ListedTemplate:
    walks, versions = [], []
    for language in LANGUAGES:
        name = f"{language}/{document.template}"
        walks.append(Walk(trees, all_fields(document), language).through(name))
        tree = trees.find(name)
        assert tree is not None
        versions.append(ListedVersion(language, tree.file, name in own))
    return ListedTemplate(document, tuple(versions), fields_of(document, walks))


def _field(name: str, shape: Shape, walks: Sequence[Walked], *, common: bool) -> ListedField:
    paths = {path for walked in walks for path in walked.used if path[0] == name}
    parts = tuple(dict.fromkeys(".".join(path[1:]) for path in sorted(paths) if len(path) > 1))
    longest = tuple(part for part in parts if not any(other.startswith(f"{part}.") for other in parts))
    return ListedField(name, describe_shape(shape), MEANINGS.get(name), bool(paths), longest, common)
